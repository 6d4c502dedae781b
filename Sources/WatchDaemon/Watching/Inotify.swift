// SPDX-License-Identifier: Apache-2.0

import Glibc
import SystemPackage

/// An inotify descriptor: one queue for all its watches, so that its events tell the order in which things happened.
struct Inotify: Sendable {
  /// What the corpus is watched for.
  ///
  /// Not for opening, reading and single writes: a file's content counts when its writer closes it.
  static let corpusMask: InotifyEvent.Mask = [
    .attributes, .closedAfterWriting, .created, .deleted, .deletedSelf, .movedFrom, .movedSelf,
    .movedTo, .onlyDirectory, .leaveUnlinked,
  ]

  /// The descriptor, for reading.
  let descriptor: Int32

  /// Makes a descriptor that does not block.
  init() throws(Errno) {
    descriptor = try Kernel.check(inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)))
  }

  /// Watches the folder that `directory` is open on, whatever its path has become; gives the watch's number.
  ///
  /// The number is the same as before where the folder is watched already.
  func watch(directory: Int32, _ mask: InotifyEvent.Mask = corpusMask) throws(Errno) -> Int32 {
    try watch(path: "/proc/self/fd/\(directory)", mask)
  }

  /// Watches the folder at `path`.
  func watch(path: String, _ mask: InotifyEvent.Mask) throws(Errno) -> Int32 {
    try Kernel.check(unsafe inotify_add_watch(descriptor, path, mask.rawValue))
  }

  /// Ends a watch; one that has ended already is no error.
  func unwatch(_ watch: Int32) {
    _ = inotify_rm_watch(descriptor, watch)
  }
}
