import CorpusProtocol

extension Session {
  /// The path inside the corpus that the user means.
  ///
  /// Shells complete `./a.txt` and whole paths; both mean the article, not something else.
  func corpusPath(_ argument: String) throws -> String {
    var path = argument[...]
    while path.hasPrefix("./") {
      path = path.dropFirst(2)
      while path.hasPrefix("/") { path = path.dropFirst() }
    }
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard path.hasPrefix("/") else { return String(path) }
    var corpus = try call(GetStatus.self, NoParameters()).status.corpus[...]
    while corpus.hasSuffix("/") { corpus = corpus.dropLast() }
    if path == corpus { return "" }
    guard path.hasPrefix(corpus + "/") else {
      throw Missing(
        "\(VisibleText.line(argument)) is not inside the corpus, which is \(VisibleText.line(corpus))."
      )
    }
    return String(path.dropFirst(corpus.count + 1))
  }

  /// The complaint that an article is not there.
  func noArticle(_ path: String) -> Missing {
    Missing(
      "no article of the corpus is called \(VisibleText.line(path)). \"watchctl articles\" lists them all."
    )
  }
}
