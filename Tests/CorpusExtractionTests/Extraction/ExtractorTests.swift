// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Articles about people and places that do not exist, through the whole extraction.
struct ExtractorTests {
  private let extractor: Extractor

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  private func extract(_ text: String) -> Extraction {
    extractor.extract(path: CorpusPath("a.txt"), bytes: Array(text.utf8))[0]
  }

  /// Statements as `source: content`, in order.
  private func said(_ text: String) -> [String] {
    extract(text).claims.filter { $0.kind == .statement }.map { claim in
      claim.sources.map(\.name).joined(separator: " & ") + ": " + claim.content
    }
  }

  @Test func correctionsMakeNoClaims() {
    let extraction = extract(
      """
      Crane falls at the quay

      CORRECTION: The quay of Elmsea was closed on Monday, not on Sunday, police said.

      ELMSEA — Seven people were killed when a crane fell, the harbour board said on Sunday.

      The crane was inspected in spring, Orla Venn said.

      Correction: An earlier version of this article said that nine people were killed.
      """)
    #expect(
      extraction.claims.filter { $0.kind == .statement }.map(\.content) == [
        "Seven people were killed when a crane fell", "The crane was inspected in spring",
      ])
    #expect(extraction.claims.compactMap(\.figure?.low) == [7])
    #expect(
      extraction.article.corrections?.map { String($0.text.prefix(19)) } == [
        "CORRECTION: The qua", "Correction: An earl",
      ])
    #expect(extraction.article.dateline == "ELMSEA")
  }

  @Test(
    "A figure in a denial is denied, and what is not said is not asserted",
    arguments: [
      ("The minister denied that 12 people were killed.", Claim.Act.deny, false),
      ("The minister did not say that 12 people were killed.", .assert, true),
      ("The minister said that 12 people were killed.", .assert, false),
    ])
  func denied(text: String, act: Claim.Act, negated: Bool) throws {
    let figure = try #require(extract(text).claims.first { $0.kind == .figure })
    #expect(figure.sources.map(\.name) == ["minister"])
    #expect(figure.act == act)
    #expect(figure.negated == negated)
  }

  @Test(arguments: [
    (
      "Mayor Anna Reed visited the port on Friday. \"The bridge is safe,\" Reed said. \"We tested it twice.\"",
      ["Anna Reed: \"The bridge is safe,\" \"We tested it twice.\""]
    ),
    (
      "Harbour chief David Cole said the pier would reopen in May.",
      ["David Cole: the pier would reopen in May"]
    ),
    (
      "The pier will reopen in May, according to a report by the Arden Harbour Commission.",
      ["Arden Harbour Commission: The pier will reopen in May"]
    ),
    (
      "According to David Cole, the pier was closed for a month.",
      ["David Cole: the pier was closed for a month"]
    ),
    (
      "Arden called for an inquiry into the fire at the mill.",
      ["Arden: an inquiry into the fire at the mill"]
    ),
    (
      "Mayor Anna Reed urged the council to rebuild the bridge.",
      ["Anna Reed: the council to rebuild the bridge"]
    ),
    (
      "Mayor Anna Reed accused the council of hiding the report.",
      ["Anna Reed: the council of hiding the report"]
    ),
    (
      "The pier was sound before the storm, David Cole said on Monday.",
      ["David Cole: The pier was sound before the storm"]
    ),
    (
      "David Cole told the Arden Herald that the pier was sound.",
      ["David Cole: the pier was sound"]
    ),
    (
      "The Arden Herald quotes David Cole as saying the pier was sound.",
      ["David Cole: the pier was sound"]
    ),
    (
      "David Cole, the head of the harbour office, said the pier was sound.",
      ["David Cole: the pier was sound"]
    ),
  ])
  func attributes(text: String, expected: [String]) {
    #expect(said(text) == expected)
  }

  @Test func newCueStartsNewClaim() {
    let claims = extract(
      "Mayor Anna Reed spoke at the port. \"The bridge is safe,\" she said, adding \"We tested it twice.\""
    ).claims
    #expect(claims.map(\.content) == ["\"The bridge is safe,\"", "\"We tested it twice.\""])
    #expect(claims.map { $0.cue?.text } == ["said", "adding"])
    #expect(claims.allSatisfy { $0.quotation == .direct && $0.sources.first?.name == "Anna Reed" })
  }

  @Test func quotationAloneIsTheSpeakers() {
    let claims = extract(
      "Anna Reed said the bridge was closed. She called on the council to act. “We are ready to build it again at the request of the town.”"
    ).claims
    #expect(claims.last?.cue == nil)
    #expect(claims.last?.sources.first?.name == "Anna Reed")
  }

  @Test func viaIsTheChainOfThoseBetween() {
    let claims = extract("The Arden Herald quotes David Cole as saying the pier was sound.").claims
    #expect(claims.first?.via.map(\.name) == ["Arden Herald"])
  }

  @Test func cueInsideQuotationIsAChild() {
    let claims = extract(
      "\"Experts have determined that the pier was sound before the storm,\" David Cole said."
    ).claims
    #expect(claims.count == 2)
    #expect(claims.last?.parent == claims.first?.id)
    #expect(claims.last?.via.map(\.name) == ["David Cole"])
    #expect(claims.last?.quotation == .indirect)
  }

  @Test func figureInsideStatementHasItsSource() {
    let claims = extract("David Cole said that 12 people were killed in the storm.").claims
    let figure = claims.first { $0.kind == .figure }
    #expect(figure?.figure?.low == 12)
    #expect(figure?.sources.first?.name == "David Cole")
    #expect(figure?.parent == claims.first?.id)
  }

  @Test func denialAndNegation() {
    let denied = extract("David Cole denied that the pier was unsafe.").claims.first
    #expect(denied?.act == .deny)
    let negated = extract("David Cole said the pier was not unsafe.").claims.first
    #expect(negated?.negated == true)
  }

  @Test(
    "A negative subject negates as \"not\" and \"never\" do",
    arguments: [
      ("Tom Reed said the pump crews were never warned about the gas.", true),
      ("Tom Reed said nobody warned the pump crews about the gas.", true),
      ("\"Nobody warned the pump crews about the gas,\" Tom Reed said.", true),
      ("Tom Reed said no one was warned about the gas.", true),
      ("Tom Reed said that none of the crews were warned about the gas.", true),
      ("Tom Reed said no crew was warned about the gas.", true),
      ("Tom Reed said that neither crew was warned about the gas.", true),
      ("Tom Reed said that nothing was wrong with the pumps.", true),
      ("Tom Reed said no fewer than twelve crews were warned about the gas.", false),
      ("Tom Reed said the pump crews were warned about the gas.", false),
    ])
  func negativeSubjects(text: String, negated: Bool) {
    #expect(extract(text).claims.first { $0.kind == .statement }?.negated == negated)
  }

  @Test func noneHurtIsNoDeniedFigure() {
    let claims = extract("Police said nobody was hurt and no one was killed in the fire.").claims
    #expect(claims.filter { $0.kind == .figure }.allSatisfy { !$0.negated })
  }

  @Test func statementHasTheDayOfItsCue() {
    let claims = extract("David Cole on Monday said the pier was sound.").claims
    #expect(claims.first?.time?.text == "Monday")
  }

  @Test func namesHaveFormsAndRoles() {
    let names =
      extract(
        "Harbour chief David Cole visited Arden. Mr. Cole's son stayed. Cole said he was glad."
      ).article.names ?? []
    let cole = names.first { $0.name == "David Cole" }
    #expect(cole?.kind == .person)
    #expect(cole?.names.contains("Cole") == true)
    #expect(cole?.roles.contains("Harbour chief") == true)
  }

  @Test func claimsAreCutFromTheText() {
    let text = Self.long
    let extraction = extract(text)
    let bytes = Array(text.utf8)
    #expect(!extraction.claims.isEmpty)
    for claim in extraction.claims {
      let cut = claim.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      #expect(claim.content == cut.joined(separator: " "))
      for source in claim.sources {
        if let span = source.span { #expect(span.end <= bytes.count) }
      }
    }
    let ids = extraction.claims.map(\.id)
    #expect(Set(ids).count == ids.count)
    for (index, claim) in extraction.claims.enumerated() {
      if let parent = claim.parent { #expect(ids[..<index].contains(parent)) }
    }
    #expect(extraction == extract(text))
  }

  /// Any bytes give an extraction, valid spans, and no trap.
  @Test func anyBytesAreRead() {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let source = Array(Self.long.utf8)
    for _ in 0..<60 {
      var bytes = source
      for _ in 0..<30 {
        switch next(4) {
        case 0: bytes[next(bytes.count)] = UInt8(next(256))
        case 1: bytes.remove(at: next(bytes.count))
        case 2:
          bytes.insert([0x22, 0x27, 0x2e, 0x0a, 0xe2, 0x2c, 0xff][next(7)], at: next(bytes.count))
        default:
          let start = next(bytes.count)
          bytes += bytes[start..<min(bytes.count, start + next(80))]
        }
      }
      let extraction = extractor.extract(path: CorpusPath("x.txt"), bytes: bytes)[0]
      let length = extraction.article.text?.utf8.count ?? 0
      for claim in extraction.claims {
        #expect(!claim.spans.isEmpty)
        for span in claim.spans {
          #expect(0 <= span.start && span.start < span.end && span.end <= length)
        }
      }
    }
  }

  @Test(arguments: [
    "\"", "“", "said ", "“A,” he said. ", "'", "according to ", "(", "he said that ",
  ])
  func repetitionIsRead(piece: String) {
    let text = String(repeating: piece, count: 4000)
    let extraction = extract("Anna Reed spoke. " + text)
    #expect(extraction.article.state == .ready)
  }

  private static let long = """
    The bridge over the Lune is to be rebuilt, Mayor Anna Reed said on Tuesday.

    "We have waited for nine years," Reed told reporters. "Nobody should wait for ten."

    A report by the Arden Harbour Commission found that 14 people were injured when the old bridge fell in March. The commission said the builders had ignored three warnings.

    Harbour chief David Cole, who resigned in April, denied that he had seen them. “I read every letter. There was no warning. ‘Sound’ was the word they used,” he said.

    According to the report, at least two engineers warned Mr. Cole that the piers were “beyond repair”. The Arden Herald quotes one of them as saying he had been told to keep quiet.
    """
}
