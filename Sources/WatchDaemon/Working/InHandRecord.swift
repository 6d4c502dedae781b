// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc

/// A file that says which article a worker has in hand, written before the hand-over.
///
/// A daemon that is killed, whatever killed it, finds it at its next start: an article that ends the service each time is given up
/// after a few attempts instead of being tried for ever. It need not survive a power failure, so nothing waits for the disk.
final class InHandRecord {
  /// An article in hand.
  struct Entry: Codable, Hashable, Sendable {
    /// The path's bytes.
    var path: [UInt8]
    var sha256: String
    /// How often the service has ended with this article in hand, this time not counted.
    var attempts: Int
  }

  /// After so many ends of the service an article is given up.
  static let maximumAttempts = 3

  private let descriptor: Int32
  private let path: String

  /// Makes the record of one worker in `folder`.
  init(folder: String, number: Int) throws(FileError) {
    path = "\(folder)/\(number)"
    do {
      descriptor = try Kernel.open(path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
    } catch {
      throw FileError(action: "create", path: path, errno: error)
    }
  }

  deinit { Kernel.close(descriptor) }

  /// Writes down `entry`; failing is no reason not to go on.
  func set(_ entry: Entry) {
    guard let bytes = try? VarlinkJSON.encode(entry), (try? Kernel.rewind(descriptor)) != nil else {
      return
    }
    try? FileBytes.writeAll(bytes, descriptor: descriptor, path: path)
  }

  /// Notes that nothing is in hand.
  func clear() {
    _ = ftruncate(descriptor, 0)
  }

  /// What was in hand when the last run ended, and makes a clean start.
  static func takeOver(folder: String) -> [Entry] {
    var entries: [Entry] = []
    var names: [String] = []
    guard let directory = try? Kernel.open(folder, O_RDONLY | O_DIRECTORY) else { return [] }
    defer { Kernel.close(directory) }
    try? DirectoryListing.forEachName(in: directory) {
      names.append(String(decoding: $0, as: UTF8.self))
    }
    for name in names.sorted() {
      let path = "\(folder)/\(name)"
      if let bytes = try? FileBytes.read(path: path, limit: 1 << 16),
        let entry = try? VarlinkJSON.decode(Entry.self, from: bytes)
      {
        entries.append(entry)
      }
      try? Kernel.unlink(path)
    }
    return entries
  }
}
