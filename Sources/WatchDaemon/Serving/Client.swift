// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization

/// One connection: its messages as they come, and no more of them read ahead than one look at the socket gives.
///
/// A client may send calls faster than they are answered; the rest waits in the kernel, not in our memory.
final class Client: Sendable {
  let channel: any Channel
  /// Messages without their NUL; ends when the client has nothing more to say.
  let frames: AsyncThrowingStream<[UInt8], any Error>
  private let output: AsyncThrowingStream<[UInt8], any Error>.Continuation
  /// Messages that were read and are not answered yet.
  private let open = Atomic(0)

  init(channel: any Channel) {
    self.channel = channel
    (frames, output) = AsyncThrowingStream.makeStream()
  }

  /// Notes that a message was answered; more is read once all are.
  func finishFrame() {
    if open.subtract(1, ordering: .acquiringAndReleasing).newValue == 0 { channel.read() }
  }

  fileprivate func take(_ frame: [UInt8]) {
    open.add(1, ordering: .acquiringAndReleasing)
    output.yield(frame)
  }

  /// Whether a look at the socket has given no whole message, so that nobody will ask for more.
  fileprivate var isHungry: Bool { open.load(ordering: .acquiring) == 0 }

  fileprivate func finish(_ error: (any Error)? = nil) {
    output.finish(throwing: error)
  }
}

/// Hands the messages of a channel to its client.
final class FrameHandler: ChannelInboundHandler {
  typealias InboundIn = [UInt8]

  private let client: Client

  init(client: Client) {
    self.client = client
  }

  func channelActive(context: ChannelHandlerContext) {
    // Not before: a channel that is not registered yet forgets that it was asked to read.
    context.read()
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    client.take(Self.unwrapInboundIn(data))
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if client.isHungry { context.read() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { client.finish() }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    client.finish(error)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    client.finish()
  }
}
