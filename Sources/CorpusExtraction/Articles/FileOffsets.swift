// SPDX-License-Identifier: Apache-2.0

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
    /// In a way that no offset follows from.
    case container
  }

  /// Text bytes between two checkpoints: a look-up reads at most so many.
  static let stride = 4096

  let encoding: Encoding
  /// Where the text begins in the file.
  private let base: Int
  /// File offset of the first character that begins at or after each multiple of `stride`, and its text offset.
  private let checkpoints: [(text: Int, file: Int)]

  /// Text and file are the same bytes.
  package static let identity = FileOffsets(text: [], encoding: .utf8)

  /// Whether offsets into the file are known, and other than those into the text.
  package var isShifted: Bool { encoding != .container && !isIdentity }

  /// Whether text and file are the same bytes.
  package var isIdentity: Bool { encoding == .utf8 && base == 0 }

  /// Builds the map for a text converted from `encoding`.
  ///
  /// - Parameter base: where the text begins in the file; by default at its first character.
  init(text: [UInt8], encoding: Encoding, base: Int? = nil) {
    self.encoding = encoding
    let base = base ?? (encoding == .utf16 ? 2 : 0)
    self.base = base
    var checkpoints: [(text: Int, file: Int)] = []
    if encoding != .utf8, encoding != .container {
      var file = base
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

  /// The file offset of the character that begins at `offset` in `text`.
  package func fileOffset(of offset: Int, in text: [UInt8]) -> Int {
    guard encoding != .utf8, encoding != .container, offset > 0 else { return base + offset }
    var low = 0
    var high = checkpoints.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if checkpoints[middle].text <= offset { low = middle } else { high = middle }
    }
    guard low < checkpoints.count else { return base }
    var (at, file) = checkpoints[low]
    let end = min(offset, text.count)
    while at < end {
      file += Self.width(text[at], encoding)
      at += UTF8Scan.length(text, at, text.count)
    }
    return file
  }

  /// The map for a part of the text that begins at `start`.
  func part(_ part: [UInt8], at start: Int, in text: [UInt8]) -> FileOffsets {
    FileOffsets(text: part, encoding: encoding, base: fileOffset(of: start, in: text))
  }

  private static func width(_ lead: UInt8, _ encoding: Encoding) -> Int {
    encoding == .singleByte ? 1 : lead >= 0xf0 ? 4 : 2
  }
}
