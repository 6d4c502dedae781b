// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

/// Statements side by side: what is one, what is not.
@Suite struct StatementComparisonTests {
  /// A statement of an article of a day and a coverage.
  private func node(
    _ content: String, by name: String = "Orla Venn", kind: Source.Kind = .person,
    quotation: Claim.Quotation = .indirect, act: Claim.Act = .assert, day: String = "2031-05-04",
    coverage: String = "g-one"
  ) -> StatementStratum.Node {
    let claim = Claim(
      id: "c-x", article: "a.txt", kind: .statement, content: content, spans: [],
      quotation: quotation, sources: [], act: act, rule: "clause", confidence: 1)
    // Whoever has no name of their own is of the coverage.
    let speaker = EntityStratum.Node(
      NamedEntity(name: name, kind: kind, names: [name], roles: []),
      scope: kind == .group ? coverage : nil)
    return StatementStratum.Node(
      claim, speakers: [speaker], standing: Standing(claim, in: []), time: nil, published: day,
      teller: coverage)
  }

  @Test(arguments: [
    (
      "the harbour wall needs repairs before winter",
      "the harbour wall needed repairs before the winter"
    ),
    (
      "two men were hurt when a car hit the bakery",
      "two men were wounded when a vehicle hit the bakery"
    ),
    ("no arrests had been made", "nobody had been arrested"),
    ("no one had been injured", "nobody was injured in the blaze"),
    ("he had not sold the ferry licence", "he never sold the ferry licence"),
    (
      "the mayor was “recklessly generous” with tolls and should have asked the council before he signed it away",
      "the deal was “recklessly generous”"
    ),
  ])
  func whatSaysTheSameIsOne(_ a: String, _ b: String) {
    let comparison = StatementComparison(node(a, quotation: .mixed), node(b, quotation: .mixed))
    #expect(comparison.isOne, "\(comparison.points): \(comparison.differences)")
    #expect(
      Keys.meet(
        StatementStratum.keys(of: node(a, quotation: .mixed)),
        StatementStratum.keys(of: node(b, quotation: .mixed))))
  }

  @Test(arguments: [
    ("she would put a tax of 35 percent on cars", "she would put a tax of 35 percent on wine"),
    ("the bridge will open in June", "the bridge will not open in June"),
    ("the shooting was gang-related", "the shooting was not gang-related"),
    ("the strike was legal", "the strike was illegal"),
    ("40 boats were inspected in Selmoor", "12 boats were inspected in Orrin"),
    ("it was a long night", "it was a good night"),
    (
      "Tom Reed was on probation for a theft in Arden",
      "Tom Reed was on parole for theft in Arden in May"
    ),
    (
      "the boy's brother opened the gate at dawn",
      "the boy's sister opened the gate at dawn that day"
    ),
  ])
  func whatDiffersInATellingWordIsTwo(_ a: String, _ b: String) {
    #expect(!StatementComparison(node(a), node(b)).isOne)
  }

  /// Who says it, where and when decide as much as the words.
  @Test func speakersOccasionsAndCoverageCount() {
    let words = "no arrests had been made over the theft of the bronze bell"
    let police = node(words, by: "police", kind: .group)
    #expect(StatementComparison(police, police).isOne)
    #expect(
      !StatementComparison(police, node(words, by: "police", kind: .group, coverage: "g-two")).isOne
    )
    #expect(StatementComparison(police, node(words, by: "Orla Venn")).isOne, "one of one coverage")
    #expect(!StatementComparison(node(words), node(words, by: "Tom Reed")).isOne)
    let stump = "we will build the wall higher and pay for it"
    #expect(
      StatementComparison(
        node(stump), node(stump, day: "2031-05-05", coverage: "g-two")
      ).isOne)
    #expect(
      !StatementComparison(
        node("taxes have to fall"), node("taxes have to fall", day: "2031-09-05", coverage: "g-two")
      ).isOne)
  }

  /// The police of one town are one speaker under all their names, and those of another town another.
  @Test func theBodyOfATownSpeaksUnderAllItsNames() {
    let words = "two men ran from the yard with a bronze bell"
    func relation(_ a: String, _ b: String, coverage: String = "g-one") -> SpeakerRelation {
      SpeakerRelation(
        node(words, by: a, kind: a == "police" ? .group : .organization),
        node(words, by: b, kind: b == "police" ? .group : .organization, coverage: coverage))
    }
    #expect(relation("Delby police", "Delby Police Department").isOne)
    #expect(relation("Delby police", "police").isOne)
    #expect(!relation("Delby police", "Arden police").isOne)
    #expect(!relation("police", "police", coverage: "g-two").isOne)
  }

  /// Ten words in quotation marks within one coverage are one statement, whomever a pronoun was taken for.
  @Test func oneQuotationOfOneCoverageIsOneWhoeverIsTakenForItsSpeaker() {
    let words = "“I told them in April that the boiler would burst before the summer came”"
    let a = node(words, quotation: .direct)
    let b = node(words, by: "Tom Reed", quotation: .direct)
    #expect(StatementComparison(a, b).isOne)
    #expect(
      !StatementComparison(a, node(words, by: "Tom Reed", quotation: .direct, coverage: "g-two"))
        .isOne)
  }

  /// What another sentence denies is not denied of what both tell.
  @Test func aNegationInASentenceAboutSomethingElseIsNone() {
    let short = node("a lone rider came over the bridge and threw two flares")
    func long(_ rest: String) -> StatementStratum.Node {
      node(
        "“A lone rider came over the bridge and threw two flares,” “\(rest)”", quotation: .direct)
    }
    #expect(StatementComparison(short, long("We have no description of the horse.")).isOne)
    let shared = Set(short.terms.terms.map(\.hash))
    #expect(!long("We have no description of the horse.").terms.isNegated(aboutOnly: shared))
    #expect(long("That is not true.").terms.isNegated(aboutOnly: shared))
  }

  /// "Would not close and that nobody would go" says no twice, of two things.
  @Test func whatIsJoinedByAndThatIsAnotherClause() {
    let both = node("the brewery would not close and that no worker would be dismissed")
    let one = node("“The brewery will not close,” “I gave my word.”", quotation: .direct)
    #expect(StatementComparison(both, one).isOne)
    #expect(StatementStratum.opposition(both, one) == nil)
  }

  /// A telling phrase that two articles of one event quote is one statement, though one names its speaker by his office.
  @Test func aTellingPhraseIsOneThoughAnOfficeSpeaks() {
    let words = "a “floating scrapyard of broken promises”"
    let a = node("the ferry is \(words)", quotation: .mixed)
    func b(_ coverage: String) -> StatementStratum.Node {
      node(
        "he called the fleet \(words) that shames Selmoor", by: "mayor", kind: .group,
        quotation: .mixed, coverage: coverage)
    }
    #expect(StatementComparison(a, b("g-one")).isOne)
    #expect(!StatementComparison(a, b("g-two")).isOne)
  }

  /// One coverage tells for days what was said once, where no two days are told on which it was said.
  @Test func aCoverageTellsForDaysWhatWasSaidOnce() {
    let a = node("both men are known smugglers", by: "police", kind: .group)
    let b = node("they are known smugglers", by: "Orla Venn", day: "2031-05-12")
    #expect(StatementComparison(a, b).isOne)
    var (first, second) = (a, b)
    (first.time, second.time) = ("2031-05-04", "2031-05-12")
    #expect(!StatementComparison(first, second).isOne)
  }

  /// Nothing is reported before it is said: the same words of a later day are a repetition.
  @Test func whatIsToldBeforeItIsSaidIsAnother() {
    let words = "“we have come a long way over the harbour bridge in nine months”"
    let told = node(words, quotation: .direct)
    var said = node(words, quotation: .direct, day: "2031-05-08", coverage: "g-two")
    #expect(StatementComparison(told, said).isOne)
    said.time = "2031-05-08"
    #expect(!StatementComparison(told, said).isOne)
    #expect(!StatementComparison(said, told).isOne)
  }

  /// A party at large is not one of whom the name is told; witnesses of one event may be.
  @Test func aPartyAtLargeIsNobodyByName() {
    func said(by name: String, scope: String?) -> StatementStratum.Node {
      var node = node("the harbour wall needs repairs before winter", by: name, kind: .group)
      node.speakers = CreditedSpeakers([
        EntityStratum.Node(
          NamedEntity(name: name, kind: .group, names: [name], roles: []), scope: scope)
      ])
      return node
    }
    let venn = node("the harbour wall needs repairs before winter")
    #expect(!StatementComparison(said(by: "Greens", scope: nil), venn).isOne)
    #expect(StatementComparison(said(by: "witnesses", scope: "g-one"), venn).isOne)
  }

  @Test(arguments: [
    ("described", "called", "the rider as a tall man with a grey beard", Standing.mentioned),
    ("called", "called", "the plan nonsense", .apart),
    ("admitted to", "preposition", "setting fire to the boathouse", .mentioned),
    ("pointed to", "preposition", "the boathouse fire", .apart),
  ])
  func aDescriptionAndAConfessionAreMoreThanAPhrase(
    _ cue: String, _ rule: String, _ content: String, _ standing: Standing
  ) {
    let claim = Claim(
      id: "c-x", article: "a.txt", kind: .statement, content: content, spans: [],
      quotation: .indirect, sources: [], act: cue == "admitted to" ? .admit : .assert, rule: rule,
      confidence: 1)
    #expect(Standing(claim, in: []) == standing)
  }

  /// A quotation within a longer one belongs to it, whatever else the longer one denies.
  @Test func aQuotationWithinALongerOneBelongsToIt() {
    let long = node(
      "“I don’t know who did this. But the ferry was a coffin on rails, and everybody in the harbour office knew it.”",
      quotation: .direct)
    let short = node(
      "“the ferry was a coffin on rails, and everybody in the harbour office knew it”",
      quotation: .direct, coverage: "g-two")
    #expect(StatementComparison(long, short).isOne)
    #expect(Keys.meet(StatementStratum.keys(of: long), StatementStratum.keys(of: short)))
  }

  /// A plan, a wish and what was left unsaid stay with their article.
  @Test func whatNobodySaidStaysWithItsArticle() {
    func claim(_ type: Cue.Kind, _ modality: Claim.Modality = .asserted) -> Claim {
      Claim(
        id: "c-x", article: "a.txt", kind: .statement, content: "sell the port", spans: [],
        quotation: .indirect, sources: [],
        cue: Cue(text: "x", lemma: "x", type: type, span: TextSpan(start: 0, end: 1)),
        modality: modality, rule: "clause", confidence: 1)
    }
    #expect(Standing(claim(.speech), in: []) == .asserted)
    #expect(Standing(claim(.intention), in: []) == .apart)
    var fear = claim(.speech)
    fear.cue = Cue(text: "feared", lemma: "fear", type: .speech, span: TextSpan(start: 0, end: 1))
    #expect(Standing(fear, in: []) == .mentioned)
    for modality in Claim.Modality.allCases where modality != .asserted {
      #expect(Standing(claim(.speech, modality), in: []) == .apart)
    }
    #expect(Standing(claim(.speech), in: [claim(.intention)]) == .apart)
  }

  /// The judgement is symmetric, and whatever keeps two apart is told.
  @Test func isSymmetricAndSaysWhy() {
    let contents = [
      "the harbour wall needs repairs before winter", "the harbour wall was sold",
      "the harbour wall does not need repairs", "40 boats were inspected",
    ]
    for a in contents {
      for b in contents {
        let (x, y) = (StatementComparison(node(a), node(b)), StatementComparison(node(b), node(a)))
        #expect(x.isOne == y.isOne)
        #expect(x.points == y.points)
        #expect(x.isOne || !x.differences.isEmpty)
      }
    }
  }
}

