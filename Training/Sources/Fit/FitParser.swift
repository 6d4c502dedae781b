// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Fits the parser with a dynamic oracle and exploration.
enum FitParser {
  /// The two tables of the parser.
  struct Tables: Sendable {
    var transitions: [UInt8]
    var relations: [UInt8]
  }

  /// The mean of two models that saw the sentences in different orders, fitted side by side.
  static func fit(_ sentences: [GoldSentence], rounds: Int, seed: UInt64) async -> Tables {
    async let first = Task.detached { one(sentences, rounds: rounds, seed: seed) }.value
    async let second = Task.detached { one(sentences, rounds: rounds, seed: seed + 1) }.value
    let models = await [first, second]
    let relations = AveragedFeature.mean(of: models.map(\.relations))
    let transitions = AveragedFeature.mean(of: models.map(\.transitions))
    return Tables(
      transitions: TransitionTable.encoded(
        transitions.compactMap { $0.transitionEntry(floor: 1.4) }),
      relations: ScoreTable.encoded(
        relations.compactMap { $0.entry(floor: 1.2) }, classes: Relation.allCases.count))
  }

  /// What one pass over the sentences in one order learns.
  struct Averages: Sendable {
    var transitions: [AveragedFeature]
    var relations: [AveragedFeature]
  }

  static func one(_ sentences: [GoldSentence], rounds: Int, seed: UInt64) -> Averages {
    var fitting = ParserFitting(seed: seed)
    for round in 0..<rounds {
      fitting.round(sentences, first: round == 0)
      report("  parser \(seed), round \(round + 1): \(fitting.line)")
    }
    return fitting.averages
  }
}

/// A parser while it is being fitted.
struct ParserFitting {
  /// How much better than any wrong class the right one must be; an update moves about 150 and 40.
  private static let margins: (transition: Int32, relation: Int32) = (60, 30)
  private let transitions = Perceptron(classes: Transition.allCases.count, minimum: 2)
  private let relations = Perceptron(classes: Relation.allCases.count, minimum: 2)
  private var generator: SeededGenerator
  private var scratch = Scratch()
  private var features = ParserFeatures()
  private var mistakes = (transitions: 0, relations: 0)

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  var line: String {
    "\(mistakes.transitions) + \(mistakes.relations) mistakes, \(transitions.rowCount) + \(relations.rowCount) features"
  }

  var averages: FitParser.Averages {
    FitParser.Averages(
      transitions: transitions.averages(floor: 0.2), relations: relations.averages(floor: 0.2))
  }

  /// Goes through all sentences once; features are only counted in the first round.
  mutating func round(_ sentences: [GoldSentence], first: Bool) {
    mistakes = (0, 0)
    for number in generator.shuffled(sentences.count) where sentences[number].tokens.count > 1 {
      let gold = sentences[number]
      features.load(gold.range, tokens: gold.tokens, words: gold.words)
      let oracle = DynamicOracle(gold.tokens)
      scratch.parse.reset(count: gold.tokens.count)
      while !scratch.parse.isFinal {
        guard let next = scratch.parse.onlyTransition ?? choice(oracle, first: first) else { break }
        scratch.parse.apply(next, tags: features.tags)
      }
      name(gold.tokens, first: first)
    }
  }

  /// Learns about the next transition and tells which to take.
  private mutating func choice(_ oracle: DynamicOracle, first: Bool) -> Transition? {
    features.transition(in: scratch.parse, into: &scratch.features)
    transitions.score(scratch.features, into: &scratch.scores, counting: first)
    let scores = scratch.scores
    let good = oracle.best(of: scratch.parse)
    guard
      let guess = Transition.best(
        left: scores[Transition.left.rawValue] - scores[0],
        right: scores[Transition.right.rawValue] - scores[0], in: scratch.parse),
      let target = good.max(by: { scores[$0.rawValue] < scores[$1.rawValue] })
    else { return nil }
    let wrong = Transition.allCases.filter {
      scratch.parse.allows($0) && !good.contains($0)
    }
    transitions.learn(
      scratch.features, scores, right: target.rawValue, among: wrong.map(\.rawValue),
      margin: Self.margins.transition)
    guard !good.contains(guess) else { return guess }
    mistakes.transitions += 1
    // Exploration: mostly live with the mistake.
    return first || generator.next() % 10 == 0 ? target : guess
  }

  /// Learns the relations of the tree that was found, those of wrong arcs left out.
  private mutating func name(_ gold: [Token], first: Bool) {
    scratch.relations.load(scratch.parse.nodes, count: gold.count)
    for word in gold.indices {
      let head = Int(scratch.parse.nodes[word].head)
      guard head < gold.count else {
        scratch.relations.give(.root, to: word)
        continue
      }
      scratch.relations.features(of: word, features, into: &scratch.features)
      relations.score(scratch.features, into: &scratch.scores, counting: first)
      let guess = Relation.best(scratch.scores)
      let right = gold[word].relation
      if Int(gold[word].head) == head {
        if guess != right { mistakes.relations += 1 }
        relations.learn(
          scratch.features, scratch.scores, right: Int(right.rawValue),
          among: 1..<Relation.allCases.count, margin: Self.margins.relation)
      }
      scratch.relations.give(guess, to: word)
    }
  }
}

/// Tells which transitions lose the fewest arcs of the gold tree from any state (Goldberg & Nivre 2013, arc-hybrid).
struct DynamicOracle {
  private let heads: [Int]
  private let children: [[Int]]

  init(_ tokens: [Token]) {
    let root = tokens.count
    heads = tokens.map { $0.head < 0 ? root : Int($0.head) }
    var children = [[Int]](repeating: [], count: root + 1)
    for (index, head) in heads.enumerated() { children[head].append(index) }
    self.children = children
  }

  /// The allowed transitions of least cost.
  func best(of state: ParseState) -> [Transition] {
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
        costs.append((lost + (head == below || head > state.buffer ? 1 : 0), .left))
      }
      if state.canReduceRight { costs.append((lost + (head >= state.buffer ? 1 : 0), .right)) }
    }
    let least = costs.map(\.0).min() ?? 0
    return costs.filter { $0.0 == least }.map(\.1)
  }
}
