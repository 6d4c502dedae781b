import CorpusCore
import Glibc
import Logging
import NIOCore
import NIOPosix
import SystemPackage

/// Watches the corpus and tells what may have changed, as a stream of sightings in the order of the kernel's queue.
///
/// Watching is a hint, the directory is the truth: any doubt (overflow, a lost root, folders without watches) ends in a scan.
/// The actor runs on an event loop of its own, since listing folders blocks, and the same loop delivers the kernel's events: so a
/// scan and the events around it have one order.
actor Watcher {
  nonisolated let eventLoop: any EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe eventLoop.executor.asUnownedSerialExecutor()
  }

  private let root: CorpusRoot
  private let cookieFolder: String
  private let board: StatusBoard
  private let log: Logger
  private let output: AsyncStream<Sighting>.Continuation
  private let inotify: Inotify

  private var patterns: IgnorePatterns
  private var tree = WatchTree()
  /// Folders whose files are seen by polling only.
  private var unwatched: Set<CorpusPathBytes> = []
  /// Entries that the patterns leave out.
  private var ignored: Set<CorpusPathBytes> = []
  private var cookieWatch: Int32?
  /// Cookies whose event has not come yet.
  private var openCookies: Set<UInt64> = []
  /// The nearest existing folder above a lost root.
  private var ancestorWatch: Int32?
  /// Which folder the watches belong to; nil while the root is lost.
  private var identity: CorpusRoot.Identity?
  private var lossTold = false
  private var pollSeconds: Int
  private var polling: Scheduled<Void>?
  private var channel: (any Channel)?
  private var isStarted = false
  private var stopped = false
  /// Cookies asked for before the start; the first scan answers them.
  private var earlyCookies: [UInt64] = []

  /// Makes a watcher that tells `output` what it sees once `start` is called.
  init(
    root: CorpusRoot, cookieFolder: String, configuration: Configuration, eventLoop: any EventLoop,
    board: StatusBoard, log: Logger, output: AsyncStream<Sighting>.Continuation
  ) throws(Errno) {
    self.root = root
    self.cookieFolder = cookieFolder
    self.eventLoop = eventLoop
    self.board = board
    self.log = log
    self.output = output
    patterns = IgnorePatterns(more: configuration.ignore)
    pollSeconds = configuration.pollSeconds
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
    let handler: @Sendable ([UInt8]) -> Void = { [weak self] bytes in
      self?.assumeIsolated { $0.take(InotifyEvent.parse(bytes)) }
    }
    channel = try await NIOPipeBootstrap(group: eventLoop)
      .channelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: 1 << 16))
      .takingOwnershipOfDescriptor(input: descriptor) { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ReadHandler(body: handler))
          return channel
        }
      }
    isStarted = true
    openRoot()
    for cookie in earlyCookies { output.yield(.cookie(cookie)) }
    earlyCookies = []
  }

  /// Ends watching; nothing is told afterwards.
  func stop() async {
    stopped = true
    polling?.cancel()
    output.finish()
    try? await channel?.close()
    channel = nil
    Kernel.close(inotify.descriptor)
  }

  /// Looks at every file again.
  func rescan() {
    guard isStarted, !stopped else { return }
    checkRoot()
    if identity != nil { scan() }
  }

  /// Takes over what may change in a running service; new patterns mean a new scan.
  func reconfigure(_ configuration: Configuration) {
    pollSeconds = configuration.pollSeconds
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
    if !unwatched.isEmpty { poll() }
    let path = "\(cookieFolder)/\(number)"
    guard cookieWatch != nil,
      let file = try? Kernel.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
    else {
      // Without cookies only a scan can tell.
      scan()
      output.yield(.cookie(number))
      return
    }
    openCookies.insert(number)
    Kernel.close(file)
    try? Kernel.unlink(path)
  }

  /// Notices a root that was exchanged without an event: unmounted, mounted over, moved with its parent.
  func checkRoot() {
    guard isStarted, !stopped else { return }
    let now = try? root.identity()
    if let identity, now == identity { return }
    if identity != nil { loseRoot() } else if now != nil { openRoot() }
  }
}

