// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

struct CueLexiconTests {
  @Test(arguments: [
    ("said", "say"), ("saying", "say"), ("denies", "deny"), ("denied", "deny"),
    ("admitted", "admit"), ("urging", "urge"), ("told", "tell"), ("vows", "vow"),
    ("agreeing", "agree"), ("seeing", "see"), ("guaranteeing", "guarantee"), ("lying", "lie"),
    ("regretted", "regret"), ("nodding", "nod"), ("forgetting", "forget"), ("opted", "opt"),
    ("signalled", "signal"), ("signaled", "signal"),
    ("planning", "plan"), ("stresses", "stress"), ("quipped", "quip"), ("thought", "think"),
  ])
  func findsInflections(form: String, lemma: String) {
    #expect(CueLexicon.verbs[form]?.lemma == lemma)
  }

  @Test(arguments: [
    ("denied", Cue.Kind.speech, Claim.Act.deny), ("believes", .belief, .assert),
    ("plans", .intention, .intend), ("concluded", .document, .assert),
    ("accused", .speech, .accuse), ("warned", .speech, .warn),
  ])
  func knowsTypeAndAct(form: String, type: Cue.Kind, act: Claim.Act) {
    #expect(CueLexicon.verbs[form]?.type == type)
    #expect(CueLexicon.verbs[form]?.act == act)
  }

  @Test("A particle makes another cue of a verb")
  func knowsParticles() {
    #expect(CueLexicon.verbs["ruled", "out"]?.act == .deny)
    #expect(CueLexicon.verbs["ruling", "out"]?.lemma == "rule out")
    #expect(CueLexicon.verbs["ruled", "on"] == nil)
    #expect(CueLexicon.verbs["ruled"]?.lemma == "rule")
  }

  @Test func knowsNouns() {
    #expect(CueLexicon.nouns["denials"]?.act == .deny)
    #expect(CueLexicon.nouns["statements"]?.prepositions.contains("about") == true)
  }

  @Test("A sentence is parsed for its longest cue, too", arguments: ["ask", "characterizations"])
  func looksAtEveryLength(form: String) {
    #expect(CueLexicon.verbs[form] != nil || CueLexicon.nouns[form] != nil)
    #expect(CueLexicon.lengths.contains(form.utf8.count))
  }

  @Test(
    "A line that is no cue is told",
    arguments: [
      ("mutter", "speech assert", "written"), ("mutter", "speech moan: clause", "act"),
      ("mutter", "spech assert: clause", "type"),
      ("mutter", "speech assert: claus", "construction"),
    ])
  func tellsWhatIsNoCue(lemma: String, value: String, reason: String) throws {
    let failure = try #require(throws: WordFile.Failure.self) {
      try CueLexicon(
        [WordFile.Entry(key: lemma, value: value, line: 7)], inflections: Inflections.verb)
    }
    #expect(failure.line == 7)
    #expect(failure.reason.contains(reason))
  }

  @Test("No two cues share a form")
  func tellsSharedForms() throws {
    let failure = try #require(throws: WordFile.Failure.self) {
      try CueLexicon(
        [
          WordFile.Entry(key: "bark", value: "speech assert: clause", line: 1),
          WordFile.Entry(key: "barks", value: "speech assert: clause", line: 2),
        ], inflections: Inflections.verb)
    }
    #expect(failure.line == 2)
  }

  @Test("A form that nobody writes is told beside the one that is written")
  func formsAreWords() {
    let known = Set((1...9).flatMap { English.words("rarity \($0)") })
    #expect(Self.wrongForms(["agree", "forget+", "nod"], known: known).isEmpty)
    #expect(Self.wrongForms(["forget"], known: known) == ["forgeting"])
    let lemmas = English.entries("cue verbs").map(\.key)
    #expect(Self.wrongForms(lemmas, known: known).isEmpty)
  }

  /// Forms in "-ing" that the table of common words lacks, where it has the other spelling.
  private static func wrongForms(_ lemmas: [String], known: Set<String>) -> [String] {
    lemmas.compactMap { lemma in
      guard let form = Inflections.verb(lemma).last, !known.contains(form) else { return nil }
      let bare = lemma.filter { $0 != "+" }
      let others = [
        bare + "ing", bare.hasSuffix("e") ? bare.dropLast() + "ing" : "",
        bare + bare.suffix(1) + "ing",
      ]
      return others.contains(where: known.contains) ? form : nil
    }
  }

  @Test("A plus sign that changes nothing is told", arguments: ["nod+", "opt+"])
  func tellsIdleSigns(lemma: String) {
    #expect(throws: WordFile.Failure.self) {
      try CueLexicon(
        [WordFile.Entry(key: lemma, value: "speech assert: clause", line: 1)],
        inflections: Inflections.verb)
    }
  }
}
