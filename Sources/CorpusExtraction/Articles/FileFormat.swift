// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What kind of file an article came in.
enum FileFormat: Equatable {
  case text, markdown, rtf
  /// What people overrule: no article, but read with them.
  case corrections
  /// A format that is read in a process of its own, by the name that `Article.format` gives it.
  case format(String)
  /// What is no article.
  case unread(UnreadFile)
  /// What belongs to a saved page, and is read with it if at all.
  case part(page: String)

  /// Word for `Article.format`.
  var word: String {
    switch self {
    case .text: "text"
    case .markdown: "markdown"
    case .rtf: "rtf"
    case .corrections: "corrections"
    case .format(let name): name
    case .unread, .part: "none"
    }
  }

  /// Why a file of `bytes` bytes is not read as text; nil where it is.
  func problem(of bytes: Int) -> String? {
    switch self {
    case .text, .markdown, .rtf, .corrections: nil
    case .format(let name):
      "The file is \(name.uppercased()), for which a reader is needed that is not here; "
        + "save the article as text or Markdown."
    case .unread(let file): bytes > TextDecoding.limit ? nil : file.reason
    case .part(let page):
      "The file belongs to the saved page \(page); that page is read, and this is not needed."
    }
  }

  /// Tells the format by its first bytes, then by the extension: contents overrule names, since saved pages are
  /// often misnamed. Only what is known to be text is read as text.
  static func of(_ path: CorpusPath, _ bytes: [UInt8]) -> FileFormat {
    if path == Corrections.path { return .corrections }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    let name = path.display.lowercased()
    let suffix = self.suffix(name)
    if let page = page(around: path.display), !texts.contains(suffix) || suffix.isEmpty {
      return .part(page: page)
    }
    if let container = container(suffix, name, bytes) { return .format(container) }
    if let file = signed(suffix, name, bytes) { return file }
    let start = opening(bytes)
    if isPage(start) { return .format("html") }
    if start.hasPrefix("<?xml") {
      return start.contains("<html") || start.contains("xhtml")
        ? .format("html") : .unread(UnreadFile("xml"))
    }
    if pages.contains(suffix) {
      return bytes.contains(0x3c) || bytes.contains(0) ? .format("html") : .text
    }
    if UnreadFile.isKnown(suffix) { return .unread(.of(suffix: suffix)) }
    if isData(start) { return .unread(.of(suffix: "json")) }
    if suffix == "md" || suffix == "markdown" { return .markdown }
    return texts.contains(suffix) ? .text : .unread(.of(suffix: suffix))
  }

  /// What the first bytes alone tell of a file that is no text; nil where they tell nothing.
  private static func signed(_ suffix: String, _ name: String, _ bytes: [UInt8]) -> FileFormat? {
    if bytes.starts(with: [0x1f, 0x8b]) {
      let isPage = pages.contains { name.hasSuffix(".\($0)") || name.hasSuffix(".\($0).gz") }
      return isPage ? .format("html") : .unread(UnreadFile("archive"))
    }
    for (magic, kind) in signatures where bytes.starts(with: magic) {
      // A table, a document and a mail of Outlook begin with the same bytes: the name tells them apart.
      let isCommon = kind == "archive" || kind == "document" || kind == "media"
      return .unread(
        isCommon && UnreadFile.isKnown(suffix) ? .of(suffix: suffix) : UnreadFile(kind))
    }
    return nil
  }

