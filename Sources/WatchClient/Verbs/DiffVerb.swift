// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `diff`: what an edit, or a newer version, did to an article's claims.
struct DiffVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between an article's last two revisions, or two versions of it.",
    discussion: """
      Of an article that has one revision and older versions, the version before it is compared. With \
      two articles, the first is the older.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The article.", completion: Completion.paths)
  var path: String

  @Argument(help: "Another that is newer: its newer version.", completion: Completion.paths)
  var newer: String?

  func perform(_ session: Session) throws -> Outcome {
    let first = try session.corpusPath(path)
    let second = try newer.map { try session.corpusPath($0) }
    let reply: Diff.Reply
    do {
      reply = try session.call(
        Diff.self, .init(path: second ?? first, from: second == nil ? nil : first))
    } catch VarlinkError.notFound(let what) {
      throw session.noArticle(what)
    } catch VarlinkError.invalidParameter(let parameter, _) {
      let name = VisibleText.line(parameter == "from" ? first : second ?? first)
      throw Missing(
        "\(name) holds many articles. Name one of them; \"watchctl articles \(name)\" lists them.")
    }
    if session.json { try session.write(reply) } else { try session.show(Self.page(reply)) }
    return .done
  }

  static func page(_ reply: Diff.Reply) -> Page {
    var page = Page()
    let name = Line.squeezed(reply.path, .strong)
    guard let before = reply.before else {
      page.add(name + Line(" has one revision so far, so there is nothing to compare."))
      return page
    }
    if let from = reply.from {
      page.add(Line.squeezed(from, .strong) + Line(" to ", .faint) + name)
    } else {
      page.add(name + Line(", revision \(before) to \(reply.after)", .faint))
    }
    if reply.added.isEmpty, reply.dropped.isEmpty, reply.altered.isEmpty {
      page.add(Line("Both make the same claims."), indent: 2)
    }
    for pair in reply.altered {
      page.addBlank()
      page.add(Line("altered ", .warning) + ClaimPage.credit(pair.after), hanging: 4)
      page.add(Line("- ", .bad) + Line.squeezed(pair.before.content), indent: 2, hanging: 2)
      page.add(Line("+ ", .good) + Line.squeezed(pair.after.content), indent: 2, hanging: 2)
    }
    for claim in reply.dropped {
      page.addBlank()
      page.add(Line("dropped ", .bad) + ClaimPage.credit(claim), hanging: 4)
      page.add(Line("- ", .bad) + Line.squeezed(claim.content), indent: 2, hanging: 2)
    }
    for claim in reply.added {
      page.addBlank()
      page.add(Line("added ", .good) + ClaimPage.credit(claim), hanging: 4)
      page.add(Line("+ ", .good) + Line.squeezed(claim.content), indent: 2, hanging: 2)
    }
    return page
  }
}
