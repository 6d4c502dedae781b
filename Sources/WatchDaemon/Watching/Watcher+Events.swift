// SPDX-License-Identifier: Apache-2.0

import CorpusLanguage
import CorpusProtocol
import Glibc
import Logging
import SystemPackage

/// What the kernel tells, one event after the other.
extension Watcher {
  func take(_ events: [InotifyEvent]) {
    guard !stopped else { return }
    for event in events { take(event) }
    report()
  }

  func take(_ event: InotifyEvent) {
    if event.mask.contains(.overflow) {
      log.journal(.overflow, "the kernel's queue of file events overflowed; scanning the corpus")
      output.yield(.overflow)
      if identity != nil { scan() }
      // Whatever was in the queue is covered by the scan.
      for cookie in openCookies.sorted() { arrive(cookie: cookie) }
      openCookies = []
      return
    }
    if event.watch == cookieWatch, event.mask.contains(.created) {
      guard let number = UInt64(String(decoding: event.name, as: UTF8.self)) else { return }
      if openCookies.remove(number) != nil { arrive(cookie: number) }
      return
    }
    if event.watch == ancestorWatch {
      if event.mask.contains(.ignored) { ancestorWatch = nil }
      openRoot()
      return
    }
    if event.watch == emptyRootWatch {
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
      let wasRemote = remote.remove(folder) != nil
      unlisted.remove(folder)
      if unwatched.remove(folder) != nil || wasRemote { output.yield(.vanished(folder: folder)) }
    }
    if mask.contains(.movedFrom) {
      forget(folder)
      output.yield(.vanished(folder: folder))
    }
    if !mask.isDisjoint(with: [.created, .movedTo]) {
      // What moved here may have watches under its old path.
      forget(folder)
      arrive(folder)
    }
    if mask.contains(.attributes), unwatched.contains(folder) || isClosed(folder) {
      arrive(folder)
    }
  }

  /// Whether a folder was closed to us: its watch would go on telling of files that cannot be read.
  private func isClosed(_ folder: CorpusPathBytes) -> Bool {
    guard let root = try? root.open() else { return false }
    defer { Kernel.close(root) }
    do {
      Kernel.close(try Kernel.open(folder, beneath: root, O_RDONLY | O_DIRECTORY | O_NONBLOCK))
      return false
    } catch {
      return error == .permissionDenied
    }
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
  func forget(_ folder: CorpusPathBytes) {
    guard tree.watch(of: folder) != nil || silent.contains(folder) else { return }
    for watch in tree.removeAll(under: folder) { inotify.unwatch(watch) }
    unwatched = unwatched.filter { !CorpusPathBytes.isPath($0, under: folder) }
    unlisted = unlisted.filter { !CorpusPathBytes.isPath($0, under: folder) }
    remote = remote.filter { !CorpusPathBytes.isPath($0, under: folder) }
    ignored = ignored.filter { !CorpusPathBytes.isPath($0, under: folder) }
  }
}
