// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Whom real reports credited wrongly, in sentences of their form about people who do not exist.
struct RealSpeakerTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  private func said(_ text: String) -> [String] {
    reader.said("The council met on Monday.\n\n\(text)")
  }

  private func expect(_ text: String, says expected: String) {
    let said = said(text)
    #expect(said.contains(expected), "\(said)")
  }

  @Test(
    "Names that the tags cut",
    arguments: [
      (
        "Sen. Ted Voss (R-Tex.), who was on the road, took a swing at him. Voss said the bill was dead.",
        "Ted Voss: the bill was dead"
      ),
      (
        "BALDOR (AP) — Five were shot. “A lone gunman came around the corner,” said Lt. TJ Varden.",
        "TJ Varden: “A lone gunman came around the corner,”"
      ),
      (
        "The boy was shot in Little Tarn. Little Tarn police said the gun was his aunt’s.",
        "Little Tarn police: the gun was his aunt’s"
      ),
    ])
  func names(text: String, expected: String) {
    expect(text, says: expected)
  }

  @Test(
    "Who is meant by a word that names nobody",
    arguments: [
      (
        "Tom Harlan was found dead. Erin Lee Harlan, 43, was found on the floor. Harlan told officers she shot her husband.",
        "Erin Lee Harlan: she shot her husband"
      ),
      (
        "It was Justice Tom Kelder who leaned to the left. Justice Marlow’s comments brought it into relief. He said some may be better off elsewhere.",
        "Marlow: some may be better off elsewhere"
      ),
      (
        "Mayor Ana Okoro spoke on Monday. Her statement explained that she had sent no letters.",
        "Ana Okoro: she had sent no letters"
      ),
      (
        "The Vale Foundation did not want to address “that person,” telling Fox 35 that it was focused on peace.",
        "Vale Foundation: it was focused on peace"
      ),
      (
        "Police said the victims were men. “He ran,” Arden police Director Ana Okoro said.",
        "Arden police: the victims were men"
      ),
    ])
  func meant(text: String, expected: String) {
    expect(text, says: expected)
  }

  @Test(
    "Where what was said begins and ends",
    arguments: [
      (
        "After Marlow said that students might do better at “slower schools,” Voss said: “I don’t like it.”",
        "Marlow: students might do better at “slower schools,”"
      ),
      (
        "Investigators said the woman admitted to police she was the driver.",
        "woman: she was the driver"
      ),
      (
        "Neither raised an objection, according to the clerk.", "clerk: Neither raised an objection"
      ),
      (
        "The memo says closing the school would save money.",
        "memo: closing the school would save money"
      ),
      (
        "It says closing Alder Grove would save money a year.",
        "It: closing Alder Grove would save money a year"
      ),
      (
        "Ana Okoro said the clerk was right, but wanted observers at every table.",
        "Ana Okoro: the clerk was right, but wanted observers at every table"
      ),
      (
        "Ana Okoro said the road was closed, but gave no details.",
        "Ana Okoro: the road was closed"
      ),
      (
        "One of them, Gus Hallam, said it was over.", "Gus Hallam: it was over"
      ),
      (
        "Pensioners can sleep easy, at least according to Tom Reed.",
        "Tom Reed: Pensioners can sleep easy"
      ),
      ("Forecaster Lin Haugen said it was over.", "Lin Haugen: it was over"),
    ])
  func bounds(text: String, expected: String) {
    expect(text, says: expected)
  }

  @Test(
    "Past tenses that are nouns or unknown to a tagger",
    arguments: [
      (
        "Prosecutor Helen Iwu said the officer shot the boy.", "Helen Iwu: the officer shot the boy"
      ),
      ("The minister said the firm stole the money.", "minister: the firm stole the money"),
      ("The harbour master said the ship sank.", "harbour master: the ship sank"),
      ("The bridge was unsafe, the minister warned.", "minister: The bridge was unsafe"),
      ("The bridge was unsafe, the mayor confirmed.", "mayor: The bridge was unsafe"),
      (
        "Police believe Daniel Brack, 34, fled to Spain.",
        "Police: Daniel Brack, 34, fled to Spain"
      ),
      (
        "The mill is closing, public works director Amy Loughlin said on Friday.",
        "Amy Loughlin: The mill is closing"
      ),
      ("The company expects sales to grow.", "company: sales to grow"),
      ("Lawyer Tom Reed said the miners dug the tunnel.", "Tom Reed: the miners dug the tunnel"),
      (
        "The rebels will come, their leader, Ana Okoro, announced on Monday.",
        "Ana Okoro: The rebels will come"
      ),
      ("She will visit the area, her office confirms.", "her office: She will visit the area"),
      ("Okoro said on Thursday he would not stay.", "Okoro: he would not stay"),
      (
        "The company confirmed that the bridge was unsafe.", "company: the bridge was unsafe"
      ),
      ("Prosecutors alleged that he had lied.", "Prosecutors: he had lied"),
      ("Police said the man leapt from the roof.", "Police: the man leapt from the roof"),
      ("The council blamed the army for the attack.", "council: the army for the attack"),
    ])
  func pastTenses(text: String, expected: String) {
    expect(text, says: expected)
  }

  @Test func aVoiceThatCracksSaysNothing() {
    let said = reader.said("The council met.\n\n“It hurt,” Ida Holm said, her voice cracking.")
    #expect(said == ["Ida Holm: “It hurt,”"])
  }

  @Test func whoeverNeitherConfirmsNorDeniesDeniesNothing() {
    let told = reader.statements(
      "The bank closed. The minister neither confirmed nor denied that the bank had failed.")
    #expect(!told.contains { $0.modality == .denied || $0.modality == .asserted }, "\(told)")
  }

  @Test(
    "Who credits nothing",
    arguments: [
      "Voss refused to comply with the deputy’s orders.",
      "None of the scholars I met in the past week thought a deal was likely.",
    ])
  func none(text: String) {
    let said = said(text)
    #expect(!said.contains { $0.hasPrefix("Voss") || $0.hasPrefix("past") }, "\(said)")
  }
}
