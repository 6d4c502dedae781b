// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// What holds of whatever a reader of a format finds in whatever bytes: tests and fuzzing ask it.
package enum FormatLaws {
  /// The first law that a reply breaks, in words; nil where it keeps all.
  package static func broken(by reply: ReaderFrames.Reply, of bytes: Int) -> String? {
    if reply.documents.isEmpty, reply.lines == nil, reply.problem == nil {
      return "neither articles nor a reason"
    }
    for document in reply.documents {
      if let broken = broken(by: document, of: bytes) { return broken }
    }
    return nil
  }

  private static func broken(by document: FormatDocument, of bytes: Int) -> String? {
    let text = Array(document.text.utf8)
    if document.blocks.isEmpty, document.problem == nil { return "no text and no reason" }
    var end = 0
    for block in document.blocks {
      let range = block.span.range
      guard range.lowerBound >= end, range.upperBound <= text.count else {
        return "parts overlap, or leave the text"
      }
      guard String(validating: text[range], as: UTF8.self) != nil else {
        return "a part cuts a character"
      }
      end = range.upperBound
    }
    var last = 0
    for at in stride(from: 0, to: document.map.count - 3, by: 4) {
      let (start, count) = (document.map[at], document.map[at + 1])
      let (source, length) = (document.map[at + 2], document.map[at + 3])
      guard start >= last, count > 0, start + count <= text.count else {
        return "the map leaves the text"
      }
      guard source >= 0, length >= 0, source + length <= bytes else {
        return "the map leaves the file"
      }
      last = start + count
    }
    return nil
  }
}
