// SPDX-License-Identifier: Apache-2.0

/// Everything that an operator may set, with its default beside it.
///
/// Read from `/etc/corpusd/corpusd.toml`; every key is documented in `ConfigurationSetting.all`, which also says what values it may
/// have. A setting exists only where no value is right for everybody.
package struct Configuration: Hashable, Sendable {
  /// How much is logged.
  enum LogLevel: String, CaseIterable, Sendable {
    case debug, info, notice, warning, error
  }

  /// The watched folder.
  var corpus = "/srv/corpusd/seeds"
  /// Shell patterns of file names that are no articles, beside the built-in ones.
  var ignore: [String] = []
  /// Least severe messages that are logged.
  var logLevel = LogLevel.info
  /// Worker processes that extract claims; 0: one for each processor.
  var workers = 0
  /// Most megabytes (2^20 bytes) of address space for one worker.
  var workerMegabytes = 2048
  /// Longest time for the extraction of one article.
  var articleSeconds = 30
  /// Longer files are skipped.
  var articleMegabytes = 8
  /// How long a new file that nobody closes must keep its size before it is read.
  var settleSeconds = 15
  /// How often parts of the corpus that give no events are looked at.
  var pollSeconds = 30
  /// How often the whole corpus is looked at whatever events say; 0: never.
  var rescanMinutes = 60
  /// Most clients at once.
  var connections = 512
  /// Longest message of a client.
  var messageMegabytes = 16
  /// How long a client may leave a message unfinished or an answer unread.
  var stallSeconds = 45
  /// How long a client may stay without asking anything.
  var idleSeconds = 600

  /// The defaults.
  package init() {}
}

extension Configuration {
  /// Settings that only a restart brings into force, by key, where `new` differs.
  func needingRestart(for new: Configuration) -> [String] {
    var keys: [String] = []
    if new.corpus != corpus { keys.append("corpus") }
    if new.workers != workers { keys.append("workers") }
    if new.connections != connections { keys.append("connections") }
    if new.messageMegabytes != messageMegabytes { keys.append("message-megabytes") }
    if new.stallSeconds != stallSeconds { keys.append("stall-seconds") }
    if new.idleSeconds != idleSeconds { keys.append("idle-seconds") }
    return keys
  }
}
