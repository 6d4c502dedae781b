// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A small corpus and what a careful reader expects of its ledger.
struct Scenario: Codable, Sendable, CustomTestStringConvertible {
  var name = ""
  /// The point of it, in a sentence.
  var about: String
  /// Texts by path; a path that ends in `.meta.json` is the sidecar of the one before it.
  var articles: [String: String]
  /// Each an object of one field: the kind of expectation and what it is about.
  var expect: [[String: JSONValue]]

  var testDescription: String { name }

  private enum CodingKeys: String, CodingKey { case about, articles, expect }

  /// The folder of all scenarios.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

  /// All scenarios, by name.
  static let all: [Scenario] = {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return try names.filter { $0.hasSuffix(".json") }.sorted().map { name in
        let data = try Data(contentsOf: folder.appending(path: name))
        var scenario = try JSONDecoder().decode(Scenario.self, from: data)
        scenario.name = String(name.dropLast(".json".count))
        return scenario
      }
    } catch {
      fatalError("\(error)")
    }
  }()

  /// Scenarios that do not hold yet, with the reason.
  static let known: [String: String] = {
    do {
      let text = try String(contentsOf: folder.appending(path: "known.txt"), encoding: .utf8)
      return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.reduce(into: [:]) {
        let parts = $1.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
        $0[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
      }
    } catch {
      fatalError("\(error)")
    }
  }()
}
