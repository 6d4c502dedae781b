import CorpusLanguage
import CorpusProtocol
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

  @Test func whatCameToNothingKeepsItsTicket() {
    var queue = WorkQueue()
    queue.note(a, .event)
    let ticket = queue.lastTicket
    #expect(queue.next() == a)
    queue.note(a, .event)
    queue.putBack(a)
    #expect(queue.oldestOpen == ticket, "nothing of it is known yet")
    #expect(queue.next() == a)
    #expect(queue.isLatest(a))
    queue.finish(a)
    #expect(queue.count == 0)
  }

  /// Law: in any history, the paths counted as new are those that are open and have no entry.
  @Test(arguments: 0..<50) func newPathsAreCounted(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var queue = WorkQueue()
    var known: Set<CorpusPath> = []
    for _ in 0..<200 {
      let path = CorpusPath("\(Int.random(in: 0..<6, using: &random))")
      switch Int.random(in: 0..<4, using: &random) {
      case 0, 1: queue.note(path, .event, isNew: !known.contains(path))
      case 2:
        // An import goes by the queue.
        known.insert(path)
        queue.mark(path, isNew: false)
      default:
        guard let path = queue.next() else { continue }
        if Bool.random(using: &random) { queue.note(path, .event, isNew: !known.contains(path)) }
        if Bool.random(using: &random) {
          queue.putBack(path)
          continue
        }
        let isGone = Bool.random(using: &random)
        if isGone { known.remove(path) } else { known.insert(path) }
        queue.mark(path, isNew: isGone)
        queue.finish(path)
      }
      let new = queue.paths.filter { !known.contains($0) }
      #expect(queue.newCount == new.count, "seed \(seed)")
    }
  }

  /// Law: in any history, whoever waits for a ticket waits for every path noted up to it to be looked at after it was noted, and
  /// for something to come of that.
  @Test(arguments: 0..<200) func noNoteIsEverLost(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var queue = WorkQueue()
    /// The oldest note of each path of which nothing came yet, and the first since it is in hand.
    var open: [CorpusPath: UInt64] = [:]
    var since: [CorpusPath: UInt64] = [:]
    var inHand: [CorpusPath] = []
    func finish(_ path: CorpusPath) {
      queue.finish(path)
      open[path] = since.removeValue(forKey: path)
    }
    for _ in 0..<200 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0, 1:
        let path = CorpusPath("\(Int.random(in: 0..<6, using: &random))")
        let urgency = WorkQueue.Urgency.allCases.randomElement(using: &random) ?? .event
        queue.note(path, urgency)
        if open[path] == nil { open[path] = queue.lastTicket }
        if inHand.contains(path), since[path] == nil { since[path] = queue.lastTicket }
      case 2:
        guard let path = queue.next() else { continue }
        #expect(!inHand.contains(path))
        inHand.append(path)
      case 3:
        guard let index = inHand.indices.randomElement(using: &random) else { continue }
        let path = inHand.remove(at: index)
        queue.putBack(path)
        since[path] = nil
      default:
        guard let index = inHand.indices.randomElement(using: &random) else { continue }
        finish(inHand.remove(at: index))
      }
      #expect(queue.oldestOpen == open.values.min(), "seed \(seed)")
    }
    for path in inHand { finish(path) }
    while let path = queue.next() { finish(path) }
    #expect(open.isEmpty && queue.count == 0 && queue.oldestOpen == nil, "seed \(seed)")
  }
}
