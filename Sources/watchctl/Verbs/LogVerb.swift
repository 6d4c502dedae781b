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

  @Option(
    help: ArgumentHelp("Begin after this clock, as status and log show it.", valueName: "clock"))
  var since: String?

  func perform(_ session: Session) throws -> Outcome {
    if follow {
      try followChanges(session)
      return .done
    }
    var isEmpty = true
    try session.list(ListChanges.self, .init(since: since)) { reply in
      for change in reply.changes {
        if session.json { try session.write(change) } else { session.show(Self.block(change)) }
        isEmpty = false
      }
    }
    if isEmpty, !session.json {
      session.remark(since == nil ? "Nothing has changed yet." : "Nothing has changed since.")
    }
    return .done
  }

  /// Follows through slow reading and through restarts of the service; nothing is missed and nothing comes twice.
  ///
  /// A service that was never there is a mistake to tell of; one that goes away is waited for.
  private func followChanges(_ session: Session) throws {
    var outage = Outage()
    var since = since
    var last: String?
    while true {
      do {
        try session.stream(Subscribe.self, .init(since: since), patient: true) { reply in
          if outage.hasBegun { session.remark("Following again after \(reply.clock).") }
          outage = Outage()
          for change in reply.changes {
            if session.json {
              try session.write(change)
            } else {
              try session.writeNow(Self.block(change))
            }
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

  private static func block(_ change: Change) -> Page {
    var page = Page()
    var line =
      Line.squeezed(ReadableDate.stamp(change.at), .faint) + Line("  ") + Words.kind(change.kind)
      + Line("  ")
    line += Line.squeezed(change.summary)
    if let article = change.article, !change.summary.contains(article) {
      line += Line("  ") + Line.squeezed(article, .faint)
    }
    if let id = change.claim ?? change.proposition {
      line += Line("  ") + Line.squeezed(Words.short(id), .faint)
    }
    page.add(line, hanging: 4)
    return page
  }
}
