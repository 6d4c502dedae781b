// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `propositions`: what is claimed across articles, with its support.
struct PropositionsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "propositions",
    abstract: "What the claims of all articles come to, the best supported first.",
    discussion: """
      Corroborated: two independent wires or more say it. Single: one does. Disputed: it has a conflict. Copies of one \
      story count as one wire; the origins tell whether several wires go back to one report.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("Only statements, or only figures.", valueName: "statement|figure"))
  var kind: ClaimKind?

  @Option(help: ArgumentHelp("The order.", valueName: "support|newest"))
  var sort: OrderArgument = .support

  @OptionGroup var conditions: ConditionOptions
  @OptionGroup var window: WindowOptions

  @Argument(
    help: "Only those that these articles, or articles below these folders, make.",
    completion: Completion.paths)
  var paths: [String] = []

  func perform(_ session: Session) throws -> Outcome {
    var parameters = ListPropositions.Parameters()
    conditions.apply(to: &parameters)
    parameters.kind = kind?.kind
    parameters.sort = sort == .support ? nil : .newest
    parameters.paths = try session.corpusPaths(paths)
    if try session.showsCount(ListPropositions.self, parameters, window) { return .done }
    var printer = RecordPrinter(session, window.format, Sheets<Proposition>.propositions()) {
      (LedgerPage.block($0), true)
    }
    let count = try session.list(
      ListPropositions.self, parameters, limit: window.limit, \.propositions
    ) { try printer.print($0) }
    try printer.finish()
    if count == 0, printer.isForPeople { session.remark("No proposition matches.") }
    return .done
  }
}
