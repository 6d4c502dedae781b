// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import NIOCore

/// Cuts a connection's bytes into Varlink messages, which end with a NUL byte.
///
/// Every byte is looked at once, however the messages are split on their way.
package struct FrameDecoder: NIOSingleStepByteToMessageDecoder {
  typealias InboundOut = [UInt8]

  /// Most bytes of one message without its NUL.
  let limit: Int
  /// How many of the readable bytes are known to hold no NUL.
  private var scanned = 0

  package init(limit: Int) {
    self.limit = limit
  }

  mutating func decode(buffer: inout ByteBuffer) throws -> [UInt8]? {
    let view = buffer.readableBytesView
    let rest = view[(view.startIndex + scanned)...]
    guard let end = rest.firstIndex(of: 0) else {
      scanned = view.count
      if scanned > limit { throw MalformedMessage.tooLong(limit: limit) }
      return nil
    }
    let length = end - view.startIndex
    scanned = 0
    guard length <= limit else { throw MalformedMessage.tooLong(limit: limit) }
    let frame = buffer.readBytes(length: length)
    buffer.moveReaderIndex(forwardBy: 1)
    return frame
  }

  mutating func decodeLast(buffer: inout ByteBuffer, seenEOF: Bool) throws -> [UInt8]? {
    // What the peer began and did not end is no message.
    try decode(buffer: &buffer)
  }
}
