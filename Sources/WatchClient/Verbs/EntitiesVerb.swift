// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `entities`: people, organisations and places.
struct EntitiesVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "People, organisations and places with all their spellings and roles.")

  @OptionGroup var global: GlobalOptions

  /// What somebody or something is.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case person, organization, place, group, document, outlet, unknown
  }
  /// The order of entities.
  enum Order: String, ExpressibleByArgument, CaseIterable { case claims, mentions }

  @Option(
    help: ArgumentHelp(
      "Only persons, organizations, places and so on.",
      valueName: "person|organization|place|group|document|outlet|unknown"))
  var kind: Kind?

  @Option(
    help: ArgumentHelp(
      "Who makes most claims first, or whom most articles name.", valueName: "claims|mentions"))
  var sort: Order = .claims

  @OptionGroup var conditions: ConditionOptions
  @OptionGroup var window: WindowOptions

  @Argument(
    help: "Only those with these words in any of their names.", completion: Completion.names)
  var name: [String] = []

  func perform(_ session: Session) throws -> Outcome {
    let words = name.joined(separator: " ")
    var parameters = ListEntities.Parameters(name: words.isEmpty ? nil : words)
    conditions.apply(to: &parameters)
    parameters.kind = kind.flatMap { Source.Kind(rawValue: $0.rawValue) }
    parameters.sort = sort == .claims ? nil : .mentions
    if try session.showsCount(ListEntities.self, parameters, window) { return .done }
    var printer = RecordPrinter(session, window.format, Sheets<Entity>.entities()) {
      (LedgerPage.block($0), false)
    }
    let count = try session.list(
      ListEntities.self, parameters, limit: window.limit, \.entities
    ) { try printer.print($0) }
    guard count == 0 else { return .done }
    if !words.isEmpty, parameters.selectsAll, kind == nil {
      throw Missing("nobody and nothing in the corpus is called \(VisibleText.line(words)).")
    }
    try printer.finish()
    if printer.isForPeople {
      let isWhole = parameters.selectsAll && kind == nil
      session.remark(isWhole ? "No article names anybody." : "Nobody and nothing matches.")
    }
    return .done
  }
}
