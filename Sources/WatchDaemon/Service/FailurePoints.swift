// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol

/// Moments at which tests make the service fail: each closure is called at its moments and may throw, or end the process.
///
/// Passed in from the edge and absent in service, where a moment costs one comparison.
struct FailurePoints: Sendable {
  /// Moments between a file's being noticed and its claims' being in the ledger.
  enum Ingestion: String, CaseIterable, Sendable {
    case reading, extracting, extracted, committing, committed
  }

  /// Moments of answering a call.
  enum Serving: String, CaseIterable, Sendable { case querying, queried }

  var ingestion: (@Sendable (Ingestion) throws -> Void)?
  /// Moments within a transaction.
  var ledger: (@Sendable (LedgerStep) throws -> Void)?
  var serving: (@Sendable (Serving) throws -> Void)?
  /// The first rest after a failure.
  var rest = Duration.seconds(1)
}
