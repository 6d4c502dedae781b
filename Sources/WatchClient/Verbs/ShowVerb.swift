// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `show`: one thing with all its evidence, and why it is so.
struct ShowVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "One article, claim, proposition, event, story, entity or conflict, and why it is so.",
    discussion: """
      An article is shown with its claims marked; «…»[1] is the evidence of claim 1. Of two articles, claims, propositions, \
      entities, events or stories it is said why they are one or not. Identifiers begin with c- (claim), p- (proposition), e- (entity), s- (story), v- (event) or \
      x- (conflict) and may be abbreviated.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("An identifier or the path of an article.", valueName: "id-or-path"),
    completion: Completion.things)
  var id: String

  @Argument(
    help: ArgumentHelp("A second one of its kind to compare it with.", valueName: "id-or-path"),
    completion: Completion.things)
  var other: String?

  func validate() throws {
    guard let other else { return }
    let kind = Identifier.Kind(of: id)
    guard kind == Identifier.Kind(of: other), kind != .conflict else {
      throw ValidationError(
        "Two of one kind can be compared: articles, claims, propositions, entities, events or stories."
      )
    }
  }

  func perform(_ session: Session) throws -> Outcome {
    if let other {
      try compare(other, session)
      return .done
    }
    if let kind = Identifier.Kind(of: id) {
      do {
        try show(kind, session)
        return .done
      } catch VarlinkError.notFound {
        // A file may be called like an identifier.
        do {
          try article(id, session)
          return .done
        } catch VarlinkError.notFound {
          throw Missing("the ledger has no \(kind.rawValue) \(VisibleText.line(id)).")
        }
      }
    }
    let path = try session.corpusPath(id)
    do {
      try article(path, session)
    } catch VarlinkError.notFound {
      throw session.noArticle(path)
    }
    return .done
  }

  private func show(_ kind: Identifier.Kind, _ session: Session) throws {
    var page = Page()
    switch kind {
    case .claim:
      let reply = try session.call(GetClaim.self, .init(id: id))
      let why = try why(reply.claim.id, session)
      if session.json { return try session.write(Explained(reply: reply, why: why)) }
      page.add(ClaimPage.block(reply.claim, article: true))
      page.add(reasons(why), apart: true)
    case .proposition:
      let reply = try session.call(GetProposition.self, .init(id: id))
      let why = try why(reply.proposition.id, session)
      if session.json { return try session.write(Explained(reply: reply, why: why)) }
      page.add(LedgerPage.block(reply.proposition))
      page.add(
        evidence(reply.claims, VariantLines(reply.variants, against: "the fullest wording")),
        apart: true)
      page.add(reasons(why), apart: true)
    case .event:
      let reply = try session.call(GetEvent.self, .init(id: id))
      let why = try why(reply.event.id, session)
      if session.json { return try session.write(Explained(reply: reply, why: why)) }
      page.add(LedgerPage.heading(reply.event, count: reply.claims.count), hanging: 2)
      page.add(LedgerPage.figures(reply.claims))
      page.add(evidence(reply.claims), apart: true)
      page.add(reasons(why), apart: true)
    case .conflict:
      let reply = try session.call(GetConflict.self, .init(id: id))
      let why = try why(reply.conflict.id, session)
      if session.json { return try session.write(Explained(reply: reply, why: why)) }
      page.add(LedgerPage.block(reply.conflict, claims: reply.claims))
      page.add(reasons(why), apart: true)
    case .entity:
      let reply = try session.call(GetEntity.self, .init(id: id))
      let why = try why(reply.entity.id, session)
      if session.json { return try session.write(Explained(reply: reply, why: why)) }
      page.add(LedgerPage.block(reply.entity, isWhole: true))
      page.add(evidence(reply.claims), apart: true)
      page.add(reasons(why), apart: true)
    case .story:
      let reply = try session.call(GetStory.self, .init(id: id))
      let why = try why(reply.story.id, session)
      if session.json { return try session.write(Explained(reply: reply, why: why)) }
      page.add(LedgerPage.block(reply.story))
      page.add(reasons(why), apart: true)
    }
    try session.show(page)
  }

  private func article(_ path: String, _ session: Session) throws {
    let reply = try session.call(GetArticle.self, .init(path: path))
    let why = try why(reply.article.path, session)
    if session.json { return try session.write(Explained(reply: reply, why: why)) }
    if reply.article.holds != nil { return try parts(of: reply.article, session) }
    var page = ArticlePage.block(reply.article)
    if let text = reply.article.text {
      page.addBlank()
      page.add(ArticlePage.text(text, claims: reply.claims, colour: session.console.colour))
    }
    if !reply.claims.isEmpty {
      page.addBlank()
      page.add(Line("Claims", .strong))
      for (index, claim) in reply.claims.enumerated() {
        page.add(ClaimPage.block(claim, mark: index + 1, indent: 2))
      }
    }
    page.add(reasons(why), apart: true)
    try session.show(page)
  }

  /// A file that holds many articles, and each of them.
  private func parts(of file: Article, _ session: Session) throws {
    var page = ArticlePage.block(file)
    var ask = ListArticles.Parameters(paths: [file.path])
    ask.sort = .path
    _ = try session.list(ListArticles.self, ask, \.articles) { articles in
      for article in articles where article.part != nil {
        page.addBlank()
        page.add(ArticlePage.block(article))
      }
    }
    try session.show(page)
  }

  private func why(_ id: String, _ session: Session) throws -> [String] {
    do {
      return try session.call(Explain.self, .init(id: id)).sentences
    } catch VarlinkError.notFound {
      // It went while it was being shown; what was read of it is still true of its clock.
      return []
    }
  }

  private func evidence(_ claims: [Claim], _ variants: VariantLines? = nil) -> Page {
    var page = Page()
    if let legend = variants?.legend { page.add(legend, indent: 2) }
    for claim in claims {
      page.addBlank()
      page.add(ClaimPage.block(claim, article: true, words: variants?[claim], indent: 2))
    }
    return page
  }

  func reasons(_ sentences: [String]) -> Page {
    var page = Page()
    guard !sentences.isEmpty else { return page }
    page.add(Line("Why", .strong))
    for sentence in sentences {
      page.add(Line("- ") + Line.squeezed(sentence), indent: 2, hanging: 2)
    }
    return page
  }

  /// A reply with the reasons beside its own fields.
  private struct Explained<Reply: Encodable>: Encodable {
    let reply: Reply
    let why: [String]

    enum CodingKeys: CodingKey { case why }

    func encode(to encoder: any Encoder) throws {
      try reply.encode(to: encoder)
      var members = encoder.container(keyedBy: CodingKeys.self)
      try members.encode(why, forKey: .why)
    }
  }
}
