// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Exports that set each document between rules, its text behind a label and labels around it: ProQuest's text files.
enum LabelledExport {
  /// One block between rules.
  private struct Record {
    var lines: Range<Int>
    /// The line whose label begins the text.
    var body: Int?
    /// Kinds of labels that say what the article is.
    var kinds: Set<ExportLabels.Kind> = []

    /// A record names its article by two labels or more, one of them the outlet or the number.
    var isNamed: Bool {
      kinds.intersection([.title, .outlet, .date, .id]).count >= 2
        && (kinds.contains(.outlet) || kinds.contains(.id))
    }
    var isDocument: Bool { body != nil && isNamed }
  }

  static func read(_ text: ExportText) -> ExportReading? {
    let records = records(of: text)
    guard let first = records.firstIndex(where: \.isDocument),
      let last = records.lastIndex(where: \.isNamed)
    else { return nil }
    var documents: [Document] = []
    var counts: [ExportCount] = []
    for record in records[first...max(first, last)] {
      let paragraphs = text.paragraphs(in: record.lines)
      if let head = paragraphs.first,
        let count = ExportCount.read(text.bytes, text.lines[head.lowerBound])
      {
        counts.append(count)
      }
      documents.append(document(record, text))
    }
    return .counted(documents, counts)
  }

  /// The blocks between rules; a rule inside a text divides no document.
  private static func records(of text: ExportText) -> [Record] {
    var records: [Record] = []
    var start = 0
    for index in 0...text.lines.count {
      guard index == text.lines.count || text.isRule(index) else { continue }
      if isOpen(text, start..<index), goesOn(text, behind: index) { continue }
      records += parts(start..<index, text).map { record($0, text) }
        .filter { !text.paragraphs(in: $0.lines).isEmpty }
      start = index + 1
    }
    return records
  }

  /// A block cut where a title follows the labels that a document ends with: exports as web pages have no rules.
  private static func parts(_ lines: Range<Int>, _ text: ExportText) -> [Range<Int>] {
    let bodies = lines.filter { text.labels[$0]?.kind == .body }
    var parts: [Range<Int>] = []
    var start = lines.lowerBound
    for (body, next) in zip(bodies, bodies.dropFirst()) {
      let paragraphs = text.paragraphs(in: body..<next)
      guard
        let id = paragraphs.firstIndex(where: {
          text.labels[$0.lowerBound]?.kind == .id
        }),
        let title = paragraphs[id...].first(where: {
          text.labels[$0.lowerBound] == nil
            && !text.bytes[text.lines[$0.lowerBound]].starts(with: "http".utf8)
        })
      else { continue }
      parts.append(start..<title.lowerBound)
      start = title.lowerBound
    }
    return parts + [start..<lines.upperBound]
  }

  /// Whether the last text of a block has not come to the labels that name it; where they stand before it, it has.
  private static func isOpen(_ text: ExportText, _ lines: Range<Int>) -> Bool {
    var order: [ExportLabels.Kind] = []
    for index in lines {
      guard let label = text.labels[index] else { continue }
      if [.body, .id, .outlet].contains(label.kind) { order.append(label.kind) }
    }
    return order.first == .body && order.last == .body
  }

  /// Whether the labels that end a document come before the next text: then a rule stands inside a text.
  private static func goesOn(_ text: ExportText, behind rule: Int) -> Bool {
    for index in text.lines.indices.dropFirst(rule + 1) {
      guard let label = text.labels[index] else { continue }
      if label.kind == .body { return false }
      if label.kind == .id || label.kind == .outlet { return true }
    }
    return false
  }

  private static func record(_ lines: Range<Int>, _ text: ExportText) -> Record {
    var record = Record(lines: lines)
    for index in lines {
      guard let label = text.labels[index] else { continue }
      if label.kind == .body { record.body = record.body ?? index }
      record.kinds.insert(label.kind)
    }
    return record
  }

