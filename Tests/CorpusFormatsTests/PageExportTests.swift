// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusProtocol
import HTMLParsing
import Testing

/// Pages that hold many articles, of invented papers: read document by document where the layout is known, refused where it is not.
@Suite("Pages: exports and lists of articles")
struct PageExportTests {
  private func read(_ page: String) -> [FormatDocument] {
    PageFile.read(Array(page.utf8)).documents
  }

  private func body(_ document: FormatDocument) -> [String] {
    let text = Array(document.text.utf8)
    return document.blocks.filter { $0.kind != .title }
      .map { String(decoding: text[$0.span.range], as: UTF8.self) }
  }

  /// One document as Europresse sets it today; `day` as its header tells it.
  private static func document(_ number: Int, day: String, text: String) -> String {
    """
    <article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">
    Le Courrier d'Ostly, no. 431\(number) <i class="icon icon-Information"></i></span></div>
    <div class="rdp__DocHeader"><span class="DocHeader">\(day)</span></div>
    <div class="titreArticle"><p class="sm-margin-bottomNews">Crue</p>
    <p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Weir \(number) gives <mark>way</mark></p>
    <p class="sm-margin-TopNews rdp__subtitle">Nobody had looked</p></div>
    <p class="sm-margin-bottomNews">Par Ada Finch</p></header>
    <section><div class="DocText clearfix"><div class="docOcurrContainer"><p>\(text)</p>
    <p>Cet article est paru dans <a href="https://ostly.example/1">Le Courrier</a></p></div></div></section>
    <aside><p>Note(s) : Photo by nobody.</p></aside>
    <footer><div class="publiC-lblNodoc">news·2031030\(number)·OC·17507\(number)</div>
    <div class="Doc-LegalInfo"><small>© 2031 Le Courrier. Tous droits réservés.</small></div></footer></article>
    """
  }

  @Test func documentsOfToday() {
    let page =
      "<!DOCTYPE html><html><head><title>Europresse</title></head><body>"
      + Self.document(
        3, day: "Politique, lundi 3 mars 2031 1234 mots, p. 6", text: "Two died &mdash; officials.")
      + Self.document(
        4, day: "Tuesday, March 4, 2031 345 words, p. 12(4)", text: "Nobody knew.")
      + Self.document(5, day: "", text: " ").replacing(
        "Cet article est paru", with: "This article appeared")
      + "</body></html>"
    let documents = read(page)
    #expect(documents.map(\.title) == ["Weir 3 gives way", "Weir 4 gives way", "Weir 5 gives way"])
    #expect(documents.map(\.published?.value) == ["2031-03-03", "2031-03-04", "2031-03-05"])
    #expect(documents.map(\.id) == (3...5).map { "news·2031030\($0)·OC·17507\($0)" })
    #expect(documents.allSatisfy { $0.outlet == "Le Courrier d'Ostly" && $0.byline == "Ada Finch" })
    #expect(documents.map(\.section) == ["Politique", nil, nil])
    #expect(documents.allSatisfy { $0.copyright?.hasPrefix("© 2031 Le Courrier") == true })
    #expect(documents.map(body) == [["Two died — officials."], ["Nobody knew."], []])
    #expect(documents.map { $0.problem != nil } == [false, false, true])
  }

  @Test("Every piece of a document is mapped to the bytes of the file")
  func map() {
    let page = Self.document(3, day: "lundi 3 mars 2031", text: "Two <b>died</b> in Ostly.")
    let file = Array(page.utf8)
    let documents = read(page + Self.document(4, day: "", text: "One died."))
    for document in documents {
      let text = Array(document.text.utf8)
      #expect(!document.map.isEmpty)
      for at in stride(from: 0, to: document.map.count, by: 4)
      where document.map[at + 2] < file.count && document.map[at + 1] == document.map[at + 3] {
        let piece = text[document.map[at]..<document.map[at] + document.map[at + 1]]
        let written = file[document.map[at + 2]..<document.map[at + 2] + document.map[at + 3]]
        #expect(piece.elementsEqual(written.map { $0 == 0x0a ? 0x20 : $0 }))
      }
    }
  }

