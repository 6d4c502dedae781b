// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Claims as blocks of text: who, how and when; the words; what they are called.
enum ClaimPage {
  /// One claim.
  ///
  /// - Parameters:
  ///   - mark: the number that marks it in a text above.
  ///   - article: whether to say which article makes it.
  ///   - words: its content, where that is shown otherwise than as it stands.
  static func block(
    _ claim: Claim, mark: Int? = nil, article: Bool = false, words: Line? = nil, indent: Int = 0
  ) -> Page {
    var page = Page()
    var head = mark.map { Line("[\($0)] ", .faint) } ?? Line()
    head += credit(claim)
    page.add(head, indent: indent, hanging: 4)
    page.add(words ?? Line.squeezed(claim.content, .plain), indent: indent + 2)
    if let figure = claim.figure {
      var line = Line.squeezed(Words.figure(figure, isDenied: claim.deniesFigure), .strong)
      if !claim.places.isEmpty {
        line += Line(", ") + Line.squeezed(claim.places.joined(separator: ", "))
      }
      if let time = claim.time {
        line += Line(", ") + Line.squeezed(ReadableDate.words(time.value ?? time.text))
      }
      page.add(line, indent: indent + 2, hanging: 2)
    }
    page.add(foot(claim, article: article), indent: indent + 2, hanging: 2)
    return page
  }

  /// "Sergei Lavrov via Itar-Tass".
  static func names(_ claim: Claim) -> String {
    let sources = claim.sources.map { $0.name.isEmpty ? $0.text : $0.name }
    let own = sources.isEmpty ? [] : [sources.joined(separator: ", ")]
    return (own + claim.via.map(\.name)).joined(separator: " via ")
  }

  /// "Sergei Lavrov (Foreign Minister), via Itar-Tass: “said”, 12 March 2012".
  static func credit(_ claim: Claim) -> Line {
    var line = Words.sources(claim.sources)
    if !claim.via.isEmpty { line += Line(", via ") + Words.sources(claim.via) }
    var details: [String] = []
    if let cue = claim.cue, !cue.text.isEmpty { details.append("“\(cue.text)”") }
    details += stances(claim)
    if claim.kind == .statement, let time = claim.time {
      details.append(time.value.map(ReadableDate.words) ?? time.text)
    }
    if !details.isEmpty {
      line +=
        Line.squeezed(" — ", .faint).spaced + Line.squeezed(details.joined(separator: ", "), .faint)
    }
    return line
  }

  /// In what way a source holds its content: nothing where it merely says so.
  private static func stances(_ claim: Claim) -> [String] {
    (claim.act == .assert ? [] : [deed(claim.act)]) + (claim.negated ? ["negated"] : [])
      + (claim.isHeld ? [] : [reality(claim)])
  }

  /// What the content alone would not tell: "a denial, negated", "a plan, in an older version".
  static func how(_ claim: Claim) -> String {
    (stances(claim) + (claim.newer == nil ? [] : ["in an older version"])).joined(separator: ", ")
  }

  /// "c-abcdefgh · direct quotation · a.txt, bytes 12–40".
  private static func foot(_ claim: Claim, article: Bool) -> Line {
    var parts = [Words.short(claim.id)]
    switch claim.quotation {
    case .direct: parts.append("quoted")
    case .mixed: parts.append("partly quoted")
    case .indirect: parts.append("reported")
    }
    if let proposition = claim.proposition { parts.append(Words.short(proposition)) }
    if let newer = claim.newer { parts.append("in an older version of \(newer)") }
    if let parent = claim.parent { parts.append("inside \(Words.short(parent))") }
    if article {
      let bytes = claim.spans.map { "\($0.start)–\($0.end)" }.joined(separator: ", ")
      parts.append("\(claim.article), bytes \(bytes)")
    }
    return Line.squeezed(parts.joined(separator: " · "), .faint)
  }

  /// What is not held, in words.
  private static func reality(_ claim: Claim) -> String {
    switch claim.modality {
    case .asserted: "asserted"
    case .denied: "not said"
    case .questioned: "left open"
    case .conditional: "a condition"
    case .planned: "a plan"
    case .retracted: "taken back"
    case .reportedFalse: "called false"
    }
  }

  private static func deed(_ act: Claim.Act) -> String {
    switch act {
    case .accuse: "an accusation"
    case .admit: "an admission"
    case .ask: "a question"
    case .assert: "an assertion"
    case .criticize: "a criticism"
    case .demand: "a demand"
    case .deny: "a denial"
    case .intend: "an intention"
    case .praise: "praise"
    case .predict: "a prediction"
    case .promise: "a promise"
    case .propose: "a proposal"
    case .threaten: "a threat"
    case .urge: "an appeal"
    case .warn: "a warning"
    }
  }
}

extension Line {
  /// The line with a space on either side.
  var spaced: Line { Line(" ") + self + Line(" ") }
}
