// SPDX-License-Identifier: Apache-2.0

/// Parts on a pipe between two of our processes: a length in four bytes, the lowest first, then as many bytes.
package enum LengthPrefix {
  /// `parts`, each behind its length.
  package static func encode(_ parts: [[UInt8]]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(parts.reduce(0) { $0 + $1.count + 4 })
    for part in parts {
      for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: part.count >> shift)) }
      out += part
    }
    return out
  }

  /// The length that `bytes`, four of them, spell; nil where it is more than `limit`.
  package static func length(_ bytes: [UInt8], limit: Int) -> Int? {
    guard bytes.count == 4 else { return nil }
    var value = 0
    for (index, byte) in bytes.enumerated() { value |= Int(byte) << (8 * index) }
    return value <= limit ? value : nil
  }
}
