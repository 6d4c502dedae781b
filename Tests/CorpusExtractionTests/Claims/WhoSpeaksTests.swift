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
}
