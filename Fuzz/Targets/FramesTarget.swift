// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol
internal import NIOCore
internal import WatchDaemon

/// Any bytes from a peer: both ends cut them into the same messages, however they come, and each is read or refused.
struct FramesTarget {
  /// Small, so that it is reached.
  private static let limit = 256

  /// Messages until one was too long.
  private struct Cut: Equatable {
    var frames: [[UInt8]] = []
    var isTooLong = false
  }

  /// The first byte chooses in how small pieces the rest comes.
  @Sendable func run(_ input: [UInt8]) {
    let stream = Array(input.dropFirst())
    let size = Int(input.first ?? 0) % 31 + 1
    let whole = Self.client(stream, size: max(stream.count, 1))
    precondition(whole == Self.client(stream, size: size), "the client's cuts depend on the pieces")
    precondition(whole == Self.server(stream, size: size), "client and server cut differently")
    for frame in whole.frames { Self.read(frame) }
  }

  private static func pieces(_ stream: [UInt8], _ size: Int) -> [ArraySlice<UInt8>] {
    stride(from: 0, to: stream.count, by: size).map {
      stream[$0..<min($0 + size, stream.count)]
    }
  }

  private static func client(_ stream: [UInt8], size: Int) -> Cut {
    var cut = Cut()
    var frames = VarlinkFrames(limit: limit)
    do throws(MalformedMessage) {
      for piece in pieces(stream, size) {
        frames.append(piece)
        while let frame = try frames.next() { cut.frames.append(frame) }
      }
    } catch {
      cut.isTooLong = true
    }
    return cut
  }

  private static func server(_ stream: [UInt8], size: Int) -> Cut {
    var cut = Cut()
    let decoder = NIOSingleStepByteToMessageProcessor(FrameDecoder(limit: limit))
    do {
      for piece in pieces(stream, size) {
        try decoder.process(buffer: ByteBuffer(bytes: piece)) { cut.frames.append($0) }
      }
    } catch {
      cut.isTooLong = true
    }
    return cut
  }

  /// Reads a message as a call and as a reply; only the errors that close a connection or answer a call may come of it.
  private static func read(_ frame: [UInt8]) {
    do {
      let call = try VarlinkCall(frame: frame)
      precondition(call.method.hasPrefix(call.interface))
      _ = try call.parameters(of: ListClaims.self)
    } catch is MalformedMessage {
    } catch is VarlinkError {
    } catch {
      fatalError("a call ends with \(error)")
    }
    do {
      _ = try VarlinkReply<GetStatus.Reply>(frame: frame)
    } catch is MalformedMessage {
    } catch is VarlinkError {
    } catch {
      fatalError("a reply ends with \(error)")
    }
  }
}
