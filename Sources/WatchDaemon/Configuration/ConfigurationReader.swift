// SPDX-License-Identifier: Apache-2.0

/// Reads the assignments of a configuration file: the part of TOML 1.0 without tables, dates, floats and texts of several lines.
///
/// Of its own, since the TOML library for Swift ends the process over some malformed files, and a reload must refuse those;
/// so it knows the line of every value, too.
struct ConfigurationReader {
  /// What a key is set to.
  indirect enum Value: Hashable {
    case text(String)
    case number(Int)
    case list([Value])
    /// What no key takes: a float, a date, a truth value, a bare word.
    case other(String)
  }

  /// One assignment, and the line that its key stands on.
  struct Assignment: Hashable {
    var key: String
    var value: Value
    var line: Int
  }

  /// What is wrong in which line.
  struct Mistake: Error, Hashable {
    var line: Int
    var reason: String
  }

  private var rest: ArraySlice<Unicode.Scalar>
  private var line = 1

  private init(_ text: String) {
    // A line may end in CR LF; a byte order mark is none of the text.
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    rest = scalars[...]
  }

  /// The assignments of `text` in order.
  static func assignments(in text: String) throws(Mistake) -> [Assignment] {
    var reader = ConfigurationReader(text)
    var found: [Assignment] = []
    while try reader.skipToNext() {
      let assignment = try reader.assignment()
      guard !found.contains(where: { $0.key == assignment.key }) else {
        throw Mistake(
          line: assignment.line, reason: "\"\(assignment.key)\" is set a second time")
      }
      found.append(assignment)
    }
    return found
  }

  private mutating func assignment() throws(Mistake) -> Assignment {
    let start = line
    guard let first = rest.first, first != "[" else {
      throw mistake("corpusd has no tables: a line sets a key, as in workers = 2")
    }
    let key = first == "\"" || first == "'" ? try quoted() : bare { Self.isKey($0) }
    skipBlanks()
    guard !key.isEmpty, rest.first == "=" else {
      throw mistake("a line sets a key, as in workers = 2")
    }
    rest.removeFirst()
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard endsHere else { throw mistake("something stands behind the value of \"\(key)\"") }
    return Assignment(key: key, value: value, line: start)
  }

  private mutating func value() throws(Mistake) -> Value {
    switch rest.first {
    case "\"", "'": return .text(try quoted())
    case "[": return .list(try list())
    default:
      let word = bare { !"\n\r,]# \t".unicodeScalars.contains($0) }
      guard !word.isEmpty else { throw mistake("a value is missing") }
      return Int(word.filter { $0 != "_" }).map(Value.number) ?? .other(word)
    }
  }

  /// A list may run over several lines, and end in a comma. Lists in lists are none that any key takes.
  private mutating func list() throws(Mistake) -> [Value] {
    rest.removeFirst()
    var values: [Value] = []
    while true {
      guard try skipToNext() else { throw mistake("a list is not closed by \"]\"") }
      if rest.first == "]" { break }
      guard rest.first != "[" else { throw mistake("a list holds no lists") }
      values.append(try value())
      guard try skipToNext() else { throw mistake("a list is not closed by \"]\"") }
      if rest.first == "]" { break }
      guard rest.first == "," else { throw mistake("in a list \",\" or \"]\" must follow a value") }
      rest.removeFirst()
    }
    rest.removeFirst()
    return values
  }

  /// A text in quotation marks; in single ones a backslash is a backslash.
  private mutating func quoted() throws(Mistake) -> String {
    let mark = rest.removeFirst()
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case mark: return String(text)
      case "\n", "\r": throw mistake("a text is not closed by \(mark)")
      case "\\" where mark == "\"": text.append(try escaped())
      case "\t": text.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}": throw mistake("a text holds a control character")
      default: text.append(scalar)
      }
    }
    throw mistake("a text is not closed by \(mark)")
  }

  private mutating func escaped() throws(Mistake) -> Unicode.Scalar {
    let letter = rest.popFirst()
    switch letter {
    case "\"", "\\": return letter ?? "\\"
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u", "U":
      let digits = rest.prefix(letter == "u" ? 4 : 8)
      rest = rest.dropFirst(digits.count)
      let text = String(String.UnicodeScalarView(digits))
      guard text.utf8.count == (letter == "u" ? 4 : 8), text.allSatisfy(\.isHexDigit),
        let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
      else { throw mistake("\\\(letter ?? "u") must be followed by the number of a character") }
      return scalar
    default: throw mistake("\"\\\" escapes nothing here; write \"\\\\\" for a backslash")
    }
  }

  private mutating func bare(while belongs: (Unicode.Scalar) -> Bool) -> String {
    let word = rest.prefix(while: belongs)
    rest = rest.dropFirst(word.count)
    return String(String.UnicodeScalarView(word))
  }

  private static func isKey(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }

  private var endsHere: Bool {
    rest.first == nil || rest.first == "#" || rest.first == "\n"
      || rest.first == "\r" && rest.dropFirst().first == "\n"
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == " " || $0 == "\t" }
  }

  /// Skips blanks, ends of lines and comments; false at the end of the text.
  private mutating func skipToNext() throws(Mistake) -> Bool {
    while let scalar = rest.first {
      switch scalar {
      case " ", "\t", "\r": rest.removeFirst()
      case "\n":
        rest.removeFirst()
        line += 1
      case "#":
        let comment = rest.prefix { $0 != "\n" }
        guard !comment.contains("\0") else { throw mistake("it contains a NUL") }
        rest = rest.dropFirst(comment.count)
      default: return true
      }
    }
    return false
  }

  private func mistake(_ reason: String) -> Mistake { Mistake(line: line, reason: reason) }
}
