// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `different`: overrules a merge.
struct DifferentVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "different",
    abstract: "Says that things which the ledger takes for one are not.",
    discussion: Judgement.discussion)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judgement: Judgement

  func perform(_ session: Session) throws -> Outcome {
    try judgement.note("different", session)
    return .done
  }
}
