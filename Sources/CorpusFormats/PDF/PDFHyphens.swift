// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Joins lines of a paragraph, and the words that were divided between them.
struct PDFHyphens {
  /// Every word of the file in lower case, those with hyphens whole.
  private let words: Set<String>

  init(_ lines: [PDFLine]) {
    var words: Set<String> = []
    for line in lines {
      // What stands last may be half a word.
      for word in line.words.dropLast() { words.insert(Self.bare(word)) }
    }
    self.words = words
  }

  /// Adds a line to the text of its paragraph.
  func join(_ line: String, to text: inout String) {
    if text.hasSuffix("\u{ad}") {
      text.removeLast()
      text += line
      return
    }
    guard text.hasSuffix("-") || text.hasSuffix("\u{2010}"), !text.hasSuffix(" -"),
      let next = line.first, next.isLetter || next.isNumber
    else {
      text += " " + line
      return
    }
    if isDivided(
      String(text.suffix(40).split(separator: " ").last ?? ""),
      String(line.prefix(40).split(separator: " ").first ?? ""))
    {
      text.removeLast()
    }
    text += line
  }

  /// Whether a hyphen between two parts only divides a word for its line: "re-", "porters".
  private func isDivided(_ first: String, _ second: String) -> Bool {
    let head = Self.bare(String(first.dropLast()))
    let tail = Self.bare(second)
    guard let start = second.first, start.isLowercase, let end = head.last, end.isLetter,
      !head.contains("-")
    else { return false }
    if words.contains(head + tail) { return true }
    if words.contains(head + "-" + tail) { return false }
    let known = Self.known
    return known.contains(head + tail) || !(known.contains(head) && known.contains(tail))
  }

  private static func bare(_ word: String) -> String {
    let lower = word.lowercased()
    guard let start = lower.firstIndex(where: { $0.isLetter || $0.isNumber }),
      let end = lower.lastIndex(where: { $0.isLetter || $0.isNumber })
    else { return "" }
    return String(lower[start...end])
  }

  /// The words of English that are common enough to be in a list.
  private static let known = Set((1...9).flatMap { English.words("rarity \($0)") })
}
