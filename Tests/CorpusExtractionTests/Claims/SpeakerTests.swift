// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Who of several named ones speaks: about people and places that do not exist.
struct SpeakerTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  @Test(
    "A relative clause is not who speaks",
    arguments: [
      (
        "People who live near the plant told the council that the smell was bad.",
        "People: the smell was bad"
      ),
      ("The men who robbed the bank said they were hungry.", "men: they were hungry"),
      (
        "But an engineer who inspected the dam told the Herald that it was cracked.",
        "engineer: it was cracked"
      ),
      (
        "In a letter that was read to the court Reed said the dam was cracked.",
        "Reed: the dam was cracked"
      ),
      (
        "Two officials familiar with the matter said it was dead.",
        "Two officials familiar with the matter: it was dead"
      ),
      ("A man close to the family said it was dead.", "man close to the family: it was dead"),
      ("Tom Reed, who runs the mill, said the dam was cracked.", "Tom Reed: the dam was cracked"),
    ])
  func relatives(text: String, expected: String) {
    #expect(reader.said(text) == [expected])
  }

  @Test(
    "Two cues of one source",
    arguments: [
      (
        "Some 4,000 people fled, according to the Red Cross, which said it expected more.",
        ["Red Cross: Some 4,000 people fled", "Red Cross: it expected more"]
      ),
      (
        "Tom Reed, who said he had no money, said the plan was too late.",
        ["Tom Reed: he had no money", "Tom Reed: the plan was too late"]
      ),
      (
        "Halder Terminals said it was late. It accused the union of lying.",
        ["Halder Terminals: it was late", "Halder Terminals: the union of lying"]
      ),
      (
        "Okoro said the union's plans had helped her and said that Reed was wrong.",
        ["Okoro: the union's plans had helped her", "Okoro: Reed was wrong"]
      ),
    ])
  func two(text: String, expected: [String]) {
    #expect(reader.said(text) == expected)
  }

  @Test(
    "Who stands behind a noun",
    arguments: [
      ("The victim's mother, Ana Okoro, said the road was icy.", "Ana Okoro: the road was icy"),
      ("The bank, Norland Trust, has said that it knew nothing.", "Norland Trust: it knew nothing"),
      (
        "The agency's regional head, Dr. Ana Okoro, said the road was icy.",
        "Ana Okoro: the road was icy"
      ),
      ("Stane's successor, Minister Jonas Fleck, said it was over.", "Jonas Fleck: it was over"),
      (
        "A report published Wednesday said the road was icy.",
        "report: the road was icy"
      ),
    ])
  func behindNouns(text: String, expected: String) {
    #expect(reader.said(text) == [expected])
  }

  @Test func aPronounBehindANameTellsOfWhomItSpeaks() {
    let found = reader.said(
      """
      "The charge falls," Judge Imke Vanderveld said as she read the verdict.

      Rupert Stane, who resigned in May, wept. He later told the Herald that it was over.
      """)
    #expect(found == ["Imke Vanderveld: \"The charge falls,\"", "Rupert Stane: it was over"])
  }

  @Test func aTitleIsNoRole() {
    let claims = reader.statements(
      "The agency's regional head, Dr. Ana Okoro, said the road was icy.")
    #expect(claims.map { $0.sources.map(\.role) } == [["agency's regional head"]])
  }

  @Test(
    "What somebody says of claims is not theirs",
    arguments: [
      (
        "The operator rejected claims that it had ignored the cracks.",
        ["operator deny: it had ignored the cracks"]
      ),
      (
        "The council rejected the union's claim that the pier was unsafe.",
        [
          "council deny: the union's claim that the pier was unsafe",
          "union assert: the pier was unsafe",
        ]
      ),
    ])
  func deniedClaims(text: String, expected: [String]) {
    let found = reader.statements(text).map {
      "\($0.sources.map(\.name).joined()) \($0.act): \($0.content)"
    }
    #expect(found == expected)
  }
}
