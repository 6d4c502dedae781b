// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusProtocol

/// The descriptions and the types say the same: what is declared is what is sent, and nothing else.
@Suite struct InterfaceDescriptionTests {
  /// A method with values that fill every field, its types erased.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let input: @Sendable () throws -> Tree
    let output: @Sendable () throws -> Tree
    let decodesInput: @Sendable (Tree) -> Bool
    let decodesOutput: @Sendable (Tree) -> Bool

    var testDescription: String { name }

    init<M: Method>(_ method: M.Type, _ parameters: M.Parameters, _ reply: M.Reply) {
      name = M.name
      input = { try Tree(encoding: parameters) }
      output = { try Tree(encoding: reply) }
      decodesInput = { Case.decodes(M.Parameters.self, $0) }
      decodesOutput = { Case.decodes(M.Reply.self, $0) }
    }

    static func decodes<Value: Decodable>(_ type: Value.Type, _ tree: Tree) -> Bool {
      guard let bytes = try? VarlinkJSON.encode(tree) else { return false }
      return (try? VarlinkJSON.decode(type, from: bytes)) != nil
    }
  }

  static let cases: [Case] = [
    Case(
      GetInfo.self, NoParameters(),
      .init(vendor: "v", product: "p", version: "1", url: "u", interfaces: ["i"])),
    Case(GetInterfaceDescription.self, .init(interface: "i"), .init(description: "d")),
    Case(
      GetStatus.self, NoParameters(), .init(status: Sample.status, clock: "e:1", stale: "why")),
    Case(
      ListArticles.self,
      Sample.whole(ListArticles.Parameters(paths: ["a.txt"], after: "k", limit: 1)) {
        ($0.state, $0.kind, $0.sort) = (.ready, .figure, .path)
      },
      counted(.init(articles: [Sample.article], next: "k", clock: "e:1", stale: "why"), \.count)),
    Case(
      GetArticle.self, .init(path: "a.txt"),
      .init(article: Sample.article, claims: [Sample.claim], clock: "e:1", stale: "why")),
    Case(
      ListClaims.self,
      Sample.whole(
        ListClaims.Parameters(
          path: "a.txt", kind: .figure, saidSince: "2031", publishedSince: "2031", after: "k",
          limit: 1)
      ) { ($0.paths, $0.saidUntil, $0.sort) = (["a.txt"], "2031", .published) },
      counted(.init(claims: [Sample.claim], next: "k", clock: "e:1", stale: "why"), \.count)),
    Case(
      GetClaim.self, .init(id: "c-a"), .init(claim: Sample.claim, clock: "e:1", stale: "why")),
    Case(
      ListFigures.self,
      Sample.whole(
        ListFigures.Parameters(measure: "killed", paths: ["a.txt"], after: "k", limit: 1)
      ) { $0.sort = .newest },
      counted(.init(events: [Sample.figures], next: "k", clock: "e:1", stale: "why"), \.count)),
    Case(
      GetEvent.self, .init(id: "v-a"),
      .init(event: Sample.event, claims: [Sample.claim], clock: "e:1", stale: "why")),
    Case(
      ListPropositions.self,
      Sample.whole(ListPropositions.Parameters(after: "k", limit: 1)) {
        ($0.kind, $0.paths, $0.sort) = (.figure, ["a.txt"], .support)
      },
      counted(
        .init(propositions: [Sample.proposition], next: "k", clock: "e:1", stale: "why"), \.count)),
    Case(
      GetProposition.self, .init(id: "p-a"),
      .init(
        proposition: Sample.proposition, claims: [Sample.claim], variants: [Sample.variant],
        clock: "e:1", stale: "why")),
    Case(
      ListConflicts.self,
      Sample.whole(ListConflicts.Parameters(after: "k", limit: 1)) {
        ($0.kind, $0.paths, $0.sort) = (.denial, ["a.txt"], .newest)
      },
      counted(.init(conflicts: [Sample.conflict], next: "k", clock: "e:1", stale: "why"), \.count)),
    Case(
      GetConflict.self, .init(id: "x-a"),
      .init(conflict: Sample.conflict, claims: [Sample.claim], clock: "e:1", stale: "why")),
    Case(
      ListEntities.self,
      Sample.whole(ListEntities.Parameters(name: "Venn", after: "k", limit: 1)) {
        ($0.kind, $0.paths, $0.sort) = (.person, ["a.txt"], .mentions)
      },
      counted(.init(entities: [Sample.entity], next: "k", clock: "e:1", stale: "why"), \.count)),
    Case(
      GetEntity.self, .init(id: "e-a"),
      .init(entity: Sample.entity, claims: [Sample.claim], clock: "e:1", stale: "why")),
    Case(
      GetStory.self, .init(id: "s-a"), .init(story: Sample.story, clock: "e:1", stale: "why")),
    Case(
      Search.self,
      changed(Search.Parameters(words: "flood", after: "k", limit: 1)) {
        ($0.kind, $0.count) = (.claim, true)
      },
      counted(.init(hits: [Sample.hit], next: "k", clock: "e:1", stale: "why"), \.count)),
    Case(
      Complete.self, .init(kind: .name, prefix: "Ve"),
      .init(words: ["Venn"], clock: "e:1", stale: "why")),
    Case(
      Match.self, .init(text: "three", limit: 1),
      .init(matches: [Sample.match], clock: "e:1", stale: "why")),
    Case(
      Explain.self, .init(id: "c-a", other: "c-b"),
      .init(sentences: ["since"], clock: "e:1", stale: "why")),
    Case(
      Diff.self, .init(path: "a.txt", from: "b.txt"),
      .init(
        path: "a.txt", from: "b.txt", before: 1, after: 2, added: [Sample.claim],
        dropped: [Sample.claim],
        altered: [Sample.altered], clock: "e:1", stale: "why")),
    Case(
      ListChanges.self,
      changed(ListChanges.Parameters(since: "e:0", limit: 1)) {
        ($0.after, $0.sort, $0.kinds, $0.count) = ("1", .newest, [.claimAdded], true)
        ($0.madeSince, $0.madeUntil) = ("2031-05-04", "2031-05-04T10:20:30Z")
      },
      counted(.init(changes: [Sample.change], next: "e:1", clock: "e:1", stale: "why"), \.count)),
    Case(Sync.self, .init(timeoutMilliseconds: 1), .init(clock: "e:1", stale: "why")),
    Case(
      Subscribe.self, .init(since: "e:0"),
      .init(changes: [Sample.change], clock: "e:1", stale: "why")),
    Case(
      Export.self, NoParameters(), .init(record: Sample.record, clock: "e:1", stale: "why")),
    Case(Rescan.self, NoParameters(), .init(clock: "e:1", stale: "why")),
    Case(Reload.self, NoParameters(), .init(clock: "e:1", stale: "why")),
    Case(
      Verify.self, NoParameters(),
      .init(articles: 1, differences: ["d"], total: 2, clock: "e:1", stale: "why")),
    Case(
      Import.self, .init(article: Sample.article, claims: [Sample.claim]),
      .init(clock: "e:1", stale: "why")),
  ]

  private static func changed<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var value = value
    change(&value)
    return value
  }

  private static func counted<Reply>(_ reply: Reply, _ count: WritableKeyPath<Reply, Int?>)
    -> Reply
  {
    changed(reply) { $0[keyPath: count] = 3 }
  }

  static let descriptions: [InterfaceDescription] = [.service, .corpus, .control]

  @Test(arguments: cases)
  func whatIsSentIsDeclared(_ method: Case) throws {
    let (description, signature) = try declaration(of: method.name)
    try check(
      method.input(), is: signature.input, in: description, decodes: method.decodesInput)
    try check(
      method.output(), is: signature.output, in: description, decodes: method.decodesOutput)
  }

  @Test(arguments: descriptions)
  func everyDeclaredMethodHasTypes(_ interface: InterfaceDescription) throws {
    let description = try Description(interface.text)
    #expect(description.name == interface.name)
    let declared = description.methods.keys.map { "\(interface.name).\($0)" }.sorted()
    let known = Self.cases.map(\.name).filter { $0.hasPrefix(interface.name + ".") }.sorted()
    #expect(declared == known)
  }

  @Test(arguments: descriptions)
  func everyNamedTypeIsDeclaredAndUsed(_ interface: InterfaceDescription) throws {
    let description = try Description(interface.text)
    var seen: Set<String> = []
    func visit(_ fields: [Description.Field]) {
      for field in fields { visit(field.shape) }
    }
    func visit(_ shape: Description.Shape) {
      switch shape {
      case .named(let name):
        if seen.insert(name).inserted { visit(description.types[name] ?? []) }
      case .array(let inner), .map(let inner), .nullable(let inner): visit(inner)
      case .structure(let fields): visit(fields)
      default: break
      }
    }
    for (input, output) in description.methods.values {
      visit(input)
      visit(output)
    }
    #expect(seen.sorted() == description.types.keys.sorted())
  }

  /// Values of every enumerated field, from the Swift type that it is sent from.
  @Test(arguments: [
    ("Article", "state", Article.State.allCases.map(\.rawValue)),
    ("PublicationDate", "precision", ["day", "month", "year"]),
    (
      "PublicationDate", "evidence",
      ["stated", "dateline", "weekday", "metadata", "name", "copy"]
    ),
    ("NamedEntity", "kind", Source.Kind.allCases.map(\.rawValue)),
    ("Claim", "kind", Claim.Kind.allCases.map(\.rawValue)),
    ("Claim", "quotation", Claim.Quotation.allCases.map(\.rawValue)),
    ("Claim", "act", Claim.Act.allCases.map(\.rawValue)),
    ("Cue", "type", ["speech", "belief", "intention", "document"]),
    ("Source", "kind", Source.Kind.allCases.map(\.rawValue)),
    ("Figure", "bound", Figure.Bound.allCases.map(\.rawValue)),
    ("Proposition", "kind", Claim.Kind.allCases.map(\.rawValue)),
    ("Proposition", "status", Proposition.Status.allCases.map(\.rawValue)),
    ("Conflict", "reason", Conflict.Reason.allCases.map(\.rawValue)),
    ("Entity", "kind", Source.Kind.allCases.map(\.rawValue)),
    ("Change", "kind", Change.Kind.allCases.map(\.rawValue)),
  ])
  func commentsListEveryValue(type: String, field: String, values: [String]) throws {
    let description = try Description(InterfaceDescription.corpus.text)
    let declared = try #require(description.types[type]?.first { $0.name == field })
    let words = Set(
      declared.comment.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
    for value in values {
      #expect(words.contains(value), "\(type).\(field) does not say \(value)")
    }
  }

  @Test func errorsCarryWhatIsDeclared() throws {
    let errors: [VarlinkError] = [
      .interfaceNotFound("i"), .methodNotFound("m"), .methodNotImplemented("m"),
      .invalidParameter("p", reason: "why"), .permissionDenied, .expectedMore, .expectedUpgrade,
      .notFound(what: "w"), .ambiguous(id: "i", candidates: ["c"]), .clockTooOld(oldest: "o"),
      .slowConsumer(lastClock: "l"), .rootUnavailable(reason: "r"), .busy(reason: "r"),
      .limitReached(used: 1, needed: 2, limit: 3), .failed(reason: "r"),
      .configurationInvalid(reason: "r"),
    ]
    var declared: Set<String> = []
    for interface in Self.descriptions {
      let description = try Description(interface.text)
      for (name, fields) in description.errors {
        let full = "\(interface.name).\(name)"
        declared.insert(full)
        let error = try #require(errors.first { $0.name == full }, "\(full) is never sent")
        let sent = try Tree(encoding: error.details).object
        // UAPI.20 lets any error carry a message; the standard ones are declared without.
        let names = Set(fields.map(\.name)).union(["message"])
        #expect(Set(sent.keys) == names, "\(full)")
        for field in fields {
          try check(sent[field.name] ?? .null, is: field.shape, in: description)
        }
      }
    }
    #expect(declared == Set(errors.map(\.name)))
  }

  private func declaration(of method: String) throws -> (
    Description, (input: [Description.Field], output: [Description.Field])
  ) {
    for interface in Self.descriptions where method.hasPrefix(interface.name + ".") {
      let description = try Description(interface.text)
      let member = String(method.dropFirst(interface.name.count + 1))
      return (description, try #require(description.methods[member], "\(method) is not declared"))
    }
    throw Description.Failure(description: "\(method) belongs to no interface")
  }

  /// Holds a value with every field against its declaration, and the type's own idea of what may be absent too.
  private func check(
    _ tree: Tree, is fields: [Description.Field], in description: Description,
    decodes: (Tree) -> Bool
  ) throws {
    try check(tree, is: .structure(fields), in: description)
    #expect(decodes(tree))
    for field in fields {
      var members = tree.object
      members[field.name] = nil
      let nullable = if case .nullable = field.shape { true } else { false }
      #expect(decodes(.object(members)) == nullable, "\(field.name) absent")
      members[field.name] = .null
      #expect(decodes(.object(members)) == nullable, "\(field.name) null")
    }
  }

  private func check(_ tree: Tree, is shape: Description.Shape, in description: Description) throws
  {
    switch (shape, tree) {
    case (.bool, .bool), (.int, .int), (.float, .float), (.float, .int), (.string, .string),
      (.object, .object):
      break
    case (.nullable(let inner), _): try check(tree, is: inner, in: description)
    case (.array(let inner), .array(let elements)):
      #expect(!elements.isEmpty, "the sample leaves an array empty")
      for element in elements { try check(element, is: inner, in: description) }
    case (.map(let inner), .object(let members)):
      for member in members.values { try check(member, is: inner, in: description) }
    case (.named(let name), _):
      let fields = try #require(description.types[name], "\(name) is not declared")
      try check(tree, is: .structure(fields), in: description)
    case (.structure(let fields), .object(let members)):
      #expect(members.keys.sorted() == fields.map(\.name).sorted())
      for field in fields {
        guard let member = members[field.name] else { continue }
        try check(member, is: field.shape, in: description)
      }
    default: Issue.record("\(tree) is no \(shape)")
    }
  }

  /// What the types themselves let be absent is what is declared with a question mark.
  @Test func typesAgreeOnWhatMayBeAbsent() throws {
    func check<Value: Codable>(_ value: Value, _ type: String) throws {
      let description = try Description(InterfaceDescription.corpus.text)
      try self.check(
        Tree(encoding: value), is: try #require(description.types[type]), in: description,
        decodes: { Case.decodes(Value.self, $0) })
    }
    try check(Sample.span, "TextSpan")
    try check(Sample.article, "Article")
    try check(Sample.published, "PublicationDate")
    try check(Sample.named, "NamedEntity")
    try check(Sample.claim, "Claim")
    try check(Sample.cue, "Cue")
    try check(Sample.source, "Source")
    try check(Sample.time, "Time")
    try check(Sample.figure, "Figure")
    try check(Sample.scope, "Scope")
    try check(Sample.event, "Event")
    try check(Sample.figures, "EventFigures")
    try check(Sample.proposition, "Proposition")
    try check(Sample.conflict.sides[0], "ConflictSide")
    try check(Sample.conflict, "Conflict")
    try check(Sample.entity.roles[0], "EntityRole")
    try check(Sample.entity, "Entity")
    try check(Sample.hit, "SearchHit")
    try check(Sample.match, "PropositionMatch")
    try check(Sample.variant, "Variant")
    try check(Sample.variant.parts[0], "VariantPart")
    try check(Sample.altered, "AlteredClaim")
    try check(Sample.change, "Change")
    try check(Sample.record, "ExportRecord")
    try check(Sample.status.articles, "ArticleCounts")
    try check(#require(Sample.status.progress), "Progress")
    try check(Sample.status.watches, "Watches")
    try check(Sample.status, "Status")
  }
}
