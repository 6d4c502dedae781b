// SPDX-License-Identifier: Apache-2.0

import CorpusExtraction
import CorpusProtocol
import Foundation
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// What a careful reader expects of small invented corpora, from their texts to the ledger.
@Suite struct ScenarioTests {
  private static let model = Result { try LanguageModel.load() }

  @Test(arguments: Scenario.all) func holds(_ scenario: Scenario) throws {
    guard let reason = Scenario.known[scenario.name] else { return try Self.check(scenario) }
    // Where all of it holds, this fails: then take it off the list.
    withKnownIssue(Comment(rawValue: reason)) { try Self.check(scenario) }
  }

  @Test func knownOnesExist() {
    let names = Set(Scenario.all.map(\.name))
    #expect(Scenario.known.keys.filter { !names.contains($0) } == [])
    #expect(Scenario.all.count >= 30)
  }

  private static func check(_ scenario: Scenario) throws {
    let edits = try edits(of: scenario)
    let lines = try lines(edits.map { [$0] })
    let sorted = lines.sorted()
    for (history, other) in [
      ("in the reverse order", edits.reversed().map { [$0] }), ("all at once", [edits]),
    ] {
      let difference = try self.lines(other).sorted().difference(from: sorted)
      #expect(difference.isEmpty, "\(scenario.name): another ledger where they come \(history)")
    }
    let ledger = try ScenarioLedger(lines: lines)
    for expectation in scenario.expect {
      for (kind, value) in expectation {
        let told = "\(scenario.name): \(kind) \(try CanonicalJSON.string(value))"
        do {
          let holds = try ledger.holds(kind, value)
          #expect(holds, "\(told)")
        } catch let error as ScenarioLedger.NoSuchClaim {
          Issue.record("\(told): \(error)")
        }
      }
    }
  }

  private static func edits(of scenario: Scenario) throws -> [LedgerEdit] {
    let extractor = Extractor(model: try model.get())
    let suffix = ".meta.json"
    return scenario.articles.keys.filter { !$0.hasSuffix(suffix) }.sorted().map { path in
      let extraction = extractor.extract(
        path: CorpusPath(path), bytes: Array((scenario.articles[path] ?? "").utf8),
        sidecar: scenario.articles[path + suffix].map { Array($0.utf8) })[0]
      return LedgerFixture.edit(extraction)
    }
  }

  /// The ledger after `transactions`, as lines in the order of its lists, without history.
  private static func lines(_ transactions: [[LedgerEdit]]) throws -> [String] {
    let fixture = try LedgerFixture()
    for transaction in transactions { try fixture.ledger.apply(transaction) }
    var lines: [String] = []
    try fixture.ledger.export { record in
      var record = record
      record.article?.revision = nil
      record.claim?.revision = nil
      lines.append(try CanonicalJSON.string(record))
    }
    return lines
  }
}
