import CorpusCore
import CorpusProtocol
import Glibc
import Logging
import SystemPackage

/// The state directory of one instance: locked by the one daemon that uses it.
struct LedgerFolder: Sendable {
  /// Why the state cannot be used.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let locations: Locations
  /// Held open until `close`, or as long as the process lives: the lock goes with it.
  private let lock: Int32

  /// Makes the folders that are missing and takes the lock.
  init(_ locations: Locations) throws {
    self.locations = locations
    for folder in [locations.state, locations.cookies, locations.inHand, locations.imported] {
      do {
        try Kernel.makeDirectories(folder, mode: 0o700)
      } catch {
        throw Failure(
          description: "cannot make the folder \(folder): \(error). Choose another with --state.")
      }
    }
    lock = try Kernel.open(locations.state + "/lock", O_RDWR | O_CREAT, mode: 0o600)
    do {
      try Kernel.lock(lock)
    } catch {
      throw Failure(
        description:
          "another corpusd uses the state in \(locations.state). Stop it, or choose another with --state."
      )
    }
  }

  /// Present while the ledger is in use: found at the start, the last use ended by a crash or a kill.
  private var mark: String { locations.state + "/in-use" }

  /// Notes that the use of the ledger has ended well, and lets others use it.
  func close() {
    try? Kernel.unlink(mark)
    Kernel.close(lock)
  }

  /// Opens the ledger; one that cannot be used is set aside, since the corpus can give all of it again.
  ///
  /// After an end that was none it is looked through first: perhaps it was a damaged page that ended the service.
  func open(log: Logger) throws -> Ledger {
    let isSuspect = Kernel.exists(mark)
    try? FileBytes.replace(path: mark, with: [])
    do {
      return try Ledger(path: locations.ledger, isSuspect: isSuspect)
    } catch LedgerError.damaged(_, let reason) {
      setAside(as: "damaged")
      log.journal(
        .ledgerRebuilt,
        "the ledger was damaged (\(reason)); it is kept as \(locations.ledger).damaged and built anew from the corpus"
      )
    } catch LedgerError.newer {
      setAside(as: "newer")
      log.journal(
        .ledgerNewer,
        "a later corpusd wrote the ledger; it is kept as \(locations.ledger).newer and built anew from the corpus"
      )
    }
    return try Ledger(path: locations.ledger)
  }

  private func setAside(as kind: String) {
    for suffix in ["", "-wal", "-shm"] {
      let target = "\(locations.ledger).\(kind)\(suffix)"
      try? Kernel.unlink(target)
      try? Kernel.rename(locations.ledger + suffix, to: target)
    }
  }
}
