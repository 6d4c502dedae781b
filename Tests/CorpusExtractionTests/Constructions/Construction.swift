// SPDX-License-Identifier: Apache-2.0

/// One way in which news English credits words to somebody: a pattern of a text, and what it says in truth.
///
/// Pattern and truth name their parts by slots (`{P}` a person, `{C}` a clause; all are in `Vocabulary`), so that one line
/// makes many sentences whose truth is known without a reader.
struct Construction: Sendable {
  let name: String
  let pattern: String
  /// `source & source | content | via`, the last only where words came through somebody; empty where nobody claims anything.
  let truths: [String]
  /// Whether the credit itself is negative: "did not say".
  let isNegated: Bool

  init(_ name: String, _ pattern: String, _ truths: String..., isNegated: Bool = false) {
    self.name = name
    self.pattern = pattern
    self.truths = truths
    self.isNegated = isNegated
  }

  /// All kinds, each group in a file of its own.
  static let all: [Construction] =
    speakers + names + hearsay + bounds + followers + quotations + senses + turns + convictions
    + asides

  /// What leads a content of several parts, whose polarity is the polarity of the whole: up to the end of its first slot.
  private static func lead(_ content: String) -> String {
    guard let end = content.firstIndex(of: "}") else { return content }
    return String(content[...end])
  }

  /// One sentence of the kind: the `index`th choice of words.
  func example(_ index: Int) -> ConstructionExample {
    let vocabulary = Vocabulary(index)
    return ConstructionExample(
      text: vocabulary.fill(pattern),
      truths: truths.map { truth in
        let parts = truth.split(separator: "|").map { $0.trimmingPrefix(" ") }
        func part(_ at: Int) -> String {
          guard at < parts.count else { return "" }
          return vocabulary.fill(String(parts[at]))
        }
        return ConstructionExample.Truth(
          sources: part(0).split(separator: "&").map { ConstructionExample.bare(String($0)) },
          content: ConstructionExample.bare(part(1)), via: ConstructionExample.bare(part(2)),
          negated: isNegated
            != vocabulary.fill(Self.lead(parts.count > 1 ? String(parts[1]) : ""))
            .split(separator: " ").contains { Vocabulary.negations.contains($0) })
      })
  }
}
