// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

@Suite struct StoryStratumTests {
  static func words(_ range: Range<Int>) -> [String] { range.map { "word\($0)" } }

  @Test(arguments: [
    (0..<300, 0..<300, true),
    (0..<300, 0..<200, true),  // shortened
    (0..<300, 20..<330, true),  // another lead, another end
    (0..<300, 250..<550, false),  // a paragraph lifted
    (0..<300, 1000..<1300, false),
    (0..<300, 0..<40, false),  // a brief is not the story
  ])
  func copies(_ a: Range<Int>, _ b: Range<Int>, _ expected: Bool) {
    let x = StoryStratum.Node(words: Self.words(a))
    let y = StoryStratum.Node(words: Self.words(b))
    #expect((StoryStratum.judge(x, y).isOne) == expected)
    #expect((StoryStratum.judge(y, x).isOne) == expected)
    if expected {
      #expect(Keys.meet(StoryStratum.keys(of: x), StoryStratum.keys(of: y)))
    }
  }

  @Test func shortTextsHaveAllTheirRuns() {
    let node = StoryStratum.Node(words: Self.words(0..<10))
    #expect(StoryStratum.keys(of: node)[0].words.count == 6)
    #expect(StoryStratum.isLeaf(node))
    #expect(StoryStratum.keys(of: StoryStratum.Node(words: ["one"]))[0].words.count == 1)
  }

  /// Bulletins of one form from two towns are two stories; who prints a report may drop its dateline.
  @Test(
    arguments: [
      ("TARNE, May 4", "VELM, May 4", false), ("TARNE, May 4", "Tarne (Norwire)", true),
      ("TARNE", nil, true),
    ] as [(String?, String?, Bool)])
  func datelines(_ a: String?, _ b: String?, _ expected: Bool) {
    let nodes = [a, b].map { StoryStratum.Node(words: Self.words(0..<100), dateline: $0) }
    #expect(StoryStratum.judge(nodes[0], nodes[1]).isOne == expected)
  }
}
