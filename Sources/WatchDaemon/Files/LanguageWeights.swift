import CorpusCore

/// Finds the language model's weights.
enum LanguageWeights {
  /// The language model that this installation has.
  static func load() throws -> LanguageModel { try LanguageModel.load() }
}
