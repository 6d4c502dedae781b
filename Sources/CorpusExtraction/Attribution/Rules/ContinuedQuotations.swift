// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Joins quotations that stand alone to the claim they go on with.
///
/// `The plan is "a mess," Reed said. "We will stop it."` is one statement in two sentences, whichever rule credited the first.
struct ContinuedQuotations {
  let reading: Reading

  /// `attributions` in order of the text, quotations without a cue joined to the one right before them.
  static func joined(_ attributions: [Attribution], in reading: Reading) -> [Attribution] {
    let rules = ContinuedQuotations(reading: reading)
    var out: [Attribution] = []
    out.reserveCapacity(attributions.count)
    for attribution in attributions {
      if attribution.rule == .continued, let first = attribution.content.first,
        let place = out.suffix(8).indices.last(where: {
          rules.goesOn(out[$0], at: first.lowerBound)
        })
      {
        out[place].content += attribution.content
      } else {
        out.append(attribution)
      }
    }
    return out
  }

  /// Whether the sentence of `attribution` ends with speaker and cue, right before byte `start`.
  private func goesOn(_ attribution: Attribution, at start: Int) -> Bool {
    guard let cue = attribution.cue, attribution.rule == .parenthetical,
      !reading.isQuoted(cue)
    else { return false }
    let sentence = reading.sentence(of: cue)
    let end = reading.end(of: sentence.upperBound - 1)
    return end <= start && start - end < 8
      && !reading.text[end..<start].contains { $0 > 32 && $0 != 0x22 && $0 != 0x2e }
  }
}
