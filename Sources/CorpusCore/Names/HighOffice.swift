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

  private static let before: Set<String> = [
    "former", "then", "u", "s", "us", "the", "french", "chinese",
  ]

  private static let offices: Set<String> = [
    "president", "vice president", "prime minister", "chancellor", "pope", "king", "queen",
    "first lady",
  ]
}
