import ArgumentParser
import CLinux
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Glibc

/// `corpusd work`: extracts one article after the other for the daemon that started it, until its standard input ends.
struct WorkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Extract articles for a running corpusd.", shouldDisplay: false)

  @Option(help: "Most megabytes of address space; 0: no limit.")
  var megabytes = 0

  func run() throws {
    // A daemon that was killed must not leave workers behind.
    _ = clinux_set_parent_death_signal(SIGKILL)
    if megabytes > 0 { Kernel.limitMemory(megabytes: megabytes) }
    Kernel.forbidCoreDumps()
    let extractor = Extractor(model: try LanguageModel.load())
    let formats = FormatReader()
    try FileBytes.writeAll(WorkerFrame.ready, descriptor: 1, path: "the daemon")
    while let head = try part() {
      guard let bytes = try part(), let sidecar = try part() else { return }
      let header = try VarlinkJSON.decode(WorkerFrame.Header.self, from: head)
      let pages = ArticleReader.read(
        path: CorpusPath(bytes: header.path), bytes: bytes,
        sidecar: header.hasSidecar ? sidecar : nil, published: header.published,
        formats: formats)
      let extraction = extractor.extract(pages.count == 1 ? pages[0] : .refused(pages))
      let result = WorkerFrame.Result(extraction: extraction, peakKilobytes: Kernel.peakKilobytes)
      try FileBytes.writeAll(
        WorkerFrame.encode([try VarlinkJSON.encode(result)]), descriptor: 1, path: "the daemon")
    }
  }

  /// The next part of a job; nil at the end of the input.
  private func part() throws -> [UInt8]? {
    let head = try exactly(4)
    guard head.count == 4 else { return nil }
    guard let length = WorkerFrame.length(head) else { throw ExitCode.failure }
    let bytes = try exactly(length)
    return bytes.count == length ? bytes : nil
  }

  /// `count` bytes, fewer at the end of the input.
  private func exactly(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let next = try Kernel.read(0, count: min(count - bytes.count, 1 << 20))
      if next.isEmpty { break }
      if bytes.isEmpty { bytes = next } else { bytes += next }
    }
    return bytes
  }
}
