// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Tells which language a paragraph is in.
///
/// English is the rule: a paragraph is another language's only if its own words say so. Names say nothing, so that a line of Spanish
/// players or German towns stays English; they are told by their capitals, where the text is not set in capitals throughout.
enum Languages {
  /// What a paragraph's words say.
  enum Verdict: Equatable {
    case english, unsure
    case other(String)
  }

  /// A paragraph with what its words say.
  struct Paragraph {
    var verdict: Verdict
    /// How many words the verdict rests on; letters of another script count as many.
    var words: Int
    /// Whether it is too short to stand against the article around it.
    var isShort: Bool { words < Languages.enough }
  }

  /// Words that are enough to tell a paragraph by itself.
  private static let enough = 8
  /// The bytes of a paragraph that are looked at.
  private static let most = 4_000

  /// What the words of a paragraph say.
  static func read(_ text: [UInt8], _ range: Range<Int>) -> Paragraph {
    let range = range.prefixed(most)
    if let words = commonEnglish(text, range) { return Paragraph(verdict: .english, words: words) }
    var script = Script()
    let words = words(text, range, &script)
    if let language = script.language {
      return Paragraph(verdict: .other(language), words: enough)
    }
    return Paragraph(
      verdict: verdict(words.words, shouting: words.shouting), words: words.words.count)
  }

  private static func verdict(_ words: [[Unicode.Scalar]], shouting: Bool) -> Verdict {
    guard let found = LanguageProfile.shared.evidence(words) else { return .unsure }
    let count = words.count
    if found.language == "en" { return .english }
    let isOther =
      if shouting {
        // Names cannot be told in capitals.
        count >= enough && found.own >= 3 * found.english + 3 && found.own * 4 >= count
          && found.margin >= 10 * count
      } else {
        count >= 3 && found.own >= 2 * found.english + 3 && found.own * 8 >= count
          && found.margin >= 5 * count
          || count >= enough && found.english * 20 <= count && found.margin >= 8 * count
      }
    return isOther ? .other(found.language) : .unsure
  }

  /// The number of words of a paragraph that is English at the first look: one in six is among the commonest.
  private static func commonEnglish(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    var words = 0
    var common = 0
    var packed: UInt64 = 0
    var length = 0
    for at in range.lowerBound...range.upperBound {
      let byte = at < range.upperBound ? text[at] : 32
      if ASCII.isLetter(byte) || byte >= 0x80 {
        length += 1
        packed = packed << 8 | UInt64(byte | 0x20)
      } else if length > 0 {
        words += 1
        if length <= 8, commonWords.contains(packed) { common += 1 }
        length = 0
        packed = 0
      }
    }
    return common >= 3 && common * 6 >= words ? words : nil
  }

  /// The commonest words of English, their letters as the bytes of a number.
  private static let commonWords = Set(
    ArticleWords.commonInEnglish.map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })

  /// The words of a paragraph in lower case, without those with a capital unless all of it is set in capitals.
  private static func words(
    _ text: [UInt8], _ range: Range<Int>, _ script: inout Script
  ) -> (words: [[Unicode.Scalar]], shouting: Bool) {
    var all: [(word: [Unicode.Scalar], capital: Bool)] = []
    var word: [Unicode.Scalar] = []
    var isCapital = false
    var capitals = 0
    var smalls = 0
    var afterApostrophe = false
    func close(_ next: Unicode.Scalar) {
      // "Trump's", "don't": what an apostrophe adds is no word.
      if !word.isEmpty, !(afterApostrophe && word.count <= 2) { all.append((word, isCapital)) }
      afterApostrophe = !word.isEmpty && (next == "'" || next == "\u{2019}")
      word = []
    }
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      // Unicode's tables are only asked where they know more than the byte says.
      let isLetter =
        scalar.isASCII
        ? ASCII.isLetter(UInt8(scalar.value)) : scalar.properties.isAlphabetic
      guard isLetter else {
        close(scalar)
        continue
      }
      script.add(scalar)
      let isUpper =
        scalar.isASCII ? ASCII.isUpper(UInt8(scalar.value)) : scalar.properties.isUppercase
      if isUpper { capitals += 1 } else { smalls += 1 }
      if word.isEmpty { isCapital = isUpper }
      if scalar.isASCII {
        word.append(Unicode.Scalar(isUpper ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value)))
      } else {
        word += isUpper ? Array(scalar.properties.lowercaseMapping.unicodeScalars) : [scalar]
      }
    }
    close(" ")
    let shouting = capitals > smalls
    return (all.filter { shouting || !$0.capital }.map(\.word), shouting)
  }
}
