// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc

/// The end of a service that cannot start for its configuration.
enum RefusedStart {
  /// Tells the clients that wait at `sockets` why there will be no answer, and those that come within `patience` of the first.
  ///
  /// A client that nobody accepts would have systemd start the service again and again, until it starts it no more: then the mistake
  /// would outlive its repair. Returns at once where nobody waits.
  static func tellClients(
    at sockets: [Int32], why reason: String, patience: Duration = .seconds(2)
  ) {
    let error = VarlinkError.failed(
      reason: "corpusd does not start, since its configuration is wrong: \(reason)")
    guard let answer = try? error.encoded() else { return }
    var end: ContinuousClock.Instant?
    while true {
      let left = end.map { ContinuousClock.now.duration(to: $0) } ?? .zero
      guard left >= .zero, let ready = Kernel.ready(sockets, within: left) else { return }
      if end == nil { end = .now + patience }
      guard let client = try? Kernel.accept(ready) else { return }
      Kernel.send(answer, to: client)
      Kernel.close(client)
    }
  }
}
