// SPDX-License-Identifier: Apache-2.0

/// Who is credited with a statement, and which of them have a name of their own.
///
/// That is asked of a statement with each other that it is compared with, and costs reading the name: so it is found once.
package struct CreditedSpeakers: Sendable {
  /// All of them, in the article's order.
  package let all: [EntityStratum.Node]
  /// Those with a name of their own: "police" are others in every article.
  let named: [EntityStratum.Node]

  package init(_ all: [EntityStratum.Node]) {
    self.all = all
    named = all.filter(\.hasProperName)
  }
}

extension CreditedSpeakers: Hashable {
  package static func == (a: Self, b: Self) -> Bool { a.all == b.all }

  package func hash(into hasher: inout Hasher) { hasher.combine(all) }
}

/// Kept as the list alone.
extension CreditedSpeakers: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try [EntityStratum.Node](from: decoder))
  }

  package func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}
