// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusExtraction
import CorpusLanguage
import CorpusProtocol
import Glibc
import Logging
import NIOCore
import SystemPackage

/// One worker process and the thread that feeds it: takes a path, reads the file, has it extracted, hands in the finding.
///
/// Runs on an event loop of its own because all of that blocks; the worker's deadline bounds how long.
actor Lane {
  /// What may change in a running service.
  struct Limits: Hashable, Sendable {
    var articleBytes: Int
    var articleSeconds: Int
    var workerMegabytes: Int

    init(_ configuration: Configuration) {
      articleBytes = configuration.articleMegabytes << 20
      articleSeconds = configuration.articleSeconds
      workerMegabytes = configuration.workerMegabytes
    }
  }

  nonisolated let eventLoop: any EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe eventLoop.executor.asUnownedSerialExecutor()
  }

  private let root: CorpusRoot
  private let executable: String
  private let record: InHandRecord?
  private let log: Logger
  private let atMoment: (@Sendable (FailurePoints.Ingestion) throws -> Void)?
  private var limits: Limits
  private var worker: WorkerProcess?

  init(
    number: Int, root: CorpusRoot, executable: String, inHand: String, limits: Limits,
    eventLoop: any EventLoop, log: Logger,
    atMoment: (@Sendable (FailurePoints.Ingestion) throws -> Void)?
  ) {
    self.root = root
    self.executable = executable
    self.limits = limits
    self.eventLoop = eventLoop
    self.log = log
    self.atMoment = atMoment
    record = try? InHandRecord(folder: inHand, number: number)
  }

  /// Works until the ingester has no more.
  func run(for ingester: Ingester) async {
    while let work = await ingester.next() {
      await ingester.conclude(work, look(work))
    }
    worker = nil
  }

  /// Takes over new limits; the worker is replaced where they bind it.
  func reconfigure(_ limits: Limits) {
    if limits.workerMegabytes != self.limits.workerMegabytes { worker = nil }
    self.limits = limits
  }

  /// What lies at the path now.
  private func look(_ work: Work) -> Finding {
    let readAt = FileStamp.now
    let path = work.path
    do { try atMoment?(.reading) } catch { return .impeded("\(error)") }
    let content = root.read(path, limit: limits.articleBytes)
    switch content {
    case .gone: return .gone
    case .rootUnavailable(let errno):
      return .impeded("The corpus \(root.path) cannot be opened: \(errno).")
    case .notAFile(let kind, let stamp):
      return .read(
        .article(
          Finding.problem(.skipped, "It is \(kind); only files are read.", path: path, bytes: 0)),
        stamp, readAt: readAt, sidecar: nil)
    case .tooLong(let stamp):
      let most = limits.articleBytes >> 20
      return .read(
        .article(
          Finding.problem(
            .skipped, "It is longer than \(most) MiB, the most that \"article-megabytes\" allows.",
            path: path, bytes: Int(stamp.size))), stamp, readAt: readAt, sidecar: nil)
    case .unreadable(let errno, let stamp):
      return unreadable(path, because: errno, stamp: stamp, readAt: readAt)
    case .bytes(let bytes, let stamp):
      return look(work, bytes: bytes, stamp: stamp, readAt: readAt)
    }
  }

  private func look(_ work: Work, bytes: [UInt8], stamp: FileStamp, readAt: Int64) -> Finding {
    let path = work.path
    var sidecar: [UInt8]?
    switch root.read(Sidecar.path(of: path), limit: limits.articleBytes) {
    case .bytes(let found, _): sidecar = found
    case .gone, .notAFile, .tooLong: break
    case .rootUnavailable(let errno):
      return .impeded("The corpus \(root.path) cannot be opened: \(errno).")
    case .unreadable(let errno, _):
      // Without what it says the article would get another date or outlet than it has.
      return unreadable(path, because: errno, of: "Its sidecar", stamp: stamp, readAt: readAt)
    }
    let sidecarHash = sidecar.map { Digest.sha256($0) }
    let hash = Digest.sha256(bytes)
    if let known = work.known, known.stamp != nil, known.sha256 == hash,
      known.sidecar == sidecarHash, known.extractor == Extractor.version
    {
      return .unchanged(stamp, readAt: readAt)
    }
    let reading: Reading
    let attempts = work.suspicion?.sha256 == hash ? work.suspicion?.attempts ?? 0 : 0
    if attempts >= InHandRecord.maximumAttempts {
      reading = .article(
        Finding.problem(
          .failed, "The service ended \(attempts) times while this article was in hand.",
          path: path, sha256: hash, bytes: bytes.count))
    } else {
      record?.set(InHandRecord.Entry(path: path.bytes, sha256: hash, attempts: attempts))
      defer { record?.clear() }
      do {
        try atMoment?(.extracting)
        reading = try extract(work, bytes: bytes, sidecar: sidecar, hash: hash)
        try atMoment?(.extracted)
      } catch let failure as WorkerProcess.Failure {
        return .impeded("No worker starts: it \(failure)")
      } catch {
        return .impeded("No worker starts: \(error)")
      }
    }
    return .read(reading, stamp, readAt: readAt, sidecar: sidecarHash)
  }

  /// What it means that the article, or its sidecar, is there and cannot be read.
  private func unreadable(
    _ path: CorpusPath, because errno: Errno, of what: String = "It", stamp: FileStamp?,
    readAt: Int64
  ) -> Finding {
    // What the machine is short of says nothing of the article.
    if [.tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory].contains(errno) {
      return .impeded("Files cannot be opened: \(errno).")
    }
    let advice =
      errno == .permissionDenied
      ? "\(what) may not be read by the service. Run: setfacl -m g:corpusd:r on it."
      : "\(what) cannot be read: \(errno)."
    return .read(
      .article(Finding.problem(.failed, advice, path: path, bytes: Int(stamp?.size ?? 0))),
      stamp ?? FileStamp(device: 0, inode: 0, size: 0, modified: 0, changed: 0), readAt: readAt,
      sidecar: nil)
  }

  /// Has a worker extract the file; one that fails is replaced and the article in hand tried once more.
  ///
  /// Throws where no worker can be had: then the article is not to blame.
  private func extract(_ work: Work, bytes: [UInt8], sidecar: [UInt8]?, hash: String)
    throws -> Reading
  {
    let path = work.path
    var answer = WorkerAnswer(path: path, known: work.known?.parts ?? [:])
    while true {
      let header = WorkerFrame.Header(
        path: path.bytes, hasSidecar: sidecar != nil, held: answer.held.isEmpty ? nil : answer.held)
      let job = LengthPrefix.encode([try VarlinkJSON.encode(header), bytes, sidecar ?? []])
      let worker = try readyWorker()
      do {
        try worker.extract(job, seconds: limits.articleSeconds) { answer.take($0) }
        if worker.peakKilobytes > limits.workerMegabytes << 9 { self.worker = nil }
        if let reading = answer.reading { return reading }
        throw WorkerProcess.Failure.garbled
      } catch {
        self.worker = nil
        log.warning("a worker \(error)", metadata: ["CORPUS_PATH": .string(path.display)])
        let problem = "The worker \(error). It was tried twice."
        guard answer.fail(problem) else { continue }
        return .article(
          Finding.problem(.failed, problem, path: path, sha256: hash, bytes: bytes.count))
      }
    }
  }

  private func readyWorker() throws -> WorkerProcess {
    if let worker { return worker }
    let fresh = try WorkerProcess(executable: executable, megabytes: limits.workerMegabytes)
    // However little time an article is given: a loaded machine takes its time to start a program.
    try fresh.awaitReadiness(seconds: max(limits.articleSeconds, 10))
    worker = fresh
    return fresh
  }
}
