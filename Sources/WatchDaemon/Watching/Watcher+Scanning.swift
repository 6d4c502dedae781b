// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol
import Glibc
import Logging
import NIOCore
import SystemPackage

/// Folders listed and watched: the truth that events only hint at.
extension Watcher {
  /// About so many entries are looked at before events get their turn.
  private static let sliceEntries = 500
  /// How much longer than a slice the rest after it is, where nobody waits.
  private static let gentleRest = 9

  /// Lists the whole corpus and watches every folder of it; what was being listed is begun anew.
  func scan() {
    abandonWalks()
    ignored = []
    sweep(from: [[]], whole: true, gentle: false)
  }

  /// Lists the folders that give no events.
  func poll(gentle: Bool) {
    let folders = silent.sorted { $0.lexicographicallyPrecedes($1) }
    sweep(from: folders, whole: false, gentle: gentle)
  }

  /// Lists a folder that has come to its place, and all below it.
  func arrive(_ folder: CorpusPathBytes) {
    _ = walks.add(.arrival, from: [folder])
    scheduleSlice()
  }

  private func sweep(from folders: [CorpusPathBytes], whole: Bool, gentle: Bool) {
    limit = WatchLimit.current()
    let number = walks.add(.sweep(whole: whole, gentle: gentle), from: folders)
    output.yield(.sweepBegan(number, gentle: gentle))
    scheduleSlice()
  }

  /// Gives up all walks; a scan must follow, and who waits for them waits for it.
  func abandonWalks() {
    for number in walks.removeAll() {
      output.yield(.sweepEnded(number, folders: [], whole: false))
    }
    for index in arrivedCookies.indices { arrivedCookies[index].after = walks.lastNumber + 1 }
  }

  /// Has the walks go on as soon as the kernel's events were taken in.
  ///
  /// By the loop's clock: what is handed to the loop at once runs before it looks for events again.
  func scheduleSlice(after rest: TimeAmount = .microseconds(20)) {
    guard !walks.isEmpty, !stopped else { return }
    if let nextSlice {
      guard nextSlice.isGentle, !walks.areGentle else { return }
      nextSlice.task.cancel()
    }
    let task = eventLoop.scheduleTask(in: rest) { [weak self] in
      self?.assumeIsolated { $0.slice() }
      return
    }
    nextSlice = (task, walks.areGentle)
  }

  /// Goes on with the most urgent walk for a moment.
  private func slice() {
    nextSlice = nil
    guard !stopped, hasRoom(), var walk = walks.takeMostUrgent() else { return }
    let begun = NIODeadline.now()
    guard let rootDescriptor = openWatchedRoot() else {
      walks.putBack(walk)
      return loseRoot()
    }
    defer { Kernel.close(rootDescriptor) }
    var entries = 0
    while entries < Self.sliceEntries, !walk.isFinished {
      entries += advance(&walk, root: rootDescriptor)
    }
    if walk.isFinished { finish(walk) } else { walks.putBack(walk) }
    tellCookies()
    report()
    let rest = (NIODeadline.now() - begun) * Self.gentleRest
    scheduleSlice(after: walks.areGentle ? rest : .microseconds(20))
  }

  /// The root, where it still is the folder that is watched.
  private func openWatchedRoot() -> Int32? {
    guard let descriptor = try? root.open() else { return nil }
    if let status = try? Kernel.status(of: descriptor), status.st_nlink > 0,
      CorpusRoot.Identity(status) == identity
    {
      return descriptor
    }
    Kernel.close(descriptor)
    return nil
  }

  /// Opens the walk's next folder, or lists the next part of the open one; gives what that cost, in entries.
  private func advance(_ walk: inout FolderWalk, root: Int32) -> Int {
    if let listing = walk.listing {
      do {
        guard let names = try DirectoryListing.nextNames(in: listing.descriptor, room: 1 << 14)
        else {
          walk.listing = nil
          return 1
        }
        walk.pending += tell(names, in: listing, of: walk)
        return names.count
      } catch {
        // Its files are looked at one by one, since the sweep has not seen them; new ones wait for the next poll.
        log.warning("cannot list \(String(decoding: listing.folder, as: UTF8.self)): \(error)")
        unwatched.insert(listing.folder)
        unlisted.insert(listing.folder)
        walk.listing = nil
        return 1
      }
    }
    guard let folder = walk.pending.popLast(), walk.visited.insert(folder).inserted else {
      return 1
    }
    do {
      let descriptor = try Kernel.open(folder, beneath: root, O_RDONLY | O_DIRECTORY | O_NONBLOCK)
      let listing = FolderListing(folder, descriptor: descriptor, isRemote: isRemote(descriptor))
      walk.listing = listing
      watch(listing)
    } catch Errno.noSuchFileOrDirectory, Errno.notDirectory, Errno.tooManySymbolicLinkLevels {
      forget(folder)
    } catch {
      // What cannot be opened is looked at again and shown by status.
      unwatched.insert(folder)
      if unlisted.insert(folder).inserted {
        log.warning("cannot list folder \(String(decoding: folder, as: UTF8.self)): \(error)")
      }
    }
    return 10
  }

