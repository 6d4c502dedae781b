// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// What a page says about itself: title, writer, agency, outlet, address and date.
struct PageFacts {
  var title: String?
  var byline: String?
  var agency: String?
  var outlet: String?
  var url: String?
  var published: PublicationDate?
  var latestYear: Int?

  /// Reads them; of a page that is dated otherwise no date is looked for.
  init(page: Page, text: [UInt8], prose: [UInt8], isDated: Bool = false) {
    if let index = page.roles.firstIndex(of: .title) {
      title = ByteText.line(prose, page.units[index].range)
    }
    readCredits(page, prose)
    readTitleSuffix()
    latestYear = PublicationDating.latestYear(page.paragraphs, prose)
    if isDated { return }
    published =
      PublicationDating.stated(
        header: page.header.map { page.units[$0] }, footer: page.footer.map { page.units[$0] },
        prose: prose)
      ?? PublicationDating.dateline(page.dateline, prose)
      ?? PublicationDating.weekday(
        page.dateline, paragraphs: page.paragraphs, latestYear: latestYear, prose: prose)
  }

  /// Reads byline, agency and outlet from the dateline and the lines around the body.
  ///
  /// Picture credits are no credit for the text.
  private mutating func readCredits(_ page: Page, _ prose: [UInt8]) {
    agency = page.dateline?.filer(in: prose)
    for index in page.header where page.roles[index] != .caption && page.roles[index] != .title {
      let unit = page.units[index]
      let lexemes = Page.lexemes(unit, prose)
      if page.roles[index] == .credit { outlet = outlet ?? ByteText.line(prose, unit.range) }
      if page.roles[index] == .byline, byline == nil {
        byline = Byline.read(unit, lexemes, prose)
        agency = agency ?? Agencies.credited(lexemes, prose)
      } else if unit.words <= 16, !unit.isTerminated {
        agency = agency ?? Agencies.credited(lexemes, prose)
        if page.roles[index] == .date { outlet = outlet ?? Self.outletBeforeDate(lexemes, prose) }
      }
    }
    for index in page.footer {
      let unit = page.units[index]
      guard unit.words <= 60 else { continue }
      let lexemes = Page.lexemes(unit, prose)
      let words = lexemes.lazy.filter { $0.kind == .word }.map(\.key)
      let first = words.first ?? ""
      let isCredit =
        words.prefix(3).contains("source") || first == "copyright" || unit.range.count < 40
        || lexemes.first?.key == "©"
      if isCredit { agency = agency ?? Agencies.credited(lexemes, prose) }
      if first == "copyright" || lexemes.first?.key == "·", outlet == nil, agency == nil {
        outlet = Self.holder(lexemes, prose)
      }
    }
  }

  /// "The Ledger, March 14, 2012": the name before the date.
  private static func outletBeforeDate(_ lexemes: [Lexeme], _ prose: [UInt8]) -> String? {
    guard
      let index = lexemes.indices.first(where: {
        StatedDate.read(lexemes, at: $0)?.year != nil
      }), index > 0
    else { return nil }
    let name = lexemes[..<index].filter { $0.kind == .word }
    guard (1...5).contains(name.count),
      name.allSatisfy({ $0.capitalized || ["of", "the"].contains($0.key) }),
      let first = name.first, let last = name.last,
      !ArticleWords.beforeAPublicationDate.contains(
        first.key)
    else { return nil }
    return ByteText.line(prose, first.start..<last.end)
  }

  /// Who holds the copyright: the capitalised words after sign and year.
  private static func holder(_ lexemes: [Lexeme], _ prose: [UInt8]) -> String? {
    let rest = lexemes.prefix(16).drop {
      $0.kind != .word || ["copyright", "c", "by"].contains($0.key)
    }
    let name = rest.prefix {
      $0.kind == .word && ($0.capitalized || ["of", "and"].contains($0.key))
    }
    .prefix { $0.key != "all" }
    guard let first = name.first, let last = name.last, name.count <= 6 else { return nil }
    return ByteText.line(prose, first.start..<last.end)
  }

  /// Splits "A headline | The Ledger": pages put the outlet's name after the title.
  private mutating func readTitleSuffix() {
    guard let whole = title else { return }
    for separator in [" | ", " :: ", " » "] {
      guard let range = whole.ranges(of: separator).last else { continue }
      let tail = whole[range.upperBound...]
      let head = whole[..<range.lowerBound]
      guard tail.utf8.count <= 40, head.utf8.count > tail.utf8.count else { continue }
      title = String(head)
      outlet = outlet ?? String(tail)
      return
    }
  }
}
