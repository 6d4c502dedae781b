// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Names the extractor by all that its results follow from: rules, words and weights.
///
/// A build tool and not a number to raise, since three changes of rules once forgot the number: ledgers kept claims of older rules.
/// Lines that are only a comment are left out, so that a better word in one makes nobody extract again.
@main struct ExtractorDigest: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.targets.filter {
      ["CorpusExtraction", "CorpusFormats", "CorpusLanguage", "HTMLParsing"].contains($0.name)
    }
    let sources = rules.compactMap { $0 as? any SourceModuleTarget }
      .flatMap { $0.sourceFiles(withSuffix: "swift").map(\.url) }
    let root = context.package.directoryURL
    let english = root.appending(path: "English")
    let words = try FileManager.default.contentsOfDirectory(atPath: english.path)
      .filter { $0.hasSuffix(".txt") }.map { english.appending(path: $0) }
    let weights = root.appending(path: "Weights/english.weights")
    let inputs = (sources + words).sorted { $0.path < $1.path } + [weights]
    let output = context.pluginWorkDirectoryURL.appending(path: "ExtractorDigest.swift")
    let script = """
      output=$1; shift
      digest=$(cat "$@" | LC_ALL=C sed -e '/^ *\\/\\//d' -e '/^# /d' -e '/^$/d' | sha256sum | cut -c -16)
      cat >"$output" <<END
      /// Made by the plugin of this name from rules, words and weights.
      enum ExtractorDigest { static let value = "$digest" }
      END
      """
    return [
      .buildCommand(
        displayName: "Naming the extractor by its rules, words and weights",
        executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", script, "sh", output.path] + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
