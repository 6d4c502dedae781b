import CorpusCore
import Testing

@testable import WatchDaemon

@Suite struct WorkQueueTests {
  private let a = CorpusPath("a")
  private let b = CorpusPath("b")

  @Test func givesEachPathOnceInOrder() {
    var queue = WorkQueue()
    queue.note(a, .event)
    queue.note(b, .event)
    queue.note(a, .event)
    #expect(queue.next() == a)
    #expect(queue.next() == b)
    #expect(queue.next() == nil)
  }

  @Test func eventsGoBeforeScansAndSuspectsLast() {
    var queue = WorkQueue()
    queue.note(CorpusPath("suspect"), .suspect)
    queue.note(a, .scan)
    queue.note(b, .event)
    #expect(queue.next() == b)
    #expect(queue.next() == a)
    #expect(queue.next() == CorpusPath("suspect"))
  }

  @Test func anEventHastensWhatAScanFound() {
    var queue = WorkQueue()
    queue.note(a, .scan)
    queue.note(b, .scan)
    queue.note(b, .event)
    #expect(queue.next() == b)
    #expect(queue.next() == a)
    #expect(queue.next() == nil)
  }

  @Test func whatIsTouchedInHandIsLookedAtAgain() {
    var queue = WorkQueue()
    queue.note(a, .event)
    #expect(queue.next() == a)
    #expect(queue.isLatest(a))
    queue.note(a, .event)
    #expect(!queue.isLatest(a))
    #expect(queue.next() == nil)
    queue.finish(a)
    #expect(queue.next() == a)
    queue.finish(a)
    #expect(queue.count == 0)
  }

  @Test func aTicketIsDoneWhenAllBeforeItAre() {
    var queue = WorkQueue()
    queue.note(a, .event)
    queue.note(b, .event)
    let ticket = queue.lastTicket
    #expect(queue.next() == a)
    queue.note(a, .event)
    queue.finish(a)
    #expect(queue.oldestOpen == ticket, "b is open, a has a later ticket")
    #expect(queue.next() == b)
    queue.finish(b)
    #expect(queue.oldestOpen.map { $0 > ticket } == true)
  }

  /// Law: in any history, whoever waits for a ticket waits for every path noted up to it to be looked at after it was noted.
  @Test(arguments: 0..<200) func noNoteIsEverLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var queue = WorkQueue()
    var unseen: [CorpusPath: UInt64] = [:]
    var inHand: [CorpusPath] = []
    for _ in 0..<200 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0, 1:
        let path = CorpusPath("\(Int.random(in: 0..<6, using: &random))")
        let urgency = WorkQueue.Urgency.allCases.randomElement(using: &random) ?? .event
        queue.note(path, urgency)
        if unseen[path] == nil { unseen[path] = queue.lastTicket }
      case 2:
        guard let path = queue.next() else { continue }
        #expect(!inHand.contains(path))
        inHand.append(path)
        unseen[path] = nil
      default:
        guard let index = inHand.indices.randomElement(using: &random) else { continue }
        queue.finish(inHand.remove(at: index))
      }
      if let oldest = unseen.values.min() {
        #expect(queue.oldestOpen.map { $0 <= oldest } == true, "seed \(seed)")
      }
    }
    while let path = queue.next() {
      inHand.append(path)
      unseen[path] = nil
    }
    for path in inHand { queue.finish(path) }
    while let path = queue.next() {
      unseen[path] = nil
      queue.finish(path)
    }
    #expect(unseen.isEmpty && queue.count == 0 && queue.oldestOpen == nil, "seed \(seed)")
  }
}
