// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusLanguage
import CorpusProtocol

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
  /// A sweep begins; one that is not gentle leaves answers in doubt until it has ended.
  case sweepBegan(UInt64, gentle: Bool)
  /// Part of a folder's files, seen by this sweep or, without a number, because the folder is new.
  case found(FoundFiles, sweep: UInt64?)
  /// A sweep ended that listed `folders`; the whole corpus where `whole`.
  case sweepEnded(UInt64, folders: Set<CorpusPathBytes>, whole: Bool)
  /// Events were lost; a sweep of the whole corpus follows.
  case overflow
  /// Everything up to the making of this cookie has been told.
  case cookie(UInt64)
  /// The corpus folder can be used again.
  case rootAvailable
  /// The corpus folder cannot be used, for this reason.
  case rootUnavailable(String)
}

/// Files of one folder as a listing sees them.
struct FoundFiles: Hashable, Sendable {
  /// A file and its stamp.
  struct File: Hashable, Sendable {
    let path: CorpusPath
    let stamp: FileStamp
  }

  var files: [File] = []
  /// Articles beside which a sidecar lies.
  var described: [CorpusPath] = []
  /// Whether the folder gives no events, so that nobody tells when a file's writer has closed it.
  var isSilent = false
}
