// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Two statements side by side: whether they are one, and why.
///
/// One proposition needs one speaker, one occasion and one content. Each is weighed, in hundredths of a unit of log odds, and the sum
/// decides; what can never be outweighed is asked first. How the weights came about stands in Documentation/Contributing/Reconciliation.md.
package struct StatementComparison {
  private let a: StatementStratum.Node
  private let b: StatementStratum.Node
  /// How alike their words are, in the parts of them that are closest.
  let likeness: Likeness
  /// How alike they are as wholes: quotations are not looked for in parts.
  private let whole: Likeness
  private let speakers: SpeakerRelation
  /// Whether one says that it is so and the other that it is not.
  private let isOpposed: Bool
  /// The parts of them that are closest.
  private let parts: ClauseMatch

  /// Compares two statements.
  package init(_ a: StatementStratum.Node, _ b: StatementStratum.Node) {
    self.a = a
    self.b = b
    parts = ClauseMatch(a.terms, b.terms, share: Self.leastShare)
    likeness = parts.likeness
    whole = parts.whole
    let shared = Set(parts.a.terms.map(\.hash)).intersection(parts.b.terms.map(\.hash))
    isOpposed =
      (parts.a.isNegated(aboutOnly: shared) != a.denied)
      != (parts.b.isNegated(aboutOnly: shared) != b.denied)
    speakers = SpeakerRelation(a, b)
  }

  /// Whether two statements cannot be one by who says them, when and where: most that are compared, and words cost more.
  static func areStrangers(_ a: StatementStratum.Node, _ b: StatementStratum.Node) -> Bool {
    if a.alone != nil || b.alone != nil { return true }
    if !(a.quoted && b.quoted), case .different = SpeakerRelation(a, b) { return true }
    return a.teller != b.teller && (a.named.isEmpty || b.named.isEmpty)
  }

  /// Whether they are one statement.
  package var isOne: Bool { points >= Self.threshold && obstacle == nil }

  /// Whether one speaker says the same on two occasions: a repetition is no second telling of the first.
  package var isRepetition: Bool {
    guard obstacle == .occasion, case .same = speakers, a.denied == b.denied else { return false }
    return holdsOther || isOnePhrase
      || likeness.shared >= 30 && likeness.overlap >= 70 && !isContentRival
  }

  /// From so many points on two statements are one.
  private static let threshold = 230

  /// So many words in quotation marks are not said twice by chance, whatever the day.
  static let longQuotation = 8

  /// Hundredths of a content that a clause must make up to be taken for it.
  private static let leastShare = 34

  /// The sum of what speaks for one statement.
  package var points: Int {
    // Two papers that put one phrase of one speaker into quotation marks heard one statement.
    if isOnePhrase { return Self.threshold }
    var points = 2 * max(likeness.overlap, holdsOther ? whole.runShare : 0)
    points += 25 * min(whole.run, 12)
    points += 60 * min(likeness.sharedNumbers, 2)
    if likeness.containment >= 80 { points += 40 }
    if likeness.numbersClash { points -= 150 }
    if likeness.namesClash { points -= 100 }
    // A few everyday words are soon shared, though less soon by one who says little else of one event.
    if likeness.shared < 14 { points -= (isAllOfOther ? 10 : 20) * (14 - likeness.shared) }
    switch speakers {
    case .same: points += 150
    case .body: points += 40
    // A clause of a longer telling is one more chance to be alike.
    case .open: points -= likeness.overlap > whole.overlap ? 80 : 40
    case .different: points -= 150
    }
    if isOfOneCoverage { points += 60 }
    if let days = daysApart, !isTellingLater {
      if days > 1 { points -= 80 }
      if days > 4 { points -= 60 }
      if days > 20 { points -= 100 }
    }
    return points
  }

  /// Whether the same words stand under a "not" in one of them: "had paid its debts", "had not paid its debts".
  private var isRunOpposed: Bool {
    a.terms.isNegated(around: whole.runs.0) != b.terms.isNegated(around: whole.runs.1)
  }

  /// Ten identical words in quotation marks, told by one coverage, are one statement whomever a pronoun was taken for.
  private var isOneQuotation: Bool {
    a.quoted && b.quoted && isOfOneCoverage && whole.run >= 10 && whole.runShare >= 60
  }

  /// Whether one stands in the other, nearly word for word: a quotation within a longer one belongs to it.
  private var holdsOther: Bool {
    whole.run >= 4 && whole.runShare >= 70 && !whole.isSubstituted
      && a.denied == b.denied
  }

  /// Whether one speaker says of one event all that the other has, and hardly more.
  private var isAllOfOther: Bool {
    guard speakers.isOne, isOfOneCoverage else { return false }
    return whole.containment == 100 && max(whole.onlyFirst.count, whole.onlySecond.count) <= 1
  }

  /// Whether both quote one telling phrase of one speaker on one occasion, as far as days tell; a long one on any.
  private var isOnePhrase: Bool {
    guard a.denied == b.denied else { return false }
    switch speakers {
    case .same, .body: break
    case .open: return isTellingPhrase
    case .different: return false
    }
    let isNear = (daysApart ?? 0) <= 3
    // So long a run is one though its words are everyday ones; two telling words are if both quote nothing more.
    if whole.quotedRun >= Self.longQuotation {
      return whole.quotedWeight >= (isNear ? 8 : 14)
    }
    let least = whole.quotedRun >= 2 && whole.isWholeQuotation ? 11 : 14
    return isNear && whole.quotedRun >= 2 && whole.quotedWeight >= least
      && whole.quotedShare >= 60
  }

  /// Whether both quote one phrase of some length and rarity, told of one event within a day: who said it may be told by his office.
  private var isTellingPhrase: Bool {
    isOfOneCoverage && (daysApart ?? 0) <= 1 && whole.quotedRun >= 3 && whole.quotedWeight >= 20
      && whole.quotedShare >= 90
  }

  /// Whether one asks or supposes what the other says.
  private var isSupposedByOne: Bool {
    let isFirst = parts.a.isSupposed
    return isFirst != parts.b.isSupposed && !(isFirst ? parts.b : parts.a).isGuarded
  }

  /// Whether one calls false what the other says: "there is no truth in the claim that the dam held".
  private var isDeniedByOne: Bool {
    func denies(_ node: StatementStratum.Node) -> Bool { node.denied || node.matter != nil }
    guard denies(a) != denies(b), a.matter != nil || b.matter != nil else { return false }
    return !(denies(a) ? b : a).terms.isNegated
  }

  /// What keeps them apart whatever else is alike.
  private var obstacle: Obstacle? {
    if a.alone != nil || b.alone != nil { return .alone }
    if isDeniedByOne { return .polarity }
    // The same words in a row say the same, whatever stands around them.
    if !holdsOther, !isOnePhrase {
      if a.directive != b.directive { return .directive }
      if isOpposed { return .polarity }
      if isSupposedByOne { return .content }
    } else if isRunOpposed {
      return .polarity
    }
    if !isOnePhrase, WordingContrast.holds(a.terms, b.terms) { return .content }
    if isOneQuotation { return nil }
    if isOfTwoOccasions { return .occasion }
    switch speakers {
    case .same, .body: break
    case .open: if !isOfOneCoverage { return .coverage }
    case .different: return .speaker
    }
    return isContentRival || whole.countsClash && !isOnePhrase ? .content : nil
  }

  /// Whether the days are too far apart for one occasion. A long quotation is quoted for weeks, and its day told less exactly; the same
  /// words another month are a repetition.
  private var isOfTwoOccasions: Bool {
    let isLong = whole.quotedRun >= Self.longQuotation
    if let x = a.time, let y = b.time, !TimeSpan.overlap(x, y, slack: isLong ? 3 : 1) {
      return true
    }
    if a.isSaid(after: b) || b.isSaid(after: a) { return true }
    return daysApart.map { $0 > (isLong ? 31 : Keys.reach) } ?? false
  }

  /// Whether each tells something of weight that the other does not, in the same place or with little else shared: a shared topic is
  /// no shared content.
  private var isContentRival: Bool {
    guard likeness.rival >= 6, !holdsOther, !isOnePhrase else { return false }
    // Two translations of what somebody said in public on one day share a third of their words.
    if isOneSpeech { return likeness.overlap < 30 }
    // Between long renderings of one thing there are always words that stand for each other.
    return likeness.isSubstituted && likeness.runShare >= 50
      || likeness.overlap < 40 && likeness.containment < 60
  }

  /// Whether both quote one speaker on one day that both tell.
  private var isOneSpeech: Bool {
    guard case .same = speakers, let x = a.time, x == b.time else { return false }
    return a.quoted && b.quoted && likeness.shared >= 30
  }

  private var isOfOneCoverage: Bool { a.teller == b.teller }

  /// Whether one coverage tells on another day what is nearly the same, and no two days on which it was said.
  private var isTellingLater: Bool {
    isOfOneCoverage && likeness.overlap >= 60 && (a.time == nil || b.time == nil)
  }

  /// Days between the occasions, or where one is not told between the tellings; nil where nothing dates one of them.
  private var daysApart: Int? {
    guard let x = (a.time ?? a.told).flatMap(TimeSpan.days),
      let y = (b.time ?? b.told).flatMap(TimeSpan.days)
    else { return nil }
    return max(0, x.lowerBound - y.upperBound, y.lowerBound - x.upperBound)
  }

  private enum Obstacle { case alone, directive, polarity, occasion, coverage, speaker, content }
}

