// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Whether a sentence tells of another occasion than its article: another time, another town, "another shooting".
///
/// What is told in passing and what is summed over many events belongs in no event's table.
struct OwnOccasion {
  let passage: Passage
  let sentence: Range<Int>
  let event: ArticleEvent
  /// Whether the sentence is the article's first.
  let isFirst: Bool

  /// Whether the sentence as a whole turns to another occasion, so that those after it in the paragraph tell of it.
  func turnsAway(_ times: SentenceTimes) -> Bool {
    if isFirst { return false }
    let opening = sentence.prefix(3)
    if let place = PlaceFinder.places(
      passage, opening.lowerBound..<min(sentence.upperBound, opening.lowerBound + 6), times.text
    ).first,
      place.lexemes.lowerBound <= sentence.lowerBound + 2, place.preposition == "in",
      isElsewhere(place)
    {
      return true
    }
    return isMarked(before: sentence.upperBound)
      || passage.times.contains { expression, lexemes in
        lexemes.lowerBound >= sentence.lowerBound && lexemes.lowerBound < sentence.lowerBound + 2
          && times.happening(expression, lexemes).map { isOtherTime($0, lexemes) } ?? false
      }
  }

  /// Whether a figure counts over another occasion.
  ///
  /// - Parameters:
  ///   - time: when its sentence says that it happened.
  ///   - place: the place nearest to it in the sentence.
  func isOwn(
    _ evidence: Range<Int>, time: (time: Time, lexemes: Range<Int>)?, place: PlaceFinder.Found?,
    isListed: Bool
  ) -> Bool {
    if isSum(evidence) { return true }
    if let time, isOtherTime(time.time, time.lexemes) { return true }
    if isListed, place != nil { return true }
    if isFirst { return false }
    if isMarked(before: evidence.lowerBound) || isInFighting(behind: evidence) { return true }
    guard let place, isElsewhere(place), place.preposition != "from" else { return false }
    if isFronted(place) || introduces(place, evidence) { return true }
    if let time, !isArticleTime(time.time) { return true }
    // Another kind of event in another place.
    return sentence.contains { index in
      EventKinds.kind(passage, index).map { found in
        event.kind.map { $0 != found.kind } ?? false && !GeneralEvents.contains(found.kind)
      } ?? false
    }
  }

  /// Whether a place is no scene of the article's event, as far as its opening tells.
  private func isElsewhere(_ place: PlaceFinder.Found) -> Bool {
    !event.homes.isEmpty && !event.isHome(place.name) && !PlaceFinder.isFacility(place.name)
  }

  private func isFronted(_ place: PlaceFinder.Found) -> Bool {
    place.preposition == "in" && place.lexemes.lowerBound <= sentence.lowerBound + 2
  }

  /// "and in Velma, eight people were wounded": a place right before the figure.
  private func introduces(_ place: PlaceFinder.Found, _ evidence: Range<Int>) -> Bool {
    let end = place.lexemes.upperBound
    return place.preposition == "in"
      && (end == evidence.lowerBound
        || passage.key(end) == "," && end + 1 == evidence.lowerBound)
  }

  /// Whether a time is one that the opening of the article tells.
  private func isArticleTime(_ time: Time) -> Bool {
    guard let told = event.days(of: time) else { return true }
    return told.count > 3 || event.days.contains { $0.overlaps(told) }
  }

  /// Whether a time is not that of the article's event: days apart from all that its opening tells, or a long period
  /// that a sum is told over.
  func isOtherTime(_ time: Time, _ lexemes: Range<Int>) -> Bool {
    if time.pattern?.contains("/") ?? time.value?.contains("/") ?? false {
      return event.days(of: time).map { $0.count > 7 } ?? true
    }
    guard let told = event.days(of: time) else { return false }
    // "In 2016" beside a day's event: what is summed over a year.
    if told.count > 300, !event.days.isEmpty { return true }
    if told.count > 20, lexemes.contains(where: { passage.key($0) == "this" }) { return true }
    if event.days.isEmpty {
      // Nothing dates the article's event: then it is news, and what is a month old is not.
      guard let anchor = event.published.flatMap({ TimeSpan.days($0.value) }) else { return false }
      return told.upperBound < anchor.lowerBound - 31
    }
    return event.days.allSatisfy { day in
      told.lowerBound > day.upperBound + 1 || told.upperBound < day.lowerBound - 1
    }
  }

