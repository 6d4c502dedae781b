// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Rich Text Format: its text, and the exports that come in it.
struct RichTextTests {
  private func text(_ body: String) -> String? {
    RichText.read(Array("{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Times;}}\(body)}".utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("One\\par Two", "One\nTwo"),
    ("{\\b Bold} and\nplain", "Bold andplain"),
    ("caf\\'e9 \\'93x\\'94", "café “x”"),
    ("\\u8211? \\u-10179?\\u-8694?", "– 😊"),
    ("\\ldblquote No\\rdblquote  she said", "“No” she said"),
    ("{\\v gone}seen\\v gone\\v0 too", "seentoo"),
    ("{\\*\\unknown gone}a{\\info{\\title gone}}b", "ab"),
    ("{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt link}}", "link"),
    ("a\\bin3 }}}b", "ab"),
    ("\\{a\\\\b\\}", "{a\\b}"),
    ("a\\cell b\\cell\\row", "a\tb\t\n"),
  ])
  func words(body: String, expected: String) {
    #expect(text(body) == expected)
  }

  /// Each font has the character set of its script, and the document one for the others.
  @Test(arguments: [
    ("\\ansicpg1250 \\'8aim \\'9d", "Šim ť"), ("\\mac \\'d2x\\'d3", "“x”"),
    ("{\\fonttbl{\\f1\\fcharset204 Arial;}}{\\f1 \\'c2\\'e5\\'f1\\'f2\\'e8} \\'e9", "Вести é"),
    ("{\\fonttbl{\\f2\\fcharset77 A;}{\\f3\\fcharset0 B;}}\\f2 \\'8e\\f3 \\'e9", "éé"),
    ("\\ansicpg65001 \\'93x\\'94", "“x”"), ("\\ansicpg-7 \\'e9", "é"),
    ("a{\\footnote gone}b", "ab"),
  ])
  func characterSets(body: String, expected: String) {
    #expect(text(body) == expected)
  }

  @Test func damageIsTold() {
    for file in ["{\\rtf1 never closed", "{\\rtf1 " + String(repeating: "{", count: 200_000)] {
      let pages = ArticleReader.read(path: CorpusPath("a.rtf"), bytes: Array(file.utf8))
      #expect(pages.map(\.article.state) == [.skipped])
      #expect(pages[0].article.problem?.contains("RTF") == true)
    }
  }

  @Test func oneArticle() {
    let file =
      "{\\rtf1\\ansi\\pard\\b Weir gives way at Ostly\\b0\\par\\par By Ada Finch\\par\\par "
      + "Two people died, said Muriel Vance of the water board.\\par}"
    let pages = ArticleReader.read(path: CorpusPath("a.rtf"), bytes: Array(file.utf8))
    #expect(pages[0].article.format == "rtf")
    #expect(pages[0].article.title == "Weir gives way at Ostly")
    #expect(pages[0].article.byline == "Ada Finch")
    #expect(!pages[0].offsets.isShifted && !pages[0].offsets.isIdentity)
  }

  static let numbered = (1...2).map { number in
    """
    {\\b Weir gives way \(number)}\\par\\par By Ada Finch\\par 120 words\\par 4 March 2031\\par 00:05\\par
    The Ostly Courier\\par OSTC\\par English\\par (c) 2031 Ostly Newspapers\\par\\par
    Two died.\\par\\par Nobody knew.\\par\\par Document OSTC00002031030\(number)e730000a\(number)f\\par\\page
    """
  }.joined()

  static let fielded = (1...2).map { number in
    let fields = [
      ("HD", "Weir gives way \(number)"), ("BY", "By Ada Finch"), ("WC", "120 words"),
      ("PD", "4 March 2031"), ("SN", "The Ostly Courier"), ("LP", "Two died."),
      ("TD", "Nobody knew.\\par CO was not named."), ("AN", "Document OSTC00002031030\(number)"),
    ]
    return fields.map { "\\trowd\\intbl \($0)\\cell \($1)\\cell\\row " }.joined() + "\\page "
  }.joined()

  static let sectioned =
    "Documents (2)\\par 1. Weir gives way 1\\par 2. Weir gives way 2\\par\\page "
    + (1...2).map { number in
      """
      \\qc Weir gives way \(number)\\par The Ostly Courier\\par March 4, 2031 Tuesday\\par\\par
      Copyright 2031 Ostly Newspapers\\par Section: News\\par Length: 20 words\\par Byline: Ada Finch\\par
      Body\\par\\par Two died.\\par\\par Nobody knew.\\par Load-Date: March 5, 2031\\par\\par End of Document\\par\\page
      """
    }.joined()

  @Test(arguments: [numbered, fielded, sectioned])
  func exports(body: String) {
    let bytes = Array("{\\rtf1\\ansi \(body)\\par Search Summary\\par Text\\tab flood\\par}".utf8)
    let pages = ArticleReader.read(path: CorpusPath("a.rtf"), bytes: bytes)
    #expect(pages.map(\.article.path) == ["a.rtf#1", "a.rtf#2"])
    for (index, page) in pages.enumerated() {
      #expect(page.article.title == "Weir gives way \(index + 1)")
      #expect(page.article.outlet == "The Ostly Courier")
      #expect(page.article.byline == "Ada Finch")
      #expect(page.article.published?.value == "2031-03-04")
      let body = (page.article.body ?? []).map { ByteText.line(page.text, $0.range) }
      #expect(Array(body.prefix(2)) == ["Two died.", "Nobody knew."])
      #expect(page.article.problem == nil)
    }
  }

  @Test func endOfDocumentAloneIsNoExport() {
    let text = "Weir gives way\n\nTwo died, officials said on Monday.\n\nEnd of Document\n"
    let pages = ArticleReader.read(path: CorpusPath("a.txt"), bytes: Array(text.utf8))
    #expect(pages.count == 1 && pages[0].article.state == .ready)
  }
}
