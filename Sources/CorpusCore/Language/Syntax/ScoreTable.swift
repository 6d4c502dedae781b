/// A linear model: for each feature the classes it speaks for or against, with Int8 weights.
///
/// Layout: the number of bits that choose a bucket (UInt32), the number of classes (UInt32), for each bucket and one more the offset of its entries (UInt32), then the entries: 16 bits of the hash, a count, and that many pairs of class and weight.
/// Everything is checked by the file's checksum once, and by bounds at each read.
struct ScoreTable: Sendable {
  /// Number of scores that a caller provides: any class byte is a valid index.
  static let capacity = 256

  private let bytes: MappedBytes
  private let shift: UInt64
  private let entries: Int
  /// Number of classes that are in use.
  let classes: Int

  /// Takes a section of the weights; nil where its header cannot be right.
  init?(_ bytes: MappedBytes) {
    guard bytes.count >= 8 else { return nil }
    let bits = bytes.uint32(at: 0)
    classes = Int(bytes.uint32(at: 4))
    guard bits >= 1, bits <= 28, classes <= Self.capacity else { return nil }
    let buckets = 1 << Int(bits)
    entries = 8 + 4 * (buckets + 1)
    guard entries <= bytes.count else { return nil }
    guard Int(bytes.uint32(at: entries - 4)) == bytes.count - entries else { return nil }
    shift = UInt64(64 - bits)
    self.bytes = bytes
  }

  /// Adds up the weights of features.
  func score(_ features: [UInt64], into scores: inout [Int32]) {
    for index in 0..<classes { scores[index] = 0 }
    for feature in features {
      let slot = 8 + 4 * Int(feature >> shift)
      var offset = entries &+ Int(bytes.uint32(at: slot))
      let end = entries &+ Int(bytes.uint32(at: slot + 4))
      let print = Self.fingerprint(feature)
      while offset &+ 3 < end {
        let count = Int(bytes[offset &+ 2])
        if bytes.uint16(at: offset) == print {
          var pair = offset &+ 3
          for _ in 0..<count {
            let word = bytes.uint16(at: pair)
            scores[Int(word & 0xff)] &+= Int32(Int8(truncatingIfNeeded: word >> 8))
            pair &+= 2
          }
          break
        }
        offset = offset &+ 3 &+ 2 &* count
      }
    }
  }

  /// The bits of the hash that an entry keeps.
  @inline(__always)
  static func fingerprint(_ feature: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: feature >> 8) }
}

/// One feature of a fitted model with its weights, none of them zero.
struct ScoreEntry {
  var feature: UInt64
  var weights: [(classIndex: UInt8, weight: Int8)]
}

extension ScoreTable {
  /// Writes the layout that `init` reads.
  ///
  /// Entries are sorted by hash, so that the bytes do not depend on the order in which they were found.
  static func encoded(_ entries: [ScoreEntry], classes: Int) -> [UInt8] {
    var bits = 1
    while 1 << bits < entries.count / 3 { bits += 1 }
    let shift = UInt64(64 - bits)
    var starts: [UInt32] = []
    var body: [UInt8] = []
    var next = 0
    for entry in entries.sorted(by: { $0.feature < $1.feature }) {
      while next <= Int(entry.feature >> shift) {
        starts.append(UInt32(body.count))
        next += 1
      }
      let print = fingerprint(entry.feature)
      body += [UInt8(truncatingIfNeeded: print), UInt8(truncatingIfNeeded: print >> 8)]
      body.append(UInt8(entry.weights.count))
      for pair in entry.weights {
        body += [pair.classIndex, UInt8(bitPattern: pair.weight)]
      }
    }
    while starts.count < 1 << bits + 1 { starts.append(UInt32(body.count)) }
    var out = LittleEndian.bytes(UInt32(bits)) + LittleEndian.bytes(UInt32(classes))
    for start in starts { out += LittleEndian.bytes(start) }
    return out + body
  }
}

/// Numbers as the weights' file has them.
enum LittleEndian {
  /// Least significant byte first.
  static func bytes<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> Number($0 * 8)) }
  }
}
