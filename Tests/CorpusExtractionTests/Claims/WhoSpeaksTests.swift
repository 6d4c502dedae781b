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
}