  /// Whether the open folder lies on a file system that others may change in silence; asked once for each.
  private func isRemote(_ descriptor: Int32) -> Bool {
    guard let status = try? Kernel.status(of: descriptor) else { return false }
    let device = UInt(status.st_dev)
    if let known = remoteDevices[device] { return known }
    let isRemote = RemoteFileSystem.includes(type: Kernel.fileSystemType(of: descriptor))
    remoteDevices[device] = isRemote
    return isRemote
  }

  private func watch(_ listing: FolderListing) {
    let folder = listing.folder
    unlisted.remove(folder)
    if listing.isRemote { remote.insert(folder) } else { remote.remove(folder) }
    do {
      // The kernel answers for a folder that is watched already without counting it twice.
      guard tree.watch(of: folder) != nil || tree.count < limit?.share ?? .max else {
        throw Errno.noSpace
      }
      tree.set(try inotify.watch(directory: listing.descriptor), folder)
      unwatched.remove(folder)
    } catch {
      if unwatched.count == unlisted.count {
        let allowed = limit.map { " of \($0.count) that are allowed" } ?? ""
        log.journal(
          .watchLimit,
          "\(tree.count) folders are watched\(allowed), a fifth is left to others: the rest is looked at every \(pollSeconds) s"
        )
      }
      unwatched.insert(folder)
    }
  }

  /// Tells the files among `names`; gives the folders.
  private func tell(_ names: [CorpusPathBytes], in listing: FolderListing, of walk: FolderWalk)
    -> [CorpusPathBytes]
  {
    var folders: [CorpusPathBytes] = []
    var found = FoundFiles(isSilent: listing.isRemote || unwatched.contains(listing.folder))
    for name in names {
      let bytes = listing.folder.entry(name)
      if patterns.matches(name: name) {
        ignored.insert(bytes)
        continue
      }
      let path = CorpusPath(bytes: bytes)
      if let article = Sidecar.article(of: path) {
        found.described.append(article)
        continue
      }
      guard let status = try? Kernel.status(of: name, in: listing.descriptor) else { continue }
      if status.isDirectory {
        folders.append(bytes)
      } else {
        found.files.append(FoundFiles.File(path: path, stamp: FileStamp(status)))
      }
    }
    if !found.files.isEmpty || !found.described.isEmpty {
      output.yield(.found(found, sweep: walk.purpose == .arrival ? nil : walk.number))
    }
    return folders
  }

  private func finish(_ walk: FolderWalk) {
    guard case .sweep(let whole, _) = walk.purpose else { return }
    if whole {
      // Folders that the sweep did not come by: gone, unless they were moved while it went on.
      for folder in Set(tree.allFolders).union(silent).subtracting(walk.visited) { arrive(folder) }
    }
    output.yield(.sweepEnded(walk.number, folders: walk.visited, whole: whole))
    schedulePolling()
    if whole { scheduleNet() }
  }

  /// Tells the cookies before which all walks have ended.
  func tellCookies() {
    let oldest = walks.oldestUrgent ?? .max
    for cookie in arrivedCookies where cookie.after < oldest {
      output.yield(.cookie(cookie.number))
    }
    arrivedCookies.removeAll { $0.after < oldest }
  }

  /// Looks at folders that give no events every now and then, for as long as there are any.
  func schedulePolling() {
    polling?.cancel()
    polling = nil
    guard !silent.isEmpty, !stopped else { return }
    polling = eventLoop.scheduleTask(in: .seconds(Int64(pollSeconds))) { [weak self] in
      self?.assumeIsolated { watcher in
        guard watcher.identity != nil, !watcher.stopped else { return }
        watcher.poll(gentle: true)
      }
    }
  }

  /// Looks at the whole corpus every now and then, whatever the events say: a net beneath them.
  func scheduleNet() {
    net?.cancel()
    net = nil
    guard rescanMinutes > 0, !stopped else { return }
    net = eventLoop.scheduleTask(in: .minutes(Int64(rescanMinutes))) { [weak self] in
      self?.assumeIsolated { watcher in
        guard watcher.identity != nil, !watcher.stopped else { return }
        watcher.sweep(from: [[]], whole: true, gentle: true)
      }
    }
  }
}
