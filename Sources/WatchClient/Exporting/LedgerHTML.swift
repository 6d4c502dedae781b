// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// The ledger as one page of HTML: nothing is fetched, nothing runs, all text is escaped.
struct LedgerHTML {
  let contents: LedgerContents
  let corpus: String
  private let claims: [String: Claim]
  private let articles: [String: Article]
  private let claimsByArticle: [String: [Claim]]
  private let claimsByEvent: [String: [Claim]]

  init(contents: LedgerContents, corpus: String) {
    self.contents = contents
    self.corpus = corpus
    claims = contents.claimsByID()
    articles = contents.articlesByPath()
    claimsByArticle = Dictionary(grouping: contents.claims, by: \.article)
    claimsByEvent = Dictionary(grouping: contents.claims) { $0.event ?? "" }
  }

  func write(to output: (String) throws -> Void) throws {
    try output(HTMLText(markup: Self.start).text)
    try output(header().text)
    try section("Conflicts", "conflicts", contents.conflicts.map(conflict), output)
    try section("Figures by event", "figures", contents.events.compactMap(event), output)
    try section("Propositions", "propositions", contents.propositions.map(proposition), output)
    try section("Articles", "articles", contents.articles.map(article), output)
    try section("People, organisations, places", "entities", contents.entities.map(entity), output)
    try output("</main></body></html>\n")
  }

  private func section(
    _ title: String, _ id: String, _ parts: [HTMLText], _ output: (String) throws -> Void
  ) throws {
    try output("<section id=\"\(id)\">")
    try output(
      HTMLText.element("h2", [:], HTMLText("\(title) (\(Words.number(parts.count)))")).text)
    if parts.isEmpty { try output("<p class=\"faint\">None.</p>") }
    for part in parts { try output(part.text + "\n") }
    try output("</section>\n")
  }

  private func header() -> HTMLText {
    let counts = [
      Words.count(contents.articles.count, "article"), Words.count(contents.claims.count, "claim"),
      Words.count(contents.propositions.count, "proposition"),
      Words.count(contents.conflicts.count, "conflict"),
    ]
    return .element("h1", [:], HTMLText("Who claimed what"))
      + .element(
        "p", ["class": "faint"],
        HTMLText("\(corpus) · \(counts.joined(separator: ", ")) · clock \(contents.clock)"))
      + HTMLText(
        markup: """
          <nav><a href="#conflicts">Conflicts</a> <a href="#figures">Figures</a> \
          <a href="#propositions">Propositions</a> <a href="#articles">Articles</a> \
          <a href="#entities">Names</a></nav>
          """)
  }

  // MARK: - Parts

  private func conflict(_ conflict: Conflict) -> HTMLText {
    let sides = conflict.sides.map { side in
      HTMLText.element(
        "div", ["class": "side"], .element("h4", [:], link(side.proposition, side.summary)),
        .joined(side.claims.compactMap { claims[$0] }.map { evidence($0) }))
    }
    return .element(
      "article", ["id": conflict.id, "class": "conflict"],
      .element("h3", [:], HTMLText(conflict.explanation)),
      .element("div", ["class": "sides"], .joined(sides)))
  }

  private func event(_ event: Event) -> HTMLText? {
    let figures = (claimsByEvent[event.id] ?? []).filter { $0.figure != nil }
    guard !figures.isEmpty else { return nil }
    let rows = figures.map { claim in
      HTMLText.element(
        "tr", [:],
        .element(
          "td", [:],
          HTMLText(claim.figure.map { Words.figure($0, isDenied: claim.deniesFigure) } ?? "")),
        .element(
          "td", [:], HTMLText((claim.sources + claim.via).map(\.name).joined(separator: " via "))),
        .element("td", [:], HTMLText(published(claim))),
        .element("td", [:], link("a:" + claim.article, claim.article)))
    }
    return .element(
      "article", ["id": event.id], .element("h3", [:], HTMLText(event.what)),
      .element(
        "table", [:],
        HTMLText(
          markup: "<tr><th>Figure</th><th>Who says so</th><th>Published</th><th>Article</th></tr>"),
        .joined(rows)))
  }

