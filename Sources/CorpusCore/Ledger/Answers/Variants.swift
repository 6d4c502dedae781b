// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// The wordings in which claims make one statement.
enum Variants {
  /// Wordings that are told.
  private static let most = 50

  /// Every wording against the first, or against `text`; nil where there is nothing to compare.
  ///
  /// The first is the one that stands for the statement: the speaker's own words before others', then the longest. Those of most
  /// claims follow.
  static func of(_ claims: [Claim], against text: String? = nil) -> [Variant]? {
    let statements = claims.filter { $0.kind == .statement }
    let wordings = Dictionary(grouping: statements, by: \.content)
    guard let base = text ?? statements.min(by: isFuller)?.content,
      text != nil || wordings.count > 1
    else { return nil }
    let ordered = wordings.sorted {
      ($0.key == base ? 0 : 1, $1.value.count, $0.key)
        < ($1.key == base ? 0 : 1, $0.value.count, $1.key)
    }
    return ordered.prefix(most).map { content, claims in
      Variant(
        content: content, claims: claims.map(\.id).sorted(),
        parts: WordAlignment.parts(of: content, against: base))
    }
  }

  private static func isFuller(_ a: Claim, _ b: Claim) -> Bool {
    func key(_ claim: Claim) -> (Int, Int, String) {
      let own =
        switch claim.quotation {
        case .direct: 0
        case .mixed: 1
        case .indirect: 2
        }
      return (own, -claim.content.utf8.count, claim.id)
    }
    return key(a) < key(b)
  }
}
