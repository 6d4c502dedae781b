internal import CorpusLanguage
internal import CorpusProtocol

/// What the lexicon knows of one cue: its type, its act, and the constructions it takes.
struct CueEntry: Hashable, Sendable {
  var lemma: String
  var type: Cue.Kind
  var act: Claim.Act
  var frames: CueFrames
  /// Prepositions that lead to the content: "called *for* a truce".
  var prepositions: [String]
}

/// The constructions in which a cue leads to its content.
struct CueFrames: OptionSet, Hashable, Sendable {
  let rawValue: UInt16
  /// A clause: "said (that) he would".
  static let clause = CueFrames(rawValue: 1)
  /// An infinitive of the source's own: "vowed to fight".
  static let infinitive = CueFrames(rawValue: 2)
  /// An object: "demanded an inquiry".
  static let object = CueFrames(rawValue: 4)
  /// An object that is no claim by itself: "cited the report", "offered help".
  static let thing = CueFrames(rawValue: 1024)
  /// An addressee who is no part of the content: "told reporters that".
  static let told = CueFrames(rawValue: 8)
  /// Somebody who is to act and opens the content: "urged NATO to investigate".
  static let urged = CueFrames(rawValue: 16)
  /// Somebody who is charged with something and opens the content: "accused them of lying".
  static let charged = CueFrames(rawValue: 32)
  /// An object and what it is said to be: "called him a liar", "described it as unfair".
  static let predicate = CueFrames(rawValue: 64)
  /// A direct quotation.
  static let quotation = CueFrames(rawValue: 128)
  /// Takes a clause only behind "that", "whether" or a question word: "saw that", not "saw them leave".
  static let marked = CueFrames(rawValue: 512)
  /// Denies its content.
  static let denial = CueFrames(rawValue: 256)
}

/// The cues of English news prose, by every inflected form.
///
/// A list tops out, since most cues are rare: so it decides type, act and construction, and the clause decides the rest.
struct CueLexicon: Sendable {
  /// Verbs.
  static let verbs = CueLexicon(table: CueTable.verbs, verbs: true)
  /// Nouns: "the report", "his claim".
  static let nouns = CueLexicon(table: CueTable.nouns, verbs: false)

  private let entries: [CueEntry]
  private let forms: [String: Int32]

  /// The entry of which `form` (lower case) is an inflection.
  subscript(form: String) -> CueEntry? {
    guard let index = forms[form] else { return nil }
    return entries[Int(index)]
  }

  private init(table: String, verbs: Bool) {
    var entries: [CueEntry] = []
    var forms: [String: Int32] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
      guard fields.count >= 3 else { continue }
      let stems = fields[0].split(separator: "/").map(String.init)
      guard let lemma = stems.first else { continue }
      var frames: CueFrames = []
      for letter in fields[2] {
        switch letter {
        case "c": frames.insert(.clause)
        case "i": frames.insert(.infinitive)
        case "n": frames.insert(.object)
        case "d": frames.insert(.thing)
        case "t": frames.insert(.told)
        case "u": frames.insert(.urged)
        case "o": frames.insert(.charged)
        case "s": frames.insert(.predicate)
        case "q": frames.insert(.quotation)
        case "z": frames.insert(.marked)
        case "x": frames.insert(.denial)
        default: break
        }
      }
      let (type, act) = Self.kind(fields[1])
      let index = Int32(entries.count)
      entries.append(
        CueEntry(
          lemma: lemma.hasSuffix("+") ? String(lemma.dropLast()) : lemma, type: type, act: act,
          frames: frames,
          prepositions: fields.count > 3 ? fields[3].split(separator: ",").map(String.init) : []))
      let inflected = verbs ? Self.inflections(stems) : Self.plurals(stems)
      for form in inflected where forms[form] == nil { forms[form] = index }
    }
    self.entries = entries
    self.forms = forms
  }

  private static func kind(_ field: String) -> (Cue.Kind, Claim.Act) {
    let parts = field.split(separator: ".").map(String.init)
    let type: Cue.Kind =
      switch parts.first {
      case "b": .belief
      case "i": .intention
      case "d": .document
      default: .speech
      }
    return (type, parts.count > 1 ? Claim.Act(rawValue: parts[1]) ?? .assert : .assert)
  }

  /// The forms of a verb: regular ones by the spelling rules, irregular ones as the table gives them after the lemma.
  static func inflections(_ stems: [String]) -> [String] {
    guard let lemma = stems.first else { return [] }
    var doubled = lemma
    if lemma.hasSuffix("+") {
      doubled = String(lemma.dropLast())
      if let last = doubled.last { doubled.append(last) }
    }
    let bare = lemma.hasSuffix("+") ? String(lemma.dropLast()) : lemma
    var out = [bare]
    let endsInE = bare.hasSuffix("e")
    let consonantY =
      bare.hasSuffix("y") && !["a", "e", "o", "u"].contains { bare.hasSuffix($0 + "y") }
    let sibilant = ["s", "x", "z", "ch", "sh"].contains { bare.hasSuffix($0) }
    let yless = String(bare.dropLast())
    out.append(consonantY ? yless + "ies" : sibilant ? bare + "es" : bare + "s")
    let base = lemma.hasSuffix("+") ? doubled : bare
    if endsInE {
      out += [bare + "d", yless + "ing"]
    } else {
      out += [consonantY ? yless + "ied" : base + "ed", base + "ing"]
    }
    out += stems.dropFirst()
    return out
  }

  private static func plurals(_ stems: [String]) -> [String] {
    guard let lemma = stems.first else { return [] }
    let consonantY =
      lemma.hasSuffix("y") && !["a", "e", "o", "u"].contains { lemma.hasSuffix($0 + "y") }
    let sibilant = ["s", "x", "z", "ch", "sh"].contains { lemma.hasSuffix($0) }
    let plural =
      consonantY ? String(lemma.dropLast()) + "ies" : sibilant ? lemma + "es" : lemma + "s"
    return [lemma, plural] + stems.dropFirst()
  }
}
