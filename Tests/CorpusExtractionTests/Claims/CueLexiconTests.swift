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

  @Test func everyLineOfTheTableIsRead() {
    for line in CueTable.verbs.split(separator: "\n") {
      let fields = line.split(separator: " ")
      #expect(fields.count == 3 || fields.count == 4, "\(line)")
    }
  }
}
