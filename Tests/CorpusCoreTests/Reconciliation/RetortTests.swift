// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

/// Denials in other words than those of what they deny.
@Suite struct RetortTests {
  private func claim(
    _ content: String, by name: String = "Ila Brandt", role: String? = nil, at start: Int = 300,
    act: Claim.Act = .assert, rule: String = "quotation",
    quotation: Claim.Quotation = .direct, kind: Source.Kind = .person
  ) -> Claim {
    Claim(
      id: "c-\(start)", article: "a.txt", kind: .statement, content: content,
      spans: [TextSpan(start: start, end: start + content.utf8.count)], quotation: quotation,
      sources: [Source(text: name, name: name, role: role, kind: kind)], act: act,
      modality: act == .deny ? .denied : .asserted, rule: rule, confidence: 1)
  }

  @Test(arguments: [
    "“That is a lie,”", "“It's nonsense,” “She is wrong about everything.”", "“Nonsense.”",
    "“That’s simply not true, and he knows it.”", "“This is pure fiction.”",
    "“He made it up,”",
  ])
  func anAnswerIsOne(_ content: String) {
    #expect(Retort(claim(content)) != nil)
  }

  @Test(arguments: [
    "“That is a shame,”", "“It is not enough,”", "“That is not a lie,”", "“He is a liar,”",
    "“It’s nonsense to close the school,”", "“The truth will come out.”",
  ])
  func otherWordsAreNone(_ content: String) { #expect(Retort(claim(content)) == nil) }

  @Test(arguments: [
    ("called", "that \"beyond preposterous.\"", true), ("called", "the claim \"nonsense\"", true),
    ("called", "Marsh’s account a lie", true), ("called", "the plan nonsense", false),
    ("called", "Marsh a hero", false), ("object", "the allegation", true),
    ("object", "her claims", true), ("object", "any wrongdoing", false),
    ("object", "the idea", false), ("object", "the offer", false),
  ])
  func verbsAnswerClaimsOnly(_ rule: String, _ content: String, _ expected: Bool) {
    let act: Claim.Act = rule == "object" ? .deny : .assert
    let answer = claim(content, act: act, rule: rule, quotation: .indirect)
    #expect((Retort(answer) != nil) == expected)
  }

  @Test func theNearestClaimOfAnotherIsMeant() throws {
    let answer = claim("“That is a lie,”")
    let accusation = claim(
      "Brandt had burned the ledgers", by: "Otto Marsh", at: 200, rule: "clause",
      quotation: .indirect)
    let own = claim("the ledgers had been lost", at: 250, rule: "clause", quotation: .indirect)
    let retort = try #require(Retort(answer))
    #expect(retort.answered(answer, among: [own, accusation])?.id == accusation.id)
    let other = claim(
      "the harvest had been good", by: "Otto Marsh", at: 240, rule: "clause", quotation: .indirect)
    #expect(retort.answered(answer, among: [accusation, other]) == nil)
    let distant = claim("“That is a lie,”", at: 900)
    #expect(retort.answered(distant, among: [accusation]) == nil)
  }

  @Test func whoeverIsNamedIsAnswered() throws {
    let answer = claim(
      "Marsh's account a lie", by: "Selma Ibsen", rule: "called", quotation: .indirect)
    let retort = try #require(Retort(answer))
    func told(by name: String) -> Claim {
      claim(
        "the ledgers were burned in May", by: name, at: 200, rule: "clause", quotation: .indirect)
    }
    #expect(retort.answered(answer, among: [told(by: "Otto Marsh")]) != nil)
    #expect(retort.answered(answer, among: [told(by: "Karl Lund")]) == nil)
  }

  @Test(arguments: [
    ("It is not true that the dam held through May.", "the dam held through May."),
    ("“There is no truth in the claim that the dam held,”", "the dam held,”"),
    ("“The claim that the dam held is nonsense,”", "the dam held"),
    ("it was a lie to say that the dam held", "the dam held"),
  ])
  func aClauseIsCalledFalse(_ content: String, _ clause: String) {
    #expect(DeniedClause(claim(content))?.text == clause)
  }

  @Test(arguments: [
    "It is true that the dam held.", "“The report that the dam held is late,”",
    "“There is no doubt that the dam held,”", "It is not clear that the dam held.",
  ])
  func otherClausesAreNotCalledFalse(_ content: String) {
    #expect(DeniedClause(claim(content)) == nil)
  }

  @Test func aRejectedAccusationIsItsClause() {
    let rejection = claim(
      "the accusation that she had burned the ledgers", act: .deny, rule: "object",
      quotation: .indirect)
    #expect(DeniedClause(rejection)?.text == "she had burned the ledgers")
  }
}
