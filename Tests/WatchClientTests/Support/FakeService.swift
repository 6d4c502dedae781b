// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import Glibc
import Synchronization

/// A Varlink service in a thread of the test, with a real Unix socket and canned answers.
final class FakeService: Sendable {
  /// What a call is answered with: whole messages, in order; an empty list hangs up.
  typealias Answer = @Sendable (VarlinkCall) throws -> [[UInt8]]

  let path: String
  private let descriptor: Int32
  private let accepts: Bool
  private let state = Mutex<[VarlinkCall]>([])
  private let answers: [String: Answer]

  /// Every call that came, in order.
  var calls: [VarlinkCall] { state.withLock { $0 } }

  init(path: String? = nil, _ answers: [String: Answer], accepting: Bool = true) throws {
    self.path = path ?? "/tmp/watchctl-\(UUID().uuidString.prefix(12)).sock"
    self.answers = answers
    accepts = accepting
    let created = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    descriptor = created
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(self.path.utf8)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: name) }
    let bound = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(created, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0, listen(descriptor, 8) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    guard accepting else { return }
    let listening = descriptor
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(listening, nil, nil)
        guard client >= 0 else { break }
        self?.serve(client)
        close(client)
      }
      // Closed by who accepts: were it closed elsewhere, its number could be another service's before the next accept.
      close(listening)
    }
  }

  deinit {
    // The thread's accept fails from here on.
    shutdown(descriptor, Int32(SHUT_RDWR))
    if !accepts { close(descriptor) }
    unsafe unlink(path)
  }

  private func serve(_ client: Int32) {
    var frames = VarlinkFrames()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe recv(client, $0.baseAddress, $0.count, 0)
      }
      guard count > 0 else { return }
      frames.append(buffer[..<count])
      while let frame = try? frames.next() {
        guard let call = try? VarlinkCall(frame: frame) else { return }
        state.withLock { $0.append(call) }
        let messages: [[UInt8]]
        do {
          guard let answer = answers[call.method] else {
            throw VarlinkError.methodNotFound(call.method)
          }
          messages = try answer(call)
        } catch {
          let error = error as? VarlinkError ?? .failed(reason: "\(error)")
          messages = [(try? error.encoded()) ?? []]
        }
        guard !messages.isEmpty else { return }
        for message in messages {
          var rest = message[...]
          while !rest.isEmpty {
            let sent = unsafe rest.withUnsafeBytes {
              unsafe send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
          }
        }
      }
    }
  }

  /// An answer of one reply that depends on the parameters.
  static func answer<M: Method>(
    _ method: M.Type, _ body: @escaping @Sendable (M.Parameters) throws -> M.Reply
  ) -> (String, Answer) {
    (
      M.name,
      { call in
        let reply = try body(call.parameters(of: method))
        return [try VarlinkReply(parameters: reply).encoded()]
      }
    )
  }

  /// An answer of several replies.
  static func stream<M: Method>(
    _ method: M.Type, _ body: @escaping @Sendable (M.Parameters) throws -> [M.Reply]
  ) -> (String, Answer) {
    (
      M.name,
      { call in
        let replies = try body(call.parameters(of: method))
        return try replies.enumerated().map { index, reply in
          try VarlinkReply(parameters: reply, continues: index < replies.count - 1).encoded()
        }
      }
    )
  }
}