  /// "so far this year", "since January", "the 40th homicide of the year": a sum over many events.
  private func isSum(_ evidence: Range<Int>) -> Bool {
    if passage.key(sentence.lowerBound) == "so", passage.key(sentence.lowerBound + 1) == "far" {
      return true
    }
    let window =
      max(
        sentence.lowerBound, evidence.lowerBound - 12)..<min(
        sentence.upperBound, evidence.upperBound + 10)
    return window.contains { index in
      let next = passage.key(index + 1)
      switch passage.key(index) {
      case "so": return next == "far" && ["this", "in"].contains(passage.key(index + 2))
      case let word where FigureWords.determinersOfAPeriodOfACount.contains(word):
        return FigureWords.periodsOfACount.contains(next)
          && !FigureWords.earlierAndLater.contains(passage.key(index - 1))
      case let word: return FigureWords.overAllOfIt.contains(word)
      }
    } || sumsUp || isOverAPeriod
  }

  /// "three were killed in fighting north of the city": the fighting is another event than a shelling or a raid in it.
  private func isInFighting(behind evidence: Range<Int>) -> Bool {
    guard let kind = event.kind, !Self.fighting.contains(kind) else { return false }
    let words =
      evidence
      .upperBound..<max(
        evidence.upperBound, min(sentence.upperBound - 1, evidence.upperBound + 6))
    return words.contains {
      ["in", "during"].contains(passage.key($0)) && Self.fighting.contains(passage.key($0 + 1))
    }
  }

  /// "over the past week" in a sentence that does not name the article's event: a sum over many.
  private var isOverAPeriod: Bool {
    sentence.contains { index in
      ["past", "last"].contains(passage.key(index)) && passage.key(index - 1) == "the"
        && ["over", "in", "during"].contains(passage.key(index - 2))
        && ["week", "month", "year"].contains(passage.key(index + 1))
    } && !sentence.contains { EventKinds.kind(passage, $0)?.kind == event.kind }
  }

  private static let fighting: Set<String> = English.words("fighting")

  /// "in 12 separate incidents", "four separate shootings that left 10 people shot", "in two crashes".
  private var sumsUp: Bool {
    sentence.contains { index in
      let word = passage.key(index)
      guard EventKinds.isSeveral(word) || word == "incidents" else { return false }
      if ["across", "around", "throughout"].contains(passage.key(index + 1)) { return true }
      return (max(sentence.lowerBound, index - 3)..<index).contains { before in
        let counted = passage.key(before)
        return counted == "separate" || counted == "unrelated" || counted == "multiple"
          || before == index - 1
            && (NumberWords.unit(counted) ?? NumberWords.ten(counted)) != nil
          || before == index - 1 && passage.lexemes[before].kind == .number
      }
    }
  }

  /// Words that turn to another occasion: "another shooting", "in a separate crash", "the fire comes a year after".
  private func isMarked(before end: Int) -> Bool {
    for index in sentence.lowerBound..<min(end, sentence.upperBound) {
      let word = passage.key(index)
      if Self.others.contains(word),
        (index + 1..<min(sentence.upperBound, index + 4)).contains(where: {
          (EventKinds.isNoun(passage.key($0)) || Self.incidents.contains(passage.key($0)))
            && !FigureWords.nounsOfAScene.contains(
              passage.key($0 + 1))
        })
      {
        return true
      }
      // "the Velma shooting", where the opening names no Velma.
      if EventKinds.isNoun(word), index > sentence.lowerBound + 1,
        passage.lexemes[index - 1].kind == .word, passage.lexemes[index - 1].capitalized,
        !passage.lexemes[index].capitalized, passage.key(index - 2) == "the",
        !event.openingNames.contains(passage.key(index - 1)), passage.names[index - 1] != .person
      {
        return true
      }
      // "comes two years after", "came days after", "just a week after": what follows happened before.
      if ["after", "since"].contains(word), index < end,
        FigureWords.unitsOfDaysAndYears.contains(
          passage.key(index - 1)),
        index - sentence.lowerBound <= 12
      {
        return true
      }
    }
    return false
  }

  private static let others: Set<String> = English.words("others")

  private static let incidents: Set<String> = English.words("incidents")
}
