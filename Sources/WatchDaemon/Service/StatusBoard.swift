// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What every part of the daemon knows of its own state, in one place, readable at any time by anybody.
final class StatusBoard: Sendable {
  /// The state of the whole.
  struct Snapshot: Hashable, Sendable {
    var watchesUsed = 0
    var watchesNeeded = 0
    /// Whether events were lost and the sweep that makes up for them has not ended.
    var isRepairing = false
    /// Folders that may not be listed; nil where there are none.
    var unlisted: UnlistedFolders?
    /// How often events were lost.
    var overflows = 0
    /// Entries of the corpus that the patterns leave out.
    var ignored = 0
    /// Why the corpus folder cannot be used; nil while it can.
    var rootProblem: String?
    /// Whether the corpus was listed whole since the start.
    var hasScanned = false
    var isScanning = false
    var isStopping = false
    /// Paths that wait for being read, or are being read.
    var waiting = 0
    /// Articles done of those of the current run of work, and its size; nil while there is none.
    var progress: Progress?
    var ready = 0
    var skipped = 0
    var failed = 0
    /// Settings that only a restart brings into force.
    var restartNeeded: [String] = []
    /// Why the ledger cannot be written; nil while it can.
    var ledgerProblem: String?
    /// Why articles cannot be read, through no fault of theirs; nil while they can.
    var readingProblem: String?
    /// Seconds since 1970 of the last change, as far as this process made it.
    var lastChange: Double?
  }

  /// Folders of which corpusd cannot know what they hold.
  struct UnlistedFolders: Hashable, Sendable {
    var count: Int
    /// The first of them by name, relative to the corpus.
    var first: String
  }

  /// How far a run of work is.
  struct Progress: Hashable, Sendable {
    var done: Int
    var total: Int
    var secondsLeft: Int?
  }

  private let state = Mutex(Snapshot())

  /// The state of this moment.
  var snapshot: Snapshot { state.withLock { $0 } }

  /// Changes the state.
  func update(_ change: (inout Snapshot) -> Void) {
    state.withLock { change(&$0) }
  }
}

extension StatusBoard.Snapshot {
  /// What an overflow means for an answer.
  static let eventsLost =
    "File events were lost (the kernel's queue overflowed); the corpus is looked through."

  /// What is wrong with the service or its corpus as a whole; nil where nothing is.
  var trouble: String? {
    lasting.first ?? (isRepairing ? Self.eventsLost : nil)
  }

  /// What is wrong until somebody does something about it, a sentence each.
  var lasting: [String] {
    var problems: [String] = []
    if let rootProblem { problems.append("The corpus cannot be read: \(rootProblem)") }
    if let ledgerProblem {
      problems.append("The ledger cannot be written and is tried again: \(ledgerProblem)")
    }
    if let readingProblem {
      problems.append("Articles cannot be read, and are tried again: \(readingProblem)")
    }
    return problems
  }

  /// Why an answer of this moment may lag behind the corpus; nil where the corpus is fully seen.
  var stale: String? {
    if let trouble { return trouble }
    if !hasScanned { return "The corpus is being looked through for the first time." }
    if waiting > 0 { return "\(waiting) \(waiting == 1 ? "file waits" : "files wait") to be read." }
    if isScanning { return "The corpus is being looked through." }
    return nil
  }

  /// One word for what the daemon does.
  var activity: String {
    if isStopping { return "stopping" }
    if rootProblem != nil { return "rootUnavailable" }
    if isScanning || !hasScanned { return "scanning" }
    return waiting > 0 ? "working" : "idle"
  }
}

extension StatusBoard.Snapshot {
  /// The state in one line, for `systemctl status`.
  var sentence: String {
    let articles = "\(ready) \(ready == 1 ? "article" : "articles")"
    if let rootProblem { return "Waiting for the corpus: \(rootProblem)" }
    if let ledgerProblem { return "Waiting for the ledger: \(ledgerProblem)" }
    if let readingProblem { return "Waiting to read articles: \(readingProblem)" }
    if let progress {
      let left = progress.secondsLeft.map { ", about \($0) s left" } ?? ""
      return "Reading: \(progress.done) of \(progress.total) files\(left)"
    }
    return "\(isScanning ? "Scanning" : "Idle"): \(articles), \(watchesUsed) watches"
  }
}
