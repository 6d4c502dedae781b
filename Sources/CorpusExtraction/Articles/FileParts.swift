// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
package import CorpusProtocol

/// The articles of a file that holds many, each under a name that it keeps, and the entry of the file itself.
///
/// What an export calls a document names it, so that it keeps its path when others are put before it; where nothing does, its
/// number is its name. Its digest is of its own text and facts: whatever happens to the others, it stays the same.
package struct FileParts: Sendable {
  /// The file's own entry: how many articles it holds, and which of them cannot be read.
  package let file: Article
  /// The articles in the order of the file.
  package let pages: [ReadArticle]
  /// What stands behind `#` in the path of each.
  package let names: [String]

  /// Names what was read of the file at `path`; nil where that is one article.
  package init?(_ read: [ReadArticle], of path: CorpusPath) {
    guard let first = read.first, read.count > 1 else { return nil }
    names = Self.names(read.map(\.article.id))
    pages = zip(read.indices, names).map { index, name in
      Self.part(read[index], of: path, name: name, number: index + 1, count: read.count)
    }
    var file = Article(
      path: path.display, pathBytes: path.hexadecimal, sha256: first.article.sha256,
      bytes: first.article.bytes,
      format: read.first { $0.article.format != "none" }?.article.format ?? "none", state: .ready)
    file.holds = read.count
    file.extractor = Extractor.version
    file.problem = first.fileProblem ?? Self.problem(of: read.map(\.article))
    self.file = file
  }

  /// What stands behind `#` for articles that the export calls so.
  private static func names(_ ids: [String?]) -> [String] {
    var taken: Set<String> = []
    return ids.enumerated().map { index, id in
      let number = String(index + 1)
      guard let id, isName(id, among: ids.count), taken.insert(id).inserted else { return number }
      return id
    }
  }

  /// Whether it can stand in a path and is no number that another article of the file may have as its name.
  private static func isName(_ id: String, among count: Int) -> Bool {
    let isPlain = id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != 0x23 && $0 != 0x2f }
    return isPlain && !id.isEmpty && id.utf8.count <= 128
      && Int(id).map { $0 > max(count, leastIdentifier) } ?? true
  }

  /// Smaller numbers count the articles of a file and are told from no number of an article.
  private static let leastIdentifier = 100_000

  private static func part(
    _ page: ReadArticle, of path: CorpusPath, name: String, number: Int, count: Int
  ) -> ReadArticle {
    var page = page
    page.article.path = path.part(name, number: number).display
    page.article.pathBytes = path.hexadecimal
    page.article.bytes = page.text.count
    page.article.sha256 = ""
    page.article.part = nil
    let facts = (try? CanonicalJSON.string(page.article)) ?? ""
    page.article.sha256 = Digest.sha256(Array(facts.utf8) + page.text)
    page.article.part = Article.Part(
      number: number, of: count, start: page.offsets.fileOffset(of: 0, in: page.text))
    return page
  }

  /// Which of the articles cannot be read, as a sentence.
  private static func problem(of articles: [Article]) -> String? {
    let unread = articles.indices.filter { articles[$0].state != .ready }
    guard let first = unread.first else { return nil }
    let most = 10
    let numbers = unread.prefix(most).map { String($0 + 1) }.joined(separator: ", ")
    let more = unread.count > most ? " and \(unread.count - most) more" : ""
    let reason = articles[first].problem.map { " Number \(first + 1): \($0)" } ?? ""
    return
      "\(articles.count - unread.count) of \(articles.count) read; not read: number \(numbers)\(more).\(reason)"
  }
}
