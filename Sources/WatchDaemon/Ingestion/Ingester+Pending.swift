import CorpusCore

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
      for path in files.paths where known[path] == nil { pending[path] = .writer }
    }
    for path in queue.paths where known[path] == nil { pending[path] = .turn }
    return pending
  }
}
