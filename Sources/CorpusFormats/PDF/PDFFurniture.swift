// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Takes what pages have at their heads and feet out of the lines: names of papers, numbers of pages, addresses.
enum PDFFurniture {
  /// The share of a page's height, at head and foot, where furniture stands.
  private static let margin = 0.12

  /// The lines without furniture; `size` is the height of the body's lines.
  static func removed(from lines: [PDFLine], size: Double) -> [PDFLine] {
    let count = lines.last?.page ?? 0
    var pages: [String: Set<Int>] = [:]
    for line in lines where isAtEdge(line) { pages[key(line), default: []].insert(line.page) }
    return lines.filter { line in
      // A headline is one wherever it stands, and whatever the next pages repeat of it.
      guard isAtEdge(line), line.height < size * 1.2 else { return true }
      if isNumber(line) { return false }
      if count > 1, let on = pages[key(line)], on.count > 1, on.count * 5 >= count * 2 {
        return false
      }
      if line.words.count == 1, line.text.contains("://") || line.text.hasPrefix("www.") {
        return false
      }
      return line.height > size * 0.9 || !isAtEdge(line, within: margin * 0.7)
    }
  }

  /// The line at the head of the first page that says the day of the paper, where no other line near the top of the article does.
  ///
  /// Who prints a page puts the day of printing there, with its hour or a word for it.
  static func day(in lines: [PDFLine], kept: [PDFLine]) -> PDFLine? {
    func day(_ line: PDFLine) -> Int? { PageDate.stated(Array(line.text.utf8))?.others }
    guard !kept.prefix(12).contains(where: { line in day(line).map { $0 <= 8 } ?? false }) else {
      return nil
    }
    return lines.prefix { $0.page == lines.first?.page }.first { line in
      guard line.top < line.pageHeight * margin, !kept.contains(line), let others = day(line),
        others <= 8
      else { return false }
      let words = line.words.map { $0.lowercased() }
      return !words.contains { $0.contains(":") } && !words.contains(where: printing.contains)
    }
  }

  private static let printing = English.words("words of printing")

  private static func isAtEdge(_ line: PDFLine, within share: Double = margin) -> Bool {
    line.top < line.pageHeight * share || line.bottom > line.pageHeight * (1 - share)
  }

  /// The words without numbers, which count pages.
  private static func key(_ line: PDFLine) -> String {
    line.text.lowercased().filter { !$0.isNumber && !$0.isWhitespace }
  }

  private static let words = English.words("words of a page's number")

  /// Whether a line only counts pages: "3", "Page 1 of 2", "– 4 –", "2/7".
  private static func isNumber(_ line: PDFLine) -> Bool {
    guard line.words.count <= 5, line.text.contains(where: \.isNumber) else { return false }
    return line.words.allSatisfy { word in
      let plain = word.lowercased().filter { $0.isLetter || $0.isNumber }
      return plain.isEmpty || plain.allSatisfy(\.isNumber) && plain.count <= 4
        || words.contains(plain)
    }
  }
}
