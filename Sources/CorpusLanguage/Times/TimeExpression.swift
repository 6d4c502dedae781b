// SPDX-License-Identifier: Apache-2.0

package import CorpusProtocol

/// A time expression in a text, as TIMEX3 (ISO-TimeML) has them.
package struct TimeExpression: Hashable, Sendable {
  /// TIMEX3 types.
  package enum Kind: String, Codable, Sendable {
    case date = "DATE", time = "TIME", duration = "DURATION", set = "SET"
  }

  /// What the words mean.
  package enum Meaning: Hashable, Sendable {
    /// A stretch of the calendar, possibly relative to the day of publication.
    case calendar(TimePattern)
    /// A value that is no stretch of the calendar, as TIMEX3 writes it: `P3M`, `PRESENT_REF`, `XXXX-WXX-1`.
    case symbol(String)
  }

  /// Its bytes in the text, half-open.
  package var range: Range<Int>
  package var kind: Kind
  package var meaning: Meaning

  /// The pattern of a stretch of the calendar; nil for durations, sets and references.
  package var pattern: TimePattern? {
    if case .calendar(let pattern) = meaning { return pattern }
    return nil
  }

  /// The value as TIMEX3 writes it, as far as a publication date gives it.
  package func timex(published: TimeValue?) -> String? {
    switch meaning {
    case .symbol(let symbol): symbol
    case .calendar(let pattern): pattern.value(from: published)?.timex
    }
  }

  /// The expression as claims carry it: with a value only if that is absolute.
  package func time(in text: [UInt8]) -> Time {
    let words = ByteText.line(text, range)
    let span = TextSpan(range)
    switch meaning {
    case .symbol(let symbol):
      return Time(text: words, span: span, pattern: symbol)
    case .calendar(let pattern):
      let value = pattern.isAbsolute ? pattern.value(from: nil) : nil
      return Time(
        text: words, span: span, value: value?.edtf, precision: value?.precision,
        pattern: pattern.description)
    }
  }
}
