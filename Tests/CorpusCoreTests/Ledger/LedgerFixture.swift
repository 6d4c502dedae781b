// SPDX-License-Identifier: Apache-2.0

import CorpusExtraction
import CorpusProtocol
import Foundation

@testable import CorpusCore
@testable import CorpusLanguage

/// A ledger in a folder of its own, fed with extractions as the extractor would make them.
struct LedgerFixture: ~Copyable {
  let folder: URL
  let ledger: Ledger

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    ledger = try Ledger(path: folder.appending(path: "ledger.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func apply(_ extraction: Extraction) throws {
    try ledger.apply([Self.edit(extraction)])
  }

  /// What takes an extraction into the ledger.
  static func edit(_ extraction: Extraction) -> LedgerEdit {
    .importing(extraction, at: CorpusPath(extraction.article.path))
  }

  @discardableResult
  func remove(_ path: String) throws -> [Change] {
    try ledger.apply([.remove(CorpusPath(path))]).changes
  }

  func articles() throws -> [String: Article] {
    let all = try ledger.reply(to: ListArticles.Parameters(limit: 500)).articles
    return Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0) })
  }

  func propositions() throws -> [Proposition] {
    try ledger.reply(to: ListPropositions.Parameters(limit: 500)).propositions
  }

  func conflicts() throws -> [Conflict] {
    try ledger.reply(to: ListConflicts.Parameters(limit: 500)).conflicts
  }

  func entities() throws -> [Entity] {
    try ledger.reply(to: ListEntities.Parameters(limit: 500)).entities
  }
}

/// Makes extractions of invented articles.
struct ArticleBuilder {
  var path: String
  var text: String
  var published: String?
  var agency: String?
  var outlet: String?
  var url: String?
  var names: [NamedEntity] = []
  var claims: [Claim] = []
  var terms: [Article.Term] = []

  init(_ path: String, text: String) {
    self.path = path
    self.text = text
  }

  func publishedOn(_ date: String?) -> Self { with { $0.published = date } }
  func from(agency: String? = nil, outlet: String? = nil) -> Self {
    with {
      $0.agency = agency
      $0.outlet = outlet
    }
  }

  /// Gives the address that it was saved from.
  func savedFrom(_ url: String?) -> Self { with { $0.url = url } }

  func naming(_ name: String, _ kind: Source.Kind, also names: [String] = [], roles: [String] = [])
    -> Self
  {
    with {
      $0.names.append(
        NamedEntity(name: name, kind: kind, names: ([name] + names).sorted(), roles: roles))
    }
  }

  /// Gives the words by which the article is recognised, all of one weight.
  func about(_ words: String...) -> Self { about(words) }

  func about(_ words: [String]) -> Self {
    with { $0.terms += words.map { Article.Term(word: $0, weight: 7) } }
  }

  func saying(
    _ content: String, by speaker: String, kind: Source.Kind = .person, act: Claim.Act = .assert,
    on time: String? = nil
  ) -> Self {
    with { article in
      article.claims.append(
        article.claim(
          .statement, content, by: Source(text: speaker, name: speaker, kind: kind), act: act,
          time: time))
    }
  }

  func counting(
    _ content: String, _ low: Int?, _ high: Int?, _ bound: Figure.Bound, measure: String = "killed",
    who: String? = nil, by source: String = "Harbour Board", kind: Source.Kind = .organization,
    act: Claim.Act = .assert,
    places: [String],
    on time: String? = nil, agent: String? = nil, inherited: Bool = false
  ) -> Self {
    with { article in
      var claim = article.claim(
        .figure, content, by: Source(text: source, name: source, kind: kind),
        act: act, time: time)
      claim.figure = Figure(measure: measure, low: low, high: high, bound: bound, who: who)
      claim.places = inherited ? [] : places
      claim.scope = Scope(
        what: "collapse", agent: agent, places: places, time: claim.time, inherited: inherited)
      article.claims.append(claim)
    }
  }

  var extraction: Extraction {
    // A real file's claims are a function of its bytes: here everything stands in for the bytes.
    let bytes =
      "\(text) \(published ?? "") \(agency ?? "") \(outlet ?? "") \(url ?? "") \(names) \(claims) \(terms)"
    var article = Article(
      path: path, sha256: Digest.sha256(Array(bytes.utf8)),
      bytes: text.utf8.count, format: "text", state: .ready)
    article.text = text
    article.published = published.map {
      PublicationDate(value: $0, precision: .day, evidence: .stated)
    }
    article.agency = agency
    article.outlet = outlet
    article.url = url
    article.names = names
    article.terms = terms
    article.extractor = Extractor.version
    return Extraction(article: article, claims: claims)
  }

  private func claim(
    _ kind: Claim.Kind, _ content: String, by source: Source, act: Claim.Act, time: String?
  ) -> Claim {
    let nth = claims.filter { $0.kind == kind && $0.content == content }.count
    return Claim(
      id: Digest.identifier("c", [path, kind.rawValue, content, "\(nth)"]), article: path,
      kind: kind, content: content, spans: [TextSpan(start: 0, end: 1)], quotation: .indirect,
      sources: [source], act: act,
      time: time.map { Time(text: $0, value: $0, precision: "day", pattern: $0) }, rule: "test",
      confidence: 1)
  }

  private func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}