  /// The format of a file that holds others, or several: told by its first bytes where they tell, else by its name.
  private static func container(_ suffix: String, _ name: String, _ bytes: [UInt8]) -> String? {
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      return ["docx", "odt", "epub"].contains(suffix) ? suffix : nil
    }
    if bytes.starts(with: "%PDF-".utf8) { return "pdf" }
    if bytes.starts(with: "WARC/1.".utf8) || bytes.starts(with: "filedesc://".utf8)
      || name.hasSuffix(".warc.gz") || name.hasSuffix(".arc.gz")
    {
      return "warc"
    }
    let start = opening(bytes)
    let root = root(start)
    if ["<rss", "<feed", "<rdf:rdf", "<atom:feed"].contains(where: root.hasPrefix) { return "xml" }
    if start.hasPrefix("<?xml"), !start.contains("<html"), !start.contains("xhtml") {
      let known = ["ppsarticle", "<article"]
      return known.contains { start.contains($0) } ? "xml" : nil
    }
    switch suffix {
    case "mhtml", "mht": return "mhtml"
    case "mbox": return "mbox"
    case "eml": return "mail"
    case "pdf": return isPage(start) ? nil : "pdf"
    case "json":
      if start.hasPrefix("{"),
        start.contains("jsonfeed.org\\/version") || start.contains("jsonfeed.org/version")
      {
        return "jsonfeed"
      }
      let isExport = name.hasSuffix("result.json") || start.contains("\"messages\"")
      return start.hasPrefix("{") && isExport ? "telegram" : nil
    default:
      if bytes.starts(with: "From ".utf8), start.contains("\nfrom:") { return "mbox" }
      return isMail(start) ? (start.contains("snapshot-content-location:") ? "mhtml" : "mail") : nil
    }
  }

  /// The extension of a name in lower case, without its point; empty where there is none.
  ///
  /// What has a blank, no letter or more than eight characters is a part of the name: "Story of 3. May", "letter.2012".
  private static func suffix(_ name: String) -> String {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let point = last.lastIndex(of: "."), point > last.startIndex else { return "" }
    let suffix = last[last.index(after: point)...]
    let isExtension =
      (1...8).contains(suffix.utf8.count)
      && suffix.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }
      && suffix.utf8.contains(where: ASCII.isLetter)
    return isExtension ? String(suffix) : ""
  }

  /// The page whose folder `NAME_files` a path is in: browsers put there what a page needs.
  private static func page(around path: String) -> String? {
    let folders = path.split(separator: "/").dropLast()
    guard let index = folders.lastIndex(where: { $0.hasSuffix("_files") && $0.count > 6 }) else {
      return nil
    }
    return folders[...index].joined(separator: "/").dropLast(6) + ".html"
  }

  /// The first characters in lower case, behind marks, blanks and remarks.
  private static func opening(_ bytes: [UInt8]) -> String {
    // Every other byte of a page in UTF-16 is none.
    let head = bytes.prefix(4096).filter { $0 != 0 && $0 < 0x80 }
    var start = String(decoding: head.map { ASCII.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)[
      ...]
    while true {
      start = start.drop { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }
      guard start.hasPrefix("<!--"), let end = start.firstRange(of: "-->") else { break }
      start = start[end.upperBound...]
    }
    return String(start)
  }

  /// Whether a text begins as JSON does, whatever it is called: `{"title": …`.
  private static func isData(_ start: String) -> Bool {
    var rest = start.drop { $0 == "[" || $0.isWhitespace }
    guard rest.first == "{" else { return false }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return false }
    return rest[rest.index(after: end)...].drop(while: \.isWhitespace).first == ":"
  }

  /// What stands behind declarations, instructions and remarks: the first element.
  private static func root(_ start: String) -> Substring {
    var rest = start[...]
    for (opening, ending) in [("<?", "?>"), ("<!--", "-->"), ("<!doctype", ">"), ("<?", "?>")] {
      while rest.hasPrefix(opening), let end = rest.firstRange(of: ending) {
        rest = rest[end.upperBound...].drop(while: \.isWhitespace)
      }
    }
    return rest
  }

  private static func isPage(_ start: String) -> Bool {
    ["<!doctype html", "<html", "<head"].contains { start.hasPrefix($0) }
  }

  /// Extensions of texts; none is one, too.
  private static let texts: Set<String> = ["", "txt", "text", "md", "markdown", "rst"]
  private static let pages = ["html", "htm", "xhtml", "xht"]

  private static let signatures: [([UInt8], String)] = [
    (Array("PK\u{3}\u{4}".utf8), "archive"), (Array("GIF8".utf8), "image"),
    (Array("RIFF".utf8), "media"), ([0x89, 0x50, 0x4e, 0x47], "image"),
    ([0xff, 0xd8, 0xff], "image"), ([0xd0, 0xcf, 0x11, 0xe0], "document"),
  ]

  /// Whether the text begins with header fields that only mail has.
  private static func isMail(_ start: String) -> Bool {
    let lines = start.split(whereSeparator: \.isNewline)
    guard let first = lines.first else { return false }
    // A mailbox: "From ana@tarn.example Mon Mar  3 09:12:04 2031", and fields below. News begins with "From Monday", too.
    if first.hasPrefix("from "), first.contains("@") || first.contains(":") {
      return lines.dropFirst().first.map { isField($0) || $0.contains(": ") } ?? false
    }
    guard openingFields.contains(where: first.hasPrefix) else { return false }
    return lines.dropFirst().contains(where: isField)
  }

  private static func isField(_ line: Substring) -> Bool {
    mailFields.contains { line.hasPrefix($0) }
  }

  /// Fields that mail begins with, in lower case.
  private static let openingFields = [
    "return-path:", "received:", "delivered-to:", "mime-version:", "message-id:",
  ]

  private static let mailFields =
    openingFields + ["from:", "to:", "subject:", "date:", "content-type:", "x-"]
}
