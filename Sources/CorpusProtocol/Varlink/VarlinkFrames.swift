// SPDX-License-Identifier: Apache-2.0

/// Cuts a byte stream into messages, which end with a NUL byte, however the stream was split on its way.
///
/// Every byte is looked at once, so that a peer who sends a message byte by byte costs no more than the message.
package struct VarlinkFrames: Sendable {
  /// Most bytes of one message without its NUL: 16 MiB, as systemd has it.
  package static let limit = 16 << 20

  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the message in hand begins in `buffer`.
  private var start = 0
  /// Bytes before this offset hold no NUL that belongs to the message in hand.
  private var scanned = 0

  /// Makes a splitter that refuses messages longer than `limit` bytes.
  package init(limit: Int = VarlinkFrames.limit) {
    self.limit = limit
  }

  /// Takes in the next bytes of the stream.
  package mutating func append(_ bytes: some Sequence<UInt8>) {
    buffer.append(contentsOf: bytes)
  }

  /// The next whole message without its NUL; nil until more bytes have come.
  ///
  /// Throws `MalformedMessage.tooLong` once the limit is passed, with or without a NUL after it.
  package mutating func next() throws(MalformedMessage) -> [UInt8]? {
    while scanned < buffer.count {
      guard buffer[scanned] == 0 else {
        scanned += 1
        if scanned - start > limit { throw .tooLong(limit: limit) }
        continue
      }
      let frame = Array(buffer[start..<scanned])
      scanned += 1
      start = scanned
      discardRead()
      return frame
    }
    return nil
  }

  /// The bytes after the last whole message; they belong to the new protocol when a connection is upgraded.
  package var rest: ArraySlice<UInt8> { buffer[start...] }

  /// Gives up the room of messages that were taken, but not so often that moving the rest costs more than reading it.
  private mutating func discardRead() {
    guard start == buffer.count || start > max(buffer.count / 2, 1 << 16) else { return }
    buffer.removeSubrange(..<start)
    start = 0
    scanned = 0
  }
}
