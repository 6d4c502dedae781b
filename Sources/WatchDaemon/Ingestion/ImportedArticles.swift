// SPDX-License-Identifier: Apache-2.0

internal import CorpusCore
package import CorpusLanguage
package import CorpusProtocol
import Glibc

/// What was imported, kept as files in the state directory: the only articles that the corpus cannot give back.
package struct ImportedArticles: Sendable {
  /// The folder they lie in.
  let folder: String

  /// The path that an imported article claims; throws `VarlinkError.invalidParameter` for one that no file could have.
  package static func path(of article: Article) throws(VarlinkError) -> CorpusPath {
    var bytes = Array(article.path.utf8)
    if let hexadecimal = article.pathBytes {
      guard let decoded = Self.decode(hexadecimal) else {
        throw .invalidParameter("article.pathBytes", reason: "It is no hexadecimal number.")
      }
      bytes = decoded
    }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let bad = parts.contains {
      $0.isEmpty || $0 == Array(".".utf8)[...] || $0 == Array("..".utf8)[...]
    }
    guard !bytes.isEmpty, bytes.count < 4096, !bytes.contains(0), !bad else {
      throw .invalidParameter(
        "article.path", reason: "It must be a path inside the corpus, as \"folder/name.txt\".")
    }
    guard let part = article.part else { return CorpusPath(bytes: bytes) }
    // The bytes are the file's where they are no UTF-8, and the article's where they are.
    let name = Extraction(article: article, claims: []).partName ?? ""
    let isWhole = article.pathBytes == nil
    guard part.number > 0, !name.isEmpty, !isWhole || bytes.count > name.utf8.count + 1 else {
      throw .invalidParameter(
        "article.path", reason: "It must end in \"#\" and what the file calls the article.")
    }
    return CorpusPath(bytes: isWhole ? Array(bytes.dropLast(name.utf8.count + 1)) : bytes)
      .part(name, number: part.number)
  }

  /// Writes `extraction` down, before it goes to the ledger.
  func keep(_ extraction: Extraction, at path: CorpusPath) throws {
    try FileBytes.replace(path: file(of: path), with: VarlinkJSON.encode(extraction))
  }

  /// Forgets the article at `path`; there need not be one.
  func remove(_ path: CorpusPath) {
    try? Kernel.unlink(file(of: path))
  }

  /// Forgets the articles of a file that holds many.
  func removeParts(of path: CorpusPath, _ names: some Sequence<String>) {
    for name in names {
      // Its number, or what the export calls it, whichever it is.
      for number in [0, Int(name) ?? 0] { remove(path.part(name, number: number)) }
    }
  }

  /// All that is kept, the entries of files before the articles that they hold.
  func all() -> [Extraction] {
    guard let directory = try? Kernel.open(folder, O_RDONLY | O_DIRECTORY) else { return [] }
    defer { Kernel.close(directory) }
    var names: [String] = []
    try? DirectoryListing.forEachName(in: directory) {
      names.append(String(decoding: $0, as: UTF8.self))
    }
    let all: [Extraction] = names.sorted().filter { $0.hasSuffix(".json") }.compactMap { name in
      guard let bytes = try? FileBytes.read(path: "\(folder)/\(name)") else { return nil }
      return try? VarlinkJSON.decode(Extraction.self, from: bytes)
    }
    return all.filter { $0.article.part == nil } + all.filter { $0.article.part != nil }
  }

  private func file(of path: CorpusPath) -> String {
    "\(folder)/\(Digest.sha256(path.bytes)).json"
  }

  private static func decode(_ hexadecimal: String) -> [UInt8]? {
    let digits = Array(hexadecimal.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index...(index + 1)], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    return bytes
  }
}
