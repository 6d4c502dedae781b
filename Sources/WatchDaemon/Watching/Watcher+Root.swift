// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Glibc
import Logging
import SystemPackage

/// The corpus folder itself: found, lost, found again.
extension Watcher {
  /// Takes the folder that lies at the root's path for the corpus, or waits for one.
  ///
  /// - Parameter trusting: whether even an empty folder is believed where the articles came from another file system.
  func openRoot(trusting: Bool = false) {
    if let emptyRootWatch { inotify.unwatch(emptyRootWatch) }
    emptyRootWatch = nil
    watchAncestor()
    let found: CorpusRoot.Identity
    do {
      let descriptor = try root.open()
      defer { Kernel.close(descriptor) }
      let status = try Kernel.status(of: descriptor)
      // A bind mount goes on showing a folder that was removed: for ever empty.
      guard status.st_nlink > 0 else { throw Errno.noSuchFileOrDirectory }
      found = CorpusRoot.Identity(status)
      if !trusting, looksUnmounted(descriptor, device: found.device) {
        emptyRootWatch = try? inotify.watch(
          path: root.path, [.created, .movedTo, .deletedSelf, .movedSelf, .onlyDirectory])
        return waitForRoot(
          "\(root.path) is empty and lies on another file system than its articles did: perhaps a disk is not mounted. If it is "
            + "right so, run: watchctl rescan")
      }
    } catch {
      return waitForRoot(Self.advice(error as? Errno ?? .ioError, path: root.path))
    }
    if let ancestorWatch { inotify.unwatch(ancestorWatch) }
    ancestorWatch = nil
    identity = found
    devices.insert(found.device)
    if lossTold { log.journal(.rootBack, "the corpus \(root.path) is there again; scanning it") }
    lossTold = false
    output.yield(.rootAvailable)
    scan()
  }

  private func waitForRoot(_ reason: String) {
    if !lossTold {
      lossTold = true
      log.journal(.rootLost, "the corpus cannot be used, waiting for it: \(reason)")
    }
    identity = nil
    output.yield(.rootUnavailable(reason))
    report()
  }

  /// Whether the folder is what remains where a file system was mounted: taking it for the corpus would forget all articles.
  private func looksUnmounted(_ descriptor: Int32, device: UInt) -> Bool {
    guard !devices.isEmpty, !devices.contains(device) else { return false }
    let names = (try? DirectoryListing.nextNames(in: descriptor, room: 1 << 12)) ?? []
    return names.isEmpty
  }

  /// Stops believing in the watches and looks for a new root.
  func loseRoot() {
    identity = nil
    abandonWalks()
    for watch in tree.removeAll(under: []) { inotify.unwatch(watch) }
    (unwatched, unlisted, remote, remoteDevices) = ([], [], [], [:])
    openRoot()
    tellCookies()
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
    let extra = [cookieWatch, ancestorWatch, emptyRootWatch].count { $0 != nil }
    // A folder that may not be listed wants leave, not a watch.
    let (used, needed, count) = (
      tree.count + extra, tree.count + unwatched.count - unlisted.count + extra, ignored.count
    )
    let first = unlisted.min { $0.lexicographicallyPrecedes($1) }
    let problem = first.map {
      StatusBoard.UnlistedFolders(count: unlisted.count, first: CorpusPath(bytes: $0).display)
    }
    board.update {
      $0.unlisted = problem
      $0.watchesUsed = used
      $0.watchesNeeded = needed
      $0.ignored = count
    }
  }
}
