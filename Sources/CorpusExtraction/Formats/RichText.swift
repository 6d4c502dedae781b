// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Reads Rich Text Format as plain text: a line a paragraph, cells divided by tabs, a form feed between pages.
///
/// An own reader, since no kept-up library does it: what news needs of the format is its text. Bounded by the file's length:
/// each byte is looked at once, and groups are counted, not nested calls.
struct RichText {
  /// Deeper groups come from nobody who writes articles.
  private static let deepest = 1000

  /// What a group inherits from the one around it.
  private struct State {
    var isSkipped = false
    var isHidden = false
    /// How many characters stand in for a Unicode one, for programs that know none.
    var replacements = 1
    /// The font, whose character set the bytes are in.
    var font = 0
  }

  private let bytes: [UInt8]
  private var at = 0
  private var state = State()
  private var outer: [State] = []
  private var text: [UInt8] = []
  /// Characters still to be passed over behind a Unicode one.
  private var pending = 0
  private var opensGroup = false
  /// The character set of the document, and those of fonts that have another.
  private var page = CodePage.western
  private var fonts: [Int: CodePage] = [:]
  /// The first half of a character beyond the basic plane.
  private var surrogate: UInt32?

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text as UTF-8; nil where the file is not whole or nested beyond reason.
  static func read(_ bytes: [UInt8]) -> [UInt8]? {
    var reader = RichText(bytes)
    return reader.read() ? reader.text : nil
  }

  private mutating func read() -> Bool {
    text.reserveCapacity(bytes.count / 2)
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "{"):
        guard outer.count < Self.deepest else { return false }
        outer.append(state)
        opensGroup = true
        pending = 0
        continue
      case UInt8(ascii: "}"):
        // What stands behind the last group is no part of the document.
        guard let last = outer.popLast() else { return true }
        state = last
        pending = 0
        if outer.isEmpty { return true }
      case UInt8(ascii: "\\"): control()
      case 0x0a, 0x0d, 0: continue
      default: character(byte)
      }
      opensGroup = false
    }
    return false
  }

  /// Reads what stands behind a backslash.
  private mutating func control() {
    guard at < bytes.count else { return }
    let first = bytes[at]
    guard ASCII.isLetter(first) else {
      at += 1
      switch first {
      case UInt8(ascii: "'"):
        let digits = String(decoding: bytes[at..<min(at + 2, bytes.count)], as: UTF8.self)
        at = min(at + 2, bytes.count)
        if let value = UInt8(digits, radix: 16) { character(value) }
      case UInt8(ascii: "*"): state.isSkipped = state.isSkipped || opensGroup
      case UInt8(ascii: "~"): put(" ")
      case UInt8(ascii: "_"): put("-")
      case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"): break
      case 0x0a, 0x0d: put("\n")
      default: character(first)
      }
      return
    }
    let start = at
    while at < bytes.count, ASCII.isLetter(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    let number = at
    if at < bytes.count, bytes[at] == 0x2d { at += 1 }
    while at < bytes.count, ASCII.isDigit(bytes[at]), at - number < 10 { at += 1 }
    let value = Int(String(decoding: bytes[number..<at], as: UTF8.self))
    if at < bytes.count, bytes[at] == 0x20 { at += 1 }
    act(word, value)
  }

  private mutating func act(_ word: String, _ value: Int?) {
    switch word {
    case "par", "line", "row", "sect": put("\n")
    case "page": put("\n\u{c}\n")
    case "cell", "nestcell", "tab": put("\t")
    case "emdash": put("—")
    case "endash": put("–")
    case "lquote": put("‘")
    case "rquote": put("’")
    case "ldblquote": put("“")
    case "rdblquote": put("”")
    case "bullet": put("•")
    case "emspace", "enspace", "qmspace": put(" ")
    case "u": unicode(value ?? 0)
    case "uc": state.replacements = max(0, min(value ?? 1, 10))
    case "v": state.isHidden = value != 0
    case "plain": state.isHidden = false
    case "f", "deff": state.font = value ?? 0
    case "fcharset": fonts[state.font] = value.flatMap(CodePage.init(charset:))
    case "ansicpg": page = value.flatMap(CodePage.init(number:)) ?? page
    case "mac": page = CodePage(name: "macintosh") ?? page
    case "bin": at = min(bytes.count, at + max(0, value ?? 0))
    default: if Self.destinations.contains(word) { state.isSkipped = true }
    }
  }

  /// Groups whose content is no text of the document.
  private static let destinations: Set<String> = [
    "fonttbl", "colortbl", "stylesheet", "info", "header", "headerl", "headerr", "headerf",
    "footer", "footerl", "footerr", "footerf", "pict", "object", "fldinst", "listtable", "footnote",
    "listoverridetable", "revtbl", "rsidtbl", "themedata", "datastore", "latentstyles", "xe",
    "tc", "annotation", "atnauthor", "nonshppict", "shpinst", "generator", "filetbl", "template",
  ]

  private mutating func unicode(_ value: Int) {
    pending = state.replacements
    let unit = UInt32(truncatingIfNeeded: value < 0 ? value + 0x10000 : value)
    if (0xd800...0xdbff).contains(unit) {
      surrogate = unit
      return
    }
    if let high = surrogate, (0xdc00...0xdfff).contains(unit) {
      append(0x10000 + (high - 0xd800) << 10 + (unit - 0xdc00))
    } else {
      append(unit)
    }
    surrogate = nil
  }

  /// One character in the character set of its font.
  private mutating func character(_ byte: UInt8) {
    if pending > 0 {
      pending -= 1
      return
    }
    append(byte < 0x80 ? UInt32(byte) : (fonts[state.font] ?? page)[byte])
  }

  private mutating func append(_ scalar: UInt32) {
    guard !state.isSkipped, !state.isHidden else { return }
    if scalar < 0x80 {
      text.append(UInt8(scalar))
      return
    }
    let known = Unicode.Scalar(scalar) ?? "\u{fffd}"
    text += Array(String(Character(known)).utf8)
  }

  private mutating func put(_ words: String) {
    guard !state.isSkipped, !state.isHidden else { return }
    text += Array(words.utf8)
  }
}
