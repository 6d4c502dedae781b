// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// What a reading knows of single cues: the words that other rooms do not name.
extension Reading {
  /// What the lexicon knows of the word as a verb that credits somebody.
  func cue(at token: Word) -> CueEntry? {
    if token + 1 < words.endIndex,
      let entry = CueLexicon.verbs[words[token], words[token + 1]]
    {
      return entry
    }
    guard let entry = CueLexicon.verbs[words[token]] else { return nil }
    // "as she put it", but not "put it on the table".
    if entry.lemma == "put" {
      let next = token + 1
      guard next + 1 < sentence(of: token).upperBound, words[next] == "it",
        isMark(next + 1) || AttributionWords.notAReporterBehindAComma.contains(words[next + 1])
      else { return nil }
    }
    return entry
  }

  /// Whoever issued the paper that says it: "the *ministry* issued a statement on Monday saying".
  func issuer(ofPaperSaying verb: Word) -> Word? {
    let low = max(sentence(of: verb).lowerBound, verb - 24)
    guard words[verb] == "saying" || words[verb] == "stating" else { return nil }
    guard let main = (low..<verb).last(where: { tokens[$0].tag.isVerb && tokens[$0].tag != .vbg }),
      ClauseRules.lightVerbs.contains(words[main]), !isPassive(main),
      (main + 1..<verb).contains(where: { NameLists.documents.contains(words[$0]) }),
      !(main + 1..<verb).contains(where: { isComma($0) })
    else { return nil }
    return speaker(of: main)
  }

  /// Whom "told" tells: the name right behind it, or a noun with "the": "the Daily News", "newspaper".
  func hearer(of attribution: Attribution) -> String? {
    guard attribution.lemma == "tell", let told = attribution.cue else { return nil }
    let end = sentence(of: told).upperBound
    var first = told + 1
    let hasArticle = first < end && words[first] == "the"
    if hasArticle { first += 1 }
    guard first < end else { return nil }
    var last = first
    while last + 1 < end, tokens[last + 1].tag.isProperNoun, isCapitalized(last + 1) { last += 1 }
    if tokens[first].tag.isProperNoun, isCapitalized(first) {
      return string(bytes(of: first...last))
    }
    return hasArticle && tokens[first].tag == .nn ? words[first] : nil
  }
}
