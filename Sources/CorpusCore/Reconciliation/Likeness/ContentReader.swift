// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Cuts a content into words that can be compared with another paper's: numbers in digits, "n't" as "not", names with their capital.
enum ContentReader {
  /// Stands where a clause ends.
  static let clauseEnd = "/"
  /// Stands where a quotation begins or ends.
  static let quotationMark = "\""

  /// The words in order, without marks.
  static func words(of content: String) -> [String] {
    marked(content).filter { $0 != clauseEnd && $0 != quotationMark }
  }

  /// The words in order, and between them the ends of clauses and quotations.
  static func marked(_ content: String) -> [String] {
    let bytes = Array(content.utf8)
    var words: [String] = []
    var at = 0
    var (isFirst, isAfterComma) = (true, false)
    while at < bytes.count {
      let start = at
      while at < bytes.count, let length = wordLength(bytes, at) { at += length }
      if at > start {
        let word = plain(bytes[start..<at])
        if isAfterComma, conjunctions.contains(String(decoding: word, as: UTF8.self).lowercased()) {
          words.append(clauseEnd)
        }
        append(word, isFirst: isFirst, to: &words)
        endClauseBeforeJoint(&words)
        (isFirst, isAfterComma) = (false, false)
      } else {
        if bytes[at] == UInt8(ascii: "%") { words.append("percent") }
        isAfterComma = bytes[at] == UInt8(ascii: ",") || isAfterComma
        if ".?!;".utf8.contains(bytes[at]) {
          isFirst = true
          words.append(clauseEnd)
        }
        let quotation = quotationLength(bytes, at)
        if quotation > 0 { words.append(quotationMark) }
        at += max(quotation, isMark(bytes, at) ? 3 : 1)
      }
    }
    return words
  }

  /// "The mill would not close *and that* nobody would go", "it is unclear *and no* word came": what follows is another
  /// clause, without a comma too.
  private static func endClauseBeforeJoint(_ words: inout [String]) {
    guard let last = words.last, openers.contains(last), words.count > 2,
      ["and", "but"].contains(words[words.count - 2]),
      words[words.count - 3] != clauseEnd
    else { return }
    words.insert(clauseEnd, at: words.count - 2)
  }

  private static let openers: Set = ["that", "no", "nobody"]

  /// The bytes of a word, its curly apostrophes straight.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0xe2) else { return Array(bytes) }
    var out: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if rest.starts(with: [0xe2, 0x80, 0x99]) {
        out.append(UInt8(ascii: "'"))
        rest = rest.dropFirst(3)
      } else {
        out.append(byte)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// How many bytes belong to the word that goes on at a place; nil where it ends.
  private static func wordLength(_ bytes: [UInt8], _ at: Int) -> Int? {
    let byte = bytes[at]
    if isMark(bytes, at) {
      return bytes[at + 2] == 0x99 && isInside(bytes, at, width: 3) ? 3 : nil
    }
    if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 { return 1 }
    return "'.,".utf8.contains(byte) && isInside(bytes, at, width: 1) ? 1 : nil
  }

  /// Words that begin another clause behind a comma.
  private static let conjunctions = English.words("openers behind a comma")

  /// Bytes of a double quotation mark, curly, straight or of two apostrophes; 0 where there is none.
  private static func quotationLength(_ bytes: [UInt8], _ at: Int) -> Int {
    if bytes[at] == UInt8(ascii: "\"") { return 1 }
    if bytes[at] == UInt8(ascii: "'") {
      return at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "'") ? 2 : 0
    }
    return isMark(bytes, at) && [0x9c, 0x9d, 0x9e, 0x9f].contains(bytes[at + 2]) ? 3 : 0
  }

  /// Whether a sign of E2 80 begins here: quotation marks and dashes; 99 is the apostrophe.
  private static func isMark(_ bytes: [UInt8], _ at: Int) -> Bool {
    bytes[at] == 0xe2 && at + 2 < bytes.count && bytes[at + 1] == 0x80
  }

  /// Whether a sign stands within a word: an apostrophe between letters, a point within initials or between digits, a comma in a number.
  private static func isInside(_ bytes: [UInt8], _ at: Int, width: Int) -> Bool {
    guard at > 0, at + width < bytes.count else { return false }
    let (before, after) = (bytes[at - 1], bytes[at + width])
    switch bytes[at] {
    case UInt8(ascii: ","): return before.isASCIIDigit && after.isASCIIDigit
    case UInt8(ascii: "."):
      let isInitial = before.isASCIILetter && (at < 2 || !bytes[at - 2].isASCIILetter)
      return before.isASCIIDigit && after.isASCIIDigit || isInitial && after.isASCIILetter
    default: return before.isASCIILetter && after.isASCIILetter
    }
  }

  private static func append(_ raw: [UInt8], isFirst: Bool, to words: inout [String]) {
    func string(_ bytes: some Collection<UInt8>) -> String {
      String(decoding: bytes, as: UTF8.self)
    }
    if raw.first?.isASCIIDigit ?? false {
      let number = string(raw.filter { $0 != UInt8(ascii: ",") })
      // "6pm" is "6 p.m.".
      let half = number.suffix(2).lowercased()
      if number.count > 2, halvesOfTheDay.contains(half), number.dropLast(2).allSatisfy(\.isNumber)
      {
        words.append(contentsOf: [String(number.dropLast(2)), half])
      } else {
        words.append(number)
      }
      return
    }
    let isShortened = raw.contains(UInt8(ascii: "'"))
    let whole = string(raw.filter { $0 != UInt8(ascii: ".") })
    if ["US", "USA"].contains(whole) {
      words.append("Usa")
      return
    }
    let small = whole.lowercased()
    if isShortened, small.hasSuffix("n't") {
      words.append(contentsOf: [stems[small] ?? String(small.dropLast(3)), "not"])
      return
    }
    let plain = isShortened ? whole.split(separator: "'").first.map(String.init) ?? whole : whole
    let plainSmall = isShortened ? plain.lowercased() : small
    if plainSmall == "one", words.last == "no" {
      words[words.count - 1] = "nobody"
    } else if let number = numbers[plainSmall] {
      words.append(number)
    } else {
      // A capital at a sentence's beginning tells nothing, unless the whole word is in capitals.
      let isName =
        plain != plainSmall && plain.first?.isUppercase == true
        && (!isFirst || plain.count > 1 && plain == plain.uppercased())
      words.append(isName ? plain : plainSmall)
    }
  }

  private static let halvesOfTheDay = ["am", "pm"]
  private static let stems = ["can't": "can", "won't": "will", "shan't": "shall"]

  /// Whether a word in lower case is a number in words, from "two" on.
  static func isNumber(_ word: String) -> Bool { numbers[word] != nil }

  /// "One" is left a word: it seldom counts.
  private static let numbers = English.table("numbers in words")
}
