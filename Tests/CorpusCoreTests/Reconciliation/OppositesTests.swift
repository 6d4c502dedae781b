// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

/// Contents that share their words and say different things.
@Suite struct OppositesTests {
  private func node(
    _ content: String, by name: String = "Orla Venn", act: Claim.Act = .assert,
    rule: String = "clause", quotation: Claim.Quotation = .indirect
  ) -> StatementStratum.Node {
    let claim = Claim(
      id: "c-x", article: "a.txt", kind: .statement, content: content, spans: [],
      quotation: quotation, sources: [Source(text: name, name: name, kind: .person)], act: act,
      modality: act == .deny ? .denied : .asserted, rule: rule, confidence: 1)
    let speaker = EntityStratum.Node(
      NamedEntity(name: name, kind: .person, names: [name], roles: []))
    return StatementStratum.Node(
      claim, speakers: [speaker], standing: Standing(claim, in: []), time: nil,
      published: "2031-05-04", teller: "g-one")
  }

  private static let opposites = [
    (
      "Harrow had paid its debts to the Tarne bank",
      "Harrow had not paid its debts to the Tarne bank"
    ),
    ("the Velm harbour bridge was safe", "the Velm harbour bridge was unsafe"),
    ("four clerks had been dismissed", "no clerks had been dismissed"),
    ("the levee held through the night", "the levee broke through the night"),
    ("most pilots had joined the strike", "few pilots had joined the strike"),
    (
      "the cutter had left the port before the storm",
      "the cutter had left the port after the storm"
    ),
    ("Ila Brandt had hit Otto Marsh", "Otto Marsh had hit Ila Brandt"),
    ("the miners had attacked the guards", "the guards had attacked the miners"),
    ("the minister was aware of the leak", "the minister was unaware of the leak"),
    ("she would vote for the harbour bill", "she would vote against the harbour bill"),
    ("Carl Brandt was killed by Otto Vey", "Carl Brandt killed Otto Vey"),
    ("the harbour bridge would open in May", "the harbour bridge would open in June"),
    ("the city would build 300 homes at Velm", "the city had built 300 homes at Velm"),
    ("the council wanted to buy the old theatre", "the council had bought the old theatre"),
    ("the Velm dam would hold", "the Velm dam could hold"),
    ("she would vote for the harbour bill", "she voted for the harbour bill"),
    ("she hoped the pilots’ strike would end soon", "the pilots’ strike would end soon"),
    ("she would not raise the harbour tax", "she had never voted to raise the harbour tax"),
    ("he had met the developer twice", "he had met the developer once"),
    ("he had not finished reading the report", "he had not read the report"),
  ]

  @Test(arguments: opposites)
  func opposedContentsAreTwo(_ a: String, _ b: String) {
    #expect(!StatementComparison(node(a), node(b)).isOne)
    #expect(!StatementComparison(node(b), node(a)).isOne)
  }

  @Test(arguments: [
    ("the suspect was still at large in Velm", "the suspect remains at large in Velm"),
    ("the harbour wall needs repairs", "the harbour wall needed repairs"),
    ("Otto Marsh had been hit by Ila Brandt", "Ila Brandt had hit Otto Marsh"),
    ("on Monday the miners attacked the guards", "the miners attacked the guards on Monday"),
    ("“I will raise the harbour tax”", "she would raise the harbour tax"),
    ("after the vote the council bought the hall", "the council bought the hall"),
    ("the hall would be closed because the city hoped to save", "the hall would be closed"),
    ("the bridge is closed and will open in May", "the bridge will open in May"),
    ("he stabbed the guard", "he did stab the guard"),
    (
      "the old lighthouse will be torn down before the winter because its foundations are rotting",
      "the foundations of the old lighthouse were rotting and that it would be torn down before winter"
    ),
  ])
  func otherWordingsAreNoContrast(_ a: String, _ b: String) {
    #expect(!WordingContrast.holds(ContentTerms(a), ContentTerms(b)))
  }

  @Test func aQuotationInALongerOneKeepsItsPolarity() {
    let short = node("“The driver never braked,”", quotation: .direct)
    let long = node("“The driver never braked,” “He simply never braked.”", quotation: .direct)
    #expect(StatementComparison(short, long).isOne)
  }

  @Test(arguments: [
    ("the fire was deliberate", "the fire that destroyed the old library was not deliberate", true),
    (
      "the chemicals firm Solmar had dumped acid in the river for years",
      "it is not true that Solmar dumped acid in the river", true
    ),
    ("Harrow’s brother shot the guard at the depot", "Harrow did not shoot the guard", false),
    (
      "the shooting was accidental", "it has not been decided whether the shooting was accidental",
      false
    ),
    (
      "the police are looking for a silver car",
      "there have been no arrests and the search goes on", false
    ),
    ("Daniel Brack stabbed the guard", "Daniel Brack did not stab the guard", true),
    ("the miners cheated in the final", "the miners did not cheat in the final", true),
    ("the rebels laid the mine near Ansar", "the rebels did not lay the mine near Ansar", true),
    ("both sides had agreed on a prisoner list", "no prisoner list had been agreed", true),
    ("the pilot survived the Velm crash", "the pilot died in the Velm crash", true),
    ("the Tarne bank would fail", "the Tarne bank had not yet failed", false),
    ("the Tarne bank had failed", "not every Tarne bank had failed", false),
    ("the Tarne bank had failed", "it was not clear whether the Tarne bank had failed", false),
    ("the Tarne prisoner would be charged", "the Tarne prisoner had not been charged", false),
  ])
  func whatIsDeniedIsToldByTheOther(_ a: String, _ b: String, _ expected: Bool) {
    let (x, y) = (node(a, by: "Ila Brandt"), node(b, by: "Otto Marsh"))
    #expect((StatementStratum.opposition(x, y) != nil) == expected)
    #expect((StatementStratum.opposition(y, x) != nil) == expected)
  }

  @Test func whoeverDeniesADeedIsItsSubject() {
    let denial = node("shelling the Tarne clinic", by: "Otto Marsh", act: .deny, rule: "infinitive")
    let accused = node("Otto Marsh of shelling the Tarne clinic", by: "Ila Brandt", rule: "accused")
    let other = node("Nils Harrow of shelling the Tarne clinic", by: "Ila Brandt", rule: "accused")
    #expect(StatementStratum.opposition(denial, accused)?.reason == .denial)
    #expect(StatementStratum.opposition(denial, other) == nil)
  }
}
