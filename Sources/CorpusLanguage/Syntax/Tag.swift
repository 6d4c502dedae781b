// SPDX-License-Identifier: Apache-2.0

/// Penn Treebank parts of speech, as the treebanks' XPOS column has them.
///
/// Raw values are indices into the tagger's classes and part of the weights' format: append only.
package enum Tag: UInt8, CaseIterable, Sendable {
  case nn, nns, nnp, nnps
  case vb, vbd, vbg, vbn, vbp, vbz, md
  case jj, jjr, jjs
  case rb, rbr, rbs, wrb, rp
  case `in`, to, cc, dt, pdt, wdt, ex
  /// Pronouns: he, it (PRP); his, its (PRP$); who, what (WP); whose (WP$).
  case prp, prpPossessive, wp, wpPossessive
  case cd, pos, fw, uh, ls, sym
  /// E-mail and web addresses.
  case add
  /// A prefix standing alone, and a word that goes with the next one.
  case afx, gw
  /// Punctuation that belongs to no sentence: asterisks, rules, smileys.
  case nfp
  case hyph, comma, period
  /// Colons, semicolons and dashes.
  case colon
  case openQuote, closeQuote, openBracket, closeBracket
  case dollar
}

extension Tag {
  /// The treebanks' spelling.
  package var xpos: String {
    switch self {
    case .prpPossessive: "PRP$"
    case .wpPossessive: "WP$"
    case .comma: ","
    case .period: "."
    case .colon: ":"
    case .openQuote: "``"
    case .closeQuote: "''"
    case .openBracket: "-LRB-"
    case .closeBracket: "-RRB-"
    case .dollar: "$"
    default: "\(self)".uppercased()
    }
  }

  /// Reads the treebanks' spelling.
  package init?(xpos: String) {
    guard let tag = Tag.allCases.first(where: { $0.xpos == xpos }) else { return nil }
    self = tag
  }

  /// Common or proper.
  package var isNoun: Bool { rawValue <= Tag.nnps.rawValue }

  /// A word that is written with a capital because it names one thing.
  package var isProperNoun: Bool { self == .nnp || self == .nnps }

  /// Any form of a verb, modals left out.
  package var isVerb: Bool { rawValue >= Tag.vb.rawValue && rawValue <= Tag.vbz.rawValue }

  /// A verb that can be the predicate of a main clause: past, present or modal.
  package var isFinite: Bool {
    self == .vbd || self == .vbp || self == .vbz || self == .md
  }

  package var isAdjective: Bool { self == .jj || self == .jjr || self == .jjs }

  package var isAdverb: Bool { self == .rb || self == .rbr || self == .rbs }

  /// Personal, possessive or relative pronouns.
  package var isPronoun: Bool {
    rawValue >= Tag.prp.rawValue && rawValue <= Tag.wpPossessive.rawValue
  }

  package var isQuote: Bool { self == .openQuote || self == .closeQuote }

  /// Marks without a word: hyphens too, currency signs not.
  package var isPunctuation: Bool {
    rawValue >= Tag.nfp.rawValue && rawValue <= Tag.closeBracket.rawValue
  }
}
