// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Dates of ISO 8601 and its part 2 in words; what is none of those is shown as it stands.
enum ReadableDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `2011-08-08` as "8 August 2011", `2011-03` as "March 2011", `2012-03-05/2012-03-11` as "5–11 March 2012".
  static func words(_ value: String) -> String {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2 {
      guard let first = parts(ends[0]), let last = parts(ends[1]) else {
        if ends[0] == ".." || ends[0].isEmpty, let last = parts(ends[1]) {
          return "until " + words(last)
        }
        if ends[1] == ".." || ends[1].isEmpty, let first = parts(ends[0]) {
          return "from " + words(first)
        }
        return value
      }
      return range(first, last)
    }
    var qualifier = ""
    var date = value[...]
    if let mark = date.last, "~?%".contains(mark) {
      qualifier = mark == "~" ? "about " : mark == "?" ? "perhaps " : "perhaps about "
      date = date.dropLast()
    }
    guard let date = parts(date) else { return value }
    return qualifier + words(date)
  }

  /// `2031-05-04T10:20:30Z` as "4 May 2031, 10:20:30 UTC".
  static func moment(_ value: String) -> String {
    let halves = value.split(separator: "T", maxSplits: 1)
    guard halves.count == 2, let date = parts(halves[0]), halves[1].hasSuffix("Z") else {
      return value
    }
    let time = halves[1].dropLast().prefix { $0 != "." }
    return "\(words(date)), \(time) UTC"
  }

  /// `2031-05-04T10:20:30Z` as "2031-05-04 10:20:30", which sorts and aligns.
  static func stamp(_ value: String) -> String {
    guard value.hasSuffix("Z") else { return value }
    return String(value.dropLast().prefix { $0 != "." }).replacing("T", with: " ")
  }

  /// Year, month and day, as far as they are given.
  private static func parts(_ text: some StringProtocol) -> [Int]? {
    CalendarDate(text).map { [$0.year] + [$0.month, $0.day].compactMap { $0 } }
  }

  private static func words(_ date: [Int]) -> String {
    switch date.count {
    case 1: "\(date[0])"
    case 2: "\(months[date[1] - 1]) \(date[0])"
    default: "\(date[2]) \(months[date[1] - 1]) \(date[0])"
    }
  }

  private static func range(_ first: [Int], _ last: [Int]) -> String {
    guard first.count == last.count, first[0] == last[0], first.count > 1 else {
      return first.count == 1 && last.count == 1
        ? "\(first[0])–\(last[0])" : "\(words(first)) – \(words(last))"
    }
    if first.count == 3, first[1] == last[1] { return "\(first[2])–\(words(last))" }
    let start = words(first).split(separator: " ").dropLast().joined(separator: " ")
    return "\(start) – \(words(last))"
  }
}
