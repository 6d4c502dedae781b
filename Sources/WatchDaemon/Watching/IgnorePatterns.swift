// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Names that are no articles: what editors, copying programs and file managers leave for a while.
///
/// The documented list; `ignore` in the configuration adds to it.
struct IgnorePatterns: Hashable, Sendable {
  /// Shell patterns of names, for files and folders alike.
  static let builtIn = [
    ".*",  // hidden files, among them vim's .x.swp, rsync's .x.XXXXXX, Finder's .DS_Store
    "*~",  // backups of Emacs, vim, nano, gedit
    "#*#",  // Emacs's unsaved text
    "*.swp", "*.swo", "*.swx",  // vim
    "4913",  // vim's test whether a folder can be written to
    "*.kate-swp",
    "*.bak", "*.orig", "*.rej",
    "*.tmp", "*.temp", "~$*", "*.lock",  // office programs and atomic saves
    "*.part", "*.partial", "*.crdownload", "*.download", "*.filepart", "*.aria2",  // downloads
    "*.sb-????????-??????",  // macOS's safe save
    "goutputstream-*",
    "Thumbs.db", "desktop.ini",
    "lost+found",
  ]

  private let patterns: [Pattern]

  /// The built-in patterns and `more`.
  init(more: [String] = []) {
    patterns = (Self.builtIn + more).map(Pattern.init)
  }

  /// Whether an entry of this name is no article, and a folder of it holds none.
  func matches(name: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    var string: [CChar]?
    return patterns.contains { pattern in
      guard pattern.first ?? first == first, pattern.last ?? last == last else { return false }
      let name = string ?? name.map(CChar.init(bitPattern:)) + [0]
      string = name
      return unsafe fnmatch(pattern.text, name, 0) == 0
    }
  }

  /// Whether any part of `path` is ignored.
  func matches(path: CorpusPathBytes) -> Bool {
    path.split(separator: UInt8(ascii: "/")).contains { matches(name: $0) }
  }
}

/// A shell pattern, and what the ends of a name must be to match it: most names are told apart by their ends.
private struct Pattern: Hashable, Sendable {
  let text: String
  /// The byte that a name must begin with; nil where the pattern does not say.
  let first: UInt8?
  let last: UInt8?

  init(_ text: String) {
    self.text = text
    func literal(_ byte: UInt8?) -> UInt8? {
      byte.flatMap { "*?[]\\".utf8.contains($0) ? nil : $0 }
    }
    first = literal(text.utf8.first)
    last = literal(text.utf8.last)
  }
}
