// SPDX-License-Identifier: Apache-2.0

/// One thing that one article says somebody asserted, with the bytes that prove it.
///
/// `entity` of its sources, `event`, `proposition` and a resolved `time` are the ledger's; the rest comes from the article alone.
package struct Claim: Codable, Hashable, Sendable {
  /// What is claimed: words, or a counted quantity.
  package enum Kind: String, NamedValue { case statement, figure }
  /// Whose words the content is in, relative to the claim's own source.
  package enum Quotation: String, Codable, Sendable, CaseIterable { case direct, indirect, mixed }
  /// What the source does with the content.
  package enum Act: String, Codable, Sendable, CaseIterable {
    case accuse, admit, ask, assert, criticize, demand, deny, intend, praise, predict, promise,
      propose, threaten, urge, warn
  }

  /// Whether the source asserts the content; only what is asserted or denied takes part in propositions and conflicts.
  package enum Modality: String, Codable, Sendable, CaseIterable {
    case asserted
    /// The source denies it, or is reported not to have said it.
    case denied
    /// Left open: the source asks it, somebody asks whether the source said it, or the source does not deny it.
    case questioned
    /// Told of a case that need not be: "if Hale says …", "would have killed 12".
    case conditional
    /// Not said yet, or meant and not done: "will say that …", "plans to …".
    case planned
    /// The source took it back.
    case retracted
    /// The article, or somebody in it, calls it false.
    case reportedFalse = "reported-false"
  }

  /// `c-` and 80 bits in base32, from path, kind, content and which equal one it is.
  package var id: String
  /// Path of the article.
  package var article: String
  package var revision: Int?
  package var kind: Kind
  /// The bytes of `spans`, joined by a space.
  package var content: String
  /// The evidence, in order.
  package var spans: [TextSpan]
  /// The same evidence as offsets into the file, where text and file differ and the format allows it.
  package var fileSpans: [TextSpan]?
  package var quotation: Quotation
  /// Who is credited with it; joint speakers are several.
  package var sources: [Source]
  /// Between the article and the claim's own source, outermost first.
  package var via: [Source]
  package var cue: Cue?
  /// To whom it was said, where the cue is "told": "the Daily News".
  package var hearer: String?
  package var act: Act
  package var negated: Bool
  package var modality: Modality
  /// Of a statement: when it was said. Of a figure: when the counted event happened.
  package var time: Time?
  /// Places that the claim itself names.
  package var places: [String]
  package var figure: Figure?
  /// What a figure counts over, with what the article's context supplies.
  package var scope: Scope?
  package var event: String?
  /// Identifier of the claim inside which this one stands.
  package var parent: String?
  package var proposition: String?
  /// What stands behind that proposition.
  package var status: Proposition.Status?
  /// The outlet of its article.
  package var outlet: String?
  /// When its article was published: a day, a month or a year.
  package var published: String?
  /// Path of the newer version of its article, where there is one: then the claim belongs to nothing.
  package var newer: String?
  /// The extraction rule that fired.
  package var rule: String
  /// How often claims of this rule are right, from 0 to 1.
  package var confidence: Double

  package init(
    id: String, article: String, kind: Kind, content: String, spans: [TextSpan],
    quotation: Quotation, sources: [Source], via: [Source] = [], cue: Cue? = nil,
    hearer: String? = nil, act: Act = .assert, negated: Bool = false,
    modality: Modality = .asserted, time: Time? = nil,
    places: [String] = [], figure: Figure? = nil, scope: Scope? = nil, parent: String? = nil,
    rule: String,
    confidence: Double
  ) {
    self.id = id
    self.article = article
    self.kind = kind
    self.content = content
    self.spans = spans
    self.quotation = quotation
    self.sources = sources
    self.via = via
    self.cue = cue
    self.hearer = hearer
    self.act = act
    self.negated = negated
    self.modality = modality
    self.time = time
    self.places = places
    self.figure = figure
    self.scope = scope
    self.parent = parent
    self.rule = rule
    self.confidence = confidence
  }
}

extension Claim {
  /// Whether its source stands for the content or against it: what nobody said, asked, or took back is neither.
  package var isHeld: Bool { modality == .asserted || modality == .denied && act == .deny }

