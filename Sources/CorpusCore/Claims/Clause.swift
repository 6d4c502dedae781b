/// What the rules ask of a verb's clause.
///
/// Every walk up or along the tree is bounded: prose needs a few steps, hostile text must not get more.
extension Reading {
  private static let relatives: Set<String> = ["who", "which", "that", "whom", "whose"]

  /// The noun that does what `verb` says, nil where none is said.
  func subject(of verb: Int, depth: Int = 0) -> Int? {
    guard depth < 6 else { return nil }
    if isPassive(verb) { return agent(of: verb) }
    if let own = child(of: verb, .nsubj) {
      if Self.relatives.contains(words[own]), tokens[verb].relation == .acl,
        let noun = head(of: verb)
      {
        return noun
      }
      return own
    }
    guard let head = head(of: verb) else { return nil }
    switch tokens[verb].relation {
    case .acl:
      return tokens[head].tag.isNoun || tokens[head].tag == .prp ? head : nil
    case .xcomp:
      if let object = child(of: head, .obj, .iobj), tokens[head].tag.isVerb { return object }
      return tokens[head].tag.isVerb ? subject(of: head, depth: depth + 1) : nil
    case .conj, .advcl, .parataxis, .ccomp, .dep:
      if tokens[verb].tag == .vbg || tokens[verb].relation == .conj
        || tokens[verb].relation == .advcl
      {
        return tokens[head].tag.isVerb || child(of: head, .nsubj) != nil
          ? subject(of: head, depth: depth + 1) : nil
      }
      return nil
    default:
      return nil
    }
  }

  /// Whether `verb` is a passive: a participle under a form of "be".
  func isPassive(_ verb: Int) -> Bool {
    guard tokens[verb].tag == .vbn else { return false }
    for child in children(of: verb) where tokens[child].relation == .aux && child < verb {
      if Self.beForms.contains(words[child]) { return true }
    }
    // "comments attributed to him": a participle after its noun.
    return tokens[verb].relation == .acl
  }

  static let beForms: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get", "gets", "got",
  ]

  /// The noun of "by …" under a passive.
  func agent(of verb: Int) -> Int? {
    children(of: verb).first {
      $0 > verb && tokens[$0].relation == .obl && child(of: $0, .case).map { words[$0] } == "by"
    }
  }

  /// Whether "not", "never" or the like stands at `verb`.
  func isNegated(_ verb: Int) -> Bool {
    for child in children(of: verb)
    where tokens[child].relation == .advmod || tokens[child].relation == .det
      || tokens[child].relation == .aux
    {
      if Self.negations.contains(words[child]) { return true }
    }
    return false
  }

  static let negations: Set<String> = [
    "not", "n't", "never", "no", "neither", "hardly", "cannot", "n’t",
  ]

  /// The subordinator right before or under `clause`: "that", "whether".
  func marker(of clause: Int) -> Int? {
    child(of: clause, .mark)
  }

  /// Whether the token is a full stop, comma or another mark.
  func isMark(_ token: Int) -> Bool {
    tokens[token].tag.isPunctuation
  }

  /// Last word of the clause of `verb`: of the whole sentence where the verb leads it.
  func clauseEnd(of verb: Int) -> Int {
    let sentence = sentence(of: verb)
    var end = sentence.upperBound - 1
    if tokens[verb].relation != .root { end = max(Int(rightEdge[verb]), verb) }
    while end > verb, isMark(end), !tokens[end].tag.isQuote { end -= 1 }
    return end
  }
}
