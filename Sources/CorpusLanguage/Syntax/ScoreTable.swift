// SPDX-License-Identifier: Apache-2.0

/// A linear model: for each feature the classes it speaks for or against, with Int8 weights.
///
/// Layout: the numbers of buckets and of classes (UInt32 each), then buckets of four slots of 32 bits, then entries. A slot has eight bits of the feature's hash and the place of its entry, counted in pairs of bytes; all zero where it is empty.
/// An entry begins with eight more bits of the hash and a count, and has that many pairs of class and weight. The first entry is empty.
/// Everything is checked by the file's checksum once, and by bounds at each read.
package struct ScoreTable: Sendable {
  /// Number of scores that a caller provides: any class byte is a valid index.
  package static let capacity = 256

  private static let header = 8
  private static let bucket = 16

  private let bytes: MappedBytes
  private let buckets: UInt64
  private let entries: Int
  /// Number of classes that are in use.
  package let classes: Int

  /// Takes a section of the weights; nil where its header cannot be right.
  package init?(_ bytes: MappedBytes) {
    guard bytes.count >= Self.header + 2 else { return nil }
    buckets = UInt64(bytes.uint32(at: 0))
    classes = Int(bytes.uint32(at: 4))
    entries = Self.header + Self.bucket * Int(buckets)
    guard buckets > 0, classes <= Self.capacity, entries < bytes.count else { return nil }
    self.bytes = bytes
  }

  /// Adds up the weights of features; leaves in `features` the places of the entries it found.
  ///
  /// First all buckets are looked at, without a branch, so that many reads are under way at once; most features have no entry and end there.
  package func score(_ features: inout [UInt64], into scores: inout [Int32]) {
    for index in 0..<classes { scores[index] = 0 }
    var found = 0
    for index in features.indices {
      let feature = features[index]
      let bucket = Self.bucket(feature, of: buckets)
      let slots = bytes.uint32x4(at: Self.header &+ Self.bucket &* bucket)
      let print = SIMD4<UInt32>(repeating: UInt32(truncatingIfNeeded: feature & 0xff))
      let place = slots.replacing(with: 0, where: (slots &>> 24) .!= print).max() & 0xff_ffff
      features[found] = UInt64(place) | (feature & 0xff00) << 32
      found &+= place == 0 ? 0 : 1
    }
    for index in 0..<found {
      var pair = entries &+ 2 &* Int(features[index] & 0xff_ffff)
      let head = bytes.uint16(at: pair)
      guard UInt64(head & 0xff00) == features[index] >> 32 else { continue }
      for _ in 0..<head & 0xff {
        pair &+= 2
        let word = bytes.uint16(at: pair)
        scores[Int(word & 0xff)] &+= Int32(Int8(truncatingIfNeeded: word >> 8))
      }
    }
  }

  @inline(__always)
  private static func bucket(_ feature: UInt64, of buckets: UInt64) -> Int {
    Int(truncatingIfNeeded: (feature >> 32 &* buckets) >> 32)
  }
}

/// One feature of a fitted model with its weights, none of them zero.
package struct ScoreEntry {
  package var feature: UInt64
  package var weights: [(classIndex: UInt8, weight: Int8)]

  package init(feature: UInt64, weights: [(classIndex: UInt8, weight: Int8)]) {
    self.feature = feature
    self.weights = weights
  }

  /// What is lost when it is left out.
  fileprivate var magnitude: Int { weights.reduce(0) { $0 + abs(Int($1.weight)) } }
}

extension ScoreTable {
  /// Writes the layout that `init` reads.
  ///
  /// Where a bucket is too small, or two of its entries have the same bits in their slots, those with the smallest weights are left out: about one in fifteen.
  /// Entries are sorted by hash, so that the bytes do not depend on the order in which they were found.
  package static func encoded(_ entries: [ScoreEntry], classes: Int) -> [UInt8] {
    let buckets = max(entries.count * 2 / 5, 1)
    var filled = [[ScoreEntry]](repeating: [], count: buckets)
    for entry in entries.sorted(by: { $0.feature < $1.feature }) {
      let bucket = bucket(entry.feature, of: UInt64(buckets))
      if let twin = filled[bucket].firstIndex(where: { ($0.feature ^ entry.feature) & 0xff == 0 }) {
        if filled[bucket][twin].magnitude < entry.magnitude { filled[bucket][twin] = entry }
      } else {
        filled[bucket].append(entry)
      }
    }
    var slots: [UInt8] = []
    var body: [UInt8] = [0, 0]
    for bucket in filled {
      let kept = bucket.sorted { ($0.magnitude, $0.feature) > ($1.magnitude, $1.feature) }.prefix(4)
      for entry in kept {
        let place = body.count / 2
        precondition(place < 1 << 24, "the table is too large for its slots")
        slots += LittleEndian.bytes(UInt32(entry.feature & 0xff) << 24 | UInt32(place))
        body += [UInt8(entry.weights.count), UInt8(truncatingIfNeeded: entry.feature >> 8)]
        for pair in entry.weights { body += [pair.classIndex, UInt8(bitPattern: pair.weight)] }
      }
      slots += repeatElement(0, count: 4 * (4 - kept.count))
    }
    return LittleEndian.bytes(UInt32(buckets)) + LittleEndian.bytes(UInt32(classes)) + slots + body
  }
}

/// Numbers as the weights' file has them.
enum LittleEndian {
  /// Least significant byte first.
  package static func bytes<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> Number($0 * 8)) }
  }
}
