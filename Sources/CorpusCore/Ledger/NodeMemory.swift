// SPDX-License-Identifier: Apache-2.0

internal import Synchronization

/// What the writer remembers of a stratum's nodes from one transaction to the next, so that those of a much-quoted speaker are not
/// read and decoded for each of his statements.
///
/// It holds what the last commit left; whoever fails a transaction forgets it.
struct NodeMemory<S: Stratum> {
  /// A node's place in the order, its head, and its value once that was wanted.
  struct Entry {
    let rank: Rank
    var head: Int64?
    var node: S.Node?
  }

  /// What was wanted lately, and what was wanted before that.
  private var entries: [Int64: Entry] = [:]
  private var earlier: [Int64: Entry] = [:]
  /// Rows of nodes that came more than once: names do.
  private var rows: [S.Node: Int64] = [:]
  private var earlierRows: [S.Node: Int64] = [:]
  /// With more than this, what was not wanted lately is forgotten.
  private static var most: Int { 8_000 }

  subscript(_ row: Int64) -> Entry? {
    get { entries[row] ?? earlier[row] }
    set {
      entries[row] = newValue
      earlier[row] = nil
    }
  }

  /// Whether a node has an entry, which is wanted now.
  mutating func recalls(_ row: Int64) -> Bool {
    if entries[row] != nil { return true }
    guard let entry = earlier.removeValue(forKey: row) else { return false }
    entries[row] = entry
    return true
  }

  /// Notes the value of a node that has an entry.
  mutating func note(_ node: S.Node, of row: Int64) {
    if recalls(row) { entries[row]?.node = node }
  }

  /// Notes the head of a node that has an entry.
  mutating func note(head: Int64, of row: Int64) {
    if recalls(row) { entries[row]?.head = head }
  }

  /// The row of a node that several articles have, as far as it is known.
  mutating func row(of node: S.Node) -> Int64? {
    if let row = rows[node] { return row }
    guard let row = earlierRows.removeValue(forKey: node) else { return nil }
    rows[node] = row
    return row
  }

  /// Notes the row of a node that came again.
  mutating func note(row: Int64, of node: S.Node) { rows[node] = row }

  /// Forgets a node that is gone.
  mutating func forget(_ node: S.Node, at row: Int64) {
    self[row] = nil
    rows[node] = nil
    earlierRows[node] = nil
  }

  /// Keeps the memory within its bound.
  mutating func trim() {
    if entries.count > Self.most { (earlier, entries) = (entries, [:]) }
    if rows.count > Self.most { (earlierRows, rows) = (rows, [:]) }
  }
}

/// The memories of all strata.
struct StrataMemory {
  var stories = NodeMemory<StoryStratum>()
  var reports = NodeMemory<ReportStratum>()
  var coverages = NodeMemory<CoverageStratum>()
  var entities = NodeMemory<EntityStratum>()
  var events = NodeMemory<EventStratum>()
  var statements = NodeMemory<StatementStratum>()
  /// Rows of keys that wait to be folded; nil where they must be counted.
  var newKeys: Int?

  /// Takes everything out, so that who has it changes it in place.
  mutating func take() -> StrataMemory {
    let all = self
    self = StrataMemory()
    return all
  }

  /// Keeps each within its bound.
  mutating func trim() {
    stories.trim()
    reports.trim()
    coverages.trim()
    entities.trim()
    events.trim()
    statements.trim()
  }
}

/// The memory of a ledger's writer, held for as long as it writes.
final class WriterMemory: Sendable {
  private let strata = Mutex(StrataMemory())

  /// Lends the memory to a transaction; where that fails, nothing is known any more.
  func lend<Result>(_ transaction: (inout StrataMemory) throws -> Result) rethrows -> Result {
    try strata.withLock { strata in
      do {
        let result = try transaction(&strata)
        strata.trim()
        return result
      } catch {
        strata = StrataMemory()
        throw error
      }
    }
  }

  /// Forgets everything.
  func clear() { strata.withLock { $0 = StrataMemory() } }
}