  private func proposition(_ proposition: Proposition) -> HTMLText {
    let origins =
      proposition.origins.isEmpty ? "" : " · says \(proposition.origins.joined(separator: ", "))"
    let support = [
      Words.count(proposition.wireCount, "independent wire"),
      Words.count(proposition.articleCount, "article"),
    ]
    return .element(
      "details", ["id": proposition.id],
      .element(
        "summary", [:],
        .element(
          "b", ["class": proposition.status.rawValue], HTMLText(proposition.status.rawValue)),
        HTMLText(": \(proposition.summary)"),
        .element(
          "span", ["class": "faint"], HTMLText(" · " + support.joined(separator: ", ") + origins))),
      .joined(proposition.claims.compactMap { claims[$0] }.map { evidence($0) }))
  }

  private func article(_ article: Article) -> HTMLText {
    let own = claimsByArticle[article.path] ?? []
    var facts = [article.published.map(Words.published) ?? "undated"]
    facts += [article.outlet, article.agency.map { "agency \($0)" }, article.problem].compactMap {
      $0
    }
    if let version = article.version {
      facts.append(ArticlePage.words(version))
    }
    if let copies = article.copies, !copies.isEmpty {
      facts.append("same story: " + copies.joined(separator: ", "))
    }
    return .element(
      "details", ["id": "a:" + article.path],
      .element(
        "summary", [:], .element("b", [:], HTMLText(article.title ?? article.path)),
        .element(
          "span", ["class": "faint"],
          HTMLText(
            " · \(article.path) · \(facts.joined(separator: " · ")) · \(Words.count(own.count, "claim"))"
          ))),
      .joined(own.map { evidence($0, withArticle: false) }))
  }

  private func entity(_ entity: Entity) -> HTMLText {
    let others = entity.names.filter { $0 != entity.name }
    let roles = entity.roles.map(\.role)
    var facts = [entity.kind.rawValue]
    if !others.isEmpty { facts.append("also " + others.joined(separator: ", ")) }
    if !roles.isEmpty { facts.append(roles.joined(separator: "; ")) }
    return .element(
      "p", ["id": entity.id], .element("b", [:], HTMLText(entity.name)),
      .element("span", ["class": "faint"], HTMLText(" · " + facts.joined(separator: " · "))))
  }

  private func evidence(_ claim: Claim, withArticle: Bool = true) -> HTMLText {
    let cited: HTMLText =
      withArticle
      ? .element(
        "cite", [:], link("a:" + claim.article, claim.article), HTMLText(", \(published(claim))"))
      : HTMLText()
    return .element(
      "blockquote", [:],
      .element("div", ["class": "source"], HTMLText(ClaimPage.credit(claim).text)),
      .element("div", [:], HTMLText(claim.content)), cited)
  }

  private func published(_ claim: Claim) -> String {
    articles[claim.article]?.published.map { ReadableDate.words($0.value) } ?? "undated"
  }

  private func link(_ id: String, _ words: String) -> HTMLText {
    .element("a", ["href": "#" + id], HTMLText(words))
  }

  private static let start: StaticString = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width"><title>Who claimed what</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; color: #1a1a1a; background: #fff; }
    main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
    nav a { margin-right: 1rem; }
    h2 { border-bottom: 1px solid #ccc; margin-top: 2.5rem; }
    .faint { color: #666; font-size: .9rem; }
    .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
    .side { border: 1px solid #ddd; border-radius: .4rem; padding: .5rem 1rem; }
    h4 { margin: .3rem 0; }
    blockquote { margin: .7rem 0; padding-left: .8rem; border-left: 3px solid #ccc; overflow-wrap: anywhere; }
    .source { font-weight: 600; }
    cite { font-size: .9rem; color: #666; }
    table { border-collapse: collapse; width: 100%; }
    td, th { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #eee; vertical-align: top; }
    details { padding: .4rem 0; border-bottom: 1px solid #eee; }
    summary { cursor: pointer; }
    .corroborated { color: #1a7f37; } .disputed { color: #b3261e; } .single { color: #666; }
    :target { background: #fff8d6; }
    @media (prefers-color-scheme: dark) {
      body { color: #e6e6e6; background: #161616; } a { color: #8ab4f8; } .faint, cite { color: #aaa; }
      h2, .side, td, th, details, blockquote { border-color: #444; } :target { background: #3a3520; }
    }
    </style></head><body><main>

    """
}
