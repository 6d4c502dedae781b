internal import CorpusLanguage
internal import CorpusProtocol

/// Content that is an object of its cue, with what is said of it: "accused them of lying", "called him a liar", "demanded an inquiry".
extension ClauseRules {
  /// Whether what the object is charged with follows it: "accused *them* of lying".
  func chargesWith(_ object: Int, _ entry: CueEntry, _ verb: Int, _ limit: Int) -> Bool {
    let edge = max(Int(reading.rightEdge[object]), object)
    var at = object + 1
    while at <= min(limit, edge + 2, object + 40) {
      if entry.prepositions.contains(reading.words[at]) { return true }
      at += 1
    }
    return false
  }

  /// "called him a liar", "described it as unfair": an object and something said of it.
  func hasPredicate(_ verb: Int, _ object: Int, _ limit: Int) -> Bool {
    for child in reading.children(of: verb) where child > object {
      if [.xcomp, .obl, .advcl, .obj, .ccomp].contains(reading.tokens[child].relation) {
        if reading.tokens[child].relation == .xcomp || reading.tokens[child].relation == .obj {
          return true
        }
        if let mark = reading.children(of: child).first(where: { reading.words[$0] == "as" }),
          mark < child
        {
          return true
        }
      }
    }
    var at = object + 1
    while at <= min(limit, object + 24) {
      if reading.words[at] == "as" || reading.tokens[at].tag == .openQuote { return true }
      at += 1
    }
    return false
  }

  /// "quotes him as saying …": who is quoted, and the first word of what.
  func asSaying(_ verb: Int, _ limit: Int) -> (source: Int, cue: Int, first: Int)? {
    guard ["quote", "cite"].contains(reading.cue(at: verb)?.lemma ?? ""),
      let object = reading.child(of: verb, .obj), object > verb
    else { return nil }
    var at = object + 1
    while at + 1 < limit, at - object < 40 {
      if reading.words[at] == "as", ["saying", "telling"].contains(reading.words[at + 1]) {
        var first = at + 2
        if reading.words[first] == "that" { first += 1 }
        return first <= limit ? (object, at + 1, first) : nil
      }
      at += 1
    }
    return nil
  }

  func phraseStart(_ head: Int, after verb: Int) -> Int {
    max(Int(reading.leftEdge[head]), verb + 1)
  }

  /// Last word of an object's phrase and of what follows it without a comma.
  func objectEnd(_ object: Int, _ verb: Int, _ limit: Int) -> Int {
    var end = max(Int(reading.rightEdge[object]), object)
    for child in reading.children(of: verb) where child > object {
      let relation = reading.tokens[child].relation
      let edge = Int(reading.leftEdge[child])
      if relation == .obl || relation == .advmod, edge == end + 1,
        !isOccasion(child)
      {
        end = max(end, Int(reading.rightEdge[child]))
      }
    }
    return min(end, limit)
  }

  /// Whether an adverbial tells when or where it was said, not what.
  func isOccasion(_ child: Int) -> Bool {
    guard let preposition = reading.child(of: child, .case) else { return true }
    return AttributionWords.prepositionsOfAnOccasion
      .contains(reading.words[preposition])
  }
}
