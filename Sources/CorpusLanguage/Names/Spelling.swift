// SPDX-License-Identifier: Apache-2.0

/// Names as they are compared: folded over transliterations, so that Gadhafi and Qaddafi meet.
package enum Spelling {
  /// The words of a name in lower case, without diacritics, articles of Arabic names, titles and punctuation.
  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    func flush(_ words: inout [String], _ word: inout String) {
      if !word.isEmpty, !particles.contains(word) { words.append(word) }
      word = ""
    }
    for scalar in VisibleText.normalized(name).unicodeScalars {
      if isMark(scalar) {
        continue
      } else if let plain = plain(scalar) {
        word.unicodeScalars.append(plain)
      } else if scalar != "." && scalar != "'" && scalar != "’" && scalar != "`" {
        flush(&words, &word)
      }
    }
    flush(&words, &word)
    return words
  }

  /// A word with the letters folded that transliterations vary in: q, k, c and g; doubled letters; dh, gh, th.
  package static func folded(_ word: String) -> [UInt8] {
    var out: [UInt8] = []
    let bytes = Array(word.utf8)
    var i = 0
    while i < bytes.count {
      var byte = bytes[i]
      switch byte {
      case UInt8(ascii: "q"), UInt8(ascii: "k"), UInt8(ascii: "g"): byte = UInt8(ascii: "k")
      case UInt8(ascii: "c"):
        let next = i + 1 < bytes.count ? bytes[i + 1] : 0
        let soft = next == UInt8(ascii: "e") || next == UInt8(ascii: "i")
        byte = UInt8(ascii: soft ? "s" : "k")
        if next == UInt8(ascii: "h") { byte = UInt8(ascii: "c") }
      case UInt8(ascii: "z"): byte = UInt8(ascii: "s")
      case UInt8(ascii: "w"): byte = UInt8(ascii: "v")
      case UInt8(ascii: "y"): byte = UInt8(ascii: "i")
      default: break
      }
      let isSecondH =
        byte == UInt8(ascii: "h") && i > 0 && "dgtk".utf8.contains(bytes[i - 1])
      if !isSecondH && out.last != byte { out.append(byte) }
      i += 1
    }
    return out
  }

  /// The consonants of a folded word: a key under which spellings of one name meet.
  package static func skeleton(_ word: String) -> String {
    let letters = folded(word)
    let consonants = letters.enumerated().filter { $0.offset == 0 || !isVowel($0.element) }
    return String(decoding: consonants.map { isVowel($0.element) ? 97 : $0.element }, as: UTF8.self)
  }

  /// Whether two words are spellings of one name.
  ///
  /// Folded they are equal; or, from five letters on, they differ in one vowel that is not the last letter
  /// (Majer, Majir), which in names of other lengths and at the end tells two names apart (Mario, Maria).
  package static func same(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let x = folded(a)
    let y = folded(b)
    if x == y { return true }
    guard min(x.count, y.count) >= 5, x.last == y.last else { return false }
    guard x.filter({ !isVowel($0) }) == y.filter({ !isVowel($0) }) else { return false }
    return differInOneVowelGroup(x, y)
  }

  /// The first letters of a name's words, small words left out: what its acronym may be.
  package static func initials(_ name: String) -> String {
    words(name).filter { !small.contains($0) }.compactMap { $0.first.map(String.init) }.joined()
  }

  /// Whether the name is written as an acronym: two to six capitals, with or without points.
  package static func isAcronym(_ name: String) -> Bool {
    let letters = name.utf8.filter { $0 != UInt8(ascii: ".") }
    return (2...6).contains(letters.count) && letters.allSatisfy { (65...90).contains($0) }
  }

  private static let particles: Set<String> = English.words("particles")
  private static let small: Set<String> = English.words("small")

  /// Whether the scalar only marks the letter before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      if (65...90).contains(byte) { return Unicode.Scalar(byte + 32) }
      return (97...122).contains(byte) || (48...57).contains(byte) ? scalar : nil
    }
    guard scalar.properties.isAlphabetic else { return nil }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return latin[lower] ?? lower
  }

  /// The Latin letters with marks of European and transliterated names, without their marks.
  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    let rows: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįı"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("t", "ţťŧțṭ"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżžẓ"),
    ]
    for (plain, marked) in rows {
      for scalar in marked.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Whether equal consonants are joined by equal vowels but in one place.
  private static func differInOneVowelGroup(_ x: [UInt8], _ y: [UInt8]) -> Bool {
    func groups(_ word: [UInt8]) -> [[UInt8]] {
      var groups: [[UInt8]] = [[]]
      for byte in word {
        if isVowel(byte) { groups[groups.count - 1].append(byte) } else { groups.append([]) }
      }
      return groups
    }
    return zip(groups(x), groups(y)).filter { $0 != $1 }.count == 1
  }
}
