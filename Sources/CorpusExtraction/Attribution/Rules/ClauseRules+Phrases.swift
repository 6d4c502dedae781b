// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What a verb reports in an infinitive or behind a preposition.
extension ClauseRules {
  /// "to" of the infinitive under `verb` (or, for an addressee's infinitive, behind `after`).
  func infinitive(of verb: Word, after: Word, _ limit: Word) -> Word? {
    for child in reading.children(of: verb)
    where child > after && [.xcomp, .ccomp, .advcl].contains(reading[child].relation) {
      if let mark = reading.children(of: child).first(where: { reading[$0].tag == .to }),
        mark > after, !leadsToHearer(mark)
      {
        return mark
      }
    }
    if after != verb {
      let edge = max(reading.rightEdge(of: after), after)
      for at in [edge + 1, after + 1] where at < limit && reading[at].tag == .to {
        return at
      }
      for child in reading.children(of: after)
      where child > after && reading[child].relation == .acl {
        if let mark = reading.children(of: child).first(where: { reading[$0].tag == .to }),
          mark > after
        {
          return mark
        }
      }
    }
    return nil
  }

  /// Whether "to" leads to whoever is told: "admitted *to police she was* the driver".
  private func leadsToHearer(_ to: Word) -> Bool {
    let subject = to + 2
    return subject + 1 < reading.sentence(of: to).upperBound
      && AttributionWords.nominatives.contains(reading.words[subject])
      && (reading[subject + 1].tag.isFinite || reading[subject + 1].tag == .md)
  }

  /// First word behind a preposition that leads from the cue to its content; "reported on Wednesday" tells when, not what.
  func prepositional(_ verb: Word, _ entry: CueEntry, _ limit: Word) -> Word? {
    guard !entry.prepositions.isEmpty else { return nil }
    var at = verb + 1
    if at < limit,
      reading[at].tag == .rp || ["back", "out", "back,"].contains(reading.words[at])
    {
      at += 1
    }
    guard at < limit else { return nil }
    let direct = entry.frames.isDisjoint(with: [.charged, .object, .thing])
    if entry.prepositions.contains(reading.words[at]), !reading.isCalendar(at + 1),
      reading[at].tag == .in || reading[at].tag == .to
        || reading[at].tag == .rp
    {
      return leadsToHearer(at) ? at + 2 : at + 1
    }
    guard direct else { return nil }
    // "spoke on Monday about": an adverbial between.
    for child in reading.children(of: verb)
    where child > verb && reading[child].relation == .obl {
      if let preposition = reading.child(of: child, .case), preposition > verb, preposition < limit,
        !reading.isCalendar(preposition + 1), preposition - verb <= 8,
        entry.prepositions.contains(reading.words[preposition]),
        !AttributionWords.prepositionsOfAnAddressee.contains(reading.words[preposition])
      {
        return preposition + 1
      }
    }
    return nil
  }
}
