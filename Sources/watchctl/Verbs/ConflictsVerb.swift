import ArgumentParser
import CorpusProtocol

/// `conflicts`: what cannot all be true.
struct ConflictsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Propositions that contradict each other, side by side.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) throws -> Outcome {
    var conflicts: [Conflict] = []
    try session.list(ListConflicts.self, .init()) { reply in
      for conflict in reply.conflicts {
        if session.json { try session.write(conflict) } else { conflicts.append(conflict) }
      }
    }
    guard !session.json else { return .done }
    for conflict in conflicts {
      var page = Page()
      do {
        let reply = try session.call(GetConflict.self, .init(id: conflict.id))
        page.add(LedgerPage.block(reply.conflict, claims: reply.claims))
      } catch VarlinkError.notFound {
        // Settled since it was listed: an article changed.
        continue
      }
      session.show(page, apart: true)
    }
    if conflicts.isEmpty { session.remark("No two propositions contradict each other.") }
    return .done
  }
}
