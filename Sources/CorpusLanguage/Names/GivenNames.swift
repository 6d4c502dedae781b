// SPDX-License-Identifier: Apache-2.0

/// Short forms of given names: a name and what its bearers are called.
package enum GivenNames {
  /// The given names that `name` may stand for, itself first; all in lower case.
  package static func meanings(of name: String) -> [String] { [name] + (fullForms[name] ?? []) }

  /// Whether two given names may be one person's: equal, or one the short form of the other, or both short for one.
  static func mayBeOne(_ a: String, _ b: String) -> Bool {
    if Spelling.same(a, b) { return true }
    guard let short = fullForms[a] else { return fullForms[b]?.contains(a) ?? false }
    return short.contains(b) || !Set(short).isDisjoint(with: fullForms[b] ?? [])
  }

  /// Whether the word is a common given name or the short form of one.
  package static func isKnown(_ word: String) -> Bool {
    NameLists.male.contains(word) || NameLists.female.contains(word) || fullForms[word] != nil
  }

  private static let fullForms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for (full, short) in English.table("short given names") {
      for name in short.split(separator: " ") { forms[String(name), default: []].append(full) }
    }
    return forms.mapValues { $0.sorted() }
  }()
}
