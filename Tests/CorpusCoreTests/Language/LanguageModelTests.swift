import Testing

@testable import CorpusCore

@Suite struct LanguageModelTests {
  let model: LanguageModel

  init() throws {
    model = try LanguageModel.load()
  }

  /// Each word with its tag, relation and head word.
  private func arcs(_ string: String) -> [String] {
    let text = Array(string.utf8)
    let analysis = model.analyze(text, in: 0..<text.count)
    return analysis.tokens.indices.map { index in
      let token = analysis.tokens[index]
      let head = analysis.head(of: index).map { analysis.string(of: $0, in: text) } ?? "ROOT"
      return
        "\(analysis.string(of: index, in: text))/\(token.tag.xpos) \(token.relation) \(head)"
    }
  }

  @Test(arguments: [
    (
      "The mayor said the bridge was closed.",
      [
        "The/DT det mayor", "mayor/NN nsubj said", "said/VBD root ROOT", "the/DT det bridge",
        "bridge/NN nsubj closed", "was/VBD aux closed", "closed/VBN ccomp said", "./. punct said",
      ]
    ),
    (
      "“We will rebuild,” Orlan Tevik told reporters.",
      [
        "“/`` punct rebuild", "We/PRP nsubj rebuild", "will/MD aux rebuild",
        "rebuild/VB ccomp told", ",/, punct rebuild", "”/'' punct rebuild",
        "Orlan/NNP nsubj told", "Tevik/NNP flat Orlan", "told/VBD root ROOT",
        "reporters/NNS iobj told", "./. punct told",
      ]
    ),
  ])
  func parses(sentence: String, expected: [String]) {
    #expect(arcs(sentence) == expected)
  }
}
