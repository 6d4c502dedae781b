// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `match`: who said this, and in which words.
struct MatchVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Finds the propositions that say a quotation or sentence, with their variants.",
    discussion: "For example: watchctl match \"we will never surrender\"")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The quotation or sentence.")
  var text: [String]

  func perform(_ session: Session) throws -> Outcome {
    let reply = try session.call(Match.self, .init(text: text.joined(separator: " ")))
    if session.json {
      for match in reply.matches { try session.write(match) }
      return .done
    }
    if reply.matches.isEmpty {
      session.remark("No claim says this. \"watchctl search WORDS\" looks for single words.")
    }
    for match in reply.matches {
      var page = Page()
      let percent = Int((min(max(match.similarity, 0), 1) * 100).rounded())
      page.add(Line("\(percent) % the same words", .strong))
      page.add(LedgerPage.block(match.proposition))
      let variants = VariantLines(match.variants, against: "your words")
      if let legend = variants.legend { page.add(legend, indent: 2) }
      for claim in match.claims {
        page.add(ClaimPage.block(claim, article: true, words: variants[claim], indent: 2))
      }
      try session.show(page, apart: true)
    }
    return .done
  }
}
