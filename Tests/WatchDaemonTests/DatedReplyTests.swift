// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import NIOPosix
import Testing

@testable import WatchDaemon

/// Law: every answer tells of which state of the ledger it is and, where that may lag behind the corpus, why.
@Suite struct DatedReplyTests {
  /// What every reply has, whatever else it holds.
  private struct DatedReply: Decodable, Dated {
    var clock: String
    var stale: String?
  }

  /// An article whose figure others contradict.
  private func toll(_ number: String, _ source: String) -> String {
    """
    PELL HARBOUR, May 2, 2031 - \(number) people were injured when the ferry Corvane sank in Pell Harbour on May 1, 2031, \(source) said.

    Harbour Master Orla Venn and Captain Joost Lindqvist of the Corvane were among those on board.

    """
  }

  private func told(_ trouble: String) -> String {
    "Articles cannot be read, and are tried again: \(trouble)"
  }

  @Test(arguments: [nil, "The disk is asleep."])
  func everyReplyIsDated(trouble: String?) async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      try daemon.write("a.txt", toll("Five", "the port"))
      try daemon.write("b.txt", toll("Nine", "the fishermen's union"))
      try await daemon.sync()
      daemon.daemon.engine.board.update { $0.readingProblem = trouble }
      let (names, frames) = try await calls(to: daemon)
      let replies = try await ask(daemon, frames)
      #expect(replies.count == names.count)
      for (name, reply) in zip(names, replies) {
        let dated = try VarlinkReply<DatedReply>(frame: reply).parameters
        #expect(dated.clock.contains(":"), "\(name)")
        #expect(dated.stale == trouble.map(told), "\(name)")
      }
      let first = try await daemon.stream(Subscribe.self, Subscribe.Parameters()) { _ in true }
      #expect(first.first?.clock.contains(":") == true)
      #expect(first.first?.stale == trouble.map(told))
      // Whoever adds a method adds it here.
      let all = [InterfaceDescription.corpus, .control].flatMap(Self.methods)
      #expect(Set(names + [Subscribe.name]) == Set(all))
    }
  }

  /// A call of every method with one answer, and of Export, which has the more the larger the ledger is, as the last.
  private func calls(to daemon: DaemonHarness) async throws -> ([String], [UInt8]) {
    var (names, frames): ([String], [UInt8]) = ([], [])
    func add<M: Method>(_ method: M.Type, _ parameters: M.Parameters) throws {
      names.append(M.name)
      frames += try VarlinkCall.encode(method, parameters)
    }
    let claims = try await daemon.call(ListClaims.self, ListClaims.Parameters()).claims
    let claim = try #require(claims.first)
    let events = try await daemon.call(ListFigures.self, ListFigures.Parameters()).events
    let event = try #require(events.first?.event)
    let propositions = try await daemon.call(
      ListPropositions.self, ListPropositions.Parameters()
    ).propositions
    let proposition = try #require(propositions.first)
    let conflicts = try await daemon.call(ListConflicts.self, ListConflicts.Parameters()).conflicts
    let conflict = try #require(conflicts.first)
    let entities = try await daemon.call(ListEntities.self, ListEntities.Parameters()).entities
    let entity = try #require(entities.first)
    let read = try await daemon.call(GetArticle.self, GetArticle.Parameters(path: "b.txt"))
    try add(GetStatus.self, NoParameters())
    try add(Sync.self, Sync.Parameters())
    try add(ListArticles.self, ListArticles.Parameters())
    try add(ListClaims.self, ListClaims.Parameters())
    try add(ListFigures.self, ListFigures.Parameters())
    try add(ListPropositions.self, ListPropositions.Parameters())
    try add(ListConflicts.self, ListConflicts.Parameters())
    try add(ListEntities.self, ListEntities.Parameters())
    try add(ListChanges.self, ListChanges.Parameters())
    try add(Search.self, Search.Parameters(words: "bridge"))
    try add(Complete.self, Complete.Parameters(kind: .path, prefix: "a"))
    try add(Match.self, Match.Parameters(text: "The bridge must stay closed"))
    try add(GetArticle.self, GetArticle.Parameters(path: "a.txt"))
    try add(GetClaim.self, GetClaim.Parameters(id: claim.id))
    try add(GetEvent.self, GetEvent.Parameters(id: event.id))
    try add(GetProposition.self, GetProposition.Parameters(id: proposition.id))
    try add(GetConflict.self, GetConflict.Parameters(id: conflict.id))
    try add(GetEntity.self, GetEntity.Parameters(id: entity.id))
    try add(GetStory.self, GetStory.Parameters(id: read.article.story ?? ""))
    try add(Explain.self, Explain.Parameters(id: claim.id))
    try add(Diff.self, Diff.Parameters(path: "a.txt"))
    try add(Rescan.self, NoParameters())
    try add(Reload.self, NoParameters())
    try add(Verify.self, NoParameters())
    var other = read.article
    other.path = "imported.txt"
    try add(Import.self, Import.Parameters(article: other, claims: []))
    names.append(Export.name)
    frames += try VarlinkCall.encode(Export.self, NoParameters(), mode: .more)
    return (names, frames)
  }

  /// One answer to each call.
  private func ask(_ daemon: DaemonHarness, _ frames: [UInt8]) async throws -> [[UInt8]] {
    let client = try RawClient(daemon, control: true)
    try await client.send([frames])
    client.finish()
    var replies = try await client.receiveAll().map { Array($0.utf8) }
    let exported = replies.drop { reply in
      (try? VarlinkReply<Export.Reply>(frame: reply)) == nil
    }
    for record in exported {
      #expect(try VarlinkReply<Export.Reply>(frame: record).parameters.clock.contains(":"))
    }
    replies.removeLast(max(exported.count - 1, 0))
    return replies
  }

  private static func methods(of interface: InterfaceDescription) -> [String] {
    interface.text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("method ") else { return nil }
      return interface.name + "." + line.dropFirst(7).prefix { $0.isLetter }
    }
  }
}
