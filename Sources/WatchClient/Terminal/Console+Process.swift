// SPDX-License-Identifier: Apache-2.0

import Glibc

extension Console {
  /// The console of this process.
  static func process() -> Console {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let names = [
      "COLUMNS", "NO_COLOR", "TERM", "PAGER", "LESS", "PATH", "CORPUSD_SOCKET", "USER", "HOME",
      "XDG_RUNTIME_DIR", "XDG_STATE_HOME",
    ]
    var environment: [String: String] = [:]
    for name in names {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    let size = isTerminal ? terminalSize() : nil
    let pager = Pager(environment: environment)
    return Console(
      environment: environment, isTerminal: isTerminal, size: size,
      user: userName() ?? environment["USER"] ?? "USER",
      write: { try writeAll($0, to: STDOUT_FILENO) },
      complain: { try? writeAll($0, to: STDERR_FILENO) },
      openPager: { pager.open(atLine: $0) },
      pause: { _ = poll(nil, 0, Int32($0)) },
      folder: realPath(".") ?? "", realPath: realPath)
  }

  private static func terminalSize() -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  private static func realPath(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  private static func userName() -> String? {
    guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else {
      return nil
    }
    return unsafe String(cString: name)
  }

  private static func writeAll(_ text: String, to descriptor: Int32) throws {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: all[written...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw OutputError(code: errno)
      }
    }
  }
}

/// Standard output could not be written: a full disk, or a reader that went away.
struct OutputError: Error {
  let code: Int32
  /// Whether it was the pager that went away, whose user has seen enough.
  var isPager = false
}
