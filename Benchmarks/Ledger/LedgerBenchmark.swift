// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Synchronization

/// Measures the ledger alone: takes in the output of `corpusd extract` from standard input, then changes articles one at a time.
///
///     corpusd extract … | ledger-benchmark LEDGER [BATCH] [CHANGES]
///
/// LEDGER is a file that does not exist yet, BATCH how many articles a transaction holds while it is built (64), CHANGES how
/// many articles are changed afterwards (200): each is taken out and put back, alone. Then it says which steps of a transaction took
/// how much of the time.
@main struct LedgerBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2 else {
      print("usage: corpusd extract … | ledger-benchmark LEDGER [BATCH] [CHANGES]")
      return
    }
    let batch = arguments.count > 2 ? Int(arguments[2]) ?? 64 : 64
    let changes = arguments.count > 3 ? Int(arguments[3]) ?? 200 : 200
    let steps = StepTimes()
    let ledger = try Ledger(path: arguments[1], atStep: steps.note)
    var benchmark = LedgerBenchmark(ledger: ledger, kept: changes)
    try benchmark.build(batch: batch)
    steps.report()
    try benchmark.change()
  }

  private let ledger: Ledger
  /// Every so-many-th article of the stream, for `change`.
  private var sample: [LedgerEdit] = []
  private let kept: Int

  private init(ledger: Ledger, kept: Int) {
    self.ledger = ledger
    self.kept = kept
  }

  private mutating func build(batch: Int) throws {
    var stream = ExtractionStream { readLine().map { Array($0.utf8) } }
    var spent = Duration.zero
    var (articles, claims) = (0, 0)
    var edits: [LedgerEdit] = []
    var random = SystemRandomNumberGenerator()
    func commit() throws {
      spent += try ContinuousClock().measure { try ledger.apply(edits) }
      edits = []
    }
    while let extraction = try stream.next() {
      let edit = LedgerEdit.importing(extraction, at: CorpusPath(extraction.article.path))
      articles += 1
      claims += extraction.claims.count
      // A reservoir: each article of the stream is as likely to be changed later.
      if sample.count < kept {
        sample.append(edit)
      } else {
        let slot = Int.random(in: 0..<articles, using: &random)
        if slot < kept { sample[slot] = edit }
      }
      edits.append(edit)
      if edits.count == batch {
        try commit()
        if articles % (batch * 10) == 0 { report("\(articles) articles", articles, spent) }
      }
    }
    try commit()
    report("all: \(articles) articles, \(claims) claims", articles, spent)
  }

  private func report(_ what: String, _ articles: Int, _ spent: Duration) {
    let rate = Double(articles) / (spent / .seconds(1))
    print("\(what): \(Int(rate)) articles/s in the writer")
  }

  private func change() throws {
    var times: [Double] = []
    var efforts: [Effort] = []
    for edit in sample {
      for step in [LedgerEdit.remove(edit.path), edit] {
        var commit: Commit?
        let time = try ContinuousClock().measure { commit = try ledger.apply([step]) }
        times.append(time / .milliseconds(1))
        if let commit { efforts.append(commit.effort) }
      }
    }
    guard !times.isEmpty else { return }
    times.sort()
    let heads = efforts.map(\.heads).sorted()
    print(
      "one article comes or goes, ms: median \(times[times.count / 2]), p99 \(times[times.count * 99 / 100]), most \(times[times.count - 1])"
    )
    print(
      "heads that changed: median \(heads[heads.count / 2]), most \(heads[heads.count - 1]); longest chain \(efforts.map(\.chain).max() ?? 0)"
    )
  }
}

/// How long each step of all transactions took, from the one before it.
private final class StepTimes: Sendable {
  private let state = Mutex(
    (last: ContinuousClock.now, spent: [LedgerStep: Duration]()))

  func note(_ step: LedgerStep) {
    state.withLock { state in
      let now = ContinuousClock.now
      if step != .began { state.spent[step, default: .zero] += now - state.last }
      state.last = now
    }
  }

  func report() {
    let spent = state.withLock { $0.spent }
    for step in LedgerStep.allCases {
      if let time = spent[step] { print("  until \(step.rawValue): \(time / .milliseconds(1)) ms") }
    }
  }
}
