// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// An answer that calls false what somebody else has just been credited with, and does not say it again: "That is a lie", "called the
/// claim nonsense", "rejected the allegation".
///
/// What it is against stands before it in its article: the last claim of another source, near by. Only what surely is an answer is
/// read so, since a wrong one makes a contradiction that nobody uttered.
struct Retort {
  /// Whether it says nothing else.
  let isAll: Bool
  /// The words for whose claim it is: "Haldane's account", "the allegation"; none of what is quoted.
  private let named: [String]
  /// Whether it speaks of a report, and so of what a paper or a document says.
  private let isOfReport: Bool

  private static let others: Set<String> = ["he", "she", "they"]
  private static let openers = English.words("denials: openers")
  private static let stress = English.words("denials: stress")
  private static let fillers = English.words("denials: fillers")
  /// Bytes between what is said and its answer.
  private static let reach = 400

  /// Reads a claim's content; nil where it is no bare answer.
  init?(_ claim: Claim) {
    guard Self.mayBeOne(claim) else { return nil }
    let words = MarkedWords(claim.content)
    guard !words.plain.isEmpty else { return nil }
    if claim.rule == "called" {
      guard let named = Self.called(words) else { return nil }
      (isAll, self.named) = (true, named)
    } else if claim.act == .deny {
      guard claim.rule == "object", let named = Self.rejected(words) else { return nil }
      (isAll, self.named) = (true, named)
    } else {
      guard claim.quotation == .direct, Self.isVerdict(words, words.partEnd) else { return nil }
      (isAll, named) = (words.partEnd == words.plain.count, [])
    }
    isOfReport = named.contains { ["report", "reports", "story"].contains($0) }
  }

  /// Whether it can be one by its kind and its length: most claims are none, and words cost more.
  private static func mayBeOne(_ claim: Claim) -> Bool {
    if claim.rule == "called" || claim.act == .deny { return claim.content.utf8.count < 160 }
    guard claim.kind == .statement, claim.quotation == .direct else { return false }
    let opening = ContentWords.words(String(claim.content.prefix(14))).first ?? ""
    return openings.contains(opening) || DeniedClause.falsehoods.contains(opening)
  }

  /// First words of an answer, apostrophes left out.
  private static let openings = Set(openers.map { $0.filter { $0 != "'" } })
    .union(others)

  /// What it answers: the nearest claim before it that another source makes, where it may be meant.
  func answered(_ claim: Claim, among claims: [Claim]) -> Claim? {
    guard let start = claim.spans.first?.start else { return nil }
    let speakers = Set(claim.sources.map(\.name))
    let before = claims.filter { other in
      other.kind == .statement && !(other.spans.last.map { $0.end > start } ?? true)
        && speakers.isDisjoint(with: other.sources.map(\.name))
    }
    guard
      let last = before.max(by: { Self.place($0) < Self.place($1) }),
      let end = last.spans.last?.end, start - end <= Self.reach, Self.isAnswerable(last),
      concerns(last, claim)
    else { return nil }
    return last
  }

  private static func place(_ claim: Claim) -> (Int, Int) {
    (claim.spans.last?.end ?? 0, claim.spans.first?.start ?? 0)
  }

  /// Whether somebody asserts it in a clause.
  private static func isAnswerable(_ claim: Claim) -> Bool {
    claim.modality == .asserted && claim.act != .deny && !claim.content.contains("?")
      && !claim.sources.isEmpty && claim.cue?.type != .intention
      && claim.content.split(separator: " ").count >= 4
      && !["object", "preposition", "amount", "urged", "infinitive"].contains(claim.rule)
  }

  /// Whether the answer is plainly to that claim: it names who made it, or the claim is about whoever answers.
  private func concerns(_ other: Claim, _ claim: Claim) -> Bool {
    if isOfReport {
      return other.sources.allSatisfy { $0.kind == .outlet || $0.kind == .document }
    }
    let authors = Set(other.sources.flatMap { Spelling.words($0.name) })
    let possessors = named.filter { $0.hasSuffix("'s") }.map { String($0.dropLast(2)) }
    if !possessors.isEmpty { return possessors.contains(where: authors.contains) }
    if other.act == .accuse { return true }
    let told = MarkedWords(other.content)
    if let first = told.plain.first, Self.others.contains(first) { return true }
    let own = claim.sources.flatMap { source in
      Spelling.words(source.name) + (source.role.map(Self.names) ?? [])
    }
    let words = Set(told.plain.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 })
    return own.contains { $0.count > 2 && words.contains($0) }
  }

  /// The names in a role: "Sanders" of "Sanders campaign manager".
  private static func names(_ role: String) -> [String] {
    role.split(separator: " ").filter { $0.first?.isUppercase ?? false }
      .flatMap { Spelling.words(String($0)) }
  }

  /// "That is a lie", "It's simply not true", "Nonsense", "She made it up", up to a place.
  private static func isVerdict(_ words: MarkedWords, _ end: Int) -> Bool {
    guard let first = words.plain.first, end <= 8 else { return false }
    if end == 1 { return DeniedClause.falsehoods.contains(first) }
    if openers.contains(first) {
      guard DeniedClause.callsFalse(words, 1..<end) else { return false }
      return words.plain[1..<end].allSatisfy {
        stress.contains($0) || DeniedClause.falsehoods.contains($0) || $0.hasSuffix("n't")
          || fillers.contains($0)
      }
    }
    let rest = words.plain[1..<end].filter { !stress.contains($0) }
    return others.contains(first)
      && [["made", "it", "up"], ["made", "this", "up"], ["made", "that", "up"]].contains(rest)
  }

  /// "The claim nonsense", "that “beyond preposterous”"; the words that say what is so called.
  private static func called(_ words: MarkedWords) -> [String]? {
    guard words.plain.count >= 2, words.plain.count <= 12,
      let verdict = words.plain.firstIndex(where: DeniedClause.falsehoods.contains),
      DeniedClause.callsFalse(words, 0..<words.plain.count)
    else { return nil }
    let subject = words.plain[..<verdict].filter { !stress.contains($0) || $0 == "that" }
    guard let last = subject.last else { return nil }
    let isClaim = DeniedClause.claims.contains(last) || subject.count == 1 && openers.contains(last)
    return isClaim ? Array(subject) : nil
  }

  /// "The allegation", "her claims"; nil for what holds more.
  private static func rejected(_ words: MarkedWords) -> [String]? {
    guard let last = words.plain.last, words.plain.count <= 5 else { return nil }
    if words.plain.count == 1 { return ["it", "that", "this"].contains(last) ? [] : nil }
    let notions: Set<String> = ["idea", "notion", "statement"]
    return DeniedClause.claims.contains(last) && !notions.contains(last) ? words.plain : nil
  }
}
