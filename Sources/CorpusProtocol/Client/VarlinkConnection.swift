// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A client's connection to a Varlink service over a Unix socket: plain blocking calls, one at a time.
///
/// A program that asks one question and ends needs no event loop, and without one it starts in milliseconds.
package struct VarlinkConnection: ~Copyable {
  private let descriptor: Int32
  private var frames = VarlinkFrames()
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private let timeout: Int

  /// Connects to the socket at `path`; a leading `@` means an abstract one.
  ///
  /// - Parameter timeout: after how many seconds without a byte a call fails.
  package init(path: String, timeout: Int = 60) throws(ConnectionError) {
    descriptor = try Self.open(path, timeout: timeout)
    self.timeout = timeout
  }

  deinit {
    close(descriptor)
  }

  /// Calls a method and gives its answer.
  ///
  /// Throws the `VarlinkError` that came instead, `ConnectionError`, or `MalformedMessage` where the answer makes no sense.
  package mutating func call<M: Method>(_ method: M.Type, _ parameters: M.Parameters) throws
    -> M.Reply
  {
    try send(VarlinkCall.encode(method, parameters))
    let reply = try VarlinkReply<M.Reply>(frame: receive())
    guard !reply.continues else {
      throw MalformedMessage.unexpectedReply("it continues and was not asked to")
    }
    return reply.parameters
  }

  /// Calls a method with `more` and hands each answer to `body` as it comes.
  ///
  /// - Parameter patient: whether the service may be silent for as long as it likes between two answers.
  package mutating func stream<M: Method>(
    _ method: M.Type, _ parameters: M.Parameters, patient: Bool = false,
    _ body: (M.Reply) throws -> Void
  ) throws {
    try send(VarlinkCall.encode(method, parameters, mode: .more))
    if patient { Self.setTimeout(of: descriptor, 0, SO_RCVTIMEO) }
    var continues = true
    while continues {
      let reply = try VarlinkReply<M.Reply>(frame: receive())
      continues = reply.continues
      try body(reply.parameters)
    }
    if patient { Self.setTimeout(of: descriptor, timeout, SO_RCVTIMEO) }
  }

  /// A connected socket.
  private static func open(_ path: String, timeout: Int) throws(ConnectionError) -> Int32 {
    var name = Array(path.utf8)
    let isAbstract = name.first == UInt8(ascii: "@")
    if isAbstract { name[0] = 0 }
    guard name.count < 108, !name.dropFirst(isAbstract ? 1 : 0).contains(0) else {
      throw .pathTooLong(path: path)
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: name) }
    // A path is passed with its NUL, an abstract name without.
    let length = socklen_t(
      MemoryLayout<sa_family_t>.size + name.count + (isAbstract ? 0 : 1))
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .system(call: "socket", path: path, code: errno) }
    // Covers connecting too, where the service's queue is full.
    setTimeout(of: descriptor, timeout, SO_SNDTIMEO)
    setTimeout(of: descriptor, timeout, SO_RCVTIMEO)
    var result: Int32
    repeat {
      result = unsafe withUnsafePointer(to: &address) {
        unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe connect(descriptor, $0, length)
        }
      }
    } while result < 0 && errno == EINTR
    if result == 0 { return descriptor }
    let code = errno
    close(descriptor)
    switch code {
    case ENOENT, ENOTDIR: throw .noSocket(path: path)
    case ECONNREFUSED: throw .nobodyListens(path: path)
    case EACCES, EPERM: throw .permissionDenied(path: path)
    case EAGAIN: throw .timedOut(seconds: timeout)
    default: throw .system(call: "connect", path: path, code: code)
    }
  }

  /// Sets after how many seconds sending or receiving gives up; 0: never.
  private static func setTimeout(of descriptor: Int32, _ seconds: Int, _ option: Int32) {
    var time = timeval(tv_sec: seconds, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
  }

  private borrowing func send(_ bytes: [UInt8]) throws(ConnectionError) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: all[sent...])
        return unsafe Glibc.send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
      } else {
        switch errno {
        case EINTR: continue
        case EAGAIN: throw .timedOut(seconds: timeout)
        // What the service said before it closed is still to be read.
        case EPIPE, ECONNRESET: return
        case let code: throw .system(call: "send", path: "", code: code)
        }
      }
    }
  }

  /// The next message without its NUL.
  private mutating func receive() throws -> [UInt8] {
    while true {
      if let frame = try frames.next() { return frame }
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
      }
      if count > 0 {
        frames.append(buffer[..<count])
      } else if count == 0 {
        throw ConnectionError.closed
      } else {
        switch errno {
        case EINTR: continue
        case EAGAIN: throw ConnectionError.timedOut(seconds: timeout)
        case ECONNRESET: throw ConnectionError.closed
        case let code: throw ConnectionError.system(call: "recv", path: "", code: code)
        }
      }
    }
  }
}
