import CorpusLanguage
import CorpusProtocol

/// The paths that must be looked at, each once, and what is being looked at.
///
/// A pure value: who notes a path gets a ticket, and `oldestOpen` tells up to which ticket everything is done. That is all that
/// `sync` needs.
struct WorkQueue: Sendable {
  /// Grows with every noted path.
  typealias Ticket = UInt64

  /// How urgent a path is: what somebody just did goes before what a scan found.
  enum Urgency: Int, CaseIterable, Sendable { case event, scan, suspect }

  private struct Entry: Sendable {
    var ticket: Ticket
    var urgency: Urgency
    /// Whether it is out of the queue and being looked at.
    var isInHand: Bool
    /// Whether the ledger has no entry for it.
    var isNew: Bool
    /// Ticket of a note that came while it was in hand: what is in hand is out of date.
    var again: Ticket?
  }

  private var entries: [CorpusPath: Entry] = [:]
  private var queues = Urgency.allCases.map { _ in Fifo<CorpusPath>() }
  private(set) var lastTicket: Ticket = 0

  /// Paths that are not done, in hand or not.
  var count: Int { entries.count }
  /// Those among them that the ledger has no entry for.
  private(set) var newCount = 0
  /// These paths, in no order.
  var paths: some Sequence<CorpusPath> { entries.keys }

  /// The oldest ticket that is not done; nil where all are.
  ///
  /// Linear in what is open: asked only where somebody waits.
  var oldestOpen: Ticket? {
    entries.values.lazy.map(\.ticket).min()
  }

  /// Keeps no room for a million paths after they are done; what the queues still hold was taken from another.
  private mutating func giveBackMemory() {
    guard entries.capacity > 4096 else { return }
    entries = [:]
    queues = Urgency.allCases.map { _ in Fifo() }
  }

  /// Whether `path` waits or is in hand.
  func contains(_ path: CorpusPath) -> Bool { entries[path] != nil }

  /// Asks that `path` be looked at, from now on.
  ///
  /// - Parameter isNew: whether the ledger has no entry for it.
  mutating func note(_ path: CorpusPath, _ urgency: Urgency, isNew: Bool = false) {
    lastTicket += 1
    note(path, urgency, isNew: isNew, ticket: lastTicket)
  }

  /// Notes whether the ledger has an entry for `path`, where that has become otherwise.
  mutating func mark(_ path: CorpusPath, isNew: Bool) {
    guard let entry = entries[path], entry.isNew != isNew else { return }
    entries[path]?.isNew = isNew
    newCount += isNew ? 1 : -1
  }

  /// Asks that `path` be looked at because of what `cause`, which is in hand, turned out to be: who waits for one waits for both.
  mutating func note(_ path: CorpusPath, because cause: CorpusPath) {
    guard let ticket = entries[cause]?.ticket else { return note(path, .event) }
    note(path, .event, isNew: false, ticket: ticket)
  }

  private mutating func note(
    _ path: CorpusPath, _ urgency: Urgency, isNew: Bool, ticket: Ticket
  ) {
    guard var entry = entries[path] else {
      entries[path] = Entry(ticket: ticket, urgency: urgency, isInHand: false, isNew: isNew)
      if isNew { newCount += 1 }
      queues[urgency.rawValue].append(path)
      return
    }
    if entry.isInHand {
      entry.again = min(entry.again ?? ticket, ticket)
    } else {
      entry.ticket = min(entry.ticket, ticket)
    }
    if !entry.isInHand, urgency.rawValue < entry.urgency.rawValue {
      // It stays in the old queue too; `next` skips what was taken from another.
      entry.urgency = urgency
      queues[urgency.rawValue].append(path)
    }
    entries[path] = entry
  }

  /// Takes the next path in hand; nil where nothing waits.
  mutating func next() -> CorpusPath? {
    for index in queues.indices {
      while let path = queues[index].popFirst() {
        guard let entry = entries[path], !entry.isInHand, entry.urgency.rawValue == index else {
          continue
        }
        entries[path]?.isInHand = true
        return path
      }
    }
    return nil
  }

  /// Whether what is in hand of `path` is what was last asked for.
  func isLatest(_ path: CorpusPath) -> Bool {
    entries[path].map { $0.isInHand && $0.again == nil } ?? false
  }

  /// Puts `path` out of hand although nothing came of it; it waits again under its old ticket, since nobody who waits for that has
  /// got what they wait for.
  mutating func putBack(_ path: CorpusPath) {
    guard var entry = entries[path], entry.isInHand else { return }
    entry.isInHand = false
    entry.again = nil
    entries[path] = entry
    queues[entry.urgency.rawValue].append(path)
  }

  /// Puts `path` out of hand; where it was noted meanwhile it waits again.
  mutating func finish(_ path: CorpusPath) {
    guard let entry = entries[path], entry.isInHand else { return }
    guard let again = entry.again else {
      entries[path] = nil
      if entry.isNew { newCount -= 1 }
      if entries.isEmpty { giveBackMemory() }
      return
    }
    entries[path] = Entry(
      ticket: again, urgency: .event, isInHand: false, isNew: entry.isNew)
    queues[Urgency.event.rawValue].append(path)
  }
}

/// A queue whose ends both cost the same.
struct Fifo<Element: Sendable>: Sendable {
  private var elements: [Element] = []
  private var head = 0

  /// The element that `popFirst` takes next.
  var first: Element? { head < elements.count ? elements[head] : nil }

  /// Puts `element` at the end.
  mutating func append(_ element: Element) {
    elements.append(element)
  }

  /// Takes the first.
  mutating func popFirst() -> Element? {
    guard head < elements.count else { return nil }
    let element = elements[head]
    head += 1
    if head > 1024, head * 2 > elements.count {
      elements.removeFirst(head)
      head = 0
    }
    return element
  }
}
