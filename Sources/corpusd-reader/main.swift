import ContainerParsing
import CorpusFormats
import CorpusProtocol
import Glibc

// Reads files of the formats that need libraries in C, for the program that started it, until its standard input ends.
//
// A process of its own, so that a file made to break such a library breaks nothing but this.

/// `count` bytes of standard input; nil where it ends before.
func exactly(_ count: Int) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: count)
  var got = 0
  while got < count {
    let more = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe buffer.baseAddress.map { unsafe read(0, $0 + got, count - got) } ?? 0
    }
    if more < 0, errno == EINTR { continue }
    guard more > 0 else { return nil }
    got += more
  }
  return bytes
}

/// Writes all of `bytes` to standard output; ends the program where nobody reads them.
func send(_ bytes: [UInt8]) {
  var sent = 0
  while sent < bytes.count {
    let more = unsafe bytes.withUnsafeBytes { buffer in
      unsafe buffer.baseAddress.map { unsafe write(1, $0 + sent, bytes.count - sent) } ?? -1
    }
    if more < 0, errno == EINTR { continue }
    guard more > 0 else { exit(0) }
    sent += more
  }
}

/// The next part of a job; nil at the end of the input.
func part() -> [UInt8]? {
  guard let head = exactly(4), let length = LengthPrefix.length(head, limit: ReaderFrames.limit)
  else { return nil }
  return length == 0 ? [] : exactly(length)
}

/// Arguments: most megabytes of address space, most seconds a file.
let limits = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
if let megabytes = limits.first, megabytes > 0 {
  var space = rlimit()
  _ = unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &space)
  space.rlim_cur = min(rlim_t(megabytes) << 20, space.rlim_max)
  _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &space)
}
let seconds = UInt32(clamping: limits.dropFirst().first ?? 0)
var core = rlimit(rlim_cur: 0, rlim_max: 0)
_ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)

while let head = part(), let bytes = part() {
  guard let request = try? VarlinkJSON.decode(ReaderFrames.Request.self, from: head) else {
    exit(65)
  }
  // The signal ends a file that takes too long, also where whoever started this has ended.
  alarm(seconds)
  let reply = FormatFile.read(request.format, bytes)
  guard let answer = try? VarlinkJSON.encode(reply) else { exit(70) }
  send(LengthPrefix.encode([answer]))
  alarm(0)
}
