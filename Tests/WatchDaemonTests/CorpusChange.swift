// SPDX-License-Identifier: Apache-2.0

import Glibc

@testable import WatchDaemon

/// A way in which a corpus changes.
enum CorpusChange: String, CaseIterable, Codable, Sendable {
  case create, edit, delete, rename, saveAtomically, saveAsVimDoes, copy, copyWithoutDate, describe,
    link, moveFolder

  /// Whether some file's content is new to the ledger afterwards.
  var bringsContent: Bool { self != .delete }

  /// What the changes below begin with: the folders, and those of the files that `isWanted` says, as they were.
  static func prepare(_ corpus: String, where isWanted: (String) -> Bool = { _ in true }) throws {
    for folder in ["x", "z", "z/x"] {
      if isWanted(folder) { FileTree.remove("\(corpus)/\(folder)") }
    }
    for name in ["b.txt", "b.txt.meta.json", "new.txt"] where isWanted(name) {
      try? Kernel.unlink("\(corpus)/\(name)")
    }
    try Kernel.makeDirectories(corpus + "/x", mode: 0o755)
    try Kernel.makeDirectories(corpus + "/z", mode: 0o755)
    for (name, text) in [
      ("a.txt", article(1)), ("b.txt", article(2)),
      ("x/c.txt", article(1, speaker: "Tomas Reed")),
    ] where isWanted(name) {
      try write("\(corpus)/\(name)", text)
    }
  }

  /// Makes the change; `number` is for new content.
  func perform(in corpus: String, number: Int) throws {
    let text = article(number, speaker: ["Ines Marlow", "Tomas Reed"][number % 2])
    switch self {
    case .create: try Self.write(corpus + "/new.txt", text)
    case .edit: try Self.write(corpus + "/b.txt", text)
    case .delete: try Kernel.unlink(corpus + "/b.txt")
    case .rename: try Kernel.rename(corpus + "/b.txt", to: corpus + "/x/b.txt")
    case .saveAtomically:
      try Self.write(corpus + "/.b.txt.tmp", text)
      try Kernel.rename(corpus + "/.b.txt.tmp", to: corpus + "/b.txt")
    case .saveAsVimDoes:
      try Kernel.rename(corpus + "/b.txt", to: corpus + "/b.txt~")
      try Self.write(corpus + "/b.txt", text)
      try Kernel.unlink(corpus + "/b.txt~")
    case .copy: try Self.write(corpus + "/new.txt", article(2))
    case .copyWithoutDate:
      let dated = article(2)
      let start = dated.firstRange(of: "PELL HARBOUR, ")?.lowerBound ?? dated.startIndex
      let end = dated.firstRange(of: " - ")?.upperBound ?? dated.startIndex
      try Self.write(corpus + "/new.txt", String(dated[..<start] + dated[end...]))
    case .describe:
      try Self.write(
        corpus + "/b.txt.meta.json",
        #"{"outlet": "Pell Courier", "published": "2031-05-\#(number % 20 + 10)"}"#)
    case .link: _ = unsafe Glibc.link(corpus + "/b.txt", corpus + "/new.txt")
    case .moveFolder: try Kernel.rename(corpus + "/x", to: corpus + "/z/x")
    }
  }

  private static func write(_ path: String, _ text: String) throws {
    let file = try Kernel.open(path, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644)
    defer { closeForGood(file) }
    try FileBytes.writeAll(Array(text.utf8), descriptor: file, path: path)
  }
}
