// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Who is credited with which words: one construction a case, about people and places that do not exist.
struct AttributionTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  @Test(
    "Speaker and cue behind, inside and before what was said",
    arguments: [
      (
        "The bridge must stay closed for 12 days, engineer Ines Marlow said on Monday.",
        "Ines Marlow: The bridge must stay closed for 12 days"
      ),
      (
        "The dam at Tarn has cracked in three places, the Tarn Courier reported on Wednesday.",
        "Tarn Courier: The dam at Tarn has cracked in three places"
      ),
      (
        "The plan was too late, said Tom Reed, president of the union.",
        "Tom Reed: The plan was too late"
      ),
      (
        "They \"had no chance,\" said Tom Reed, the union's president.",
        "Tom Reed: They \"had no chance,\""
      ),
      (
        "The bridge, Mayor Ana Okoro said, will be rebuilt by May.",
        "Ana Okoro: The bridge will be rebuilt by May"
      ),
      (
        "In her town, Okoro told the Arden Herald, nobody has a key to the tower.",
        "Okoro: In her town nobody has a key to the tower"
      ),
      (
        "The pier was safe, Vera Lund, head of the board for docks, piers and ferries, said on Tuesday.",
        "Vera Lund: The pier was safe"
      ),
      ("The pier was safe, as Mayor Ana Okoro put it.", "Ana Okoro: The pier was safe"),
      (
        "The figure is close to 600; insurers say damage may exceed $200 million.",
        "insurers: damage may exceed $200 million"
      ),
      (
        "Furniture maker Harrow & Vane said the shops would close.",
        "Harrow & Vane: the shops would close"
      ),
      ("Okoro added that nobody had been hurt.", "Okoro: nobody had been hurt"),
      (
        "Tom Reed, who asked not to be named, said the plan was late.",
        "Tom Reed: the plan was late"
      ),
      (
        "As the Arden Herald reported, the pier was closed in May.",
        "Arden Herald: the pier was closed in May"
      ),
      (
        "Over the long term, according to the budget office, the cost will rise.",
        "budget office: Over the long term the cost will rise"
      ),
    ])
  func parentheses(text: String, expected: String) {
    #expect(reader.said(text) == [expected])
  }

  @Test(
    "Amounts that a source sets",
    arguments: [
      ("Police put the death toll at 14.", "Police: the death toll at 14"),
      (
        "The union put the number of injured at more than 30, including two children.",
        "union: the number of injured at more than 30"
      ),
      (
        "Organisers put the crowd at 1,500, while police estimated it at 400.",
        "Organisers: the crowd at 1,500"
      ),
      (
        "Officials in Arden raised the death toll to 17 on Friday.",
        "Officials in Arden: the death toll to 17"
      ),
      (
        "The insurer estimated its losses at about $40 million.",
        "insurer: its losses at about $40 million"
      ),
    ])
  func amounts(text: String, expected: String) {
    #expect(reader.said(text) == [expected])
  }

  @Test(
    "What only sounds like it",
    arguments: [
      "Police put the man in a car at 14 Elm Street.", "The bank raised its rate to 5 percent.",
      "The toll was put at 14.",
    ])
  func noAmounts(text: String) {
    #expect(reader.said(text) == [])
  }

  @Test(
    "Asides between speaker and cue, and between cue and clause",
    arguments: [
      (
        "Tom Reed, the union's president, who resigned in May, said the plan was too late.",
        "Tom Reed: the plan was too late"
      ),
      (
        "Mr. Reed, citing \"the weight of the evidence,\" said the council was wrong.",
        "Reed: the council was wrong"
      ),
      (
        "The council, founded in 1950, said on Tuesday that it had no money.",
        "council: it had no money"
      ),
      (
        "On Tuesday, Vera Lund, chairwoman of the harbour board, said that the pier was safe.",
        "Vera Lund: the pier was safe"
      ),
      ("Lund said through an aide that the pier was safe.", "Lund: the pier was safe"),
      (
        "Orlan told the Security Council on Monday, March 12 that the talks had failed.",
        "Orlan: the talks had failed"
      ),
      (
        "Officials told the Arden Herald every pier would be closed.",
        "Officials: every pier would be closed"
      ),
      ("While Lund said the pier was safe, the council closed it.", "Lund: the pier was safe"),
      (
        "Lund noted the pier of the old harbour was built in 1900.",
        "Lund: the pier of the old harbour was built in 1900"
      ),
      ("Cook said Carter had closed the pier.", "Cook: Carter had closed the pier"),
      ("A council report Wednesday said the pier was safe.", "council report: the pier was safe"),
      ("Tom Reed himself said the pier was safe.", "Tom Reed: the pier was safe"),
      (
        "Lund explained how Marlow's use of old plans had slowed the work.",
        "Lund: how Marlow's use of old plans had slowed the work"
      ),
      (
        "It was asserted by the council that the pier was safe.", "council: the pier was safe"
      ),
    ])
  func asides(text: String, expected: String) {
    #expect(reader.said(text) == [expected])
  }

  @Test(
    "A second cue belongs to the speaker of the first",
    arguments: [
      (
        "The council denied the charge, saying it had no money.",
        ["council: the charge", "council: it had no money"]
      ),
      (
        "Lund argued that a key would keep people out, saying it was all about order.",
        ["Lund: a key would keep people out", "Lund: it was all about order"]
      ),
      (
        "The harbour council denied the charge. They also said the pier was safe.",
        ["harbour council: the charge", "harbour council: the pier was safe"]
      ),
      (
        "Vera Paris lives in Arden. Paris said the pier was safe. She said it had been tested.",
        ["Vera Paris: the pier was safe", "Vera Paris: it had been tested"]
      ),
      (
        "Vera Lund said her council had supported the plan, and said it was too late.",
        ["Vera Lund: her council had supported the plan", "Vera Lund: it was too late"]
      ),
    ])
  func secondCues(text: String, expected: [String]) {
    #expect(reader.said(text) == expected)
  }

  @Test(
    "A quotation goes on with the claim right before it, and is led into by the paragraph before it",
    arguments: [
      (
        "Mayor Ana Okoro spoke in the old town on Friday.\n\nOkoro continued:\n\n“The pier is a ruin.”",
        "Ana Okoro: “The pier is a ruin.”"
      ),
      (
        "Mayor Ana Okoro visited the town on Friday.\n\nOkoro wrote on her @arden account:\n\n“We close it.”",
        "Ana Okoro: “We close it.”"
      ),
      (
        "The pier is \"a ruin,\" Okoro said. \"We should close it.\"",
        "Okoro: The pier is \"a ruin,\" \"We should close it.\""
      ),
      (
        "\"The pier is a ruin,\" Okoro wrote in a letter to the council. \"We should close it.\"",
        "Okoro: \"The pier is a ruin,\" \"We should close it.\""
      ),
    ])
  func quotationsGoOn(text: String, expected: String) {
    #expect(reader.said(text) == [expected])
  }

  @Test func paragraphBehindAColonIsAQuotationUpToTheNextCue() {
    let text =
      "Arden was quiet on Friday.\n\nIn a statement, the council denied the charge:\n\nNobody was ever told to stay away from the pier. The gates were open. The mayor also said the pier was safe."
    #expect(
      reader.said(text).contains(
        "council: Nobody was ever told to stay away from the pier. The gates were open"))
    #expect(reader.said(text).contains("mayor: the pier was safe"))
  }

  @Test(
    "Between two cues, the one right before the mark credits a quotation",
    arguments: [
      (
        "The mayor's letter says: \"The pier is a ruin,\" but the council wrote nothing.",
        "letter"
      ),
      ("Lund said, \"The pier is a ruin,\" and Reed wrote nothing.", "Lund"),
    ])
  func cueBeforeTheMark(text: String, cue: String) {
    #expect(reader.statements(text).first?.sources.first?.text.hasSuffix(cue) == true)
  }

  @Test(arguments: [
    "The magistrate dismissed the case.", "Lund refused to be drawn on the report.",
    "Lund cited the report.", "The harbour office offered tickets to the museum.",
    "The pier has been called safe.", "It was reported that the bridge had fallen.",
    "Nobody warned the crews that the pier was unsafe.", "No one said the pier was safe.",
    "None of them said that the pier was safe.", "No engineer said that the pier was safe.",
    "The union disputes this.", "Reed denied it.",
  ])
  func noClaims(text: String) {
    #expect(reader.said(text).isEmpty)
  }

  @Test(
    "A participle describes who speaks, brackets and offices name them",
    arguments: [
      (
        "A leaked letter seen by the Arden Herald says the pier was safe.",
        "leaked letter seen by the Arden Herald: the pier was safe"
      ),
      (
        "A new study documenting salt in the wells of Arden found that the water was safe.",
        "new study: the water was safe"
      ),
      (
        "The World Harbour Organisation (WHO) said the pier was safe.",
        "World Harbour Organisation: the pier was safe"
      ),
      (
        "The World Harbour Organisation met in Arden. WHO said the pier was safe.",
        "World Harbour Organisation: the pier was safe"
      ),
      (
        "He travelled to Lunia to meet with Devon, who had told Marlow he would find him work.",
        "Devon: he would find him work"
      ),
      (
        "Lunia's Prime Minister, Ana Okoro said that the pier was safe.",
        "Ana Okoro: the pier was safe"
      ),
      (
        "Undersecretary for Harbours Mr. Okoro says the pier was safe.", "Okoro: the pier was safe"
      ),
    ])
  func descriptions(text: String, expected: String) {
    #expect(reader.said(text) == [expected])
  }

  @Test func officesArePartOfTheSource() {
    for text in [
      "Lunia's Prime Minister, Ana Okoro said that the pier was safe.",
      "Undersecretary for Harbours Mr. Okoro says the pier was safe.",
    ] {
      let words = reader.statements(text).first?.sources.first?.text
      #expect(words?.contains("inister") == true || words?.contains("ecretary") == true)
    }
  }

  @Test func titlesAreSplitOffNames() {
    let source = reader.statements(
      "NATO Secretary General Anders Brandt Holm said the mission was over."
    )
    .first?.sources.first
    #expect(source?.name == "Anders Brandt Holm")
    #expect(source?.role == "NATO Secretary General")
    #expect(source?.kind == .person)
  }

  @Test func jointSpeakersAreBothSources() {
    let claims = reader.statements("Lund and Reed said the pier was safe.")
    #expect(claims.first?.sources.map(\.name) == ["Lund", "Reed"])
  }

  @Test func childHasItsReporterAsVia() {
    let claims = reader.statements("The mayor said Reed had told her that the pier was safe.")
    #expect(claims.count == 2)
    #expect(claims.last?.parent == claims.first?.id)
    #expect(claims.last?.sources.map(\.name) == ["Reed"])
    #expect(claims.last?.via.map(\.name) == ["mayor"])
  }
}
