// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc
import NIOPosix

@testable import WatchDaemon

/// A client that does what it likes with its end of the connection. It blocks: its work goes to threads that may.
final class RawClient: Sendable {
  private let descriptor: Int32

  /// More than there are clients in all tests at once: one that waits to be cut off must not keep another from asking in time.
  private static let threads: NIOThreadPool = {
    let threads = NIOThreadPool(numberOfThreads: 64)
    threads.start()
    return threads
  }()

  init(_ daemon: DaemonHarness, control: Bool = false) throws {
    descriptor = try Kernel.connect(path: daemon.socket + (control ? ".control" : ""))
  }

  deinit { Kernel.close(descriptor) }

  /// Sends `text`; where it breaks off, the service has closed, which is an answer too.
  func send(_ text: String) async throws {
    try await send([Array(text.utf8)])
  }

  /// Sends `pieces`, one after the other.
  func send(_ pieces: [[UInt8]]) async throws {
    try await Self.threads.runIfActive { [descriptor] in
      for piece in pieces { try? FileBytes.writeAll(piece, descriptor: descriptor, path: "") }
    }
  }

  /// Has nothing more to say.
  func finish() {
    shutdown(descriptor, Int32(SHUT_WR))
  }

  /// All messages until the service closes.
  func receiveAll() async throws -> [String] {
    try await Self.threads.runIfActive { [descriptor] in
      let bytes = (try? FileBytes.readAll(descriptor: descriptor, limit: 1 << 28)) ?? []
      return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Reads until the service has sent `text`; false where it closes before.
  func hears(_ text: String) async throws -> Bool {
    try await Self.threads.runIfActive { [descriptor] in
      var heard: [UInt8] = []
      while let part = try? Kernel.read(descriptor, count: 1 << 16), !part.isEmpty {
        heard += part
        if String(decoding: heard, as: UTF8.self).contains(text) { return true }
      }
      return false
    }
  }

  /// Waits until the service has closed, without reading; false where it does not within five minutes.
  func isCutOff() async throws -> Bool {
    try await Self.threads.runIfActive { [descriptor] in
      var interest = pollfd(fd: descriptor, events: 0, revents: 0)
      return unsafe poll(&interest, 1, 300_000) == 1
    }
  }

  /// Waits until the service has sent something.
  func hasSomething() async throws -> Bool {
    try await Self.threads.runIfActive { [descriptor] in
      var interest = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return unsafe poll(&interest, 1, 300_000) == 1
    }
  }
}
