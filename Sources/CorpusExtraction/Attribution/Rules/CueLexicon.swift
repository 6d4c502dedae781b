// SPDX-License-Identifier: Apache-2.0

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

  /// The constructions as `English/cues.txt` names them.
  static let byName: [String: CueFrames] = [
    "clause": .clause, "infinitive": .infinitive, "object": .object, "thing": .thing,
    "told": .told, "urged": .urged, "charged": .charged, "predicate": .predicate,
    "quotation": .quotation, "marked": .marked, "denial": .denial,
  ]
}

/// The cues of English news prose, by every inflected form.
///
/// A list tops out, since most cues are rare: so it decides type, act and construction, and the clause decides the rest.
struct CueLexicon: Sendable {
  /// Verbs.
  static let verbs = CueLexicon(embedded: "cue verbs", inflections: Inflections.verb)
  /// Nouns: "the report", "his claim".
  static let nouns = CueLexicon(embedded: "cue nouns", inflections: Inflections.noun)

  /// The word that credits whoever stands behind it and "to".
  static let according = "according"

  private let entries: [CueEntry]
  private let forms: [String: Int32]
  /// The particles of cues of two words: "out" of "rule out".
  private let particles: Set<String>
  /// The forms that are cues with a particle behind them: "ruled".
  private let beforeParticles: Set<String>

  /// The entry of which `form` (lower case) is an inflection.
  subscript(form: String) -> CueEntry? {
    guard let index = forms[form] else { return nil }
    return entries[Int(index)]
  }

  /// The entry of `form` with a particle behind it: "ruled" and "out".
  subscript(form: String, particle: String) -> CueEntry? {
    particles.contains(particle) && beforeParticles.contains(form)
      ? self["\(form) \(particle)"] : nil
  }

  /// Every word that is a cue or begins one.
  private var words: [String] { forms.keys.filter { !$0.contains(" ") } + beforeParticles }

  /// The bytes of the shortest and of the longest word by which a sentence may credit somebody: most words are told by that alone.
  static let lengths: ClosedRange<Int> = {
    let counts = (verbs.words + nouns.words + AmountVerb.words + [according, "that"])
      .map(\.utf8.count)
    return (counts.min() ?? 0)...(counts.max() ?? 0)
  }()

  /// Whether the word is a cue, alone or with a particle.
  func mayOpen(_ form: String) -> Bool { forms[form] != nil || beforeParticles.contains(form) }

  /// Reads a section of `English/cues.txt`; throws for a line that is no cue and for a form that two cues have.
  init(
    _ lines: [WordFile.Entry], inflections: (String) -> [String]
  ) throws(WordFile.Failure) {
    var entries: [CueEntry] = []
    var forms: [String: Int32] = [:]
    var particles: Set<String> = []
    var beforeParticles: Set<String> = []
    for line in lines {
      func failure(_ reason: String) -> WordFile.Failure {
        WordFile.Failure(file: "cues.txt", line: line.line, reason: reason)
      }
      let cue: (entry: CueEntry, irregular: [String])
      do { cue = try CueReader.read(line) } catch { throw failure(error.reason) }
      if line.key.hasSuffix("+") {
        if Inflections.isDoubled(cue.entry.lemma) {
          throw failure("one syllable doubles by itself; leave the + out.")
        }
        guard Inflections.canDouble(cue.entry.lemma) else {
          throw failure("there is no consonant to double; leave the + out.")
        }
      }
      let index = Int32(entries.count)
      entries.append(cue.entry)
      let words = line.key.split(separator: " ", maxSplits: 1).map(String.init)
      let ending = words.count > 1 ? " \(words[1])" : ""
      for verb in inflections(words[0]) + cue.irregular {
        let form = verb + ending
        if words.count > 1 {
          particles.insert(words[1])
          beforeParticles.insert(verb)
        }
        if let other = forms[form], other != index {
          throw failure("\"\(form)\" is also a form of \"\(entries[Int(other)].lemma)\".")
        }
        forms[form] = index
      }
    }
    self.entries = entries
    self.forms = forms
    self.particles = particles
    self.beforeParticles = beforeParticles
  }

  private init(embedded section: String, inflections: (String) -> [String]) {
    do { try self.init(English.entries(section), inflections: inflections) } catch {
      fatalError("\(error)")
    }
  }
}
