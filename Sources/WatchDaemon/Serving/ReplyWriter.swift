// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import NIOCore

/// Answers one call; a call that wants no answer gets none.
struct ReplyWriter: Sendable {
  private let channel: any Channel
  private let patience: TimeAmount
  /// How the caller wants to be answered.
  let mode: VarlinkCall.Mode

  init(channel: any Channel, patience: TimeAmount, mode: VarlinkCall.Mode) {
    self.channel = channel
    self.patience = patience
    self.mode = mode
  }

  /// Sends one answer, and returns when the kernel has taken it: who produces more waits for the one who reads.
  func send(_ parameters: some Encodable & Sendable, continues: Bool = false) async throws {
    guard mode != .oneway else { return }
    try await write(VarlinkReply(parameters: parameters, continues: continues).encoded())
  }

  /// Sends answers that more will follow, in one write.
  func send(each parameters: [some Encodable & Sendable]) async throws {
    guard mode != .oneway, !parameters.isEmpty else { return }
    var bytes: [UInt8] = []
    for one in parameters {
      bytes += try VarlinkReply(parameters: one, continues: true).encoded()
    }
    try await write(bytes)
  }

  /// Sends an error, which ends the answer.
  func send(_ error: VarlinkError) async throws {
    guard mode != .oneway else { return }
    try await write(error.encoded())
  }

  private func write(_ bytes: [UInt8]) async throws {
    let channel = channel
    let timer = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    defer { timer.cancel() }
    do {
      try await channel.writeAndFlush(channel.allocator.buffer(bytes: bytes))
    } catch {
      throw ConnectionLost()
    }
  }
}
