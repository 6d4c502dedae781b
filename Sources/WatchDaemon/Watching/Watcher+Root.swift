import CorpusCore
import Glibc
import Logging
import SystemPackage

/// The corpus folder itself: found, lost, found again.
extension Watcher {
  /// Takes the folder that lies at the root's path for the corpus, or waits for one.
  func openRoot() {
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
  func loseRoot() {
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

  func report() {
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
