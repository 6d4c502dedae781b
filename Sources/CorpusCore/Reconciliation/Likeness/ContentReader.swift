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
        let word = String(decoding: bytes[start..<at], as: UTF8.self)
        if isAfterComma, conjunctions.contains(word.lowercased()) { words.append(clauseEnd) }
        append(word, isFirst: isFirst, to: &words)
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
  private static let conjunctions: Set<String> = [
    "and", "but", "while", "when", "after", "because", "although", "though", "which", "who", "as",
    "or",
    "so", "where", "adding", "saying", "before", "since", "whereas",
  ]

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

  private static func append(_ raw: String, isFirst: Bool, to words: inout [String]) {
    var word = raw.replacing("’", with: "'")
    if word.utf8.first?.isASCIIDigit ?? false {
      words.append(word.replacing(",", with: ""))
      return
    }
    if ["U.S", "US", "U.S.A", "USA"].contains(word) {
      words.append("Usa")
      return
    }
    word = word.replacing(".", with: "")
    let small = word.lowercased()
    if small.hasSuffix("n't") {
      words.append(contentsOf: [stems[small] ?? String(small.dropLast(3)), "not"])
      return
    }
    let plain = word.split(separator: "'").first.map(String.init) ?? word
    if let number = numbers[plain.lowercased()] {
      words.append(number)
    } else {
      // A capital at a sentence's beginning tells nothing, unless the whole word is in capitals.
      let isName =
        plain.first?.isUppercase == true
        && (!isFirst || plain.count > 1 && plain.allSatisfy(\.isUppercase))
      words.append(isName ? plain : plain.lowercased())
    }
  }

  private static let stems = ["can't": "can", "won't": "will", "shan't": "shall"]

  /// "One" is left a word: it seldom counts.
  private static let numbers: [String: String] = [
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "seventy": "70",
    "eighty": "80", "ninety": "90",
  ]
}
