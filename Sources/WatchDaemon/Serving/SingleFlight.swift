// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Synchronization

/// Lets a kind of work be under way once: who asks for it meanwhile hears that it is.
final class SingleFlight: Sendable {
  private let isUnderWay = Mutex(false)
  private let name: String

  /// Guards the work that `name`, with its article, is the word for.
  init(_ name: String) {
    self.name = name
  }

  /// Does `work`; throws `VarlinkError.busy` while another does.
  func run<Result>(_ work: () async throws -> Result) async throws -> Result {
    let isFirst = isUnderWay.withLock { isUnderWay in
      defer { isUnderWay = true }
      return !isUnderWay
    }
    guard isFirst else { throw VarlinkError.busy(reason: "\(name) is under way.") }
    defer { isUnderWay.withLock { $0 = false } }
    return try await work()
  }
}
