// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// `show A B`: two things of one kind, and why they are one or not.
extension ShowVerb {
  /// Shows both, then why.
  func compare(_ other: String, _ session: Session) throws {
    switch Identifier.Kind(of: id) {
    case .claim:
      try compare(
        other, session, "claims", \.id,
        of: {
          try session.call(GetClaim.self, .init(id: $0)).claim
        }, as: { ClaimPage.block($0, article: true) })
    case .proposition:
      try compare(
        other, session, "propositions", \.id,
        of: {
          try session.call(GetProposition.self, .init(id: $0)).proposition
        }, as: { LedgerPage.block($0) })
    case .entity:
      try compare(
        other, session, "entities", \.id,
        of: {
          try session.call(GetEntity.self, .init(id: $0)).entity
        }, as: { LedgerPage.block($0) })
    case .event:
      try compare(
        other, session, "events", \.id,
        of: {
          try session.call(GetEvent.self, .init(id: $0)).event
        }, as: { line(LedgerPage.heading($0, count: $0.figureCount)) })
    case .story, .conflict:
      try compare(
        other, session, "stories", \.self, of: { $0 },
        as: {
          line(Line.squeezed("Story \(Words.short($0))", .strong))
        })
    case nil:
      try compare(
        other, session, "articles", \.path, of: { try article($0, session) },
        as: {
          ArticlePage.block($0)
        })
    }
  }

  private func compare<Thing: Encodable>(
    _ other: String, _ session: Session, _ kind: String, _ id: (Thing) -> String,
    of fetch: (String) throws -> Thing, as page: (Thing) -> Page
  ) throws {
    let things = try [self.id, other].map(fetch)
    let reply = try session.call(Explain.self, .init(id: id(things[0]), other: id(things[1])))
    if session.json {
      return try session.write(
        Comparison(kind: kind, things: things, why: reply.sentences, clock: reply.clock))
    }
    var pages = page(things[0])
    pages.add(page(things[1]), apart: true)
    pages.add(reasons(reply.sentences), apart: true)
    try session.show(pages)
  }

  private func line(_ line: Line) -> Page {
    var page = Page()
    page.add(line, hanging: 2)
    return page
  }

  private func article(_ name: String, _ session: Session) throws -> Article {
    let path = try session.corpusPath(name)
    do {
      var article = try session.call(GetArticle.self, .init(path: path)).article
      article.text = nil
      return article
    } catch VarlinkError.notFound {
      throw session.noArticle(path)
    }
  }

  /// Two things under the name of their kind, as `claims`, and what is said of them.
  private struct Comparison<Thing: Encodable>: Encodable {
    let kind: String
    let things: [Thing]
    let why: [String]
    let clock: String

    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: Key.self)
      try members.encode(things, forKey: Key(stringValue: kind))
      try members.encode(why, forKey: Key(stringValue: "why"))
      try members.encode(clock, forKey: Key(stringValue: "clock"))
    }
  }
}
