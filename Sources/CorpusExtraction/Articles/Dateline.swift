// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The words before the first sentence that say where, when and by whom a text was filed:
/// "ORAN, June 3 (Agency) —".
struct Dateline {
  /// Its bytes, without the dash.
  var range: Range<Int>
  /// Where the sentence after it begins.
  var bodyStart: Int
  /// The place, as printed.
  var place: String
  var date: StatedDate?
  /// The name in brackets.
  var credit: Range<Int>?
  /// The agency among those in brackets.
  var agency: String?

  /// Longest dateline that is looked for, in bytes.
  private static let limit = 200

  /// Reads the dateline at the beginning of a paragraph, if there is one; in a text that is `shouting`, in capitals
  /// throughout, these mark no place.
  static func read(_ prose: [UInt8], _ paragraph: Range<Int>, shouting: Bool) -> Dateline? {
    let window = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + limit)
    let lexemes = Lexer.lexemes(of: prose, in: window)
    guard let dash = dash(lexemes), dash.from > 0,
      !CorrectionNotes.labels.contains(lexemes[0].key),
      !dash.isColon
        || !AttributionWords.labelsOfNobody.contains(lexemes[0].key) && !isTurn(prose, paragraph)
    else { return nil }
    var parts = Parts(
      read: Dateline(range: window.lowerBound..<lexemes[dash.from - 1].end, bodyStart: 0, place: "")
    )
    var index = 0
    while index < dash.from {
      guard let next = parts.take(lexemes, at: index, before: dash.from) else { return nil }
      index = next
    }
    var out = parts.read
    var place = parts.place
    // "9 June 2032, HARWICK –": behind a date only capitals throughout are a place.
    if place.lowerBound > 0, !isLoud(prose, lexemes[place.lowerBound]) { place = 0..<0 }
    let words = lexemes[place].filter { $0.kind == .word }
    let isPlaceLoud = !shouting && words.first.map { isLoud(prose, $0) } ?? false
    guard parts.depth == 0, isPlausible(out, placeWords: words.count, isLoud: isPlaceLoud),
      !dash.isColon || isPlaceLoud, !shouting || out.date != nil || out.agency != nil
    else { return nil }
    if place.isEmpty {
      out.takePlaceFromCredit(prose, lexemes)
    } else {
      let start = place.lowerBound > 0 ? lexemes[place.lowerBound].start : window.lowerBound
      out.place = ByteText.line(prose, start..<lexemes[place.upperBound - 1].end)
    }
    out.bodyStart = skipSlugs(prose, lexemes[dash.to - 1].end, paragraph.upperBound)
    return out
  }

  /// What was read of a dateline so far: its date and credit, and where its place stands.
  private struct Parts {
    var read: Dateline
    /// The lexemes from the first word of the place to its last.
    var place = 0..<0
    /// Open brackets.
    var depth = 0
    /// The lexeme behind the last bracket that opened.
    private var opened = 0

    init(read: Dateline) { self.read = read }

    /// Takes the lexeme at `index` and says which is next; nil where no dateline goes on so.
    mutating func take(_ lexemes: [Lexeme], at index: Int, before dash: Int) -> Int? {
      let lexeme = lexemes[index]
      if lexeme.key == "(" || lexeme.key == "[" {
        depth += 1
        opened = index + 1
      } else if lexeme.key == ")" || lexeme.key == "]" {
        depth -= 1
        if opened < index, read.date == nil || read.date.map({ $0.from < opened }) ?? true {
          read.credit = lexemes[opened].start..<lexemes[index - 1].end
          read.agency = read.agency ?? Agencies.named(lexemes[opened..<index])
        }
      } else if read.date == nil,
        lexeme.kind == .number || CalendarWords.month(lexeme.key) != nil
          || CalendarWords.weekday(lexeme.key) != nil,
        let date = StatedDate.read(lexemes, at: index), date.to <= dash + 1
      {
        read.date = date
        return min(date.to, dash)
      } else if depth == 0, read.credit == nil, read.date.map({ $0.from == 0 }) ?? true {
        guard mayStandInPlace(lexeme) else { return nil }
        if lexeme.kind == .word {
          place = (place.isEmpty ? index : place.lowerBound)..<index + 1
        }
      } else if depth == 0, lexeme.kind == .word, !lexeme.capitalized,
        CalendarWords.weekday(lexeme.key) == nil
      {
        return nil
      }
      return index + 1
    }

    /// Whether a lexeme can be part of a place's name or stand beside it.
    private func mayStandInPlace(_ lexeme: Lexeme) -> Bool {
      switch lexeme.kind {
      case .word: lexeme.capitalized || particles.contains(lexeme.key)
      case .number: false
      case .mark: !["\"", "“", "”", "!", "?", ";"].contains(lexeme.key)
      }
    }
  }

  /// Whether a label in capitals is one of a transcript's: "HENRIK DAHL: …", and elsewhere "DAHL: …" or "MODERATOR: …".
  private static func isTurn(_ prose: [UInt8], _ paragraph: Range<Int>) -> Bool {
    func opens(_ rest: ArraySlice<UInt8>) -> Bool {
      let label = rest.prefix(60).prefix { $0 != 0x3a }
      guard label.count >= 3, label.endIndex + 1 < rest.endIndex, rest[label.endIndex + 1] == 32,
        !label.contains(where: { ASCII.isLower($0) || ASCII.isDigit($0) })
      else { return false }
      let words = String(decoding: label, as: UTF8.self).lowercased().split(separator: " ")
      return words.count <= 5 && label.contains { ASCII.isUpper($0) }
        && !words.contains { AttributionWords.labelsOfNobody.contains(String($0)) }
    }
    func others(_ range: Range<Int>) -> Bool {
      prose[range].split(separator: 10).contains { opens($0) }
    }
    return others(0..<paragraph.lowerBound) || others(paragraph.upperBound..<prose.count)
  }

  /// "February 21, 2031 (ABENA CITY) - ": the date before the place, and that in brackets.
  private mutating func takePlaceFromCredit(_ prose: [UInt8], _ lexemes: [Lexeme]) {
    guard agency == nil, let brackets = credit,
      date.map({ lexemes[$0.from].start < brackets.lowerBound }) ?? false,
      prose[brackets].allSatisfy({ !ASCII.isLower($0) })
    else { return }
    place = ByteText.line(prose, brackets)
    credit = nil
  }

  /// Whether what was read before the dash is enough: a date, a credit, or a place in capitals.
  private static func isPlausible(_ read: Dateline, placeWords: Int, isLoud: Bool) -> Bool {
    guard placeWords <= 8, placeWords > 0 || read.credit != nil else { return false }
    return read.date != nil || read.credit != nil || isLoud && placeWords <= 6
  }

  /// Whether a word is set in capitals throughout.
  private static func isLoud(_ prose: [UInt8], _ word: Lexeme) -> Bool {
    word.range.count > 2 && prose[word.range].allSatisfy { !ASCII.isLower($0) }
  }

  private static let particles: Set<String> = English.words("dateline: particles")

  /// The dash that ends a dateline: `—`, `–`, `--` or a hyphen between spaces; a colon after few words.
  private static func dash(_ lexemes: [Lexeme]) -> (from: Int, to: Int, isColon: Bool)? {
    var depth = 0
    for (index, lexeme) in lexemes.enumerated().prefix(30) {
      switch lexeme.key {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "–", "—", "-":
        guard depth == 0 else { continue }
        var to = index + 1
        while to < lexemes.count, ["–", "—", "-"].contains(lexemes[to].key) { to += 1 }
        let single = to == index + 1 && lexeme.key == "-"
        let spaced = to < lexemes.count && lexemes[to].spaced
        if !single || (spaced && (lexeme.spaced || lexemes[index - (index > 0 ? 1 : 0)].key == ")"))
        {
          return (index, to, false)
        }
      case ":":
        if depth == 0, index <= 6 { return (index, index + 1, true) }
      default: break
      }
    }
    return nil
  }

  /// Steps over editors' tags in square brackets after the dash.
  private static func skipSlugs(_ prose: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var at = start
    while true {
      while at < limit, ASCII.isSpace(prose[at]) { at += 1 }
      guard at < limit, prose[at] == 0x5b else { return at }
      var end = at
      while end < limit, prose[end] != 0x5d, end - at < 160 { end += 1 }
      guard end < limit, prose[end] == 0x5d else { return at }
      at = end + 1
    }
  }
}

extension Dateline {
  /// Who stands in its brackets filed the text: an agency, known or not.
  func filer(in prose: [UInt8]) -> String? {
    credit.flatMap { agency ?? ByteText.line(prose, $0) }
  }
}
