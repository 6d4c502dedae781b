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
  func kinds(from start: Int, to end: Int) -> UInt32 {
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
}