// MARK: - Events

extension Watcher {
  private func take(_ events: [InotifyEvent]) {
    guard !stopped else { return }
    for event in events { take(event) }
    report()
  }

  private func take(_ event: InotifyEvent) {
    if event.mask.contains(.overflow) {
      log.journal(.overflow, "the kernel's queue of file events overflowed; scanning the corpus")
      if identity != nil { scan() }
      // Whatever was in the queue is covered by the scan.
      for cookie in openCookies.sorted() { output.yield(.cookie(cookie)) }
      openCookies = []
      return
    }
    if event.watch == cookieWatch, event.mask.contains(.created) {
      guard let number = UInt64(String(decoding: event.name, as: UTF8.self)) else { return }
      if openCookies.remove(number) != nil { output.yield(.cookie(number)) }
      return
    }
    if event.watch == ancestorWatch {
      if event.mask.contains(.ignored) { ancestorWatch = nil }
      openRoot()
      return
    }
    guard let folder = tree.folder(of: event.watch) else { return }
    if event.mask.contains(.ignored) {
      tree.remove(event.watch)
    }
    if folder.isEmpty,
      !event.mask.isDisjoint(with: [.deletedSelf, .movedSelf, .unmounted, .ignored])
    {
      if (try? root.identity()) != identity { loseRoot() }
      return
    }
    guard !event.name.isEmpty else { return }
    if event.mask.contains(.isDirectory) {
      takeFolder(folder.entry(event.name), name: event.name, event.mask)
    } else {
      takeFile(folder.entry(event.name), name: event.name, event.mask)
    }
  }

  private func takeFolder(
    _ folder: CorpusPathBytes, name: CorpusPathBytes, _ mask: InotifyEvent.Mask
  ) {
    if patterns.matches(name: name) {
      noteIgnored(folder, mask)
      return
    }
    if mask.contains(.deleted) {
      // It was empty: its files have told of their own end, but for those of folders without a watch.
      if let watch = tree.watch(of: folder) { tree.remove(watch) }
      if unwatched.remove(folder) != nil { output.yield(.vanished(folder: folder)) }
    }
    if mask.contains(.movedFrom) {
      forget(folder)
      output.yield(.vanished(folder: folder))
    }
    if !mask.isDisjoint(with: [.created, .movedTo]) {
      // What moved here may have watches under its old path.
      forget(folder)
      visit(from: [folder])
    }
    if mask.contains(.attributes), unwatched.contains(folder) { visit(from: [folder]) }
  }

  private func takeFile(_ bytes: CorpusPathBytes, name: CorpusPathBytes, _ mask: InotifyEvent.Mask)
  {
    if patterns.matches(name: name) {
      noteIgnored(bytes, mask)
      return
    }
    let path = CorpusPath(bytes: bytes)
    if let article = Sidecar.article(of: path) {
      if mask != .created, mask != .attributes { output.yield(.touched(article)) }
      return
    }
    guard path != Corrections.path else { return }
    if !mask.isDisjoint(with: [.closedAfterWriting, .movedTo, .movedFrom, .deleted]) {
      output.yield(.touched(path))
    } else if mask.contains(.created) {
      // A second name of a file, a link or a pipe has nobody who will close it.
      let status = root.status(path)
      let isWhole = status.map { $0.kindOtherThanFile != nil || $0.st_nlink > 1 } ?? true
      output.yield(isWhole ? .touched(path) : .begun(path))
    } else if mask.contains(.attributes) {
      output.yield(.attributesChanged(path))
    }
  }

  private func noteIgnored(_ path: CorpusPathBytes, _ mask: InotifyEvent.Mask) {
    if mask.isDisjoint(with: [.deleted, .movedFrom]) {
      ignored.insert(path)
    } else {
      ignored.remove(path)
    }
  }

