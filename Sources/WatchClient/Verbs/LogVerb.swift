// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `log`: what changed in the ledger.
struct LogVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "The change log of the ledger; -f follows it live.")

  @OptionGroup var global: GlobalOptions

  @Flag(
    name: [.short, .long], help: "Wait for changes and show each as it happens; ends with Ctrl-C.")
  var follow = false

  /// What changes are about.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case article, claim, proposition, conflict

    var kinds: [Change.Kind] {
      switch self {
      case .article: [.articleAdded, .articleChanged, .articleRemoved]
      case .claim: [.claimAdded, .claimRemoved]
      case .proposition: [.propositionChanged]
      case .conflict: [.conflictAdded, .conflictRemoved]
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "Begin after this clock, as status shows it, or with this day.", valueName: "clock|date"))
  var since: String?

  @Option(
    help: ArgumentHelp("End with this day.", valueName: "date"), transform: LogVerb.day)
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only changes of articles, claims, propositions or conflicts; may be given several times.",
      valueName: "article|claim|proposition|conflict"))
  var kind: [Kind] = []

  @OptionGroup var window: WindowOptions

  /// So many of the last changes stand before those that are followed.
  private static let before = 10

  private static func day(_ text: String) throws -> String {
    guard CalendarDate(text)?.day != nil else {
      throw ValidationError("A day is 2031-05-04, and one of the calendar.")
    }
    return text
  }

  func validate() throws {
    if let since, !since.contains(":") { _ = try Self.day(since) }
    if follow, window.count || until != nil {
      throw ValidationError(
        "With -f, changes are neither counted nor ended: leave --count and --until out.")
    }
  }

  private var parameters: ListChanges.Parameters {
    var parameters = ListChanges.Parameters()
    if let since {
      if since.contains(":") {
        parameters.since = since
      } else {
        parameters.madeSince = LocalTime.moment(of: since, atEnd: false)
      }
    }
    parameters.madeUntil = until.map { LocalTime.moment(of: $0, atEnd: true) }
    let kinds = kind.flatMap(\.kinds)
    parameters.kinds = kinds.isEmpty ? nil : kinds
    return parameters
  }

  func perform(_ session: Session) throws -> Outcome {
    if follow {
      try followChanges(session)
      return .done
    }
    if try session.showsCount(ListChanges.self, parameters, window) { return .done }
    var printer = RecordPrinter(session, window.format, Sheets<Change>.changes()) {
      (Self.block($0), false)
    }
    var count = 0
    if let limit = window.limit {
      // The last so many, in their order.
      var newest = parameters
      newest.sort = .newest
      var last: [Change] = []
      try session.list(ListChanges.self, newest, limit: limit, \.changes) { last += $0 }
      count = last.count
      try printer.print(last.reversed())
    } else {
      count = try session.list(ListChanges.self, parameters, \.changes) { try printer.print($0) }
    }
    try printer.finish()
    if count == 0, printer.isForPeople {
      session.remark(
        since == nil && kind.isEmpty && until == nil
          ? "Nothing has changed yet." : "Nothing of that has changed.")
    }
    return .done
  }

  /// Follows through slow reading and through restarts of the service; nothing is missed, and nothing comes twice but where the ledger
  /// was built anew, as by an upgrade.
  ///
  /// A service that was never there is a mistake to tell of; one that goes away is waited for.
  private func followChanges(_ session: Session) throws {
    var outage = Outage()
    var since = since.flatMap { $0.contains(":") ? $0 : nil }
    var last: String?
    let kinds = Set(kind.flatMap(\.kinds))
    if since == nil {
      let clock = try session.call(GetStatus.self, NoParameters()).clock
      var before = parameters
      before.sort = self.since == nil ? .newest : .oldest
      var changes: [Change] = []
      try session.list(
        ListChanges.self, before, limit: window.limit ?? (self.since == nil ? Self.before : nil),
        \.changes
      ) { changes += $0 }
      for change in before.sort == .newest ? changes.reversed() : changes {
        try tell(change, session)
      }
      // What came between the two questions was listed already.
      let listed = before.sort == .newest ? changes.first : changes.last
      since = listed.map { Self.later($0.clock, clock) } ?? clock
    }
    while true {
      do {
        try session.stream(Subscribe.self, .init(since: since), patient: true) { reply in
          if outage.hasBegun { session.remark("Following again after \(reply.clock).") }
          outage = Outage()
          for change in reply.changes where kinds.isEmpty || kinds.contains(change.kind) {
            try tell(change, session)
          }
          // What is wrong with the service itself comes without a change.
          if reply.changes.isEmpty, since != nil, let stale = reply.stale { session.remark(stale) }
          since = reply.clock
          last = reply.clock
        }
        return
      } catch VarlinkError.slowConsumer(let lastClock) {
        session.remark("Too many changes at once; going on after \(lastClock).")
        session.disconnect()
        since = lastClock
      } catch VarlinkError.clockTooOld(let oldest) where last != nil && oldest != since {
        // Another version of corpusd may have built the ledger anew.
        session.remark("The ledger's log begins anew; going on after \(oldest).")
        session.disconnect()
        since = oldest
      } catch {
        guard let last, Outage.isOne(error) else { throw error }
        if !outage.hasBegun {
          session.remark("corpusd went away; waiting for it, to go on after \(last).")
        }
        session.disconnect()
        try session.console.pause(outage.nextPause())
      }
    }
  }

  /// The later of two clocks of one ledger.
  private static func later(_ a: String, _ b: String) -> String {
    func number(_ clock: String) -> Int {
      clock.split(separator: ":").last.flatMap { Int($0) } ?? 0
    }
    return number(a) > number(b) ? a : b
  }

  /// Shows a change at once, however long until the next.
  private func tell(_ change: Change, _ session: Session) throws {
    if session.json || window.format == .jsonl {
      try session.writeNow(change)
    } else {
      try session.writeNow(Self.block(change))
    }
  }

  /// "2031-05-04 12:00:00  CONFLICT  killed, ferry off Port Elmo: 9 (hospital, herald.txt) against at least 12 (…)".
  private static func block(_ change: Change) -> Page {
    var page = Page()
    var line =
      Line.squeezed(LocalTime.stamp(change.at), .faint) + Line("  ") + Words.kind(change.kind)
      + Line("  ")
    line += Line.squeezed(change.summary)
    if let article = change.article, !change.summary.contains(article) {
      line += Line("  ") + Line.squeezed(article, .faint)
    }
    if let id = change.claim ?? change.conflict ?? change.proposition {
      line += Line("  ") + Line.squeezed(Words.short(id), .faint)
    }
    page.add(line, hanging: 4)
    return page
  }
}
