// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Closes a connection whose peer leaves a message unfinished for too long.
///
/// Between two messages a connection may rest for longer: that is the server's to bound.
final class StallGuard: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let patience: TimeAmount
  private var timer: Scheduled<Void>?

  init(patience: TimeAmount) {
    self.patience = patience
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = Self.unwrapInboundIn(data).readableBytesView
    if bytes.last == 0 {
      timer?.cancel()
      timer = nil
    } else if timer == nil, !bytes.isEmpty {
      let channel = context.channel
      timer = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }
    context.fireChannelRead(data)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timer?.cancel()
    timer = nil
  }
}
