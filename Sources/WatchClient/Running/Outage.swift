// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// A time without the service: how long to rest before each try to reach it again.
struct Outage {
  private var tries = 0

  /// Whether the service is being waited for.
  var hasBegun: Bool { tries > 0 }

  /// Milliseconds until the next try: soon at first, since a restart is quick, then ever longer up to half a minute.
  mutating func nextPause() -> Int {
    defer { tries += 1 }
    return min(250 << min(tries, 10), 30_000)
  }

  /// Whether `error` says that the service stops or is gone, and may come back.
  static func isOne(_ error: any Error) -> Bool {
    switch error {
    case VarlinkError.busy: true
    case ConnectionError.noSocket, ConnectionError.nobodyListens, ConnectionError.closed,
      ConnectionError.timedOut:
      true
    default: false
    }
  }
}
