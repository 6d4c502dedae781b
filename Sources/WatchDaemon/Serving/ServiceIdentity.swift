import CorpusCore
import CorpusProtocol
import FoundationEssentials

/// What a running service is, and how its state is put into words.
struct ServiceIdentity: Sendable {
  let instance: String?
  let corpus: String
  let startedAt: Date

  /// The status of this moment; `pending` files have no entry in the ledger yet.
  func status(_ snapshot: StatusBoard.Snapshot, counts: Ledger.Counts, pending: Int) -> Status {
    let limit = Inotify.limit()
    let problems = problems(snapshot, limit: limit)
    var articles = counts.articles
    articles.pending += pending
    return Status(
      health: problems.isEmpty ? "ok" : "degraded", problems: problems,
      version: ProgramVersion.string, instance: instance, corpus: corpus,
      state: snapshot.activity, articles: articles, ignored: snapshot.ignored,
      claims: counts.claims, propositions: counts.propositions, conflicts: counts.conflicts,
      progress: snapshot.progress.map {
        Status.Progress(done: $0.done, total: $0.total, secondsLeft: $0.secondsLeft)
      },
      watches: Status.Watches(
        used: snapshot.watchesUsed, needed: snapshot.watchesNeeded, limit: limit),
      lastChange: counts.lastChange, startedAt: startedAt.formatted(.iso8601))
  }

  /// What is wrong and what to do about it, a sentence each.
  private func problems(_ snapshot: StatusBoard.Snapshot, limit: Int?) -> [String] {
    var problems: [String] = []
    if let reason = snapshot.rootProblem { problems.append("The corpus cannot be read: \(reason)") }
    if let reason = snapshot.ledgerProblem {
      problems.append("The ledger cannot be written and is tried again: \(reason)")
    }
    if snapshot.watchesNeeded > snapshot.watchesUsed {
      let missing = snapshot.watchesNeeded - snapshot.watchesUsed
      let wanted = max(snapshot.watchesNeeded * 2, 1_048_576)
      problems.append(
        "\(missing) folders give no events and are looked at now and then: \(snapshot.watchesUsed) watches are used, "
          + "\(snapshot.watchesNeeded) needed, \(limit.map(String.init) ?? "an unknown number") allowed. "
          + "Run: sysctl fs.inotify.max_user_watches=\(wanted)")
    }
    if snapshot.failed > 0 {
      problems.append(
        "\(snapshot.failed) \(snapshot.failed == 1 ? "article" : "articles") could not be read; "
          + "watchctl articles says which and why.")
    }
    if !snapshot.restartNeeded.isEmpty {
      problems.append(
        "The configuration changed in what only a restart brings into force: "
          + snapshot.restartNeeded.joined(separator: ", ") + ".")
    }
    return problems
  }
}
