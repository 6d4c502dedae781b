// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `conflicts`: what cannot all be true.
struct ConflictsVerb: Verb {
  /// Why propositions contradict each other.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case figure, denial, negation

    var reason: Conflict.Reason {
      switch self {
      case .figure: .figure
      case .denial: .denial
      case .negation: .negation
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Propositions that contradict each other, side by side.",
    discussion: "A conflict is listed where a claim of one of its sides fulfils all conditions.")

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("Only of this kind.", valueName: "figure|denial|negation"))
  var kind: Kind?

  @Option(help: ArgumentHelp("The order.", valueName: "support|newest"))
  var sort: OrderArgument = .support

  @OptionGroup var conditions: ConditionOptions
  @OptionGroup var window: WindowOptions

  @Argument(
    help: "Only those that these articles, or articles below these folders, take part in.",
    completion: Completion.paths)
  var paths: [String] = []

  func perform(_ session: Session) throws -> Outcome {
    var parameters = ListConflicts.Parameters()
    conditions.apply(to: &parameters)
    parameters.kind = kind?.reason
    parameters.sort = sort == .support ? nil : .newest
    parameters.paths = try session.corpusPaths(paths)
    if try session.showsCount(ListConflicts.self, parameters, window) { return .done }
    var printer = RecordPrinter(session, window.format, Sheets<Conflict>.conflicts()) {
      (LedgerPage.block($0, claims: $0.sides.flatMap { $0.evidence ?? [] }), true)
    }
    let count = try session.list(
      ListConflicts.self, parameters, limit: window.limit, \.conflicts
    ) { try printer.print($0) }
    try printer.finish()
    if count == 0, printer.isForPeople {
      let isWhole = parameters.selectsAll && kind == nil && paths.isEmpty
      session.remark(
        isWhole ? "No two propositions contradict each other." : "No conflict matches.")
    }
    return .done
  }
}
