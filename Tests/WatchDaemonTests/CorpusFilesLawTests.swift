// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Testing

@testable import WatchDaemon

/// The laws of turns and tickets, in any history.
@Suite struct CorpusFilesLawTests {
  private let a = CorpusPath("a")
  private let b = CorpusPath("b")

  @Test func givesEachPathOnceInOrder() {
    var files = CorpusFiles.sample()
    files.note(a, .event)
    files.note(b, .event)
    files.note(a, .event)
    #expect(files.nextPath() == a)
    #expect(files.nextPath() == b)
    #expect(files.nextPath() == nil)
  }

  @Test func eventsGoBeforeScansAndSuspectsLast() {
    var files = CorpusFiles.sample()
    files.note(CorpusPath("suspect"), .suspect)
    files.note(a, .scan)
    files.note(b, .event)
    #expect(files.nextPath() == b)
    #expect(files.nextPath() == a)
    #expect(files.nextPath() == CorpusPath("suspect"))
  }

  @Test func anEventHastensWhatAScanFound() {
    var files = CorpusFiles.sample()
    files.note(a, .scan)
    files.note(b, .scan)
    files.note(b, .event)
    #expect(files.nextPath() == b)
    #expect(files.nextPath() == a)
    #expect(files.nextPath() == nil)
  }

  @Test func whatIsTouchedInHandIsLookedAtAgain() {
    var files = CorpusFiles.sample()
    files.note(a, .event)
    #expect(files.nextPath() == a)
    #expect(files.isLatest(a))
    files.note(a, .event)
    #expect(!files.isLatest(a))
    #expect(files.nextPath() == nil)
    files.finish(a)
    #expect(files.nextPath() == a)
    files.finish(a)
    #expect(files.tally.open == 0)
  }

  @Test func aTicketIsDoneWhenAllBeforeItAre() {
    var files = CorpusFiles.sample()
    files.note(a, .event)
    files.note(b, .event)
    let ticket = files.lastTicket
    #expect(files.nextPath() == a)
    files.note(a, .event)
    files.finish(a)
    #expect(files.oldestOpen == ticket, "b is open, a has a later ticket")
    #expect(files.nextPath() == b)
    files.finish(b)
    #expect(files.oldestOpen.map { $0 > ticket } == true)
  }

  @Test func whatCameToNothingKeepsItsTicket() {
    var files = CorpusFiles.sample()
    files.note(a, .event)
    let ticket = files.lastTicket
    #expect(files.nextPath() == a)
    files.note(a, .event)
    files.putBack(a)
    #expect(files.oldestOpen == ticket, "nothing of it is known yet")
    #expect(files.nextPath() == a)
    #expect(files.isLatest(a))
    files.finish(a)
    #expect(files.tally.open == 0)
  }

  /// Law: in any history, the files counted as pending are those that are waited for and have no entry.
  @Test(arguments: 0..<50) func pendingFilesAreCounted(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var files = CorpusFiles.sample()
    for _ in 0..<200 {
      let path = CorpusPath("\(Int.random(in: 0..<6, using: &random))")
      switch Int.random(in: 0..<5, using: &random) {
      case 0, 1: files.note(path, .event)
      case 2: files.take(.begun(path), .sample())
      case 3: _ = files.remember(.sample(path))  // An import goes by the queue.
      default:
        guard let path = files.nextPath() else { continue }
        if Bool.random(using: &random) { files.note(path, .event) }
        if Bool.random(using: &random) {
          files.putBack(path)
          continue
        }
        let isGone = Bool.random(using: &random)
        _ = files.remember(isGone ? .remove(path) : .sample(path))
        files.finish(path)
      }
      let pending = files.states.filter { files.known[$0.key] == nil }
      #expect(files.tally.pending == pending.count, "seed \(seed)")
      #expect(files.pending.count == pending.count, "seed \(seed)")
      #expect(
        files.tally.open == files.states.values.count { $0.turn != nil }, "seed \(seed)")
    }
  }

  /// Law: in any history, whoever waits for a ticket waits for every path noted up to it to be looked at after it was noted, and
  /// for something to come of that.
  @Test(arguments: 0..<200) func noNoteIsEverLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var files = CorpusFiles.sample()
    /// The oldest note of each path of which nothing came yet, and the first since it is in hand.
    var open: [CorpusPath: UInt64] = [:]
    var since: [CorpusPath: UInt64] = [:]
    var inHand: [CorpusPath] = []
    func finish(_ path: CorpusPath) {
      files.finish(path)
      open[path] = since.removeValue(forKey: path)
    }
    for _ in 0..<200 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0, 1:
        let path = CorpusPath("\(Int.random(in: 0..<6, using: &random))")
        let urgency = FileState.Urgency.allCases.randomElement(using: &random) ?? .event
        files.note(path, urgency)
        if open[path] == nil { open[path] = files.lastTicket }
        if inHand.contains(path), since[path] == nil { since[path] = files.lastTicket }
      case 2:
        guard let path = files.nextPath() else { continue }
        #expect(!inHand.contains(path))
        inHand.append(path)
      case 3:
        guard let index = inHand.indices.randomElement(using: &random) else { continue }
        let path = inHand.remove(at: index)
        files.putBack(path)
        since[path] = nil
      default:
        guard let index = inHand.indices.randomElement(using: &random) else { continue }
        finish(inHand.remove(at: index))
      }
      #expect(files.oldestOpen == open.values.min(), "seed \(seed)")
    }
    for path in inHand { finish(path) }
    while let path = files.nextPath() { finish(path) }
    #expect(open.isEmpty && files.tally.open == 0 && files.oldestOpen == nil, "seed \(seed)")
  }
}
