extension LanguageModel {
  /// The model that needs no weights.
  package static let withoutWeights = LanguageModel()
}
