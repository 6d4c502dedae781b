// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats

/// Reads the file of a saved page: unpacks it, decodes it, parses it, finds the article.
package enum PageFile {
  /// Most bytes of a page: pages that hold their pictures are long, articles are not.
  package static let limit = 32 << 20

  /// The article in `bytes`, with the map from its text to these; first of all the lines alone, where they may be an export's.
  package static func read(_ bytes: [UInt8]) -> ReaderFrames.Reply { read(bytes, asks: true) }

  /// The article in `bytes`, whose lines are no export.
  package static func article(_ bytes: [UInt8]) -> ReaderFrames.Reply { read(bytes, asks: false) }

  private static func read(_ bytes: [UInt8], asks: Bool) -> ReaderFrames.Reply {
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
    let depth = PageDepth.estimate(encoding.text)
    guard depth <= PageDepth.limit else {
      return .unread(
        "The page has \(depth) elements within each other, which no page of news has; save it again."
      )
    }
    let tree = HTMLParser.parse(encoding.text)
    if asks, let reply = lines(tree, otherwise: "html article") { return reply }
    var documents = PageArticles.read(tree)
    let saving = PageSaving(encoding.text)
    for index in documents.indices {
      documents[index].url = documents[index].url ?? saving?.url
      documents[index].captured = saving?.date
      if isPacked {
        documents[index].map = []
      } else {
        encoding.place(&documents[index].map)
      }
    }
    return .init(documents: documents)
  }

  /// The page as lines, where words stand in it that exports of databases have: only then is it worth to look at them.
  ///
  /// - Parameter otherwise: the format to ask for where they are no export.
  package static func lines(_ page: HTMLDocument, otherwise: String) -> ReaderFrames.Reply? {
    guard page.mentions(exports), (PageArticles.known(page)?.count ?? 1) == 1 else { return nil }
    var reply = ReaderFrames.Reply(documents: [], lines: PageLines.text(page))
    reply.otherwise = otherwise
    return reply
  }

  private static let exports = [
    "Factiva", "ProQuest", "DOCUMENTS", "DOKUMENTE", "End of Document", "LexisNexis",
  ]

  /// Whether many control characters say that the bytes are no page, in UTF-16 neither.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) { return false }
    let controls = bytes.count { $0 < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].contains($0) }
    return controls * 20 > bytes.count
  }
}
