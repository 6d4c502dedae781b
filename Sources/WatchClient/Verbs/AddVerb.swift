// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol
import Glibc

/// `add`: puts an article into the corpus.
struct AddVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Puts a file, or what stands on standard input, into the corpus and reads it.",
    discussion: """
      The file is copied whole or not at all; one of the same name is left alone. For example: \
      pbpaste | watchctl add - --as notes/call.txt
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("Files, or - for standard input.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Under which path in the corpus.", valueName: "path"))
  var name: String?

  func validate() throws {
    if name != nil, files.count > 1 { throw ValidationError("--as names one file.") }
    if let name, name.isEmpty || name.hasPrefix("/") || name.split(separator: "/").contains("..") {
      throw ValidationError("--as takes a path inside the corpus, as notes/call.txt.")
    }
  }

  func perform(_ session: Session) throws -> Outcome {
    let folder = try CorpusFolder(session)
    var added: [String] = []
    for file in files {
      let bytes = try CorpusFolder.read(file)
      let path = name ?? Self.name(of: file)
      try folder.write(bytes, to: path, replacing: false)
      added.append(path)
    }
    try session.waitUntilRead()
    var parameters = ListArticles.Parameters(paths: added)
    parameters.sort = .path
    try session.list(ListArticles.self, parameters, \.articles) { articles in
      for article in articles {
        if session.json {
          try session.write(article)
        } else {
          try session.show(ArticlePage.block(article), apart: true)
        }
      }
    }
    return .done
  }

  /// The name of a file without its folders; of standard input the moment.
  private static func name(of file: String) -> String {
    guard file == "-" else { return file.split(separator: "/").last.map(String.init) ?? file }
    let digits = LocalTime.now().filter { $0.isNumber }
    return "added-\(digits.prefix(8))-\(digits.suffix(6)).txt"
  }
}

extension Session {
  /// Returns once everything that was written before is in the ledger, however long that takes.
  func waitUntilRead() throws {
    while true {
      do {
        _ = try call(Sync.self, .init(timeoutMilliseconds: 2_000))
        forgetNotes()
        return
      } catch VarlinkError.busy {
        let status = try call(GetStatus.self, NoParameters()).status
        tellProgress(SyncVerb.progress(status).truncated(to: console.width - 1).text)
      }
    }
  }
}
