// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// Exports that head text and fields with lines of their own, "FULL TEXT" and "DETAILS": ProQuest's PDF, RTF and Word files of today.
enum HeadedExport {
  /// Where one document stands.
  private struct Place {
    var start: Int
    var details: Int
    var labels: [Label]
    var end: Int
  }

  private typealias Label = (kind: ExportLabels.Kind, value: Range<Int>, line: Int)

  private static let heads = (
    text: English.words("headings of a full text"),
    details: English.words("headings of what is known"),
    others: English.words("headings of other parts"),
    links: English.words("links to a document")
  )

  static func read(_ text: ExportText) -> ExportReading? {
    let places = places(in: text)
    guard !places.isEmpty else { return nil }
    var counts: [ExportCount] = []
    let documents = places.map { place in
      let shown = (place.start..<place.details).filter { !text.lines[$0].isEmpty }
      if let count = shown.compactMap({ ExportCount.read(text.bytes, text.lines[$0]) }).last {
        counts.append(count)
      }
      return document(place, text)
    }
    return .counted(documents, counts)
  }

  /// A document ends where the heading of the next one's fields has its own heading before it.
  private static func places(in text: ExportText) -> [Place] {
    var places: [Place] = []
    var start = 0
    for index in text.lines.indices where isOne(text, index, heads.details) {
      let labels = labels(text, behind: index)
      let kinds = Set(labels.map(\.kind))
      guard kinds.intersection([.title, .outlet, .date, .id]).count >= 2,
        let last = labels.last?.line
      else { continue }
      let end = (last + 1..<max(last + 1, text.lines.count)).first {
        text.lines[$0].isEmpty || isOne(text, $0, heads.others)
      }
      places.append(
        Place(start: start, details: index, labels: labels, end: end ?? text.lines.count))
      start = end ?? text.lines.count
    }
    return places
  }

  /// The labels behind a heading, with their values: on the line, or alone on the next one, as cells of a table are.
  private static func labels(_ text: ExportText, behind heading: Int) -> [Label] {
    var labels: [Label] = []
    var others = 0
    var index = heading + 1
    while index < text.lines.count, others < 3 {
      let line = index
      index += 1
      if text.lines[line].isEmpty { continue }
      if isOne(text, line, heads.others) || isOne(text, line, heads.text) { break }
      guard let label = text.labels[line] else {
        others += 1
        continue
      }
      others = 0
      var value = label.value
      var last = line
      if value.isEmpty,
        let next = text.lines[index...].prefix(2).firstIndex(where: { !$0.isEmpty }),
        text.labels[next] == nil
      {
        value = text.lines[next]
        last = next
        index = next + 1
      }
      labels.append((label.kind, value, last))
    }
    return labels
  }

  private static func isOne(_ text: ExportText, _ index: Int, _ words: Set<String>) -> Bool {
    let line = text.lines[index]
    return (5...40).contains(line.count) && words.contains(text.value(line).lowercased())
  }

  private static func document(_ place: Place, _ text: ExportText) -> Document {
    let shown = (place.start..<place.details).filter { !text.lines[$0].isEmpty }
    let body = shown.first { isOne(text, $0, heads.text) }
    let head = shown.filter { $0 < (body ?? place.details) }
    let link = head.lastIndex { isOne(text, $0, heads.links) }
    let count = head.lastIndex { ExportCount.read(text.bytes, text.lines[$0]) != nil }
    // Below the count, or else two lines above the link: title, then who wrote it where.
    let first = count.map { $0 + 1 } ?? link.map { max(0, $0 - 2) } ?? 0
    let title = head[first...].first { !isOne(text, $0, heads.others) }
    var document = text.document((title ?? place.start)..<place.end)
    for label in place.labels {
      document.metadata.take(label.kind, text.value(label.value))
      if label.kind == .id, document.id == nil {
        document.id = text.value(label.value).filter { $0 != " " }
      }
    }
    if let title {
      document.headlines.append(document.local(text.lines[title]))
      document.metadata.title = text.value(text.lines[title])
      if let link, link > first { readWriter(text.value(text.lines[head[link - 1]]), &document) }
    }
    if let body {
      document.paragraphs = shown.filter { $0 > body && !isOne(text, $0, heads.others) }
        .map { document.local(text.lines[$0]) }
    }
    return document.orUnread
  }

  /// "Finch, Ada. The Tarn Courier; Tarn [Tarn]. 03 Mar 2031: A1.": what stands before the outlet.
  private static func readWriter(_ citation: String, _ document: inout Document) {
    guard let outlet = document.metadata.outlet, let found = citation.firstRange(of: outlet) else {
      return
    }
    let writer = citation[..<found.lowerBound].split(separator: " ").joined(separator: " ")
    document.metadata.take(.byline, writer.hasSuffix(".") ? String(writer.dropLast()) : writer)
  }
}
