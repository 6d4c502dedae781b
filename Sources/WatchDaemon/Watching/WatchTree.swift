// SPDX-License-Identifier: Apache-2.0

/// Which watch stands for which folder of the corpus.
struct WatchTree: Sendable {
  private var folders: [Int32: CorpusPathBytes] = [:]
  private var watches: [CorpusPathBytes: Int32] = [:]

  /// How many folders are watched.
  var count: Int { folders.count }

  /// All watched folders, in no order.
  var allFolders: [CorpusPathBytes] { Array(watches.keys) }

  /// The folder of `watch`; nil where the watch is not, or no longer, one of the corpus.
  func folder(of watch: Int32) -> CorpusPathBytes? { folders[watch] }

  /// The watch of `folder`.
  func watch(of folder: CorpusPathBytes) -> Int32? { watches[folder] }

  /// Notes that `watch` stands for `folder`, whatever each stood for before.
  mutating func set(_ watch: Int32, _ folder: CorpusPathBytes) {
    if let old = folders[watch], old != folder, watches[old] == watch { watches[old] = nil }
    if let old = watches[folder], old != watch { folders[old] = nil }
    folders[watch] = folder
    watches[folder] = watch
  }

  /// Forgets one watch that the kernel has ended.
  mutating func remove(_ watch: Int32) {
    guard let folder = folders.removeValue(forKey: watch) else { return }
    if watches[folder] == watch { watches[folder] = nil }
  }

  /// Forgets `folder` and all below it; gives their watches.
  mutating func removeAll(under folder: CorpusPathBytes) -> [Int32] {
    let removed = watches.filter { CorpusPathBytes.isPath($0.key, under: folder) }
    for (path, watch) in removed {
      watches[path] = nil
      folders[watch] = nil
    }
    return removed.values.sorted()
  }
}

extension CorpusPathBytes {
  /// Whether `path` is `folder` or lies below it; everything lies below the empty path.
  static func isPath(_ path: CorpusPathBytes, under folder: CorpusPathBytes) -> Bool {
    folder.isEmpty || path == folder
      || (path.count > folder.count && path[folder.count] == UInt8(ascii: "/")
        && path.starts(with: folder))
  }

  /// This folder's entry `name`.
  func entry(_ name: CorpusPathBytes) -> CorpusPathBytes {
    isEmpty ? name : self + [UInt8(ascii: "/")] + name
  }

  /// The folder that this path's entry lies in; empty for the root.
  var parentFolder: CorpusPathBytes {
    lastIndex(of: UInt8(ascii: "/")).map { Array(self[..<$0]) } ?? []
  }
}
