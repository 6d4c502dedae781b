// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol

/// The files that wait to be read, as a list shows them: before all others, since nothing is newer.
struct PendingArticles: Sendable {
  /// In the order of their paths.
  let articles: [Article]
  private let keys: [String]

  /// What `ask` wants of `pending`; nil where it asks for a page beyond these.
  init?(_ ask: ListArticles.Parameters, of pending: [CorpusPath: CorpusFiles.Delay]) {
    guard ask.after?.hasPrefix(Self.prefix) ?? true else { return nil }
    let wanted = pending.keys.sorted().filter { path in
      ask.paths.map { $0.isEmpty || $0.contains { Self.isPath(path, at: $0) } } ?? true
    }
    let rest = wanted.drop { path in ask.after.map { Self.key(path) <= $0 } ?? false }
    articles = rest.map { Self.article($0, pending[$0] ?? .turn) }
    keys = rest.map(Self.key)
  }

  /// The pages of at most `size` articles, each with the key that the next begins after.
  func pages(of size: Int) -> [(articles: [Article], next: String)] {
    stride(from: 0, to: articles.count, by: size).map { start in
      let end = min(start + size, articles.count)
      return (Array(articles[start..<end]), keys[end - 1])
    }
  }

  /// How a file looks that nobody has read.
  static func article(_ path: CorpusPath, _ delay: CorpusFiles.Delay) -> Article {
    Article(
      path: path.display, pathBytes: path.hexadecimal, sha256: "", bytes: 0, format: "none",
      state: .pending,
      problem: delay == .turn
        ? "It waits to be read."
        : "Whoever writes it has not closed it; it is read then, or once it no longer changes.")
  }

  private static let prefix = "pending|"

  /// Sorts as the paths do.
  private static func key(_ path: CorpusPath) -> String {
    prefix + Digest.hexadecimal(path.bytes)
  }

  /// Whether `path` is the file, or lies below the folder, that `name` names.
  private static func isPath(_ path: CorpusPath, at name: String) -> Bool {
    let bare = Array(name.hasSuffix("/") ? name.utf8.dropLast() : name.utf8[...])
    return path.bytes == bare || path.display == name
      || CorpusPathBytes.isPath(path.bytes, under: bare)
  }
}
