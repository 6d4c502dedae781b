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
    var unread: [Int] = []
    for record in records[first...max(first, last)] {
      let paragraphs = text.paragraphs(in: record.lines)
      if let head = paragraphs.first,
        let count = ExportCount.read(text.bytes, text.lines[head.lowerBound])
      {
        counts.append(count)
      }
      let document = document(record, text)
      documents.append(document)
      if document.problem != nil { unread.append(documents.count) }
    }
    return .documents(
      documents,
      problem: ExportCount.problem(counts, found: documents.count, unread: unread))
  }

  /// The blocks between rules; a rule inside a text divides no document.
  private static func records(of text: ExportText) -> [Record] {
    var records: [Record] = []
    var start = 0
    for index in 0...text.lines.count {
      guard index == text.lines.count || text.isRule(index) else { continue }
      var record = record(start..<index, text)
      start = index + 1
      if let last = records.last, last.body != nil, !last.isNamed, record.body == nil,
        record.isNamed || !isHeaded(record, text)
      {
        record = self.record(last.lines.lowerBound..<index, text)
        records.removeLast()
      }
      if !text.paragraphs(in: record.lines).isEmpty { records.append(record) }
    }
    return records
  }

  /// Whether a title or count stands before a block's labels.
  private static func isHeaded(_ record: Record, _ text: ExportText) -> Bool {
    guard let first = text.paragraphs(in: record.lines).first else { return false }
    return first.count <= 2 && text.range(first).count <= 300
      && ExportLabels.read(text.bytes, text.lines[first.lowerBound]) == nil
  }

  private static func record(_ lines: Range<Int>, _ text: ExportText) -> Record {
    var record = Record(lines: lines)
    for index in lines {
      guard let label = ExportLabels.read(text.bytes, text.lines[index]) else { continue }
      if label.kind == .body { record.body = record.body ?? index }
      record.kinds.insert(label.kind)
    }
    return record
  }

  private static func document(_ record: Record, _ text: ExportText) -> Document {
    var document = text.document(record.lines)
    func local(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound - document.base..<range.upperBound - document.base
    }
    let body = record.body ?? record.lines.upperBound
    let after = labelsBegin(text, after: body, until: record.lines.upperBound)
    let heading = readHeading(text, record.lines.lowerBound..<body, &document)
    if let heading { document.headlines.append(local(heading)) }
    readFields(text, record.lines.lowerBound..<body, &document)
    readFields(text, after..<record.lines.upperBound, &document)
    if let heading { document.metadata.title = text.value(heading) }
    guard record.body != nil, let label = ExportLabels.read(text.bytes, text.lines[body]) else {
      document.problem = "The export gives no text of this document."
      return document
    }
    var captions = false
    var paragraphs = [label.value]
    for index in body + 1..<max(body + 1, after) where !text.lines[index].isEmpty {
      captions =
        captions || ExportLabels.read(text.bytes, text.lines[index])?.kind == .caption
      if captions {
        document.headlines.append(local(text.lines[index]))
      } else {
        paragraphs.append(text.lines[index])
      }
    }
    document.paragraphs = paragraphs.filter { !$0.isEmpty }.map(local)
    if paragraphs.count == 1, isNone(text.value(label.value)) { document.paragraphs = [] }
    if document.paragraphs.isEmpty {
      document.problem = "The export gives no text of this document."
    }
    return document
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
    for paragraph in text.paragraphs(in: body + 1..<end).reversed() {
      let label = ExportLabels.read(text.bytes, text.lines[paragraph.lowerBound])
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

  /// The title that stands before the labels, a count left aside.
  private static func readHeading(
    _ text: ExportText, _ lines: Range<Int>, _ document: inout Document
  ) -> Range<Int>? {
    for paragraph in text.paragraphs(in: lines) {
      let first = text.lines[paragraph.lowerBound]
      if ExportCount.read(text.bytes, first) != nil, paragraph.count == 1 { continue }
      if ExportLabels.read(text.bytes, first) != nil { return nil }
      if text.bytes[first].starts(with: "http".utf8) { continue }
      return text.range(paragraph)
    }
    return nil
  }

  /// Takes the fields of labelled lines; a line without a label goes on with the one before.
  private static func readFields(
    _ text: ExportText, _ lines: Range<Int>, _ document: inout Document
  ) {
    var index = lines.lowerBound
    while index < lines.upperBound {
      let line = text.lines[index]
      index += 1
      guard let label = ExportLabels.read(text.bytes, line) else {
        if text.bytes[line].starts(with: "http".utf8) {
          document.metadata.take(.url, text.value(line))
        }
        continue
      }
      var value = label.value
      while index < lines.upperBound, !text.lines[index].isEmpty,
        ExportLabels.read(text.bytes, text.lines[index]) == nil
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
