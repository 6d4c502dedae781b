// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Offices that a country has one of, whose holders news calls by office and surname alone.
enum HighOffice {
  /// The office that a role is, without the country and "former"; nil for all other roles.
  static func of(_ role: String) -> String? {
    var words = role.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    while let first = words.first,
      before.contains(first) || first.hasSuffix("an") || first.hasSuffix("ish")
    {
      words.removeFirst()
    }
    let office = words.joined(separator: " ")
    return offices.contains(office) ? office : nil
  }

  private static let before = English.words("high offices: before one")

  private static let offices = English.words("high offices")
}
