// SPDX-License-Identifier: Apache-2.0

import Logging

/// Events that an operator may search the journal for; `systemd/corpusd.catalog` explains each.
enum MessageID: String, CaseIterable, Sendable {
  case started = "e96072359e3e430aaa35700ab4ea987f"
  case scanned = "5226c89c26b847f0b42aad77f48ab1ba"
  case overflow = "dbea8f667dba4ba88892063414585ce8"
  case watchLimit = "dd18da3d7df44c1f8213d66aa3cafd38"
  case rootLost = "ce3e8baaf1724296aaaaf54765ff2f5f"
  case rootBack = "63321443e3d44e248383d8157f7b62cc"
  case articleFailed = "2e57fae87d0340d8aa49d68f50388f6c"
  case ledgerRebuilt = "2b55cb8d1a504eb29b1667de38d88355"
  case ledgerNewer = "9cb0dc21256a4ab7b6abaf7151bc597b"
  case ledgerStuck = "468499cc12714e24a71ef402fcea2fd8"
  case readingStuck = "75b0ec398dbf4613bdd951d2d0eca673"
  case configurationRefused = "156f0969d8de4065ac3e5262f115615d"
  case reloaded = "42fb48e7aa17411ba3004b8c9031b11c"
  case slowConsumer = "74d008f402c04943b5c86a3efc6ef44c"
  case stalled = "409dacf3a82944439c12448e15a8df28"
  case stopped = "74e66fa57ad944de9d2cd1f231e80172"

  /// How severe the event is.
  var level: Logger.Level {
    switch self {
    case .started, .scanned, .rootBack, .reloaded, .stopped: .info
    case .overflow, .slowConsumer: .notice
    case .watchLimit, .rootLost, .articleFailed, .ledgerRebuilt, .ledgerNewer: .warning
    case .ledgerStuck, .readingStuck, .configurationRefused, .stalled: .error
    }
  }
}

extension Logger {
  /// Logs an event that the journal's catalog knows.
  ///
  /// - Parameter fields: journal fields, upper-case and without a leading underscore.
  func journal(_ id: MessageID, _ message: String, fields: [String: String] = [:]) {
    var metadata = Logger.Metadata(uniqueKeysWithValues: fields.map { ($0, .string($1)) })
    metadata["MESSAGE_ID"] = .string(id.rawValue)
    log(level: id.level, "\(message)", metadata: metadata)
  }
}
