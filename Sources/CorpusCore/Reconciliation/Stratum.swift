// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// One stratum of reconciliation that groups nodes: what a node is and when two of them belong together.
///
/// Everything here is a pure function of nodes, so that the groups are a function of the set of nodes, whatever the order in which they came.
package protocol Stratum {
  /// An immutable value; equal values are one node with a multiplicity.
  associatedtype Node: Codable & Hashable & Sendable

  /// Prefix of the identifiers of nodes, and so of groups.
  static var prefix: String { get }

  /// Where two nodes share enough keys of one kind they are compared.
  ///
  /// A function of the node alone: no statistics of the corpus, so that a node's keys never change.
  static func keys(of node: Node) -> [Keys]

  /// Whether `a` and `b` belong together by the rules, with the reasons. Symmetric.
  static func judge(_ a: Node, _ b: Node) -> Judgement

  /// Under which keys the node stands, and under which it looks for nodes that may contradict it.
  ///
  /// Mutual: if `a` looks where `b` stands, `b` looks where `a` stands.
  static func oppositionKeys(of node: Node) -> (own: [String], opposed: [String])

  /// Why `a` and `b` cannot both hold; nil if they can. Symmetric.
  static func opposition(_ a: Node, _ b: Node) -> Opposition?

  /// The label of the class that a correction puts the node in (`Corrections`); nil where none names it.
  static func ruling(of node: Node) -> String?

  /// How much the node tells; the fullest nodes are the first to become heads.
  static func specificity(of node: Node) -> Int

  /// Whether the node tells too little to speak for others: it joins a group but never heads or bridges one.
  static func isLeaf(_ node: Node) -> Bool
}

/// The fixed order in which nodes may become heads.
package struct Rank: Hashable, Comparable, Sendable {
  package var isLeaf: Bool
  package var specificity: Int
  package var id: String

  package init(isLeaf: Bool, specificity: Int, id: String) {
    self.isLeaf = isLeaf
    self.specificity = specificity
    self.id = id
  }

  /// Leaves last, the more specific first, then by identifier.
  package static func < (a: Rank, b: Rank) -> Bool {
    if a.isLeaf != b.isLeaf { return b.isLeaf }
    if a.specificity != b.specificity { return a.specificity > b.specificity }
    return a.id < b.id
  }
}

extension Stratum {
  /// In most strata nobody corrects anything.
  package static func ruling(of node: Node) -> String? { nil }

  /// Whether two nodes belong together, corrections before rules. Symmetric.
  ///
  /// All nodes of one class are neighbours, and come before all others as heads: so they are in one group, and those of another class
  /// are not in it, whatever else is.
  package static func compare(_ a: Node, _ b: Node) -> Judgement {
    guard let x = ruling(of: a), let y = ruling(of: b) else { return judge(a, b) }
    return x == y
      ? .one { Corrections.reason } : .apart { ["A correction keeps them apart."] }
  }

  /// The keys by which nodes meet that may belong together, by the rules or by a correction.
  package static func meetingKeys(of node: Node) -> [Keys] {
    keys(of: node) + (ruling(of: node).map { [Keys([classKey($0)])] } ?? [])
  }

  /// The key under which the nodes of a class stand.
  package static func classKey(_ label: String) -> String { "corrected \(label)" }

  /// Most strata group and nothing else.
  package static func oppositionKeys(of node: Node) -> (own: [String], opposed: [String]) {
    ([], [])
  }

  /// Most strata group and nothing else.
  package static func opposition(_ a: Node, _ b: Node) -> Opposition? { nil }

  /// The node's canonical JSON form: what its identifier hashes and what the ledger keeps.
  ///
  /// In composed characters (NFC): equal strings, and so equal nodes, may differ in their bytes, and which of them comes first must
  /// not show. No mark of JSON has a composed form, so the whole can be composed at once.
  package static func encode(_ node: Node) throws -> String {
    let json = try CanonicalJSON.string(node)
    return isComposed(json) ? json : NormalForm.composed(json)
  }

  /// Whether a text is in composed characters for certain: below U+0300 all is, and nothing above it begins with a lesser byte.
  package static func isComposed(_ text: String) -> Bool { !text.utf8.contains { $0 >= 0xcc } }

  /// The node's identifier, from its canonical form.
  package static func identifier(ofEncoded value: String) -> String {
    Digest.identifier(prefix, [value])
  }

  /// The node's place in the order of heads.
  package static func rank(of node: Node, id: String) -> Rank {
    let isRuled = ruling(of: node) != nil
    return Rank(
      isLeaf: !isRuled && isLeaf(node),
      specificity: specificity(of: node) + (isRuled ? 1 << 40 : 0), id: id)
  }

  /// Groups nodes from nothing: greedy pivot clustering in the order of rank (Ailon, Charikar and Newman 2008, with a fixed order for the random one).
  ///
  /// The definition that the incremental form is tested against; quadratic, for tests.
  ///
  /// - Returns: the identifier of each node's head, by the node's own identifier.
  package static func groups(of nodes: Set<Node>) throws -> [String: String] {
    let ranked = try nodes.map { node in
      let id = identifier(ofEncoded: try encode(node))
      return (node: node, rank: rank(of: node, id: id), keys: meetingKeys(of: node))
    }.sorted { $0.rank < $1.rank }
    var head: [String: String] = [:]
    var heads: [(node: Node, rank: Rank, keys: [Keys])] = []
    for entry in ranked {
      let mine = heads.first {
        Keys.meet($0.keys, entry.keys) && compare($0.node, entry.node).isOne
      }
      head[entry.rank.id] = mine?.rank.id ?? entry.rank.id
      if mine == nil, !entry.rank.isLeaf { heads.append(entry) }
    }
    return head
  }
}
