// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats
internal import CorpusLanguage
internal import CorpusProtocol
internal import HTMLParsing

/// Reads JSON Feed, in which sites offer what others offer as RSS.
package enum JSONFeedFile {
  /// The articles of a feed.
  package static func read(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    guard bytes.last(where: { $0 > 0x20 }) == 0x7d, let feed = LooseJSON(bytes),
      let items = feed["items"]?.list, !items.isEmpty
    else {
      return .unread("The feed in JSON is damaged, cut off or empty; save it again.")
    }
    return .init(documents: items.map { document($0, in: feed) })
  }

  private static func document(_ item: LooseJSON, in feed: LooseJSON) -> FormatDocument {
    let lines: [String] =
      if let html = item["content_html"]?.text {
        FeedFile.lines(html)
      } else {
        (item["content_text"]?.text ?? "").split(whereSeparator: \.isNewline)
          .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
          .filter { !$0.isEmpty }
      }
    var document = FormatDocument(
      title: item["title"]?.text.map(FeedFile.plain), paragraphs: lines)
    let writers = item["authors"] ?? item["author"] ?? feed["authors"]
    document.byline = writers?.list.compactMap { $0["name"]?.text }.joined(separator: ", ")
    if document.byline?.isEmpty ?? false { document.byline = nil }
    document.outlet = feed["title"]?.text.map(FeedFile.plain)
    document.url = item["url"]?.text
    document.id = item["id"]?.text
    document.language = item["language"]?.text ?? feed["language"]?.text
    document.published = item["date_published"]?.text.flatMap(PageDate.published)
    document.modified = item["date_modified"]?.text.flatMap { PageDate.day($0)?.iso }
    if lines.isEmpty {
      document.problem = "The file gives a summary of this article and no text."
    }
    return document
  }
}
