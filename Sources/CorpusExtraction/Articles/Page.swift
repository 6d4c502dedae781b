// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// An article's units with their roles: what is headline, body and furniture.
struct Page {
  var units: [Unit]
  /// One role for each unit.
  var roles: [Unit.Role]
  /// Indices of the units before the body, and of those after it.
  var header: Range<Int>
  var footer: Range<Int>
  var dateline: Dateline?
  /// Body paragraphs to be mined.
  var paragraphs: [Range<Int>]
  /// Title, decks, subheadings and captions.
  var headlines: [Range<Int>]

  /// Lexemes of a unit that rules look at: long paragraphs are judged by their beginning and end.
  static func lexemes(_ unit: Unit, _ prose: [UInt8]) -> [Lexeme] {
    if unit.range.count <= 1200 { return Lexer.lexemes(of: prose, in: unit.range) }
    return Lexer.lexemes(of: prose, in: unit.range.prefixed(600))
      + Lexer.lexemes(of: prose, in: unit.range.upperBound - 600..<unit.range.upperBound)
  }

  /// Cuts `text` into units and gives each its role.
  static func read(_ text: [UInt8], _ markup: Markup, from start: Int) -> Page {
    let prose = markup.prose
    let units = Layout.units(text, markup, from: start)
    let letters = units.reduce(0) { $0 + $1.letters }
    let shouting = letters > 0 && units.reduce(0) { $0 + $1.capitals } * 10 >= letters * 8
    var roles: [Unit.Role] = []
    roles.reserveCapacity(units.count)
    var notice: [Bool] = []
    for (index, unit) in units.enumerated() {
      let lexemes = lexemes(unit, prose)
      notice.append(Furniture.isNotice(unit, lexemes))
      let introduced = index > 0 && (units[index - 1].endsInColon || units[index - 1].isListItem)
      // "The mayor went on:" and the quotation in a paragraph of its own.
      if unit.endsInColon, unit.words >= 2, index + 1 < units.count,
        opensWithQuote(units[index + 1], prose), !Furniture.isFurniture(unit, lexemes)
      {
        roles.append(.body)
        continue
      }
      roles.append(role(unit, lexemes, prose, shouting: shouting, introduced: introduced))
    }
    var page = Page(
      units: units, roles: roles, header: 0..<0, footer: 0..<0, paragraphs: [], headlines: [])
    page.findBody(prose, shouting: shouting, notice: notice)
    page.findMasthead(prose)
    page.findTitle(prose)
    page.collect()
    return page
  }

  /// The page of an article whose paragraphs are known: nothing around them is furniture.
  ///
  /// The first and the last paragraph are the article's own, however short.
  static func read(_ text: [UInt8], _ markup: Markup, paragraphs: [Range<Int>]) -> Page {
    let prose = markup.prose
    let units = paragraphs.map { Unit($0, text: text, prose: prose, links: []) }
    let letters = units.reduce(0) { $0 + $1.letters }
    let shouting = letters > 0 && units.reduce(0) { $0 + $1.capitals } * 10 >= letters * 8
    var roles = units.enumerated().map { index, unit in
      let role = role(unit, lexemes(unit, prose), prose, shouting: shouting, introduced: false)
      let keeps = unit.isTerminated && [.caption, .furniture].contains(role)
      return keeps || index == 0 ? .body : role
    }
    var dateline: Dateline?
    for index in units.indices.prefix(3) where dateline == nil {
      dateline = Dateline.read(prose, units[index].range, shouting: shouting)
      if dateline != nil { roles[index] = .body }
    }
    var page = Page(
      units: units, roles: roles, header: 0..<0, footer: units.count..<units.count,
      dateline: dateline, paragraphs: [], headlines: [])
    page.collect()
    return page
  }

