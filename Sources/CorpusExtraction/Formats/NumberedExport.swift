// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// Exports that end each document with its number and begin it with unlabelled lines: Factiva's article layout.
enum NumberedExport {
  static func read(_ text: ExportText) -> ExportReading? {
    var documents: [Document] = []
    var start = 0
    for index in text.lines.indices {
      guard let id = number(text, text.lines[index]) else { continue }
      if let document = document(text, start..<index, id: id) { documents.append(document) }
      start = index + 1
    }
    guard !documents.isEmpty else { return nil }
    return .counted(documents)
  }

  /// "Document TARN000020311020e0130500000": capitals or digits, twenty characters or more.
  private static func number(_ text: ExportText, _ line: Range<Int>) -> String? {
    guard (28...60).contains(line.count), text.bytes[line].contains(0x20) else { return nil }
    let words = text.value(line).split(separator: " ")
    guard words.count == 2, openings.contains(words[0].lowercased()),
      words[1].utf8.count >= 20,
      words[1].utf8.allSatisfy({ ASCII.isDigit($0) || ASCII.isLetter($0) }),
      words[1].utf8.count(where: { ASCII.isDigit($0) }) >= 8
    else { return nil }
    return String(words[1])
  }

  private static let openings = English.words("words before a document's number")

  private static func document(
    _ text: ExportText, _ lines: Range<Int>, id: String
  ) -> Document? {
    let shown = lines.filter { !text.lines[$0].isEmpty }
    // The head ends with the copyright line; it counts the words and dates the document.
    guard let length = shown.first(where: { isLength(text, $0) }),
      let copyright = shown.first(where: { $0 > length && text.isCopyright($0) }),
      let first = headBegins(text, before: length, in: lines)
    else { return nil }
    var document = text.document(first..<lines.upperBound)
    document.id = id
    document.metadata.take(.copyright, text.value(text.lines[copyright]))
    let head = shown.filter { $0 >= first && $0 < length }
    let title = head.prefix { $0 == first || !text.lines[$0 - 1].isEmpty }
    if let end = title.last {
      let writer =
        title.count > 1
        && FieldedExport.writer(text.value(text.lines[end])) != text.value(text.lines[end])
      let range = text.range(first..<(writer ? end : end + 1))
      document.metadata.title = text.value(range)
      document.headlines.append(document.local(range))
      let others = head.filter { $0 > end || (writer && $0 == end) }
      let byline = others.map { text.value(text.lines[$0]) }.last
      document.metadata.take(.byline, byline.map(FieldedExport.writer) ?? "")
    }
    for index in shown where index > length && index < copyright {
      let words = text.value(text.lines[index])
      if let day = ExportDate.read(words) {
        document.metadata.published = document.metadata.published ?? day
      } else if document.metadata.published != nil, !isTime(words) {
        document.metadata.outlet = document.metadata.outlet ?? words
      }
    }
    document.paragraphs = shown.filter { $0 > copyright }.map { document.local(text.lines[$0]) }
    return document.orUnread
  }

  /// The first line of the title: what a page break or the document before leaves.
  private static func headBegins(
    _ text: ExportText, before length: Int, in lines: Range<Int>
  ) -> Int? {
    let page = (lines.lowerBound..<length).last {
      text.breaks.contains($0)
    }
    return ((page ?? lines.lowerBound)..<length).first { !text.lines[$0].isEmpty }
  }

  private static func isLength(_ text: ExportText, _ index: Int) -> Bool {
    guard (6...24).contains(text.lines[index].count) else { return false }
    let words = text.value(text.lines[index]).split(separator: " ")
    return words.count == 2 && words[0].first?.isNumber == true
      && English.words("units of length").contains(words[1].lowercased())
  }

  private static func isTime(_ words: String) -> Bool {
    words.count <= 8 && words.contains(":") && words.first?.isNumber == true
  }
}
