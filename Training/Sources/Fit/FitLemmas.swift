internal import CorpusLanguage

/// Learns the lemmatiser's rules.
enum FitLemmas {
  private struct Word: Hashable {
    var form: [UInt8]
    var tag: Tag
  }

  static func fit(_ sentences: [GoldSentence]) -> [UInt8] {
    var table: [UInt32: LemmaRule] = [:]
    let words = lemmas(of: sentences)
    // Rules by ending, from the empty one on; a longer one is kept where it says something else.
    for length in 0...Lemmatizer.longestEnding {
      var votes: [Word: [LemmaRule: Int]] = [:]
      for (word, rule, _) in words where word.form.count >= length {
        votes[Word(form: word.form.suffix(length), tag: word.tag), default: [:]][
          rule, default: 0] += 1
      }
      for (ending, rules) in votes {
        guard let (rule, count) = rules.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }),
          length == 0 || count >= 2
        else { continue }
        if ending.form.isEmpty || shorter(ending, table) != rule {
          table[Lemmatizer.key(ending.form[...], ending.tag, whole: false)] = rule
        }
      }
    }
    var entries = table.map { (key: $0.key, rule: $0.value) }
    for (word, rule, count) in words where count >= 1 {
      if shorter(Word(form: [0] + word.form, tag: word.tag), table) != rule {
        let key = Lemmatizer.key(word.form[...], word.tag, whole: true)
        if table[key] == nil { entries.append((key, rule)) }
      }
    }
    var seen: Set<UInt32> = []
    return Lemmatizer.encoded(
      entries.sorted { ($0.key, $0.rule) < ($1.key, $1.rule) }.filter {
        seen.insert($0.key).inserted
      })
  }

  /// The rule of the longest ending that is shorter than the whole.
  private static func shorter(_ word: Word, _ table: [UInt32: LemmaRule]) -> LemmaRule? {
    let longest = min(Lemmatizer.longestEnding, word.form.count - 1)
    for length in stride(from: longest, through: 0, by: -1) {
      let key = Lemmatizer.key(word.form.suffix(length), word.tag, whole: false)
      if let rule = table[key] { return rule }
    }
    return nil
  }

  /// Each form with the rule for its usual lemma.
  private static func lemmas(of sentences: [GoldSentence]) -> [(Word, LemmaRule, Int)] {
    var counts: [Word: [LemmaRule: Int]] = [:]
    for sentence in sentences {
      for (token, lemma) in zip(sentence.tokens, sentence.lemmas)
      where !token.tag.isPunctuation && token.relation != .goeswith {
        let form = Lemmatizer.folded(token.range, tag: token.tag, in: sentence.text)
        let folded = Lemmatizer.folded(0..<lemma.count, tag: token.tag, in: lemma)
        guard let rule = LemmaRule(from: form, to: folded) else { continue }
        counts[Word(form: form, tag: token.tag), default: [:]][rule, default: 0] += 1
      }
    }
    return counts.compactMap { word, rules in
      rules.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { (word, $0.key, $0.value) }
    }
  }
}

extension LanguageModel {
  /// The share of right lemmas, on gold tags; punctuation left out.
  func lemmaScore(_ sentences: [GoldSentence]) -> String {
    var right = 0
    var all = 0
    for sentence in sentences {
      for (token, gold) in zip(sentence.tokens, sentence.lemmas)
      where !token.tag.isPunctuation && token.relation != .goeswith {
        let folded = Lemmatizer.folded(0..<gold.count, tag: token.tag, in: gold)
        all += 1
        if lemma(of: token, in: sentence.text) == String(decoding: folded, as: UTF8.self) {
          right += 1
        }
      }
    }
    return "lemmas \(right) of \(all)"
  }
}
