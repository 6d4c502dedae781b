// SPDX-License-Identifier: Apache-2.0

package import CorpusCore
import CorpusProtocol
import Glibc
package import Logging
import SystemPackage

/// The state directory of one instance: locked by the one daemon that uses it.
package struct LedgerFolder: Sendable {
  /// Why the state cannot be used.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
    /// What the disk said; nil where another service is the reason.
    let errno: Errno?
  }

  package let locations: Locations
  private let lock: FileLock

  /// Makes the folders that are missing and takes the lock, which is held for as long as this value or a copy lives.
  package init(_ locations: Locations) throws(Failure) {
    self.locations = locations
    for folder in [locations.state, locations.cookies, locations.inHand, locations.imported] {
      do {
        try Kernel.makeDirectories(folder, mode: 0o700)
      } catch {
        throw Failure(
          description: "cannot make the folder \(folder): \(error). Choose another with --state.",
          errno: error)
      }
    }
    do {
      lock = try FileLock(path: locations.state + "/lock")
    } catch .wouldBlock {
      throw Failure(
        description:
          "another corpusd uses the state in \(locations.state). Stop it, or choose another with --state.",
        errno: nil)
    } catch {
      throw Failure(
        description: "cannot lock the folder \(locations.state): \(error).", errno: error)
    }
  }

  /// Present while the ledger is in use: found at the start, the last use ended by a crash or a kill.
  private var mark: String { locations.state + "/in-use" }

  /// Notes that the use of the ledger has ended well, and lets others use it.
  func close() {
    try? Kernel.unlink(mark)
    lock.release()
  }

  /// Opens the ledger; one that cannot be used is set aside, since the corpus can give all of it again.
  ///
  /// After an end that was none it is looked through first: perhaps it was a damaged page that ended the service.
  ///
  /// - Parameter atStep: is called within each of its transactions.
  package func open(log: Logger, atStep: (@Sendable (LedgerStep) throws -> Void)? = nil) throws
    -> Ledger
  {
    let isSuspect = Kernel.exists(mark)
    try? FileBytes.replace(path: mark, with: [])
    do {
      return try Ledger(path: locations.ledger, isSuspect: isSuspect, atStep: atStep)
    } catch LedgerError.damaged(let reason) {
      setAsideDamaged(because: reason, log: log)
    } catch LedgerError.newer {
      setAside(as: "newer")
      log.journal(
        .ledgerNewer,
        "a later corpusd wrote the ledger; it is kept as \(locations.ledger).newer and built anew from the corpus"
      )
    }
    return try Ledger(path: locations.ledger, atStep: atStep)
  }

  /// Renames a damaged ledger, in place of one that was set aside before; nobody may write to it any more.
  func setAsideDamaged(because reason: String, log: Logger) {
    setAside(as: "damaged")
    log.journal(
      .ledgerRebuilt,
      "the ledger was damaged (\(reason)); it is kept as \(locations.ledger).damaged and built anew from the corpus"
    )
  }

  private func setAside(as kind: String) {
    for suffix in ["", "-wal", "-shm"] {
      let target = "\(locations.ledger).\(kind)\(suffix)"
      try? Kernel.unlink(target)
      try? Kernel.rename(locations.ledger + suffix, to: target)
    }
  }
}

/// The exclusive lock of a file, held until it is released or the value is gone.
private final class FileLock: Sendable {
  private let descriptor: Int32

  init(path: String) throws(Errno) {
    descriptor = try Kernel.open(path, O_RDWR | O_CREAT, mode: 0o600)
    do {
      try Kernel.lock(descriptor)
    } catch {
      Kernel.close(descriptor)
      throw error
    }
  }

  deinit { Kernel.close(descriptor) }

  func release() {
    Kernel.unlock(descriptor)
  }
}
