// SPDX-License-Identifier: Apache-2.0

import CLinux
import Glibc
package import SystemPackage

/// The kernel calls of this program: each repeated where a signal interrupts it, each with the kernel's answer as `Errno`.
///
/// All that is unsafe about calling C stands here, so that nothing else has to be read with that in mind.
package enum Kernel {
  /// O_PATH, which Glibc's Swift module lacks.
  static let pathOnly: Int32 = 0o10_000_000

  /// The corresponding C function is `open`; descriptors close on exec.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(Errno) -> Int32 {
    try check(retrying { unsafe Glibc.open(path, flags | O_CLOEXEC, mode) })
  }

  /// Opens `path` below `directory`: no link and no `..` is followed on the way.
  ///
  /// Part by part with `openat` and O_NOFOLLOW: `openat2` could do it in one call, but systemd's RestrictSUIDSGID refuses that.
  static func open(_ path: CorpusPathBytes, beneath directory: Int32, _ flags: Int32)
    throws(Errno) -> Int32
  {
    guard !path.isEmpty else { return try openPart(".".utf8, in: directory, flags) }
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let last = parts.last else { throw .invalidArgument }
    var folder = directory
    defer { if folder != directory { close(folder) } }
    for part in parts.dropLast() {
      let next = try openPart(part, in: folder, pathOnly | O_DIRECTORY)
      if folder != directory { close(folder) }
      folder = next
    }
    return try openPart(last, in: folder, flags)
  }

  /// Opens one name in `folder`; the folder itself by `.`, nothing by `..`.
  private static func openPart(_ part: some Collection<UInt8>, in folder: Int32, _ flags: Int32)
    throws(Errno) -> Int32
  {
    let bytes = Array(part)
    guard !bytes.isEmpty, !bytes.contains(0), bytes != Array("..".utf8) else {
      throw .invalidArgument
    }
    let name = bytes.map(CChar.init(bitPattern:)) + [0]
    return try check(
      retrying { unsafe Glibc.openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC) })
  }

  /// The corresponding C function is `close`.
  static func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  /// The corresponding C function is `read`: at most `count` bytes, none at the end.
  static func read(_ descriptor: Int32, count: Int) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let got = retrying { unsafe Glibc.read(descriptor, buffer.baseAddress, count) }
      if got < 0 { failure = .current }
      filled = max(got, 0)
    }
    if let failure { throw failure }
    return bytes
  }

  /// The corresponding C function is `write`: the bytes of `bytes` from `offset` on; gives how many were taken.
  static func write(_ descriptor: Int32, _ bytes: [UInt8], from offset: Int) throws(Errno) -> Int {
    try check(
      unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        return retrying { unsafe Glibc.write(descriptor, rest.baseAddress, rest.count) }
      })
  }

  /// Goes back to the beginning of an open file; the corresponding C function is `lseek`.
  static func rewind(_ descriptor: Int32) throws(Errno) {
    try check(lseek(descriptor, 0, SEEK_SET))
  }

  /// The corresponding C function is `fstat`.
  static func status(of descriptor: Int32) throws(Errno) -> stat {
    var status = stat()
    try check(unsafe fstat(descriptor, &status))
    return status
  }

  /// The type of the file system that an open file or folder lies on, 0 where it cannot be told; the corresponding C function is
  /// `fstatfs`.
  static func fileSystemType(of descriptor: Int32) -> UInt32 {
    clinux_file_system_type(descriptor)
  }

  /// The corresponding C function is `stat`.
  static func status(at path: String) throws(Errno) -> stat {
    var status = stat()
    try check(unsafe stat(path, &status))
    return status
  }

  /// The corresponding C function is `fstatat` with AT_SYMLINK_NOFOLLOW, for a name without `/` in it.
  static func status(of name: CorpusPathBytes, in directory: Int32) throws(Errno) -> stat {
    var status = stat()
    let name = name.map(CChar.init(bitPattern:)) + [0]
    try check(unsafe fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW))
    return status
  }

  /// Whether there is something at `path`.
  static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// Takes the exclusive lock of an open file without waiting; the corresponding C function is `flock`.
  static func lock(_ descriptor: Int32) throws(Errno) {
    try check(retrying { flock(descriptor, LOCK_EX | LOCK_NB) })
  }

  /// Lets go of the lock of an open file, which cannot fail.
  static func unlock(_ descriptor: Int32) {
    _ = flock(descriptor, LOCK_UN)
  }

  /// The corresponding C function is `rename`.
  static func rename(_ old: String, to new: String) throws(Errno) {
    try check(unsafe Glibc.rename(old, new))
  }

  /// The corresponding C function is `unlink`.
  package static func unlink(_ path: String) throws(Errno) {
    try check(unsafe Glibc.unlink(path))
  }

  /// The corresponding C function is `mkdir`, for each missing folder of the path.
  package static func makeDirectories(_ path: String, mode: UInt32) throws(Errno) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if unsafe mkdir(made, mode) != 0, Errno.current != .fileExists { throw .current }
    }
  }

  /// Throws what the kernel said where `result` is its sign of failure.
  @discardableResult
  static func check<Result: FixedWidthInteger>(_ result: Result) throws(Errno) -> Result {
    if result == -1 { throw .current }
    return result
  }
}

/// The bytes of a path or name inside the corpus.
typealias CorpusPathBytes = [UInt8]

/// Repeats a kernel call for as long as signals interrupt it.
func retrying<Result: FixedWidthInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || Errno.current != .interrupted { return result }
  }
}

extension Errno {
  /// What the calling thread's last failed kernel call said.
  static var current: Errno { Errno(rawValue: Glibc.errno) }
}
