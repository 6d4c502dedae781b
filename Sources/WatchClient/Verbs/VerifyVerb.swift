// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `verify`: holds the ledger against the disk and a rebuild.
struct VerifyVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compares the ledger with the disk and a rebuild (needs the control socket: root).",
    discussion: "Ends with status 1 where they differ.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) throws -> Outcome {
    session.useControl()
    var last: Verify.Reply?
    try session.stream(Verify.self, NoParameters()) { reply in
      if let total = reply.total {
        session.tellProgress("Rebuilding: \(reply.articles) of \(total) articles")
      } else {
        last = reply
      }
    }
    guard let reply = last else { throw ConnectionError.closed }
    if session.json {
      try session.write(reply)
    } else {
      var page = Page()
      let compared = Words.count(reply.articles, "article")
      if reply.differences.isEmpty {
        page.add(Line("\(compared) compared: ") + Line("ledger, disk and rebuild agree.", .good))
      } else {
        page.add(
          Line("\(compared) compared: ")
            + Line(Words.count(reply.differences.count, "difference") + ".", .bad))
        for difference in reply.differences {
          page.add(Line("! ", .bad) + Line.squeezed(difference), hanging: 2)
        }
        page.add(Line("\"watchctl rescan\" reads the corpus again."))
      }
      try session.show(page)
    }
    return reply.differences.isEmpty ? .done : .different
  }
}
