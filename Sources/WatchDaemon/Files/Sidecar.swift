// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol

/// A file `NAME.meta.json` beside an article NAME, which says what the article's text does not.
enum Sidecar {
  /// What its name ends in.
  static let suffix = ".meta.json"

  /// The article that the sidecar at `path` belongs to; nil where `path` is no sidecar.
  static func article(of path: CorpusPath) -> CorpusPath? {
    let suffix = Array(suffix.utf8)
    guard path.bytes.count > suffix.count, path.bytes.suffix(suffix.count).elementsEqual(suffix)
    else { return nil }
    let article = Array(path.bytes.dropLast(suffix.count))
    return article.last == UInt8(ascii: "/") ? nil : CorpusPath(bytes: article)
  }

  /// Where the sidecar of the article at `path` would lie.
  static func path(of article: CorpusPath) -> CorpusPath {
    CorpusPath(bytes: article.bytes + Array(suffix.utf8))
  }
}
