// SPDX-License-Identifier: Apache-2.0

internal import CLinux
internal import Glibc

/// Runs a program that takes a file as its standard input and gives text, within limits.
///
/// Its memory is bounded as this process's is; it can reach no more than this process can.
enum ChildProgram {
  struct Limits {
    /// Seconds of the clock, and of the processor.
    var seconds: Int
    /// Most bytes of its output.
    var output: Int
  }

  enum Result {
    case output([UInt8])
    /// It went beyond a limit and was ended.
    case tooMuch
    /// It ended with an error.
    case failed
    case notStarted(String)
  }

  /// Whether a program can be started.
  static func isThere(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], limits: Limits
  ) -> Result {
    // A file in memory and no pipe: who reads and writes at once can wait for ever.
    let file = clinux_memory_file()
    guard file >= 0 else { return .notStarted(reason()) }
    defer { close(file) }
    guard write(input, to: file), lseek(file, 0, SEEK_SET) == 0 else {
      return .notStarted(reason())
    }
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return .notStarted(reason()) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let (status, child) = spawn(program, arguments, input: file, output: ends[1])
    close(ends[1])
    guard status == 0 else { return .notStarted(unsafe String(cString: strerror(status))) }
    // It ends by itself also where this process is ended first.
    _ = clinux_limit_processor(child, UInt32(clamping: limits.seconds))
    let output = read(ends[0], limits)
    if output == nil { kill(child, SIGKILL) }
    var ending: Int32 = 0
    while unsafe waitpid(child, &ending, 0) < 0, errno == EINTR {}
    guard let output else { return .tooMuch }
    if ending & 0x7f == SIGXCPU || ending & 0x7f == SIGKILL { return .tooMuch }
    return ending == 0 ? .output(output) : .failed
  }

  private static func reason() -> String { unsafe String(cString: strerror(errno)) }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let more = unsafe bytes.withUnsafeBytes { buffer in
        unsafe buffer.baseAddress.map { unsafe Glibc.write(file, $0 + sent, bytes.count - sent) }
          ?? -1
      }
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return false }
      sent += more
    }
    return true
  }

  private static func spawn(
    _ program: String, _ arguments: [String], input: Int32, output: Int32
  ) -> (status: Int32, child: pid_t) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var strings: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
    unsafe strings.append(nil)
    defer { unsafe strings.forEach { unsafe free($0) } }
    var surroundings: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("LC_ALL=C.UTF-8"), nil]
    defer { unsafe surroundings.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let status = unsafe posix_spawn(&child, program, &actions, nil, &strings, &surroundings)
    return (status, child)
  }

  /// All that is printed; nil where it is too much or takes too long.
  private static func read(_ end: Int32, _ limits: Limits) -> [UInt8]? {
    let deadline = ContinuousClock.now + .seconds(limits.seconds)
    var out: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = deadline - .now
      guard left > .zero, out.count <= limits.output else { return nil }
      var entry = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&entry, 1, Int32((left / .milliseconds(1)).rounded(.up)))
      guard ready > 0 else { continue }
      let got = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(end, buffer.baseAddress, buffer.count)
      }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { return out }
      out += piece[..<got]
    }
  }
}
