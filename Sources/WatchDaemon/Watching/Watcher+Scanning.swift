import CorpusCore
import Glibc
import Logging
import NIOCore
import SystemPackage

/// Folders listed and watched: the truth that events only hint at.
extension Watcher {
  /// Lists the whole corpus and watches every folder of it.
  func scan() {
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
  func poll() {
    let folders = unwatched.sorted { $0.lexicographicallyPrecedes($1) }
    output.yield(.scanBegan)
    let visited = visit(from: folders)
    if identity != nil { output.yield(.scanned(folders: visited, complete: false)) }
  }

  /// Watches and lists `folders` and all folders below them; gives all that were listed or found gone.
  ///
  /// A folder is watched before it is listed: what is made in between is seen twice rather than never.
  @discardableResult
  func visit(from folders: [CorpusPathBytes]) -> Set<CorpusPathBytes> {
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

  func watch(_ folder: CorpusPathBytes, descriptor: Int32) {
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
