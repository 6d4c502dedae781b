// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Parameters of a list that comes in pages.
protocol PagedParameters: ListParameters {
  /// Asks for the page that begins after `key`.
  mutating func continues(after key: String)
}

/// A page of a list.
protocol PagedReply {
  /// Where the next page begins; nil on the last.
  var next: String? { get }
  /// How many objects there are, where that was asked for.
  var count: Int? { get }
}

extension ListArticles.Parameters: PagedParameters {
  mutating func continues(after key: String) { after = key }
}
extension ListClaims.Parameters: PagedParameters {
  mutating func continues(after key: String) { after = key }
}
extension ListFigures.Parameters: PagedParameters {
  mutating func continues(after key: String) { after = key }
}
extension ListPropositions.Parameters: PagedParameters {
  mutating func continues(after key: String) { after = key }
}
extension ListConflicts.Parameters: PagedParameters {
  mutating func continues(after key: String) { after = key }
}
extension ListEntities.Parameters: PagedParameters {
  mutating func continues(after key: String) { after = key }
}
extension Search.Parameters: PagedParameters {
  mutating func continues(after key: String) { after = key }
}
extension ListChanges.Parameters: PagedParameters {
  mutating func continues(after key: String) {
    continuation = key
  }
}

extension ListArticles.Reply: PagedReply {}
extension ListClaims.Reply: PagedReply {}
extension ListFigures.Reply: PagedReply {}
extension ListPropositions.Reply: PagedReply {}
extension ListConflicts.Reply: PagedReply {}
extension ListEntities.Reply: PagedReply {}
extension Search.Reply: PagedReply {}
extension ListChanges.Reply: PagedReply {}
