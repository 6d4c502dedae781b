import CorpusCore
import CorpusLanguage
import CorpusProtocol

/// New files that nobody has closed yet: read once they have kept their stamp for a while.
///
/// Most are closed within moments, which is told and takes them out; what remains comes from writers that never close, from
/// ways to make a file that end without a closing, and from file systems that tell nothing.
struct SettlingFiles: Sendable {
  private struct Entry: Sendable {
    var stamp: FileStamp?
    var due: ContinuousClock.Instant
  }

  /// How long a file must keep its stamp.
  var seconds: Int
  private var entries: [CorpusPath: Entry] = [:]

  init(seconds: Int) {
    self.seconds = seconds
  }

  /// The files, in no order.
  var paths: some Sequence<CorpusPath> { entries.keys }

  /// When the next file may have settled; nil where none waits.
  var nextDue: ContinuousClock.Instant? { entries.values.lazy.map(\.due).min() }

  /// Begins to wait for `path`; where it is waited for with this stamp already, nothing changes.
  mutating func add(_ path: CorpusPath, stamp: FileStamp?, now: ContinuousClock.Instant = .now) {
    if let entry = entries[path], entry.stamp == stamp { return }
    entries[path] = Entry(stamp: stamp, due: now + .seconds(seconds))
  }

  /// Whether `path` is waited for.
  func contains(_ path: CorpusPath) -> Bool { entries[path] != nil }

  /// Waits no longer for `path`.
  mutating func remove(_ path: CorpusPath) {
    entries[path] = nil
  }

  /// Waits no longer for anything under `folder`.
  mutating func remove(under folder: CorpusPathBytes) {
    entries = entries.filter { !CorpusPathBytes.isPath($0.key.bytes, under: folder) }
  }

  /// Waits no longer for anything; gives what was waited for.
  mutating func removeAll() -> [CorpusPath] {
    defer { entries = [:] }
    return entries.keys.sorted()
  }

  /// Takes out the files that kept their stamp until `now`; the others wait on.
  mutating func takeSettled(
    at now: ContinuousClock.Instant, stamp: (CorpusPath) -> FileStamp?
  ) -> [CorpusPath] {
    var settled: [CorpusPath] = []
    for (path, entry) in entries where entry.due <= now {
      let current = stamp(path)
      if current == entry.stamp {
        entries[path] = nil
        settled.append(path)
      } else {
        entries[path] = Entry(stamp: current, due: now + .seconds(seconds))
      }
    }
    return settled.sorted()
  }
}