/// Statements that cannot both hold.
@Suite struct StatementConflictTests {
  private func telling(_ article: Int64, _ extent: Range<Int>, _ source: Int64)
    -> StatementConflicts.Telling
  {
    StatementConflicts.Telling(article: article, extent: extent, sources: [source])
  }

  @Test func aClaimNeverContradictsItsPartsNorItsOwnSource() {
    let negation = Opposition(reason: .negation, because: "")
    let denial = Opposition(reason: .denial, because: "")
    func holds(
      _ opposition: Opposition, _ a: StatementConflicts.Telling, _ b: StatementConflicts.Telling
    ) -> Bool {
      StatementConflicts.isContradiction(opposition, [a], [b])
    }
    #expect(holds(negation, telling(1, 0..<9, 1), telling(2, 0..<9, 2)))
    #expect(
      holds(negation, telling(1, 0..<9, 1), telling(2, 0..<9, 1)), "another day, another word")
    #expect(!holds(negation, telling(1, 0..<9, 1), telling(1, 20..<29, 1)), "one authority")
    #expect(!holds(negation, telling(1, 0..<29, 1), telling(1, 20..<29, 2)), "one inside the other")
    #expect(holds(negation, telling(1, 0..<9, 1), telling(1, 20..<29, 2)))
    #expect(holds(denial, telling(1, 0..<9, 1), telling(2, 0..<9, 2)))
    #expect(!holds(denial, telling(1, 0..<9, 1), telling(2, 0..<9, 1)), "nobody denies himself")
  }
}

