// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `same`: overrules a split.
struct SameVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "same",
    abstract: "Says that things which the ledger keeps apart are one.",
    discussion: Judgement.discussion)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var judgement: Judgement

  func perform(_ session: Session) throws -> Outcome {
    try judgement.note("same", session)
    return .done
  }
}
