// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import FoundationEssentials

/// What a running service is, and how its state is put into words.
struct ServiceIdentity: Sendable {
  let instance: String?
  let corpus: String
  let startedAt: Date

  /// The status of this moment; `pending` files have no entry in the ledger yet.
  func status(_ snapshot: StatusBoard.Snapshot, counts: Ledger.Counts, pending: Int) -> Status {
    let limit = WatchLimit.current()
    var problems = problems(snapshot, limit: limit)
    if let problem = counts.correctionsProblem {
      problems.append("\(Corrections.path.display): \(problem)")
    }
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
        used: snapshot.watchesUsed, needed: snapshot.watchesNeeded, limit: limit?.count,
        share: limit?.share),
      lastChange: counts.lastChange, startedAt: startedAt.formatted(.iso8601))
  }

  /// What is wrong and what to do about it, a sentence each.
  private func problems(_ snapshot: StatusBoard.Snapshot, limit: WatchLimit?) -> [String] {
    var problems = snapshot.lasting
    if let unlisted = snapshot.unlisted {
      let folder = unlisted.first.isEmpty ? corpus : "\(corpus)/\(unlisted.first)"
      let others = unlisted.count == 1 ? "" : " and \(unlisted.count - 1) more"
      problems.append(
        "corpusd may not list \(folder)\(others): what lies there is not in the ledger. "
          + "Run: setfacl -m g:corpusd:rx,d:g:corpusd:rx \(folder)")
    }
    if snapshot.watchesNeeded > snapshot.watchesUsed {
      let missing = snapshot.watchesNeeded - snapshot.watchesUsed
      let allowed = limit.map { "\($0.count) allowed, of which a fifth is left to others" }
      problems.append(
        "\(missing) folders give no events and are looked at now and then: \(snapshot.watchesUsed) watches are used, "
          + "\(snapshot.watchesNeeded) needed, \(allowed ?? "an unknown number allowed"). "
          + "Run: \((limit ?? .unknown).advice(needed: snapshot.watchesNeeded))")
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
