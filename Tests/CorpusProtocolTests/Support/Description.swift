// SPDX-License-Identifier: Apache-2.0

/// A Varlink interface description, parsed by the grammar of UAPI.20; written apart from the texts it checks.
struct Description {
  /// A type of the description language.
  indirect enum Shape: Equatable {
    case bool, int, float, string, object
    case named(String)
    case array(Shape)
    case map(Shape)
    case nullable(Shape)
    case structure([Field])
    case enumeration([String])
  }

  /// A field with the comment above it.
  struct Field: Equatable {
    var name: String
    var shape: Shape
    var comment: String
  }

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var name = ""
  private(set) var types: [String: [Field]] = [:]
  private(set) var methods: [String: (input: [Field], output: [Field])] = [:]
  private(set) var errors: [String: [Field]] = [:]

  private var tokens: [Token] = []
  private var position = 0

  init(_ text: String) throws {
    tokens = Description.tokens(of: text)
    try expect("interface")
    name = try word()
    while position < tokens.count {
      let keyword = try word()
      let member = try word()
      guard types[member] == nil, methods[member] == nil, errors[member] == nil else {
        throw Failure(description: "\(member) is declared twice")
      }
      switch keyword {
      case "type": types[member] = try fields()
      case "error": errors[member] = try fields()
      case "method":
        let input = try fields()
        try expect("->")
        methods[member] = (input, try fields())
      default: throw Failure(description: "\(keyword) is no keyword")
      }
    }
  }

  private struct Token {
    var text: String
    /// The comment lines right before it.
    var comment: String
  }

  private static func tokens(of text: String) -> [Token] {
    var result: [Token] = []
    var comment = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let code = line.prefix { $0 != "#" }
      if code.count < line.count { comment += line.dropFirst(code.count + 1) + " " }
      var rest = code[...]
      while let first = rest.first {
        if first == " " {
          rest.removeFirst()
          continue
        }
        let mark = ["->", "[]", "[string]"].first { rest.hasPrefix($0) }
        let identifier = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
        let token = mark ?? (identifier.isEmpty ? String(first) : String(identifier))
        result.append(Token(text: token, comment: comment))
        comment = ""
        rest = rest.dropFirst(token.count)
      }
    }
    return result
  }

  private mutating func word() throws -> String {
    guard position < tokens.count else { throw Failure(description: "ends too early") }
    position += 1
    return tokens[position - 1].text
  }

  private mutating func take(_ token: String) -> Bool {
    guard position < tokens.count, tokens[position].text == token else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ token: String) throws {
    let found = try word()
    guard found == token else { throw Failure(description: "\(token) expected, not \(found)") }
  }

  private mutating func fields() throws -> [Field] {
    try expect("(")
    var result: [Field] = []
    if take(")") { return result }
    repeat {
      let comment = position < tokens.count ? tokens[position].comment : ""
      let name = try word()
      try expect(":")
      result.append(Field(name: name, shape: try shape(), comment: comment))
    } while take(",")
    try expect(")")
    return result
  }

  private mutating func shape() throws -> Shape {
    if take("?") { return .nullable(try shape()) }
    if take("[]") { return .array(try shape()) }
    if take("[string]") { return .map(try shape()) }
    if position < tokens.count, tokens[position].text == "(" { return .structure(try fields()) }
    switch try word() {
    case "bool": return .bool
    case "int": return .int
    case "float": return .float
    case "string": return .string
    case "object": return .object
    case let name where name.first?.isUppercase == true: return .named(name)
    case let other: throw Failure(description: "\(other) is no type")
    }
  }
}
