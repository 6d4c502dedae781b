// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol

/// A path to look at, with what the ledger knows of it.
struct Work: Sendable {
  let path: CorpusPath
  let known: LedgerFile?
  /// How often the service ended with this very article in hand: content and count.
  let suspicion: InHandRecord.Entry?
}

/// What looking at a path gave.
enum Finding: Sendable {
  /// There is no such file.
  case gone
  /// Nothing is known of the file, through no fault of its own: the corpus cannot be used, the machine is short of something, no
  /// worker starts.
  case impeded(String)
  /// It holds what the ledger has.
  case unchanged(FileStamp, readAt: Int64)
  /// It holds something else.
  case read(Reading, FileStamp, readAt: Int64, sidecar: String?)
}

/// What was read of a file.
enum Reading: Sendable {
  /// It is one article.
  case article(Extraction)
  /// It holds many, and `isWhole` if the ledger has all of them as they are now once these are taken in.
  case parts(PartedFile, isWhole: Bool)

  /// The file's own entry.
  var article: Article {
    switch self {
    case .article(let extraction): extraction.article
    case .parts(let parts, _): parts.file
    }
  }
}

extension Finding {
  /// Whether there is more to read of the file.
  var isPartial: Bool {
    if case .read(.parts(_, isWhole: false), _, _, _) = self { true } else { false }
  }

  /// Whether there is no such file.
  var isGone: Bool {
    if case .gone = self { true } else { false }
  }

  /// Whether it tells nothing of the file.
  var isImpeded: Bool {
    if case .impeded = self { true } else { false }
  }

  /// Whether it tells of an article that could not be read.
  var isProblem: Bool {
    if case .read(let reading, _, _, _) = self {
      reading.article.state != .ready
    } else {
      true
    }
  }

  /// The finding that takes this one's place after the ledger refused it.
  func refused(_ reason: String, _ path: CorpusPath) -> Finding {
    guard case .read(let reading, let stamp, let readAt, let sidecar) = self else { return self }
    let problem = Self.problem(
      .failed, "The ledger refused its claims: \(reason).", path: path,
      sha256: reading.article.sha256, bytes: reading.article.bytes)
    return .read(.article(problem), stamp, readAt: readAt, sidecar: sidecar)
  }

  /// An article that could not be read, with the reason.
  static func problem(
    _ state: Article.State, _ problem: String, path: CorpusPath, sha256: String = "",
    bytes: Int
  ) -> Extraction {
    var article = Article(
      path: path.display, pathBytes: path.hexadecimal, sha256: sha256, bytes: bytes,
      format: "none", state: state, problem: problem)
    article.extractor = Extractor.version
    return Extraction(article: article, claims: [])
  }
}

extension LedgerFile {
  /// Whether it was there and could not be read: then nothing is known of its content.
  var isUnreadable: Bool { state == .failed && sha256.isEmpty }
}