extension StatementComparison {
  /// Why they are one, where they are: the end of a sentence.
  package var reason: String {
    let words = shared
    let whose =
      switch speakers {
      case .same(let name), .body(let name): "both are \(name)’s"
      case .open, .different: "the articles report one event"
      }
    let what =
      likeness.run >= 8
      ? "share \(likeness.run) words in a row"
      : "share \(words.prefix(6).map { "“\($0)”" }.joined(separator: ", "))"
    return "\(whose) and \(what)"
  }

  private var shared: [String] {
    let only = Set(likeness.onlyFirst.map(\.hash))
    return a.terms.words(at: a.terms.terms.filter { !only.contains($0.hash) })
  }

  /// What keeps them apart, where they are not one, in sentences.
  package var differences: [String] {
    var sentences: [String] = []
    switch obstacle {
    case .alone: sentences.append("One of them was not said: it is a plan, a wish or left unsaid.")
    case .directive: sentences.append("One asks for something, the other says how things are.")
    case .polarity: sentences.append("One says that it is so, the other that it is not.")
    case .occasion:
      let days = [a, b].map { $0.time ?? $0.told ?? "an unknown day" }
      sentences.append("They are of two occasions: \(days[0]) and \(days[1]).")
    case .coverage:
      sentences.append("One has no speaker with a name, and the articles report two events.")
    case .speaker: sentences.append("They have different speakers.")
    case .content, nil: break
    }
    // Where the words are alike there is nothing to say of them.
    guard sentences.isEmpty || likeness.overlap < 60 else { return sentences }
    let only = [(a, likeness.onlyFirst), (b, likeness.onlySecond)].map { node, terms in
      node.terms.words(at: Array(terms.prefix(4))).map { "“\($0)”" }.joined(separator: ", ")
    }
    if only.allSatisfy({ !$0.isEmpty }) {
      sentences.append("Only the one tells of \(only[0]), only the other of \(only[1]).")
    }
    sentences.append(
      "Weighed by how rare they are, \(likeness.overlap) % of their words are shared.")
    return sentences
  }
}
