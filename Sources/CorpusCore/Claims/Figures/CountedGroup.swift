internal import CorpusProtocol

/// A number with the words that bound it and the noun it counts: "at least 60 civilians", "five of the 20 air strikes",
/// "55", "two others".
struct CountedGroup {
  /// Index of the first lexeme, bounding words included.
  var from: Int
  /// Index after the last one.
  var to: Int
  /// Index of the number itself.
  var number: Int
  var low: Int?
  var high: Int?
  var bound: Figure.Bound
  /// Index of the head noun; nil for a bare number.
  var head: Int?
  /// Indices of the words before the head that belong to the name of the counted ones.
  var modifiers: Range<Int> = 0..<0
  /// Whether the noun is "others" or "more": counted besides those named before.
  var isOthers = false
  /// Whether the number is only an article: "a man and two women".
  var isImplicit = false
  /// Whether the number stands alone, without noun.
  var isBare: Bool { head == nil && !isOthers }
}

/// Reads counted groups off a sentence's lexemes.
struct GroupReader {
  let lexemes: [Lexeme]
  /// Lexemes inside time expressions, which count nothing.
  let timed: Set<Int>
  /// For each lexeme its part of speech, where the text was tagged.
  let tags: [Tag?]

  func key(_ index: Int) -> String {
    index >= 0 && index < lexemes.count ? lexemes[index].key : ""
  }

