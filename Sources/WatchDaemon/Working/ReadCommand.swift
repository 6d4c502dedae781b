// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContainerParsing
import CorpusFormats
import CorpusProtocol
import Glibc

/// `corpusd read`: reads files of the formats that need libraries in C, for the worker that started it, until its standard input ends.
///
/// A process of its own, so that a file made to break such a library breaks nothing but this.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read files of many formats for a worker of corpusd.",
    shouldDisplay: false)

  @Option(help: "Most megabytes of address space; 0: no limit.")
  var megabytes = 0

  @Option(help: "Most seconds for a file; 0: no limit.")
  var seconds: UInt32 = 0

  func run() throws {
    if megabytes > 0 { Kernel.limitMemory(megabytes: megabytes) }
    Kernel.forbidCoreDumps()
    while let head = try FrameInput.part(limit: ReaderFrames.limit),
      let bytes = try FrameInput.part(limit: ReaderFrames.limit)
    {
      let request = try VarlinkJSON.decode(ReaderFrames.Request.self, from: head)
      // The signal ends a file that takes too long, also where whoever started this has ended.
      alarm(seconds)
      let reply = FormatFile.read(request.format, bytes)
      try FileBytes.writeAll(
        LengthPrefix.encode([reply.bytes]), descriptor: 1, path: "the worker")
      alarm(0)
    }
  }
}
