// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CorpusLanguage

/// The words of `English/`: every file is read as strictly as the program reads it.
struct EnglishTests {
  @Test("Every file and every entry is read", arguments: English.files.map(\.name))
  func readsEveryEntry(file: String) throws {
    let bytes = try #require(English.files.first { $0.name == file }?.bytes)
    let sections = try WordFile(file: file, text: String(decoding: bytes, as: UTF8.self)).sections
    for section in sections { #expect(try !section.entries().isEmpty, "\(section.name)") }
  }

  @Test("A section stands in one file only, and a rule names it")
  func sectionsAreNamed() throws {
    var seen: Set<String> = []
    let sources = try Self.sources()
    for (name, bytes) in English.files {
      for section in try WordFile(file: name, text: String(decoding: bytes, as: UTF8.self)).sections
      {
        #expect(seen.insert(section.name).inserted, "\(section.name) is in two files")
        let isNamed =
          sources.contains("\"\(section.name)\"") || section.name.hasPrefix("rarity ")
        #expect(isNamed, "English/\(name): no rule names \"\(section.name)\"")
      }
    }
    // What a rule names is there: a wrong name would end the program.
    for match in sources.matches(
      of: /English\.(?:words|table|numbers|phrases|entries)\(\s*"([^"\\]+)"/)
    {
      #expect(seen.contains(String(match.1)), "no section \"\(match.1)\"")
    }
  }

  @Test("What a rule takes for a number is one")
  func numbersAreNumbers() throws {
    for match in try Self.sources().matches(of: /English\.numbers\(\s*"([^"\\]+)"/) {
      for entry in English.entries(String(match.1)) {
        #expect(Int(entry.value ?? "") != nil, "\(entry.key) in \(match.1)")
      }
    }
  }

  @Test("No section says the same as another")
  func classesAreSpelledOnce() throws {
    var seen: [[String]: String] = [:]
    for (name, bytes) in English.files where name != "rarity.txt" {
      for section in try WordFile(file: name, text: String(decoding: bytes, as: UTF8.self)).sections
      {
        let words = try section.entries().map { "\($0.key) = \($0.value ?? "")" }
        #expect(seen[words] == nil, "\(section.name) is \(seen[words] ?? "")")
        seen[words] = section.name
      }
    }
  }

  @Test(
    "A slip is told with its line",
    arguments: [
      ("== a\nbull\nbull\n", 3, "twice"), ("== a\nox\nbull\n", 3, "sort"),
      ("== a\n bull\n", 2, "blanks"), ("bull\n== a\n", 1, "before"), ("== a\nbull·\n", 2, "dot"),
      ("== a\nbull\n\n== b\nox\n== a\n", 6, "twice"),
    ])
  func tellsTheLine(text: String, line: Int, reason: String) throws {
    let failure = try #require(throws: WordFile.Failure.self) {
      for section in try WordFile(file: "f", text: text).sections { _ = try section.entries() }
    }
    #expect(failure.line == line)
    #expect(failure.reason.contains(reason))
  }

  /// All rules, one after another.
  private static func sources() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
    var all = ""
    for case let path as String in files where path.hasSuffix(".swift") {
      all += try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
    return all
  }
}
