/// Base forms by rules on a word's ending and tag, with exceptions; both learned from the treebanks.
///
/// Layout: number of rules (UInt16), the rules (bytes to cut off, number of bytes to add, those bytes), number of slots (UInt32, a power of two), then slots of six bytes: hash (UInt32; 0 for an empty slot) and rule (UInt16). Linear probing.
package struct Lemmatizer: Sendable {
  /// Endings that are looked up are at most this long.
  package static let longestEnding = 5
  private static let slot = 6

  private let bytes: MappedBytes
  private let rules: [LemmaRule]
  private let slots: Int
  private let mask: UInt32

  /// Takes a section of the weights; nil where it cannot be right.
  package init?(_ bytes: MappedBytes) {
    guard bytes.count >= 2 else { return nil }
    var offset = 2
    var rules: [LemmaRule] = []
    for _ in 0..<bytes.uint16(at: 0) {
      guard offset + 2 <= bytes.count, offset + 2 + Int(bytes[offset + 1]) <= bytes.count else {
        return nil
      }
      let ending = (0..<Int(bytes[offset + 1])).map { bytes[offset + 2 + $0] }
      rules.append(LemmaRule(cut: Int(bytes[offset]), ending: ending))
      offset += 2 + ending.count
    }
    guard offset + 4 <= bytes.count else { return nil }
    let count = bytes.uint32(at: offset)
    guard count > 0, count & (count - 1) == 0,
      bytes.count == offset + 4 + Self.slot * Int(count)
    else { return nil }
    slots = offset + 4
    mask = count - 1
    self.rules = rules
    self.bytes = bytes
  }

  /// The base form of a word that is already folded by `folded`.
  package func lemma(_ word: [UInt8], tag: Tag) -> [UInt8] {
    if let rule = rule(Self.key(word[...], tag, whole: true)) { return rule.applied(to: word) }
    for length in stride(from: min(Self.longestEnding, word.count), through: 0, by: -1) {
      if let rule = rule(Self.key(word.suffix(length), tag, whole: false)) {
        return rule.applied(to: word)
      }
    }
    return word
  }

  private func rule(_ key: UInt32) -> LemmaRule? {
    var index = (key ^ key >> 15) & mask
    for _ in 0...mask {
      let offset = slots + Self.slot * Int(index)
      let stored = bytes.uint32(at: offset)
      if stored == key {
        let number = Int(bytes.uint16(at: offset + 4))
        return number < rules.count ? rules[number] : nil
      }
      if stored == 0 { return nil }
      index = (index &+ 1) & mask
    }
    return nil
  }

  /// The form that rules work on: names keep their capitals, all else is in lower case, and curly apostrophes are straight.
  package static func folded(_ range: Range<Int>, tag: Tag, in text: [UInt8]) -> [UInt8] {
    var word: [UInt8] = []
    word.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if index + 2 < range.upperBound, text[index] == 0xe2, text[index + 1] == 0x80,
        text[index + 2] == 0x98 || text[index + 2] == 0x99
      {
        word.append(UInt8(ascii: "'"))
        index += 3
        continue
      }
      word.append(tag.isProperNoun ? text[index] : text[index].asciiLowercased)
      index += 1
    }
    return word
  }

  /// The hash of a whole word, or of an ending, with a tag.
  package static func key(_ ending: ArraySlice<UInt8>, _ tag: Tag, whole: Bool) -> UInt32 {
    var hash = FeatureHash.extended(FeatureHash.empty, by: tag.rawValue)
    hash = FeatureHash.extended(hash, by: whole ? 255 : UInt8(ending.count))
    for byte in ending { hash = FeatureHash.extended(hash, by: byte) }
    return hash == 0 ? 1 : hash
  }

  /// Writes the layout that `init` reads. Keys must differ.
  package static func encoded(_ entries: [(key: UInt32, rule: LemmaRule)]) -> [UInt8] {
    let rules = Set(entries.map(\.rule)).sorted()
    var numbers: [LemmaRule: Int] = [:]
    for (number, rule) in rules.enumerated() { numbers[rule] = number }
    var out = LittleEndian.bytes(UInt16(rules.count))
    for rule in rules { out += [UInt8(rule.cut), UInt8(rule.ending.count)] + rule.ending }
    var count = 2
    while count * 3 < entries.count * 4 { count *= 2 }
    var table = [(UInt32, Int)](repeating: (0, 0), count: count)
    let mask = UInt32(count - 1)
    for entry in entries.sorted(by: { $0.key < $1.key }) {
      var index = (entry.key ^ entry.key >> 15) & mask
      while table[Int(index)].0 != 0 { index = (index &+ 1) & mask }
      table[Int(index)] = (entry.key, numbers[entry.rule] ?? 0)
    }
    out += LittleEndian.bytes(UInt32(count))
    for (key, number) in table {
      out += LittleEndian.bytes(key) + LittleEndian.bytes(UInt16(number))
    }
    return out
  }
}

/// How a word becomes its base form: cut bytes off its end and add others.
package struct LemmaRule: Hashable, Comparable {
  package var cut: Int
  package var ending: [UInt8]

  /// The word itself where it is shorter than what is to be cut.
  package func applied(to word: [UInt8]) -> [UInt8] {
    cut <= word.count ? word.dropLast(cut) + ending : word
  }

  /// The rule that makes `lemma` of `word`; nil where they share too little.
  package init?(from word: [UInt8], to lemma: [UInt8]) {
    var common = 0
    while common < min(word.count, lemma.count), word[common] == lemma[common] { common += 1 }
    self.init(cut: word.count - common, ending: Array(lemma[common...]))
    guard cut < 256, ending.count < 256 else { return nil }
  }

  package init(cut: Int, ending: [UInt8]) {
    self.cut = cut
    self.ending = ending
  }

  package static func < (a: LemmaRule, b: LemmaRule) -> Bool {
    a.cut != b.cut ? a.cut < b.cut : a.ending.lexicographicallyPrecedes(b.ending)
  }
}
