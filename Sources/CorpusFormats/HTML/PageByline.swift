// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Reads a writer's name out of a line of a page.
enum PageByline {
  /// What stands behind "By", "Written by" and the like at the beginning of a line; nil where none does.
  static func behindOpener(_ line: String) -> String? {
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    for (count, word) in words.enumerated().prefix(3) {
      let key = word.lowercased().filter { $0.isLetter }
      if key == "by" || count == 0 && ["author", "authors"].contains(key) && word.hasSuffix(":") {
        return words[(count + 1)...].joined(separator: " ")
      }
      guard PageWords.beforeBy.contains(key) else { return nil }
    }
    return nil
  }

  /// What opens the day behind a name: "Ada Finch *Published* May 3".
  private static let wordsOfTheDay = English.words("openers of the day behind a byline").map {
    $0.prefix(1).uppercased() + $0.dropFirst()
  }

  /// A name without "By", and without what follows it: a bar, a date, the outlet.
  static func clean(_ name: String, outlet: String?) -> String {
    let whole = DeclaredFacts.line(name)
    var line = (behindOpener(whole) ?? whole)[...]
    for separator in [
      " | ", "|", " • ", " · ", " – ", " — ", " - ", " on ", " in ", " at ", " / ", "(", "\u{2022}",
    ] {
      if let range = line.firstRange(of: separator) { line = line[..<range.lowerBound] }
    }
    for word in wordsOfTheDay {
      if let range = line.firstRange(of: " \(word)"),
        !(line[range.upperBound...].first?.isLetter ?? false)
      {
        line = line[..<range.lowerBound]
      }
    }
    // A name ends where a day begins, or begins where one ends.
    let bytes = Array(line.utf8)
    if let date = PageDate.stated(bytes) {
      let name =
        date.range.lowerBound == 0
        ? bytes[date.range.upperBound...] : bytes[..<date.range.lowerBound]
      line = String(decoding: name, as: UTF8.self)[...]
    }
    if let outlet, line.hasSuffix(outlet) { line = line.dropLast(outlet.count) }
    var parts = line.split(separator: ",", omittingEmptySubsequences: true).map {
      $0.drop { $0 == " " }
    }
    // "Jane Doe, Staff Writer", "Jane Doe, Special to the Ledger": behind a name of two words only names of two go on.
    if let first = parts.first, first.split(separator: " ").count >= 2 {
      parts =
        [first]
        + parts.dropFirst().filter { part in
          !PageWords.opening(Array(part.utf8)).contains { PageWords.roles.contains($0) }
        }
    }
    line = parts.joined(separator: ", ")[...]
    while let last = line.last, ",;:.·|-– ".contains(last) {
      if line.hasSuffix("Jr.") || line.hasSuffix("Sr.") || line.hasSuffix("M.D.") { break }
      line = line.dropLast()
    }
    return String(line.drop { " ,;:".contains($0) })
  }

  /// Whether a declared writer may be one, and no address or name of a field.
  static func isPlausible(_ name: String) -> Bool {
    guard (2...120).contains(name.utf8.count), name.contains(where: \.isLetter) else {
      return false
    }
    if name.contains(":") || name.contains("/") || name.contains("@") { return false }
    return name.contains(" ") || !name.contains(".")
  }

  /// Whether a visible line is a name: few words, each with a capital but for "and" and particles.
  static func isName(_ line: String, least: Int) -> Bool {
    let words = line.split(separator: " ")
    guard (least...10).contains(words.count), line.utf8.count <= 90, isPlausible(line),
      !line.contains(where: { $0.isNumber || "!?".contains($0) })
    else { return false }
    let key = words.first?.lowercased() ?? ""
    if words.count == 1, PageWords.roles.contains(key) { return false }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      return first.properties.isUppercase || PageWords.withinNames.contains(word.lowercased())
        || words.count == 1
    }
  }
}
