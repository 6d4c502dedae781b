// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
package import CorpusProtocol
internal import SQLite

/// What a word may go on as, each found along an index, however large the corpus is.
extension Ledger {
  /// The most words that are given.
  private static let most = 100

  package func reply(to ask: Complete.Parameters) throws -> Complete.Reply {
    try pool.read { db in
      let words =
        switch ask.kind {
        case .path: try Self.paths(ask.prefix, db)
        case .identifier: try Self.identifiers(ask.prefix, db)
        case .name: try Self.names(ask.prefix, db)
        case .measure:
          try String.fetchAll(
            db.cached(
              "SELECT DISTINCT measure FROM figure WHERE measure >= ? AND measure < ? LIMIT ?"),
            arguments: [ask.prefix, ask.prefix + "\u{10FFFF}", Self.most])
        }
      return Complete.Reply(words: words, clock: try clock(db))
    }
  }

  /// Articles of files that hold many.
  private static func parts(_ prefix: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db.cached(
        """
        SELECT display FROM article WHERE display >= ? AND display < ? AND whole IS NOT NULL
        ORDER BY display LIMIT ?
        """), arguments: [prefix, prefix + "\u{10FFFF}", most])
  }

  /// The files and folders one step further on: a folder is passed over with all that is below it.
  private static func paths(_ prefix: String, _ db: Database) throws -> [String] {
    var found: [String] = []
    if prefix.contains("#") { found = try parts(prefix, db) }
    var from = Array(prefix.utf8)
    while found.count < most {
      let next = try Row.fetchOne(
        db.cached("SELECT path, display FROM article WHERE path >= ? ORDER BY path LIMIT 1"),
        arguments: [from])
      guard let next, let path = next["path"] as [UInt8]?, path.starts(with: prefix.utf8) else {
        break
      }
      let rest = path.dropFirst(prefix.utf8.count)
      if let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
        let folder = path[...slash]
        // Two slashes: an article of a file that is itself among the words.
        if path[path.index(after: slash)...].first != UInt8(ascii: "/") {
          found.append(String(decoding: folder, as: UTF8.self))
        }
        from = folder.dropLast() + [UInt8(ascii: "/") + 1]
      } else {
        found.append(next["display"])
        from = path + [0]
      }
    }
    return found
  }

  private static func identifiers(_ prefix: String, _ db: Database) throws -> [String] {
    let table =
      switch prefix.prefix(2) {
      case "c-": "SELECT code FROM claim WHERE code >= ?1 AND code < ?2 ORDER BY code"
      case "p-": "SELECT id FROM proposition WHERE id >= ?1 AND id < ?2 ORDER BY id"
      case "x-": "SELECT id FROM conflict WHERE id >= ?1 AND id < ?2 ORDER BY id"
      case "e-", "v-", "s-":
        "SELECT hash FROM node WHERE hash >= ?1 AND hash < ?2 AND head = id ORDER BY hash"
      default: ""
      }
    guard !table.isEmpty else { return [] }
    return try String.fetchAll(
      db.cached("\(table) LIMIT \(most)"), arguments: [prefix, prefix + "~"])
  }

  /// Names that begin so, or that have a word that does, the most quoted first.
  private static func names(_ prefix: String, _ db: Database) throws -> [String] {
    let wanted = Spelling.words(prefix)
    let ids: [String]
    if let last = wanted.last {
      let sound = Spelling.skeleton(last)
      ids = try String.fetchAll(
        db.cached(
          """
          SELECT DISTINCT e.id FROM entity_word w JOIN entity e ON e.id = w.entity
          WHERE w.word >= ? AND w.word < ? ORDER BY e.claims DESC, e.id LIMIT 500
          """), arguments: [sound, sound + "~"])
    } else {
      ids = try String.fetchAll(
        db.cached("SELECT id FROM entity ORDER BY claims DESC, id LIMIT \(most)"))
    }
    let names = try ids.compactMap { try Summaries(db: db).name(ofEntity: $0) }.filter { name in
      let text = name.lowercased()
      let start = prefix.lowercased()
      return text.hasPrefix(start) || text.contains(" " + start)
    }
    var seen: Set<String> = []
    return Array(names.filter { seen.insert($0).inserted }.prefix(most))
  }
}
