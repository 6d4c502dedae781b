// SPDX-License-Identifier: Apache-2.0

import SystemPackage

/// A walk over folders of the corpus that is made in slices, so that a folder of a million files holds up nothing else.
struct FolderWalk: Sendable {
  /// Why the folders are looked at.
  enum Purpose: Hashable, Sendable {
    /// They have just come: events tell of what else happens in them.
    case arrival
    /// To tell also what is no longer there; of the whole corpus, or of the folders that give no events.
    ///
    /// A gentle one is a net beneath the events: nobody waits for it, and it rests more than it works.
    case sweep(whole: Bool, gentle: Bool)

    /// Whether nobody waits for it.
    var isGentle: Bool {
      if case .sweep(_, let gentle) = self { gentle } else { false }
    }
  }

  /// Grows from walk to walk.
  let number: UInt64
  let purpose: Purpose
  /// Folders that are still to be listed.
  var pending: [CorpusPathBytes]
  /// Folders that were listed, or found gone.
  var visited: Set<CorpusPathBytes> = []
  /// The folder that is being listed.
  var listing: FolderListing?

  init(number: UInt64, purpose: Purpose, from folders: [CorpusPathBytes]) {
    self.number = number
    self.purpose = purpose
    pending = folders
  }

  /// Whether nothing is left to do.
  var isFinished: Bool { pending.isEmpty && listing == nil }
}

/// An open folder that has not been listed to its end.
final class FolderListing: Sendable {
  let folder: CorpusPathBytes
  let descriptor: Int32
  /// Whether its file system tells of no, or not of all, changes.
  let isRemote: Bool

  /// Takes over `descriptor`.
  init(_ folder: CorpusPathBytes, descriptor: Int32, isRemote: Bool) {
    self.folder = folder
    self.descriptor = descriptor
    self.isRemote = isRemote
  }

  deinit { Kernel.close(descriptor) }
}

/// The walks that are not finished.
struct FolderWalks: Sendable {
  private var arrivals = Fifo<FolderWalk>()
  /// The arrival that was begun.
  private var arrival: FolderWalk?
  /// In the order in which they were asked for.
  private var sweeps: [FolderWalk] = []
  private(set) var lastNumber: UInt64 = 0

  /// Whether there is nothing to do.
  var isEmpty: Bool { arrival == nil && arrivals.first == nil && sweeps.isEmpty }

  /// Whether nobody waits for what is to be done.
  var areGentle: Bool {
    arrival == nil && arrivals.first == nil && sweeps.allSatisfy(\.purpose.isGentle)
  }

  /// The oldest walk that somebody may wait for; nil where there is none.
  var oldestUrgent: UInt64? {
    let sweep = sweeps.first { !$0.purpose.isGentle }
    return [(arrival ?? arrivals.first)?.number, sweep?.number].compactMap { $0 }.min()
  }

  /// Adds a walk; gives its number.
  mutating func add(_ purpose: FolderWalk.Purpose, from folders: [CorpusPathBytes]) -> UInt64 {
    lastNumber += 1
    let walk = FolderWalk(number: lastNumber, purpose: purpose, from: folders)
    if purpose == .arrival { arrivals.append(walk) } else { sweeps.append(walk) }
    return lastNumber
  }

  /// Takes out the walk to go on with: arrivals first, since nothing else tells of them, then what somebody waits for.
  mutating func takeMostUrgent() -> FolderWalk? {
    if let walk = arrival ?? arrivals.popFirst() {
      arrival = nil
      return walk
    }
    guard !sweeps.isEmpty else { return nil }
    return sweeps.remove(at: sweeps.firstIndex { !$0.purpose.isGentle } ?? 0)
  }

  /// Puts the walk back that was taken out, as it is after a slice.
  mutating func putBack(_ walk: FolderWalk) {
    if walk.purpose == .arrival {
      arrival = walk
    } else {
      sweeps.insert(walk, at: sweeps.firstIndex { $0.number > walk.number } ?? sweeps.endIndex)
    }
  }

  /// Gives up all walks; gives the numbers of the sweeps among them.
  mutating func removeAll() -> [UInt64] {
    defer { (arrival, arrivals, sweeps) = (nil, Fifo(), []) }
    return sweeps.map(\.number)
  }
}
