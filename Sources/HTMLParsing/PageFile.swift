package import CorpusFormats

/// Reads the file of a saved page: unpacks it, decodes it, parses it, finds the article.
package enum PageFile {
  /// Most bytes of a page: pages that hold their pictures are long, articles are not.
  package static let limit = 32 << 20

  /// The article in `bytes`, with the map from its text to these.
  package static func read(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    var page = bytes
    let isPacked = Gunzip.isGzip(bytes)
    if isPacked {
      guard let unpacked = Gunzip.unpack(bytes, limit: limit) else {
        return .unread(
          "The gzip file is damaged, cut off or unpacks to more than "
            + "\(limit >> 20) MiB; unpack it and save the page again.")
      }
      page = unpacked
    }
    guard page.count <= limit else {
      return .unread(
        "The page has \(page.count) bytes; pages up to \(limit >> 20) MiB are read. "
          + "Save it without its pictures.")
    }
    if isBinary(page) {
      return .unread(
        "The file is called a page and holds binary data; save the page again.")
    }
    let encoding = PageEncoding(page)
    let tree = HTMLParser.parse(encoding.text)
    var document = PageReader.read(tree)
    if isPacked {
      document.map = []
    } else {
      for at in stride(from: 0, to: document.map.count, by: 4) {
        let start = document.map[at + 2]
        let end = encoding.fileOffset(start + document.map[at + 3])
        document.map[at + 2] = encoding.fileOffset(start)
        document.map[at + 3] = end - document.map[at + 2]
      }
    }
    return .init(documents: [document], lines: isExport(encoding.text) ? PageLines.text(tree) : nil)
  }

  /// Whether words stand in the page that exports of databases have: only then is it worth to look at its lines.
  package static func isExport(_ page: [UInt8]) -> Bool {
    let text = String(decoding: page, as: UTF8.self)
    return ["Factiva", "ProQuest", "DOCUMENTS", "DOKUMENTE", "End of Document", "LexisNexis"]
      .contains {
        text.contains($0)
      }
  }

  /// Whether many control characters say that the bytes are no page, in UTF-16 neither.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return false }
    let controls = bytes.count { $0 < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].contains($0) }
    return controls * 20 > bytes.count
  }
}
