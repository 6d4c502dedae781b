// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc
import Logging
import NIOCore
import NIOPosix
import SystemPackage

/// Watches the corpus and tells what may have changed, as a queue of sightings in the order of the kernel's own.
///
/// Watching is a hint, the directory is the truth: any doubt (overflow, a lost root, folders without watches) ends in a scan.
/// The actor runs on an event loop of its own, since listing folders blocks, and the same loop delivers the kernel's events. Listing
/// goes by slices, and events are taken in between. Both wait where nobody takes in what was told.
actor Watcher {
  nonisolated let eventLoop: any EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe eventLoop.executor.asUnownedSerialExecutor()
  }

  let root: CorpusRoot
  private let cookieFolder: String
  let board: StatusBoard
  let log: Logger
  let output: SightingQueue
  let inotify: Inotify

  var patterns: IgnorePatterns
  var tree = WatchTree()
  var walks = FolderWalks()
  /// When the walks go on, and whether nobody waits for that.
  var nextSlice: (task: Scheduled<Void>, isGentle: Bool)?
  /// Folders without a watch, or that could not be listed.
  var unwatched: Set<CorpusPathBytes> = []
  /// Those of them that corpusd may not list: no watch would help.
  var unlisted: Set<CorpusPathBytes> = []
  /// Folders that may be changed from elsewhere without an event.
  var remote: Set<CorpusPathBytes> = []
  /// Devices on which the corpus has been.
  var devices: Set<UInt>
  /// Whether a device holds a file system of which that is true.
  var remoteDevices: [UInt: Bool] = [:]
  /// Folders that must be looked at from time to time.
  var silent: Set<CorpusPathBytes> { unwatched.union(remote) }
  /// How many watches there may be, as it was at the last sweep.
  var limit: WatchLimit?
  /// Entries that the patterns leave out.
  var ignored: Set<CorpusPathBytes> = []
  var cookieWatch: Int32?
  /// Cookies whose event has not come yet.
  var openCookies: Set<UInt64> = []
  /// Cookies whose event has come, but whose turn is after the walks up to this number.
  var arrivedCookies: [(number: UInt64, after: UInt64)] = []
  /// The nearest existing folder above a lost root.
  var ancestorWatch: Int32?
  /// The watch of an empty root that is not believed yet: whatever comes into it settles the matter.
  var emptyRootWatch: Int32?
  /// Which folder the watches belong to; nil while the root is lost.
  var identity: CorpusRoot.Identity?
  var lossTold = false
  var pollSeconds: Int
  var polling: Scheduled<Void>?
  var rescanMinutes: Int
  var net: Scheduled<Void>?
  private var channel: (any Channel)?
  private var isStarted = false
  var stopped = false
  /// Cookies asked for before the start; the first scan answers them.
  private var earlyCookies: [UInt64] = []

  /// Makes a watcher that tells `output` what it sees once `start` is called.
  ///
  /// - Parameter devices: those that the known articles lie on.
  init(
    root: CorpusRoot, devices: Set<UInt>, cookieFolder: String, configuration: Configuration,
    eventLoop: any EventLoop, board: StatusBoard, log: Logger,
    output: SightingQueue
  ) throws(Errno) {
    self.root = root
    self.devices = devices
    self.cookieFolder = cookieFolder
    self.eventLoop = eventLoop
    self.board = board
    self.log = log
    self.output = output
    patterns = IgnorePatterns(more: configuration.ignore)
    pollSeconds = configuration.pollSeconds
    rescanMinutes = configuration.rescanMinutes
    inotify = try Inotify()
  }

  /// Begins to watch and scans the whole corpus once.
  func start() async throws {
    do {
      cookieWatch = try inotify.watch(path: cookieFolder, [.created, .onlyDirectory])
    } catch {
      log.warning("cannot watch \(cookieFolder): \(error); sync falls back to scans")
    }
    // The channel owns and closes its descriptor; watches are made on the other, which is the same inotify instance.
    let descriptor = try Kernel.check(dup(inotify.descriptor))
    let handler = ReadHandler { [weak self] bytes in
      self?.assumeIsolated { $0.take(InotifyEvent.parse(bytes)) }
    } afterwards: { [weak self] in
      self?.assumeIsolated { $0.readOn() }
    }
    channel = try await NIOPipeBootstrap(group: eventLoop)
      .channelOption(.autoRead, value: false)
      .channelOption(.maxMessagesPerRead, value: 1)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1 << 16))
      .takingOwnershipOfDescriptor(input: descriptor) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(handler)
          return channel
        }
      }
    isStarted = true
    readOn()
    openRoot()
    for cookie in earlyCookies { arrive(cookie: cookie) }
    earlyCookies = []
  }

  /// Ends watching; nothing is told afterwards.
  func stop() async {
    stopped = true
    for task in [polling, net, nextSlice?.task] { task?.cancel() }
    _ = walks.removeAll()
    output.finish()
    try? await channel?.close()
    channel = nil
    Kernel.close(inotify.descriptor)
  }

  /// Takes in the kernel's next events, once there is room for what they tell.
  private func readOn() {
    if !stopped, hasRoom() { channel?.read() }
  }

  /// Whether there is room to tell more; where not, the watcher goes on by itself once there is.
  func hasRoom() -> Bool {
    output.hasRoom { [weak self] in
      Task { await self?.goOn() }
    }
  }

  private func goOn() {
    readOn()
    scheduleSlice()
  }

  /// Looks at every file again.
  ///
  /// - Parameter trusting: whether an empty root is believed, whatever file system it lies on.
  func rescan(trusting: Bool = false) {
    guard isStarted, !stopped else { return }
    checkRoot()
    if identity != nil { scan() } else if trusting { openRoot(trusting: true) }
  }

  /// Takes over what may change in a running service; new patterns mean a new scan.
  func reconfigure(_ configuration: Configuration) {
    pollSeconds = configuration.pollSeconds
    if rescanMinutes != configuration.rescanMinutes {
      rescanMinutes = configuration.rescanMinutes
      scheduleNet()
    }
    let patterns = IgnorePatterns(more: configuration.ignore)
    guard patterns != self.patterns else { return }
    self.patterns = patterns
    rescan()
  }

  /// Makes a cookie: once `.cookie(number)` comes, all that happened before this call has been told.
  ///
  /// The corpus is never written to: one inotify instance is one queue, so an event of a folder of our own tells as well.
  func makeCookie(_ number: UInt64) {
    guard !stopped else { return }
    guard isStarted else { return earlyCookies.append(number) }
    checkRoot()
    if identity == nil {
      // Told again where it is still lost, so that the one who waits hears of it.
      openRoot()
      guard identity != nil else { return }
    }
    if !silent.isEmpty { poll(gentle: false) }
    let path = "\(cookieFolder)/\(number)"
    guard cookieWatch != nil,
      let file = try? Kernel.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    else {
      // Without cookies only a scan can tell.
      scan()
      return arrive(cookie: number)
    }
    openCookies.insert(number)
    Kernel.close(file)
    try? Kernel.unlink(path)
  }

  /// Tells a cookie once the walks that were asked for before it have ended.
  func arrive(cookie number: UInt64) {
    arrivedCookies.append((number, walks.lastNumber))
    tellCookies()
  }

  /// Notices a root that was exchanged without an event: unmounted, mounted over, moved with its parent.
  func checkRoot() {
    guard isStarted, !stopped else { return }
    let now = try? root.identity()
    if let identity, now == identity { return }
    if identity != nil { loseRoot() } else if now != nil { openRoot() }
  }
}

/// Hands the bytes of a pipe's channel on, and tells when all that were there have been.
private final class ReadHandler: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  private let body: @Sendable ([UInt8]) -> Void
  private let afterwards: @Sendable () -> Void

  init(
    body: @escaping @Sendable ([UInt8]) -> Void, afterwards: @escaping @Sendable () -> Void
  ) {
    self.body = body
    self.afterwards = afterwards
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    body(Array(Self.unwrapInboundIn(data).readableBytesView))
  }

  func channelReadComplete(context: ChannelHandlerContext) { afterwards() }
}
