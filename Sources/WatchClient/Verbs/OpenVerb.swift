// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `open`: an article at the words that prove something.
struct OpenVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract:
      "An article in the pager, at the evidence of a claim, proposition, event or conflict.",
    discussion: "less goes to the words; another $PAGER begins at the top, where they are marked.")

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("An identifier or the path of an article.", valueName: "id-or-path"),
    completion: Completion.things)
  var id: String

  func perform(_ session: Session) throws -> Outcome {
    let claim = try claim(session)
    let path = try claim?.article ?? session.corpusPath(id)
    let reply: GetArticle.Reply
    do {
      reply = try session.call(GetArticle.self, .init(path: path))
    } catch VarlinkError.notFound {
      throw session.noArticle(path)
    }
    if session.json {
      try session.write(reply)
      return .done
    }
    let marked = claim.map { claim in reply.claims.filter { $0.id == claim.id } } ?? reply.claims
    var page = ArticlePage.block(reply.article)
    page.addBlank()
    let text = reply.article.text ?? ""
    if let start = marked.first?.spans.first?.start, claim != nil {
      let before = String(decoding: text.utf8.prefix(start), as: UTF8.self)
      let lines =
        page.lines(width: session.console.width).count
        + ArticlePage.text(before, claims: [], colour: false).lines(width: session.console.width)
        .count
      // Some lines above, so that one sees who speaks.
      session.begin(atLine: max(lines - 3, 1))
    }
    page.add(ArticlePage.text(text, claims: marked, colour: session.console.colour))
    try session.show(page)
    return .done
  }

  /// The first claim that makes the thing; nil where it is an article.
  private func claim(_ session: Session) throws -> Claim? {
    switch Identifier.Kind(of: id) {
    case .claim: try session.call(GetClaim.self, .init(id: id)).claim
    case .proposition: try session.call(GetProposition.self, .init(id: id)).claims.first
    case .event: try session.call(GetEvent.self, .init(id: id)).claims.first
    case .conflict: try session.call(GetConflict.self, .init(id: id)).claims.first
    case .entity: try session.call(GetEntity.self, .init(id: id)).claims.first
    case .story, nil: nil
    }
  }
}
