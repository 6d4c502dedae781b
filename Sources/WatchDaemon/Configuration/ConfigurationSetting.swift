// SPDX-License-Identifier: Apache-2.0

/// One key of the configuration file: its name, its meaning and what values it may have.
struct ConfigurationSetting: Sendable {
  /// What values the key takes, and the property they go to.
  enum Value: Sendable {
    case path(any WritableKeyPath<Configuration, String> & Sendable)
    case patterns(any WritableKeyPath<Configuration, [String]> & Sendable)
    case number(any WritableKeyPath<Configuration, Int> & Sendable, ClosedRange<Int>)
    case level(any WritableKeyPath<Configuration, Configuration.LogLevel> & Sendable)
  }

  let key: String
  let value: Value
  /// One sentence for the file's comments.
  let meaning: String

  /// All keys, in the order in which `check-config` prints them.
  static let all: [ConfigurationSetting] = [
    ConfigurationSetting(
      key: "corpus", value: .path(\.corpus),
      meaning: "The watched folder, with its subfolders; an absolute path."),
    ConfigurationSetting(
      key: "ignore", value: .patterns(\.ignore),
      meaning: "Shell patterns of file names that are no articles, beside the built-in ones."),
    ConfigurationSetting(
      key: "log-level", value: .level(\.logLevel),
      meaning: "The least severe messages that are logged."),
    ConfigurationSetting(
      key: "workers", value: .number(\.workers, 0...256),
      meaning: "Worker processes that extract claims; 0: one for each processor."),
    ConfigurationSetting(
      key: "worker-megabytes", value: .number(\.workerMegabytes, 128...1_048_576),
      meaning: "Most megabytes of address space for one worker."),
    ConfigurationSetting(
      key: "article-seconds", value: .number(\.articleSeconds, 1...3600),
      meaning: "Longest time for one article; after it the article is given up as failed."),
    ConfigurationSetting(
      key: "article-megabytes", value: .number(\.articleMegabytes, 1...1024),
      meaning: "Longer files are skipped."),
    ConfigurationSetting(
      key: "settle-seconds", value: .number(\.settleSeconds, 1...3600),
      meaning: "How long a new file that nobody closes must keep its size before it is read."),
    ConfigurationSetting(
      key: "poll-seconds", value: .number(\.pollSeconds, 1...86400),
      meaning: "How often parts of the corpus that give no events are looked at."),
    ConfigurationSetting(
      key: "rescan-minutes", value: .number(\.rescanMinutes, 0...525_600),
      meaning: "How often the whole corpus is looked at whatever events say; 0: never."),
    ConfigurationSetting(
      key: "connections", value: .number(\.connections, 2...65536),
      meaning: "Most clients at once."),
    ConfigurationSetting(
      key: "message-megabytes", value: .number(\.messageMegabytes, 1...1024),
      meaning: "Longest message of a client."),
    ConfigurationSetting(
      key: "stall-seconds", value: .number(\.stallSeconds, 1...3600),
      meaning: "How long a client may leave a message unfinished or an answer unread."),
    ConfigurationSetting(
      key: "idle-seconds", value: .number(\.idleSeconds, 1...86400),
      meaning: "How long a client may stay without asking anything or following the changes."),
  ]
}