/// How independent wires are counted.
@Suite struct SupportTests {
  private func telling(
    _ wire: String?, via: String? = nil, lifted: Int64? = nil, wording: Int64? = nil
  )
    -> Support.Telling
  {
    Support.Telling(wire: wire, via: via, lifted: lifted, wording: wording)
  }

  @Test func wiresAreIndependentOnlyWhereTheyAreKnownToBe() {
    #expect(Support.wires(of: []) == 0)
    #expect(Support.wires(of: [telling("Tarn Courier"), telling("Selby Herald")]) == 2)
    #expect(Support.wires(of: [telling("Tarn Courier"), telling(nil)]) == 1)
    #expect(Support.wires(of: [telling(nil), telling(nil, lifted: 4)]) == 1)
    #expect(
      Support.wires(of: [telling("Tarn Courier"), telling("Selby Herald", via: "Tarn Courier")])
        == 1)
    #expect(
      Support.wires(of: [telling("Tarn Courier", lifted: 4), telling("Selby Herald", lifted: 4)])
        == 1)
    #expect(
      Support.wires(of: [telling("Tarn Courier", wording: 4), telling("Selby Herald", wording: 4)])
        == 1)
    #expect(
      Support.wires(of: [
        telling("Tarn Courier", lifted: 4), telling("Selby Herald", lifted: 4),
        telling("Orrin Post", lifted: 5),
      ]) == 2)
  }
}
