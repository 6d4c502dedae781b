// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Whom and what an article names.
struct CastTests {
  private let extractor: Extractor

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  private func extraction(_ text: String) -> Extraction {
    extractor.extract(path: CorpusPath("a.txt"), bytes: Array(text.utf8))[0]
  }

  private func names(_ text: String) -> [String: Source.Kind] {
    Dictionary(
      (extraction(text).article.names ?? []).map { ($0.name, $0.kind) },
      uniquingKeysWith: { a, _ in a })
  }

  private func speakers(_ text: String) -> [String] {
    extraction(text).claims.filter { $0.kind == .statement }.flatMap { $0.sources.map(\.name) }
  }

  @Test(
    "Names are cut to the name",
    arguments: [
      ("Between Ana Okoro and Tom Reed, the council had no choice.", "Ana Okoro"),
      ("Rival Ana Okoro said the budget was late.", "Ana Okoro"),
      ("Republican Ana Okoro said the budget was late.", "Ana Okoro"),
      ("Former Secretary of State Ana Okoro said the budget was late.", "Ana Okoro"),
      ("Reed’s longtime aide Ana Okoro said the budget was late.", "Ana Okoro"),
      ("Using Ana Okoro as a shield was wrong, Tom Reed said.", "Ana Okoro"),
      ("Celebrating Ana Okoro was all they did, Tom Reed said.", "Ana Okoro"),
    ])
  func cuts(_ text: String, _ name: String) {
    let found = names("The council met on Monday. \(text)")
    #expect(found[name] == .person, "\(found)")
    #expect(!found.keys.contains { $0.hasSuffix(name) && $0 != name }, "\(found)")
  }

  @Test(
    "A role is what somebody is, and nothing that merely stands beside his name",
    arguments: [
      ("Mayor Ana Okoro said the wall would be built.", ["Mayor"]),
      ("The wall made headwinds. Much Mrs. Okoro said was new.", []),
      ("Ana Okoro said the wall was late, and this morning Mrs. Okoro said so again.", []),
      ("Judge Mrs. Ana Okoro said the wall was late.", ["Judge"]),
      ("Ana Okoro, dividing her party over a nominee, said she was sure.", []),
      ("Tom Reed met Ana Okoro, Congresswoman Nella Strand and the others.", []),
      (
        "Ana Okoro, the most unusual candidate in years, said she was sure.",
        [
          "most unusual candidate in years"
        ]
      ),
      (
        "Federal Judge Just Gave Ana Okoro New Hope On Wall\n\nThe wall was built by Ana Okoro.", []
      ),
    ])
  func roles(_ text: String, _ roles: [String]) {
    let found = extraction("The council met in Velma on Monday, and Ana Okoro spoke.\n\n\(text)")
      .article.names?.first { $0.name == "Ana Okoro" }
    #expect(found?.roles == roles, "\(text): \(found?.roles ?? [])")
  }

  @Test func headlinesNameNobody() {
    let text = """
      The council met in Velma on Monday and put off the vote on the new harbour wall.

      Ana Okoro Endorses Tom Reed After Council Session

      The mayor, Ana Okoro, said the wall would be built in spring, and that the money was there.
      """
    let found = names(text)
    #expect(found["Ana Okoro"] == .person)
    #expect(!found.keys.contains { $0.contains("Endorses") }, "\(found)")
  }

  @Test(
    "Bodies have a place",
    arguments: [
      ("VELMA, Calif. (AP) — A man was shot on Sunday. Police said he would live.", "Velma police"),
      (
        "A man was shot on Sunday, Velma police said. Police said he would live.", "Velma police"
      ),
      (
        "The Arden County Sheriff's Office said a man was shot. Detectives said he would live.",
        "Arden County Sheriff's Office"
      ),
    ])
  func bodies(_ text: String, _ name: String) {
    #expect(speakers(text).last == name, "\(speakers(text))")
  }

  @Test(
    "A spokesman is not the one he speaks for",
    arguments: [
      (
        "Tomas Velnik was away. A spokesman for Velnik said the party would vote against it.",
        "spokesman for Tomas Velnik"
      ),
      (
        "Tomas Velnik was away. His campaign said the party would vote against it.",
        "Tomas Velnik campaign"
      ),
    ])
  func spokesmen(_ text: String, _ name: String) {
    #expect(speakers(text).first == name, "\(speakers(text))")
  }

  @Test(
    "Words of time begin names, and names hold what stands in brackets",
    arguments: [
      ("April Rosen said the pool was shut.", "April Rosen"),
      ("June Castor said the pool was shut.", "June Castor"),
      ("The Sunday Mirror said the pool was shut.", "Sunday Mirror"),
      ("The Saturday Anchor reported that the pool was shut.", "Saturday Anchor"),
      ("Co-author Vera Lohse said the pool was shut.", "Vera Lohse"),
      ("Coach Vera Lohse ⚽ said the pool was shut.", "Vera Lohse"),
      (
        "“It is shut,” said Walter (Wally) Thorne, a diver. Thorne said he was sad.",
        "Walter (Wally) Thorne"
      ),
    ])
  func begins(_ text: String, _ name: String) {
    let claims = extraction(text).claims.filter { $0.kind == .statement }
    #expect(claims.allSatisfy { $0.sources.map(\.name) == [name] && $0.time == nil })
    #expect(!claims.isEmpty)
  }

  @Test(
    "Months lead no name of an occasion, and tell when",
    arguments: [
      ("The June Budget helped the poor, Vera Lohse said.", "Vera Lohse"),
      ("In June Castor said the pool was shut.", "Castor"),
    ])
  func months(_ text: String, _ name: String) {
    #expect(speakers("The council met Ida Castor. \(text)").last?.hasSuffix(name) ?? false)
  }
}