  /// Whether it says of a figure that it is not so.
  package var deniesFigure: Bool { figure != nil && (act == .deny) != negated }
}

/// The words that credit a source.
package struct Cue: Codable, Hashable, Sendable {
  /// What kind of act the cue reports.
  package enum Kind: String, Codable, Sendable { case speech, belief, intention, document }

  package var text: String
  package var lemma: String
  package var type: Kind
  package var span: TextSpan

  package init(text: String, lemma: String, type: Kind, span: TextSpan) {
    self.text = text
    self.lemma = lemma
    self.type = type
    self.span = span
  }
}

/// Who is credited with a claim: the words in the article and whom they refer to.
package struct Source: Codable, Hashable, Sendable {
  /// What a source is.
  package enum Kind: String, NamedValue {
    case person, organization, place, group, document, outlet, unknown
  }

  /// The words in the article.
  package var text: String
  package var span: TextSpan?
  /// The canonical name inside the article: "he" is the name he has there.
  package var name: String
  package var role: String?
  package var kind: Kind
  package var entity: String?

  package init(
    text: String, span: TextSpan? = nil, name: String, role: String? = nil, kind: Kind,
    entity: String? = nil
  ) {
    self.text = text
    self.span = span
    self.name = name
    self.role = role
    self.kind = kind
    self.entity = entity
  }
}

/// A time expression, as written and, where it can be resolved, as ISO 8601-2.
package struct Time: Codable, Hashable, Sendable {
  package var text: String
  package var span: TextSpan?
  /// ISO 8601-2 (EDTF); absent as long as what it is relative to is unknown.
  package var value: String?
  /// `day`, `month`, `year` and the like; absent like `value`.
  package var precision: String?
  /// The expression unresolved: what it says, relative to the publication date. Only `extract` shows it.
  package var pattern: String?

  package init(
    text: String, span: TextSpan? = nil, value: String? = nil, precision: String? = nil,
    pattern: String? = nil
  ) {
    self.text = text
    self.span = span
    self.value = value
    self.precision = precision
    self.pattern = pattern
  }
}

/// A counted quantity.
package struct Figure: Codable, Hashable, Sendable {
  /// How the stated number bounds the counted one.
  package enum Bound: String, Codable, Sendable, CaseIterable {
    case exactly, atLeast = "at-least", atMost = "at-most", about, moreThan = "more-than",
      lessThan = "less-than", between, none
  }

  /// Whether a number counts all of its kind in the event or some of them.
  package enum Part: String, Codable, Sendable, CaseIterable { case total, part }

  /// What was counted: a lower-case plural noun of the published list ("killed", "air strikes").
  package var measure: String
  package var low: Int?
  package var high: Int?
  package var bound: Bound
  /// `percent` or `fold` where the number is no count.
  package var unit: String?
  /// Who was counted: "civilians".
  package var who: String?
  /// `part` where it counts some of those that another figure counts: "two of the five"; absent of a total.
  package var part: Part?

  package init(
    measure: String, low: Int?, high: Int?, bound: Bound, unit: String? = nil, who: String? = nil,
    part: Part? = nil
  ) {
    self.part = part
    self.measure = measure
    self.low = low
    self.high = high
    self.bound = bound
    self.unit = unit
    self.who = who
  }
}

/// The event that a figure counts over, as far as one article tells it.
///
/// A figure counts over the event that its article reports, unless its sentence names a place, a day or an occasion of its own.
package struct Scope: Codable, Hashable, Sendable {
  /// What happened: "air strikes", "shooting".
  package var what: String?
  /// Who did it.
  package var agent: String?
  package var places: [String]
  /// The word between the event and its place, where it is another than "in": "off", "near".
  package var preposition: String?
  package var time: Time?
  /// Whether it is the event that the article reports, and none that the claim's own sentence tells of.
  package var inherited: Bool
  /// Which of its article's other occasions it is, where place and day do not tell.
  package var occasion: String?

  package init(
    what: String? = nil, agent: String? = nil, places: [String] = [], time: Time? = nil,
    inherited: Bool
  ) {
    self.what = what
    self.agent = agent
    self.places = places
    self.time = time
    self.inherited = inherited
  }
}
