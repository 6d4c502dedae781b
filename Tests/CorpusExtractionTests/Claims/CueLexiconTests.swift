import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

struct CueLexiconTests {
  @Test(arguments: [
    ("said", "say"), ("saying", "say"), ("denies", "deny"), ("denied", "deny"),
    ("admitted", "admit"), ("urging", "urge"), ("told", "tell"), ("vows", "vow"),
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

  @Test func knowsNouns() {
    #expect(CueLexicon.nouns["denials"]?.act == .deny)
    #expect(CueLexicon.nouns["statements"]?.prepositions.contains("about") == true)
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
        [WordFile.Entry(key: lemma, value: value, line: 7)], inflections: CueLexicon.inflections)
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
        ], inflections: CueLexicon.inflections)
    }
    #expect(failure.line == 2)
  }
}
