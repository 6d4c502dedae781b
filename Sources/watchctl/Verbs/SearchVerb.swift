import ArgumentParser
import CorpusProtocol

/// `search`: words in claims and articles.
struct SearchVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds words in claims and in the text of articles.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The words; all of them must be there.")
  var words: [String]

  func perform(_ session: Session) throws -> Outcome {
    var isEmpty = true
    try session.list(Search.self, .init(words: words.joined(separator: " "))) { reply in
      for hit in reply.hits {
        if session.json { try session.write(hit) } else { session.show(Self.block(hit)) }
        isEmpty = false
      }
    }
    if isEmpty, !session.json { session.remark("Nothing in the corpus holds these words.") }
    return .done
  }

  private static func block(_ hit: SearchHit) -> Page {
    var page = Page()
    var head = Line.squeezed(hit.article, .strong)
    if let claim = hit.claim { head += Line.squeezed(Words.short(claim), .faint).spaced }
    if let title = hit.title, hit.claim == nil { head += Line("  ") + Line.squeezed(title, .faint) }
    page.add(head, hanging: 2)
    page.add(Line.squeezed(hit.snippet), indent: 2)
    return page
  }
}
