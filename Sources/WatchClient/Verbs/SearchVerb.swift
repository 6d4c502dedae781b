// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `search`: words in claims and articles.
struct SearchVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds words in claims and in the text of articles.")

  @OptionGroup var global: GlobalOptions

  /// Where the words are looked for.
  enum Kind: String, ExpressibleByArgument, CaseIterable { case claim, article }

  @Option(
    help: ArgumentHelp("Only in claims, or only in articles' texts.", valueName: "claim|article"))
  var kind: Kind?

  @OptionGroup var window: WindowOptions

  @Argument(help: "The words; all of them must be there.")
  var words: [String]

  func perform(_ session: Session) throws -> Outcome {
    var parameters = Search.Parameters(words: words.joined(separator: " "))
    parameters.kind = kind.map { $0 == .claim ? .claim : .article }
    if try session.showsCount(Search.self, parameters, window) { return .done }
    var printer = RecordPrinter(session, window.format, Sheets<SearchHit>.hits()) {
      (Self.block($0), false)
    }
    let count = try session.list(
      Search.self, parameters, limit: window.limit, \.hits
    ) { try printer.print($0) }
    try printer.finish()
    if count == 0, printer.isForPeople {
      session.remark("Nothing in the corpus holds these words.")
    }
    return .done
  }

  private static func block(_ hit: SearchHit) -> Page {
    var page = Page()
    var head = Line.squeezed(hit.article, .strong)
    if let claim = hit.claim { head += Line("  ") + Line.squeezed(Words.short(claim), .faint) }
    if let title = hit.title, hit.claim == nil { head += Line("  ") + Line.squeezed(title, .faint) }
    page.add(head, hanging: 2)
    page.add(Line.squeezed(hit.snippet), indent: 2)
    return page
  }
}