  /// Every group that begins in `sentence`, from left to right, none overlapping.
  func groups(in sentence: Range<Int>) -> [CountedGroup] {
    var out: [CountedGroup] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let lexeme = lexemes[index]
      if let person = person(at: index, sentence) {
        out.append(person)
        index = person.to
        continue
      }
      guard lexeme.kind == .number || Self.leads(lexeme.key), !timed.contains(index),
        let group = group(at: index, floor: out.last?.to ?? sentence.lowerBound, sentence)
      else {
        index += 1
        continue
      }
      out.append(group)
      index = max(index + 1, group.to)
    }
    return out
  }

  /// "a man", "an elderly woman": one person, counted only in a row with numbers.
  private func person(at index: Int, _ sentence: Range<Int>) -> CountedGroup? {
    guard key(index) == "a" || key(index) == "an" else { return nil }
    for head in index + 1..<max(index + 1, min(sentence.upperBound, index + 4)) {
      guard lexemes[head].kind == .word, !Self.stops.contains(key(head)),
        Measures.verb(key(head)) == nil || head == index + 1
      else { return nil }
      guard CountedNouns.isPerson(key(head)) else { continue }
      // "a police officer", "a woman judge": the name goes on.
      if CountedNouns.isPerson(key(head + 1)) { continue }
      var group = CountedGroup(
        from: index, to: head + 1, number: index, low: 1, high: 1, bound: .exactly)
      group.head = head
      group.modifiers = index + 1..<head
      group.isImplicit = true
      return group
    }
    return nil
  }

  private static func leads(_ key: String) -> Bool {
    NumberWords.unit(key) != nil || NumberWords.ten(key) != nil || vagueLeads.contains(key)
  }

  private static let vagueLeads: Set<String> = [
    "dozens", "scores", "hundreds", "thousands", "millions", "tens", "several", "half", "a",
    "another",
    "both",
  ]

  private func group(at index: Int, floor: Int, _ sentence: Range<Int>) -> CountedGroup? {
    let phrase: NumberPhrase
    if key(index) == "another" {
      guard let next = NumberReader.cardinal(lexemes, at: index + 1) else { return nil }
      phrase = NumberPhrase(value: next.value, from: index, to: next.to, isVague: next.isVague)
    } else if key(index) == "both" {
      return nil
    } else if let read = NumberReader.cardinal(lexemes, at: index) {
      phrase = read
    } else {
      return nil
    }
    // "several" and "a few" state no number; "dozens" and "hundreds" give its order.
    guard !phrase.isFraction, !phrase.isVague || phrase.value >= 20,
      phrase.to <= sentence.upperBound,
      counts(phrase)
    else { return nil }
    var group = CountedGroup(
      from: index, to: phrase.to, number: index, low: phrase.value, high: phrase.value,
      bound: .exactly)
    if phrase.isVague {
      group.high = nil
      group.bound = .atLeast
    }
    readRange(&group)
    readBound(&group, floor: floor)
    readNoun(&group, sentence)
    return group
  }

  /// Whether the number can count anything at all: ages, sums, addresses and numbers of things cannot.
  private func counts(_ phrase: NumberPhrase) -> Bool {
    let from = phrase.from
    let to = phrase.to
    let before = key(from - 1)
    if !lexemes[from].spaced, from > 0,
      !["(", "[", "\"", "“", "—", "–", "'", "·", "*"].contains(before)
    {
      return false
    }
    if [
      "$", "no", "number", "resolution", "article", "section", "chapter", "flight", "route",
      "highway", "page", "aged", "age", "room", "channel", "unit", "apartment", "boeing", "airbus",
      "#", "§", "£", "€", "us$", "interstate", "exit", "top", "grade", "level", "phase", "sunday",
      "block", "apt", "suite", "box", "count", "psalm", "verse", "id",
    ]
    .contains(before) {
      return false
    }
    if before == ".", ["no", "nos", "art", "sec", "apt", "lt", "col"].contains(key(from - 2)) {
      return false
    }
    let after = key(to)
    // "a 57 year-old man", "9 or 10 years old"
    if after.hasPrefix("year") || after.hasPrefix("month"), ["-", "old"].contains(key(to + 1)) {
      return false
    }
    if after == "or", let other = NumberReader.cardinal(lexemes, at: to + 1),
      key(other.to).hasPrefix("year")
    {
      return false
    }
    if [
      "%", "percent", "per", "°", "degrees", "'s", "/", "am", "pm", "p", "mph", "km", "mm", "cm",
      "kg",
    ]
    .contains(after) {
      return false
    }
    if after == "-" || after == "–", to < lexemes.count, !lexemes[to].spaced {
      // "34-year-old", "three-storey": the number describes. "20-30" is a range, read on its own.
      return NumberReader.cardinal(lexemes, at: to + 1) != nil
    }
    // "Ana Toll, 32, of": an age between commas behind a name.
    if before == ",", from >= 2, lexemes[from - 2].capitalized, [",", "."].contains(after),
      phrase.value < 120
    {
      return false
    }
    // "Building 7", "Brigade 25": capitalised words number their kind, sentence beginnings aside.
    if from > 1, lexemes[from].kind == .number, lexemes[from - 1].kind == .word,
      lexemes[from - 1].capitalized, lexemes[from].key.utf8.count <= 4,
      !["and", "the", "at", "of", "about", "some", "than"].contains(before), !isShouted(from - 1),
      after.isEmpty || [",", ".", ")", "was", "is", "'s"].contains(after)
    {
      return false
    }
    return true
  }

  /// Whether a word is in capitals throughout, as in telegrams, where these mark nothing.
  private func isShouted(_ index: Int) -> Bool {
    // Neighbours in capitals too: then the whole line is.
    lexemes[index].capitalized && index > 0 && lexemes[index - 1].capitalized
      && (index < 2 || lexemes[index - 2].capitalized)
  }

  /// "20 to 30", "20-30", "between 20 and 30", "5 or 6".
  private func readRange(_ group: inout CountedGroup) {
    guard group.bound == .exactly, ["to", "-", "–", "and", "or"].contains(key(group.to)) else {
      return
    }
    let isBetween = key(group.number - 1) == "between"
    if key(group.to) == "and", !isBetween { return }
    guard let second = NumberReader.cardinal(lexemes, at: group.to + 1), !second.isFraction,
      !second.isVague, let low = group.low, second.value > low,
      !timed.contains(group.to + 1)
    else { return }
    group.high = second.value
    group.bound = .between
    group.to = second.to
    if isBetween { group.from = group.number - 1 }
  }

  /// Words before and behind the number that bound it.
  private func readBound(_ group: inout CountedGroup, floor: Int) {
    var at = group.from
    // "some 60", "the 60": articles belong to the evidence only with a bound before them.
    func take(_ count: Int, _ bound: Figure.Bound) {
      guard at - count >= floor else { return }
      at -= count
      if group.bound == .exactly { group.bound = bound }
    }
    while at > floor {
      let one = key(at - 1)
      let two = key(at - 2)
      if one == "least", two == "at" {
        take(2, .atLeast)
      } else if one == "most", two == "at" {
        take(2, .atMost)
      } else if one == "than", ["fewer", "less", "more"].contains(two) {
        if key(at - 3) == "no" {
          take(3, two == "more" ? .atMost : .atLeast)
        } else {
          take(2, two == "more" ? .moreThan : .lessThan)
        }
      } else if one == "to", two == "up" {
        take(2, .atMost)
      } else if one == "to", two == "close" {
        take(2, .about)
      } else if one == "as", ["many", "few"].contains(two), key(at - 3) == "as" {
        take(3, two == "many" ? .atMost : .atLeast)
      } else if ["over", "above", "exceeding"].contains(one) {
        take(1, .moreThan)
      } else if one == "under" {
        take(1, .lessThan)
      } else if [
        "about", "around", "approximately", "roughly", "some", "nearly", "almost", "estimated",
        "circa", "perhaps",
      ].contains(one) {
        take(1, .about)
        if one == "estimated", ["an", "the"].contains(key(at - 1)), at > floor { at -= 1 }
      } else {
        break
      }
      if at == group.from { break }
      group.from = at
    }
    group.from = at
    if key(group.to) == "or", key(group.to + 1) == "more" {
      group.bound = .atLeast
      group.to += 2
    }
    switch group.bound {
    case .atLeast, .moreThan: group.high = nil
    case .atMost, .lessThan: group.low = nil
    default: break
    }
  }

  /// The noun behind the number, with the words before it.
  private func readNoun(_ group: inout CountedGroup, _ sentence: Range<Int>) {
    var at = group.to
    let limit = min(sentence.upperBound, at + 9)
    if ["other", "more", "additional", "others", "else", "further"].contains(key(at)) {
      group.isOthers = true
      at += 1
      group.to = at
      if key(at - 1) == "others" { return }
    }
    if key(at) == "of",
      ["the", "them", "those", "these", "their", "its", "his", "our", "whom", "which", "us"]
        .contains(key(at + 1))
    {
      // "five of the 20 air strikes", "two of them"
      if ["them", "whom", "us", "which"].contains(key(at + 1)) {
        group.to = at + 2
        return
      }
      at += 2
      if let inner = NumberReader.cardinal(lexemes, at: at), inner.to < limit + 2 { at = inner.to }
    } else if key(at) == "of", group.bound == .atLeast {
      at += 1
    }
    let start = at
    var head: Int?
    while at < limit + (start - group.to) && at < sentence.upperBound {
      let lexeme = lexemes[at]
      if lexeme.kind != .word {
        // "air-strikes", "U.S. soldiers"
        if lexeme.key == "-", !lexeme.spaced, at > start, at + 1 < sentence.upperBound,
          !lexemes[at + 1].spaced
        {
          at += 1
          continue
        }
        if lexeme.key == ".", !lexeme.spaced, at > start, lexemes[at - 1].key.utf8.count == 1,
          at + 1 < sentence.upperBound, lexemes[at + 1].kind == .word || lexemes[at + 1].key == "."
        {
          at += 1
          continue
        }
        break
      }
      // "two of the minister's guards"
      if lexeme.key == "'s", head != nil, start > group.to, at + 1 < sentence.upperBound {
        at += 1
        continue
      }
      if lexeme.key == "'s" || Self.stops.contains(lexeme.key) || isVerb(at, after: head) { break }
      if Measures.adjective(lexeme.key) != nil, lexeme.key != "dead" || head != nil { break }
      if timed.contains(at) { break }
      head = at
      at += 1
      if endsNoun(at - 1, sentence) { break }
    }
    guard let head else { return }
    group.head = head
    group.modifiers = start..<head
    group.to = head + 1
    if ["others"].contains(key(head)) {
      group.isOthers = true
      group.head = nil
    }
  }

  /// Whether a noun group ends with this word: a plural, and no noun of the same group behind it.
  private func endsNoun(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let word = lexemes[index].key
    guard Self.isPlural(word),
      !["states", "nations", "special", "forces", "news", "arms", "sports"].contains(word)
    else { return false }
    let next = index + 1
    guard next < sentence.upperBound, lexemes[next].kind == .word else { return true }
    // "security forces members", "Sports fans"
    if let tag = tags[next] { return !tag.isNoun || Measures.verb(lexemes[next].key) != nil }
    return true
  }

  static func isPlural(_ word: String) -> Bool {
    if irregular.contains(word) { return true }
    return word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
      && !word.hasSuffix("us")
      && !word.hasSuffix("'s")
  }

  private static let irregular: Set<String> = [
    "people", "men", "women", "children", "policemen", "gunmen", "servicemen", "fishermen",
    "firemen",
    "others", "dead", "wounded", "personnel", "guardsmen", "crewmen", "businessmen", "congressmen",
    "clergymen", "taliban", "infantrymen", "militiamen", "sheep", "cattle", "police",
  ]

  /// Whether a word ends the noun group as a verb.
  private func isVerb(_ index: Int, after head: Int?) -> Bool {
    let word = lexemes[index].key
    if Measures.verb(word) != nil {
      // "injured people", "20 arrested men" count as well: a participle before a plural noun describes it.
      return head != nil || !Self.isPlural(key(index + 1)) || Measures.counted(word) != nil
    }
    // Taggers take "strikes" and "raids" behind a name for verbs.
    if Measures.compound(key(index - 1), word) != nil || Measures.counted(word) != nil {
      return false
    }
    guard let tag = tags[index] else { return false }
    return tag.isFinite && head != nil || tag == .vbd
  }

  static let stops: Set<String> = [
    "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "will", "would",
    "could",
    "can", "may", "might", "must", "should", "did", "does", "do", "of", "in", "on", "at", "by",
    "for",
    "from", "to", "with", "into", "near", "after", "before", "during", "under", "over", "inside",
    "outside", "against", "around", "between", "among", "through", "across", "along", "aboard",
    "as",
    "when", "while", "who", "whom", "whose", "which", "that", "where", "and", "or", "but", "than",
    "the",
    "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my", "he", "she",
    "it",
    "they", "we", "i", "you", "if", "because", "since", "so", "not", "also", "said", "says", "say",
    "told", "including", "within", "per", "left", "got", "get", "came", "went", "took", "taken",
    "found", "reported", "believed", "remain", "remained", "remains", "suffered", "sustained",
    "escaped", "fled", "gathered", "participated", "about", "still", "already", "yesterday",
    "today",
    "last", "next", "each", "there", "here", "then", "now", "seriously", "critically", "fatally",
    "slightly", "reportedly", "apparently", "lost", "out", "up", "down", "off", "against",
    "without",
    "via", "toward", "towards", "behind", "beyond", "despite", "like", "until", "upon", "yet",
    "became",
    "saw", "made", "were", "just", "only", "later", "ago", "all", "both", "either", "no", "dead·",
    "lightly", "badly", "gravely", "mortally", "severely", "feared", "confirmed", "more",
  ]
}
