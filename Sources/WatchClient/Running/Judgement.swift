// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// What somebody overrules, and why: an entry of corrections.json.
struct Judgement: ParsableArguments {
  static let discussion = """
    The entry goes into corrections.json at the top of the corpus, which has the last word. Things are identifiers (claims, \
    propositions, events, entities or stories), paths of articles, or names, all of one kind.
    """

  @Argument(
    help: ArgumentHelp("Two things or more of one kind.", valueName: "id-path-or-name"),
    completion: Completion.things)
  var things: [String]

  @Option(help: ArgumentHelp("Why, for whoever reads it later.", valueName: "words"))
  var because: String

  @Option(help: ArgumentHelp("Who says so; by default you.", valueName: "name"))
  var by: String?

  func validate() throws {
    guard things.count > 1 else { throw ValidationError("Name two things or more.") }
    if because.allSatisfy(\.isWhitespace) { throw ValidationError("--because says why.") }
  }

  /// What stands in the file for one thing.
  private enum Member: Encodable {
    case claim(String)
    case name(String, article: String?)
    case article(String)

    var kind: String {
      switch self {
      case .claim: "claim"
      case .name: "name"
      case .article: "article"
      }
    }

    private enum Key: String, CodingKey { case name, article }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .claim(let id), .name(let id, nil):
        var value = encoder.singleValueContainer()
        try value.encode(id)
      case .name(let name, let article?):
        var members = encoder.container(keyedBy: Key.self)
        try members.encode(name, forKey: .name)
        try members.encode(article, forKey: .article)
      case .article(let path):
        var members = encoder.container(keyedBy: Key.self)
        try members.encode(path, forKey: .article)
      }
    }
  }

  private struct Entry: Encodable {
    let verdict: String
    let members: [Member]
    let by: String
    let because: String
    let on: String

    private enum Key: String, CodingKey { case same, different, by, because, on }

    func encode(to encoder: any Encoder) throws {
      var entry = encoder.container(keyedBy: Key.self)
      try entry.encode(members, forKey: verdict == "same" ? .same : .different)
      try entry.encode(by, forKey: .by)
      try entry.encode(because, forKey: .because)
      try entry.encode(on, forKey: .on)
    }
  }

  /// Any element of a list.
  private struct Element: Decodable {
    init(from decoder: any Decoder) throws {}
  }

  /// Writes the entry and waits until the ledger follows.
  func note(_ verdict: String, _ session: Session) throws {
    let members = try things.map { try member($0, session) }
    guard Set(members.map(\.kind)).count == 1 else {
      throw Missing("these are things of different kinds; name claims, names or articles only.")
    }
    let entry = Entry(
      verdict: verdict, members: members, by: by ?? session.console.user, because: because,
      on: String(LocalTime.now().prefix(10)))
    let line = String(decoding: try VarlinkJSON.encode(entry), as: UTF8.self)
    let folder = try CorpusFolder(session)
    let old = try folder.text(of: Self.file)
    try folder.write(Array(try Self.list(old, with: line).utf8), to: Self.file, replacing: true)
    try session.waitUntilRead()
    if session.json {
      try session.put(VisibleText.json(line) + "\n")
    } else {
      let names = things.map { "\"\(VisibleText.line($0))\"" }.joined(separator: " and ")
      let words = verdict == "same" ? "one" : "different"
      try session.show(
        Page("\(Self.file) now says that \(names) are \(words). The ledger follows it."))
    }
  }

  private static let file = "corrections.json"

  /// The list with another entry at its end; what people wrote stays as they wrote it.
  private static func list(_ old: String?, with entry: String) throws -> String {
    guard let old, !old.allSatisfy(\.isWhitespace) else { return "[\n  \(entry)\n]\n" }
    let count = try? VarlinkJSON.decode([Element].self, from: Array(old.utf8)).count
    guard let count, let end = old.lastIndex(of: "]") else {
      throw Refusal(
        words: """
          \(file) is no JSON list, so nothing was added. \
          "watchctl show \(file)" says what is wrong with it.
          """)
    }
    var start = String(old[..<end])
    while start.last?.isWhitespace == true { start.removeLast() }
    return "\(start)\(count == 0 ? "" : ",")\n  \(entry)\n]\n"
  }

  private func member(_ thing: String, _ session: Session) throws -> Member {
    func first(_ claims: [Claim]) throws -> Member {
      guard let claim = claims.first else { throw VarlinkError.notFound(what: thing) }
      return .claim(claim.id)
    }
    switch Identifier.Kind(of: thing) {
    case .claim: return .claim(try session.call(GetClaim.self, .init(id: thing)).claim.id)
    case .proposition: return try first(session.call(GetProposition.self, .init(id: thing)).claims)
    case .event: return try first(session.call(GetEvent.self, .init(id: thing)).claims)
    case .entity:
      let reply = try session.call(GetEntity.self, .init(id: thing))
      // Two who bear one name are told apart by an article of theirs.
      let namesakes = try session.call(ListEntities.self, .init(name: reply.entity.name)).entities
      let isShared = namesakes.filter { $0.names.contains(reply.entity.name) }.count > 1
      return .name(reply.entity.name, article: isShared ? reply.claims.first?.article : nil)
    case .story:
      let story = try session.call(GetStory.self, .init(id: thing)).story
      guard let copy = story.copies.first else { throw VarlinkError.notFound(what: thing) }
      return .article(copy.path)
    case .conflict:
      throw Missing("a conflict is not judged itself: name its claims, or what they count over.")
    case nil:
      let path = try session.corpusPath(thing)
      let article = try session.call(ListArticles.self, .init(paths: [path], limit: 1)).articles
      return article.first?.path == path ? .article(path) : .name(thing, article: nil)
    }
  }
}
