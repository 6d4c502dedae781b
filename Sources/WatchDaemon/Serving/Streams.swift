// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol

/// The methods that answer for as long as the caller listens.
extension CorpusMethods {
  /// Adds Subscribe and Export.
  func addStreams(to table: inout MethodTable) {
    table.add(Subscribe.self) { parameters, writer in
      guard writer.mode == .more else { throw VarlinkError.expectedMore }
      try await follow(since: parameters.since, writer)
    }
    table.add(Export.self) { _, writer in
      guard writer.mode == .more else { throw VarlinkError.expectedMore }
      try await export(writer)
    }
  }

  /// First what happened since a clock, then each change as it commits.
  ///
  /// Nothing is queued for a follower: it reads the change log at its own pace, so that a slow one costs no memory.
  private func follow(since: String?, _ writer: ReplyWriter) async throws {
    // Listening begins before the first look at the log: what commits in between rings.
    let rings = bell.listen()
    var clock: String
    if let since {
      clock = since
    } else {
      clock = try await reader.run { try $0.clock() }
    }
    // Told at once, even with nothing to tell: the caller knows from where on it follows. An old clock is refused here.
    let first = try await changes(since: clock)
    try await writer.send(
      Subscribe.Reply(changes: [], clock: clock, stale: first.stale), continues: true)
    clock = try await send(first, after: clock, writer)
    var told = board.snapshot
    for await _ in rings {
      clock = try await send(try await changes(since: clock), after: clock, writer)
      // That the corpus is lost, or events were, is told although nothing changed; that it is over, too.
      let now = board.snapshot
      guard now.trouble != told.trouble || now.overflows != told.overflows else { continue }
      // What was lost may have been made up for before anybody looked.
      let lost = now.overflows != told.overflows ? StatusBoard.Snapshot.eventsLost : nil
      told = now
      try await writer.send(
        Subscribe.Reply(changes: [], clock: clock, stale: now.trouble ?? lost), continues: true)
    }
    try Task.checkCancellation()
    throw VarlinkError.busy(reason: "The service is stopping.")
  }

  private func changes(since clock: String) async throws -> ListChanges.Reply {
    try await reader.ask { try $0.reply(to: ListChanges.Parameters(since: clock)) }
  }

  /// Sends `page` and all that follows it; gives the clock after it.
  private func send(_ page: ListChanges.Reply, after clock: String, _ writer: ReplyWriter)
    async throws -> String
  {
    var page = page
    var clock = clock
    while let last = page.changes.last {
      if Self.distance(from: clock, to: page.clock) > mostBehind {
        throw VarlinkError.slowConsumer(lastClock: clock)
      }
      try await writer.send(
        Subscribe.Reply(changes: page.changes, clock: last.clock, stale: page.stale),
        continues: true)
      clock = last.clock
      guard page.next != nil else { break }
      do {
        page = try await changes(since: clock)
      } catch LedgerError.clockTooOld {
        throw VarlinkError.slowConsumer(lastClock: clock)
      }
    }
    return clock
  }

  /// How many changes lie between two clocks of one epoch.
  private static func distance(from old: String, to new: String) -> Int64 {
    func sequence(_ clock: String) -> Int64 {
      clock.split(separator: ":").last.flatMap { Int64($0) } ?? 0
    }
    return sequence(new) &- sequence(old)
  }

  /// The whole ledger, one object a reply, the last one without `continues`; each page is a short read of its own.
  private func export(_ writer: ReplyWriter) async throws {
    let stale = board.snapshot.stale
    let clock = try await reader.run { try $0.clock() }
    var last = ExportRecord()
    var isFirst = true
    func send(_ records: [ExportRecord]) async throws {
      guard let final = records.last else { return }
      let ready = (isFirst ? [] : [last]) + records.dropLast()
      try await writer.send(
        each: ready.map { Export.Reply(record: $0, clock: clock, stale: stale) })
      last = final
      isFirst = false
    }
    try await pages(ListArticles.self, from: ListArticles.Parameters(), \.after, \.next) {
      try $0.reply(to: $1)
    } each: {
      try await send($0.articles.map { ExportRecord(article: $0) })
    }
    try await pages(ListClaims.self, from: ListClaims.Parameters(), \.after, \.next) {
      try $0.reply(to: $1)
    } each: {
      try await send($0.claims.map { ExportRecord(claim: $0) })
    }
    try await pages(ListFigures.self, from: ListFigures.Parameters(), \.after, \.next) {
      try $0.reply(to: $1)
    } each: {
      try await send($0.events.map { ExportRecord(event: $0.event) })
    }
    try await pages(ListPropositions.self, from: ListPropositions.Parameters(), \.after, \.next) {
      try $0.reply(to: $1)
    } each: {
      try await send($0.propositions.map { ExportRecord(proposition: $0) })
    }
    try await pages(ListConflicts.self, from: ListConflicts.Parameters(), \.after, \.next) {
      try $0.reply(to: $1)
    } each: {
      try await send($0.conflicts.map { ExportRecord(conflict: $0) })
    }
    try await pages(ListEntities.self, from: ListEntities.Parameters(), \.after, \.next) {
      try $0.reply(to: $1)
    } each: {
      try await send($0.entities.map { ExportRecord(entity: $0) })
    }
    try await writer.send(Export.Reply(record: last, clock: clock, stale: stale))
  }

  /// Calls `each` with every page of a list.
  private func pages<M: Method & SendableMetatype>(
    _ method: M.Type, from parameters: M.Parameters,
    _ after: WritableKeyPath<M.Parameters, String?>, _ next: KeyPath<M.Reply, String?>,
    _ query: @escaping @Sendable (Ledger, M.Parameters) throws -> M.Reply,
    each: (M.Reply) async throws -> Void
  ) async throws where M.Reply: Dated {
    var ask = parameters
    while true {
      try Task.checkCancellation()
      let page = ask
      let reply = try await reader.ask(isBulk: true) { try query($0, page) }
      try await each(reply)
      guard let following = reply[keyPath: next] else { return }
      ask[keyPath: after] = following
    }
  }
}
