// SPDX-License-Identifier: Apache-2.0

/// What decides about the next transition of the parser.
extension ParserFeatures {
  /// The top of the stack and the front of the buffer, with their words and tags.
  private struct View {
    let s0, s1, s2, b0, b1, b2: Int
    let s0w, s1w, b0w, b1w: UInt32
    let s0t, s1t, s2t, b0t, b1t, b2t: UInt32

    @inline(__always)
    init(_ state: ParseState, _ features: ParserFeatures) {
      s0 = state.stackWord(0)
      s1 = state.stackWord(1)
      s2 = state.stackWord(2)
      b0 = state.bufferWord(0)
      b1 = state.bufferWord(1)
      b2 = state.bufferWord(2)
      s0w = features.words[s0]
      s1w = features.words[s1]
      b0w = features.words[b0]
      b1w = features.words[b1]
      s0t = features.tags[s0]
      s1t = features.tags[s1]
      s2t = features.tags[s2]
      b0t = features.tags[b0]
      b1t = features.tags[b1]
      b2t = features.tags[b2]
    }
  }

  /// What decides about the next transition; the number of each feature is part of its weight's key.
  package func transition(in state: ParseState, into out: inout [UInt64]) {
    out.removeAll(keepingCapacity: true)
    let view = View(state, self)
    words(view, &out)
    pairs(view, &out)
    let top = state.nodes[view.s0]
    let front = state.nodes[view.b0]
    dependents(top, 150, view.s0w, view.s0t, view.b0t, view.s1t, &out)
    dependents(state.nodes[view.s1], 170, view.s1w, view.s1t, view.s0t, view.b0t, &out)
    beforeFront(front, view, &out)
    marks(top, front, view, &out)
    neighbours(state, view, &out)
    distances(view, &out)
    between(state, view, &out)
  }

  /// Each word for itself.
  @inline(__always)
  private func words(_ view: View, _ out: inout [UInt64]) {
    out.append(FeatureHash.of(101, view.s0w))
    out.append(FeatureHash.of(102, view.s0t))
    out.append(FeatureHash.of(103, view.s0w, view.s0t))
    out.append(FeatureHash.of(104, view.b0w))
    out.append(FeatureHash.of(105, view.b0t))
    out.append(FeatureHash.of(106, view.b0w, view.b0t))
    out.append(FeatureHash.of(107, view.b1w))
    out.append(FeatureHash.of(109, view.b1w, view.b1t))
    out.append(FeatureHash.of(110, words[view.b2]))
    out.append(FeatureHash.of(112, view.s1w))
    out.append(FeatureHash.of(114, view.s1w, view.s1t))
    out.append(FeatureHash.of(115, words[view.s2], view.s2t))
  }

  /// Words and tags beside one another.
  @inline(__always)
  private func pairs(_ view: View, _ out: inout [UInt64]) {
    out.append(FeatureHash.of(120, view.s0w, view.s0t, view.b0w, view.b0t))
    out.append(FeatureHash.of(121, view.s0w, view.s0t, view.b0t))
    out.append(FeatureHash.of(122, view.s0t, view.b0w, view.b0t))
    out.append(FeatureHash.of(123, view.s0w, view.b0w))
    out.append(FeatureHash.of(124, view.s0t, view.b0t))
    out.append(FeatureHash.of(125, view.b0t, view.b1t))
    out.append(FeatureHash.of(126, view.s0w, view.b1t, view.b0t))
    out.append(FeatureHash.of(127, view.s1w, view.s0w))
    out.append(FeatureHash.of(128, view.s1t, view.s0t))
    out.append(FeatureHash.of(129, view.s1w, view.s1t, view.s0t))
    out.append(FeatureHash.of(130, view.s1t, view.s0w, view.s0t))
    out.append(FeatureHash.of(131, view.s1w, view.b0w))
    out.append(FeatureHash.of(132, view.s1t, view.b0t))
    out.append(FeatureHash.of(133, view.s1w, view.b0t, view.s0t))

    out.append(FeatureHash.of(140, view.b0t, view.b1t, view.b2t))
    out.append(FeatureHash.of(141, view.s0t, view.b0t, view.b1t))
    out.append(FeatureHash.of(142, view.s1t, view.s0t, view.b0t))
    out.append(FeatureHash.of(143, view.s2t, view.s1t, view.s0t))
    out.append(FeatureHash.of(144, view.s1t, view.s0t, view.b0t, view.b1t))
    out.append(FeatureHash.of(145, view.s0t, view.b0t, view.b1t, view.b2t))
    out.append(FeatureHash.of(146, view.s2t, view.s1t, view.s0t, view.b0t))
  }

