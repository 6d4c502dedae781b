// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// How like each language in Latin letters words are: the frozen numbers of `English/languages.txt`.
///
/// Naive Bayes over frequent words and, in all other words, runs of three letters, as integers: the same on every machine.
/// Frequent words tell most, runs let inflected languages be recognised whose frequent words are few.
struct LanguageProfile {
  /// What the words of a text tell.
  struct Evidence {
    /// The likeliest language.
    var language: String
    /// How much likelier it is than English, in the units of the file.
    var margin: Int
    /// Words that tell of this language and not of English, and the other way round.
    var own: Int
    var english: Int
  }

  static let shared = LanguageProfile()

  private let codes: [String]
  private let english: Int
  /// Where the levels of a word or a run, by its hash, stand in `levels`, one for each language.
  private var rows: [UInt64: Int] = [:]
  private var levels: [UInt8] = []

  private init() {
    codes = English.entries("letters of languages").compactMap(\.value)
    english = codes.firstIndex(of: "en") ?? 0
    for (section, kind) in [("words of languages", Kind.word), ("runs of letters", .run)] {
      let entries = English.entries(section)
      rows.reserveCapacity(rows.count + entries.count)
      levels.reserveCapacity(levels.count + entries.count * codes.count)
      for entry in entries {
        let row = levels.count
        rows[Self.hash(kind, entry.key.utf8)] = row
        for _ in codes { levels.append(0) }
        var letter: UInt8?
        for byte in (entry.value ?? "").utf8 {
          if let code = letter { levels[row + Int(code) - 97] = byte - 65 }
          letter = letter == nil ? byte : nil
        }
      }
    }
  }

  /// A level from which a word is frequent, and by how much it must be more so than elsewhere to tell.
  private static let frequent = 12
  private static let gap = 6

  /// What lower-case words tell; nil where they tell nothing.
  func evidence(_ words: [[Unicode.Scalar]]) -> Evidence? {
    var scores = [Int](repeating: 0, count: codes.count)
    var known: [Int] = []
    var accented = 0
    for word in words {
      if let row = rows[Self.hash(.word, word[...])] {
        known.append(row)
        for index in scores.indices { scores[index] += 2 * Int(levels[row + index]) }
      } else if word.count > 1 {
        if word.contains(where: { !$0.isASCII }) { accented += 1 }
        let edged = ["_"] + word + ["_"]
        for at in 0..<edged.count - 2 {
          guard let row = rows[Self.hash(.run, edged[at..<at + 3])] else { continue }
          for index in scores.indices { scores[index] += Int(levels[row + index]) }
        }
      }
    }
    guard let most = scores.max(), most > 0,
      let best = scores[english] == most ? english : scores.firstIndex(of: most)
    else { return nil }
    func count(_ one: Int, _ other: Int) -> Int {
      known.count {
        let level = Int(levels[$0 + one])
        return level >= Self.frequent && level - Int(levels[$0 + other]) >= Self.gap
      }
    }
    return Evidence(
      language: codes[best], margin: most - scores[english],
      own: count(best, english) + accented, english: count(english, best))
  }

  /// What letters stand for: "und" is a word of German and a run in those of many languages.
  private enum Kind: UInt8 { case word, run }

  private static func hash(_ kind: Kind, _ letters: String.UTF8View) -> UInt64 {
    var hash = FNV1a()
    hash.combine(kind.rawValue)
    for byte in letters { hash.combine(byte) }
    return hash.value
  }

  private static func hash(_ kind: Kind, _ letters: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var hash = FNV1a()
    hash.combine(kind.rawValue)
    for scalar in letters {
      for byte in Unicode.UTF8.encode(scalar) ?? .init() { hash.combine(byte) }
    }
    return hash.value
  }
}
