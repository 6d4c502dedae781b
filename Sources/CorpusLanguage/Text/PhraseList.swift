// SPDX-License-Identifier: Apache-2.0

/// Phrases found by their first word, so that a page of a hundred thousand lines costs a look-up a line and not a search a phrase.
package struct PhraseList: Sendable {
  /// For each first word what may follow it.
  private let rests: [String: [[Substring]]]

  package init(_ phrases: [String]) {
    var rests: [String: [[Substring]]] = [:]
    for phrase in phrases {
      let words = phrase.split(separator: " ")
      guard let first = words.first else { continue }
      rests[String(first), default: []].append(Array(words.dropFirst()))
    }
    self.rests = rests
  }

  /// Whether `words` begin with one of the phrases.
  package func opens(_ words: some Collection<String>) -> Bool {
    guard let first = words.first, let rests = rests[first] else { return false }
    let after = words.dropFirst()
    return rests.contains { rest in
      var word = after.startIndex
      for part in rest {
        guard word < after.endIndex, after[word] == part else { return false }
        after.formIndex(after: &word)
      }
      return true
    }
  }

  /// Whether one of the phrases stands among `words`.
  package func occurs(in words: [String]) -> Bool {
    words.indices.contains { opens(words[$0...]) }
  }
}
