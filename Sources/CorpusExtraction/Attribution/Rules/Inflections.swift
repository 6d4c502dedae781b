// SPDX-License-Identifier: Apache-2.0

/// The regular forms of English verbs and nouns, by their spelling.
enum Inflections {
  /// The forms of a verb: the lemma, "-s", "-ed", "-ing".
  ///
  /// A last consonant doubles in verbs of one syllable ("nod", "quip"); in longer ones where the stress is last, which spelling does
  /// not tell: those are given with a plus sign ("regret+").
  static func verb(_ lemma: String) -> [String] {
    let bare = lemma.hasSuffix("+") ? String(lemma.dropLast()) : lemma
    let short = String(bare.dropLast())
    var base = bare
    if lemma.hasSuffix("+") || isDoubled(bare), let last = bare.last { base.append(last) }
    let past: String
    if bare.hasSuffix("e") {
      past = bare + "d"
    } else if endsInConsonantY(bare) {
      past = short + "ied"
    } else {
      past = base + "ed"
    }
    return [bare, withS(bare), past, progressive(bare, doubled: base)]
  }

  /// The forms of a noun: the lemma and its plural.
  static func noun(_ lemma: String) -> [String] { [lemma, withS(lemma)] }

  /// Whether the last consonant of a verb doubles by the spelling alone: one syllable with one vowel before one consonant.
  static func isDoubled(_ verb: String) -> Bool {
    canDouble(verb) && syllables(verb) == 1
  }

  /// Whether a verb ends in one consonant behind one vowel.
  static func canDouble(_ verb: String) -> Bool {
    let letters = Array(verb.utf8)
    guard letters.count >= 2, let last = letters.last else { return false }
    if isVowel(last) || Array("wxyh".utf8).contains(last) { return false }
    guard isVowel(letters[letters.count - 2]) else { return false }
    guard letters.count >= 3, isVowel(letters[letters.count - 3]) else { return true }
    // The u of "quip" is no vowel.
    return letters.count >= 4 && letters[letters.count - 4] == UInt8(ascii: "q")
  }

  private static func progressive(_ verb: String, doubled: String) -> String {
    if verb.hasSuffix("ie") { return String(verb.dropLast(2)) + "ying" }
    let keepsE = verb.hasSuffix("ee") || verb.hasSuffix("oe") || verb.hasSuffix("ye")
    return verb.hasSuffix("e") && !keepsE ? String(verb.dropLast()) + "ing" : doubled + "ing"
  }

  private static func withS(_ word: String) -> String {
    if endsInConsonantY(word) { return String(word.dropLast()) + "ies" }
    return word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("z")
      || word.hasSuffix("ch") || word.hasSuffix("sh") ? word + "es" : word + "s"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.utf8.dropLast().last else { return false }
    return !isVowel(before)
  }

  private static func syllables(_ word: String) -> Int {
    var count = 0
    var inVowels = false
    var before: UInt8 = 0
    for letter in word.utf8 {
      let isOne =
        (isVowel(letter) || letter == UInt8(ascii: "y"))
        && !(letter == UInt8(ascii: "u") && before == UInt8(ascii: "q"))
      if isOne, !inVowels { count += 1 }
      inVowels = isOne
      before = letter
    }
    return count
  }

  private static func isVowel(_ letter: UInt8) -> Bool { Array("aeiou".utf8).contains(letter) }
}
