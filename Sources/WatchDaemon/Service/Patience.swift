// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import Glibc
import Logging
import SystemPackage

/// Waiting, at the start, for a disk that is full, read-only or failing: an end would only have the service restarted until the
/// manager gives up.
enum Patience {
  /// Does `attempt` until it succeeds or fails for a reason that does not pass by itself.
  static func retry<Result>(log: Logger, _ attempt: () throws -> Result) async throws -> Result {
    var backoff = Backoff(first: .seconds(1))
    while true {
      do {
        return try attempt()
      } catch  where mayPass(error) {
        if backoff.failures == 0 {
          log.journal(.ledgerStuck, "cannot open the ledger, trying again: \(error)")
        }
        let pause = backoff.fail()
        ServiceManager.waiting(
          status: "Waiting for the ledger: \(error)", for: pause + .seconds(60))
        try await Task.sleep(for: pause)
      }
    }
  }

  /// Whether the disk, or what the machine is short of, is the reason.
  private static func mayPass(_ error: any Error) -> Bool {
    switch error {
    case LedgerError.unavailable: true
    case let failure as LedgerFolder.Failure: failure.errno.map(passing.contains) ?? false
    case let errno as Errno: passing.contains(errno)
    default: false
    }
  }

  private static let passing: Set<Errno> = [
    .noSpace, .readOnlyFileSystem, .ioError, .diskQuotaExceeded, .tooManyOpenFiles,
    .tooManyOpenFilesInSystem, .noMemory,
  ]
}
