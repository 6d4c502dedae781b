// SPDX-License-Identifier: Apache-2.0

/// Greedy transition parser: two decisions a word on the tree's form, then one on each word's relation, so linear in the sentence.
///
/// Fitted with a dynamic oracle (Goldberg & Nivre 2013), so that it has learned to go on well after a mistake.
/// Relations are named last, because then a word's head, siblings and dependents are all known.
struct Parser: Sendable {
  private let transitions: TransitionTable
  private let relations: ScoreTable

  package init(transitions: TransitionTable, relations: ScoreTable) {
    self.transitions = transitions
    self.relations = relations
  }

  /// Finds head and relation of every word of a sentence.
  package func parse(
    _ tokens: inout [Token], _ sentence: Range<Int>, features: ParserFeatures,
    _ scratch: inout Scratch
  ) {
    scratch.parse.reset(count: sentence.count)
    while !scratch.parse.isFinal {
      guard let next = scratch.parse.onlyTransition ?? best(features, &scratch) else { break }
      scratch.parse.apply(next, tags: features.tags)
    }
    scratch.relations.load(scratch.parse.nodes, count: sentence.count)
    for (offset, index) in sentence.enumerated() {
      let head = Int(scratch.parse.nodes[offset].head)
      if head == sentence.count {
        tokens[index].head = -1
        tokens[index].relation = .root
      } else {
        tokens[index].head = Int32(sentence.lowerBound + head)
        scratch.relations.features(of: offset, features, into: &scratch.features)
        relations.score(&scratch.features, into: &scratch.scores)
        tokens[index].relation = Relation.best(scratch.scores)
      }
      scratch.relations.give(tokens[index].relation, to: offset)
    }
  }

  private func best(_ features: ParserFeatures, _ scratch: inout Scratch) -> Transition? {
    features.transition(in: scratch.parse, into: &scratch.features)
    let scores = transitions.score(scratch.features)
    return Transition.best(left: scores.left, right: scores.right, in: scratch.parse)
  }
}

extension Relation {
  /// The relation with the highest score, the root's left out; the first where several have it.
  @inline(__always)
  package static func best(_ scores: [Int32]) -> Relation {
    var best = Int(Relation.nsubj.rawValue)
    for index in best + 1..<Relation.allCases.count where scores[index] > scores[best] {
      best = index
    }
    return Relation(rawValue: UInt8(best)) ?? .dep
  }
}
