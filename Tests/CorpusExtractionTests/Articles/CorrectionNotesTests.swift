// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// What a paper says it had got wrong is no claim of the article.
@Suite struct CorrectionNotesTests {
  @Test(arguments: [
    "Correction: An earlier version of this article said that nine people were killed.",
    "CORRECTION — The quay was closed on Monday, not on Sunday, the harbour board said.",
    "Clarification (April 7, 2031): Orla Venn said the crane was inspected in spring.",
    "Corrections and clarifications: The mayor is Tomas Reed, not Thomas Reed.",
    "* An earlier version of this story incorrectly stated that Reed had accused the board.",
    "(An earlier version of this online report misstated the number of the dead.)",
    "Due to an editing error, a previous version of this article said that Venn had resigned.",
    "In an earlier edition of our story, Reed was quoted as saying that the crane was safe.",
    "This article was amended on 7 April 2031. It had said that 40 people were hurt.",
    "This story has since been corrected to show that police said two people were hurt.",
    "Editor's note: This story has been corrected. The Post wrongly reported 30 arrests.",
    "In a story on April 6, The Coastal Wire reported erroneously that 12 people were injured.",
    "Saturday's front page gave nine as the number of the dead. The Elmsea Post regrets the error.",
  ])
  func isANote(_ paragraph: String) {
    #expect(found([paragraph]) == [0])
  }

  @Test(arguments: [
    "Correction officers said on Monday that three inmates were injured.",
    "Corrections Minister Tomas Reed said the prison is full.",
    "\"Clarification is needed,\" said Orla Venn.",
    "\"An earlier version of this article was wrong,\" Venn said.",
    "An earlier version of the bill said that cranes must be inspected every year.",
    "An earlier version of the report put the dead at 40, the commission said.",
    "The article said that the mayor had known of the danger.",
    "In a story that moved the town, Venn told how her brother died.",
    "This report will be published in May, the ministry said.",
    "Editor's note: The author is a former harbour master.",
    "The minister said he regrets the error that led to the fall of the crane at the quay.",
  ])
  func isNone(_ paragraph: String) {
    #expect(found([paragraph]) == [])
  }

  @Test func aHeadingMakesWhatFollowsItANote() {
    let paragraphs = ["Correction", "The board counts seven dead, not nine.", "The quay is open."]
    #expect(found(paragraphs) == [0, 1])
    #expect(found(["The board counts seven.", "It is not nine."], title: "Corrections") == [0, 1])
    #expect(found(["The board counts seven."], title: "Correction of the prices goes on") == [])
  }

  @Test func aLongParagraphIsTheArticle() {
    let long = "Correction: " + String(repeating: "The quay is open. ", count: 80)
    #expect(found([long]) == [])
  }

  private func found(_ paragraphs: [String], title: String? = nil) -> [Int] {
    var text: [UInt8] = []
    let ranges = paragraphs.map { paragraph in
      let start = text.count
      text += Array(paragraph.utf8)
      return start..<text.count
    }
    return CorrectionNotes.find(ranges, in: text, title: title)
  }
}
