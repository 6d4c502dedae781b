// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// Exports that head each text with a line "Body" and close each document: Nexis's later files.
enum SectionedExport {
  static func read(_ text: ExportText) -> ExportReading? {
    var documents: [Document] = []
    var start = 0
    var declared: ExportCount?
    for index in text.lines.indices {
      if declared == nil, documents.isEmpty { declared = count(text, text.lines[index]) }
      guard isOne(text, index, sections.closes) else { continue }
      if let document = document(text, start..<index) { documents.append(document) }
      start = index + 1
    }
    guard !documents.isEmpty else { return nil }
    return .counted(documents, declared.map { [$0] } ?? [])
  }

  /// "Documents (10)" on the cover.
  private static func count(_ text: ExportText, _ line: Range<Int>) -> ExportCount? {
    guard (8...24).contains(line.count), text.bytes[line.upperBound - 1] == 0x29 else { return nil }
    let words = text.value(line).split(separator: " ")
    guard words.count == 2, English.words("words of a count").contains(words[0].lowercased()),
      words[1].hasPrefix("("), let number = Int(words[1].dropFirst().dropLast())
    else { return nil }
    return ExportCount(number: 1, of: number)
  }

  private static let sections = (
    opens: English.words("headings of a text"), follows: English.words("headings behind a text"),
    closes: English.words("ends of a document")
  )

  private static func isOne(_ text: ExportText, _ index: Int, _ words: Set<String>) -> Bool {
    let line = text.lines[index]
    return (4...24).contains(line.count) && words.contains(text.value(line).lowercased())
  }

  private static func document(_ text: ExportText, _ lines: Range<Int>) -> Document? {
    guard let body = lines.first(where: { isOne(text, $0, sections.opens) }) else { return nil }
    let before = lines.prefix(while: { $0 < body }).filter { !text.lines[$0].isEmpty }
    let labels = before.filter { text.labels[$0] != nil }
    // The day, in the last lines before the labels: outlet and title stand above it.
    guard
      let day = before.last(where: {
        text.lines[$0].count <= 80 && !text.isCopyright($0) && !labels.contains($0)
          && ExportDate.read(text.value(text.lines[$0])) != nil
      }), let place = before.firstIndex(of: day), place >= 1
    else { return nil }
    let title = titleLines(text, before, until: place - 1)
    var document = text.document((title.first ?? before[place - 1])..<lines.upperBound)
    document.metadata.take(.outlet, text.value(text.lines[before[place - 1]]))
    document.metadata.take(.date, text.value(text.lines[day]))
    if let first = title.first, let last = title.last {
      let range = text.range(first..<last + 1)
      document.metadata.title = text.value(range)
      document.headlines.append(document.local(range))
    }
    var end = lines.upperBound
    if let next = (body + 1..<max(body + 1, end)).first(where: { isOne(text, $0, sections.follows) }
    ) {
      end = next
    }
    for index in before[place...] + Array(end..<lines.upperBound) {
      guard let label = text.labels[index] else {
        if text.isCopyright(index) {
          document.metadata.take(.copyright, text.value(text.lines[index]))
        }
        continue
      }
      document.metadata.take(label.kind, text.value(label.value))
      if label.kind == .caption { document.headlines.append(document.local(label.value)) }
    }
    var paragraphs = (body + 1..<max(body + 1, end)).filter { !text.lines[$0].isEmpty }
    while let last = paragraphs.last, text.labels[last] != nil {
      paragraphs.removeLast()
    }
    document.paragraphs = paragraphs.map { document.local(text.lines[$0]) }
    return document.orUnread
  }

  /// The lines of the title above the outlet, up to a blank line, a page's end or the cover's labels.
  private static func titleLines(_ text: ExportText, _ before: [Int], until outlet: Int) -> [Int] {
    var out: [Int] = []
    for index in before[..<outlet].reversed() {
      if text.labels[index] != nil || out.count == 4 { break }
      if let last = out.first, last != index + 1 { break }
      out.insert(index, at: 0)
      if text.breaks.contains(index - 1) { break }
    }
    return out
  }
}
