internal import CorpusProtocol

/// How many independent wires stand behind a proposition.
///
/// Wires are independent only if they are known to be: reports whose outlet nothing tells are no second witness, nor is who prints
/// another's paragraph or sentence, or names another paper as his source.
package enum Support {
  /// What the support of a proposition depends on in one of its claims.
  package struct Telling: Hashable, Sendable {
    /// Whose reporting the article is; nil where no outlet is known.
    package var wire: String?
    /// The outlet or agency that the article says it has this from.
    package var via: String?
    /// The hash of the paragraph it stands in, where that is long enough to be known again.
    package var lifted: Int64?
    /// The hash of its words, where they are the reporter's own and many.
    package var wording: Int64?

    package init(wire: String?, via: String?, lifted: Int64?, wording: Int64?) {
      self.wire = wire
      self.via = via
      self.lifted = lifted
      self.wording = wording
    }
  }

  /// The number of independent wires behind the tellings; one at least where there is a telling.
  package static func wires(of tellings: Set<Telling>) -> Int {
    var names: [String: Int] = [:]
    var sets = DisjointSets()
    for telling in tellings {
      let marks =
        [
          (telling.via ?? telling.wire).map { "by \($0)" }, telling.lifted.map { "in \($0)" },
          telling.wording.map { "as \($0)" },
        ].compactMap { $0 }.map { mark in
          names[mark]
            ?? {
              names[mark] = sets.add()
              return names[mark] ?? 0
            }()
        }
      for mark in marks.dropFirst() { sets.join(marks[0], mark) }
    }
    // A set of paragraphs and wordings without a wire is nobody's reporting.
    let known = names.filter { $0.key.hasPrefix("by ") }.map { sets.root(of: $0.value) }
    return tellings.isEmpty ? 0 : max(1, Set(known).count)
  }

  /// The outlet or agency through which an article has a claim, in the form that all its spellings share.
  static func outlet(of claim: Claim) -> String? {
    let outlets = claim.via.filter { $0.kind == .outlet || Publication.isOutlet($0.name) }
    let name = outlets.last.map { Publication.credit($0.name) }
    return name?.isEmpty == true ? nil : name
  }

  /// Fewer words may be chosen twice.
  private static let leastWords = 12

  /// The hash of the words of an indirect statement: two reporters do not choose the same twelve.
  static func wording(of claim: Claim) -> Int64? {
    guard claim.kind == .statement, claim.quotation == .indirect else { return nil }
    let words = ContentWords.words(claim.content)
    guard words.count >= leastWords else { return nil }
    var hash = FNV1a()
    hash.combine(run: words)
    return Int64(bitPattern: hash.value)
  }
}

/// Sets that are joined one by one (union–find).
private struct DisjointSets {
  private var parents: [Int] = []

  mutating func add() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  func root(of element: Int) -> Int {
    var at = element
    while parents[at] != at { at = parents[at] }
    return at
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(of: a), root(of: b))
    parents[max(x, y)] = min(x, y)
  }
}