  /// Ends the watches of a folder that is no longer where it was.
  private func forget(_ folder: CorpusPathBytes) {
    guard tree.watch(of: folder) != nil || unwatched.contains(folder) else { return }
    for watch in tree.removeAll(under: folder) { inotify.unwatch(watch) }
    unwatched = unwatched.filter { !CorpusPathBytes.isPath($0, under: folder) }
    ignored = ignored.filter { !CorpusPathBytes.isPath($0, under: folder) }
  }
}

// MARK: - Scanning

extension Watcher {
  /// Lists the whole corpus and watches every folder of it.
  private func scan() {
    let known = Set(tree.allFolders)
    ignored = []
    unwatched = []
    output.yield(.scanBegan)
    let visited = visit(from: [[]])
    for folder in known.subtracting(visited) {
      for watch in tree.removeAll(under: folder) where tree.folder(of: watch) == nil {
        inotify.unwatch(watch)
      }
    }
    if identity != nil { output.yield(.scanned(folders: visited, complete: true)) }
    schedulePolling()
    report()
  }

  /// Lists the folders that give no events.
  private func poll() {
    let folders = unwatched.sorted { $0.lexicographicallyPrecedes($1) }
    output.yield(.scanBegan)
    let visited = visit(from: folders)
    if identity != nil { output.yield(.scanned(folders: visited, complete: false)) }
  }

  /// Watches and lists `folders` and all folders below them; gives all that were listed or found gone.
  ///
  /// A folder is watched before it is listed: what is made in between is seen twice rather than never.
  @discardableResult
  private func visit(from folders: [CorpusPathBytes]) -> Set<CorpusPathBytes> {
    var visited: Set<CorpusPathBytes> = []
    guard let rootDescriptor = try? root.open() else {
      loseRoot()
      return visited
    }
    defer { Kernel.close(rootDescriptor) }
    guard let status = try? Kernel.status(of: rootDescriptor),
      CorpusRoot.Identity(status) == identity,
      status.st_nlink > 0
    else {
      loseRoot()
      return visited
    }
    var stack = folders
    while let folder = stack.popLast(), !stopped {
      guard visited.insert(folder).inserted else { continue }
      let descriptor: Int32
      do {
        descriptor = try Kernel.open(
          folder, beneath: rootDescriptor, O_RDONLY | O_DIRECTORY | O_NONBLOCK)
      } catch {
        unwatched.remove(folder)
        // What is gone is no fault; what cannot be opened is looked at again and shown by status.
        if ![.noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels].contains(error) {
          unwatched.insert(folder)
          log.warning("cannot list folder \(String(decoding: folder, as: UTF8.self)): \(error)")
        }
        continue
      }
      defer { Kernel.close(descriptor) }
      watch(folder, descriptor: descriptor)
      stack += list(folder, descriptor: descriptor)
    }
    if polling == nil { schedulePolling() }
    return visited
  }

  private func watch(_ folder: CorpusPathBytes, descriptor: Int32) {
    do {
      let watch = try inotify.watch(directory: descriptor)
      tree.set(watch, folder)
      unwatched.remove(folder)
    } catch {
      if unwatched.isEmpty {
        log.journal(
          .watchLimit,
          "no more folders can be watched (\(error)); the rest is looked at every \(pollSeconds) s")
      }
      unwatched.insert(folder)
    }
  }

  /// Tells the files of one folder; gives its folders.
  private func list(_ folder: CorpusPathBytes, descriptor: Int32) -> [CorpusPathBytes] {
    var folders: [CorpusPathBytes] = []
    var files: [FoundFile] = []
    var sidecars: Set<CorpusPath> = []
    try? DirectoryListing.forEachName(in: descriptor) { name in
      let bytes = folder.entry(name)
      if patterns.matches(name: name) {
        ignored.insert(bytes)
        return
      }
      let path = CorpusPath(bytes: bytes)
      if let article = Sidecar.article(of: path) {
        sidecars.insert(article)
        return
      }
      guard path != Corrections.path, let status = try? Kernel.status(of: name, in: descriptor)
      else { return }
      if status.isDirectory {
        folders.append(bytes)
      } else {
        files.append(FoundFile(path: path, stamp: FileStamp(status), hasSidecar: false))
      }
    }
    guard !files.isEmpty else { return folders }
    if !sidecars.isEmpty {
      for index in files.indices where sidecars.contains(files[index].path) {
        files[index].hasSidecar = true
      }
    }
    output.yield(.found(files))
    return folders
  }

