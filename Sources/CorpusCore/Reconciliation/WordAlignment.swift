// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// Which words two wordings share, and in which they differ (`WordGap`).
package enum WordAlignment {
  /// So many words of each are compared: the cost grows with the square of what differs, and articles are anybody's.
  private static let most = 400

  /// The words of `variant` beside those of `base`; case and punctuation make no difference.
  package static func parts(of variant: String, against base: String) -> [Variant.Part] {
    let (old, new) = (words(base), words(variant))
    var parts: [Variant.Part] = []
    func add(_ kind: Variant.Part.Kind, _ words: ArraySlice<Substring>) {
      guard !words.isEmpty else { return }
      let text = words.joined(separator: " ")
      if let last = parts.last, last.kind == kind {
        parts[parts.count - 1].text += " \(text)"
      } else {
        parts.append(Variant.Part(kind, text))
      }
    }
    var told = 0
    for gap in WordGap.all(old.map(key), new.map(key)) {
      add(.same, new[told..<gap.inserted.lowerBound])
      add(.omitted, old[gap.removed])
      add(.added, new[gap.inserted])
      told = gap.inserted.upperBound
    }
    add(.same, new[told...])
    return parts
  }

  private static func words(_ text: String) -> [Substring] {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > most ? words.prefix(most) + ["…"] : words
  }

  /// What of a word is compared; of a sign that stands alone, the sign.
  private static func key(_ word: Substring) -> String {
    let key = word.lowercased().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? String(word) : key
  }
}
