// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Glibc
import SystemPackage

/// The corpus folder, and the only way to what is in it.
///
/// Opened anew for every use, so that a removed or replaced folder is noticed and an unmounted one is not held back.
struct CorpusRoot: Hashable, Sendable {
  /// Which folder it is, whatever its path.
  struct Identity: Hashable, Sendable {
    let device: UInt
    let inode: UInt
  }

  /// The folder's path, absolute.
  let path: String

  /// Opens the folder for use as a starting point.
  func open() throws(Errno) -> Int32 {
    try Kernel.open(path, O_RDONLY | O_DIRECTORY)
  }

  /// Which folder lies at the path now.
  func identity() throws(Errno) -> Identity {
    Identity(try Kernel.status(at: path))
  }

  /// What a file is and holds.
  enum Content: Sendable {
    /// There is none.
    case gone
    /// The root itself cannot be used; nothing is known of the file.
    case rootUnavailable(Errno)
    /// Something that is no regular file, in words.
    case notAFile(String, FileStamp)
    case tooLong(FileStamp)
    case unreadable(Errno, FileStamp?)
    case bytes([UInt8], FileStamp)
  }

  /// Reads the file at `path` of at most `limit` bytes, without following links and without waiting for anybody.
  func read(_ path: CorpusPath, limit: Int) -> Content {
    let root: Int32
    do { root = try open() } catch { return .rootUnavailable(error) }
    defer { Kernel.close(root) }
    let file: Int32
    do {
      file = try Kernel.open(path.bytes, beneath: root, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    } catch {
      return unopened(path, because: error, root: root)
    }
    defer { Kernel.close(file) }
    do {
      var before = try Kernel.status(of: file)
      if let kind = before.kindOtherThanFile { return .notAFile(kind, FileStamp(before)) }
      // A file that is being written to is read again when it is closed; a few attempts suffice for all others.
      for attempt in 1...3 {
        if before.st_size > limit { return .tooLong(FileStamp(before)) }
        let bytes = try FileBytes.readAll(
          descriptor: file, limit: limit, expected: Int(before.st_size), path: path.display)
        if bytes.count > limit { return .tooLong(FileStamp(before)) }
        let after = try Kernel.status(of: file)
        if FileStamp(after) == FileStamp(before) || attempt == 3 {
          return .bytes(bytes, FileStamp(before))
        }
        before = after
        try Kernel.rewind(file)
      }
      return .gone
    } catch let error as FileError {
      return .unreadable(error.errno, nil)
    } catch let error as Errno {
      return .unreadable(error, nil)
    } catch {
      return .unreadable(.ioError, nil)
    }
  }

  /// The stamp of whatever lies at `path`; nil where nothing does.
  func stamp(_ path: CorpusPath) -> FileStamp? {
    status(path).map(FileStamp.init)
  }

  /// What the kernel says of `path`, links not followed; nil where nothing is there or can be seen.
  func status(_ path: CorpusPath) -> stat? {
    guard let root = try? open() else { return nil }
    defer { Kernel.close(root) }
    return status(path, root: root)
  }

  private func status(_ path: CorpusPath, root: Int32) -> stat? {
    let slash = path.bytes.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { Array(path.bytes[..<$0]) } ?? []
    let name = slash.map { Array(path.bytes[($0 + 1)...]) } ?? path.bytes
    guard let folder = try? Kernel.open(parent, beneath: root, Kernel.pathOnly | O_DIRECTORY) else {
      return nil
    }
    defer { Kernel.close(folder) }
    return try? Kernel.status(of: name, in: folder)
  }

  /// What it means that the file could not be opened.
  private func unopened(_ path: CorpusPath, because errno: Errno, root: Int32) -> Content {
    // A removed folder can stay open, and nothing is in it: that says nothing of the files.
    if let status = try? Kernel.status(of: root), status.st_nlink == 0 {
      return .rootUnavailable(.noSuchFileOrDirectory)
    }
    guard let status = status(path, root: root) else {
      switch errno {
      case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels, .invalidArgument,
        .fileNameTooLong:
        return .gone
      default: return .unreadable(errno, nil)
      }
    }
    if let kind = status.kindOtherThanFile { return .notAFile(kind, FileStamp(status)) }
    return errno == .noSuchFileOrDirectory
      ? .gone : .unreadable(errno, FileStamp(status))
  }
}

extension CorpusRoot.Identity {
  init(_ status: stat) {
    self.init(device: UInt(status.st_dev), inode: UInt(status.st_ino))
  }
}

extension FileStamp {
  /// The facts of `status` that change with the file's content.
  init(_ status: stat) {
    self.init(
      device: Int64(bitPattern: UInt64(status.st_dev)),
      inode: Int64(bitPattern: UInt64(status.st_ino)), size: Int64(status.st_size),
      modified: status.st_mtim.nanoseconds, changed: status.st_ctim.nanoseconds)
  }
}

extension FileStamp {
  /// This moment, in nanoseconds since 1970, as stamps have it.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension timespec {
  /// Nanoseconds since 1970; far-off years wrap, which is enough to tell two times apart.
  var nanoseconds: Int64 { Int64(tv_sec) &* 1_000_000_000 &+ Int64(tv_nsec) }
}

extension stat {
  var isDirectory: Bool { st_mode & S_IFMT == S_IFDIR }

  /// What it is, in words, where it is no regular file.
  var kindOtherThanFile: String? {
    switch st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFLNK: "a symbolic link"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
