import CorpusExtraction
import CorpusFormats
import CorpusLanguage
import CorpusProtocol
import Glibc
import SystemPackage

/// Reads the formats that need a library in C through `corpusd-reader`, which is started when the first such file comes.
///
/// A file that breaks the library ends that program and is reported; the next file gets a new one.
final class FormatReader: FormatReading {
  private let executable: String?
  private var process: WorkerProcess?

  /// Seconds for one file: the longest page that is read takes two.
  private static let seconds = 30
  private static let megabytes = 1536

  /// - Parameter executable: `corpusd-reader`; by default the one that was installed with this program.
  init(executable: String? = FormatReader.installed()) {
    self.executable = executable
  }

  func read(_ format: String, _ bytes: [UInt8]) -> ReaderFrames.Reply {
    guard let executable else {
      return .lacking(
        "The program corpusd-reader, which reads \(format.uppercased()), is not beside "
          + "corpusd; install both together.")
    }
    do {
      let request = try VarlinkJSON.encode(ReaderFrames.Request(format: format))
      let process = try running(executable)
      let answer = try process.exchange(
        LengthPrefix.encode([request, bytes]), seconds: Self.seconds)
      return try VarlinkJSON.decode(ReaderFrames.Reply.self, from: answer)
    } catch let failure as WorkerProcess.Failure {
      process = nil
      return .unread(
        "The reader of \(format.uppercased()) \(failure); "
          + "save the article as text or Markdown.", hasFailed: true)
    } catch {
      process = nil
      return .unread(
        "The program corpusd-reader cannot be used: \(error).", hasFailed: true)
    }
  }

  private func running(_ executable: String) throws(Errno) -> WorkerProcess {
    if let process { return process }
    let fresh = try WorkerProcess(
      executable: executable, ["corpusd-reader", "\(Self.megabytes)", "\(Self.seconds)"])
    process = fresh
    return fresh
  }

  /// `corpusd-reader` beside this program, or where packages put it.
  private static func installed() -> String? {
    let folder = FilePath(WeightsFile.executable()).removingLastComponent()
    return [
      folder.appending("corpusd-reader"),
      folder.removingLastComponent().appending("libexec/corpusd/corpusd-reader"),
    ].map(\.string).first { unsafe access($0, X_OK) == 0 }
  }
}
