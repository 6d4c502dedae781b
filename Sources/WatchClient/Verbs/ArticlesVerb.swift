// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `articles`: the files of the corpus and what became of them.
struct ArticlesVerb: Verb {
  /// The order of articles.
  enum Order: String, ExpressibleByArgument, CaseIterable { case changed, published, path }
  /// What became of a file.
  enum State: String, ExpressibleByArgument, CaseIterable { case ready, pending, skipped, failed }

  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "The articles, the newest change first.",
    discussion: """
      Every file is listed: one that could not be read says why. Dates, outlet and words are the article's; the other \
      conditions leave articles with a claim that fulfils them.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("Only in this state.", valueName: "ready|pending|skipped|failed"))
  var state: State?

  @Option(help: ArgumentHelp("The order.", valueName: "changed|published|path"))
  var sort: Order = .changed

  @Option(help: ArgumentHelp("Only with claims of this kind.", valueName: "statement|figure"))
  var kind: ClaimKind?

  @OptionGroup var conditions: ConditionOptions
  @OptionGroup var window: WindowOptions

  @Argument(
    help: "Only these articles, or what lies below these folders.", completion: Completion.paths)
  var paths: [String] = []

  func perform(_ session: Session) throws -> Outcome {
    let wanted = try paths.map { try session.corpusPath($0) }
    var unseen = wanted.filter { !$0.isEmpty }
    var parameters = ListArticles.Parameters(
      paths: wanted.isEmpty || wanted.contains("") ? nil : wanted)
    conditions.apply(to: &parameters)
    parameters.state = state.flatMap { Article.State(rawValue: $0.rawValue) }
    parameters.sort = sort == .changed ? nil : sort == .published ? .published : .path
    parameters.kind = kind?.kind
    if try session.showsCount(ListArticles.self, parameters, window) { return .done }
    var printer = RecordPrinter(session, window.format, Sheets<Article>.articles()) {
      (ArticlePage.block($0), true)
    }
    let count = try session.list(
      ListArticles.self, parameters, limit: window.limit, \.articles
    ) { articles in
      for article in articles {
        unseen.removeAll { article.path == $0 || article.path.hasPrefix($0 + "/") }
      }
      try printer.print(articles)
    }
    let isWhole = parameters.selectsAll && state == nil && kind == nil && window.limit == nil
    if isWhole, let missing = unseen.first { throw session.noArticle(missing) }
    try printer.finish()
    if count == 0, printer.isForPeople {
      session.remark(
        isWhole && paths.isEmpty
          ? "The corpus is empty. Put an article (.txt or .md) into its folder."
          : "No article matches.")
    }
    return .done
  }
}
