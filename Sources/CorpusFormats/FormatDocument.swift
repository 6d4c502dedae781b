// SPDX-License-Identifier: Apache-2.0

package import CorpusProtocol

/// One article as a reader of a format found it in a file.
package struct FormatDocument: Hashable, Sendable {
  /// A part of the text and what it is.
  package struct Block: Hashable, Sendable {
    /// What a part of an article is.
    package enum Kind: String, Sendable { case title, heading, paragraph, item }

    package var kind: Kind
    package var span: TextSpan

    package init(kind: Kind, span: TextSpan) {
      self.kind = kind
      self.span = span
    }
  }

  /// Headline and body, a blank line between their parts.
  package var text = ""
  package var blocks: [Block] = []
  /// Where the text stands in the file, four numbers a piece: offset and length in the text, offset and length in the file.
  package var map: [Int] = []
  /// What the export, feed or mail calls it.
  package var id: String?
  package var title: String?
  package var byline: String?
  package var outlet: String?
  package var agency: String?
  package var section: String?
  package var copyright: String?
  package var published: PublicationDate?
  /// When it was last changed, ISO 8601.
  package var modified: String?
  /// When the copy of it was taken, ISO 8601.
  package var captured: String?
  package var url: String?
  package var language: String?
  /// Why it holds no article, as a sentence for its owner.
  package var problem: String?
  /// Whether it looks like many articles and must be read as none.
  package var isRefused = false

  package init() {}

  /// The same without places in the file: those of a page within a container are none of the container's.
  package var withoutMap: FormatDocument {
    var document = self
    document.map = []
    return document
  }

  /// An article of known parts, which stand nowhere in the file as they are.
  package init(title: String?, paragraphs: [String]) {
    self.title = title
    let parts =
      [title].compactMap(\.self).map { (Block.Kind.title, $0) }
      + paragraphs.map { (.paragraph, $0) }
    for (kind, words) in parts { append(kind, words) }
  }

  /// Adds a part, a blank line behind the one before.
  mutating func append(_ kind: Block.Kind, _ words: String) {
    if !text.isEmpty { text += "\n\n" }
    let start = text.utf8.count
    text += words
    blocks.append(Block(kind: kind, span: TextSpan(start: start, end: text.utf8.count)))
  }
}
