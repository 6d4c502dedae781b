// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// Credits the turns of transcripts and interviews to whoever they are labelled with.
struct TurnRules {
  /// The attributions of the turns of `reading`; a question of the paper is nobody's claim.
  static func find(in reading: Reading) -> [Attribution] {
    reading.turns.filter { !$0.isQuestion }.map { turn in
      let last = turn.content.last.flatMap { $0.isEmpty ? nil : reading.text[$0.upperBound - 1] }
      return Attribution(
        rule: .colon, lemma: ":", type: .speech, act: last == 0x3f ? .ask : .assert, cue: nil,
        cueBytes: turn.label.isEmpty ? nil : turn.label.upperBound - 1..<turn.label.upperBound,
        sources: [],
        sourceBytes: turn.name, content: turn.content)
    }
  }
}
