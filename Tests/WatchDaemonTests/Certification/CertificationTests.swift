// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc
import Logging
import NIOPosix
import Testing

@testable import WatchDaemon

/// The certification's client of the PyPI package varlink, which nobody here wrote, against the server that corpusd has.
@Suite struct CertificationTests {
  /// Runs Python with these arguments: its exit status and what it said on standard output.
  private static func python(_ arguments: String...) throws -> (status: Int32, output: String) {
    let path = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    let output = try Kernel.open(path, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
    defer { Kernel.close(output) }
    try Kernel.unlink(path)
    let input = try Kernel.open("/dev/null", O_RDONLY)
    defer { Kernel.close(input) }
    let child = try Kernel.spawn(
      "/usr/bin/env", ["env", "python3"] + arguments, standardInput: input, standardOutput: output)
    let status = try Kernel.wait(for: child)
    try Kernel.rewind(output)
    let bytes = try FileBytes.readAll(descriptor: output, limit: 1 << 20)
    return (status, String(decoding: bytes, as: UTF8.self))
  }

  static let isInstalled =
    (try? python("-c", "import varlink.tests.test_certification"))?.status == 0

  /// Serves `service` on a socket of its own while `body` runs.
  private func serving(
    _ service: CertificationService, _ body: (_ path: String) async throws -> Void
  ) async throws {
    let path = "/tmp/corpusd-tests-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    let listener = try UnixListener(path: path, mode: 0o600)
    defer { listener.remove() }
    let server = VarlinkServer(
      limits: VarlinkServer.Limits(Configuration()),
      group: MultiThreadedEventLoopGroup.singleton,
      log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    try await withThrowingTaskGroup { group in
      group.addTask { try await server.serve(service.table, on: listener.descriptor) }
      try await body(path)
      group.cancelAll()
    }
  }

  @Test(.enabled(if: isInstalled, "python3 has no module varlink; pip install varlink==31.0.0"))
  func isCertified() async throws {
    let service = CertificationService()
    try await serving(service) { path in
      let (status, output) = try await NIOThreadPool.singleton.runIfActive {
        try Self.python(
          "-m", "varlink.tests.test_certification", "--client", "--varlink=unix:\(path)")
      }
      #expect(status == 0, "\(output)")
      #expect(output.hasSuffix("Certification passed\n"), "\(output)")
    }
    #expect(service.certified == 1)
  }

  /// The service that certifies must not let everything pass.
  @Test func refusesWhatIsOutOfTurnOrWrong() async throws {
    let service = CertificationService()
    try await serving(service) { path in
      try await NIOThreadPool.singleton.runIfActive {
        var connection = try VarlinkConnection(path: path, timeout: 300)
        let client = try connection.call(Start.self, NoParameters()).client_id
        #expect(throws: VarlinkError.self) {
          try connection.call(Test02.self, .init(client_id: client))
        }
        #expect(try connection.call(Test01.self, .init(client_id: client)).bool)
        #expect(throws: VarlinkError.self) {
          try connection.call(Test02.self, .init(client_id: client, bool: false))
        }
        #expect(try connection.call(Test02.self, .init(client_id: client)).int == 1)
      }
    }
    #expect(service.certified == 0)
  }
}
