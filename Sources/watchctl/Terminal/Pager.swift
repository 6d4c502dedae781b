import Glibc

/// The program that shows long output a screen at a time: `$PAGER`, else less.
struct Pager {
  private let command: String?
  private let setsLess: Bool

  init(environment: [String: String]) {
    setsLess = environment["LESS"] == nil
    if let chosen = environment["PAGER"] {
      command = chosen.isEmpty || chosen == "cat" ? nil : chosen
    } else {
      let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      command = folders.contains { unsafe access("\($0)/less", X_OK) == 0 } ? "less" : nil
    }
  }

  /// Shows `text` and returns when the user has seen enough; false where there is no pager.
  func show(_ text: String) -> Bool {
    guard let command else { return false }
    // R: colours pass; F: no pager for what fits after all; X: the text stays on the screen.
    if setsLess { unsafe setenv("LESS", "FRX", 1) }
    signal(SIGPIPE, SIG_IGN)
    guard let pipe = unsafe popen(command, "w") else { return false }
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { all in
      _ = unsafe fwrite(all.baseAddress, 1, all.count, pipe)
    }
    // 127: the shell did not find the command, so nobody has seen the text.
    let status = unsafe pclose(pipe)
    return status != 127 << 8
  }
}
