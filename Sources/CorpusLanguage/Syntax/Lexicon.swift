// SPDX-License-Identifier: Apache-2.0

/// The usual tag of common words, how common they are, and the only tag where there is no doubt.
///
/// Layout: the number of slots (UInt32, a power of two), then slots of five bytes: hash (UInt32; 0 for an empty slot), and tag in six bits below `Commonness` in two. Linear probing.
package struct Lexicon: Sendable {
  private static let header = 4
  private static let slot = 5

  private let bytes: MappedBytes
  private let mask: UInt32

  /// Takes a section of the weights; nil where its header cannot be right.
  package init?(_ bytes: MappedBytes) {
    guard bytes.count >= Self.header else { return nil }
    let slots = bytes.uint32(at: 0)
    guard slots > 0, slots & (slots - 1) == 0,
      bytes.count == Self.header + Self.slot * Int(slots)
    else { return nil }
    mask = slots - 1
    self.bytes = bytes
  }

  @inline(__always)
  private func entry(_ hash: UInt32) -> UInt8? {
    var index = (hash ^ hash >> 15) & mask
    for _ in 0...mask {
      let offset = Self.header + Self.slot * Int(index)
      let key = bytes.uint32(at: offset)
      if key == hash { return bytes[offset + 4] }
      if key == 0 { return nil }
      index = (index &+ 1) & mask
    }
    return nil
  }

  /// How often the treebanks have a word that they have at least three times.
  enum Commonness: UInt8 {
    case rare, occasional, frequent, everyday

    package init(count: Int) {
      self =
        switch count {
        case ...8: .rare
        case ...30: .occasional
        case ...100: .frequent
        default: .everyday
        }
    }
  }

  /// Whether a word in lower case is common enough to have a usual tag.
  package func knows(_ lower: UInt32) -> Bool { entry(lower) != nil }

  /// How common a word in lower case is; nil where it was seen less than three times.
  func commonness(_ lower: UInt32) -> Commonness? {
    entry(lower).flatMap { Commonness(rawValue: $0 >> Self.tagBits) }
  }

  /// The tag that a form always has; keyed by the form with its capitals.
  @inline(__always)
  package func certainTag(_ form: UInt32) -> Tag? {
    guard let entry = entry(form ^ Self.certain) else { return nil }
    return Tag(rawValue: entry & Self.tagMask)
  }

  /// The most frequent tag of a word in lower case, or a number above all tags.
  @inline(__always)
  func usualTag(_ lower: UInt32) -> UInt32 {
    entry(lower).map { UInt32($0 & Self.tagMask) } ?? 255
  }

  /// Tells the keys of `certainTag` from those of `usualTag`.
  private static let certain: UInt32 = 0x5bd1_e995
  private static let tagBits: UInt8 = 6
  private static let tagMask: UInt8 = 63

  /// Writes the layout that `init` reads. Later entries with an equal key are left out.
  ///
  /// - Parameter usual: words with their usual tags and how often they were seen.
  package static func encoded(usual: [(UInt32, Tag, Int)], certain: [(UInt32, Tag)]) -> [UInt8] {
    let entries =
      usual.map { ($0.0, $0.1.rawValue | Commonness(count: $0.2).rawValue << tagBits) }
      + certain.map { ($0.0 ^ Self.certain, $0.1.rawValue) }
    var slots = 2
    while slots < entries.count * 2 { slots *= 2 }
    var keys = [UInt32](repeating: 0, count: slots)
    var tags = [UInt8](repeating: 0, count: slots)
    let mask = UInt32(slots - 1)
    for (key, tag) in entries.sorted(by: { $0 < $1 })
    where key != 0 {
      var index = (key ^ key >> 15) & mask
      while keys[Int(index)] != 0, keys[Int(index)] != key { index = (index &+ 1) & mask }
      guard keys[Int(index)] == 0 else { continue }
      keys[Int(index)] = key
      tags[Int(index)] = tag
    }
    var out = LittleEndian.bytes(UInt32(slots))
    for index in keys.indices { out += LittleEndian.bytes(keys[index]) + [tags[index]] }
    return out
  }
}