  private static func document(_ record: Record, _ text: ExportText) -> Document {
    var document = text.document(record.lines)
    let body = record.body ?? record.lines.upperBound
    let after = labelsBegin(text, after: body, until: record.lines.upperBound)
    let heading = readHeading(text, record.lines.lowerBound..<body, &document)
    if let heading { document.headlines.append(document.local(heading)) }
    readFields(text, record.lines.lowerBound..<body, &document)
    readFields(text, after..<record.lines.upperBound, &document)
    if let heading { document.metadata.title = text.value(heading) }
    guard record.body != nil, let label = text.labels[body] else {
      return document.orUnread
    }
    var captions = false
    var paragraphs = [label.value]
    for index in body + 1..<max(body + 1, after) where !text.lines[index].isEmpty {
      captions =
        captions || text.labels[index]?.kind == .caption
      if captions {
        document.headlines.append(document.local(text.lines[index]))
      } else {
        paragraphs.append(text.lines[index])
      }
    }
    document.paragraphs = paragraphs.filter { !$0.isEmpty }.map(document.local)
    if paragraphs.count == 1, isNone(text.value(label.value)) { document.paragraphs = [] }
    return document.orUnread
  }

  /// Whether a text says only that there is none.
  private static func isNone(_ value: String) -> Bool {
    let words = value.lowercased().filter { $0 != "." }
    return English.words("texts that are none").contains(words)
  }

  /// The line where the labels behind a text begin: one paragraph among them may be none.
  private static func labelsBegin(_ text: ExportText, after body: Int, until end: Int) -> Int {
    guard body < end else { return end }
    var begin = end
    var others = 0
    var paragraphs = text.paragraphs(in: body + 1..<end)
    func kind(_ paragraph: Range<Int>) -> ExportLabels.Kind? {
      text.labels[paragraph.lowerBound]?.kind
    }
    // What stands behind the labels of the last document is the database's own.
    if paragraphs.contains(where: { kind($0) == .id }),
      let last = paragraphs.lastIndex(where: { kind($0) != nil })
    {
      paragraphs.removeSubrange((last + 1)...)
    }
    for paragraph in paragraphs.reversed() {
      let label = text.labels[paragraph.lowerBound]
      if let label, label.kind != .caption, label.kind != .body {
        begin = paragraph.lowerBound
        others = 0
      } else {
        others += 1
        if others == 2 || begin == end { break }
      }
    }
    return begin
  }

  /// The title: what stands last before the labels, a count and an address left aside.
  private static func readHeading(
    _ text: ExportText, _ lines: Range<Int>, _ document: inout Document
  ) -> Range<Int>? {
    var title: Range<Int>?
    for paragraph in text.paragraphs(in: lines) {
      let first = text.lines[paragraph.lowerBound]
      if text.labels[paragraph.lowerBound] != nil { break }
      if ExportCount.read(text.bytes, first) != nil, paragraph.count == 1 { continue }
      if text.bytes[first].starts(with: "http".utf8) { continue }
      title = text.range(paragraph)
    }
    return title
  }

  /// Takes the fields of labelled lines; a line without a label goes on with the one before.
  private static func readFields(
    _ text: ExportText, _ lines: Range<Int>, _ document: inout Document
  ) {
    var index = lines.lowerBound
    while index < lines.upperBound {
      let line = text.lines[index]
      index += 1
      guard let label = text.labels[index - 1] else {
        if text.bytes[line].starts(with: "http".utf8) {
          document.metadata.take(.url, text.value(line))
        }
        continue
      }
      var value = label.value
      while index < lines.upperBound, !text.lines[index].isEmpty,
        text.labels[index] == nil
      {
        value = value.lowerBound..<text.lines[index].upperBound
        index += 1
      }
      let words = text.value(value)
      document.metadata.take(label.kind, words)
      if label.kind == .id, document.id == nil {
        let id = words.filter { $0 != " " }
        document.id = id.isEmpty ? nil : id
      }
    }
  }
}
