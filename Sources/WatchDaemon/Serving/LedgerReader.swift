import CorpusCore
import CorpusProtocol
import NIOPosix

/// Asks the ledger on threads of its own, a few at a time: queries block, and neither event loops nor Swift's own threads may.
struct LedgerReader: Sendable {
  let ledger: Ledger
  let threads: NIOThreadPool
  let board: StatusBoard

  /// Runs a query and says whether its answer may lag behind the corpus.
  ///
  /// The doubt is taken down before the query: what was not seen then may be missing from the answer.
  func ask<Reply: Dated & Sendable>(_ query: @escaping @Sendable (Ledger) throws -> Reply)
    async throws -> Reply
  {
    let stale = board.snapshot.stale
    let ledger = ledger
    var reply = try await threads.runIfActive { try query(ledger) }
    reply.stale = reply.stale ?? stale
    return reply
  }

  /// Runs a query whose answer has no clock of its own.
  func run<Result: Sendable>(_ query: @escaping @Sendable (Ledger) throws -> Result) async throws
    -> Result
  {
    let ledger = ledger
    return try await threads.runIfActive { try query(ledger) }
  }
}
