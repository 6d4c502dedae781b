// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Sentences that a strict reader once found credited to the wrong one.
struct WhoSpeaksTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  private func said(_ text: String) -> [String] {
    reader.statements(text).map { "\($0.sources.first?.name ?? ""): \($0.content)" }
  }

  @Test func aNameBehindTheCueIsNoPartOfItsBody() {
    let said = said(#"“They will have to,” said Nora Lind of Tarne Bank, who rates the stock."#)
    #expect(said.contains { $0.hasPrefix("Nora Lind: ") })
  }

  @Test func whatIsSomebodysDoesNotSpeak() {
    let said = said("Marsh, whose contract ends in June, declined to say whether he would stay.")
    #expect(!said.contains { $0.hasPrefix("whose") })
  }

  @Test func whoIsInterviewedIsNotTheWriter() {
    let said = said(
      """
      The former mayor of Tarne, Nora Lind, talks about her book. By Otto Brandt.

      Q: Do you miss the office?

      A: Not for a minute. An engineer came to me. He said the wall would not last.
      """)
    #expect(!said.contains { $0.hasPrefix("Otto Brandt: Not for a minute") })
    #expect(!said.contains("Nora Lind: the wall would not last"))
  }

  /// A tram rejects nothing: the verb is joined to the one of whoever speaks.
  @Test(arguments: [
    (
      "The operator, Tarne Transit, said the tram had passed a test on Monday and rejected suggestions that its brakes were faulty.",
      "Tarne Transit: suggestions that its brakes were faulty",
      "Tarne Transit: the tram had passed a test on Monday"
    ),
    (
      "Nora Lind said prices had risen and denied that the council was to blame.",
      "Nora Lind: the council was to blame", "Nora Lind: prices had risen"
    ),
  ])
  func aThingRejectsNothing(_ text: String, _ rejected: String, _ told: String) {
    let said = said("The wall\n\n\(text)")
    #expect(said.contains(rejected), "\(said)")
    #expect(said.contains(told), "\(said)")
  }

  @Test func aUnionRejectsWhatItRejects() {
    let told = "the union had met on Monday and rejected claims that it was divided"
    #expect(said("The wall\n\nNora Lind said \(told).").contains("Nora Lind: \(told)"))
  }

  /// Whoever asks may quote.
  @Test func aQuestionMayHoldAQuotation() {
    let said = said(
      """
      The former mayor of Tarne, Nora Lind, talks about her book. By Otto Brandt.

      How long did it take you to write the chapter on the harbour wall?

      I wrote it in nine days, and I burned it twice.

      Critics have called the book “a slow funeral”. Does that hurt at all?

      Not at all. I think they are right.

      Would you write it differently today, after all that was said of it?

      I would cut the third chapter.
      """)
    #expect(
      said.contains { $0.hasPrefix("Nora Lind: ") && $0.contains("they are right") }, "\(said)")
  }

  @Test func aRefusalToSayIsOneClaim() {
    let said = said("Judge Nora Lind refused to say whether costs would be paid.")
    #expect(said == ["Nora Lind: whether costs would be paid"])
  }

  @Test func aBareObjectIsNoClaim() {
    #expect(said("Her daughter, Nora Lind, confirmed her death.").isEmpty)
    #expect(said("Nora Lind demanded an inquiry.") == ["Nora Lind: an inquiry"])
  }

  @Test(arguments: [
    ("A poll released Saturday found that voters trust the mayor.", "poll"),
    ("Marsh earlier Thursday said the wall would hold.", "Marsh"),
    ("About four in 10 said they were angry with the council.", "four in 10"),
    ("A spokesman early Sunday said the wall had cracked.", "spokesman"),
    ("On Monday, leaders of the union said the wall had cracked.", "leaders of the union"),
    (
      "The wall will crack, said Tom Elm, deputy campaign manager for Ana Brandt's 2034 campaign.",
      "Tom Elm"
    ),
    (
      "Nils Harrow is a liar, bigot and spy who has repeatedly vowed to sell the wall.",
      "Nils Harrow"
    ),
  ])
  func aTimeOrRoleIsNoSpeaker(_ text: String, _ speaker: String) {
    let sources = reader.statements("The wall\n\n\(text)").compactMap(\.sources.first?.name)
    #expect(sources.contains { $0.hasSuffix(speaker) }, "\(sources)")
  }

  @Test(arguments: [
    "Anyone with information on the fire is asked to call the Tarne police at 555-0100.",
    "Her victory in Tarne praised the council’s plan for the wall.",
    #"“We have to fight,” the mayor told "Morning and Friends" after she was asked about the wall."#,
    "Friday proved the wall would hold.",
  ])
  func nobodyAndNothingSay(_ text: String) {
    let said = said("The wall\n\n\(text)")
    #expect(said.allSatisfy { $0.contains("We have to fight") }, "\(said)")
  }

  @Test func whatASpeakerSaysHeBelievesIsOneClaim() {
    #expect(said("Some 20 percent of voters said they believe the wall will crack.").count == 1)
    #expect(said("Nora Lind said she believed the wall would crack.").count == 1)
  }

  @Test func aSecondPredicateIsNoContent() {
    let said = said("The guard had claimed self-defense and was acquitted of murder in May.")
    #expect(!said.contains { $0.contains("acquitted") })
  }

  @Test(
    "A full name stays its bearer's, whoever shares the surname",
    arguments: [
      (
        """
        Ilsa Quist said the mill was sold. An aide to Quist said the deed was signed. Her uncle, \
        Bram Quist, said the mill was his.
        """,
        [
          "Ilsa Quist: the mill was sold", "aide to Quist: the deed was signed",
          "Bram Quist: the mill was his",
        ]
      ),
      (
        "Lotte van den Hoek said the canal was full. Rik van den Hoek said it was green.",
        ["Lotte van den Hoek: the canal was full", "Rik van den Hoek: it was green"]
      ),
      (
        """
        Joris de Graaf said the lock would hold. De Graaf said it was new. Mr de Graaf said it \
        was cheap.
        """,
        [
          "Joris de Graaf: the lock would hold", "Joris de Graaf: it was new",
          "Joris de Graaf: it was cheap",
        ]
      ),
    ])
  func surnames(_ text: String, _ expected: [String]) {
    #expect(said(text) == expected)
  }

  @Test(
    "Whose name stands nearest need not speak",
    arguments: [
      ("A woman who taught the driver Oke Lund said he was kind.", "woman: he was kind"),
      (
        "Governor Hugo Stern met the miners' leader Renata Vogt. “You sold the pits,” she said.",
        "Renata Vogt: “You sold"
      ),
      (
        #""It is a good wall," Tova Rask was quoted as saying by the Tarne Courier."#, "Tova Rask: "
      ),
      ("Said Tova Rask: “The wall is good.”", "Tova Rask: “The wall"),
      ("“Stay off the ice,” a woman could be heard saying on the tape.", "woman: “Stay off"),
      (#""They took the boat," recalled Tova Rask, whose son Nils Rask was hurt."#, "Tova Rask: "),
    ])
  func nearest(_ text: String, _ start: String) {
    let found = said(text)
    #expect(found.count == 1 && found[0].hasPrefix(start), "\(found)")
  }

  @Test func whoQuotesIsVia() {
    let claims = reader.statements(
      #""It is a good wall," Tova Rask was quoted as saying by the Tarne Courier."#)
    #expect(claims.first?.via.map(\.name) == ["Tarne Courier"])
  }

  @Test(
    "Whoever is asked asks nothing",
    arguments: [
      (
        "“Never,” Mayor Leon Falk replied when asked whether he would sell.",
        ["Leon Falk: “Never,”"]
      ),
      ("“Maybe,” Falk said when pressed on whether he would sell.", ["Falk: “Maybe,”"]),
      ("Leon Falk said “no” when asked whether he would sell.", ["Leon Falk: “no”"]),
      ("Leon Falk nodded when asked whether he would sell.", []),
      ("When told that nine boats had sunk, Leon Falk wept.", []),
      ("Asked if the quay was safe, Leon Falk answered: “No.”", ["Leon Falk: “No.”"]),
      ("The play “Never,” a comedy by Leon Falk, opened to applause.", []),
    ])
  func asked(_ text: String, _ expected: [String]) {
    #expect(said(text) == expected)
  }

  @Test func aStatementIsTheParagraphsBelow() {
    let said = said(
      """
      Council leader Leon Falk released the following statement on Friday:

      The pool will open in June. Every lane is dry.

      We thank the divers.

      The pool was built in 1920.
      """)
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix("Leon Falk: The pool will open") ?? false)
    #expect(said.first?.hasSuffix("We thank the divers") ?? false)
  }

  @Test(
    "What stands before a credit is not lost",
    arguments: [
      (
        "A judge in Tarne fined the club 30,000 crowns, lawyers said.",
        "lawyers: A judge in Tarne fined the club 30,000 crowns"
      ),
      (
        "The old boats will be sold in May, the harbour authority announced in a statement.",
        "harbour authority: The old boats will be sold in May"
      ),
      (
        "Strong sales – lifted by a warm spring – rose to $12 million in the year, the baker said.",
        "baker: Strong sales – lifted by a warm spring – rose to $12 million in the year"
      ),
      (
        "The fire service said six farms had burned (https://tarne.example/farms).",
        "fire service: six farms had burned"
      ),
    ])
  func lost(_ text: String, _ expected: String) {
    #expect(said("The council met on Monday in the town hall.\n\n" + text) == [expected])
  }

  @Test(
    "Nobody passes on what he says himself, and a thing passes on nothing",
    arguments: [
      "Ana Okoro said she believed that she had told the council the wall was late.",
      "Ana Okoro told reporters that she had admitted that the wall was late.",
      "“Two big differences show that the wall is late,” Ana Okoro said.",
    ])
  func viaIsAnother(_ text: String) {
    for claim in reader.statements(text) {
      #expect(!claim.via.contains { $0.name == claim.sources.first?.name }, "\(claim)")
      #expect(!claim.via.contains { $0.name.contains("differences") }, "\(claim)")
    }
  }

  @Test(
    "Names of works and an \"it\" within a speech are no claims",
    arguments: [
      ("Piet Holm lambasted \"The Morning Show,\" which he had left.", 0),
      ("\"It tells you that one of us is late,\" Tova Rask said.", 1),
    ])
  func works(_ text: String, _ count: Int) {
    let found = said(text)
    #expect(found.count == count, "\(found)")
  }

  @Test func aDashEndsAName() {
    let text =
      "Tova Rask - Nils Berg's aide and the show's host - told the paper the wall was late."
    #expect(said(text).first?.hasPrefix("Tova Rask:") == true, "\(said(text))")
  }
}
