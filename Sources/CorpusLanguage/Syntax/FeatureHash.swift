// SPDX-License-Identifier: Apache-2.0

/// Hashes of feature templates with their values.
///
/// Features are never stored by name: the table keeps a bucket and 16 bits of the hash, so that a lookup costs two cache lines; a false match (about one lookup in 10,000) costs a little noise and no more.
package enum FeatureHash {
  private static let first: UInt64 = 0x9e37_79b9_7f4a_7c15
  private static let second: UInt64 = 0xd6e8_feb8_6659_fd93

  @inline(__always)
  private static func start(_ template: UInt64, _ a: UInt32) -> UInt64 {
    let hash = (UInt64(a) | template << 32) &* first
    return hash ^ hash >> 32
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ value: UInt32) -> UInt64 {
    let hash = (hash &+ UInt64(value)) &* second
    return hash ^ hash >> 29
  }

  @inline(__always)
  private static func finished(_ hash: UInt64) -> UInt64 {
    let hash = hash &* first
    return hash ^ hash >> 32
  }

  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt32) -> UInt64 {
    finished(mixed(start(template, a), 0))
  }

  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt32, _ b: UInt32) -> UInt64 {
    finished(mixed(start(template, a), b))
  }

  @inline(__always)
  package static func of(_ template: UInt64, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt64 {
    finished(mixed(mixed(start(template, a), b), c))
  }

  @inline(__always)
  package static func of(
    _ template: UInt64, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) -> UInt64 {
    finished(mixed(mixed(mixed(start(template, a), b), c), d))
  }

  /// FNV-1a of a run of bytes, 32 bits.
  @inline(__always)
  package static func extended(_ hash: UInt32, by byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// Where `extended` begins.
  package static let empty: UInt32 = 0x811c_9dc5
}
