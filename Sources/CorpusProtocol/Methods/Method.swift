// SPDX-License-Identifier: Apache-2.0

/// One method of a Varlink interface: its name, what it takes and what it gives.
///
/// Client and server share these types, so a field cannot mean two things on the two ends.
package protocol Method: SendableMetatype {
  associatedtype Parameters: Codable & Sendable
  associatedtype Reply: Codable & Sendable
  /// The fully qualified name, `org.corpusd.Corpus.GetStatus`.
  static var name: String { get }
}

/// What every answer says of the moment it was computed at.
package protocol Dated {
  /// The ledger's clock, `EPOCH:SEQUENCE`.
  var clock: String { get set }
  /// Why the answer may lag behind the corpus; absent when the corpus is fully seen.
  var stale: String? { get set }
}

/// The parameters of a method that takes none.
package struct NoParameters: Codable, Hashable, Sendable {
  package init() {}
}
