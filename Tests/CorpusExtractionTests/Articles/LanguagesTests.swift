// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

/// Other languages are recognised, kept, told of, and never mined.
@Suite("Languages")
struct LanguagesTests {
  private static let english =
    "The harbour of Korsand will close on Friday, its master Ada Lund told the council in a letter."

  private static let samples = LanguageSamples.latin.merging(LanguageSamples.others) { $0 + $1 }

  private let extractor: Extractor

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  private func read(_ text: String) -> Extraction {
    extractor.extract(path: CorpusPath("a.txt"), bytes: Array(text.utf8))[0]
  }

  @Test("Nearly every paragraph is told by itself")
  func accuracy() {
    var wrong: [String] = []
    var count = 0
    for (language, paragraphs) in Self.samples {
      for paragraph in paragraphs {
        let bytes = Array(paragraph.utf8)
        let verdict = Languages.read(bytes, 0..<bytes.count).verdict
        count += 1
        if verdict != .other(language) { wrong.append("\(language) \(verdict): \(paragraph)") }
      }
    }
    #expect(wrong.count * 100 <= count, "\(wrong.sorted().joined(separator: "\n"))")
  }

  @Test("An article in another language has its text and that it is not read, and nothing else")
  func article() throws {
    for (language, paragraphs) in Self.samples {
      let text = paragraphs.joined(separator: "\n\n")
      let read = read(text)
      let name = try #require(ArticleWords.languages[language])
      #expect(read.article.problem == "not read: \(name)")
      #expect(read.article.language == language)
      #expect(read.article.text == text)
      #expect(read.article.body?.isEmpty == false)
      #expect(read.claims.isEmpty)
      #expect(read.article.names ?? [] == [] && read.article.terms ?? [] == [])
    }
  }

  @Test("A paragraph in another language is left out, and the article tells of it")
  func paragraph() throws {
    let german = try #require(LanguageSamples.latin["de"]?[1])
    let read = read(
      "\(Self.english)\n\n\(german)\n\nPolice said four people were hurt on the quay.")
    #expect(read.article.problem == "1 of 3 paragraphs not read: German")
    #expect(read.article.language == "en")
    #expect(read.article.body?.count == 3)
    let inside = read.claims.filter { $0.content.contains("Menschen") }
    #expect(inside.isEmpty && !read.claims.isEmpty)
  }

  @Test("What the page declares does not make German English")
  func declared() throws {
    let german = try #require(LanguageSamples.latin["de"]?.joined(separator: "\n\n"))
    #expect(read("---\nlanguage: en\n---\n\(german)").article.problem == "not read: German")
  }

  @Test(
    "English stays English, whatever names, cries and capitals stand in it",
    arguments: [
      "Dello, Marti, De la Vega, Santos (Pereira 64), da Silva, Moreno; Ruiz, Ibarra, dos Reis.",
      "“Vamos a ganar,” he shouted, and the crowd in the square answered: “El pueblo unido!”",
      "THE FRENTE DE LIBERACION DE LOS PUEBLOS SAID IN A COMMUNIQUE THAT IT HAD LEFT VILLA DEL MAR.",
      "Council backs Rue de la Gare plan after Müller, Sørensen, van den Berg talks",
      "Q. Did Herr von Stetten see the car? A. Yes. Q. When? A. At nine or so.",
      "HALVORSEN: So what did you do then? Did you call anyone?",
      "Moscow (Москва) was grey, he wrote, and Kiev (Київ) no less so.",
      "Striker hits two, keeper sees red: how the derby was lost",
      "Die Welt and Le Monde reported it first; El País and La Stampa followed suit.",
      "Asked whether she would resign, Ms Köhler-Díaz said: “Nein, nein, nein.”",
    ])
  func staysEnglish(text: String) {
    let bytes = Array(text.utf8)
    let read = Languages.read(bytes, 0..<bytes.count)
    if case .other(let language) = read.verdict { Issue.record("\(language): \(text)") }
    let article = self.read("\(Self.english)\n\n\(text)").article
    #expect(article.problem == nil)
  }
}
