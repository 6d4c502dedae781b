// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `claims`: who claimed what, article by article.
struct ClaimsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Who claimed what, with the words that prove it.",
    discussion: "Each condition narrows the list; together they all hold.")

  @OptionGroup var global: GlobalOptions

  /// The order of claims.
  enum Order: String, ExpressibleByArgument, CaseIterable { case path, published }

  @Argument(
    help: "Only claims of these articles, or of what lies below these folders.",
    completion: Completion.paths)
  var paths: [String] = []

  @Option(help: ArgumentHelp("Only statements, or only figures.", valueName: "statement|figure"))
  var kind: ClaimKind?

  @Option(
    help: ArgumentHelp(
      "Only said on or after this date, as 2012-03-12, 2012-03 or 2012.", valueName: "date"),
    transform: DateArgument.read)
  var saidSince: String?

  @Option(
    help: ArgumentHelp("Only said on or before this date.", valueName: "date"),
    transform: DateArgument.read)
  var saidUntil: String?

  @Option(
    help: ArgumentHelp("Another name of --since.", valueName: "date"),
    transform: DateArgument.read)
  var publishedSince: String?

  @Option(help: ArgumentHelp("The order.", valueName: "path|published"))
  var sort: Order = .path

  @OptionGroup var conditions: ConditionOptions
  @OptionGroup var window: WindowOptions

  func perform(_ session: Session) throws -> Outcome {
    let wanted = try paths.map { try session.corpusPath($0) }.filter { !$0.isEmpty }
    var parameters = ListClaims.Parameters(
      kind: kind?.kind, saidSince: saidSince, publishedSince: publishedSince)
    conditions.apply(to: &parameters)
    parameters.paths = wanted.isEmpty || wanted.count < paths.count ? nil : wanted
    parameters.saidUntil = saidUntil
    parameters.sort = sort == .path ? nil : .published
    if try session.showsCount(ListClaims.self, parameters, window) { return .done }
    var article: String?
    var printer = RecordPrinter(session, window.format, Sheets<Claim>.claims()) { claim in
      var page = Page()
      let isFirst = claim.article != article
      if isFirst { page.add(Line.squeezed(claim.article, .strong)) }
      article = claim.article
      page.add(ClaimPage.block(claim, indent: 2))
      return (page, isFirst)
    }
    let count = try session.list(
      ListClaims.self, parameters, limit: window.limit, \.claims
    ) { try printer.print($0) }
    guard count == 0 else { return .done }
    // An empty list says nothing about whether the article is there at all.
    for path in parameters.paths ?? [] { try explain(path, session) }
    try printer.finish()
    if printer.isForPeople {
      session.remark("No claim matches. \"watchctl search WORDS\" looks in the articles' text too.")
    }
    return .done
  }

  private func explain(_ path: String, _ session: Session) throws {
    let reply = try session.call(ListArticles.self, .init(paths: [path], limit: 1))
    guard let article = reply.articles.first else { throw session.noArticle(path) }
    if article.path == path, let problem = article.problem {
      session.remark("\(path)\(article.isUnread ? "" : " was not read"): \(problem)")
    }
  }
}
