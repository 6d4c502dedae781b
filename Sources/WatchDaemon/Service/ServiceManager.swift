// SPDX-License-Identifier: Apache-2.0

import CSystemd
import Glibc

/// The service manager that started this process, if one did; see sd_notify(3).
enum ServiceManager {
  /// Starting has come so far that clients are answered.
  static func ready(status: String) {
    send("READY=1\nSTATUS=\(line(status))")
  }

  /// One line for `systemctl status`.
  static func tell(status: String) {
    send("STATUS=\(line(status))")
  }

  /// Starting takes longer: the manager waits for another `duration`.
  static func waiting(status: String, for duration: Duration) {
    let microseconds = Int64(duration / .microseconds(1))
    send("EXTEND_TIMEOUT_USEC=\(microseconds)\nSTATUS=\(line(status))")
  }

  /// The configuration is being read again; `ready` must follow, whatever comes of it.
  static func reloading() {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    send("RELOADING=1\nMONOTONIC_USEC=\(time.nanoseconds / 1000)")
  }

  /// The service is on its way out.
  static func stopping(status: String) {
    send("STOPPING=1\nSTATUS=\(line(status))")
  }

  /// Work gets done.
  static func alive() {
    send("WATCHDOG=1")
  }

  /// How often the manager wants to hear that work gets done; nil where it does not.
  static func watchdogInterval() -> Duration? {
    var microseconds: UInt64 = 0
    guard unsafe sd_watchdog_enabled(0, &microseconds) > 0 else { return nil }
    return .microseconds(Int64(clamping: microseconds))
  }

  /// The sockets that were handed over, with their names.
  static func sockets() -> [(name: String, descriptor: Int32)] {
    var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = unsafe sd_listen_fds_with_names(1, &names)
    guard count > 0 else { return [] }
    defer { unsafe free(names) }
    return (0..<count).map { index in
      let name = unsafe names?[Int(index)]
      defer { unsafe free(name) }
      let text = unsafe name.map { unsafe String(cString: $0) } ?? ""
      return (text, Int32(SD_LISTEN_FDS_START) + index)
    }
  }

  private static func send(_ message: String) {
    _ = unsafe sd_notify(0, message)
  }

  /// `text` without line breaks, which would begin another assignment, and without what a terminal obeys.
  private static func line(_ text: String) -> String {
    VisibleControls.in(String(text.map { $0.isNewline ? " " : $0 }))
  }
}
