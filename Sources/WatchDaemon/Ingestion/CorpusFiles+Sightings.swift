// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol

/// What sightings and the clock make of the files.
extension CorpusFiles {
  /// Takes in one sighting of the watcher.
  mutating func take(_ sighting: Sighting, _ outside: Outside) {
    switch sighting {
    case .touched(let path):
      touch(path)
      for other in linked.names(otherThan: path, known[path]?.stamp) { note(other, .event) }
    case .begun(let path):
      if known[path]?.stamp == nil { write(path, outside.stamp(path), .told, outside) }
    case .attributesChanged(let path): changeAttributes(path, outside)
    case .vanished(let folder): vanish(folder)
    case .overflow:
      isRepairing = true
      // Their closing may be among what was lost.
      for (path, state) in states {
        if case .beingWritten(_, _, .told) = state { set(path, nil) }
        if state.turn?.closing == .told { change(path) { $0.closing = nil } }
      }
    case .sweepBegan(let number, let gentle): sweeps[number] = Sweep(isGentle: gentle)
    case .found(let found, let sweep): find(found, sweep, outside)
    case .sweepEnded(let number, let folders, let whole):
      endSweep(number, folders: folders, whole: whole)
    case .cookie: hasten()
    case .rootAvailable, .rootUnavailable: break
    }
  }

  /// Takes in that the clock has gone on.
  mutating func advance(_ outside: Outside) {
    for path in due(at: outside.now) {
      switch states[path] {
      case .beingWritten(let stamp, _, let closing):
        let current = outside.stamp(path)
        if current == stamp { touch(path) } else { write(path, current, closing, outside) }
      case .missing: endGrace(path)
      case .retrying: note(path, .scan)
      case .waiting, .inHand, nil: break
      }
    }
  }

  /// Ends what is waited for because nobody tells of its end, since somebody waits for the ledger to catch up.
  mutating func hasten() {
    for path in states.keys.filter({ states[$0]?.due != nil }).sorted() {
      switch states[path] {
      case .missing: endGrace(path)
      case .beingWritten(_, _, .untold): touch(path)
      case .beingWritten, .retrying, .waiting, .inHand, nil: break
      }
    }
  }

  /// The file may hold something else, or be gone: nothing else is waited for.
  private mutating func touch(_ path: CorpusPath) {
    note(path, .event)
    change(path) { turn in
      turn.closing = nil
      turn.isOverdue = false
    }
  }

  /// A file that could not be read may be readable now. Otherwise its content has not changed, or its closing will be told.
  private mutating func changeAttributes(_ path: CorpusPath, _ outside: Outside) {
    if known[path]?.isUnreadable == true { return note(path, .event) }
    switch states[path] {
    case .waiting, .inHand: break
    case .missing: note(path, .event)
    case .beingWritten, .retrying, nil: write(path, outside.stamp(path), .told, outside)
    }
  }

  private mutating func endGrace(_ path: CorpusPath) {
    note(path, .event)
    change(path) { $0.isOverdue = true }
  }

  /// Somebody may be writing to the file, which has this stamp.
  private mutating func write(
    _ path: CorpusPath, _ stamp: FileStamp?, _ closing: FileState.Closing, _ outside: Outside
  ) {
    var closing = closing
    switch states[path] {
    case .waiting, .inHand:
      return change(path) { if $0.closing != .untold { $0.closing = closing } }
    case .beingWritten(let old, let due, let was):
      if was == .untold { closing = .untold }
      if old == stamp { return set(path, .beingWritten(stamp: stamp, due: due, closing)) }
    case .missing, .retrying, nil: break
    }
    let due = outside.now + .seconds(pauses.settle)
    set(path, .beingWritten(stamp: stamp, due: due, closing))
  }

  private mutating func vanish(_ folder: CorpusPathBytes) {
    let isBelow = { (path: CorpusPath) in CorpusPathBytes.isPath(path.bytes, under: folder) }
    for path in known.keys where isBelow(path) { note(path, .event) }
    for (path, state) in states where isBelow(path) {
      switch state {
      case .inHand: note(path, .event)
      case .beingWritten: set(path, nil)
      case .waiting, .missing, .retrying: break
      }
      change(path) { $0.closing = nil }
    }
  }

  private mutating func find(_ found: FoundFiles, _ sweep: UInt64?, _ outside: Outside) {
    if let sweep { sweeps[sweep]?.seen.formUnion(found.files.lazy.map(\.path)) }
    let mayBeOpen = found.isSilent || sweep.map { sweeps[$0]?.isGentle ?? false } ?? false
    for file in found.files where mustRead(file) {
      if case .beingWritten(_, _, .told) = states[file.path] { continue }
      if mayBeOpen, isYoung(file.stamp, outside) {
        write(file.path, file.stamp, .untold, outside)
      } else {
        note(file.path, suspicions[file.path] == nil ? .scan : .suspect)
      }
    }
    for path in found.described { note(path, suspicions[path] == nil ? .scan : .suspect) }
  }

  /// Whether a listing's facts about a file leave a doubt that only reading it removes.
  private func mustRead(_ file: FoundFiles.File) -> Bool {
    guard let known = known[file.path], let stamp = known.stamp, stamp == file.stamp,
      known.extractor == Extractor.version
    else { return true }
    // Two writes within one tick of the file system's clock leave the same time.
    let sinceChange = known.readAt - max(stamp.modified, stamp.changed)
    return sinceChange < 2_000_000_000 || known.sidecar != nil || known.isUnreadable
  }

  /// Whether the file changed so lately, or by a clock so different, that it may be written to still.
  private func isYoung(_ stamp: FileStamp, _ outside: Outside) -> Bool {
    let age = outside.time - max(stamp.modified, stamp.changed)
    return age < Int64(pauses.settle) * 1_000_000_000
  }

  private mutating func endSweep(_ number: UInt64, folders: Set<CorpusPathBytes>, whole: Bool) {
    guard let sweep = sweeps.removeValue(forKey: number) else { return }
    let isUnseen = { (path: CorpusPath) in
      !sweep.seen.contains(path) && (whole || folders.contains(path.bytes.parentFolder))
    }
    for (path, file) in known where file.stamp != nil && isUnseen(path) { note(path, .scan) }
    // What was read before it went is in the ledger only after this.
    for (path, state) in states where isUnseen(path) {
      if case .inHand = state { note(path, .scan) }
    }
    if whole {
      isListed = true
      if !sweep.isGentle { isRepairing = false }
    }
  }
}