  /// Looks at folders without watches every now and then, for as long as there are any.
  private func schedulePolling() {
    polling?.cancel()
    polling = nil
    guard !unwatched.isEmpty, !stopped else { return }
    polling = eventLoop.scheduleTask(in: .seconds(Int64(pollSeconds))) { [weak self] in
      self?.assumeIsolated { watcher in
        guard watcher.identity != nil, !watcher.stopped else { return }
        watcher.poll()
        watcher.report()
        watcher.schedulePolling()
      }
    }
  }
}

// MARK: - The root

extension Watcher {
  /// Takes the folder that lies at the root's path for the corpus, or waits for one.
  private func openRoot() {
    watchAncestor()
    let found: CorpusRoot.Identity
    do {
      let descriptor = try root.open()
      defer { Kernel.close(descriptor) }
      let status = try Kernel.status(of: descriptor)
      // A bind mount goes on showing a folder that was removed: for ever empty.
      guard status.st_nlink > 0 else { throw Errno.noSuchFileOrDirectory }
      found = CorpusRoot.Identity(status)
    } catch {
      if !lossTold {
        lossTold = true
        log.journal(.rootLost, "the corpus \(root.path) cannot be used (\(error)); waiting for it")
      }
      identity = nil
      output.yield(.rootUnavailable(Self.advice(error as? Errno ?? .ioError, path: root.path)))
      report()
      return
    }
    if let ancestorWatch { inotify.unwatch(ancestorWatch) }
    ancestorWatch = nil
    identity = found
    if lossTold { log.journal(.rootBack, "the corpus \(root.path) is there again; scanning it") }
    lossTold = false
    output.yield(.rootAvailable)
    scan()
  }

  /// Stops believing in the watches and looks for a new root.
  private func loseRoot() {
    identity = nil
    for watch in tree.removeAll(under: []) { inotify.unwatch(watch) }
    unwatched = []
    openRoot()
  }

  /// Watches the nearest existing folder above the root: the root, or the next folder on the way to it, appears there.
  private func watchAncestor() {
    if let ancestorWatch { inotify.unwatch(ancestorWatch) }
    ancestorWatch = nil
    var path = FilePath(root.path)
    while path.removeLastComponent() {
      let mask: InotifyEvent.Mask = [
        .created, .movedTo, .attributes, .deletedSelf, .movedSelf, .onlyDirectory,
      ]
      if let watch = try? inotify.watch(path: path.string, mask) {
        ancestorWatch = watch
        return
      }
    }
  }

  private static func advice(_ errno: Errno, path: String) -> String {
    switch errno {
    case .noSuchFileOrDirectory:
      "\(path) does not exist, or the service's sandbox hides it. Make it, or set \"corpus\" in the configuration."
    case .permissionDenied:
      "\(path) cannot be read. Run: setfacl -m g:corpusd:rX \(path)"
    case .notDirectory: "\(path) is no folder. Set \"corpus\" in the configuration to one."
    default: "\(path): \(errno)."
    }
  }

  private func report() {
    let extra = (cookieWatch == nil ? 0 : 1) + (ancestorWatch == nil ? 0 : 1)
    let (used, needed, count) = (
      tree.count + extra, tree.count + unwatched.count + extra, ignored.count
    )
    board.update {
      $0.watchesUsed = used
      $0.watchesNeeded = needed
      $0.ignored = count
    }
  }
}

/// Hands the bytes of a pipe's channel on.
private final class ReadHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let body: @Sendable ([UInt8]) -> Void

  init(body: @escaping @Sendable ([UInt8]) -> Void) {
    self.body = body
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    body(Array(Self.unwrapInboundIn(data).readableBytesView))
  }
}
