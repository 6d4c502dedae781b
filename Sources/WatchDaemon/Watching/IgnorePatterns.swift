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

  private let patterns: [String]

  /// The built-in patterns and `more`.
  init(more: [String] = []) {
    patterns = Self.builtIn + more
  }

  /// Whether an entry of this name is no article, and a folder of it holds none.
  func matches(name: some Sequence<UInt8>) -> Bool {
    let name = name.map(CChar.init(bitPattern:)) + [0]
    return patterns.contains { unsafe fnmatch($0, name, 0) == 0 }
  }

  /// Whether any part of `path` is ignored.
  func matches(path: CorpusPathBytes) -> Bool {
    path.split(separator: UInt8(ascii: "/")).contains { matches(name: $0) }
  }
}
