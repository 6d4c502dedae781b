/// Greedy transition parser: one decision a transition, two transitions a word, so linear in the sentence.
///
/// Fitted with a dynamic oracle (Goldberg & Nivre 2013), so that it has learned to go on well after a mistake.
struct Parser: Sendable {
  private let table: ScoreTable

  init(table: ScoreTable) {
    self.table = table
  }

  /// Finds head and relation of every word of a sentence.
  func parse(
    _ tokens: inout [Token], _ sentence: Range<Int>, features: ParserFeatures,
    _ scratch: inout Scratch
  ) {
    scratch.parse.reset(count: sentence.count)
    while !scratch.parse.isFinal {
      if scratch.parse.buffer == scratch.parse.count, scratch.parse.stack.count == 1 {
        scratch.parse.reduceLeft(.root)
        continue
      }
      features.features(of: scratch.parse, into: &scratch.features)
      table.score(scratch.features, into: &scratch.scores)
      guard let transition = Transition.best(scratch.scores, in: scratch.parse) else { break }
      transition.apply(to: &scratch.parse)
    }
    for (offset, index) in sentence.enumerated() {
      let node = scratch.parse.nodes[offset]
      let isRoot = Int(node.head) >= sentence.count || node.head < 0
      tokens[index].head = isRoot ? -1 : Int32(sentence.lowerBound) + node.head
      tokens[index].relation = isRoot ? .root : node.relation
    }
  }
}
