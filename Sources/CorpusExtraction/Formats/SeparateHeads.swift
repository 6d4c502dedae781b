// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// Tells two articles or more in a text of no known layout by their heads: each has a headline and a day of its own, and prose below.
///
/// One article has one head. What stands for a second, a box or a list of other stories, has no day or no prose.
enum SeparateHeads {
  /// Where a part begins.
  private struct Head {
    var title: String
    /// The line behind the last of the head.
    var end: Int
    var start: Int
    var border: Border
  }

  /// How a part may be divided from the one before.
  private enum Border {
    /// By a rule, a new page or a count; by blank lines alone.
    case mark, blank
  }

  /// Bytes of prose that make an article and no notice of one.
  private static let least = 600
  /// The same where a rule, a new page or a count stands above: that divides by itself.
  static let leastBelowMark = 300
  /// Lines with words that a head has at most.
  private static let reach = 7

  /// What was seen, in a few words; nil where there are no two heads.
  static func seen(in text: ExportText) -> String? {
    var heads: [Head] = []
    for index in text.lines.indices {
      guard let border = border(text, index), let head = head(text, index, border),
        heads.last.map({ $0.end <= head.start }) ?? true
      else { continue }
      heads.append(head)
    }
    // Where prose stands above the first head, that is a part of the article above it.
    guard heads.count > 1, prose(text, 0..<heads[0].start) == 0 else { return nil }
    for (index, head) in heads.enumerated() {
      let end = index + 1 < heads.count ? heads[index + 1].start : text.lines.count
      guard
        prose(text, head.end..<end) >= (head.border == .mark ? leastBelowMark : least)
      else { return nil }
    }
    guard Set(heads.map(\.title)).count == heads.count else { return nil }
    return
      "\(heads.count) headlines such as \"\(heads[0].title)\", each with a day and a text of its own"
  }

  /// Whether and how the line with words at `index` is divided from what stands above it.
  private static func border(_ text: ExportText, _ index: Int) -> Border? {
    let line = text.lines[index]
    guard !line.isEmpty, !text.isRule(index) else { return nil }
    var above = index - 1
    while above >= 0, text.lines[above].isEmpty {
      if text.breaks.contains(above) { return .mark }
      above -= 1
    }
    let gap = text.bytes[line.lowerBound - text.indents[index]..<line.lowerBound]
    if gap.contains(0x0c) || above < 0 || text.isRule(above) { return .mark }
    if UnknownExport.count(text, line) != nil { return .mark }
    if let kind = text.labels[index]?.kind, kind == .title || kind == .id { return .mark }
    return index - above > 2 ? .blank : nil
  }

  /// The head that begins at a line: a headline and a day, and behind blank lines alone a writer or fields, too.
  private static func head(_ text: ExportText, _ start: Int, _ border: Border) -> Head? {
    var title: String?
    var hasDay = false
    var names = 0
    var seen = 0
    for index in start..<text.lines.count where !text.lines[index].isEmpty {
      let line = text.lines[index]
      seen += 1
      guard seen <= reach, line.count <= 200, !text.isRule(index) else { break }
      let words = text.value(line)
      let field = field(text, line)
      if words.hasPrefix("By ") || field != nil { names += 1 }
      if line.count <= 60, ExportDate.read(field ?? words) != nil {
        hasDay = true
      } else if title == nil, isTitle(field ?? words), UnknownExport.count(text, line) == nil {
        title = field ?? words
      }
      // Comments of readers begin with their day, and links to other stories with a field of another name.
      if border == .blank, seen == 1, title == nil || field != nil && !isTitle(text, index) {
        return nil
      }
      if hasDay, let title, border == .mark || names > 0 {
        return Head(title: title, end: index + 1, start: start, border: border)
      }
    }
    return nil
  }

  /// What stands behind the name of a field: "Headline: Weir gives way", "day=2031-05-04", "TI  Weir gives way".
  private static func field(_ text: ExportText, _ line: Range<Int>) -> String? {
    let tag = text.bytes[line].prefix { ASCII.isUpper($0) }
    let gap = text.bytes[line].dropFirst(tag.count).prefix { $0 == 0x20 || $0 == 0x2d }
    if (2...4).contains(tag.count), gap.count >= 2, gap.first == 0x20 {
      return text.value(gap.endIndex..<line.upperBound)
    }
    let words = text.value(line)
    guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "=" }),
      words[..<colon].utf8.count <= 20,
      !words[..<colon].contains(where: \.isNumber),
      words[..<colon].count(where: { $0 == " " }) <= 1
    else { return nil }
    let value = words[words.index(after: colon)...].drop { $0 == " " }
    return value.isEmpty ? nil : String(value)
  }

  /// Whether a line has the label of a title.
  private static func isTitle(_ text: ExportText, _ index: Int) -> Bool {
    text.labels[index]?.kind == .title
  }

  private static func isTitle(_ words: String) -> Bool {
    let count = words.split(separator: " ").count
    return (3...30).contains(count) && words.last != "." && !words.hasPrefix("By ")
  }

  /// Bytes of lines that are prose: long ones, or ones that end as sentences do.
  static func prose(_ text: ExportText, _ lines: Range<Int>) -> Int {
    var bytes = 0
    for index in lines.clamped(to: text.lines.indices) where text.lines[index].count >= 40 {
      let line = text.lines[index]
      let last = text.bytes[line.upperBound - 1]
      if line.count >= 60 || [0x2e, 0x21, 0x3f, 0x22].contains(last) { bytes += line.count }
    }
    return bytes
  }
}
