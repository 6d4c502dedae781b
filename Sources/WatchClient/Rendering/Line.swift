// SPDX-License-Identifier: Apache-2.0

/// What a run of text is, which decides its colour.
enum Style: Sendable, CaseIterable {
  case plain, strong, faint, name, evidence, good, warning, bad

  /// The SGR parameters that ECMA-48 terminals know it by; none for plain text.
  var parameters: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .name: "1;36"
    case .evidence: "4"
    case .good: "32"
    case .warning: "33"
    case .bad: "31"
    }
  }
}

/// Styled text on one line. Whatever goes in is made safe to print, so that nothing comes out that is not.
struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A run of one style.
  struct Run: Hashable, Sendable {
    var text: String
    var style: Style
  }

  private(set) var runs: [Run] = []

  init() {}

  /// `text` with white space as it is, but for line breaks.
  init(_ text: some StringProtocol, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: VisibleText.part(text), style: style)]
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  private init(runs: [Run]) {
    self.runs = runs
  }

  /// `text` with runs of white space made one space, as titles and contents of claims want it.
  static func squeezed(_ text: some StringProtocol, _ style: Style = .plain) -> Line {
    Line(VisibleText.line(text), style)
  }

  static func + (a: Line, b: Line) -> Line {
    var result = a
    result += b
    return result
  }

  static func += (a: inout Line, b: Line) {
    var added = b.runs[...]
    if let last = a.runs.last, let first = added.first, last.style == first.style {
      a.runs[a.runs.count - 1].text += first.text
      added = added.dropFirst()
    }
    a.runs += added
  }

  var isEmpty: Bool { runs.isEmpty }

  /// Cells it takes.
  var width: Int { runs.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// The words without their styles.
  var text: String { runs.map(\.text).joined() }

  /// The line with the sequences that colour it, or without.
  func rendered(colour: Bool) -> String {
    guard colour else { return text }
    return runs.map { run in
      run.style.parameters.map { "\u{1B}[\($0)m\(run.text)\u{1B}[0m" } ?? run.text
    }.joined()
  }

  /// The line cut at `limit` cells, with an ellipsis where something was cut.
  func truncated(to limit: Int) -> Line {
    guard width > limit else { return self }
    var result = Line()
    var room = max(limit - 1, 0)
    for run in runs where room > 0 {
      var kept = ""
      for character in run.text {
        let cells = DisplayWidth.of(character)
        guard cells <= room else {
          room = 0
          break
        }
        kept.append(character)
        room -= cells
      }
      result += Line(kept, run.style)
    }
    return limit > 0 ? result + Line("…", .faint) : result
  }

  /// The line broken into several of at most `limit` cells, at spaces where there are any.
  func wrapped(to limit: Int) -> [Line] {
    let limit = max(limit, 1)
    guard width > limit else { return [self] }
    var lines: [Line] = []
    var current = Line()
    var used = 0
    var word = Line()
    var wordWidth = 0
    func finish() {
      lines.append(current)
      current = Line()
      used = 0
    }
    func place() {
      if used > 0, used + wordWidth > limit { finish() }
      current += word
      used += wordWidth
      word = Line()
      wordWidth = 0
    }
    for run in runs {
      var text = ""
      func keep() {
        word += Line(text, run.style)
        text = ""
      }
      for character in run.text {
        if character == " " {
          keep()
          place()
          // A space that would begin a line, or pass its end, is the line break itself.
          if used > 0, used < limit {
            current += Line(" ", run.style)
            used += 1
          } else if used >= limit {
            finish()
          }
          continue
        }
        let cells = DisplayWidth.of(character)
        if wordWidth + cells > limit {
          keep()
          place()
          finish()
        }
        text.append(character)
        wordWidth += cells
      }
      keep()
    }
    if !word.isEmpty { place() }
    if !current.isEmpty { lines.append(current) }
    return lines.map(\.withoutTrailingSpace)
  }

  private var withoutTrailingSpace: Line {
    var runs = runs
    while let last = runs.last {
      let kept = last.text.reversed().drop { $0 == " " }
      guard kept.count < last.text.count else { break }
      runs.removeLast()
      if !kept.isEmpty { runs.append(Run(text: String(kept.reversed()), style: last.style)) }
    }
    return Line(runs: runs)
  }
}
