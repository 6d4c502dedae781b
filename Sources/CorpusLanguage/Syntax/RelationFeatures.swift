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

  /// A word and its head, with what the three groups of features share.
  private struct View {
    let word, top: Int
    let node, head: ParseNode
    /// 128 where the head stands before the word.
    let side: UInt32
    let ww, hw: UInt32
    /// The word's tag with its side.
    let wt, ht: UInt32
    let distance: UInt32

    @inline(__always)
    init(_ word: Int, _ nodes: [ParseNode], _ features: ParserFeatures) {
      self.word = word
      node = nodes[word]
      top = Int(node.head)
      head = nodes[top]
      side = top < word ? 128 : 0
      ww = features.words[word]
      hw = features.words[top]
      wt = features.tags[word] | side
      ht = features.tags[top]
      distance = ParserFeatures.distance(min(word, top), max(word, top))
    }
  }

  /// What decides about the relation of `word`.
  package func features(of word: Int, _ features: ParserFeatures, into out: inout [UInt64]) {
    out.removeAll(keepingCapacity: true)
    let view = View(word, nodes, features)
    both(view, features, &out)
    dependents(view, features, &out)
    neighbours(view, features, &out)
  }

  /// The word, its head, and what stands beside each in the text.
  @inline(__always)
  private func both(_ view: View, _ features: ParserFeatures, _ out: inout [UInt64]) {
    let tags = features.tags
    let (ww, hw, wt, ht) = (view.ww, view.hw, view.wt, view.ht)
    let before = view.word > 0 ? tags[view.word - 1] : 102
    let after = tags[view.word + 1]
    let beforeHead = view.top > 0 ? tags[view.top - 1] : 102
    let afterHead = tags[view.top + 1]
    out.append(FeatureHash.of(401, wt))
    out.append(FeatureHash.of(402, ww, wt))
    out.append(FeatureHash.of(403, hw, wt))
    out.append(FeatureHash.of(404, ht, wt))
    out.append(FeatureHash.of(405, ht, wt, ww))
    out.append(FeatureHash.of(406, ht, wt, hw))
    out.append(FeatureHash.of(407, hw, ww, view.side))
    out.append(FeatureHash.of(408, ht, wt, view.distance))
    out.append(FeatureHash.of(409, ht, wt, before, after))
    out.append(FeatureHash.of(410, ht, wt, beforeHead, afterHead))
    out.append(FeatureHash.of(411, features.endings[view.word], wt, ht))
    out.append(FeatureHash.of(412, features.endings[view.top], wt, ht))
  }

  /// The dependents of both.
  @inline(__always)
  private func dependents(_ view: View, _ features: ParserFeatures, _ out: inout [UInt64]) {
    let words = features.words
    let tags = features.tags
    let (hw, wt, ht) = (view.hw, view.wt, view.ht)
    let (node, head) = (view.node, view.head)
    let left = Int(node.left)
    let right = Int(node.right)
    let given = self.given[view.top]
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
  }

  /// The words beside it, its siblings, and what the head itself hangs to.
  @inline(__always)
  private func neighbours(_ view: View, _ features: ParserFeatures, _ out: inout [UInt64]) {
    let words = features.words
    let tags = features.tags
    let (word, top) = (view.word, view.top)
    let (ww, hw, wt, ht) = (view.ww, view.hw, view.wt, view.ht)
    let above = view.head.head >= 0 ? Int(view.head.head) : count + 1
    let left = Int(view.node.left)
    let previous = Int(self.previous[word])
    let next = Int(self.next[word])
    out.append(FeatureHash.of(425, words[word + 1], wt, ht))
    out.append(FeatureHash.of(426, word > 0 ? words[word - 1] : 4, wt, ht))
    out.append(FeatureHash.of(427, ww, view.distance, view.side))
    out.append(FeatureHash.of(428, words[left], ww, view.side))
    out.append(FeatureHash.of(430, tags[next], wt, ht))
    out.append(FeatureHash.of(431, tags[next], wt, hw))
    out.append(FeatureHash.of(432, words[next], wt, ht))
    out.append(FeatureHash.of(433, tags[previous], relations[previous], wt, ht))
    out.append(FeatureHash.of(434, words[previous], relations[previous], wt))
    out.append(FeatureHash.of(435, tags[above], ht, wt))
    out.append(FeatureHash.of(436, relations[top], ht, wt))
    out.append(FeatureHash.of(437, words[Int(view.head.left)], wt, ht))
    out.append(FeatureHash.of(438, words[left], words[Int(view.node.left2)], wt))
    out.append(FeatureHash.of(439, relations[top], words[left], wt))
    out.append(FeatureHash.of(440, tags[previous], tags[next], wt, ht))
  }

  @inline(__always)
  private func low(_ set: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: set) }

  @inline(__always)
  private func high(_ set: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: set >> 32) }
}
