// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc

/// The folder of the corpus, as far as whoever runs watchctl may write into it.
struct CorpusFolder {
  /// Its whole path.
  let path: String

  init(_ session: Session) throws {
    path = try session.call(GetStatus.self, NoParameters()).status.corpus
  }

  /// The bytes of a file, or of standard input where it is `-`.
  static func read(_ file: String) throws -> [UInt8] {
    let descriptor = file == "-" ? STDIN_FILENO : unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Missing("\(VisibleText.line(file)): \(reason()).") }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno != EINTR {
        throw Missing("\(VisibleText.line(file)): \(reason()).")
      }
    }
  }

  /// The text of a file in the corpus; nil where there is none.
  func text(of name: String) throws -> String? {
    guard unsafe access("\(path)/\(name)", F_OK) == 0 else { return nil }
    return String(decoding: try Self.read("\(path)/\(name)"), as: UTF8.self)
  }

  /// Puts a file into the corpus, whole or not at all; without `replacing`, one that is there already is left alone.
  func write(_ bytes: [UInt8], to name: String, replacing: Bool) throws {
    let target = "\(path)/\(name)"
    // What begins with a dot is no article: nobody reads it half written.
    let slash = target.lastIndex(of: "/") ?? target.startIndex
    let draft = "\(target[...slash]).\(target[target.index(after: slash)...]).\(getpid()).part"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw refusal() }
    defer { unsafe unlink(draft) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        let failure = refusal()
        close(descriptor)
        throw failure
      }
    }
    fsync(descriptor)
    close(descriptor)
    if replacing {
      guard unsafe rename(draft, target) == 0 else { throw refusal() }
    } else if unsafe link(draft, target) == 0 {
      // A second name is no news to who watches a folder; that somebody has closed the file is.
      close(unsafe open(target, O_WRONLY | O_CLOEXEC))
    } else {
      guard errno == EEXIST else { throw refusal() }
      throw Refusal(
        words: """
          \(VisibleText.line(name)) is in the corpus already, and was left alone. \
          Give another name with --as.
          """)
    }
  }

  private func refusal() -> Refusal {
    let reason = Self.reason()
    return Refusal(
      words: """
        nothing can be written into the corpus, \(VisibleText.line(path)): \(reason).
        Do it as whoever owns the folder, or put sudo before the command.
        """)
  }

  private static func reason() -> String {
    guard let words = unsafe strerror(errno) else { return "error \(errno)" }
    return unsafe String(cString: words)
  }
}

/// What watchctl itself could not do, and what to do about it.
struct Refusal: Error {
  let words: String
}