  /// The dependents of a word on the stack, which both sides may have.
  @inline(__always)
  private func dependents(
    _ node: ParseNode, _ template: UInt64, _ word: UInt32, _ tag: UInt32, _ near: UInt32,
    _ far: UInt32, _ out: inout [UInt64]
  ) {
    let left = Int(node.left)
    let right = Int(node.right)
    out.append(FeatureHash.of(template, tags[left], tag, near))
    out.append(FeatureHash.of(template + 1, tags[right], tag, near))
    out.append(FeatureHash.of(template + 2, words[left], tag))
    out.append(FeatureHash.of(template + 3, words[right], tag))
    out.append(
      FeatureHash.of(template + 6, low(node.leftTags), high(node.leftTags), tag, near))
    out.append(
      FeatureHash.of(template + 7, low(node.rightTags), high(node.rightTags), tag, near))
    out.append(FeatureHash.of(template + 8, word, UInt32(min(node.leftCount, 6))))
    out.append(FeatureHash.of(template + 9, word, UInt32(min(node.rightCount, 6))))
    out.append(FeatureHash.of(template + 10, tags[right], tags[Int(node.right2)], tag))
    out.append(FeatureHash.of(template + 11, tags[left], tags[Int(node.left2)], tag))
    out.append(
      FeatureHash.of(template + 12, tag, UInt32(min(node.rightCount, 6)), near, far))
    out.append(FeatureHash.of(template + 13, words[right], tags[right], near))
  }

  /// The dependents of the front of the buffer, which stand before it.
  @inline(__always)
  private func beforeFront(_ node: ParseNode, _ view: View, _ out: inout [UInt64]) {
    let left = Int(node.left)
    out.append(FeatureHash.of(190, tags[left], view.b0t, view.s0t))
    out.append(FeatureHash.of(191, words[left], view.b0t))
    out.append(FeatureHash.of(192, tags[left], tags[Int(node.left2)], view.b0t))
    out.append(FeatureHash.of(193, low(node.leftTags), high(node.leftTags), view.b0t, view.s0t))
    out.append(FeatureHash.of(194, view.b0w, UInt32(min(node.leftCount, 6))))
    out.append(FeatureHash.of(195, view.b0t, UInt32(min(node.leftCount, 6)), view.s0t))
  }

  /// A preposition or conjunction is a dependent in Universal Dependencies, but decides where its head belongs.
  @inline(__always)
  private func marks(
    _ top: ParseNode, _ front: ParseNode, _ view: View, _ out: inout [UInt64]
  ) {
    let frontMark = words[Int(front.left)]
    let topMark = words[Int(top.left)]
    out.append(FeatureHash.of(210, view.s0w, frontMark))
    out.append(FeatureHash.of(211, view.s0t, frontMark, view.b0t))
    out.append(FeatureHash.of(212, view.s1t, view.s0t, frontMark))
    out.append(FeatureHash.of(213, view.s1w, topMark, view.s0t))
    out.append(FeatureHash.of(214, view.s1t, topMark, view.s0t))
    out.append(FeatureHash.of(215, view.s1t, topMark, view.b0t))
    out.append(FeatureHash.of(216, view.s0t, frontMark, words[Int(front.left2)]))
    out.append(FeatureHash.of(217, view.s1w, topMark, view.b0w))
  }

