// SPDX-License-Identifier: Apache-2.0

internal import WatchDaemon

/// `fuzz TARGET [libFuzzer's options] [FOLDER…]`: feeds one part of the product with whatever libFuzzer thinks of.
///
/// Only `make fuzz` links libFuzzer (and says so by `FUZZER`); built without it, the program takes files and tries each once.
@main
enum Fuzz {
  /// What is tried with each input: it stops the program where a law is broken.
  typealias Target = @Sendable ([UInt8]) -> Void

  /// How each target is made; a new one gets a line here and a file beside this one.
  private static let targets: [String: @Sendable () throws -> Target] = [
    "configuration": { ConfigurationTarget().run },
    "extraction": { try ExtractionTarget().run },
    "docx": { FormatsTarget("docx").run },
    "epub": { FormatsTarget("epub").run },
    "frames": { FramesTarget().run },
    "html": { FormatsTarget("html").run },
    "jsonfeed": { FormatsTarget("jsonfeed").run },
    "ledger": { try LedgerTarget().run },
    "mail": { FormatsTarget("mail").run },
    "mbox": { FormatsTarget("mbox").run },
    "mhtml": { FormatsTarget("mhtml").run },
    "odt": { FormatsTarget("odt").run },
    "parameters": { ParametersTarget().run },
    "pdf": { FormatsTarget("pdf").run },
    "queries": { try QueriesTarget().run },
    "telegram": { FormatsTarget("telegram").run },
    "warc": { FormatsTarget("warc").run },
    "xml": { FormatsTarget("xml").run },
  ]

  /// The target that the command line names.
  private static let chosen: Target = {
    guard let make = CommandLine.arguments.dropFirst().first.flatMap({ targets[$0] }) else {
      fatalError("the first word must name a target: \(targets.keys.sorted())")
    }
    do { return try make() } catch { fatalError("\(error)") }
  }()

  static func main() {
    // The target is made before the first input, so that a missing one does not look like a finding.
    _ = chosen
    drive()
  }

  #if FUZZER
    private static func drive() {
      // libFuzzer sees its own options only.
      var count = CommandLine.argc - 1
      var arguments = unsafe CommandLine.unsafeArgv + 1
      _ = unsafe runDriver(&count, &arguments, tryInput)
    }
  #else
    private static func drive() {
      for file in CommandLine.arguments.dropFirst(2) {
        do { chosen(try FileBytes.read(path: file)) } catch { fatalError("\(error)") }
      }
    }
  #endif

  fileprivate static func run(_ input: [UInt8]) { chosen(input) }
}

#if FUZZER
  private func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    unsafe Fuzz.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }

  /// libFuzzer's own loop.
  @_extern(c, "LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32
#endif
