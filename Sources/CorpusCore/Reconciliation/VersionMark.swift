// SPDX-License-Identifier: Apache-2.0

package import CorpusProtocol

/// Which article a file holds a version of, and when that version is from: by the file's own facts, whatever else the corpus holds.
package struct VersionMark: Hashable, Sendable {
  /// What all versions of the article share, and no other article has.
  package let article: String
  /// Sorts versions, the newest last: the later of publication and change, then the taking of the copy.
  package let rank: String

  /// The mark of `facts`; nil where they name neither a document of an export nor an address.
  ///
  /// - Parameter ruled: the class that corrections put the article in: those of two classes are told apart.
  package init?(_ facts: Article, ruled: String? = nil) {
    let address = facts.url.flatMap(WebAddress.init)
    guard facts.state == .ready, let name = Self.document(facts) ?? address.map({ $0.canonical })
    else { return nil }
    article = ruled.map { "\(name) \($0)" } ?? name
    let day = max(facts.published?.value ?? "", facts.modified ?? "")
    let captured = (facts.captured ?? address?.archived ?? "").filter(\.isNumber)
    rank = "\(day) \(captured)"
  }

  /// The document of an export: its number is one of its outlet's, since small databases count from one.
  private static func document(_ facts: Article) -> String? {
    guard let id = facts.id, !id.isEmpty else { return nil }
    if let outlet = facts.outlet { return "\(Publication.credit(outlet)) #\(id)" }
    return id.count(where: \.isNumber) >= 9 ? "#\(id)" : nil
  }
}
