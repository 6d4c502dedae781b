// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation
import SQLite
import Testing

@testable import CorpusCore

/// Numbers on a line: neighbours within two belong together, and multiples of five tell too little to head a group.
private enum LineStratum: Stratum {
  static let prefix = "t"
  static func keys(of node: Int) -> [Keys] { [Keys((node - 2...node + 2).map { "\($0 / 3)" })] }
  static func judge(_ a: Int, _ b: Int) -> Judgement {
    abs(a - b) <= 2 ? .one { "near" } : .apart { ["far"] }
  }
  static func specificity(of node: Int) -> Int { node % 7 }
  static func isLeaf(_ node: Int) -> Bool { node % 5 == 0 }
}

/// Days, some unknown: those near each other belong together, and an unknown one with any.
private enum DayStratum: Stratum {
  static let prefix = "d"
  static func keys(of node: Int) -> [Keys] { [Keys(["same", "all"], shared: 2, day: day(node))] }
  static func judge(_ a: Int, _ b: Int) -> Judgement {
    guard let x = day(a), let y = day(b) else { return .one { "unknown" } }
    return abs(x - y) <= Keys.reach ? .one { "near" } : .apart { ["far"] }
  }
  static func specificity(of node: Int) -> Int { node % 7 }
  static func isLeaf(_ node: Int) -> Bool { node % 5 == 0 }
  /// From before 1880, where days are no longer told apart, to 2059.
  static func day(_ node: Int) -> Int? {
    node % 11 == 0 ? nil : node / 4 * 6700 + node % 4 * 6 - 32_780
  }
}

@Suite struct GroupingTests {
  /// The law of the one mechanism: after any series of comings and goings the groups are those of the final set.
  @Test(arguments: 0..<20) func incrementalEqualsFromNothing(_ seed: UInt64) throws {
    try law(LineStratum.self, seed)
    try law(DayStratum.self, seed)
  }

  private func law<S: Stratum>(_: S.Type, _ seed: UInt64) throws where S.Node == Int {
    var random = SplitMix(seed)
    let db = try Database(path: ":memory:")
    try Schema.make(db)
    var present: [Int: (row: Int64, uses: Int)] = [:]
    for _ in 0..<60 {
      do {
        var grouping = Grouping<S>(db)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let node = Int.random(in: 0..<40, using: &random)
          if let known = present[node], Bool.random(using: &random) {
            grouping.release(known.row)
            present[node] = known.uses == 1 ? nil : (known.row, known.uses - 1)
          } else {
            let row = try grouping.add(node)
            present[node] = (row, (present[node]?.uses ?? 0) + 1)
          }
        }
        _ = try grouping.settle()
        // Wherever the rows of keys lie, they are found.
        if Int.random(in: 0..<4, using: &random) == 0 { try KeyTable(db: db).fold() }
      }
      let expected = try S.groups(of: Set(present.keys))
      let actual = try Row.fetchAll(
        db, sql: "SELECT n.hash AS n, h.hash AS h FROM node n JOIN node h ON h.id = n.head"
      ).reduce(into: [String: String]()) { $0[$1["n"]] = $1["h"] }
      #expect(actual == expected, "\(S.prefix), seed \(seed)")
    }
  }
}

/// A small generator with a seed (Steele, Lea and Flood 2014), so that a failing history can be run again.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
