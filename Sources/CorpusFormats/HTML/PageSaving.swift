// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What a browser or SingleFile notes in the first remark of a page that it saves: from where, and when.
///
/// The day of saving is none of publication: somebody saves today what was written last year.
package struct PageSaving: Hashable, Sendable {
  /// Where the page was.
  package var url: String?
  /// When it was saved, ISO 8601.
  package var date: String?

  /// How far into a page the remark begins.
  private static let reach = 4096

  /// Reads the remark; nil where the page has none.
  package init?(_ page: [UInt8]) {
    let start = String(decoding: page.prefix(Self.reach), as: UTF8.self)
    if let remark = Self.remark("saved from url=(", in: start) {
      url = Self.address(remark.drop { $0 != ")" }.dropFirst())
    } else if let remark = Self.remark("Page saved with SingleFile", in: start) {
      url = Self.value("url:", in: remark).flatMap(Self.address)
      date = Self.value("saved date:", in: remark).flatMap(Self.moment)
    } else {
      return nil
    }
  }

  /// What stands behind `mark` in the remark that holds it.
  private static func remark(_ mark: String, in start: String) -> Substring? {
    guard let found = start.firstRange(of: mark),
      let open = start[..<found.lowerBound].ranges(of: "<!--").last,
      !start[open.upperBound..<found.lowerBound].contains("-->"),
      let end = start[found.upperBound...].firstRange(of: "-->")
    else { return nil }
    return start[found.upperBound..<end.lowerBound]
  }

  private static func value(_ name: String, in remark: Substring) -> Substring? {
    for line in remark.split(whereSeparator: \.isNewline) {
      let line = line.drop(while: \.isWhitespace)
      if line.hasPrefix(name) { return line.dropFirst(name.count) }
    }
    return nil
  }

  private static func address(_ words: Substring) -> String? {
    guard let address = words.split(whereSeparator: \.isWhitespace).first,
      address.hasPrefix("http://") || address.hasPrefix("https://")
    else { return nil }
    return String(address)
  }

  /// "Sat Mar 15 2031 10:21:33 GMT+0100 (…)", as scripts print a moment.
  private static func moment(_ words: Substring) -> String? {
    let parts = words.split(separator: " ").prefix(6)
    let small = parts.count == 6 ? parts[1].lowercased() : ""
    guard small.utf8.count == 3, let month = CalendarWords.month(small),
      parts[1] == small.prefix(1).uppercased() + small.dropFirst(),
      let day = Int(parts[2]), (1...31).contains(day), parts[3].count == 4, Int(parts[3]) != nil,
      parts[4].count == 8, parts[4].allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ":") }),
      parts[5].hasPrefix("GMT"), parts[5].count == 8
    else { return nil }
    let zone = parts[5].dropFirst(3)
    return
      "\(parts[3])-\(CivilDate.pad(month, 2))-\(CivilDate.pad(day, 2))T\(parts[4])\(zone.prefix(3)):\(zone.suffix(2))"
  }
}
