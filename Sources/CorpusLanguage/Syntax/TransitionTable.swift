// SPDX-License-Identifier: Apache-2.0

/// A linear model of two scores: how much more each feature speaks for a reduction to the left or to the right than for a shift.
///
/// Layout: the number of buckets (UInt32), then buckets of four slots of 32 bits: 12 bits of the feature's hash, and two weights of ten bits, all zero where a slot is empty.
/// A bucket is one load, with no branch on what it holds: many are under way at once, which is what makes the parser fast.
package struct TransitionTable: Sendable {
  private static let header = 4
  private static let bucket = 16
  /// The greatest weight of a slot.
  private static let limit = 511

  private let bytes: MappedBytes
  private let buckets: UInt64

  /// Takes a section of the weights; nil where its header cannot be right.
  package init?(_ bytes: MappedBytes) {
    guard bytes.count >= Self.header else { return nil }
    let buckets = Int(bytes.uint32(at: 0))
    guard buckets > 0, bytes.count == Self.header + Self.bucket * buckets else { return nil }
    self.buckets = UInt64(buckets)
    self.bytes = bytes
  }

  /// Adds up the weights of features.
  package func score(_ features: [UInt64]) -> (left: Int32, right: Int32) {
    var left = SIMD4<Int32>(repeating: 0)
    var right = SIMD4<Int32>(repeating: 0)
    for feature in features {
      let bucket = Self.bucket(feature, of: buckets)
      let slots = bytes.uint32x4(at: Self.header &+ Self.bucket &* bucket)
      let print = SIMD4<UInt32>(repeating: Self.fingerprint(feature))
      let found = slots.replacing(with: 0, where: (slots &>> 20) .!= print)
      let signed = SIMD4<Int32>(truncatingIfNeeded: found)
      left &+= (signed &<< 12) &>> 22
      right &+= (signed &<< 22) &>> 22
    }
    return (left.wrappedSum(), right.wrappedSum())
  }

  @inline(__always)
  private static func bucket(_ feature: UInt64, of buckets: UInt64) -> Int {
    Int(truncatingIfNeeded: (feature >> 32 &* buckets) >> 32)
  }

  /// The bits of the hash that a slot keeps.
  @inline(__always)
  private static func fingerprint(_ feature: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: feature & 0xfff)
  }
}

extension TransitionTable {
  /// One feature of a fitted model.
  package struct Entry {
    package var feature: UInt64
    package var left: Int
    package var right: Int

    package init(feature: UInt64, left: Int, right: Int) {
      self.feature = feature
      self.left = left
      self.right = right
    }

    /// What is lost when it is left out.
    fileprivate var magnitude: Int { max(abs(left), abs(right), abs(left - right)) }
  }

  /// Writes the layout that `init` reads.
  ///
  /// A weight beyond ±511 takes several slots that add up to it. Where a bucket is too small, the smallest weights are left out.
  package static func encoded(_ entries: [Entry]) -> [UInt8] {
    let buckets = max(entries.count * 5 / 16, 1)
    var filled = [[(magnitude: Int, slot: UInt32)]](repeating: [], count: buckets)
    for entry in entries.sorted(by: { $0.feature < $1.feature }) {
      var left = entry.left
      var right = entry.right
      let bucket = bucket(entry.feature, of: UInt64(buckets))
      while left != 0 || right != 0 {
        let part = (max(min(left, limit), -limit), max(min(right, limit), -limit))
        filled[bucket].append(
          (
            entry.magnitude,
            fingerprint(entry.feature) << 20 | UInt32(truncatingIfNeeded: part.0 & 0x3ff) << 10
              | UInt32(truncatingIfNeeded: part.1 & 0x3ff)
          ))
        left -= part.0
        right -= part.1
      }
    }
    var out = LittleEndian.bytes(UInt32(buckets))
    out.reserveCapacity(header + bucket * buckets)
    for slots in filled {
      let kept = slots.sorted { ($0.magnitude, $0.slot) > ($1.magnitude, $1.slot) }.prefix(4)
      for slot in kept { out += LittleEndian.bytes(slot.slot) }
      out += repeatElement(0, count: 4 * (4 - kept.count))
    }
    return out
  }
}
