// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

extension Session {
  /// The paths inside the corpus that the user means; nil where they mean all of it.
  func corpusPaths(_ arguments: [String]) throws -> [String]? {
    let paths = try arguments.map { try corpusPath($0) }
    return paths.isEmpty || paths.contains("") ? nil : paths
  }

  /// The path inside the corpus that the user means.
  ///
  /// A shell completes names from the folder it is in: what is there and lies in the corpus is meant. Otherwise a path begins at the
  /// corpus, and a whole one may name the file from the root.
  func corpusPath(_ argument: String) throws -> String {
    let isFromHere =
      ["./", "../", "/"].contains { argument.hasPrefix($0) }
      || [".", ".."].contains(argument)
    guard isFromHere || console.realPath(file(argument)) != nil else { return bare(argument) }
    let corpus = try call(GetStatus.self, NoParameters()).status.corpus
    let roots = [corpus, console.realPath(corpus)].compactMap { $0 }.map(Self.bare)
    for path in places(of: argument) {
      for root in roots where path == root || path.hasPrefix(root + "/") {
        return String(path.dropFirst(root.count).drop { $0 == "/" })
      }
    }
    // "./a.txt" may also be meant from the corpus, as it is printed.
    if argument.hasPrefix("./"), console.realPath(file(argument)) == nil { return bare(argument) }
    guard isFromHere else { return bare(argument) }
    throw Missing(
      "\(VisibleText.line(argument)) is not inside the corpus, which is \(VisibleText.line(corpus))."
    )
  }

  /// Where a path leads from the folder of the shell: through links, and as it is written.
  private func places(of argument: String) -> [String] {
    let part = argument.dropFirst(file(argument).count)
    let whole = argument.hasPrefix("/") ? argument : console.folder + "/" + argument
    var parts: [Substring] = []
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." { _ = parts.popLast() } else { parts.append(step) }
    }
    return [console.realPath(file(argument)).map { $0 + part }, "/" + parts.joined(separator: "/")]
      .compactMap { $0 }
  }

  /// The file that holds an article, which may be one of several: `FILE#N`.
  private func file(_ argument: String) -> String {
    console.realPath(argument) == nil
      ? argument.lastIndex(of: "#").map { String(argument[..<$0]) } ?? argument : argument
  }

  /// A path from the corpus without what a shell puts before and behind it.
  private func bare(_ argument: String) -> String {
    var path = argument[...]
    while path.hasPrefix("./") {
      path = path.dropFirst(2)
      while path.hasPrefix("/") { path = path.dropFirst() }
    }
    return Self.bare(String(path))
  }

  private static func bare(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// The complaint that an article is not there.
  func noArticle(_ path: String) -> Missing {
    Missing(
      "no article of the corpus is called \(VisibleText.line(path)). \"watchctl articles\" lists them all."
    )
  }
}
