// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Synchronization

@testable import WatchClient

/// One run of watchctl in this process, with everything it wrote.
struct Run {
  let status: Outcome
  let output: String
  let complaints: String
  let paged: Bool
  /// The line at which the pager was to begin.
  let firstLine: Int?

  /// What `output` holds, line by line.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Every line of `output` as a JSON value of this type.
  func objects<Value: Decodable>(_ type: Value.Type) throws -> [Value] {
    try lines.map { try VarlinkJSON.decode(type, from: Array($0.utf8)) }
  }

  /// Runs with these arguments; with `service`, its socket is the one asked.
  init(
    _ arguments: [String], service: FakeService? = nil, isTerminal: Bool = false,
    size: (columns: Int, rows: Int)? = nil, environment: [String: String] = [:],
    pager: Bool = true, realPath: @escaping (String) -> String? = { _ in nil },
    pause: @escaping (Int) throws -> Void = { _ in }
  ) {
    let output = Mutex("")
    let complaints = Mutex("")
    let paged = Mutex(false)
    let firstLine = Mutex<Int?>(nil)
    var environment = environment
    if let service { environment["CORPUSD_SOCKET"] = service.path }
    let console = Console(
      environment: environment, isTerminal: isTerminal, size: size, user: "ada",
      write: { text in output.withLock { $0 += text } },
      complain: { text in complaints.withLock { $0 += text } },
      openPager: { line in
        firstLine.withLock { $0 = line }
        guard pager else { return nil }
        paged.withLock { $0 = true }
        return PagedOutput(write: { text in output.withLock { $0 += text } }, close: {})
      },
      pause: pause, folder: "/srv", realPath: realPath)
    status = Invocation(console: console).run(arguments)
    self.output = output.withLock { $0 }
    self.complaints = complaints.withLock { $0 }
    self.paged = paged.withLock { $0 }
    self.firstLine = firstLine.withLock { $0 }
  }
}

/// A service with the answers of `world` on both of its sockets.
struct Both {
  let service: FakeService
  let control: FakeService

  init(_ world: World = World()) throws {
    service = try FakeService(world.answers())
    control = try FakeService(path: SocketPath.control(of: service.path), world.answers())
  }
}
