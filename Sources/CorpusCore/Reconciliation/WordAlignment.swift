// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

/// Which words two wordings share, and in which they differ: the shortest edit script over words (Myers 1986).
package enum WordAlignment {
  /// So many words of each are compared: the cost grows with the square of what differs, and articles are anybody's.
  private static let most = 400

  /// The words of `variant` beside those of `base`; case and punctuation make no difference.
  package static func parts(of variant: String, against base: String) -> [Variant.Part] {
    let (old, new) = (words(base), words(variant))
    let difference = new.map(key).difference(from: old.map(key))
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var parts: [Variant.Part] = []
    func add(_ kind: Variant.Part.Kind, _ word: Substring) {
      if let last = parts.last, last.kind == kind {
        parts[parts.count - 1].text += " \(word)"
      } else {
        parts.append(Variant.Part(kind, String(word)))
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if removed.contains(i) {
        add(.omitted, old[i])
        i += 1
      } else if inserted.contains(j) {
        add(.added, new[j])
        j += 1
      } else {
        add(.same, new[j])
        (i, j) = (i + 1, j + 1)
      }
    }
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
