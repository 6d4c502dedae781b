// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol

extension StatementStratum {
  /// A statement as one article renders it.
  package struct Node: Codable, Hashable, Sendable {
    /// Everybody credited with it.
    package var speakers: CreditedSpeakers
    /// Its words.
    package var terms: ContentTerms
    /// Whether it asks for something rather than says how things are.
    package var directive: Bool
    /// Whether the speakers deny it rather than say it.
    package var denied: Bool
    /// Whether the speakers' own words are quoted.
    package var quoted: Bool
    /// Whether it is a whole assertion, and so can contradict another: no question, no bare noun phrase.
    package var asserts: Bool
    /// What it denies in words that are not its own, if it does.
    package var matter: Matter?
    /// When it was said (ISO 8601-2), where that is known.
    package var time: String?
    /// When the article told it.
    package var told: String?
    /// The coverage of the article that tells it, else its text.
    package var teller: String
    /// The claim itself, where it takes no part in what other articles say: it was not said but planned, wished or left unsaid.
    package var alone: String?
    /// The class that a correction puts it in.
    package var ruled: String?

    /// Makes the node of a claim.
    ///
    /// - Parameters:
    ///   - speakers: its sources as the article knows them.
    ///   - answered: the claim of another source that it is a bare answer to, if it is.
    ///   - standing: what part it takes.
    ///   - time: when it was said, resolved.
    ///   - published: when the article was published.
    ///   - teller: the coverage of the article, else its text.
    ///   - ruled: the class that a correction puts it in.
    package init(
      _ claim: Claim, speakers: [EntityStratum.Node], answering answered: Claim? = nil,
      standing: Standing, time: String?, published: String?, teller: String, ruled: String? = nil
    ) {
      self.speakers = CreditedSpeakers(speakers)
      matter = standing == .apart ? nil : Matter(of: claim, answering: answered)
      terms = ContentTerms(
        VisibleText.normalized(Self.clause(of: claim)), isQuotation: claim.quotation == .direct)
      let modals: Set<String> = ["must", "should", "ought"]
      directive =
        [.demand, .urge].contains(claim.act)
        || claim.act == .ask && claim.rule == "urged"
        || !modals.isDisjoint(with: ContentWords.words(claim.content))
      denied = claim.act == .deny
      quoted = claim.quotation != .indirect
      // "That is a lie", and nothing else, is a denial of what it answers, as if that had been said again.
      if let matter, matter.isAnothers, Retort(claim)?.isAll ?? false {
        (terms, denied, quoted) = (matter.terms, true, false)
      }
      asserts = standing == .asserted || matter != nil
      self.time = time
      told = published
      self.teller = teller
      alone = standing == .apart ? claim.id : nil
      self.ruled = ruled
    }

    /// The content with its subject: whoever denies "shelling the town" denies that he shelled it.
    private static func clause(of claim: Claim) -> String {
      guard claim.act == .deny, claim.rule == "infinitive", claim.quotation == .indirect,
        let denier = claim.sources.first
      else { return claim.content }
      return "\(denier.name) \(claim.content)"
    }

    /// Whether it was said after the other had been told, a day of slack aside: nothing is reported before it is said.
    func isSaid(after other: Self) -> Bool {
      guard let said = time.flatMap(TimeSpan.days), let told = other.told.flatMap(TimeSpan.days)
      else { return false }
      return said.lowerBound > told.upperBound + 1
    }

    /// The speakers with a name of their own.
    var named: [EntityStratum.Node] { speakers.named }
  }
}
