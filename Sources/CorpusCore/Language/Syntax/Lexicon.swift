/// The usual tag of common words, and the only one where there is no doubt.
///
/// Layout: the number of slots (UInt32, a power of two), then slots of five bytes: hash (UInt32; 0 for an empty slot) and tag, with the high bit where it is certain. Linear probing.
struct Lexicon: Sendable {
  private static let header = 4
  private static let slot = 5

  private let bytes: MappedBytes
  private let mask: UInt32

  /// Takes a section of the weights; nil where its header cannot be right.
  init?(_ bytes: MappedBytes) {
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

  /// Whether a word in lower case is common enough to have a usual tag.
  func knows(_ lower: UInt32) -> Bool { entry(lower) != nil }

  /// The tag that a form always has; keyed by the form with its capitals.
  @inline(__always)
  func certainTag(_ form: UInt32) -> Tag? {
    guard let entry = entry(form ^ Self.certain) else { return nil }
    return Tag(rawValue: entry)
  }

  /// The most frequent tag of a word in lower case, or a number above all tags.
  @inline(__always)
  func usualTag(_ lower: UInt32) -> UInt32 {
    entry(lower).map(UInt32.init) ?? 255
  }

  /// Tells the keys of `certainTag` from those of `usualTag`.
  private static let certain: UInt32 = 0x5bd1_e995

  /// Writes the layout that `init` reads. Later entries with an equal key are left out.
  static func encoded(usual: [(UInt32, Tag)], certain: [(UInt32, Tag)]) -> [UInt8] {
    let entries =
      usual.map { ($0.0, $0.1) } + certain.map { ($0.0 ^ Self.certain, $0.1) }
    var slots = 2
    while slots < entries.count * 2 { slots *= 2 }
    var keys = [UInt32](repeating: 0, count: slots)
    var tags = [UInt8](repeating: 0, count: slots)
    let mask = UInt32(slots - 1)
    for (key, tag) in entries.sorted(by: { ($0.0, $0.1.rawValue) < ($1.0, $1.1.rawValue) })
    where key != 0 {
      var index = (key ^ key >> 15) & mask
      while keys[Int(index)] != 0, keys[Int(index)] != key { index = (index &+ 1) & mask }
      guard keys[Int(index)] == 0 else { continue }
      keys[Int(index)] = key
      tags[Int(index)] = tag.rawValue
    }
    var out = LittleEndian.bytes(UInt32(slots))
    for index in keys.indices { out += LittleEndian.bytes(keys[index]) + [tags[index]] }
    return out
  }
}
