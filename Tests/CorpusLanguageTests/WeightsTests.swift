// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusLanguage

@Suite struct WeightsTests {
  /// A whole file with one small table in every section.
  private func file() -> [UInt8] {
    let table = ScoreTable.encoded(
      [ScoreEntry(feature: FeatureHash.of(1, 2), weights: [(0, 3), (5, -4)])], classes: 6)
    return Weights.encoded([
      (.tagger, table), (.relations, table), (.names, table),
      (.transitions, TransitionTable.encoded([.init(feature: 5, left: 3, right: -4)])),
      (.lexicon, Lexicon.encoded(usual: [(7, .nn, 3)], certain: [(9, .dt)])),
    ])
  }

  private func load(_ bytes: [UInt8]) throws(LanguageError) -> LanguageModel {
    try LanguageModel(Weights(MappedBytes(copying: bytes), path: "x"), path: "x")
  }

  @Test func wholeFileLoads() throws {
    _ = try load(file())
  }

  /// Whatever byte is altered, the file is refused.
  @Test func everyAlteredByteIsFound() {
    let whole = file()
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x10
      #expect(throws: LanguageError.self, "byte \(index)") { try load(bytes) }
    }
  }

  @Test func everyTruncationIsFound() {
    let whole = file()
    for count in 0..<whole.count {
      #expect(throws: LanguageError.self, "\(count) bytes") { try load(Array(whole.prefix(count))) }
    }
  }

  @Test func errorsSayWhatToDo() {
    #expect(throws: LanguageError.notWeights("x")) { try load(Array("hello, world".utf8)) }
    var old = file()
    old[8] = 77
    #expect(throws: LanguageError.wrongVersion("x", 77)) { try load(old) }
    #expect(throws: LanguageError.self) { try LanguageModel.load(path: "/nonexistent/weights") }
    #expect("\(LanguageError.damaged("/a/b"))".contains("/a/b"))
  }

  @Test func scoresAreSumsOfWeights() throws {
    let one = FeatureHash.of(1, 2)
    let two = FeatureHash.of(2, 2, 3)
    let bytes = ScoreTable.encoded(
      [
        ScoreEntry(feature: two, weights: [(1, 127), (1, 127)]),
        ScoreEntry(feature: one, weights: [(0, 3), (1, -4)]),
      ], classes: 2)
    let table = try #require(ScoreTable(MappedBytes(copying: bytes)))
    var scores = [Int32](repeating: 9, count: ScoreTable.capacity)
    var features = [one, two, FeatureHash.of(3, 1)]
    table.score(&features, into: &scores)
    #expect(Array(scores.prefix(2)) == [3, 250])
  }

  private func transitions(_ entries: [TransitionTable.Entry]) throws -> TransitionTable {
    try #require(TransitionTable(MappedBytes(copying: TransitionTable.encoded(entries))))
  }

  /// Weights beyond a slot's range are split, negative ones keep their sign, and a feature that nobody knows adds nothing.
  @Test(arguments: [(0, 1), (-1, 0), (511, -511), (700, -1500), (-512, 3), (12, 12)])
  func transitionWeights(left: Int, right: Int) throws {
    let known = FeatureHash.of(7, 1)
    let table = try transitions([.init(feature: known, left: left, right: right)])
    #expect(table.score([known, FeatureHash.of(8, 1)]) == (Int32(left), Int32(right)))
    #expect(table.score([known, known]) == (Int32(2 * left), Int32(2 * right)))
    #expect(table.score([]) == (0, 0))
  }

  /// A full bucket keeps what matters most.
  @Test func fullBucketsLoseTheSmallestWeights() throws {
    let entries = (1...9).map { TransitionTable.Entry(feature: UInt64($0), left: $0, right: 0) }
    let table = try transitions(entries)
    #expect((1...9).map { Int(table.score([UInt64($0)]).left) } == [0, 0, 0, 0, 0, 6, 7, 8, 9])
  }

  @Test func placesToLook() {
    let places = WeightsFile.candidates(executable: "/usr/bin/corpusd")
    #expect(places.first == "/usr/share/corpusd/english.weights")
    #expect(
      WeightsFile.candidates(executable: "/s/.build/x/release/corpusd").contains(
        "/s/Weights/english.weights"))
  }
}
