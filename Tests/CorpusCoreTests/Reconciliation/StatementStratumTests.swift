// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

@Suite struct StatementStratumTests {
  private func node(_ time: String?, by name: String = "Orla Venn", published: String? = nil)
    -> StatementStratum.Node
  {
    let kind: Source.Kind = name == "Orla Venn" ? .person : .group
    let claim = Claim(
      id: "c-x", article: "a.txt", kind: .statement,
      content: "the harbour wall needs repairs before winter", spans: [], quotation: .indirect,
      sources: [], rule: "clause", confidence: 1)
    return StatementStratum.Node(
      claim,
      speakers: [
        EntityStratum.Node(NamedEntity(name: name, kind: kind, names: [name], roles: []))
      ], standing: .asserted, time: time, published: published,
      teller: "g-\(published ?? time ?? "")")
  }

  /// Whatever may be one statement by its days is also found by them.
  @Test(arguments: [
    "2031-05-04", "2031-05-05", "2031-05-10/2031-05-12", "2031-05-01/2031-05-07", "2031-05",
    "2031-04-28", "2031-04-27/2031-05-03", "2031", "2031-05-13", "1702-03-04", "1702-03-05",
    "nonsense", "",
  ])
  func whatMayBeOneOccasionMeets(_ time: String) {
    let days = [
      "2031-05-04", "2031-05-07/2031-05-09", "2031-05-07/2031-05-13", "2031-05-14", "2031-06",
      "1702-03-04", "2031-05-01T10:00", "",
    ]
    for other in days {
      for speaker in ["Orla Venn", "police"] {
        let a = node(time.isEmpty ? nil : time, by: speaker, published: "2031-05-03")
        let b = node(other.isEmpty ? nil : other, by: speaker, published: "2031-05-04")
        guard StatementStratum.judge(a, b).isOne else { continue }
        #expect(
          Keys.meet(StatementStratum.keys(of: a), StatementStratum.keys(of: b)),
          "\(speaker), \(time), \(other)")
      }
    }
  }

  /// A speaker's statements of other weeks are not looked through.
  @Test func otherWeeksDoNotMeet() {
    let keys = ["2031-05-04", "2031-05-20"].map { StatementStratum.keys(of: node($0)) }
    #expect(!Keys.meet(keys[0], keys[1]))
  }
}
