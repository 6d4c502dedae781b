internal import CorpusLanguage

/// Maps offsets in an article's text back to offsets in its file.
package struct FileOffsets: Sendable {
  /// How the file wrote the characters that the text holds as UTF-8.
  enum Encoding: Sendable {
    case utf8
    /// One byte a character.
    case singleByte
    /// Two bytes a character, four beyond the basic plane, after a mark of two bytes.
    case utf16
  }

  /// Text bytes between two checkpoints: a look-up reads at most so many.
  static let stride = 4096

  let encoding: Encoding
  /// File offset of the first character that begins at or after each multiple of `stride`, and its text offset.
  private let checkpoints: [(text: Int, file: Int)]

  /// Text and file are the same bytes.
  package static let identity = FileOffsets(encoding: .utf8, checkpoints: [])

  /// Whether text and file are the same bytes.
  package var isIdentity: Bool { encoding == .utf8 }

  /// Builds the map for a text converted from `encoding`.
  init(text: [UInt8], encoding: Encoding) {
    self.encoding = encoding
    var checkpoints: [(text: Int, file: Int)] = []
    if encoding != .utf8 {
      var file = encoding == .utf16 ? 2 : 0
      var at = 0
      var next = 0
      while at < text.count {
        if at >= next {
          checkpoints.append((at, file))
          next = at + Self.stride
        }
        file += Self.width(text[at], encoding)
        at += UTF8Scan.length(text, at, text.count)
      }
    }
    self.checkpoints = checkpoints
  }

  private init(encoding: Encoding, checkpoints: [(text: Int, file: Int)]) {
    self.encoding = encoding
    self.checkpoints = checkpoints
  }

  /// The file offset of the character that begins at `offset` in `text`.
  package func fileOffset(of offset: Int, in text: [UInt8]) -> Int {
    guard encoding != .utf8, offset > 0 else { return encoding == .utf16 ? 2 : offset }
    var low = 0
    var high = checkpoints.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if checkpoints[middle].text <= offset { low = middle } else { high = middle }
    }
    guard low < checkpoints.count else { return encoding == .utf16 ? 2 : 0 }
    var (at, file) = checkpoints[low]
    let end = min(offset, text.count)
    while at < end {
      file += Self.width(text[at], encoding)
      at += UTF8Scan.length(text, at, text.count)
    }
    return file
  }

  private static func width(_ lead: UInt8, _ encoding: Encoding) -> Int {
    encoding == .singleByte ? 1 : lead >= 0xf0 ? 4 : 2
  }
}
