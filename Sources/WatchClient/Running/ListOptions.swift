// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// What every list takes.
struct WindowOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Only say how many there are.")
  var count = false

  @Option(
    help: ArgumentHelp(
      "table, tsv, csv or jsonl; by default blocks of text on a terminal, one line each in a pipe.",
      valueName: "format"))
  var format: ListFormat?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is 1 or more.") }
  }
}

/// Conditions that every list of the ledger takes; together they all hold.
struct ConditionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only of sources with these words in any of their names.", valueName: "name"),
    completion: Completion.names)
  var source: String?

  @Option(help: ArgumentHelp("Only with all of these words.", valueName: "words"))
  var about: String?

  @Option(
    help: ArgumentHelp("Only at this place.", valueName: "place"), completion: Completion.names)
  var place: String?

  @Option(help: ArgumentHelp("Only in articles of this outlet.", valueName: "name"))
  var outlet: String?

  @Option(
    help: ArgumentHelp("Only in articles published on or after this date.", valueName: "date"),
    transform: DateArgument.read)
  var since: String?

  @Option(
    help: ArgumentHelp("Only in articles published on or before this date.", valueName: "date"),
    transform: DateArgument.read)
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only what is corroborated, single or disputed.", valueName: "corroborated|single|disputed"))
  var status: StatusArgument?

  @Option(
    help: ArgumentHelp(
      "Only found by rules that are right at least so often, 0 to 1.", valueName: "number"))
  var confidence: Double?

  func validate() throws {
    if let confidence, !(0...1).contains(confidence) {
      throw ValidationError("--confidence is a number from 0 to 1.")
    }
  }

  /// Puts the conditions into a call.
  func apply(to parameters: inout some SelectingParameters) {
    parameters.source = source
    parameters.about = about
    parameters.place = place
    parameters.outlet = outlet
    parameters.since = since
    parameters.until = until
    parameters.status = status?.status
    parameters.confidence = confidence
  }
}

/// A date of ISO 8601: a day, a month or a year.
enum DateArgument {
  static func read(_ text: String) throws -> String {
    guard CalendarDate(text) != nil else { throw ValidationError(CalendarDate.allowed) }
    return text
  }
}

/// A status as the user writes it.
enum StatusArgument: String, ExpressibleByArgument, CaseIterable {
  case corroborated, single, disputed

  var status: Proposition.Status {
    switch self {
    case .corroborated: .corroborated
    case .single: .single
    case .disputed: .disputed
    }
  }
}

/// What matters most first, or the newest.
enum OrderArgument: String, ExpressibleByArgument, CaseIterable {
  case support, newest

  var order: ListOrder { self == .support ? .support : .newest }
}

extension ListFormat: ExpressibleByArgument {}

/// A kind of claim as the user writes it.
enum ClaimKind: String, ExpressibleByArgument, CaseIterable {
  case statement, figure
  case statements, figures

  static let allValueStrings = ["statement", "figure"]

  var kind: Claim.Kind {
    switch self {
    case .statement, .statements: .statement
    case .figure, .figures: .figure
    }
  }
}
