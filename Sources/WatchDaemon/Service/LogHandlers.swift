// SPDX-License-Identifier: Apache-2.0

import CSystemd
import Glibc
import Logging
import Synchronization

/// Where messages go: to the journal with their fields where standard error is connected to it, else to standard error as text.
///
/// Messages name files, never their text.
enum Logs {
  /// The least severe level that is logged, for all loggers at once: a reload changes it.
  private static let threshold = Mutex(Logger.Level.info)

  /// Makes the loggers of the whole process; once.
  static func start(level: Logger.Level) {
    set(level: level)
    let isJournal = isConnectedToJournal
    LoggingSystem.bootstrap { _ -> any LogHandler in
      if isJournal { JournalHandler() } else { TextHandler() }
    }
  }

  /// Changes what is logged.
  static func set(level: Logger.Level) {
    threshold.withLock { $0 = level }
  }

  /// What is logged.
  static var level: Logger.Level { threshold.withLock { $0 } }

  /// Whether standard error is the stream that $JOURNAL_STREAM names by device and inode.
  private static var isConnectedToJournal: Bool {
    guard let stream = Environment.value("JOURNAL_STREAM"),
      let status = try? Kernel.status(of: 2)
    else { return false }
    return stream == "\(status.st_dev):\(status.st_ino)"
  }
}

extension Logger.Level {
  init(_ level: Configuration.LogLevel) {
    self =
      switch level {
      case .debug: .debug
      case .info: .info
      case .notice: .notice
      case .warning: .warning
      case .error: .error
      }
  }

  /// The level in syslog's terms, from 7 (debug) to 2 (critical).
  var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}

/// Writes to the journal with fields.
private struct JournalHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level {
    get { Logs.level }
    set { Logs.set(level: newValue) }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields = [
      "MESSAGE=\(VisibleControls.in("\(event.message)"))", "PRIORITY=\(event.level.priority)",
      "SYSLOG_IDENTIFIER=corpusd",
      "CODE_FILE=\(event.file)", "CODE_LINE=\(event.line)", "CODE_FUNC=\(event.function)",
    ]
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      fields.append("\(key)=\(VisibleControls.in("\(value)"))")
    }
    let bytes = fields.map { Array($0.utf8) }
    var whole = bytes.flatMap { $0 }
    let lengths = bytes.map(\.count)
    // One buffer that stays where it is for the call, and a view of each field in it.
    let result = unsafe whole.withUnsafeMutableBytes { buffer in
      var offset = 0
      let vectors = unsafe lengths.map { length in
        defer { offset += length }
        return unsafe iovec(iov_base: buffer.baseAddress?.advanced(by: offset), iov_len: length)
      }
      return unsafe sd_journal_sendv(vectors, Int32(vectors.count))
    }
    if result < 0 { StandardError.write("\(event.message)") }
  }
}

/// Writes one line of text a message.
private struct TextHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level {
    get { Logs.level }
    set { Logs.set(level: newValue) }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    let fields = all.filter { $0.key == "CORPUS_PATH" }.map { " (\($0.value))" }.joined()
    let line = VisibleControls.in("\(event.message)\(fields)")
    StandardError.write("corpusd: \(event.level): \(line)")
  }
}
