// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// How far what a verb tells is a fact: so, to come, possible, owed, or left open by the verb over it.
enum Mood {
  /// Whether the verb in one place is a fact in the one content and none in the other, or another kind of none: "would build", "had
  /// built"; "would hold", "could hold"; "will vote", "voted".
  static func differs(
    _ a: AlignedWords, _ inA: Range<Int>, _ b: AlignedWords, _ inB: Range<Int>
  ) -> Bool {
    let (first, second) = (modals(a, inA), modals(b, inB))
    if !first.isEmpty, !second.isEmpty {
      return Set(first.map(\.kind)).isDisjoint(with: second.map(\.kind))
    }
    return first.contains { $0.kind != so && isPast(b, inB, of: $0.verb, a) }
      || second.contains { $0.kind != so && isPast(a, inA, of: $0.verb, b) }
  }

  /// Whether a verb that the one has and the other has not leaves open what both tell: "*wanted* to buy the hall", "had bought the hall".
  static func isLeftOpen(
    _ a: AlignedWords, _ inA: Range<Int>, _ b: AlignedWords, _ inB: Range<Int>
  ) -> Bool {
    let others = Set(b.stems[inB])
    guard open.isDisjoint(with: others),
      let verb = inA.first(where: { open.contains(a.stems[$0]) && governs(a, $0) })
    else { return false }
    return a.stems[(verb + 1)..<inA.upperBound].allSatisfy { $0 == 0 || others.contains($0) }
  }

  /// Whether another verb depends on the word: "voted *to*", "finished *reading*", "*she* hoped the strike would end".
  private static func governs(_ content: AlignedWords, _ verb: Int) -> Bool {
    guard verb + 1 < content.words.count else { return false }
    let next = content.words[verb + 1]
    return next == "to" || next == "that" || next.hasSuffix("ing")
      || verb > 0 && subjects.contains(content.words[verb - 1])
  }

  /// The kinds of the modal verbs in a stretch, each with where the verb stands that it leads.
  private static func modals(_ content: AlignedWords, _ stretch: Range<Int>) -> [(
    kind: String, verb: Int
  )] {
    stretch.compactMap { place in
      // "Was to", "had to" are owed or to come.
      guard let kind = kinds[content.words[place]],
        place + 1 >= content.words.count || content.words[place + 1] != "to"
      else { return nil }
      return (kind, content.stems[(place + 1)...].firstIndex { $0 != 0 } ?? place)
    }
  }

  /// Whether a stretch has the verb that stands at `verb` of the other content in another form, which no "-ing" makes a noun.
  private static func isPast(
    _ content: AlignedWords, _ stretch: Range<Int>, of verb: Int, _ other: AlignedWords
  ) -> Bool {
    guard other.stems[verb] != 0 else { return false }
    return stretch.contains {
      content.stems[$0] == other.stems[verb] && content.words[$0] != other.words[verb]
        && !content.words[$0].hasSuffix("ing") && !content.words[$0].hasSuffix("s")
        && ($0 == 0 || content.words[$0 - 1] != "to")
    }
  }

  private static let so = "so"
  private static let kinds = English.table("moods of verbs")
  private static let open = Set(
    English.words("verbs that leave it open").map { ContentWord.of($0).stem })
  private static let subjects = English.words("denials: subjects")
}
