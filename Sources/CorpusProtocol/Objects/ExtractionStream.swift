// SPDX-License-Identifier: Apache-2.0

/// The JSON lines of `corpusd extract`, read one article at a time: an article, then its claims, then the next article.
package struct ExtractionStream {
  /// Why a stream cannot be read.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    /// The line, the first being 1.
    package let line: Int
    package let reason: String

    package init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }

    package var description: String { "line \(line): \(reason)" }
  }

  private let nextLine: () throws -> [UInt8]?
  private var line = 0
  private var current: Extraction?

  /// - Parameter nextLine: gives the next line without its end; nil after the last.
  package init(nextLine: @escaping () throws -> [UInt8]?) {
    self.nextLine = nextLine
  }

  /// The next article with its claims; nil after the last.
  ///
  /// Throws `Failure`, and what reading a line throws.
  package mutating func next() throws -> Extraction? {
    while let bytes = try nextLine() {
      line += 1
      if bytes.isEmpty { continue }
      if let claim = try? VarlinkJSON.decode(Claim.self, from: bytes) {
        guard current?.article.path == claim.article else {
          throw Failure(line: line, reason: "the claim does not follow its article")
        }
        current?.claims.append(claim)
      } else if let article = try? VarlinkJSON.decode(Article.self, from: bytes) {
        let last = current
        current = Extraction(article: article, claims: [])
        if let last { return last }
      } else {
        throw Failure(
          line: line,
          reason: "this is neither an article nor a claim as corpusd extract prints them")
      }
    }
    let last = current
    current = nil
    return last
  }
}
