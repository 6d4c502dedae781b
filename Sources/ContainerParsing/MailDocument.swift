// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage
internal import CorpusProtocol
internal import HTMLParsing

/// Makes an article of a message.
enum MailDocument {
  /// The article in `message`; a problem where it holds none.
  static func read(_ message: MailFile.Message) -> FormatDocument {
    let html = message.parts.first { $0.type == "text/html" }
    let plain = message.parts.first { $0.type == "text/plain" }
    let isForwarded = message.subject.map(ForwardedMail.isForwarded) ?? false
    var forwarded: ForwardedMail?
    var document = FormatDocument()
    if let html {
      let page = HTMLParser.parse(html.text)
      document = PageReader.read(page, unseen: isForwarded ? [] : quotations(page))
      document.map = []
      if isForwarded {
        forwarded = ForwardedMail(PageLines.read(page).map { $0[...] })
        if let forwarded { cutHead(&document, of: forwarded) }
      }
    }
    if html == nil || document.problem != nil && !document.isRefused, let plain {
      let words = String(decoding: plain.text, as: UTF8.self)
      var lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      forwarded = isForwarded ? ForwardedMail(lines) : nil
      lines = forwarded.map { Array($0.lines) } ?? withoutQuotations(lines)
      let title = forwarded?.subject ?? message.subject
      document = FormatDocument(
        title: title,
        paragraphs: paragraphs(lines).filter { $0 != title })
    }
    document.title =
      forwarded?.subject ?? message.subject.map { ForwardedMail.rest(of: $0) ?? $0 }
      ?? document.title
    trim(&document)
    document.outlet = document.outlet ?? forwarded?.from ?? message.from
    document.id = message.id
    // When somebody sent it on is no day of publication.
    if let day = forwarded != nil ? forwarded?.day : message.day {
      document.published = PublicationDate(value: day.iso, precision: .day, evidence: .metadata)
    }
    if document.blocks.isEmpty, document.problem == nil {
      document.problem = "The message holds no text."
    } else if document.problem == nil, listsOnly(document) {
      document.problem =
        "The message lists articles and has none of them in full; save the articles themselves."
    }
    return document
  }

  /// Lines up to a blank one, each paragraph as one line.
  private static func paragraphs(_ lines: [Substring]) -> [String] {
    var paragraphs: [String] = []
    var open: [Substring] = []
    for line in lines + [""] {
      let words = line.split(whereSeparator: \.isWhitespace)
      open += words
      if words.isEmpty, !open.isEmpty {
        paragraphs.append(open.joined(separator: " "))
        open = []
      }
    }
    return paragraphs
  }

  /// The lines that the writer did not quote from another's message, and not the line that introduces them.
  private static func withoutQuotations(_ lines: [Substring]) -> [Substring] {
    guard let first = lines.firstIndex(where: { $0.first == ">" }) else { return lines }
    var out = lines[..<first].map(\.self)
    // "On Wed, Apr 2, 2031 at 9:00 AM Ida Marsh <ida@tarn.example> wrote:", often broken into two lines.
    let above = out.lastIndex { !$0.isEmpty } ?? 0
    if let last = out.last(where: { !$0.isEmpty }), last.hasSuffix(":") {
      let start = out[...above].lastIndex(where: \.isEmpty).map { $0 + 1 } ?? 0
      let introduction = out[start...above].joined(separator: " ")
      if introduction.utf8.count < 200, introduction.contains("@") || introduction.hasPrefix("On ")
      {
        out.removeSubrange(start...)
      }
    }
    return out + lines[first...].filter { $0.first != ">" }
  }

  /// The parts of a page that programs for mail quote what is answered in.
  private static func quotations(_ page: HTMLDocument) -> [Int] {
    page.nodes.indices.filter { index in
      guard page.nodes[index].tag != nil else { return false }
      if page.attribute("type", of: index) == "cite" { return true }
      let classes = (page.attribute("class", of: index) ?? "").split(separator: " ")
      return ["gmail_quote", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote"].contains {
        classes.contains($0[...])
      }
    }
  }

  /// Takes away what stands before and in the head of the forwarded message.
  private static func cutHead(_ document: inout FormatDocument, of mail: ForwardedMail) {
    let text = Array(document.text.utf8)
    let head = document.blocks.prefix(12).lastIndex { block in
      let words = String(decoding: text[block.span.range], as: UTF8.self)
      return words.split(whereSeparator: \.isNewline).contains { line in
        ["From: ", "Date: ", "Sent: ", "Subject: ", "To: "].contains { line.hasPrefix($0) }
      }
    }
    if let head { document.blocks.removeSubrange(...head) }
  }

  /// Whether most paragraphs break off, as those of alerts and of letters that lead to a site do.
  private static func listsOnly(_ document: FormatDocument) -> Bool {
    let text = Array(document.text.utf8)
    let prose = document.blocks.filter { $0.kind != .title && $0.kind != .heading }
      .map { text[$0.span.range] }.filter { $0.count >= 60 }
    let broken = prose.count {
      $0.suffix(3).elementsEqual("...".utf8) || $0.suffix(3).elementsEqual("…".utf8)
    }
    return broken >= 3 && broken * 3 >= prose.count * 2
  }

  /// Takes the writer from the line before the text, and the lines that newsletters end with out of it.
  private static func trim(_ document: inout FormatDocument) {
    let text = Array(document.text.utf8)
    func words(_ block: FormatDocument.Block) -> String {
      String(decoding: text[block.span.range], as: UTF8.self)
    }
    if let end = document.blocks.lastIndex(where: { block in
      let line = Array(words(block).lowercased().utf8)
      return line.count < 600 && endings.contains { line.holds($0) }
    }), document.blocks.count - end <= 4, end > 0 {
      document.blocks.removeSubrange(end...)
    }
    guard let first = document.blocks.firstIndex(where: { $0.kind == .paragraph }) else { return }
    let line = words(document.blocks[first])
    if line.hasPrefix("By "), line.split(separator: " ").count <= 8, line.last != "." {
      document.byline = document.byline ?? String(line.dropFirst(3))
      document.blocks.remove(at: first)
    }
  }

  private static let endings = English.words("ends of a newsletter").map { Array($0.utf8) }
}
