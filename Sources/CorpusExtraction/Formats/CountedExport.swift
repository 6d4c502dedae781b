// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// Exports that count their documents ("12 of 500 DOCUMENTS") and centre outlet and date: Nexis's classic text files.
enum CountedExport {
  /// How far outlet, date and copyright are moved in, at least.
  private static let centre = 8

  static func read(_ text: ExportText) -> ExportReading? {
    var starts: [(line: Int, count: ExportCount)] = []
    for index in text.lines.indices where text.indents[index] >= centre {
      guard index == 0 || text.lines[index - 1].isEmpty,
        index + 1 == text.lines.count || text.lines[index + 1].isEmpty,
        let count = ExportCount.read(text.bytes, text.lines[index])
      else { continue }
      starts.append((index, count))
    }
    guard !starts.isEmpty else { return nil }
    var documents: [Document] = []
    var unread: [Int] = []
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1].line : text.lines.count
      let document = document(text, start.line..<end)
      documents.append(document)
      if document.problem != nil { unread.append(start.count.number) }
    }
    // A layout of which half the documents are not understood is another one.
    guard unread.count * 2 < documents.count else { return nil }
    return .documents(
      documents,
      problem: ExportCount.problem(starts.map(\.count), found: documents.count, unread: unread))
  }

  private static func document(_ text: ExportText, _ lines: Range<Int>) -> Document {
    var document = text.document(lines)
    let paragraphs = text.paragraphs(in: lines).dropFirst()
    func label(_ paragraph: Range<Int>) -> ExportLabels.Label? {
      text.labels[paragraph.lowerBound]
    }
    let labels = paragraphs.indices.filter { label(paragraphs[$0]) != nil }
    guard let first = labels.first else {
      document.problem = "The document has none of the labels of its layout, and was not read."
      return document
    }
    readHead(text, paragraphs[..<first], &document)
    var at = first
    while at < paragraphs.endIndex, let found = label(paragraphs[at]) {
      take(text, paragraphs[at], found, &document)
      at += 1
    }
    var end = paragraphs.endIndex
    while end > at {
      let paragraph = paragraphs[end - 1]
      let found = label(paragraph)
      if found == nil, !isCentred(text, paragraph) {
        // What stands below a label alone on its line is its value.
        guard end - 2 >= at, let above = label(paragraphs[end - 2]), above.value.isEmpty else {
          break
        }
        end -= 2
        continue
      }
      if let found {
        take(text, paragraph, found, &document)
      } else {
        let words = text.value(text.range(paragraph))
        if ExportText.isCopyright(words) { document.metadata.take(.copyright, words) }
      }
      end -= 1
    }
    document.paragraphs = paragraphs[at..<end].map { document.local(text.range($0)) }
    return document.orUnread
  }

  /// Outlet and date, centred, then the title.
  private static func readHead(
    _ text: ExportText, _ paragraphs: ArraySlice<Range<Int>>, _ document: inout Document
  ) {
    for paragraph in paragraphs {
      let words = text.value(text.range(paragraph))
      guard isCentred(text, paragraph) else {
        // A headline may stand in several parts.
        document.metadata.title = (document.metadata.title.map { $0 + " " } ?? "") + words
        document.headlines.append(document.local(text.range(paragraph)))
        continue
      }
      if ExportText.isCopyright(words) {
        document.metadata.take(.copyright, words)
        // Until about 2000 the outlet stands below, in the same paragraph.
        let below = text.value(text.lines[paragraph.upperBound - 1])
        if paragraph.count > 1, !below.lowercased().contains("reserved") {
          document.metadata.outlet = document.metadata.outlet ?? below
        }
        continue
      }
      let date = paragraph.lazy.compactMap { ExportDate.read(text.value(text.lines[$0])) }.first
      if let date {
        document.metadata.published = document.metadata.published ?? date
      } else {
        document.metadata.outlet = document.metadata.outlet ?? words
      }
    }
  }

  private static func take(
    _ text: ExportText, _ paragraph: Range<Int>, _ label: ExportLabels.Label,
    _ document: inout Document
  ) {
    let range =
      label.value
      .lowerBound..<max(
        label.value.lowerBound, text.range(paragraph).upperBound)
    let words = text.value(range)
    document.metadata.take(
      label.kind, label.kind == .byline ? FieldedExport.writer(words) : words)
    if label.kind == .caption {
      document.headlines.append(document.local(range))
    }
  }

  private static func isCentred(_ text: ExportText, _ paragraph: Range<Int>) -> Bool {
    paragraph.allSatisfy { text.indents[$0] >= centre }
  }
}
