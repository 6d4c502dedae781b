// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// A claim that still lacks its identifier, and its parent's place in the list; -1 for none.
struct DraftClaim: Sendable {
  var claim: Claim
  var parent: Int

  /// Puts claims in reading order, parents before their children, and gives them their identifiers.
  ///
  /// Equal contents of one kind are counted in that order, so an edit elsewhere in the article leaves identifiers alone.
  static func finished(_ drafts: [DraftClaim], identity: String) -> [Claim] {
    var children: [Int: [Int]] = [:]
    for (index, draft) in drafts.enumerated() { children[draft.parent, default: []].append(index) }
    func inOrder(_ indices: [Int]) -> [Int] {
      indices.sorted { key(drafts[$0].claim, $0) < key(drafts[$1].claim, $1) }
    }
    var order: [Int] = []
    var stack = Array(inOrder(children[-1] ?? []).reversed())
    while let next = stack.popLast() {
      order.append(next)
      stack += inOrder(children[next] ?? []).reversed()
    }
    var counts: [String: Int] = [:]
    var idOf = [String](repeating: "", count: drafts.count)
    return order.map { index in
      var claim = drafts[index].claim
      let key = claim.kind.rawValue + "\u{0}" + claim.content
      let nth = counts[key, default: 0]
      counts[key] = nth + 1
      claim.id = Digest.identifier(
        "c", [identity, claim.kind.rawValue, claim.content, String(nth)])
      idOf[index] = claim.id
      claim.parent = drafts[index].parent >= 0 ? idOf[drafts[index].parent] : nil
      return claim
    }
  }

  /// Where a claim begins, the longer first, statements before figures.
  private static func key(_ claim: Claim, _ index: Int) -> (Int, Int, Int, Int) {
    let start = claim.spans.first?.start ?? 0
    let end = claim.spans.last?.end ?? 0
    return (start, -end, claim.kind == .statement ? 0 : 1, index)
  }
}

/// Finds the statement that a stretch of text stands in.
struct EnclosingClaims {
  private let claims: [DraftClaim]
  /// Places in `claims`, by where they begin.
  private let order: [Int]
  private let starts: [Int]
  /// Contents of an article nest a few deep: no more of those that begin before a point are looked at.
  private static let reach = 48

  init(_ claims: [DraftClaim]) {
    self.claims = claims
    order = claims.indices.sorted {
      (claims[$0].claim.spans.first?.start ?? 0, $0)
        < (claims[$1].claim.spans.first?.start ?? 0, $1)
    }
    starts = order.map { claims[$0].claim.spans.first?.start ?? 0 }
  }

  /// The shortest claim one of whose spans holds the beginning of `range`.
  func innermost(around range: Range<Int>) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var best: (length: Int, place: Int)?
    for at in stride(from: low - 1, through: max(0, low - Self.reach), by: -1) where at >= 0 {
      let spans = claims[order[at]].claim.spans
      guard spans.contains(where: { $0.start <= range.lowerBound && range.lowerBound < $0.end })
      else { continue }
      let length = spans.reduce(0) { $0 + $1.end - $1.start }
      if best.map({ length < $0.length }) ?? true { best = (length, order[at]) }
    }
    return best?.place
  }
}
