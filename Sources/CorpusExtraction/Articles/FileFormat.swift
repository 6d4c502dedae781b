internal import CorpusLanguage

/// What kind of file an article came in.
enum FileFormat: Equatable {
  case text, markdown, rtf
  /// What people overrule: no article, but read with them.
  case corrections
  /// A format that is not read, with its name for the owner.
  case unread(String)

  /// Word for `Article.format`.
  var word: String {
    switch self {
    case .text: "text"
    case .markdown: "markdown"
    case .rtf: "rtf"
    case .corrections: "corrections"
    case .unread: "none"
    }
  }

  /// Tells the format by its first bytes, then by the extension: contents overrule names, since saved pages are
  /// often misnamed.
  static func of(_ path: CorpusPath, _ bytes: [UInt8]) -> FileFormat {
    if path == Corrections.path { return .corrections }
    if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
    for (magic, name) in signatures where bytes.starts(with: magic.utf8) { return .unread(name) }
    if bytes.starts(with: [0x1f, 0x8b]) { return .unread("gzip") }
    if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47]) { return .unread("PNG image") }
    if bytes.starts(with: [0xff, 0xd8, 0xff]) { return .unread("JPEG image") }
    if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) { return .unread("Microsoft Office") }
    let head = bytes.prefix(1024).drop { ASCII.isSpace($0) || [0xef, 0xbb, 0xbf].contains($0) }
    let start = String(
      decoding: head.prefix(512).map { ASCII.isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") || start.hasPrefix("<head") {
      return .unread("HTML")
    }
    if start.hasPrefix("<?xml") { return .unread("XML") }
    let name = path.display.lowercased()
    for (suffix, format) in extensions where name.hasSuffix(suffix) { return .unread(format) }
    if isMail(start) { return .unread("mail") }
    return name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .markdown : .text
  }

  private static let signatures: [(String, String)] = [
    ("%PDF-", "PDF"), ("PK\u{3}\u{4}", "zip or Office Open XML"),
    ("GIF8", "GIF image"), ("From ", "mailbox"),
  ]

  private static let extensions: [(String, String)] = [
    (".html", "HTML"), (".htm", "HTML"), (".xhtml", "HTML"), (".mhtml", "MHTML"), (".pdf", "PDF"),
    (".eml", "mail"), (".mbox", "mailbox"), (".docx", "Office Open XML"), (".odt", "OpenDocument"),
    (".json", "JSON"), (".jsonl", "JSON lines"), (".csv", "table"), (".tsv", "table"),
    (".xml", "XML"),
  ]

  /// Whether the text begins with header fields that only mail has.
  private static func isMail(_ start: String) -> Bool {
    ["return-path:", "received:", "delivered-to:", "mime-version:", "message-id:"].contains {
      start.hasPrefix($0)
    }
  }
}
