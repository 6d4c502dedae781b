// SPDX-License-Identifier: Apache-2.0

/// What the parser looks at: shared by fitting and parsing.
///
/// After Zhang & Nivre (2011): words, tags, distances, numbers and relations of dependents around the top of the stack and the front of the buffer.
package struct ParserFeatures {
  /// Words and tags by position, then the root, then no word.
  private(set) var words: [UInt32] = []
  package private(set) var tags: [UInt32] = []
  private(set) var endings: [UInt32] = []
  /// For each position how many marks and words of each kind stand before it; a sentence has fewer than 256 words.
  private var kindsBefore: [SIMD8<UInt8>] = []

  package init() {}

  /// Takes over a tagged sentence.
  package mutating func load(
    _ sentence: Range<Int>, tokens: [Token], words features: [WordFeatures]
  ) {
    words.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    endings.removeAll(keepingCapacity: true)
    for index in sentence {
      words.append(features[index].lower)
      endings.append(features[index].suffix3)
      tags.append(UInt32(tokens[index].tag.rawValue))
    }
    finish()
  }

  /// Takes over a tagged sentence of a text.
  package mutating func load(_ sentence: Range<Int>, tokens: [Token], text: [UInt8]) {
    words.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    endings.removeAll(keepingCapacity: true)
    for index in sentence {
      let word = WordFeatures(tokens[index], in: text)
      words.append(word.lower)
      endings.append(word.suffix3)
      tags.append(UInt32(tokens[index].tag.rawValue))
    }
    finish()
  }

  private mutating func finish() {
    words += [2, 3]
    tags += [100, 101]
    endings += [2, 3]
    kindsBefore.removeAll(keepingCapacity: true)
    var kinds = SIMD8<UInt8>(repeating: 0)
    kindsBefore.append(kinds)
    for tag in tags.dropLast() {
      if let kind = Self.kind(tag) { kinds[kind] &+= 1 }
      kindsBefore.append(kinds)
    }
    kindsBefore.append(kinds)
  }

  /// What makes a difference when it stands between two words.
  private static func kind(_ tag: UInt32) -> Int? {
    switch Tag(rawValue: UInt8(truncatingIfNeeded: tag)) {
    case .comma: 0
    case .colon, .openBracket, .closeBracket: 1
    case .openQuote, .closeQuote: 2
    case .cc: 3
    case .vbd, .vbz, .vbp, .md: 4
    case .vb, .vbg, .vbn, .to: 5
    case .wdt, .wp, .wrb: 6
    case .in: 7
    default: nil
    }
  }

  /// Which kinds stand in a range of positions, one bit each.
  @inline(__always)
  private func kinds(from start: Int, to end: Int) -> UInt32 {
    guard start < end else { return 256 }
    let some = kindsBefore[end] .!= kindsBefore[start]
    let bits = SIMD8<UInt8>(1, 2, 4, 8, 16, 32, 64, 128)
    return UInt32(SIMD8<UInt8>(repeating: 0).replacing(with: bits, where: some).wrappedSum())
  }

  @inline(__always)
  package static func distance(_ left: Int, _ right: Int) -> UInt32 {
    switch right - left {
    case ..<5: UInt32(max(right - left, 0))
    case 5..<7: 5
    case 7..<10: 6
    default: 7
    }
  }

  /// What decides about the next transition.
  package func transition(in state: ParseState, into out: inout [UInt64]) {
    out.removeAll(keepingCapacity: true)
    let s0 = state.stackWord(0)
    let s1 = state.stackWord(1)
    let s2 = state.stackWord(2)
    let b0 = state.bufferWord(0)
    let b1 = state.bufferWord(1)
    let b2 = state.bufferWord(2)
    let s0w = words[s0]
    let s1w = words[s1]
    let b0w = words[b0]
    let b1w = words[b1]
    let s0t = tags[s0]
    let s1t = tags[s1]
    let s2t = tags[s2]
    let b0t = tags[b0]
    let b1t = tags[b1]
    let b2t = tags[b2]
    out.append(FeatureHash.of(101, s0w))
    out.append(FeatureHash.of(102, s0t))
    out.append(FeatureHash.of(103, s0w, s0t))
    out.append(FeatureHash.of(104, b0w))
    out.append(FeatureHash.of(105, b0t))
    out.append(FeatureHash.of(106, b0w, b0t))
    out.append(FeatureHash.of(107, b1w))
    out.append(FeatureHash.of(109, b1w, b1t))
    out.append(FeatureHash.of(110, words[b2]))
    out.append(FeatureHash.of(112, s1w))
    out.append(FeatureHash.of(114, s1w, s1t))
    out.append(FeatureHash.of(115, words[s2], s2t))

    out.append(FeatureHash.of(120, s0w, s0t, b0w, b0t))
    out.append(FeatureHash.of(121, s0w, s0t, b0t))
    out.append(FeatureHash.of(122, s0t, b0w, b0t))
    out.append(FeatureHash.of(123, s0w, b0w))
    out.append(FeatureHash.of(124, s0t, b0t))
    out.append(FeatureHash.of(125, b0t, b1t))
    out.append(FeatureHash.of(126, s0w, b1t, b0t))
    out.append(FeatureHash.of(127, s1w, s0w))
    out.append(FeatureHash.of(128, s1t, s0t))
    out.append(FeatureHash.of(129, s1w, s1t, s0t))
    out.append(FeatureHash.of(130, s1t, s0w, s0t))
    out.append(FeatureHash.of(131, s1w, b0w))
    out.append(FeatureHash.of(132, s1t, b0t))
    out.append(FeatureHash.of(133, s1w, b0t, s0t))

    out.append(FeatureHash.of(140, b0t, b1t, b2t))
    out.append(FeatureHash.of(141, s0t, b0t, b1t))
    out.append(FeatureHash.of(142, s1t, s0t, b0t))
    out.append(FeatureHash.of(143, s2t, s1t, s0t))
    out.append(FeatureHash.of(144, s1t, s0t, b0t, b1t))
    out.append(FeatureHash.of(145, s0t, b0t, b1t, b2t))
    out.append(FeatureHash.of(146, s2t, s1t, s0t, b0t))

    let top = state.nodes[s0]
    let below = state.nodes[s1]
    let front = state.nodes[b0]
    dependents(state, top, 150, s0w, s0t, b0t, s1t, &out)
    dependents(state, below, 170, s1w, s1t, s0t, b0t, &out)
    out.append(FeatureHash.of(190, tags[Int(front.left)], b0t, s0t))
    out.append(FeatureHash.of(191, words[Int(front.left)], b0t))
    out.append(FeatureHash.of(192, tags[Int(front.left)], tags[Int(front.left2)], b0t))
    out.append(FeatureHash.of(193, low(front.leftTags), high(front.leftTags), b0t, s0t))
    out.append(FeatureHash.of(194, b0w, UInt32(min(front.leftCount, 6))))
    out.append(FeatureHash.of(195, b0t, UInt32(min(front.leftCount, 6)), s0t))

    // A preposition or conjunction is a dependent in Universal Dependencies, but decides where its head belongs.
    let frontMark = words[Int(front.left)]
    let topMark = words[Int(top.left)]
    out.append(FeatureHash.of(210, s0w, frontMark))
    out.append(FeatureHash.of(211, s0t, frontMark, b0t))
    out.append(FeatureHash.of(212, s1t, s0t, frontMark))
    out.append(FeatureHash.of(213, s1w, topMark, s0t))
    out.append(FeatureHash.of(214, s1t, topMark, s0t))
    out.append(FeatureHash.of(215, s1t, topMark, b0t))
    out.append(FeatureHash.of(216, s0t, frontMark, words[Int(front.left2)]))
    out.append(FeatureHash.of(217, s1w, topMark, b0w))

    // Neighbours in the text, whether or not they are already attached.
    let beforeTop = s0 > 0 ? tags[min(s0 - 1, state.none)] : 102
    let afterTop = tags[min(s0 + 1, state.none)]
    let beforeFront = b0 > 0 ? tags[b0 - 1] : 102
    out.append(FeatureHash.of(220, beforeTop, s0t, b0t))
    out.append(FeatureHash.of(221, s0t, afterTop, b0t))
    out.append(FeatureHash.of(222, s0t, beforeFront, b0t))
    out.append(FeatureHash.of(223, beforeFront, b0t, b1t))
    out.append(FeatureHash.of(224, s1t, s0t, beforeFront, b0t))
    out.append(FeatureHash.of(225, b0w, b1w))
    out.append(FeatureHash.of(226, b0t, b1w))
    out.append(FeatureHash.of(227, b0w, b1t))
    out.append(FeatureHash.of(230, endings[s0], s0t))
    out.append(FeatureHash.of(231, endings[b0], b0t))
    out.append(FeatureHash.of(232, endings[s0], b0t))
    out.append(FeatureHash.of(233, s0t, endings[b0]))
    out.append(FeatureHash.of(234, s1t, endings[s0]))

    let distance = Self.distance(s0, b0)
    let under = Self.distance(s1, s0)
    out.append(FeatureHash.of(200, distance, s0w))
    out.append(FeatureHash.of(201, distance, b0w))
    out.append(FeatureHash.of(202, distance, s0t, b0t))
    out.append(FeatureHash.of(203, under, s1t, s0t))
    out.append(FeatureHash.of(204, under, s1w))
    out.append(FeatureHash.of(205, under, s0w))

    let end = state.count
    let between = kinds(from: min(s0 + 1, end), to: min(b0, end))
    let within = kinds(from: min(s1 + 1, end), to: min(s0, end))
    let ahead = kinds(from: min(b0 + 1, end), to: end)
    let deep = UInt32(min(state.stack.count, 4))
    out.append(FeatureHash.of(240, between, s0t, b0t))
    out.append(FeatureHash.of(241, between, s0w))
    out.append(FeatureHash.of(242, between, b0w))
    out.append(FeatureHash.of(243, within, s1t, s0t))
    out.append(FeatureHash.of(244, within, s1t, s0t, b0t))
    out.append(FeatureHash.of(245, within, s1w, s0t))
    out.append(FeatureHash.of(246, ahead, s0t, b0t))
    out.append(FeatureHash.of(247, ahead & 0x19, s1t, s0t, b0t))
    out.append(FeatureHash.of(248, deep, s0t, b0t))
    out.append(FeatureHash.of(249, deep, ahead & 0x10, s1t, s0t))
  }

  @inline(__always)
  private func low(_ set: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: set) }

  @inline(__always)
  private func high(_ set: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: set >> 32) }

  @inline(__always)
  private func dependents(
    _ state: ParseState, _ node: ParseNode, _ template: UInt64, _ word: UInt32, _ tag: UInt32,
    _ near: UInt32, _ far: UInt32, _ out: inout [UInt64]
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
}
