// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Testing

@testable import WatchDaemon

/// What becomes of a file: the transitions of its state, as a table.
@Suite struct CorpusFilesTests {
  /// What happens, at ten o'clock and so many seconds.
  enum Step: Sendable {
    case sees(Sighting)
    /// The file at the path has another stamp from now on.
    case changes(Int64)
    case clock(Int)
    case takes
    case finds(Finding)
    /// The same while somebody waits for the ledger to catch up.
    case findsAwaited(Finding)
  }

  /// A history of one file, and the state that it ends in.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var isKnown = false
    var steps: [Step]
    var state: String

    init(_ name: String, isKnown: Bool = false, _ steps: [Step], _ state: String) {
      (testDescription, self.isKnown, self.steps, self.state) = (name, isKnown, steps, state)
    }
  }

  private static let path = CorpusPath("f/a")
  private static let touch = Step.sees(.touched(path))
  private static let begin = Step.sees(.begun(path))
  private static let attributes = Step.sees(.attributesChanged(path))
  private static let cookie = Step.sees(.cookie(1))
  private static let vanish = Step.sees(.vanished(folder: Array("f".utf8)))
  private static let reads = Step.finds(.sample(path))
  private static let fails = Step.finds(.unreadable(path))
  private static let gone = Step.finds(.gone)

  private static func found(_ stamp: Int64, isSilent: Bool = false) -> Step {
    var files = FoundFiles(files: [.init(path: path, stamp: .sample(stamp))])
    files.isSilent = isSilent
    return .sees(.found(files, sweep: 1))
  }

  private static func sweep(_ steps: [Step], gentle: Bool = false) -> [Step] {
    [.sees(.sweepBegan(1, gentle: gentle))] + steps
      + [.sees(.sweepEnded(1, folders: [], whole: true))]
  }

  static let rows: [Row] = [
    // A new file.
    Row("is begun", [begin], "written, told"),
    Row("is closed", [begin, touch], "waiting, event"),
    Row("is read", [begin, touch, .takes, reads], "settled, known"),
    Row("keeps its stamp", [begin, .clock(9), .clock(10)], "waiting, event"),
    Row("goes on changing", [begin, .changes(2), .clock(10), .clock(19)], "written, told"),
    Row("has gone on changing", [begin, .changes(2), .clock(10), .clock(20)], "waiting, event"),
    Row("is written while somebody waits", [begin, cookie], "written, told"),
    Row("is begun in a folder that vanishes", [begin, vanish], "settled, unknown"),
    Row("is begun, and events are lost", [begin, .sees(.overflow)], "settled, unknown"),
    Row("is begun while it waits", [touch, begin, .takes, reads], "written, told, known"),
    Row("is begun, then found", [begin] + sweep([found(1)]), "written, told"),
    // A file that a listing finds.
    Row("is found", sweep([found(1)]), "waiting, scan"),
    Row("is found as it is known", isKnown: true, sweep([found(1)]), "settled, known"),
    Row("is found otherwise", isKnown: true, sweep([found(2)]), "waiting, scan, known"),
    Row(
      "is young where nobody tells", sweep([found(Self.young, isSilent: true)]), "written, untold"),
    Row("is young in a gentle sweep", sweep([found(Self.young)], gentle: true), "written, untold"),
    Row("is old where nobody tells", sweep([found(1, isSilent: true)]), "waiting, scan"),
    Row(
      "is young while somebody waits", sweep([found(Self.young, isSilent: true)]) + [cookie],
      "waiting, event"),
    Row("is not found", isKnown: true, sweep([]), "waiting, scan, known"),
    Row("was in hand when not found", [touch, .takes] + sweep([]), "in hand, noted again"),
    // A file that is looked at.
    Row("is touched in hand", [touch, .takes, touch], "in hand, noted again"),
    Row("is touched while it is written", [touch, .takes, touch, reads], "waiting, event, known"),
    Row("holds many articles", [touch, .takes, .finds(.partial(path))], "waiting, event, known"),
    // A file that is gone.
    Row("is gone", isKnown: true, [touch, .takes, gone], "missing, known"),
    Row("stays gone", isKnown: true, [touch, .takes, gone, .clock(1)], "waiting, overdue, known"),
    Row(
      "was gone for long", isKnown: true, [touch, .takes, gone, .clock(1), .takes, gone],
      "settled, unknown"),
    Row("comes back", isKnown: true, [touch, .takes, gone, touch], "waiting, event, known"),
    Row(
      "comes back in hand", isKnown: true, [touch, .takes, gone, .clock(1), .takes, touch, gone],
      "waiting, event, known"),
    Row(
      "is gone while somebody waits", isKnown: true, [touch, .takes, .findsAwaited(.gone)],
      "settled, unknown"),
    Row(
      "is missed when somebody comes", isKnown: true, [touch, .takes, gone, cookie],
      "waiting, overdue, known"),
    Row("was never there", [touch, .takes, gone], "settled, unknown"),
    Row("vanishes with its folder", isKnown: true, [vanish], "waiting, event, known"),
    // A file that cannot be read.
    Row("cannot be read", [touch, .takes, fails], "retrying 30, known"),
    Row("is tried again", [touch, .takes, fails, .clock(30)], "waiting, scan, known"),
    Row("fails again", [touch, .takes, fails, .clock(30), .takes, fails], "retrying 60, known"),
    Row("may be read by now", [touch, .takes, fails, attributes], "waiting, event, known"),
    Row("can be read by now", [touch, .takes, fails, .clock(30), .takes, reads], "settled, known"),
    Row(
      "is read and fails later",
      [touch, .takes, fails, touch, .takes, reads, touch, .takes, fails], "retrying 30, known"),
    Row("has other attributes", isKnown: true, [attributes], "written, told, known"),
    Row(
      "has other attributes while it waits", isKnown: true, [touch, attributes, .takes, reads],
      "settled, known"),
  ]

  private static let young: Int64 = 995_000_000_000

  @Test(arguments: rows) func goesFromStateToState(row: Row) {
    var files = CorpusFiles.sample()
    if row.isKnown { _ = files.remember(.sample(Self.path)) }
    var outside = CorpusFiles.Outside.sample()
    let start = outside.now
    for step in row.steps {
      switch step {
      case .sees(let sighting): files.take(sighting, outside)
      case .changes(let stamp): outside.stamp = { _ in .sample(stamp) }
      case .clock(let seconds):
        outside.now = start + .seconds(seconds)
        files.advance(outside)
      case .takes: #expect(files.nextPath() == Self.path)
      case .finds(let finding): take(finding, isAwaited: false, &files, outside)
      case .findsAwaited(let finding): take(finding, isAwaited: true, &files, outside)
      }
    }
    let known = files.known[Self.path] != nil
    #expect(Self.word(files.states[Self.path], known) == row.state)
  }

  private func take(
    _ finding: Finding, isAwaited: Bool, _ files: inout CorpusFiles, _ outside: CorpusFiles.Outside
  ) {
    if let edit = files.edit(Self.path, finding, isAwaited: isAwaited) { _ = files.remember(edit) }
    files.finish(Self.path, finding, isAwaited: isAwaited, at: outside.now)
  }

  @Test func aFileThatIsSeenAgainUnchangedWaitsNoLonger() {
    var files = CorpusFiles.sample()
    var outside = CorpusFiles.Outside.sample()
    let start = outside.now
    files.take(.begun(Self.path), outside)
    outside.now = start + .seconds(5)
    files.take(.begun(Self.path), outside)
    #expect(files.nextDue == start + .seconds(10))
    outside.stamp = { _ in .sample(2) }
    files.take(.begun(Self.path), outside)
    #expect(files.nextDue == start + .seconds(15))
  }

  @Test func retriesRestAnHourAtMost() {
    var files = CorpusFiles.sample()
    var outside = CorpusFiles.Outside.sample()
    var pauses: [Duration] = []
    files.note(Self.path, .event)
    for _ in 0..<9 {
      #expect(files.nextPath() == Self.path)
      take(.unreadable(Self.path), isAwaited: false, &files, outside)
      let due = files.nextDue ?? outside.now
      pauses.append(due - outside.now)
      outside.now = due
      files.advance(outside)
    }
    #expect(
      pauses == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600].map { .seconds($0) })
  }

  /// A state in words.
  private static func word(_ state: FileState?, _ isKnown: Bool) -> String {
    let known = isKnown ? ", known" : ""
    return switch state {
    case nil: isKnown ? "settled, known" : "settled, unknown"
    case .beingWritten(_, _, let closing): "written, \(closing)" + known
    case .waiting(let turn): "waiting, \(turn.isOverdue ? "overdue" : "\(turn.urgency)")" + known
    case .inHand(_, _, let again): "in hand" + (again == nil ? "" : ", noted again") + known
    case .missing: "missing" + known
    case .retrying(_, let pause): "retrying \(pause)" + known
    }
  }
}

