// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// In which words claims say one thing: what only one wording has is marked as word-by-word comparisons mark it, `{+added+}` and
/// `[-omitted-]`.
struct VariantLines {
  private let lines: [String: Line]

  /// What the marks mean; nil where nothing is marked.
  let legend: Line?

  /// - Parameter other: what the wordings are set against, in words.
  init(_ variants: [Variant]?, against other: String) {
    var lines: [String: Line] = [:]
    var isMarked = false
    for variant in variants ?? [] where variant.parts.contains(where: { $0.kind != .same }) {
      isMarked = true
      for claim in variant.claims { lines[claim] = Self.line(variant.parts) }
    }
    self.lines = lines
    legend =
      isMarked
      ? Line("Against \(other): ", .faint) + Line("{+added+}", .good) + Line(", ", .faint)
        + Line("[-omitted-]", .bad)
      : nil
  }

  /// The marked words of a claim; nil where they are those of the other wording.
  subscript(_ claim: Claim) -> Line? { lines[claim.id] }

  private static func line(_ parts: [Variant.Part]) -> Line {
    var line = Line()
    for part in parts {
      if !line.isEmpty { line += Line(" ") }
      switch part.kind {
      case .same: line += Line.squeezed(part.text)
      case .added: line += Line("{+", .good) + Line.squeezed(part.text, .good) + Line("+}", .good)
      case .omitted: line += Line("[-", .bad) + Line.squeezed(part.text, .bad) + Line("-]", .bad)
      }
    }
    return line
  }
}