  /// Neighbours in the text, whether or not they are already attached, and how words end.
  @inline(__always)
  private func neighbours(_ state: ParseState, _ view: View, _ out: inout [UInt64]) {
    let beforeTop = view.s0 > 0 ? tags[min(view.s0 - 1, state.none)] : 102
    let afterTop = tags[min(view.s0 + 1, state.none)]
    let beforeFront = view.b0 > 0 ? tags[view.b0 - 1] : 102
    out.append(FeatureHash.of(220, beforeTop, view.s0t, view.b0t))
    out.append(FeatureHash.of(221, view.s0t, afterTop, view.b0t))
    out.append(FeatureHash.of(222, view.s0t, beforeFront, view.b0t))
    out.append(FeatureHash.of(223, beforeFront, view.b0t, view.b1t))
    out.append(FeatureHash.of(224, view.s1t, view.s0t, beforeFront, view.b0t))
    out.append(FeatureHash.of(225, view.b0w, view.b1w))
    out.append(FeatureHash.of(226, view.b0t, view.b1w))
    out.append(FeatureHash.of(227, view.b0w, view.b1t))
    out.append(FeatureHash.of(230, endings[view.s0], view.s0t))
    out.append(FeatureHash.of(231, endings[view.b0], view.b0t))
    out.append(FeatureHash.of(232, endings[view.s0], view.b0t))
    out.append(FeatureHash.of(233, view.s0t, endings[view.b0]))
    out.append(FeatureHash.of(234, view.s1t, endings[view.s0]))
  }

  /// How far the words stand apart.
  @inline(__always)
  private func distances(_ view: View, _ out: inout [UInt64]) {
    let distance = Self.distance(view.s0, view.b0)
    let under = Self.distance(view.s1, view.s0)
    out.append(FeatureHash.of(200, distance, view.s0w))
    out.append(FeatureHash.of(201, distance, view.b0w))
    out.append(FeatureHash.of(202, distance, view.s0t, view.b0t))
    out.append(FeatureHash.of(203, under, view.s1t, view.s0t))
    out.append(FeatureHash.of(204, under, view.s1w))
    out.append(FeatureHash.of(205, under, view.s0w))
  }

  /// Marks and verbs that stand between the words and ahead of them.
  @inline(__always)
  private func between(_ state: ParseState, _ view: View, _ out: inout [UInt64]) {
    let end = state.count
    let between = kinds(from: min(view.s0 + 1, end), to: min(view.b0, end))
    let within = kinds(from: min(view.s1 + 1, end), to: min(view.s0, end))
    let ahead = kinds(from: min(view.b0 + 1, end), to: end)
    let deep = UInt32(min(state.stack.count, 4))
    out.append(FeatureHash.of(240, between, view.s0t, view.b0t))
    out.append(FeatureHash.of(241, between, view.s0w))
    out.append(FeatureHash.of(242, between, view.b0w))
    out.append(FeatureHash.of(243, within, view.s1t, view.s0t))
    out.append(FeatureHash.of(244, within, view.s1t, view.s0t, view.b0t))
    out.append(FeatureHash.of(245, within, view.s1w, view.s0t))
    out.append(FeatureHash.of(246, ahead, view.s0t, view.b0t))
    out.append(FeatureHash.of(247, ahead & 0x19, view.s1t, view.s0t, view.b0t))
    out.append(FeatureHash.of(248, deep, view.s0t, view.b0t))
    out.append(FeatureHash.of(249, deep, ahead & 0x10, view.s1t, view.s0t))
  }

  @inline(__always)
  private func low(_ set: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: set) }

  @inline(__always)
  private func high(_ set: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: set >> 32) }
}