extension CorpusFiles {
  /// No files, ten seconds to settle, thirty to try again.
  static func sample() -> CorpusFiles { CorpusFiles(pauses: Pauses(settle: 10, retry: 30)) }

  /// Takes the next path in hand, whenever that is.
  mutating func nextPath() -> CorpusPath? { next(at: .now)?.path }

  /// Puts a path out of hand with a finding that changes nothing.
  mutating func finish(_ path: CorpusPath) {
    finish(path, .unchanged(.sample(1), readAt: 1), isAwaited: false, at: .now)
  }
}

extension CorpusFiles.Outside {
  /// A thousand seconds after 1970, and every file with the same stamp.
  static func sample() -> CorpusFiles.Outside {
    CorpusFiles.Outside(now: .now, time: 1_000_000_000_000, stamp: { _ in .sample(1) })
  }
}

extension FileStamp {
  /// The stamp of a file that was changed then, nanoseconds since 1970.
  static func sample(_ changed: Int64) -> FileStamp {
    FileStamp(device: 1, inode: 1, size: 1, modified: changed, changed: changed)
  }
}

extension LedgerEdit {
  /// Takes in an article that was read at `path`.
  static func sample(_ path: CorpusPath) -> LedgerEdit {
    var article = Article(
      path: path.display, sha256: "1", bytes: 1, format: "text", state: .ready)
    article.extractor = Extractor.version
    let extraction = Extraction(article: article, claims: [])
    let file = LedgerFile(
      path: path, stamp: .sample(1), readAt: 10_000_000_000, sidecar: nil, extraction: extraction)
    return .replace(file, extraction)
  }
}

extension Finding {
  /// An article that was read.
  static func sample(_ path: CorpusPath) -> Finding {
    let article = Article(
      path: path.display, sha256: "1", bytes: 1, format: "text", state: .ready)
    return .read(
      .article(Extraction(article: article, claims: [])), .sample(1), readAt: 10_000_000_000,
      sidecar: nil)
  }

  /// An article that is there and could not be read.
  static func unreadable(_ path: CorpusPath) -> Finding {
    .read(
      .article(problem(.failed, "It may not be read.", path: path, bytes: 1)), .sample(1),
      readAt: 1, sidecar: nil)
  }

  /// A file of many articles, not all of which were read.
  static func partial(_ path: CorpusPath) -> Finding {
    let file = Article(path: path.display, sha256: "1", bytes: 1, format: "text", state: .ready)
    return .read(
      .parts(PartedFile(file: file, entries: [], extractions: []), isWhole: false), .sample(1),
      readAt: 1, sidecar: nil)
  }
}