  private static func role(
    _ unit: Unit, _ lexemes: [Lexeme], _ prose: [UInt8], shouting: Bool, introduced: Bool
  ) -> Unit.Role {
    if Furniture.isCredit(unit, lexemes) { return .caption }
    if Byline.read(unit, lexemes, prose) != nil { return .byline }
    if isDateLine(unit, lexemes) { return .date }
    if Furniture.isFurniture(unit, lexemes) { return .furniture }
    if unit.isHeading { return .deck }
    if unit.isTerminated, unit.words >= 3 { return .body }
    if unit.endsInColon { return unit.words >= 5 ? .body : .deck }
    if unit.isListItem || introduced, unit.words >= 3 { return .body }
    if unit.words >= 15, unit.hasInnerStop { return .body }
    if unit.words >= 14, shouting || !unit.isTitleCased { return .body }
    return .deck
  }

  /// Whether the first visible byte of a unit opens a quotation.
  private static func opensWithQuote(_ unit: Unit, _ prose: [UInt8]) -> Bool {
    guard let first = unit.range.first(where: { prose[$0] > 32 }) else { return false }
    return prose[first] == 0x22 || prose[first...].starts(with: Array("\u{201c}".utf8))
  }

  /// Whether a short line is little more than a date.
  private static func isDateLine(_ unit: Unit, _ lexemes: [Lexeme]) -> Bool {
    guard unit.words <= 14, !unit.isTerminated || unit.words <= 8 else { return false }
    // "The council opens on 5 June 2032." is a sentence.
    let most = unit.isTerminated ? 1 : 5
    for index in lexemes.indices {
      guard let date = StatedDate.read(lexemes, at: index), date.year != nil || date.day != nil
      else { continue }
      let others = lexemes.count { $0.kind == .word } - (date.to - date.from)
      let posted = lexemes.contains { ["published", "posted", "updated"].contains($0.key) }
      return date.year != nil && (others <= most || posted)
    }
    return false
  }

  /// Finds where the body begins and ends.
  private mutating func findBody(_ prose: [UInt8], shouting: Bool, notice: [Bool]) {
    let candidates = roles.indices.filter { roles[$0] == .body }
    // A dateline begins the body: what stands before it, sentences too, is headline. It must be near the top, and
    // what it makes headline must be short.
    for (position, index) in candidates.enumerated().prefix(5) {
      guard let found = Dateline.read(prose, units[index].range, shouting: shouting) else {
        if units[index].range.count > 400 { break }
        continue
      }
      dateline = found
      for earlier in candidates[..<position] { roles[earlier] = .deck }
      break
    }
    guard let first = roles.firstIndex(of: .body) else {
      header = units.indices
      footer = units.count..<units.count
      return
    }
    // Notices end the page, unless most of the text stands after them.
    var before = 0
    var total = 0
    for index in units.indices where roles[index] == .body { total += units[index].visible }
    let end =
      units.indices.first { $0 > first && Furniture.opensComments(units[$0], prose) } ?? units.count
    for after in end..<units.count { roles[after] = .furniture }
    var last = roles.lastIndex(of: .body) ?? first
    for index in units.indices where index >= first {
      if roles[index] == .body {
        before += units[index].visible
      } else if index > first, notice[index] || isFinalRule(index), before * 2 >= total {
        for after in units.indices where after > index && roles[after] == .body {
          roles[after] = .furniture
        }
        last = roles[..<index].lastIndex(of: .body) ?? first
        break
      }
    }
    // The paragraph that only leads to links or addresses belongs to the footer.
    while last > first, units[last].endsInColon, last + 1 >= units.count || roles[last + 1] != .body
    {
      roles[last] = .furniture
      last = roles[..<last].lastIndex(of: .body) ?? first
    }
    last = keepUnstoppedSentences(from: first, to: last)
    header = 0..<first
    footer = min(last + 1, end)..<end
    dropPullQuotes(prose, first: first)
  }

