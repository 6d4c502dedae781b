// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `figures`: who says how many, event by event.
struct FiguresVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "The figures of each event side by side: who says how many, since when.")

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "Only this measure: killed, injured, \"air strikes\", …", valueName: "measure"),
    completion: Completion.measures)
  var measure: String?

  @Option(help: ArgumentHelp("The order.", valueName: "support|newest"))
  var sort: OrderArgument = .support

  @OptionGroup var conditions: ConditionOptions
  @OptionGroup var window: WindowOptions

  @Argument(
    help: "Only events of which these articles tell, or articles below these folders.",
    completion: Completion.paths)
  var paths: [String] = []

  func perform(_ session: Session) throws -> Outcome {
    var parameters = ListFigures.Parameters(
      measure: measure, paths: try session.corpusPaths(paths))
    conditions.apply(to: &parameters)
    parameters.sort = sort == .support ? nil : .newest
    if try session.showsCount(ListFigures.self, parameters, window) { return .done }
    var printer = RecordPrinter(session, window.format, Sheets<EventFigures>.figures()) {
      (Self.block($0), true)
    }
    let count = try session.list(
      ListFigures.self, parameters, limit: window.limit, \.events
    ) { try printer.print($0) }
    try printer.finish()
    if count == 0, printer.isForPeople { session.remark("No figure matches.") }
    return .done
  }

  private static func block(_ event: EventFigures) -> Page {
    var page = Page()
    page.add(LedgerPage.heading(event.event, count: event.claims.count), hanging: 2)
    page.add(LedgerPage.figures(event.claims))
    for proposition in event.propositions where proposition.status == .disputed {
      page.add(
        Line("disputed ", .bad) + Line.squeezed(proposition.summary) + Line(" ")
          + Line.squeezed(proposition.conflicts.map(Words.short).joined(separator: ", "), .faint),
        indent: 2, hanging: 2)
    }
    return page
  }
}
