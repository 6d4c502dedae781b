// SPDX-License-Identifier: Apache-2.0

import Glibc

/// One record of an inotify descriptor.
struct InotifyEvent: Hashable, Sendable {
  /// What happened, one or more bits; the values of the kernel's `IN_…`.
  struct Mask: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let attributes = Mask(rawValue: UInt32(IN_ATTRIB))
    static let closedAfterWriting = Mask(rawValue: UInt32(IN_CLOSE_WRITE))
    static let created = Mask(rawValue: UInt32(IN_CREATE))
    static let deleted = Mask(rawValue: UInt32(IN_DELETE))
    static let deletedSelf = Mask(rawValue: UInt32(IN_DELETE_SELF))
    static let movedFrom = Mask(rawValue: UInt32(IN_MOVED_FROM))
    static let movedSelf = Mask(rawValue: UInt32(IN_MOVE_SELF))
    static let movedTo = Mask(rawValue: UInt32(IN_MOVED_TO))
    static let isDirectory = Mask(rawValue: UInt32(IN_ISDIR))
    static let ignored = Mask(rawValue: UInt32(IN_IGNORED))
    static let overflow = Mask(rawValue: UInt32(IN_Q_OVERFLOW))
    static let unmounted = Mask(rawValue: UInt32(IN_UNMOUNT))
    static let onlyDirectory = Mask(rawValue: UInt32(IN_ONLYDIR))
    static let leaveUnlinked = Mask(rawValue: UInt32(IN_EXCL_UNLINK))
  }

  /// The watch it belongs to; -1 for an overflow.
  let watch: Int32
  let mask: Mask
  /// The entry of the watched folder it is about; empty for the folder itself.
  let name: CorpusPathBytes

  /// Reads the records in `bytes`, as `read` gave them: whole ones only.
  ///
  /// A record is watch, mask, cookie and length of the name, four bytes each, then the name padded with NULs. What does not fit
  /// that is left out: the kernel does not write it.
  static func parse(_ bytes: [UInt8]) -> [InotifyEvent] {
    var events: [InotifyEvent] = []
    var offset = 0
    while bytes.count - offset >= 16 {
      let length = Int(word(bytes, offset + 12))
      guard length <= bytes.count - offset - 16 else { break }
      let name = bytes[(offset + 16)..<(offset + 16 + length)].prefix { $0 != 0 }
      events.append(
        InotifyEvent(
          watch: Int32(bitPattern: word(bytes, offset)),
          mask: Mask(rawValue: word(bytes, offset + 4)), name: Array(name)))
      offset += 16 + length
    }
    return events
  }

  /// Four bytes, the lowest first, as all machines that Swift supports on Linux have them.
  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in 0..<4 { value |= UInt32(bytes[offset + index]) << UInt32(8 * index) }
    return value
  }
}
