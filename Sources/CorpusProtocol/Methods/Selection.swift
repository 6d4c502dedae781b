// SPDX-License-Identifier: Apache-2.0

/// Conditions that every list of the ledger takes: an article, event, proposition, conflict or entity is listed where one of its
/// claims fulfils all of them.
package protocol SelectingParameters: ListParameters {
  /// Only of sources with these words in any of their names.
  var source: String? { get set }
  /// Only with all of these words.
  var about: String? { get set }
  /// Only at places of this name.
  var place: String? { get set }
  /// Only in articles of the outlet with these words in its name.
  var outlet: String? { get set }
  /// Only in articles published on or after this date.
  var since: String? { get set }
  /// Only in articles published on or before this date.
  var until: String? { get set }
  /// Only where the proposition has this status.
  var status: Proposition.Status? { get set }
  /// Only where the rule that found the claim is right at least so often, from 0 to 1.
  var confidence: Double? { get set }
}

/// What every list takes: how much of it, and whether only its length is asked for.
package protocol ListParameters: CheckedParameters {
  /// Most objects in one reply; the server has its own limit too.
  var limit: Int? { get set }
  /// Whether to count what there is, and give none of it.
  var count: Bool? { get set }
}

/// Parameters with values that their types allow and that make no sense all the same.
package protocol CheckedParameters {
  /// Throws `VarlinkError.invalidParameter`, with what is allowed, for the first value that makes no sense.
  func check() throws(VarlinkError)
}

extension ListParameters {
  package func check() throws(VarlinkError) { try checkLimit() }

  /// Refuses a limit that asks for nothing.
  func checkLimit() throws(VarlinkError) { try Checks.limit(limit) }
}

extension SelectingParameters {
  package func check() throws(VarlinkError) { try checkSelection() }

  /// Refuses dates that the calendar does not have, and a confidence that none can have.
  func checkSelection() throws(VarlinkError) {
    try checkLimit()
    try Checks.date(since, "since")
    try Checks.date(until, "until")
    if let confidence, !(0...1).contains(confidence) {
      throw .invalidParameter("confidence", reason: "It is a number from 0 to 1.")
    }
  }

  /// Whether nothing but the order and the length of the list is told.
  package var selectsAll: Bool {
    source == nil && about == nil && place == nil && outlet == nil && since == nil && until == nil
      && status == nil && confidence == nil
  }
}

/// What several methods ask of their parameters' values.
enum Checks {
  static func limit(_ limit: Int?) throws(VarlinkError) {
    if let limit, limit < 1 {
      throw .invalidParameter("limit", reason: "It is 1 or more; absent, it is the service's.")
    }
  }

  static func date(_ date: String?, _ name: String) throws(VarlinkError) {
    if let date, CalendarDate(date) == nil {
      throw .invalidParameter(
        name, reason: "\"\(date)\" is no date. \(CalendarDate.allowed)")
    }
  }

  /// A date, or a moment as `2031-05-04T10:20:30Z`.
  static func moment(_ moment: String?, _ name: String) throws(VarlinkError) {
    guard let moment else { return }
    let halves = moment.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let time = halves.count == 2 ? halves[1].utf8.map { $0 } : Array("00:00:00Z".utf8)
    let shape = time.map { (0x30...0x39).contains($0) ? 0x30 : $0 }
    guard CalendarDate(halves[0])?.day != nil, shape == Array("00:00:00Z".utf8) else {
      throw .invalidParameter(
        name, reason: "\"\(moment)\" is no moment; it is 2031-05-04 or 2031-05-04T10:20:30Z.")
    }
  }
}
