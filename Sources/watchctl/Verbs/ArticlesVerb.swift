import ArgumentParser
import CorpusProtocol

/// `articles`: the files of the corpus and what became of them.
struct ArticlesVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "The articles, the newest change first.",
    discussion: "Every file is listed: one that could not be read says why.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Only these articles, or what lies below these folders.")
  var paths: [String] = []

  func perform(_ session: Session) throws -> Outcome {
    let wanted = try paths.map { try session.corpusPath($0) }
    var unseen = wanted.filter { !$0.isEmpty }
    var isEmpty = true
    let parameters = ListArticles.Parameters(
      paths: wanted.isEmpty || wanted.contains("") ? nil : wanted)
    try session.list(ListArticles.self, parameters) { reply in
      for article in reply.articles {
        isEmpty = false
        unseen.removeAll { article.path == $0 || article.path.hasPrefix($0 + "/") }
        if session.json {
          try session.write(article)
        } else {
          session.show(ArticlePage.block(article), apart: true)
        }
      }
    }
    if let missing = unseen.first { throw session.noArticle(missing) }
    if isEmpty, !session.json {
      session.remark("The corpus is empty. Put an article (.txt or .md) into its folder.")
    }
    return .done
  }
}
