// SPDX-License-Identifier: Apache-2.0

import Glibc
import SystemPackage

/// Whole files as bytes, read and never mapped: a mapped file that shrinks ends the process.
package enum FileBytes {
  /// Everything that an open descriptor still gives, up to `limit` bytes and one more.
  ///
  /// One more, so that the caller can tell a file of exactly the limit from a longer one.
  static func readAll(descriptor: Int32, limit: Int, expected: Int = 0, path: String = "-")
    throws(FileError) -> [UInt8]
  {
    let most = limit == .max ? limit : limit + 1
    let chunk = min(max(1 << 16, expected + 1), 1 << 24)
    var bytes: [UInt8] = []
    do {
      while bytes.count < most {
        let part = try Kernel.read(descriptor, count: min(chunk, most - bytes.count))
        if part.isEmpty { break }
        if bytes.isEmpty { bytes = part } else { bytes += part }
      }
    } catch {
      throw FileError(action: "read", path: path, errno: error)
    }
    return bytes
  }

  /// The next bytes that an open descriptor gives; none at its end.
  static func readSome(descriptor: Int32, path: String) throws(FileError) -> [UInt8] {
    do {
      return try Kernel.read(descriptor, count: 1 << 18)
    } catch {
      throw FileError(action: "read", path: path, errno: error)
    }
  }

  /// Opens the file at `path` for reading, links followed; the caller closes it.
  static func open(path: String) throws(FileError) -> Int32 {
    do {
      return try Kernel.open(path, O_RDONLY)
    } catch {
      throw FileError(action: "open", path: path, errno: error)
    }
  }

  /// The file at `path`, links followed: for files that the user names, not for those of a corpus.
  package static func read(path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    let descriptor = try open(path: path)
    defer { Kernel.close(descriptor) }
    return try readAll(descriptor: descriptor, limit: limit, path: path)
  }

  /// The file at `path`, nil where there is none.
  static func readIfPresent(path: String, limit: Int = .max) throws(FileError) -> [UInt8]? {
    do {
      return try read(path: path, limit: limit)
    } catch {
      if error.errno == .noSuchFileOrDirectory { return nil }
      throw error
    }
  }

  /// Writes all of `bytes`, waiting where the reader is slow.
  static func writeAll(_ bytes: [UInt8], descriptor: Int32, path: String) throws(FileError) {
    do {
      var written = 0
      while written < bytes.count {
        written += try Kernel.write(descriptor, bytes, from: written)
      }
    } catch {
      throw FileError(action: "write", path: path, errno: error)
    }
  }

  /// Puts `bytes` at `path` in one step: readers see the old file or the new one, whole.
  package static func replace(path: String, with bytes: [UInt8]) throws(FileError) {
    let temporary = path + ".new"
    do {
      let descriptor = try Kernel.open(temporary, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
      defer { Kernel.close(descriptor) }
      try writeAll(bytes, descriptor: descriptor, path: temporary)
      try Kernel.rename(temporary, to: path)
    } catch let error as Errno {
      throw FileError(action: "write", path: path, errno: error)
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(action: "write", path: path, errno: .ioError)
    }
  }
}
