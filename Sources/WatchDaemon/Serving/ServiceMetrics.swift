// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// The measures of a running service: each with its meaning, and how it is read from the status.
struct ServiceMetrics: Sendable {
  /// What the measures are read from.
  struct Moment: Sendable {
    let status: Status
    let snapshot: StatusBoard.Snapshot
    /// Seconds since 1970 of the service's start.
    let startedAt: Int
  }

  /// A family and its values, each with the field that tells it from its sisters.
  private struct Family: Sendable {
    let about: MetricFamily
    let values: @Sendable (Moment) -> [(state: String?, value: Int)]

    init(
      _ name: String, _ description: String, type: MetricFamily.Kind = .gauge,
      _ value: @escaping @Sendable (Moment) -> Int
    ) {
      about = MetricFamily(name: prefix + name, description: description, type: type)
      values = { [(nil, value($0))] }
    }

    init(
      states name: String, _ description: String,
      _ values: @escaping @Sendable (Moment) -> KeyValuePairs<String, Int>
    ) {
      about = MetricFamily(name: prefix + name, description: description, type: .gauge)
      self.values = { values($0).map { ($0.key, $0.value) } }
    }
  }

  private static let prefix = "org.corpusd."

  private static let all: [Family] = [
    Family("healthy", "1 while nothing is wrong, else 0.") { $0.status.health == "ok" ? 1 : 0 },
    Family("problems", "How many things are wrong.") { $0.status.problems.count },
    Family("seen", "1 while the ledger holds all of the corpus, 0 while it may lag behind.") {
      $0.snapshot.stale == nil ? 1 : 0
    },
    Family("started_seconds", "When the service started, in seconds since 1970.") { $0.startedAt },
    Family(states: "articles", "Articles by what became of them.") {
      let counts = $0.status.articles
      return [
        "ready": counts.ready, "pending": counts.pending, "skipped": counts.skipped,
        "failed": counts.failed,
      ]
    },
    Family("ignored_files", "Files that are no articles by their names.") { $0.status.ignored },
    Family("claims", "Claims in the ledger.") { $0.status.claims },
    Family("propositions", "Propositions in the ledger.") { $0.status.propositions },
    Family("conflicts", "Conflicts in the ledger.") { $0.status.conflicts },
    Family("waiting_files", "Files that wait to be read, or are being read.") {
      $0.snapshot.waiting
    },
    Family("watches", "Folders that the kernel watches.") { $0.status.watches.used },
    Family("watches_needed", "Folders that should be watched.") { $0.status.watches.needed },
    Family("unlisted_folders", "Folders that corpusd may not list.") {
      $0.snapshot.unlisted?.count ?? 0
    },
    Family(
      "overflows", "How often the kernel lost events, and the corpus was listed.", type: .counter
    ) {
      $0.snapshot.overflows
    },
  ]

  /// What the measures mean.
  static var families: [MetricFamily] { all.map(\.about) }

  /// The measures of a moment, those of a family together, in the order of `families`.
  static func metrics(_ moment: Moment) -> [Metric] {
    all.flatMap { family in
      family.values(moment).map {
        Metric(
          name: family.about.name, value: $0.value, object: moment.status.instance,
          fields: $0.state.map { ["state": $0] })
      }
    }
  }
}
