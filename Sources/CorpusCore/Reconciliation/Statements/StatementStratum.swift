// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Statements of one speaker on one occasion: stratum 6, for claims in words.
package enum StatementStratum: Stratum {
  package static let prefix = "p"

  /// The rarest terms under each named speaker, near in time, and under the coverage whoever speaks: two renderings share two of the
  /// eight rarest, nine times in ten. Long quotations of a speaker meet on any day.
  package static func keys(of node: Node) -> [Keys] {
    guard node.alone == nil else { return [Keys([]), Keys([]), Keys([])] }
    let speakers = speakerKeys(of: node)
    return [
      Keys(keys(of: speakers, node), shared: 2, day: day(of: node)),
      Keys(telling(node.terms).map { "\(node.teller)|\($0)" }, shared: 2),
      quotationKeys(of: speakers, node),
    ]
  }

  /// Under which keys a named speaker's statement stands among all that he said, whenever it was.
  static func keysOfAnyDay(of node: Node) -> [Keys] {
    guard node.alone == nil else { return [] }
    let speakers = speakerKeys(of: node)
    return [Keys(keys(of: speakers, node), shared: 2), quotationKeys(of: speakers, node)]
  }

  private static func speakerKeys(of node: Node) -> [String] {
    Set(node.named.flatMap { EntityStratum.meetingKeys(of: $0).flatMap(\.words) }).sorted()
  }

  private static func keys(of speakers: [String], _ node: Node) -> [String] {
    let terms = telling(node.terms)
    return speakers.flatMap { speaker in terms.map { "\(speaker)|\($0)" } }
  }

  private static func quotationKeys(of speakers: [String], _ node: Node) -> Keys {
    let runs = node.terms.quotedRuns(of: StatementComparison.longQuotation)
    return Keys(speakers.flatMap { speaker in runs.map { "\(speaker)“\($0)" } })
  }

  /// The eight rarest terms of the whole, and of a long content the rarest of each clause and each quotation: what is shared may be one
  /// of them. A few terms stand twice, since two must be shared.
  private static func telling(_ content: ContentTerms) -> [String] {
    var terms = content.tellingKeys(ofWhole: 8, ofPart: 3)
    if terms.count <= 4 { terms += terms.map { "only \($0)" } }
    return terms
  }

  /// The first of the days on which it was said or told; nil where there are so many that others may begin far from it.
  private static func day(of node: Node) -> Int? {
    guard let days = (node.time ?? node.told).flatMap(TimeSpan.days), days.count < Keys.reach
    else { return nil }
    return days.lowerBound
  }

  package static func judge(_ a: Node, _ b: Node) -> Judgement {
    if StatementComparison.areStrangers(a, b) {
      return .apart { StatementComparison(a, b).differences }
    }
    let comparison = StatementComparison(a, b)
    return comparison.isOne ? .one { comparison.reason } : .apart { comparison.differences }
  }

  package static func ruling(of node: Node) -> String? { node.ruled }

  package static func specificity(of node: Node) -> Int { node.terms.weight }

  package static func isLeaf(_ node: Node) -> Bool { node.terms.terms.isEmpty }
}
