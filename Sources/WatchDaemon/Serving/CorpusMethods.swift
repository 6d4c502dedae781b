// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import FoundationEssentials

/// `org.corpusd.Corpus` and `org.varlink.service`: what both sockets offer.
struct CorpusMethods: Sendable {
  let reader: LedgerReader
  let board: StatusBoard
  let bell: ClockBell
  let ingester: Ingester
  let watcher: Watcher
  /// How many changes a follower may be behind before it is told to start again.
  let mostBehind: Int64
  /// What GetStatus says that never changes.
  let identity: ServiceIdentity

  /// Adds all methods to `table`.
  func add(to table: inout MethodTable) {
    table.addIntrospection()
    addLists(to: &table)
    addLookups(to: &table)
    addStreams(to: &table)
    table.add(GetStatus.self) { _ in try await status() }
    addMetrics(to: &table)
    table.add(Sync.self) { parameters in
      let milliseconds = parameters.timeoutMilliseconds ?? 60_000
      guard milliseconds > 0 else {
        throw VarlinkError.invalidParameter(
          "timeoutMilliseconds", reason: "It must be greater than 0.")
      }
      try await ingester.sync(timeout: .milliseconds(milliseconds), watcher: watcher)
      return try await reader.ask { Sync.Reply(clock: try $0.clock()) }
    }
  }

  /// Adds `io.systemd.Metrics`.
  private func addMetrics(to table: inout MethodTable) {
    table.add(DescribeMetrics.self) { _, writer in
      try await Self.send(ServiceMetrics.families, writer)
    }
    table.add(ListMetrics.self) { _, writer in
      let moment = ServiceMetrics.Moment(
        status: try await status().status, snapshot: board.snapshot,
        startedAt: Int(identity.startedAt.timeIntervalSince1970))
      try await Self.send(ServiceMetrics.metrics(moment), writer)
    }
  }

  /// An answer for each, to a caller who asked for more.
  private static func send(_ replies: [some Encodable & Sendable], _ writer: ReplyWriter)
    async throws
  {
    guard writer.mode == .more else { throw VarlinkError.expectedMore }
    try await writer.send(each: Array(replies.dropLast()))
    if let last = replies.last { try await writer.send(last) }
  }

  private func addLookups(to table: inout MethodTable) {
    let reader = reader
    table.add(GetArticle.self) { ask in
      do {
        return try await reader.ask { try $0.reply(to: ask) }
      } catch LedgerError.notFound {
        // What waits to be read is no stranger.
        let path = CorpusPath(ask.path)
        guard let delay = await ingester.delay(of: path) else {
          throw VarlinkError.notFound(what: ask.path)
        }
        let article = PendingArticles.article(path, delay)
        return try await reader.ask {
          GetArticle.Reply(article: article, claims: [], clock: try $0.clock())
        }
      }
    }
    table.add(GetClaim.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(GetEvent.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(GetProposition.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(GetConflict.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(GetEntity.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(GetStory.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(Explain.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(Complete.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(Match.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
    table.add(Diff.self) { ask in try await reader.ask { try $0.reply(to: ask) } }
  }

  private func addLists(to table: inout MethodTable) {
    table.add(ListArticles.self) { parameters, writer in
      try await listArticles(parameters, writer)
    }
    addList(ListClaims.self, to: &table, \.after, \.next) { try $0.reply(to: $1) }
    addList(ListFigures.self, to: &table, \.after, \.next) { try $0.reply(to: $1) }
    addList(ListPropositions.self, to: &table, \.after, \.next) { try $0.reply(to: $1) }
    addList(ListConflicts.self, to: &table, \.after, \.next) { try $0.reply(to: $1) }
    addList(ListEntities.self, to: &table, \.after, \.next) { try $0.reply(to: $1) }
    addList(ListChanges.self, to: &table, \.continuation, \.next) { try $0.reply(to: $1) }
    addList(Search.self, to: &table, \.after, \.next) { try $0.reply(to: $1) }
  }

  /// A list: one page, or with `more` page after page, each a short read of its own, so that no client holds the WAL.
  private func addList<M: Method & SendableMetatype>(
    _ method: M.Type, to table: inout MethodTable,
    _ after: any WritableKeyPath<M.Parameters, String?> & Sendable,
    _ next: any KeyPath<M.Reply, String?> & Sendable,
    _ query: @escaping @Sendable (Ledger, M.Parameters) throws -> M.Reply
  ) where M.Reply: Dated, M.Parameters: ListParameters {
    table.add(method) { parameters, writer in
      try await list(method, parameters, writer, after, next, query)
    }
  }

  /// How many objects the first reply of a stream holds.
  private static let firstPage = 5

  private func list<M: Method & SendableMetatype>(
    _ method: M.Type, _ parameters: M.Parameters, _ writer: ReplyWriter,
    _ after: any WritableKeyPath<M.Parameters, String?> & Sendable,
    _ next: any KeyPath<M.Reply, String?> & Sendable,
    _ query: @escaping @Sendable (Ledger, M.Parameters) throws -> M.Reply
  ) async throws where M.Reply: Dated, M.Parameters: ListParameters {
    var ask = parameters
    var isFirst = true
    while true {
      var page = ask
      // Whoever streams a list wants its beginning at once.
      if isFirst, writer.mode == .more, page.limit == nil { page.limit = Self.firstPage }
      let wanted = page
      let reply = try await reader.ask(isBulk: !isFirst) { try query($0, wanted) }
      isFirst = false
      let following = reply[keyPath: next]
      let continues = writer.mode == .more && following != nil
      try await writer.send(reply, continues: continues)
      guard continues else { return }
      ask[keyPath: after] = following
      try Task.checkCancellation()
    }
  }

  /// The files that wait to be read, then those of the ledger.
  ///
  /// In this order a file that is read meanwhile may come twice, but never not at all.
  private func listArticles(_ parameters: ListArticles.Parameters, _ writer: ReplyWriter)
    async throws
  {
    var ask = parameters
    let waiting =
      parameters.selectsAll && parameters.kind == nil && parameters.sort ?? .changed == .changed
      && parameters.state ?? .pending == .pending
    if parameters.count == true {
      let pending = waiting ? PendingArticles(parameters, of: await ingester.pending) : nil
      return try await writer.send(
        try await reader.ask { ledger in
          var reply = try ledger.reply(to: parameters)
          reply.count = (reply.count ?? 0) + (pending?.articles.count ?? 0)
          return reply
        })
    }
    if waiting, let pending = PendingArticles(parameters, of: await ingester.pending) {
      for page in pending.pages(of: ListPage.size(parameters.limit)) {
        let reply = try await reader.ask {
          ListArticles.Reply(articles: page.articles, next: page.next, clock: try $0.clock())
        }
        try await writer.send(reply, continues: writer.mode == .more)
        guard writer.mode == .more else { return }
      }
      ask.after = nil
    }
    try await list(ListArticles.self, ask, writer, \.after, \.next) { try $0.reply(to: $1) }
  }

  private func status() async throws -> GetStatus.Reply {
    let snapshot = board.snapshot
    let (counts, clock) = try await reader.run { (try $0.counts(), try $0.clock()) }
    let pending = await ingester.pendingCount
    return GetStatus.Reply(
      status: identity.status(snapshot, counts: counts, pending: pending), clock: clock,
      stale: snapshot.stale)
  }
}
