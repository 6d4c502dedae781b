// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Exports that put a code of two or three capitals before each field of a document: Factiva's indexing layout.
enum FieldedExport {
  /// A field of a document: its code and the lines of its value.
  private struct Field {
    var code: String
    /// Where the code stands.
    var label: Int
    var values: [Range<Int>]
  }

  static func read(_ text: ExportText) -> ExportReading? {
    var documents: [Document] = []
    var fields: [Field] = []
    var start = 0
    for index in text.lines.indices {
      guard let (code, value) = code(text, text.lines[index]) else {
        if !text.lines[index].isEmpty, !fields.isEmpty {
          fields[fields.count - 1].values.append(text.lines[index])
        }
        continue
      }
      if fields.isEmpty { start = index }
      fields.append(
        Field(
          code: code, label: text.lines[index].lowerBound, values: value.isEmpty ? [] : [value]))
      // The number ends a document.
      guard code == "AN" else { continue }
      // The number may stand on a line of its own.
      if value.isEmpty,
        let next = text.lines[(index + 1)...].prefix(3).first(where: { !$0.isEmpty })
      {
        fields[fields.count - 1].values.append(next)
      }
      let codes = Set(fields.map(\.code))
      guard codes.contains("HD"), !codes.isDisjoint(with: ["PD", "SN", "LP", "TD"]) else {
        fields = []
        continue
      }
      documents.append(document(text, start..<index + 1, fields))
      fields = []
    }
    guard !documents.isEmpty else { return nil }
    return .counted(documents)
  }

  /// The code that a line begins with, alone or before white space.
  private static func code(_ text: ExportText, _ line: Range<Int>) -> (String, Range<Int>)? {
    var end = line.lowerBound
    while end < line.upperBound, ASCII.isUpper(text.bytes[end]), end - line.lowerBound < 4 {
      end += 1
    }
    guard (2...3).contains(end - line.lowerBound) else { return nil }
    guard end == line.upperBound || ASCII.isSpace(text.bytes[end]) else { return nil }
    // A sentence may begin with "CO": a field's value stands behind a tab or two blanks.
    let isSet =
      end == line.upperBound || text.bytes[end] == 0x09
      || (end + 1 < line.upperBound && ASCII.isSpace(text.bytes[end + 1]))
    let code = String(decoding: text.bytes[line.lowerBound..<end], as: UTF8.self)
    guard isSet, codes.contains(code) else { return nil }
    return (code, ByteText.trim(text.bytes, end..<line.upperBound))
  }

  private static let codes = English.words("codes of fields")

  private static func document(
    _ text: ExportText, _ lines: Range<Int>, _ fields: [Field]
  ) -> Document {
    var document = text.document(lines)
    for field in fields {
      let words = field.values.map { text.value($0) }.joined(separator: " ")
      let local = field.values.map(document.local)
      switch field.code {
      case "HD":
        document.metadata.take(.title, words)
        document.headlines += local
      case "BY": document.metadata.take(.byline, Self.writer(words))
      case "SN": document.metadata.take(.outlet, words)
      case "PD": document.metadata.take(.date, words)
      case "AN": document.id = words.split(separator: " ").last.map(String.init)
      case "SE": document.metadata.take(.section, words)
      case "CY": document.metadata.take(.copyright, words)
      case "LP", "TD":
        // The code of the second stands in the middle of the article.
        if text.isMade, !document.paragraphs.isEmpty {
          let start = field.label - document.base
          for at in start..<start + field.code.utf8.count { document.text[at] = 0x20 }
        }
        document.paragraphs += local
      case "CT", "ART": document.headlines += local
      default: break
      }
    }
    return document.orUnread
  }

  /// "By Ada Finch" without the first word.
  static func writer(_ words: String) -> String {
    for opening in ["By ", "BY ", "by ", "Par ", "Von "] where words.hasPrefix(opening) {
      return String(words.dropFirst(opening.count))
    }
    return words
  }
}
