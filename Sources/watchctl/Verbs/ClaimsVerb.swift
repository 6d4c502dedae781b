import ArgumentParser
import CorpusProtocol

/// `claims`: who claimed what, article by article.
struct ClaimsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Who claimed what, with the words that prove it.",
    discussion: "Each condition narrows the list; together they all hold.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Only claims of this article.")
  var path: String?

  @Option(
    help: ArgumentHelp("Only of sources with these words in any of their names.", valueName: "name")
  )
  var source: String?

  @Option(help: ArgumentHelp("Only with all of these words.", valueName: "words"))
  var about: String?

  @Option(help: ArgumentHelp("Only statements, or only figures.", valueName: "statement|figure"))
  var kind: ClaimKind?

  @Option(
    help: ArgumentHelp(
      "Only said on or after this date, as 2012-03-12, 2012-03 or 2012.", valueName: "date"))
  var saidSince: DateArgument?

  @Option(
    help: ArgumentHelp("Only in articles published on or after this date.", valueName: "date"))
  var publishedSince: DateArgument?

  func perform(_ session: Session) throws -> Outcome {
    let path = try path.map { try session.corpusPath($0) }
    let parameters = ListClaims.Parameters(
      path: path, source: source, about: about, kind: kind?.kind, saidSince: saidSince?.value,
      publishedSince: publishedSince?.value)
    var article: String?
    var count = 0
    try session.list(ListClaims.self, parameters) { reply in
      for claim in reply.claims {
        count += 1
        if session.json {
          try session.write(claim)
          continue
        }
        var page = Page()
        let isFirst = claim.article != article
        if isFirst {
          page.add(Line.squeezed(claim.article, .strong))
          article = claim.article
        }
        page.add(ClaimPage.block(claim, indent: 2))
        session.show(page, apart: isFirst)
      }
    }
    guard count == 0 else { return .done }
    if let path {
      // An empty list says nothing about whether the article is there at all.
      do {
        let article = try session.call(GetArticle.self, .init(path: path)).article
        if let problem = article.problem { session.remark("\(path) was not read: \(problem)") }
      } catch VarlinkError.notFound {
        throw session.noArticle(path)
      }
    }
    if !session.json {
      session.remark("No claim matches. \"watchctl search WORDS\" looks in the articles' text too.")
    }
    return .done
  }
}

/// A kind of claim as the user writes it.
enum ClaimKind: String, ExpressibleByArgument, CaseIterable {
  case statement, figure
  case statements, figures

  static let allValueStrings = ["statement", "figure"]

  var kind: Claim.Kind {
    switch self {
    case .statement, .statements: .statement
    case .figure, .figures: .figure
    }
  }
}

/// A date of ISO 8601: a day, a month or a year.
struct DateArgument: ExpressibleByArgument {
  let value: String

  init?(argument: String) {
    // What can be said in words is a date of the calendar's shape.
    guard ReadableDate.isDate(argument) else { return nil }
    value = argument
  }
}
