// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The day that an export states, in any of the languages that databases label in.
package enum ExportDate {
  private static let months: [String: Int] = English.numbers("months of exports")

  /// The day as ISO 8601; nil where the words do not tell one day.
  package static func read(_ value: String) -> String? {
    // Most lines that are asked have no digit.
    guard value.utf8.contains(where: { ASCII.isDigit($0) || $0 >= 0x80 }) else { return nil }
    if let day = day(value) { return day }
    let joined = joined(value)
    return joined == value ? nil : day(joined)
  }

  private static func day(_ value: String) -> String? {
    if let day = CivilDate(iso: value) { return day.iso }
    let words = words(value)
    for (index, word) in words.enumerated() {
      guard let month = months[word] else { continue }
      let numbers = [index - 2, index - 1, index + 1, index + 2].map { at in
        words.indices.contains(at) ? number(words[at]) : nil
      }
      // "9 March 2032", "March 9, 2032", "2032 March 9", "le 1er mars 2032".
      for (day, year) in [(1, 2), (2, 3), (2, 1), (1, 0)] {
        guard let day = numbers[day], let year = numbers[year], year >= 1000,
          let date = CivilDate(year, month, day)
        else { continue }
        return date.iso
      }
    }
    return numeric(value)
  }

  /// The words and numbers in lower case.
  private static func words(_ value: String) -> [String] {
    let lowered = value.lowercased()
    guard lowered.utf8.allSatisfy({ $0 < 0x80 }) else {
      return lowered.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    return lowered.utf8.split { !ASCII.isLetter($0) && !ASCII.isDigit($0) }
      .map { String(Substring($0)) }
  }

  /// "9th" and "1er" are numbers, too.
  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    return digits.count >= word.count - 2 && !digits.isEmpty ? Int(digits) : nil
  }

  /// `20320309`, `09.03.2032`, and with slashes where day and month cannot be mixed up.
  private static func numeric(_ value: String) -> String? {
    let parts = value.prefix { $0 != " " }.split { "./-".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    if numbers.count == 1, parts.count == 1, parts[0].count == 8 {
      return CivilDate(numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100)?.iso
    }
    guard numbers.count == 3, parts.count == 3 else { return nil }
    if parts[0].count == 4 { return CivilDate(numbers[0], numbers[1], numbers[2])?.iso }
    guard parts[2].count == 4 else { return nil }
    let first = CivilDate(numbers[2], numbers[1], numbers[0])
    if value.contains(".") { return first?.iso }
    let second = CivilDate(numbers[2], numbers[0], numbers[1])
    return first == nil || second == nil || first == second ? (first ?? second)?.iso : nil
  }

  /// Exports insert blanks into words and numbers: "Feb 26, 2 009", "Au g 24, 2031".
  private static func joined(_ value: String) -> String {
    var out = ""
    for character in value where character != " " {
      if let last = out.last, last.isNumber != character.isNumber { out += " " }
      out.append(character)
    }
    return out
  }
}
