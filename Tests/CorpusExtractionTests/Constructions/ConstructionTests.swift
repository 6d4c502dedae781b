// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import Testing

@testable import CorpusExtraction

/// Rules are general when they read sentences that nobody wrote for them: every construction is made many times from words of
/// its own, and its share read right must not fall below its floor.
struct ConstructionTests {
  private static let examples = 20

  @Test("Every construction is read right as often as its floor asks")
  func floors() throws {
    let reader = try StatementReader()
    let shows = ProcessInfo.processInfo.environment["CONSTRUCTIONS_TABLE"]
    var total = 0
    var table: [String] = []
    for kind in Construction.all {
      var right = 0
      var wrong: [String] = []
      for index in 0..<Self.examples {
        let example = kind.example(index)
        let claims = reader.statements(example.text)
        if example.holds(claims) {
          right += 1
        } else if wrong.count < 2 {
          let found = claims.map { claim in
            let names = claim.sources.map(\.name).joined(separator: " & ")
            let via = claim.via.map(\.name).joined(separator: ", ")
            return "\(names) | \(claim.content) | \(via)\(claim.negated ? " | not" : "")"
          }
          wrong.append("    \(example.text)\n      -> \(found.joined(separator: "\n         "))")
        }
      }
      let share = right * 100 / Self.examples
      total += share
      table.append("  \(share) \(kind.name)")
      if shows != nil { table += wrong }
      let floor = try #require(Self.floors[kind.name], "no floor for \(kind.name)")
      #expect(share >= floor, "\(kind.name): \(share) of 100, and not \(floor)")
    }
    let count = Construction.all.count
    let printed =
      "Constructions: \(count) kinds, mean \(total / max(1, count))\n"
      + table.joined(separator: "\n") + "\n"
    // The whole table with what is wrong goes to a file where one is named.
    if let shows {
      try Data(printed.utf8).write(to: URL(filePath: shows))
    } else {
      print(printed)
    }
  }

  @Test("Kinds have names of their own, and the floors are theirs")
  func namesAreDistinct() {
    #expect(Set(Construction.all.map(\.name)) == Set(Self.floors.keys))
    #expect(Construction.all.count == Self.floors.count)
  }
}
