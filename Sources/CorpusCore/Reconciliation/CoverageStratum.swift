// SPDX-License-Identifier: Apache-2.0

/// Coverage: which groups of reports are about one event. Second half of stratum 3.
package enum CoverageStratum: Stratum {
  /// A group of reports by up to three of its fullest: so many stand for it, whatever its size.
  package struct Node: Codable, Hashable, Sendable {
    package var reports: [ReportStratum.Node]

    package init(reports: [ReportStratum.Node]) {
      self.reports = reports
    }
  }

  /// Reports that stand for a group.
  package static let representatives = 3
  package static let prefix = "g"
  /// From here on two groups are about one event: the average over all pairs of their reports, in hundredths.
  private static let threshold = 22

  /// Two names within days of each other, or three of the heaviest at any distance.
  package static func keys(of node: Node) -> [Keys] {
    [ReportStratum.near(node.reports, names: 16), ReportStratum.far(node.reports, names: 7)]
  }

  package static func judge(_ a: Node, _ b: Node) -> Judgement {
    let pairs = a.reports.flatMap { x in b.reports.map { (x, $0) } }
    let all = pairs.reduce(0) { $0 + ReportStratum.similarity($1.0, $1.1) }
    guard let first = pairs.first, all >= threshold * pairs.count else { return .apart { [] } }
    return .one { ReportStratum.reason(first.0, first.1) }
  }

  package static func specificity(of node: Node) -> Int {
    node.reports.first.map(ReportStratum.specificity) ?? 0
  }

  package static func isLeaf(_ node: Node) -> Bool {
    node.reports.allSatisfy(ReportStratum.isLeaf)
  }
}
