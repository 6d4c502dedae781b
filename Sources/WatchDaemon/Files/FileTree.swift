// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Folders with all that is in them; only for folders of our own making.
enum FileTree {
  /// Removes the folder at `path`; there need not be one. Links are removed, not followed.
  static func remove(_ path: String) {
    guard let directory = try? Kernel.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else {
      return
    }
    defer { Kernel.close(directory) }
    var names: [CorpusPathBytes] = []
    try? DirectoryListing.forEachName(in: directory) { names.append($0) }
    for name in names {
      let child = "\(path)/\(String(decoding: name, as: UTF8.self))"
      if let status = try? Kernel.status(of: name, in: directory), status.isDirectory {
        remove(child)
      } else {
        try? Kernel.unlink(child)
      }
    }
    _ = unsafe rmdir(path)
  }
}
