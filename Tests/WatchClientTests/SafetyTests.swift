// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import Testing

@testable import WatchClient

/// Nothing that an article, a file name or a service says can make a terminal, a browser or a spreadsheet do anything.
@Suite struct SafetyTests {
  /// All controls, the bidirectional overrides, invisible characters, markup and a formula.
  static let hostile: String = {
    var text = "\u{1B}[2J\u{1B}]0;owned\u{7}\r\n\t"
    for value in Array(UInt32(1)..<0x20) + Array(0x7F..<0xA0) + Array(0x202A...0x202E)
      + Array(0x2066...0x2069) + [0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF, 0xE0041]
    {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text + "<script>alert('x')</script>&\"=1+1"
  }()

  static let verbs: [[String]] = [
    ["status"], ["articles"], ["claims"], ["figures"], ["propositions"], ["conflicts"],
    ["entities"], ["search", "dam"], ["match", "dam"], ["log"], ["log", "-f"],
    ["diff", "flood.txt" + hostile], ["show", "flood.txt" + hostile], ["show", "c-aa"],
    ["show", "c-bb", "c-cc"], ["show", "p-a"], ["show", "v-a"], ["show", "x-a"], ["show", "e-a"],
    ["show", "s-a"], ["sync"], ["rescan"], ["verify"], ["reload"], ["export"],
    ["export", "--format", "csv"], ["export", "--format", "html"], ["show", "nowhere" + hostile],
    ["entities", "Nobody" + hostile], ["claims", "nowhere" + hostile],
  ]

  /// Scalars that no output may hold.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
      0xFEFF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  @Test(arguments: verbs)
  func noControlCharacterReachesTheOutput(arguments: [String]) throws {
    let both = try Both(World(mark: Self.hostile))
    let isCSV = arguments.contains("csv")
    for (options, isTerminal) in [([], false), ([], true), (["--json"], false)] {
      let run = Run(
        arguments + options, service: both.service, isTerminal: isTerminal, size: (80, 24))
      var output = run.output
      if isTerminal {
        // What watchctl itself puts in: a style, and its end.
        output = output.replacing(#/\u{1B}\[[0-9;]+m/#, with: "")
      }
      if isCSV { output = output.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "") }
      // Between the cells of a line.
      output = output.replacing("\t", with: " ")
      #expect(!(output + run.complaints).isEmpty)
      for scalar in (output + run.complaints).unicodeScalars where Self.isForbidden(scalar) {
        Issue.record("U+\(String(scalar.value, radix: 16)) in the output of \(options)")
        break
      }
    }
  }

  @Test func jsonKeepsWhatItEscapes() throws {
    let world = World(mark: Self.hostile)
    let both = try Both(world)
    #expect(
      try Run(["claims", "--json"], service: both.service).objects(Claim.self) == world.claims)
  }

  @Test func markupIsEscaped() throws {
    let both = try Both(World(mark: Self.hostile))
    let page = Run(["export", "--format", "html"], service: both.service).output
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"))
    #expect(!page.contains("<script"))
    // Nothing is fetched and nothing runs, whatever gets through.
    #expect(page.contains("default-src 'none'"))
    for word in ["http://", "https://", "javascript:", " onclick", "<img", "<link"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@x", "\"'@x\""),
    ("\t=1", "\"'=1\""), ("\r\n=1", "\"'=1\""), ("＝1", "\"'＝1\""), ("plain", "plain"),
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("12", "12"), ("", ""),
    ("two\nlines", "two lines"), ("\u{1B}[2J", "␛[2J"), ("a;b", "\"a;b\""),
  ])
  func formulasAreDefused(text: String, cell: String) {
    #expect(CommaSeparated.cell(text) == cell)
  }

  @Test(arguments: [
    ["export", "--format", "csv"], ["export", "--format", "csv", "conflicts"],
    ["export", "--format", "csv", "propositions"], ["export", "--format", "csv", "figures"],
    ["export", "--format", "csv", "entities"], ["export", "--format", "csv", "articles"],
    ["claims", "--format", "csv"], ["log", "--format", "csv"],
    ["search", "dam", "--format", "csv"],
  ])
  func everyRowHasEveryCell(arguments: [String]) throws {
    let both = try Both()
    let output = Run(arguments, service: both.service).output
    // The mark by which spreadsheets know UTF-8.
    #expect(output.hasPrefix("\u{FEFF}"))
    let rows = output.dropFirst().components(separatedBy: "\r\n").dropLast()
    #expect(rows.count > 1)
    for row in rows {
      // Cells in quotes may hold commas; none of the world's own texts holds a quote.
      let cells = row.replacing(#/"[^"]*"/#, with: "x").components(separatedBy: ",")
      #expect(cells.count == rows.first?.components(separatedBy: ",").count)
    }
  }

  @Test(arguments: [
    "articles", "claims", "figures", "propositions", "conflicts", "entities", "log",
  ])
  func aRecordIsALineInAPipe(verb: String) throws {
    let both = try Both()
    let run = Run([verb], service: both.service)
    let records = Run([verb, "--json"], service: both.service).lines.count
    #expect(run.lines.count == (verb == "figures" ? 2 : records))
    #expect(run.lines.allSatisfy { $0.contains("\t") })
    let sheet = Run([verb, "--format", "tsv"], service: both.service).lines
    let columns = sheet[0].split(separator: "\t").count
    for line in sheet {
      #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == columns)
    }
  }

  @Test func pageShowsSidesBesideEachOther() throws {
    let both = try Both()
    let page = Run(["export", "--format", "html"], service: both.service).output
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.components(separatedBy: "<div class=\"side\">").count == 3)
    for name in ["div", "details", "blockquote", "article", "section", "table", "tr", "td", "b"] {
      let opened =
        page.components(separatedBy: "<\(name)>").count - 1
        + page.components(separatedBy: "<\(name) ").count - 1
      let closed = page.components(separatedBy: "</\(name)>").count - 1
      #expect(opened >= closed - (name == "tr" ? 1 : 0) && closed > 0, "\(name)")
    }
  }
}
