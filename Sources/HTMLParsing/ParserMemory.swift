// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Memory that is given out in order and given back all at once.
///
/// A parse of a page makes a hundred thousand small pieces; none need be freed before the tree is copied.
@safe final class ParserMemory {
  private var blocks: [UnsafeMutableRawPointer] = unsafe []
  private var left = 0
  private var next: UnsafeMutableRawPointer?

  private static let block = 1 << 20

  deinit {
    unsafe blocks.forEach { unsafe free($0) }
  }

  /// What libgumbo calls for memory; `userdata` is the pool.
  static func allocate(_ userdata: UnsafeMutableRawPointer?, _ size: Int)
    -> UnsafeMutableRawPointer?
  {
    guard let userdata = unsafe userdata else { return nil }
    return unsafe Unmanaged<ParserMemory>.fromOpaque(userdata).takeUnretainedValue().take(size)
  }

  private func take(_ size: Int) -> UnsafeMutableRawPointer? {
    let size = (max(size, 1) + 15) & ~15
    if size > left {
      let whole = max(size, Self.block)
      // libgumbo does not look whether it got any: better to end here, with a status that says so.
      guard let fresh = unsafe malloc(whole) else { exit(71) }
      unsafe blocks.append(fresh)
      if size > Self.block / 2 { return unsafe fresh }
      unsafe next = unsafe fresh
      left = whole
    }
    let piece = unsafe next
    unsafe next = unsafe next?.advanced(by: size)
    left -= size
    return unsafe piece
  }
}
