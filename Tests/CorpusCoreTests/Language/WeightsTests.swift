import Testing

@testable import CorpusCore

@Suite struct WeightsTests {
  /// A whole file with one small table in every section.
  private func file() -> [UInt8] {
    let table = ScoreTable.encoded(
      [ScoreEntry(feature: FeatureHash.of(1, 2), weights: [(0, 3), (5, -4)])], classes: 6)
    return Weights.encoded([
      (.tagger, table), (.parser, table), (.names, table),
      (.lexicon, Lexicon.encoded(usual: [(7, .nn)], certain: [(9, .dt)])),
      (.lemmas, Lemmatizer.encoded([(key: 1, rule: LemmaRule(cut: 1, ending: [0x79]))])),
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
    table.score([one, two, FeatureHash.of(3, 1)], into: &scores)
    #expect(Array(scores.prefix(2)) == [3, 250])
  }

  @Test func placesToLook() {
    let places = WeightsFile.candidates(executable: "/usr/bin/corpusd")
    #expect(places.first == "/usr/share/corpusd/english.weights")
    #expect(
      WeightsFile.candidates(executable: "/s/.build/x/release/corpusd").contains(
        "/s/Weights/english.weights"))
  }
}
