// SPDX-License-Identifier: Apache-2.0

import CorpusExtraction
import CorpusFormats
import CorpusProtocol
import SystemPackage

/// Reads the formats that need a library in C through `corpusd read`, which is started when the first such file comes.
///
/// A file that breaks the library ends that process and is reported; the next file gets a new one.
final class FormatReader: FormatReading {
  private var process: WorkerProcess?

  /// Seconds for one file: the longest page that is read takes two.
  private static let seconds = 30
  private static let megabytes = 1536

  func read(_ format: String, _ bytes: [UInt8]) -> ReaderFrames.Reply {
    do {
      let request = try VarlinkJSON.encode(ReaderFrames.Request(format: format))
      let process = try running()
      let answer = try process.exchange(
        LengthPrefix.encode([request, bytes]), seconds: Self.seconds)
      return try ReaderFrames.Reply(bytes: answer)
    } catch let failure as WorkerProcess.Failure {
      process = nil
      return .unread(
        "The reader of \(format.uppercased()) \(failure); "
          + "save the article as text or Markdown.", hasFailed: true)
    } catch {
      process = nil
      return .unread(
        "The reader of \(format.uppercased()) does not start: \(error).", hasFailed: true)
    }
  }

  private func running() throws(Errno) -> WorkerProcess {
    if let process { return process }
    let fresh = try WorkerProcess(
      executable: "/proc/self/exe",
      [
        "corpusd", "read", "--megabytes", "\(Self.megabytes)", "--seconds", "\(Self.seconds)",
      ])
    process = fresh
    return fresh
  }
}
