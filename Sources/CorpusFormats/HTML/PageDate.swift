// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
package import CorpusProtocol

/// Reads days as pages declare and show them.
package enum PageDate {
  /// The day of "2025-01-29T08:00:00Z", "20250129", "January 29, 2025" or "Wed, 29 Jan 2025 …".
  package static func day(_ text: String) -> CivilDate? {
    let value = text.drop { $0 == " " }
    if let day = CivilDate(iso: value.prefix(10)) { return day }
    let digits = value.prefix(8)
    if digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits),
      let day = CivilDate(number / 10000, number / 100 % 100, number % 100),
      (1990...2100).contains(day.year)
    {
      return day
    }
    return stated(Array(value.utf8))?.day
  }

  /// The full day in the path of an address: `/2019/03/14/` or `/2019-03-14-`.
  static func inAddress(_ address: String) -> CivilDate? {
    let numbers = address.split { !$0.isNumber && $0 != "/" && $0 != "-" }
    for run in numbers {
      let parts = run.split { !$0.isNumber }
      for (index, part) in parts.enumerated() where part.utf8.count == 4 && index + 2 < parts.count
      {
        guard parts[index + 1].utf8.count <= 2, parts[index + 2].utf8.count <= 2,
          let year = Int(part), let month = Int(parts[index + 1]), let day = Int(parts[index + 2]),
          (1990...2100).contains(year), let found = CivilDate(year, month, day)
        else { continue }
        return found
      }
    }
    return nil
  }

  /// The day that a field states, as a day of publication.
  package static func published(_ text: String) -> PublicationDate? {
    day(text).map { PublicationDate(value: $0.iso, precision: .day, evidence: .metadata) }
  }

  /// Whether a declared moment is told in universal time, as programs do: the page may show another day.
  static func isUniversal(_ text: String) -> Bool {
    text.hasSuffix("Z") || text.hasSuffix("+00:00") || text.hasSuffix("+0000")
  }

  /// The first full date in a line, with how many other words stand there.
  static func stated(_ line: [UInt8]) -> (day: CivilDate, others: Int, range: Range<Int>)? {
    let lexemes = Lexer.lexemes(of: line, in: 0..<min(line.count, 300))
    for index in lexemes.indices {
      guard let date = StatedDate.read(lexemes, at: index), let day = date.civil,
        (1990...2100).contains(day.year)
      else { continue }
      let words = lexemes.count { $0.kind == .word } - (date.to - date.from)
      return (day, words, lexemes[date.from].start..<lexemes[date.to - 1].end)
    }
    return nil
  }
}
