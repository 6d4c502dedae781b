// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// Signs that a text of no known layout holds many articles: what stands in an article once at most stands in it three times.
enum RepeatedMarks {
  /// So many make many: two may be chance.
  private static let least = 3

  /// What was seen, in a few words; nil where nothing was.
  static func seen(in text: ExportText) -> String? {
    labels(in: text) ?? numbers(in: text) ?? records(in: text) ?? ends(in: text)
  }

  /// Labels that only an export gives an article, or titles with a day each.
  ///
  /// "Title:" and "Author:" again and again are a list of books, "Title:" and "Date: May 3" one of concerts: the day of an article has
  /// its year.
  private static func labels(in text: ExportText) -> String? {
    var counts: [ExportLabels.Kind: Int] = [:]
    var example: [ExportLabels.Kind: Range<Int>] = [:]
    for index in text.lines.indices {
      guard let label = text.labels[index] else { continue }
      if label.kind == .date, ExportDate.read(text.value(label.value)) == nil { continue }
      counts[label.kind, default: 0] += 1
      example[label.kind] = example[label.kind] ?? text.lines[index]
    }
    for kind in [ExportLabels.Kind.id, .body, .outlet] {
      guard let count = counts[kind], count >= least, let line = example[kind] else { continue }
      return "\(count) lines as \"\(text.value(line.prefixed(40)))\""
    }
    let (titles, days) = (counts[.title] ?? 0, counts[.date] ?? 0)
    return titles >= least && days >= least
      ? "\(titles) titles and \(days) days behind labels" : nil
  }

  /// A word and a number of a database alone on a line: "Document TARN000020310303ef33", "Full Text (84 words)".
  private static func numbers(in text: ExportText) -> String? {
    var found: [Int] = []
    var texts: [Int] = []
    for index in text.lines.indices where (12...60).contains(text.lines[index].count) {
      let words = text.bytes[text.lines[index]].split { ASCII.isSpace($0) }
      if words.count == 2, words[1].count >= 18, words[1].allSatisfy(isOfNumber),
        words[1].count(where: { ASCII.isDigit($0) }) >= 8, !words[0].contains(0x2f)
      {
        found.append(index)
      }
      if words.count == 4 || words.count == 3, words[0].elementsEqual("Full".utf8),
        words[1].elementsEqual("Text".utf8), words[2].first == 0x28
      {
        texts.append(index)
      }
    }
    let most = found.count >= texts.count ? found : texts
    guard most.count >= least else { return nil }
    return "\(most.count) lines as \"\(text.value(text.lines[most[0]]))\""
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || ASCII.isLetter(byte)
  }

  /// Records of programs for references: a line "TY  - NEWS" or "ER  -" each.
  private static func records(in text: ExportText) -> String? {
    let count = text.lines.count { line in
      let start = text.bytes[line.prefixed(5)]
      return start.elementsEqual("TY  -".utf8) || start.elementsEqual("%0 Ne".utf8)
    }
    return count >= least ? "\(count) records of a program for references" : nil
  }

  /// Parts that end with the mark of a story's end and begin with a writer or a day.
  private static func ends(in text: ExportText) -> String? {
    var start = 0
    var stories = 0
    for index in text.lines.indices where isEnd(text, index) {
      let head = text.lines.indices[start..<index].lazy.filter { !text.lines[$0].isEmpty }.prefix(5)
      start = index + 1
      if head.contains(where: { opens(text, $0) }) { stories += 1 }
    }
    return stories >= least ? "\(stories) parts with a writer or a day and an end mark" : nil
  }

  private static func isEnd(_ text: ExportText, _ index: Int) -> Bool {
    let line = text.lines[index]
    return (3...6).contains(line.count)
      && ["###", "-30-", "- 30 -", "—30—"].contains(text.value(line))
  }

  private static func opens(_ text: ExportText, _ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.count <= 60 else { return false }
    let words = text.value(line)
    return words.hasPrefix("By ") || ExportDate.read(words) != nil
  }
}
