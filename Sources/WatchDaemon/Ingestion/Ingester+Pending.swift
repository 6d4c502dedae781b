import CorpusLanguage
import CorpusProtocol

/// Files that the ledger has no entry for yet: nothing of the corpus goes unaccounted for.
extension Ingester {
  /// What a file without an entry waits for.
  enum Delay: Hashable, Sendable {
    /// Its turn to be read.
    case turn
    /// Its writer, who has not closed it.
    case writer
  }

  /// Every such file.
  var pending: [CorpusPath: Delay] {
    var pending: [CorpusPath: Delay] = [:]
    for files in [begun, unclosed] {
      for path in files.paths { pending[path] = delay(of: path) }
    }
    for path in queue.paths { pending[path] = delay(of: path) }
    return pending
  }

  /// How many these are; cheap, since status is asked for while a hundred thousand wait.
  var pendingCount: Int {
    let unread = begun.paths.filter { delay(of: $0) == .writer }.count
    let unclosed = unclosed.paths.filter { !begun.contains($0) && delay(of: $0) == .writer }.count
    return queue.newCount + unread + unclosed
  }

  /// What `path` waits for; nil where the ledger has an entry for it, or nobody has seen it.
  func delay(of path: CorpusPath) -> Delay? {
    guard known[path] == nil else { return nil }
    if queue.contains(path) { return .turn }
    return begun.contains(path) || unclosed.contains(path) ? .writer : nil
  }
}
