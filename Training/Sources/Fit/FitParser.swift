/// Fits the parser with a dynamic oracle and exploration.
enum FitParser {
  /// How much better than any wrong transition the right one must be; an update moves about 170.
  private static let margin: Int32 = 60

  /// The mean of two models that saw the sentences in different orders, fitted side by side.
  static func fit(_ sentences: [GoldSentence], rounds: Int, seed: UInt64) async -> [UInt8] {
    async let first = Task.detached { one(sentences, rounds: rounds, seed: seed) }.value
    async let second = Task.detached { one(sentences, rounds: rounds, seed: seed + 1) }.value
    let mean = await AveragedFeature.mean(of: [first, second])
    return ScoreTable.encoded(
      mean.compactMap { $0.entry(floor: 1.2) }, classes: Transition.count)
  }

  private static func one(
    _ sentences: [GoldSentence], rounds: Int, seed: UInt64
  ) -> [AveragedFeature] {
    let model = Perceptron(classes: Transition.count, minimum: 2)
    var generator = SeededGenerator(seed: seed)
    var scratch = Scratch()
    var features = ParserFeatures()
    for round in 0..<rounds {
      var mistakes = 0
      for number in generator.shuffled(sentences.count) {
        let gold = sentences[number]
        guard gold.tokens.count > 1 else { continue }
        features.load(gold.range, tokens: gold.tokens, words: gold.words)
        var oracle = DynamicOracle(gold.tokens)
        scratch.parse.reset(count: gold.tokens.count)
        while !scratch.parse.isFinal {
          if scratch.parse.buffer == scratch.parse.count, scratch.parse.stack.count == 1 {
            scratch.parse.reduceLeft(.root)
            continue
          }
          features.features(of: scratch.parse, into: &scratch.features)
          model.score(scratch.features, into: &scratch.scores, counting: round == 0)
          let good = oracle.best(of: scratch.parse)
          guard let guess = Transition.best(scratch.scores, in: scratch.parse),
            var target = good.first
          else { break }
          for other in good where scratch.scores[other.index] > scratch.scores[target.index] {
            target = other
          }
          let wrong = Transition.allowed(in: scratch.parse).filter { index in
            !good.contains(Transition(index: index))
          }
          model.learn(
            scratch.features, scratch.scores, right: target.index, among: wrong, margin: margin)
          var next = guess
          if !good.contains(guess) {
            mistakes += 1
            // Exploration: mostly live with the mistake.
            if round == 0 || generator.next() % 10 == 0 { next = target }
          }
          next.apply(to: &scratch.parse)
        }
      }
      report(
        "  parser \(seed), round \(round + 1): \(mistakes) mistakes, \(model.rowCount) features")
    }
    return model.averages(floor: 0.2)
  }
}

/// Tells which transitions lose the fewest arcs of the gold tree from any state (Goldberg & Nivre 2013, arc-hybrid).
struct DynamicOracle {
  private let heads: [Int]
  private let relations: [Relation]
  private let children: [[Int]]

  init(_ tokens: [Token]) {
    let root = tokens.count
    heads = tokens.map { $0.head < 0 ? root : Int($0.head) }
    relations = tokens.map(\.relation)
    var children = [[Int]](repeating: [], count: root + 1)
    for (index, head) in heads.enumerated() { children[head].append(index) }
    self.children = children
  }

  /// The allowed transitions of least cost.
  mutating func best(of state: ParseState) -> [Transition] {
    var costs: [(Int, Transition)] = []
    let top = state.stackWord(0)
    let below = state.stackWord(1)
    if state.canShift {
      let next = state.buffer
      var cost = 0
      for child in children[next] where child < next && state.stack.contains(child) { cost += 1 }
      if heads[next] < next, heads[next] != top, state.stack.contains(heads[next]) { cost += 1 }
      costs.append((cost, .shift))
    }
    if !state.stack.isEmpty {
      let lost = children[top].count { $0 >= state.buffer }
      let head = heads[top]
      if state.canReduceLeft, state.buffer < state.count {
        let cost = lost + (head == below || head > state.buffer ? 1 : 0)
        costs.append((cost, .left(relations[top] == .root ? .dep : relations[top])))
      }
      if state.canReduceRight {
        let cost = lost + (head >= state.buffer ? 1 : 0)
        costs.append((cost, .right(relations[top] == .root ? .dep : relations[top])))
      }
    }
    let least = costs.map(\.0).min() ?? 0
    return costs.filter { $0.0 == least }.map(\.1)
  }
}
