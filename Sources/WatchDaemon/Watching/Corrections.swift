import CorpusCore

/// The file by which people will overrule merges; it is no article.
enum Corrections {
  /// Where it lies.
  static let path = CorpusPath("corrections.json")
}
