// SPDX-License-Identifier: Apache-2.0

internal import CorpusCore
internal import CorpusProtocol
internal import WatchDaemon

/// Any parameters that a method takes, asked of a ledger: an answer that can be sent, or an error with a name.
struct QueriesTarget {
  private let ledger: Ledger
  private let methods = AnyMethod.all.filter { $0.ask != nil }

  init() throws {
    let folder = try SampleLedger.folder("queries")
    try Kernel.makeDirectories(folder, mode: 0o700)
    ledger = try Ledger(path: folder + "/ledger.sqlite")
    try SampleLedger().fill(ledger)
  }

  /// An input is a method's last name, a space, and the parameters.
  @Sendable func run(_ input: [UInt8]) {
    guard let (method, call) = AnyMethod.call(input, among: methods) else { return }
    do {
      try method.ask?(call, ledger)
    } catch is LedgerError {
    } catch is VarlinkError {
    } catch {
      fatalError("\(method.name) ends with \(error)")
    }
  }
}
