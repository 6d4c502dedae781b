// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// What stands in the text of a message that somebody sent on: whose it was, of which day, and its own lines.
///
/// Who sent it on and when is no outlet and no day of publication.
struct ForwardedMail {
  var from: String?
  var subject: String?
  var day: CivilDate?
  /// The lines behind the head, without marks of quotation.
  var lines: ArraySlice<Substring>

  private static let markers = English.words("lines above a forwarded message")
  private static let subjects = English.words("openings of a forwarded subject")

  /// Whether a subject says that the message was sent on: "Fwd: ", "FW: ".
  static func isForwarded(_ subject: String) -> Bool { rest(of: subject) != nil }

  /// A subject without what says that the message was sent on.
  static func rest(of subject: String) -> String? {
    guard let colon = subject.firstIndex(of: ":"),
      subjects.contains(subject[..<colon].lowercased())
    else { return nil }
    let rest = String(subject[subject.index(after: colon)...].drop(while: \.isWhitespace))
    return self.rest(of: rest) ?? rest
  }

  /// Finds the head of the forwarded message: a line that announces it, and fields below; nil where there is none.
  init?(_ lines: [Substring]) {
    let start = lines.firstIndex(where: Self.announces).map { $0 + 1 } ?? Self.bareHead(lines)
    guard let start else { return nil }
    // Some programs quote what they send on.
    self.lines = lines[start...].map(Self.unquoted)[...]
    var fields = 0
    while let line = self.lines.first {
      if line.isEmpty {
        if fields > 0 { break }
      } else if let (name, value) = Self.field(line) {
        fields += 1
        take(name, value)
      } else if fields == 0 {
        return nil
      } else if !line.contains("@") {
        // A long list of receivers goes on; anything else is the text.
        break
      }
      self.lines.removeFirst()
    }
    if fields < 2 { return nil }
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    case "from":
      let name = value.prefix { $0 != "<" && $0 != "[" }.filter { $0 != "\"" && $0 != "*" }
      from = name.split(separator: " ").joined(separator: " ")
    case "date", "sent": day = PageDate.day(value)
    case "subject": subject = Self.rest(of: value) ?? value
    default: break
    }
  }

  /// "---------- Forwarded message ---------", "Begin forwarded message:".
  private static func announces(_ line: Substring) -> Bool {
    guard line.utf8.count < 80 else { return false }
    let words = line.lowercased().filter { $0.isLetter || $0 == " " }
      .split(separator: " ").joined(separator: " ")
    return markers.contains(words)
  }

  /// Where a head begins that no line announces: "From:", and "Subject:" a few lines below.
  private static func bareHead(_ lines: [Substring]) -> Int? {
    lines.indices.first { index in
      guard field(lines[index])?.name == "from" else { return false }
      let names = lines[index...].prefix(6).compactMap { field($0)?.name }
      return names.contains("subject") && (names.contains("sent") || names.contains("date"))
    }
  }

  private static func unquoted(_ line: Substring) -> Substring {
    guard line.first == ">" else { return line }
    return line.dropFirst().first == " " ? line.dropFirst(2) : line.dropFirst()
  }

  private static func field(_ line: Substring) -> (name: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon].filter { $0 != "*" && $0 != " " }.lowercased()
    guard ["from", "date", "sent", "subject", "to", "cc", "replyto", "reply-to"].contains(name)
    else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "*" }
    return (name, String(value))
  }
}
