import CorpusCore
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
  private var limits: Limits
  private var worker: WorkerProcess?

  init(
    number: Int, root: CorpusRoot, executable: String, inHand: String, limits: Limits,
    eventLoop: any EventLoop, log: Logger
  ) {
    self.root = root
    self.executable = executable
    self.limits = limits
    self.eventLoop = eventLoop
    self.log = log
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
    let readAt = Self.now
    let path = work.path
    let content = root.read(path, limit: limits.articleBytes)
    switch content {
    case .gone: return .gone
    case .rootUnavailable(let errno): return .rootUnavailable("\(errno)")
    case .notAFile(let kind, let stamp):
      return .read(
        Finding.problem(.skipped, "It is \(kind); only files are read.", path: path, bytes: 0),
        stamp, readAt: readAt, sidecar: nil)
    case .tooLong(let stamp):
      let most = limits.articleBytes >> 20
      return .read(
        Finding.problem(
          .skipped, "It is longer than \(most) MiB, the most that \"article-megabytes\" allows.",
          path: path, bytes: Int(stamp.size)), stamp, readAt: readAt, sidecar: nil)
    case .unreadable(let errno, let stamp):
      let advice =
        errno == .permissionDenied
        ? "The service may not read it. Run: setfacl -m g:corpusd:r on it." : "\(errno)."
      return .read(
        Finding.problem(.failed, advice, path: path, bytes: Int(stamp?.size ?? 0)),
        stamp ?? FileStamp(device: 0, inode: 0, size: 0, modified: 0, changed: 0),
        readAt: readAt, sidecar: nil)
    case .bytes(let bytes, let stamp):
      return look(work, bytes: bytes, stamp: stamp, readAt: readAt)
    }
  }

  private func look(_ work: Work, bytes: [UInt8], stamp: FileStamp, readAt: Int64) -> Finding {
    let path = work.path
    var sidecar: [UInt8]?
    if case .bytes(let found, _) = root.read(Sidecar.path(of: path), limit: limits.articleBytes) {
      sidecar = found
    }
    let sidecarHash = sidecar.map { Digest.sha256($0) }
    let hash = Digest.sha256(bytes)
    if let known = work.known, known.stamp != nil, known.sha256 == hash,
      known.sidecar == sidecarHash, known.extractor == Extractor.version
    {
      return .unchanged(stamp, readAt: readAt)
    }
    let extraction: Extraction
    let attempts = work.suspicion?.sha256 == hash ? work.suspicion?.attempts ?? 0 : 0
    if attempts >= InHandRecord.maximumAttempts {
      extraction = Finding.problem(
        .failed, "The service ended \(attempts) times while this article was in hand.", path: path,
        sha256: hash, bytes: bytes.count)
    } else {
      record?.set(InHandRecord.Entry(path: path.bytes, sha256: hash, attempts: attempts))
      extraction = extract(path, bytes: bytes, sidecar: sidecar, hash: hash)
      record?.clear()
    }
    return .read(extraction, stamp, readAt: readAt, sidecar: sidecarHash)
  }

  /// Has a worker extract the article; one that fails is replaced and the article tried once more.
  private func extract(_ path: CorpusPath, bytes: [UInt8], sidecar: [UInt8]?, hash: String)
    -> Extraction
  {
    let header = WorkerFrame.Header(path: path.bytes, hasSidecar: sidecar != nil)
    var problem = "The worker could not be started."
    for _ in 1...2 {
      do {
        let job = WorkerFrame.encode([try VarlinkJSON.encode(header), bytes, sidecar ?? []])
        let worker = try readyWorker()
        let extraction = try worker.extract(job, seconds: limits.articleSeconds)
        if worker.peakKilobytes > limits.workerMegabytes << 9 { self.worker = nil }
        return extraction
      } catch {
        worker = nil
        problem = "The worker \(error)."
        log.warning(
          "a worker \(error)", metadata: ["CORPUS_PATH": .string(path.display)])
      }
    }
    return Finding.problem(
      .failed, "\(problem) It was tried twice.", path: path, sha256: hash, bytes: bytes.count)
  }

  private func readyWorker() throws -> WorkerProcess {
    if let worker { return worker }
    let fresh = try WorkerProcess(executable: executable, megabytes: limits.workerMegabytes)
    worker = fresh
    return fresh
  }

  /// Nanoseconds since 1970.
  private static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}
