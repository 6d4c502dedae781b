// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import Glibc
import SystemPackage

/// A listening Unix socket: handed over by systemd, or our own.
struct UnixListener: Sendable {
  /// Why no socket could be made.
  enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    case pathTooLong(String)
    case inUse(String)
    case system(action: String, path: String, Errno)

    var description: String {
      switch self {
      case .pathTooLong(let path):
        "The socket's path \(path) is longer than the 107 bytes that a Unix socket may have; choose a shorter --socket."
      case .inUse(let path):
        "Another service answers on \(path). Stop it, or choose another --socket."
      case .system(let action, let path, let errno):
        "Cannot \(action) the socket \(path): \(errno). Choose a --socket in a folder that you may write to."
      }
    }
  }

  /// The listening descriptor.
  let descriptor: Int32
  /// Path and identity of a socket of our own, to be removed at the end.
  ///
  /// The stamp, not the inode alone, which the next socket of this path may well have again.
  private let own: (path: String, stamp: FileStamp)?

  /// Takes over a socket that listens already.
  init(activated descriptor: Int32) {
    self.descriptor = descriptor
    own = nil
  }

  /// Makes a socket at `path` with these permissions, replacing one that nobody answers on any more.
  ///
  /// - Parameter patience: how often it is looked again, every 50 ms, whether somebody still answers.
  init(path: String, mode: mode_t, patience: Int = 20) throws(Failure) {
    let existing = try? Kernel.status(at: path)
    if let existing {
      guard existing.st_mode & S_IFMT == S_IFSOCK else {
        throw .system(action: "make", path: path, .fileExists)
      }
      // A service that was killed may leave a child that has a copy of its socket until it runs its own program.
      var patience = patience
      while try Self.isAnswered(path) {
        guard patience > 0 else { throw .inUse(path) }
        patience -= 1
        Kernel.pause(milliseconds: 50)
      }
      try? Kernel.unlink(path)
    }
    do {
      descriptor = try Kernel.listen(path: path, mode: mode, backlog: 128)
      own = (path, FileStamp(try Kernel.status(at: path)))
    } catch {
      throw error == .fileNameTooLong
        ? .pathTooLong(path) : .system(action: "make", path: path, error)
    }
  }

  /// Removes a socket of our own, unless somebody has put another in its place.
  func remove() {
    guard let own, let status = try? Kernel.status(at: own.path),
      FileStamp(status) == own.stamp
    else { return }
    try? Kernel.unlink(own.path)
  }

  private static func isAnswered(_ path: String) throws(Failure) -> Bool {
    do {
      let descriptor = try Kernel.connect(path: path)
      Kernel.close(descriptor)
      return true
    } catch {
      switch error {
      case .connectionRefused, .noSuchFileOrDirectory: return false
      default: throw .system(action: "replace", path: path, error)
      }
    }
  }
}
