// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Whether a claim is asserted, as the words around its cue and its own tell.
struct ModalityTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  struct Case: CustomTestStringConvertible {
    var sentence: String
    var content: String
    var modality: Claim.Modality?
    var testDescription: String { sentence }

    init(_ sentence: String, _ content: String, _ modality: Claim.Modality?) {
      self.sentence = sentence
      self.content = content
      self.modality = modality
    }
  }

  /// Nil: there may be no such claim, and where there is one nobody asserts it.
  private static let cases: [Case] = [
    Case("Tilda Norr said that the quay was safe.", "the quay was safe", .asserted),
    Case("Tilda Norr denied that the quay was safe.", "the quay was safe", .denied),
    Case("Tilda Norr denied saying that the quay was safe.", "the quay was safe", nil),
    Case("Tilda Norr refused to say that the quay was safe.", "the quay was safe", nil),
    Case("Tilda Norr declined on Monday to say that the quay was safe.", "the quay was safe", nil),
    Case("Tilda Norr stopped short of saying that the quay was safe.", "the quay was safe", nil),
    Case("Tilda Norr fell short of claiming that the quay was safe.", "the quay was safe", nil),
    Case("Tilda Norr came close to saying that the quay was safe.", "the quay was safe", nil),
    Case("Tilda Norr has yet to say that the quay was safe.", "the quay was safe", nil),
    Case("Tilda Norr did not say that the quay was safe.", "the quay was safe", nil),
    Case("Tilda Norr never said that the quay was safe.", "the quay was safe", nil),
    Case(
      "Neither the union nor the council said that the quay was safe.", "the quay was safe", nil),
    Case("Nor did Tilda Norr say that the quay was safe.", "the quay was safe", nil),
    Case("At no time did Tilda Norr say that the quay was safe.", "the quay was safe", nil),
    Case("Did Tilda Norr say the quay was safe?", "the quay was safe", nil),
    Case("Why did Tilda Norr say the quay was safe?", "the quay was safe", nil),
    Case("If Tilda Norr says the quay is safe, she is wrong.", "the quay is safe", nil),
    Case("Unless Tilda Norr says the quay is safe, it will stay shut.", "the quay is safe", nil),
    Case("Tilda Norr will say on Monday that the quay is safe.", "the quay is safe", .planned),
    Case("Tilda Norr is expected to say that the quay is safe.", "the quay is safe", nil),
    Case("Tilda Norr may say that the quay is safe.", "the quay is safe", .conditional),
    Case("Not everyone agrees that the quay is safe.", "the quay is safe", nil),
    Case("Tilda Norr should say that the quay is safe.", "the quay is safe", .conditional),
    Case(
      "The council urged Tilda Norr to say that the quay was safe.", "the quay was safe",
      .planned),
    Case(
      "Tilda Norr apologised for saying that the quay was safe.", "the quay was safe", .retracted),
    Case(
      "Tilda Norr retracted her claim that the quay was safe.", "the quay was safe", .retracted),
    Case(
      "Tilda Norr withdrew her allegation that the council had lied.", "the council had lied",
      .retracted),
    Case(
      "Tilda Norr falsely claimed that the quay was safe.", "the quay was safe", .reportedFalse),
    Case(
      "Tilda Norr's claim that the quay was safe was false, the council said.",
      "the quay was safe", .reportedFalse),
    Case("Tilda Norr asked whether the quay was safe.", "the quay was safe", .questioned),
    Case("“Is the quay safe for the boats?” Tilda Norr asked.", "Is the quay safe", .questioned),
    Case(
      "Tilda Norr said the boats would have capsized in a worse storm.", "would have capsized",
      .conditional),
    // What only looks like one of them.
    Case("Tilda Norr went on to say that the quay was safe.", "the quay was safe", .asserted),
    Case("Tilda Norr managed to say that the quay was safe.", "the quay was safe", .asserted),
    Case(
      "Asked if the quay was safe, Tilda Norr said that the council knew.", "the council knew",
      .asserted),
    Case(
      "When he refused to pay, Tilda Norr said that the council knew.", "the council knew",
      .asserted),
    Case("“We will say that the quay is safe,” Tilda Norr said.", "We will say", .asserted),
    Case(
      "Tilda Norr said that the quay was safe, but who believes it?", "the quay was safe", .asserted
    ),
  ]

  @Test(arguments: cases)
  func aClaimIsWhatTheWordsAroundItMakeOfIt(given: Case) throws {
    let claims = reader.statements(given.sentence).filter { $0.content.contains(given.content) }
    guard let modality = given.modality else {
      for claim in claims {
        #expect(
          !claim.isHeld || claim.act == .deny, "\(claim.sources.map(\.name)) \(claim.modality)")
      }
      return
    }
    let claim = try #require(claims.min { $0.content.count < $1.content.count })
    #expect(claim.modality == modality)
  }

  /// A figure under a verb that the reporter calls false is nobody's fact.
  @Test(arguments: [
    ("A much copied post falsely claimed that 300 people had been killed.", true),
    ("A leaflet wrongly claimed on Monday that 40 people had been hurt.", true),
    ("A leaflet claimed that 40 people had been hurt.", false),
  ])
  func aFigureThatIsFalselyClaimedIsReportedFalse(sentence: String, isFalse: Bool) throws {
    let figure = try #require(reader.figures(sentence).first)
    #expect((figure.modality == .reportedFalse) == isFalse)
  }

  /// What a fact check sets out to examine is not what it tells.
  @Test func theClaimOfAFactCheckIsAsked() throws {
    let figure = try #require(
      reader.figures("CLAIM: The new vaccine has killed 400 people in the Tarn valley.").first)
    #expect(figure.modality == .questioned)
  }
}
