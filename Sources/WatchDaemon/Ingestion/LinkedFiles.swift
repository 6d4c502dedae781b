// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol

/// Which paths are names of one file: the kernel tells what happens to it under the name that it was opened by, and only that.
struct LinkedFiles: Sendable {
  private struct File: Hashable, Sendable {
    let device: Int64
    let inode: Int64

    init?(_ stamp: FileStamp?) {
      guard let stamp, stamp.inode != 0 else { return nil }
      (device, inode) = (stamp.device, stamp.inode)
    }
  }

  /// One name of each file; nearly all have no other.
  private var names: [File: CorpusPath] = [:]
  private var moreNames: [File: Set<CorpusPath>] = [:]

  /// Notes that `path` is a name of the file with this stamp.
  mutating func add(_ path: CorpusPath, _ stamp: FileStamp?) {
    guard let file = File(stamp) else { return }
    guard let name = names[file] else { return names[file] = path }
    if name != path { moreNames[file, default: []].insert(path) }
  }

  /// Notes that `path` is no longer a name of the file with this stamp.
  mutating func remove(_ path: CorpusPath, _ stamp: FileStamp?) {
    guard let file = File(stamp) else { return }
    if names[file] == path {
      names[file] = moreNames[file]?.popFirst()
    } else {
      moreNames[file]?.remove(path)
    }
    if moreNames[file]?.isEmpty == true { moreNames[file] = nil }
  }

  /// The names other than `path` of the file with this stamp, sorted.
  func names(otherThan path: CorpusPath, _ stamp: FileStamp?) -> [CorpusPath] {
    guard let file = File(stamp), let name = names[file] else { return [] }
    return ([name] + (moreNames[file] ?? [])).filter { $0 != path }.sorted()
  }
}
