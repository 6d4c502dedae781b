// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// What a statement stands for, or against, as it is held against another: its words, or those that it denies, with the speaker's name
/// where he speaks of himself.
struct Stance {
  /// Whom its first word means.
  private enum Subject {
    /// The speaker: "I", and "he" in the reporter's words.
    case speaker(String)
    /// The speakers, whose name nobody can put there.
    case speakers
    /// "He", and nobody knows who that is.
    case unknown
    /// Whoever it names.
    case named
  }

  /// The words.
  let terms: ContentTerms
  /// Whether it is a denial of the words.
  let isDenial: Bool
  private let subject: Subject

  init(_ node: StatementStratum.Node) {
    terms = node.matter?.terms ?? node.terms
    isDenial = node.denied || node.matter != nil
    subject = Self.subject(of: node, terms)
  }

  /// The words by which others are found that are for or against it: the speaker's surname stands for "he".
  var keyTerms: ContentTerms {
    guard case .speaker(let name) = subject, let last = Spelling.words(name).last else {
      return terms
    }
    return terms.naming(last)
  }

  /// The words of two stances that can be of one subject, with a speaker's name where the other names him; nil where one speaks of
  /// himself, and the other of somebody else.
  static func facing(_ a: Stance, _ b: Stance) -> (ContentTerms, ContentTerms)? {
    switch (a.subject, b.subject) {
    case (.speakers, _), (_, .speakers): return nil
    // Somebody's "he" may be whoever denies it, but hardly whoever else says "I".
    case (.unknown, .speaker), (.speaker, .unknown):
      return a.isDenial != b.isDenial ? (a.terms, b.terms) : nil
    case (.speaker(let x), .speaker(let y)):
      let areOne = !stems(of: x).isDisjoint(with: stems(of: y))
      return areOne ? (a.terms, b.terms) : nil
    case (.speaker(let name), .named): return a.naming(name, as: b.terms).map { ($0, b.terms) }
    case (.named, .speaker(let name)): return b.naming(name, as: a.terms).map { (a.terms, $0) }
    default: return (a.terms, b.terms)
    }
  }

  /// Its words with the speaker's name, where others name him.
  private func naming(_ name: String, as others: ContentTerms) -> ContentTerms? {
    let stems = Self.stems(of: name)
    guard others.terms.contains(where: { stems.contains($0.hash) }) else { return nil }
    return terms.naming(name)
  }

  private static func stems(of name: String) -> Set<UInt64> {
    Set(Spelling.words(name).map { ContentWord.of($0).stem }).subtracting([0])
  }

  private static let ofAPerson = English.words("pronouns of a person")
  private static let third = English.words("pronouns of others")
  private static let first = English.words("pronouns of oneself")

  private static func subject(of node: StatementStratum.Node, _ terms: ContentTerms) -> Subject {
    let word = terms.firstWord
    let isThird = third.contains(word)
    guard isThird || first.contains(word) else { return .named }
    // Whoever is quoted speaks of himself as "I".
    let isOwn = terms.isQuoted.first ?? false || node.quoted && node.matter != nil
    if node.matter?.isAnothers ?? false || isOwn && isThird { return .unknown }
    guard let speaker = node.speakers.all.first, node.speakers.all.count == 1 else {
      return .speakers
    }
    switch (speaker.kind, word) {
    case (.person, "i"), (.person, "my"): return .speaker(speaker.name)
    case (.person, "he"), (.person, "his"):
      return isOf(NameLists.female, not: NameLists.male, speaker)
        ? .unknown : .speaker(speaker.name)
    case (.person, "she"), (.person, "her"):
      return isOf(NameLists.male, not: NameLists.female, speaker)
        ? .unknown : .speaker(speaker.name)
    case (.person, _): return isThird ? .unknown : .speakers
    case (.organization, _) where !ofAPerson.contains(word):
      return .speaker(speaker.name)
    default: return isThird && speaker.kind != .group ? .unknown : .speakers
    }
  }

  /// Whether the given name is one of these only.
  private static func isOf(
    _ names: Set<String>, not others: Set<String>, _ speaker: EntityStratum.Node
  ) -> Bool {
    guard let given = Spelling.words(speaker.name).first else { return false }
    return names.contains(given) && !others.contains(given)
  }
}
