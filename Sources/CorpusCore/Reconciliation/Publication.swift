// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
package import CorpusProtocol

/// What the copies of one story lend each other: dates (stratum 2) and the credit of an agency.
package enum Publication {
  /// A copy, as far as its siblings need it.
  package struct Copy: Hashable, Sendable {
    package var path: CorpusPath
    /// The date that the article's own text, name or metadata give.
    package var date: PublicationDate?
    package var agency: String?
    package var outlet: String?

    package init(path: CorpusPath, date: PublicationDate?, agency: String?, outlet: String?) {
      self.path = path
      self.date = date
      self.agency = agency
      self.outlet = outlet
    }
  }

  /// The date that the copies of a story lend those without one: the earliest full date that one of them has of its own.
  package static func lentDate(by copies: [Copy]) -> PublicationDate? {
    let lender = copies.filter { $0.date?.precision == .day }
      .min { ($0.date?.value ?? "", $0.path) < ($1.date?.value ?? "", $1.path) }
    return lender.flatMap { lender in
      lender.date.map {
        PublicationDate(
          value: $0.value, precision: $0.precision, evidence: .copy, lender: lender.path.display)
      }
    }
  }

  /// Whose reporting the copies of a story are: the agency that any of them credits, else their outlet, else the story.
  package static func wire(of copies: [Copy], story: String) -> String {
    let agencies = copies.compactMap(\.agency).map(credit).filter { !$0.isEmpty }
    if let agency = agencies.min() { return agency }
    // Copies at several outlets are the reporting of one of them.
    return copies.compactMap(\.outlet).map(credit).filter { !$0.isEmpty }.min() ?? story
  }

  /// Whether a wire names who reports: where neither agency nor outlet is known it is the story's identifier.
  package static func isKnown(wire: String) -> Bool { !wire.hasPrefix("\(StoryStratum.prefix)-") }

  /// Whether a source is a paper, a broadcaster or an agency by its name.
  package static func isOutlet(_ name: String) -> Bool {
    let words = Spelling.words(name)
    // A news agency tells the news; a weather agency is told of.
    let isBodyOnly = words.last == "agency" && !words.contains("news") && !words.contains("press")
    return agencies[words.joined(separator: " ")] != nil
      || !isBodyOnly && words.contains(where: press.contains)
  }

  /// Whether a source is an agency that sells its reports to papers, by its name.
  package static func isAgency(_ name: String) -> Bool {
    let words = Spelling.words(name)
    return agencies[words.joined(separator: " ")] != nil || words.last == "newswire"
      || words.suffix(2) == ["news", "agency"]
  }

  /// Words in the names of papers, broadcasters and agencies.
  private static let press = English.words("words of an outlet")

  /// An agency's or outlet's name in the form that all its spellings share.
  package static func credit(_ name: String) -> String {
    let words = Spelling.words(name)
    if let known = agencies[words.joined(separator: " ")] { return known }
    let kept = words.filter { !generic.contains($0) }
    let short = (kept.isEmpty ? words : kept).joined(separator: " ")
    return agencies[short]
      ?? short.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }

  private static let generic = English.words("generic words of an outlet")

  /// Agencies that are known by their initials or by a changed name.
  private static let agencies = English.table("agencies")
}
