// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import Foundation

/// `fit --treebanks DIR --out FILE [--hold-out NAME]…` fits all models and writes the weights; `fit --treebanks DIR --evaluate FILE` scores weights.
@main
enum Fit {
  static func main() async {
    do {
      try await run()
    } catch {
      FileHandle.standardError.write(Data("fit: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run() async throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    func read(_ name: String, held: [String]) throws -> [GoldSentence] {
      try FitNames.named(
        Treebank.sentences(of: "\(options.treebanks)/\(name).conllu", leavingOut: held))
    }
    let dev = try [("EWT dev", read("ewt-dev", held: [])), ("GUM dev", read("gum-dev", held: []))]
    if !options.evaluate.isEmpty {
      return try evaluate(dev, weights: options.evaluate)
    }
    let train =
      try read("ewt-train", held: options.heldOut) + read("gum-train", held: options.heldOut)
    report("\(train.count) sentences, \(train.reduce(0) { $0 + $1.tokens.count }) words")
    let tagger = try FitTagger.fit(train, rounds: 8, seed: 1)
    report("tagger: \(tagger.table.count) bytes, lexicon \(tagger.lexicon.count) bytes")
    let tagged = try FitTagger.jackknifed(train, folds: 5, rounds: 5, seed: 1)
    let names = FitNames.fit(FitNames.marked(tagged), rounds: 12, seed: 3)
    report("names: \(names.count) bytes")
    let parser = await FitParser.fit(tagged, rounds: options.rounds, seed: 2)
    report("parser: \(parser.transitions.count) + \(parser.relations.count) bytes")
    let bytes = Weights.encoded([
      (.tagger, tagger.table), (.lexicon, tagger.lexicon), (.names, names),
      (.transitions, parser.transitions), (.relations, parser.relations),
    ])
    try Data(bytes).write(to: URL(fileURLWithPath: options.out))
    report("\(options.out): \(bytes.count) bytes")
    try evaluate(dev, weights: options.out)
  }

  /// Prints the scores of a weights' file on the held-out sentences.
  private static func evaluate(_ dev: [(String, [GoldSentence])], weights: String) throws {
    let model = try LanguageModel.load(path: weights)
    for (name, sentences) in dev {
      report("\(name): \(TreeScore.of(sentences, model: model).line)")
      report("\(name): \(TextScore.of(sentences).line)")
      let marked = FitNames.marked(sentences)
      if !marked.isEmpty { report("\(name): \(NameScore.of(marked, model: model).line)") }
      report("\(name): \(Speed.line(sentences, model: model))")
    }
    report(Speed.memory)
  }
}

/// The command line.
struct Options {
  var treebanks = ""
  var out = ""
  /// Weights to score instead of fitting new ones.
  var evaluate = ""
  var heldOut: [String] = []
  var rounds = 7

  init(_ arguments: ArraySlice<String>) throws {
    var rest = arguments
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else {
        throw Treebank.Problem(description: "\(name) wants a value")
      }
      switch name {
      case "--treebanks": treebanks = value
      case "--out": out = value
      case "--evaluate": evaluate = value
      case "--hold-out": heldOut.append(value)
      case "--rounds": rounds = Int(value) ?? rounds
      default:
        throw Treebank.Problem(
          description:
            "\(name) is unknown; use --treebanks DIR with --out FILE [--hold-out NAME]… or --evaluate FILE"
        )
      }
    }
  }
}
