// SPDX-License-Identifier: Apache-2.0

/// What decides about a word's relation to its head, once the tree's form is known: shared by fitting and parsing.
///
/// Words are named from left to right, so that those before have their relations and those behind only their tags.
package struct RelationContext {
  /// The tree as `ParseState` leaves it: positions within the sentence.
  private(set) var nodes: [ParseNode] = []
  private(set) var relations: [UInt32] = []
  private var previous: [Int32] = []
  private var next: [Int32] = []
  /// The last dependent of each word so far.
  private var last: [Int32] = []
  /// The relations of each word's dependents so far, one bit each.
  private var given: [UInt64] = []
  private var count = 0

  /// Takes over a finished tree.
  package mutating func load(_ nodes: [ParseNode], count: Int) {
    self.nodes = nodes
    self.count = count
    func clear<Value>(_ array: inout [Value], _ value: Value) {
      array.removeAll(keepingCapacity: true)
      array.append(contentsOf: repeatElement(value, count: count + 2))
    }
    clear(&relations, 255)
    clear(&previous, Int32(count + 1))
    clear(&next, Int32(count + 1))
    clear(&last, Int32(count + 1))
    clear(&given, 0)
    for word in 0..<count {
      let head = Int(nodes[word].head)
      previous[word] = last[head]
      if Int(last[head]) < count { next[Int(last[head])] = Int32(word) }
      last[head] = Int32(word)
    }
  }

  /// Names the relation of a word.
  package mutating func give(_ relation: Relation, to word: Int) {
    relations[word] = UInt32(relation.rawValue)
    given[Int(nodes[word].head)] |= 1 << UInt64(relation.rawValue)
  }

  package func features(of word: Int, _ features: ParserFeatures, into out: inout [UInt64]) {
    out.removeAll(keepingCapacity: true)
    let words = features.words
    let tags = features.tags
    let node = nodes[word]
    let top = Int(node.head)
    let head = nodes[top]
    let above = head.head >= 0 ? Int(head.head) : count + 1
    let side: UInt32 = top < word ? 128 : 0
    let ww = words[word]
    let hw = words[top]
    let wt = tags[word] | side
    let ht = tags[top]
    let left = Int(node.left)
    let right = Int(node.right)
    let distance = ParserFeatures.distance(min(word, top), max(word, top))
    let before = word > 0 ? tags[word - 1] : 102
    let after = tags[word + 1]
    let beforeHead = top > 0 ? tags[top - 1] : 102
    let afterHead = tags[top + 1]
    let previous = Int(self.previous[word])
    let next = Int(self.next[word])
    let given = self.given[top]
    out.append(FeatureHash.of(401, wt))
    out.append(FeatureHash.of(402, ww, wt))
    out.append(FeatureHash.of(403, hw, wt))
    out.append(FeatureHash.of(404, ht, wt))
    out.append(FeatureHash.of(405, ht, wt, ww))
    out.append(FeatureHash.of(406, ht, wt, hw))
    out.append(FeatureHash.of(407, hw, ww, side))
    out.append(FeatureHash.of(408, ht, wt, distance))
    out.append(FeatureHash.of(409, ht, wt, before, after))
    out.append(FeatureHash.of(410, ht, wt, beforeHead, afterHead))
    out.append(FeatureHash.of(411, features.endings[word], wt, ht))
    out.append(FeatureHash.of(412, features.endings[top], wt, ht))
    out.append(FeatureHash.of(413, words[left], wt, ht))
    out.append(FeatureHash.of(414, words[left], wt, hw))
    out.append(FeatureHash.of(415, tags[left], tags[Int(node.left2)], wt, ht))
    out.append(FeatureHash.of(417, words[right], wt, ht))
    out.append(FeatureHash.of(418, tags[right], wt, ht))
    out.append(FeatureHash.of(419, low(node.leftTags), high(node.leftTags), wt, ht))
    out.append(FeatureHash.of(420, low(node.rightTags), high(node.rightTags), wt, ht))
    out.append(FeatureHash.of(421, low(head.leftTags), high(head.leftTags), wt, ht))
    out.append(FeatureHash.of(422, low(head.rightTags), high(head.rightTags), wt, ht))
    out.append(FeatureHash.of(423, low(given), high(given), wt, hw))
    out.append(FeatureHash.of(424, low(given), high(given), wt, ht))
    out.append(FeatureHash.of(425, words[word + 1], wt, ht))
    out.append(FeatureHash.of(426, word > 0 ? words[word - 1] : 4, wt, ht))
    out.append(FeatureHash.of(427, ww, distance, side))
    out.append(FeatureHash.of(428, words[left], ww, side))
    out.append(FeatureHash.of(430, tags[next], wt, ht))
    out.append(FeatureHash.of(431, tags[next], wt, hw))
    out.append(FeatureHash.of(432, words[next], wt, ht))
    out.append(FeatureHash.of(433, tags[previous], relations[previous], wt, ht))
    out.append(FeatureHash.of(434, words[previous], relations[previous], wt))
    out.append(FeatureHash.of(435, tags[above], ht, wt))
    out.append(FeatureHash.of(436, relations[top], ht, wt))
    out.append(FeatureHash.of(437, words[Int(head.left)], wt, ht))
    out.append(FeatureHash.of(438, words[left], words[Int(node.left2)], wt))
    out.append(FeatureHash.of(439, relations[top], words[left], wt))
    out.append(FeatureHash.of(440, tags[previous], tags[next], wt, ht))
  }

  @inline(__always)
  private func low(_ set: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: set) }

  @inline(__always)
  private func high(_ set: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: set >> 32) }
}
