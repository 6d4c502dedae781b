import CorpusCore

/// What the watcher saw, in the order in which it happened.
///
/// A sighting is a hint that something is worth looking at; what is there, the reader of the file finds out.
enum Sighting: Hashable, Sendable {
  /// The file may hold something else than before, or be gone: it must be read.
  case touched(CorpusPath)
  /// A new file that may still be written to: its closing will be told, but not surely.
  case begun(CorpusPath)
  /// Only owner, permissions or times changed.
  case attributesChanged(CorpusPath)
  /// A folder is gone from its place, with all that was in it.
  case vanished(folder: CorpusPathBytes)
  /// A scan begins.
  case scanBegan
  /// A scan saw these files.
  case found([FoundFile])
  /// A scan ended that listed `folders`; the whole corpus where `complete`.
  case scanned(folders: Set<CorpusPathBytes>, complete: Bool)
  /// Everything up to the making of this cookie has been told.
  case cookie(UInt64)
  /// The corpus folder can be used again.
  case rootAvailable
  /// The corpus folder cannot be used, for this reason.
  case rootUnavailable(String)
}

/// A file as a scan sees it.
struct FoundFile: Hashable, Sendable {
  let path: CorpusPath
  let stamp: FileStamp
  /// Whether a sidecar lies beside it.
  var hasSidecar: Bool
}
