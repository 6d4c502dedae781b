// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The program that shows long output a screen at a time: `$PAGER`, else less.
struct Pager {
  private let command: String?
  private let setsLess: Bool

  init(environment: [String: String]) {
    setsLess = environment["LESS"] == nil
    let chosen = environment["PAGER"] ?? "less"
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let program = chosen.prefix { $0 != " " }
    let places = program.contains("/") ? [String(program)] : folders.map { "\($0)/\(program)" }
    // "LESS=R less" is the shell's to understand.
    let isThere =
      program.contains("=") || places.contains { path in unsafe access(path, X_OK) == 0 }
    command = chosen == "cat" || !isThere ? nil : chosen
  }

  /// Begins to show what is written to it, less at a line that is asked for; nil where there is no pager.
  func open(atLine line: Int? = nil) -> PagedOutput? {
    guard var command else { return nil }
    if let line, command == "less" || command.hasPrefix("less ") { command += " +\(line)g" }
    // R: colours pass; F: no pager for what fits after all; X: the text stays on the screen.
    if setsLess { unsafe setenv("LESS", "FRX", 1) }
    signal(SIGPIPE, SIG_IGN)
    guard let pipe = unsafe popen(command, "w") else { return nil }
    return PagedOutput(
      write: { text in
        let bytes = Array(text.utf8)
        let written = unsafe bytes.withUnsafeBytes { all in
          unsafe fwrite(all.baseAddress, 1, all.count, pipe)
        }
        guard written == bytes.count, unsafe fflush(pipe) == 0 else {
          throw OutputError(code: EPIPE, isPager: true)
        }
      },
      close: { _ = unsafe pclose(pipe) })
  }
}

/// A pager that reads what is written to it.
struct PagedOutput {
  /// Throws once its user has seen enough.
  let write: (String) throws -> Void
  /// Returns when its user has seen enough.
  let close: () -> Void
}
