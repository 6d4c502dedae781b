// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol

/// What goes over the pipes between daemon and worker, in parts behind their lengths.
///
/// A worker that is ready for its first job sends an empty part. A job is three parts (header, file, sidecar). The answer is one
/// result for a file that is one article. Of a file that holds many the first tells which, then comes one for each that the ledger
/// lacks, then one that ends the answer: where a worker dies, it is known which article was in hand.
enum WorkerFrame {
  /// What a worker must know of an article beside its bytes.
  struct Header: Codable, Hashable, Sendable {
    /// The path's bytes.
    var path: [UInt8]
    var hasSidecar: Bool
    var published: String?
    /// Digests of the articles of the file that need no extraction, by name.
    var held: [String: String]?
  }

  /// What a worker makes of a job, or of one article of it.
  struct Result: Codable, Sendable {
    var extraction: Extraction?
    /// The file that holds many articles, and all of these.
    var outline: Outline?
    /// Whether the answer ends with it.
    var isLast = true
    /// Most memory the worker ever had, in kilobytes: one that grew is replaced.
    var peakKilobytes: Int
  }

  /// A file that holds many articles, without what they say.
  struct Outline: Codable, Sendable {
    var file: Article
    var entries: [PartedFile.Entry]
  }

  /// Bytes of text after which a worker extracts no more of a file that holds many articles: what is left is asked for again, so
  /// that nobody holds all of it at once.
  static let most = 2 << 20

  /// Longest part; longer ones come from nobody.
  static let limit = 1 << 30

  /// What a worker sends first.
  static let ready = LengthPrefix.encode([[]])
}
