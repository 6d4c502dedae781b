// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc
import SystemPackage

/// A child process that extracts claims: this program executing itself as `corpusd work`.
///
/// A Swift trap ends a process, so nothing less survives hostile text. The calls block, within their deadline.
final class WorkerProcess {
  /// Why a worker gave no result.
  enum Failure: Error, Hashable, Sendable {
    /// It ended: by this signal or with this status.
    case died(String)
    case tooSlow(seconds: Int)
    /// It said what it must not say.
    case garbled
  }

  /// The process's number.
  let id: pid_t
  private let socket: Int32
  private var errors: ErrorChannel
  private var isReaped = false
  /// Most memory it ever had, as it says itself.
  private(set) var peakKilobytes = 0

  /// Starts `executable work`.
  convenience init(executable: String, megabytes: Int) throws(Errno) {
    try self.init(executable: executable, ["corpusd", "work", "--megabytes", "\(megabytes)"])
  }

  /// Starts a program that takes and gives frames.
  init(executable: String, _ arguments: [String]) throws(Errno) {
    // A socket pair rather than two pipes: what is written to a worker that died must not raise SIGPIPE.
    let (ours, theirs) = try Kernel.socketPair()
    defer { Kernel.close(theirs) }
    var channel: ErrorChannel?
    do {
      let (opened, child) = try ErrorChannel.open()
      defer { Kernel.close(child) }
      channel = opened
      errors = opened
      id = try Kernel.spawn(
        executable, arguments, standardInput: theirs, standardOutput: theirs, standardError: child)
    } catch {
      channel?.close()
      Kernel.close(ours)
      throw error
    }
    socket = ours
  }

  deinit {
    if !isReaped {
      kill(id, SIGKILL)
      var status: Int32 = 0
      _ = retrying { unsafe waitpid(id, &status, 0) }
    }
    errors.drain()
    errors.close()
    Kernel.close(socket)
  }

  /// Waits until the process has what it needs: one that ends before is not the fault of any article.
  ///
  /// What it said last is part of the failure. Later it is not: what becomes of an article is told alike at each try.
  func awaitReadiness(seconds: Int) throws(Failure) {
    let word: [UInt8]
    do throws(Failure) {
      word = try receive(4, deadline: .now + .seconds(seconds), seconds: seconds)
    } catch {
      errors.drain()
      guard case .died(let how) = error, let said = errors.lastLine else { throw error }
      throw .died("\(how): \(said)")
    }
    guard word == WorkerFrame.ready else { throw .garbled }
  }

  /// Gives a file to the worker and hands each result to `body`, `seconds` for each.
  ///
  /// After a failure the process is of no more use.
  func extract(_ job: [UInt8], seconds: Int, _ body: (WorkerFrame.Result) -> Void) throws(Failure) {
    var deadline = ContinuousClock.now + .seconds(seconds)
    try send(job, deadline: deadline, seconds: seconds)
    while true {
      let result = try result(deadline: deadline, seconds: seconds)
      peakKilobytes = result.peakKilobytes
      body(result)
      if result.isLast { return }
      deadline = .now + .seconds(seconds)
    }
  }

  private func result(deadline: ContinuousClock.Instant, seconds: Int) throws(Failure)
    -> WorkerFrame.Result
  {
    let bytes = try part(deadline: deadline, seconds: seconds)
    guard let result = try? VarlinkJSON.decode(WorkerFrame.Result.self, from: bytes) else {
      throw .garbled
    }
    return result
  }

  /// Sends a job and takes the one part of its answer.
  func exchange(_ job: [UInt8], seconds: Int) throws(Failure) -> [UInt8] {
    let deadline = ContinuousClock.now + .seconds(seconds)
    try send(job, deadline: deadline, seconds: seconds)
    return try part(deadline: deadline, seconds: seconds)
  }

  private func part(deadline: ContinuousClock.Instant, seconds: Int) throws(Failure) -> [UInt8] {
    let head = try receive(4, deadline: deadline, seconds: seconds)
    guard let length = LengthPrefix.length(head, limit: WorkerFrame.limit) else { throw .garbled }
    return try receive(length, deadline: deadline, seconds: seconds)
  }

  private func send(_ bytes: [UInt8], deadline: ContinuousClock.Instant, seconds: Int)
    throws(Failure)
  {
    var sent = 0
    while sent < bytes.count {
      try wait(for: POLLOUT, deadline: deadline, seconds: seconds)
      do {
        sent += try Kernel.send(socket, bytes, from: sent)
      } catch  where error == .wouldBlock {
        continue
      } catch {
        throw .died(ending())
      }
    }
  }

  private func receive(_ count: Int, deadline: ContinuousClock.Instant, seconds: Int)
    throws(Failure) -> [UInt8]
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while bytes.count < count {
      try wait(for: POLLIN, deadline: deadline, seconds: seconds)
      let part: [UInt8]
      do {
        part = try Kernel.read(socket, count: min(count - bytes.count, 1 << 20))
      } catch  where error == .wouldBlock {
        continue
      } catch {
        throw .died(ending())
      }
      if part.isEmpty { throw .died(ending()) }
      bytes += part
    }
    return bytes
  }

  private func wait(for events: Int32, deadline: ContinuousClock.Instant, seconds: Int)
    throws(Failure)
  {
    while true {
      let left = deadline - .now
      guard left > .zero else { throw .tooSlow(seconds: seconds) }
      let milliseconds = min(left / .milliseconds(1), 1_000_000).rounded(.up)
      var entries = [
        pollfd(fd: socket, events: Int16(events), revents: 0),
        pollfd(fd: errors.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      _ = retrying { unsafe poll(&entries, 2, Int32(milliseconds)) }
      if entries[1].revents != 0 { errors.drain() }
      if entries[0].revents != 0 { return }
    }
  }

  /// How the process ended, in words.
  ///
  /// Its descriptors close before it can be waited for: a moment's patience tells a trap from our own kill.
  private func ending() -> String {
    for _ in 0..<100 {
      var status: Int32 = 0
      let got = retrying { unsafe waitpid(id, &status, WNOHANG) }
      if got == id {
        isReaped = true
        return status & 0x7f == 0
          ? "with status \(status >> 8 & 0xff)" : "by signal \(status & 0x7f)"
      }
      Kernel.pause(milliseconds: 10)
    }
    return "without a word"
  }
}

extension WorkerProcess.Failure: CustomStringConvertible {
  /// What happened, to complete "the worker …".
  var description: String {
    switch self {
    case .died(let how): "ended \(how)"
    case .tooSlow(let seconds): "took longer than \(seconds) s"
    case .garbled: "gave an answer that is none"
    }
  }
}
