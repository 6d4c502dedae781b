// SPDX-License-Identifier: Apache-2.0

internal import CorpusCore
internal import CorpusLanguage
internal import CorpusProtocol
internal import Glibc
internal import Logging
internal import WatchDaemon

/// A ledger's file damaged in any way: it is opened, or set aside for a new one, and nothing that is asked of it ends the process.
struct LedgerTarget {
  private let folder: LedgerFolder
  private let log = Logger(label: "fuzz", factory: { _ in SwiftLogNoOpLogHandler() })
  private let sound: [UInt8]
  private let edit: LedgerEdit

  init() throws {
    let path = try SampleLedger.folder("ledger")
    folder = try LedgerFolder(Locations(state: path, environment: Locations.Environment()))
    let sample = try SampleLedger()
    try sample.fill(folder.open(log: log))
    sound = try FileBytes.read(path: folder.locations.ledger)
    edit = sample.edit(("c/new.txt", "The pier is safe, mayor Ila Brandt said on Friday.\n"))
  }

  /// The first byte says what is damaged: the file is cut, replaced, or overwritten in places; or a log of writes lies beside it.
  @Sendable func run(_ input: [UInt8]) {
    var file = sound
    var log: [UInt8] = []
    let rest = Array(input.dropFirst())
    switch (input.first ?? 0) % 8 {
    case 0: file = rest
    case 1: file = Array(sound.prefix(Self.number(rest[...]) % (sound.count + 1)))
    case 2: log = rest
    default: Self.overwrite(&file, rest)
    }
    do {
      try replaceLedger(with: file, log)
      let ledger = try folder.open(log: self.log)
      use(ledger)
    } catch {
      fatalError("a damaged ledger was not set aside: \(error)")
    }
  }

  /// Overwrites at offsets of three bytes each, with up to eight bytes that follow a length.
  private static func overwrite(_ file: inout [UInt8], _ input: [UInt8]) {
    var rest = input[...]
    while rest.count > 4 {
      let offset = number(rest) % file.count
      let count = Int(rest[rest.startIndex + 3]) % 8 + 1
      rest = rest.dropFirst(4)
      for (index, byte) in rest.prefix(count).enumerated() where offset + index < file.count {
        file[offset + index] = byte
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(3).reduce(0) { $0 << 8 | Int($1) }
  }

  private func replaceLedger(with file: [UInt8], _ log: [UInt8]) throws {
    let path = folder.locations.ledger
    for suffix in ["", "-wal", "-shm"] { try? Kernel.unlink(path + suffix) }
    try FileBytes.replace(path: path, with: file)
    if !log.isEmpty { try FileBytes.replace(path: path + "-wal", with: log) }
  }

  /// Asks and writes; a damaged page may make any of it fail, but only by an error.
  private func use(_ ledger: Ledger) {
    _ = try? ledger.files()
    _ = try? ledger.counts()
    _ = try? ledger.canonicalLines()
    _ = try? ledger.reply(to: ListChanges.Parameters())
    _ = try? ledger.reply(to: ListFigures.Parameters())
    _ = try? ledger.reply(to: Search.Parameters(words: "ferry"))
    _ = try? ledger.reply(to: Match.Parameters(text: "We told them in March"))
    _ = try? ledger.reply(to: Diff.Parameters(path: "a/first.txt"))
    _ = try? ledger.reply(to: Explain.Parameters(id: "a/copy.txt"))
    _ = try? ledger.reply(to: GetArticle.Parameters(path: "a/first.txt"))
    _ = try? ledger.apply([edit])
    _ = try? ledger.apply([.remove(CorpusPath("a/copy.txt"))])
  }
}
