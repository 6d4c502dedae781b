// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import NIOPosix

/// Asks the ledger on threads of its own, a few at a time: queries block, and neither event loops nor Swift's own threads may.
struct LedgerReader: Sendable {
  let ledger: Ledger
  let threads: NIOThreadPool
  /// Reads what is long one page after the other, so that nobody's single question waits behind it.
  let bulk: NIOThreadPool
  let board: StatusBoard
  /// Is called where a query finds the ledger damaged.
  let alarm: @Sendable (LedgerError) -> Void
  /// Where tests make it fail.
  var atMoment: (@Sendable (FailurePoints.Serving) throws -> Void)?

  /// Runs a query and says whether its answer may lag behind the corpus.
  ///
  /// The doubt is taken down before the query: what was not seen then may be missing from the answer.
  ///
  /// - Parameter isBulk: whether this is one of many pages that a single caller reads.
  func ask<Reply: Dated & Sendable>(
    isBulk: Bool = false, _ query: @escaping @Sendable (Ledger) throws -> Reply
  ) async throws -> Reply {
    let stale = board.snapshot.stale
    var reply = try await run(isBulk: isBulk, query)
    reply.stale = reply.stale ?? stale
    return reply
  }

  /// Runs a query whose answer has no clock of its own.
  ///
  /// - Parameter isBulk: whether this is one of many pages that a single caller reads.
  func run<Result: Sendable>(
    isBulk: Bool = false, _ query: @escaping @Sendable (Ledger) throws -> Result
  ) async throws -> Result {
    let (ledger, atMoment) = (ledger, atMoment)
    do {
      return try await (isBulk ? bulk : threads).runIfActive {
        try atMoment?(.querying)
        let result = try query(ledger)
        try atMoment?(.queried)
        return result
      }
    } catch {
      guard let damage = LedgerError(damageIn: error) else { throw error }
      if case .damaged = damage { alarm(damage) }
      throw damage
    }
  }
}
