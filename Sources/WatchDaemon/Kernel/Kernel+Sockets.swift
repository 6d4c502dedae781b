// SPDX-License-Identifier: Apache-2.0

import Glibc
import SystemPackage

/// Unix sockets.
extension Kernel {
  /// Makes a stream socket that listens at `path`.
  ///
  /// The socket has its permissions before anybody can connect: it is bound under a mask that lets nobody in.
  static func listen(path: String, mode: mode_t, backlog: Int32) throws(Errno) -> Int32 {
    let descriptor = try socket()
    do {
      let mask = umask(0o777)
      defer { umask(mask) }
      try unsafe withAddress(of: path) { unsafe bind(descriptor, $0, $1) }
      try check(unsafe chmod(path, mode))
      try check(Glibc.listen(descriptor, backlog))
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Connects a stream socket to the one at `path`.
  static func connect(path: String) throws(Errno) -> Int32 {
    let descriptor = try socket()
    do {
      try unsafe withAddress(of: path) { unsafe Glibc.connect(descriptor, $0, $1) }
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func socket() throws(Errno) -> Int32 {
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    return try check(Glibc.socket(AF_UNIX, type, 0))
  }

  private static func withAddress(
    of path: String, _ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws(Errno) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard bytes.count < room else { throw .fileNameTooLong }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    let result = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        retrying { unsafe call(generic, socklen_t(MemoryLayout<sockaddr_un>.size)) }
      }
    }
    try check(result)
  }
}

/// Clients without a server.
extension Kernel {
  /// The first of `sockets` at which something waits; nil where nothing comes within `duration`.
  static func ready(_ sockets: [Int32], within duration: Duration) -> Int32? {
    var polled = sockets.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = unsafe poll(
      &polled, nfds_t(polled.count), Int32(clamping: Int64(duration / .milliseconds(1))))
    guard count > 0 else { return nil }
    return polled.first { $0.revents & Int16(POLLIN) != 0 }?.fd
  }

  /// Takes the client that waits longest at a listening socket.
  static func accept(_ socket: Int32) throws(Errno) -> Int32 {
    try check(Glibc.accept(socket, nil, nil))
  }

  /// Sends what the kernel takes at once, to a client that may be gone already.
  static func send(_ bytes: [UInt8], to client: Int32) {
    unsafe bytes.withUnsafeBytes {
      _ = unsafe Glibc.send(
        client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
  }
}