  /// The same as Europresse set it in 2012: a table for each, and classes for paper, day and title alone.
  @Test func documentsOfOldTables() {
    func table(_ number: Int, _ writer: String) -> String {
      """
      <p><br><br><table><tr><td><table><tr><td><img src="a.gif"><br></td></tr></table>
      <span class="DocPublicationName">The Ostly Courier</span><br><span class="DocHeader">Éditorial, </span>
      <span class="DocHeader">mardi </span><span class="DocHeader">\(number) mars 2031</span><span class="DocHeader">, p. 03</span>
      <br><br>Flood<br><span class="TitreArticleVisu">Weir <span style="color:red">gives</span> way</span><br><br>\(writer)
      Two people died in the flood, officials said.<font style="font-weight:bold;"> It rained.</font><p></p>Nobody knew.<p></p>
      <b><i>© 2031 The Ostly Courier. Tous droits réservés.</i></b><p></p>Numéro de document : news·2031030\(number)·OC·17507\(number)<br>
      <table><tr><td>news·20310309·XX·1</td></tr><tr><td>Ce certificat est émis à <b>Ostly</b>.</td></tr></table></td></tr></table>
      """
    }
    let documents = read(
      "<html><head></head><body>" + table(4, "Ada Finch<br><p></p>") + table(5, "")
        + "</body></html>")
    #expect(documents.map(\.byline) == ["Ada Finch", nil])
    #expect(documents.map(\.title) == ["Weir gives way", "Weir gives way"])
    #expect(documents.map(\.published?.value) == ["2031-03-04", "2031-03-05"])
    #expect(documents.map(\.id) == ["news·20310304·OC·175074", "news·20310305·OC·175075"])
    for document in documents {
      #expect(document.section == "Éditorial")
      #expect(document.copyright == "© 2031 The Ostly Courier. Tous droits réservés.")
      #expect(
        body(document) == [
          "Two people died in the flood, officials said. It rained.", "Nobody knew.",
        ])
    }
  }

  private static let prose = (1...4).map { number in
    "<p>Two people died in the flood at Ostly, officials said on Monday night, and house \(number) of "
      + "the old street, which stands nearest to the weir, was carried away before anybody could be warned, "
      + "a spokeswoman for the town told reporters.</p>"
  }.joined()

  /// What no known layout sets so, with a word for what it is.
  @Test(arguments: [
    (1...3).map {
      "<div class=r><h3>Weir \($0) gives way</h3><i>The Courier</i> <div>March \($0), 2031</div>\(prose)</div>"
    },
    (1...2).map { "<h1>Weir \($0) gives way</h1><p>\($0) mars 2031</p>\(prose)" },
    (1...3).map {
      "<tr><td><h2>Weir \($0) gives way</h2>\(prose)<p>Published 2031-03-0\($0)</p></td></tr>"
    },
  ])
  func unknownLayoutsAreRefused(parts: [String]) throws {
    let isTable = parts[0].hasPrefix("<tr>")
    let content = parts.joined()
    let documents = read(
      "<html><head><title>Results</title></head><body>\(isTable ? "<table>\(content)</table>" : content)</body></html>"
    )
    let only = try #require(documents.first)
    #expect(documents.count == 1 && only.text.isEmpty)
    #expect(only.problem?.contains("\"Weir 1 gives way\"") == true)
  }

  @Test("Telegram's export for reading says what to export instead")
  func chat() {
    let documents = read(
      "<html><body><div class=\"message default clearfix\" id=\"message7\"><div class=\"text\">\(Self.prose)</div></div></body></html>"
    )
    #expect(documents.map(\.text) == [""])
    #expect(documents.first?.problem?.contains("result.json") == true)
  }

  /// What holds several headings or days and is one article all the same.
  @Test(arguments: [
    // Parts of one report, and a list of events.
    "<h1>The flood of Ostly</h1><p>March 4, 2031</p>"
      + (1...4).map { "<h2>What part \($0) tells</h2>\(prose)" }.joined(),
    "<h1>The flood of Ostly</h1>" + (1...4).map { "<h2>March \($0), 2031</h2>\(prose)" }.joined(),
    // Entries as things happened.
    "<h1>The flood as it happened</h1>"
      + (1...4).map { "<h2>Weir \($0) gives way</h2><p>March 4, 2031, 1\($0):20</p>\(prose)" }
      .joined(),
    // A review of several books, each with the day that it came out.
    "<h2>The books of the flood</h2><p>by Ada Finch · March 4, 2031</p>\(prose)"
      + (1...4).map { "<h3>Weir \($0) gives way</h3><p>Released: March \($0), 2030</p>\(prose)" }
      .joined(),
    // An article and teasers of others.
    "<h1>The flood of Ostly</h1><p>March 4, 2031</p>\(prose)"
      + (1...4).map {
        "<h3>Weir \($0) gives way</h3><p>March \($0), 2031</p><p>Two people died.</p>"
      }.joined(),
    // The article and what readers wrote.
    "<h1>The flood of Ostly</h1><p>March 4, 2031</p>\(prose)"
      + (1...4).map { "<div><b>Reader \($0)</b> <span>March \($0), 2031</span>\(prose)</div>" }
      .joined(),
  ])
  func oneArticle(page: String) throws {
    let documents = read(
      "<html><head><title>The flood of Ostly</title></head><body>\(page)</body></html>")
    #expect(documents.count == 1)
    #expect(documents.first?.problem == nil && documents.first?.text.isEmpty == false)
  }
}
