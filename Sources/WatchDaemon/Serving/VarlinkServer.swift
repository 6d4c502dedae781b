// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Logging
import NIOCore
import NIOPosix
import Synchronization

/// Answers Varlink calls on listening sockets: strictly in order on each connection (UAPI.20 "Varlink IPC").
///
/// The only place where NIO's channels are used for clients.
final class VarlinkServer: Sendable {
  /// What a server allows.
  struct Limits: Hashable, Sendable {
    var connections: Int
    var messageBytes: Int
    /// How long a client may stall: a message begun, an answer unread.
    var patience: TimeAmount
    /// How long a client may stay without a call.
    var rest: TimeAmount

    init(_ configuration: Configuration) {
      connections = configuration.connections
      messageBytes = configuration.messageMegabytes << 20
      patience = .seconds(Int64(configuration.stallSeconds))
      rest = .seconds(Int64(configuration.idleSeconds))
    }
  }

  private let limits: Limits
  private let group: any EventLoopGroup
  private let log: Logger
  private let count = Atomic(0)

  init(limits: Limits, group: any EventLoopGroup, log: Logger) {
    self.limits = limits
    self.group = group
    self.log = log
  }

  /// Serves `table` on the listening `descriptor` until the task is cancelled; answers under way may end within a moment.
  func serve(_ table: MethodTable, on descriptor: Int32) async throws {
    let (clients, accepted) = AsyncStream<Client>.makeStream()
    let limits = limits
    let listener = try await ServerBootstrap(group: group)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.autoRead, value: false)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let client = Client(channel: channel)
          try channel.pipeline.syncOperations.addHandlers([
            StallGuard(patience: limits.patience),
            ByteToMessageHandler(FrameDecoder(limit: limits.messageBytes)),
            FrameHandler(client: client),
          ])
          if case .terminated = accepted.yield(client) { throw ConnectionLost() }
        }
      }
      .withBoundSocket(descriptor).get()
    // A task of its own: one that is cancelled would forget the clients that were accepted and not attended to yet.
    let attending = Task {
      await withDiscardingTaskGroup { group in
        for await client in clients {
          group.addTask { await self.attend(to: client, table) }
        }
        group.cancelAll()
      }
    }
    await withTaskCancellationHandler {
      await attending.value
    } onCancel: {
      // Once the listener is closed all whom it accepted are known; the others wait in its queue for the next to listen.
      listener.closeFuture.whenComplete { _ in accepted.finish() }
      listener.close(promise: nil)
    }
  }

  /// Serves one client until it goes.
  private func attend(to client: Client, _ table: MethodTable) async {
    let channel = client.channel
    let number = count.add(1, ordering: .relaxed).newValue
    defer { count.subtract(1, ordering: .relaxed) }
    guard number <= limits.connections else {
      log.notice("refused a client: \(limits.connections) are connected")
      return channel.close(promise: nil)
    }
    let conversation = Task { await self.converse(with: client, table) }
    channel.closeFuture.whenComplete { _ in conversation.cancel() }
    await withTaskCancellationHandler {
      await conversation.value
    } onCancel: {
      // The service stops: who is being answered has a moment to get the rest.
      channel.eventLoop.scheduleTask(in: .milliseconds(500)) { channel.close(promise: nil) }
    }
    channel.close(promise: nil)
  }

  private func converse(with client: Client, _ table: MethodTable) async {
    let channel = client.channel
    let rest = limits.rest
    func restUntilClosed() -> Scheduled<Void> {
      channel.eventLoop.scheduleTask(in: rest) { channel.close(promise: nil) }
    }
    var resting = restUntilClosed()
    defer { resting.cancel() }
    do {
      for try await frame in client.frames {
        resting.cancel()
        let call = try VarlinkCall(frame: frame)
        let writer = ReplyWriter(
          channel: channel, patience: limits.patience, mode: call.mode)
        try await table.answer(call, writer) {
          log.error("\(call.method) failed: \($0)")
        }
        try Task.checkCancellation()
        client.finishFrame()
        resting = restUntilClosed()
      }
    } catch let error as MalformedMessage {
      // The standard wants such a connection closed, without a word.
      log.debug("closed a connection: \(error)")
    } catch {
      log.debug("a connection ended: \(error)")
    }
  }
}
