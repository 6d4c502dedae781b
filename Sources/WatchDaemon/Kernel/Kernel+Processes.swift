// SPDX-License-Identifier: Apache-2.0

import CLinux
import Glibc
import Synchronization
import SystemPackage

/// Processes and the sockets between them.
extension Kernel {
  /// Held while a child is being made: until it executes its program it has copies of all descriptors, and a file that is closed
  /// meanwhile is not closed yet. Who must know that a file is closed closes it under this lock.
  static let spawning = Mutex(())

  /// Two connected stream sockets that do not block; the second is for a child, to which it does.
  static func socketPair() throws(Errno) -> (ours: Int32, theirs: Int32) {
    var pair: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    try check(unsafe socketpair(AF_UNIX, type, 0, &pair))
    let flags = fcntl(pair[0], F_GETFL)
    _ = fcntl(pair[0], F_SETFL, flags | O_NONBLOCK)
    return (pair[0], pair[1])
  }

  /// A pipe whose end for reading does not block; the end for writing is for a child, to which it does.
  static func pipe() throws(Errno) -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [-1, -1]
    try check(unsafe Glibc.pipe(&ends))
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let flags = fcntl(ends[0], F_GETFL)
    _ = fcntl(ends[0], F_SETFL, flags | O_NONBLOCK)
    return (ends[0], ends[1])
  }

  /// The corresponding C function is `send`: the bytes of `bytes` from `offset` on; a peer that is gone raises no signal.
  static func send(_ socket: Int32, _ bytes: [UInt8], from offset: Int) throws(Errno) -> Int {
    try check(
      unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        return retrying {
          unsafe Glibc.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
        }
      })
  }

  /// Starts `executable` with `arguments`, the first of which is its name, and this process's environment.
  ///
  /// The child gets the three descriptors as its standard ones, and nothing else.
  /// The corresponding C function is `posix_spawn`.
  static func spawn(
    _ executable: String, _ arguments: [String], standardInput: Int32, standardOutput: Int32,
    standardError: Int32 = STDERR_FILENO
  ) throws(Errno) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, standardOutput, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, standardError, 2)
    unsafe clinux_spawn_close_from(&actions, 3)
    // Signals that this process blocks or ignores must reach the child.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var strings: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
    unsafe strings.append(nil)
    defer { unsafe strings.forEach { unsafe free($0) } }
    var child: pid_t = 0
    let result = spawning.withLock { _ in
      unsafe posix_spawn(&child, executable, &actions, &attributes, strings, environ)
    }
    guard result == 0 else { throw Errno(rawValue: result) }
    return child
  }

  /// Waits until a process has ended: its exit status, or 128 and the signal's number.
  static func wait(for process: pid_t) throws(Errno) -> Int32 {
    var status: Int32 = 0
    try check(retrying { unsafe waitpid(process, &status, 0) })
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }

  /// Lets the calling thread rest.
  static func pause(milliseconds: Int32) {
    var nothing = pollfd(fd: -1, events: 0, revents: 0)
    _ = unsafe poll(&nothing, 1, milliseconds)
  }

  /// Bounds the address space of this process.
  static func limitMemory(megabytes: Int) {
    var space = rlimit(rlim_cur: rlim_t(megabytes) << 20, rlim_max: rlim_t(megabytes) << 20)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &space)
  }

  /// Forbids core dumps of this process, which would hold the text of articles.
  ///
  /// The limit alone does not bind a kernel that hands its dumps to a program.
  static func forbidCoreDumps() {
    var core = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
    _ = clinux_set_dumpable(0)
  }

  /// Most memory that this process ever had, in kilobytes.
  static var peakKilobytes: Int {
    var usage = rusage()
    _ = unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss
  }
}
