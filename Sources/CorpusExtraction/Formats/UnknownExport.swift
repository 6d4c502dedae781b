// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// Tells a text that looks like many articles in a layout that nobody taught us.
///
/// One article of many days would be silently wrong, and worse than none.
enum UnknownExport {
  /// What speaks for many articles, as a sentence for the file's owner; nil where nothing does.
  static func seen(in text: ExportText) -> String? {
    if let sign = counted(text) ?? ruled(text) ?? RepeatedMarks.seen(in: text)
      ?? SeparateHeads.seen(in: text)
    {
      return
        "The file looks like many articles (\(sign)) in a layout that is not known; save each as a file of its own, or export them anew as text of ProQuest or Nexis."
    }
    return nil
  }

  /// Lines that count to three or more, or to two with a text each: "Item 1 out of 12", "=== RECORD 1/12 ===".
  private static func counted(_ text: ExportText) -> String? {
    var found: [Int] = []
    var total = 0
    for (index, line) in text.lines.enumerated() {
      guard let (number, of) = count(text, line), number == found.count + 1,
        total == 0 || of == total
      else { continue }
      total = of
      found.append(index)
    }
    guard let first = found.first else { return nil }
    let hasTexts = zip(found, found.dropFirst() + [text.lines.count]).allSatisfy {
      SeparateHeads.prose(text, $0..<$1) >= SeparateHeads.leastBelowMark
    }
    guard found.count >= 3 || found.count == 2 && hasTexts else { return nil }
    return "\(found.count) lines as \"\(text.value(text.lines[first]))\""
  }

  /// Whether a count is that of the pages of one article: "Page 1 of 3".
  private static func countsPages(_ line: String) -> Bool {
    line.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static let words = English.words("words of pages and parts")

  /// The count in a line of few words: its only two numbers, the first no more than the second, which are no day and count no pages.
  static func count(_ text: ExportText, _ line: Range<Int>) -> (number: Int, of: Int)? {
    guard (3...60).contains(line.count), let pair = pair(text.bytes, line), pair.1 >= 2 else {
      return nil
    }
    let words = text.value(line)
    return countsPages(words) || ExportDate.read(words) != nil ? nil : pair
  }

  private static func pair(_ bytes: [UInt8], _ line: Range<Int>) -> (Int, Int)? {
    var numbers: [Int] = []
    var words = 0
    var at = line.lowerBound
    while at < line.upperBound {
      let start = at
      if ASCII.isDigit(bytes[at]) {
        while at < line.upperBound, ASCII.isDigit(bytes[at]) { at += 1 }
        guard at - start <= 6,
          let number = Int(String(decoding: bytes[start..<at], as: UTF8.self))
        else { return nil }
        numbers.append(number)
      } else if ASCII.isLetter(bytes[at]) || bytes[at] >= 0x80 {
        while at < line.upperBound, ASCII.isLetter(bytes[at]) || bytes[at] >= 0x80 { at += 1 }
        words += 1
      } else {
        at += 1
      }
    }
    guard numbers.count == 2, words >= 1, words <= 4, numbers[0] <= numbers[1] else { return nil }
    return (numbers[0], numbers[1])
  }

  /// Blocks between rules that have the same fields.
  private static func ruled(_ text: ExportText) -> String? {
    var blocks: [Set<String>] = []
    var fields: Set<String> = []
    var lines = 0
    for index in text.lines.indices {
      if text.isRule(index) {
        if lines > 2 { blocks.append(fields) }
        fields = []
        lines = 0
      } else if !text.lines[index].isEmpty {
        lines += 1
        if let field = field(text.bytes, text.lines[index]) { fields.insert(field) }
      }
    }
    if lines > 2 { blocks.append(fields) }
    guard blocks.count >= 3 else { return nil }
    var counts: [String: Int] = [:]
    for block in blocks { for field in block { counts[field, default: 0] += 1 } }
    let shared = counts.keys.filter { (counts[$0] ?? 0) * 10 >= blocks.count * 7 }.sorted()
    guard shared.count >= 2 else { return nil }
    let names = shared.prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    return "\(blocks.count) parts between rules, with \(names) in each"
  }

  /// What a line begins with where it looks like a field: "Titre:", "stand=", "TI  - ".
  private static func field(_ bytes: [UInt8], _ line: Range<Int>) -> String? {
    let head = line.prefixed(40)
    guard let first = head.first, ASCII.isLetter(bytes[first]) || bytes[first] >= 0x80,
      let end = head.first(where: { bytes[$0] == 0x3a || bytes[$0] == 0x3d })
    else { return nil }
    let name = bytes[line.lowerBound..<end]
    guard name.count(where: { $0 == 0x20 }) <= 4, !name.contains(0x22) else { return nil }
    return String(decoding: name, as: UTF8.self)
  }
}