  /// Makes body of the lines between paragraphs that only lack a full stop, and of the one behind the last; the last body unit.
  ///
  /// Headings have capitals or few words. Of several such lines behind the last paragraph none is the article's: they are links.
  private mutating func keepUnstoppedSentences(from first: Int, to last: Int) -> Int {
    func isSentence(_ index: Int) -> Bool {
      let unit = units[index]
      return roles[index] == .deck && unit.words >= 5 && !unit.isTitleCased && !unit.isHeading
        && !unit.endsInColon && !unit.isUpperCased && !unit.isLinked
    }
    for index in first..<max(first, last) where isSentence(index) { roles[index] = .body }
    let next = last + 1
    guard next < units.count, isSentence(next),
      next + 1 == units.count || roles[next + 1] == .furniture
    else { return last }
    roles[next] = .body
    return next
  }

  /// Whether a rule is followed by furniture only, up to the next body unit's absence of sentences.
  private func isFinalRule(_ index: Int) -> Bool {
    guard units[index].isRule, index + 1 < units.count else { return false }
    return roles[index + 1] != .body
  }

  /// Decks that repeat the body's words are headlines, even if they are sentences.
  private mutating func dropPullQuotes(_ prose: [UInt8], first: Int) {
    let body = roles.indices.filter { roles[$0] == .body }
    guard body.count >= 3 else { return }
    let opening = body.prefix(2).filter { units[$0].words <= 60 }
    guard !opening.isEmpty else { return }
    var seen: Set<Int> = []
    for index in body.dropFirst(2).prefix(200) {
      seen.formUnion(Self.trigrams(prose, units[index].range.prefixed(4000)))
    }
    for index in opening {
      let own = Self.trigrams(prose, units[index].range)
      guard own.count >= 5, own.count(where: seen.contains) * 10 >= own.count * 9 else { continue }
      roles[index] = .deck
    }
  }

  /// Hashes of three words in a row (FNV-1a): stable, so that no run differs from the next.
  private static func trigrams(_ prose: [UInt8], _ range: Range<Int>) -> [Int] {
    let words = Lexer.lexemes(of: prose, in: range).filter { $0.kind != .mark }
    guard words.count >= 3 else { return [] }
    return (0...words.count - 3).map { index in
      var hash = FNV1a()
      for word in words[index..<index + 3] {
        hash.combine(word.key)
        hash.combine(UInt8(ascii: " "))
      }
      return Int(truncatingIfNeeded: hash.value)
    }
  }

  /// Makes a credit of the paper's name over the headline: "The Arden Chronicle", but not of a headline like "Harbour Review".
  private mutating func findMasthead(_ prose: [UInt8]) {
    guard let first = header.first(where: { units[$0].words > 0 }), roles[first] == .deck,
      header.contains(where: { $0 > first && roles[$0] == .deck && units[$0].words >= 3 })
    else { return }
    let unit = units[first]
    let words = Self.lexemes(unit, prose)
    guard (2...5).contains(words.count), !unit.isHeading,
      words.allSatisfy({ $0.kind == .word && ($0.capitalized || ["of", "and"].contains($0.key)) }),
      words[0].key == "the", let last = words.last, ArticleWords.namesOfPapers.contains(last.key)
    else { return }
    roles[first] = .credit
  }

  /// The title is the first heading before the body, else its first line of three words that is nothing else.
  private mutating func findTitle(_ prose: [UInt8]) {
    let candidates = header.filter { roles[$0] == .deck && units[$0].words >= 2 }
    if let heading = candidates.first(where: { units[$0].isHeading })
      ?? candidates.first(where: { units[$0].words >= 3 && !units[$0].hasAddress })
    {
      roles[heading] = .title
    }
  }

  private mutating func collect() {
    for (index, unit) in units.enumerated() {
      switch roles[index] {
      case .title, .caption: headlines.append(unit.range)
      case .deck: if !footer.contains(index) { headlines.append(unit.range) }
      case .body:
        var range = unit.prose
        if let dateline, range.contains(dateline.range.lowerBound) {
          range = min(dateline.bodyStart, range.upperBound)..<range.upperBound
        }
        if !range.isEmpty { paragraphs.append(range) }
      case .byline, .date, .credit, .furniture: break
      }
    }
  }
}
