// SPDX-License-Identifier: Apache-2.0

/// A half-built tree: stack, buffer and the arcs so far.
///
/// Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez & Satta 2011), with the root behind the last word, so that every sentence gets exactly one.
/// Words are counted from 0; `count` is the root and `count + 1` stands for no word.
package struct ParseState {
  package private(set) var nodes: [ParseNode] = []
  package private(set) var stack: [Int] = []
  /// The first word of the buffer.
  package private(set) var buffer = 0
  package private(set) var count = 0

  /// Begins a sentence of `count` words.
  package mutating func reset(count: Int) {
    nodes.removeAll(keepingCapacity: true)
    for _ in 0..<count + 2 { nodes.append(ParseNode(none: count + 1)) }
    stack.removeAll(keepingCapacity: true)
    buffer = 0
    self.count = count
  }

  /// Stands for no word.
  package var none: Int { count + 1 }

  /// The word `depth` places below the top of the stack.
  @inline(__always)
  package func stackWord(_ depth: Int) -> Int {
    depth < stack.count ? stack[stack.count - 1 - depth] : count + 1
  }

  /// The word `ahead` places behind the first of the buffer, the root included.
  @inline(__always)
  func bufferWord(_ ahead: Int) -> Int {
    buffer + ahead <= count ? buffer + ahead : count + 1
  }

  package var isFinal: Bool { stack.isEmpty && buffer == count }
  package var canShift: Bool { buffer < count }
  /// The top of the stack may depend on the buffer; on the root only if it is the last left.
  package var canReduceLeft: Bool { !stack.isEmpty && (buffer < count || stack.count == 1) }
  package var canReduceRight: Bool { stack.count >= 2 }

  /// Whether a transition may be taken.
  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: canShift
    case .left: canReduceLeft
    case .right: canReduceRight
    }
  }

  /// The transition that needs no choice: shifting where the stack is empty, the last word below the root, words that only the stack can take.
  package var onlyTransition: Transition? {
    if stack.isEmpty { return .shift }
    guard buffer == count else { return nil }
    return stack.count == 1 ? .left : .right
  }

  /// Performs a transition; `tags` are those of the sentence's words.
  package mutating func apply(_ transition: Transition, tags: [UInt32]) {
    guard let arc = arc(of: transition) else {
      stack.append(buffer)
      buffer += 1
      return
    }
    attach(arc, tag: tags[arc.word])
  }

  /// The arc that a reduction makes: the top of the stack under the buffer's first word or under the word below it.
  private func arc(of transition: Transition) -> Arc? {
    switch transition {
    case .shift: nil
    case .left: Arc(word: stackWord(0), head: buffer)
    case .right: Arc(word: stackWord(0), head: stackWord(1))
    }
  }

  /// Takes the arc's word, with its tag, from the stack and makes it a dependent.
  private mutating func attach(_ arc: Arc, tag: UInt32) {
    stack.removeLast()
    let word = arc.word
    let head = arc.head
    nodes[word].head = Int32(head)
    let bit: UInt64 = 1 << UInt64(tag & 63)
    if word < head {
      // Dependents on the left arrive from the inside out.
      nodes[head].left2 = nodes[head].left
      nodes[head].left = Int32(word)
      nodes[head].leftCount &+= 1
      nodes[head].leftTags |= bit
    } else {
      nodes[head].right2 = nodes[head].right
      nodes[head].right = Int32(word)
      nodes[head].rightCount &+= 1
      nodes[head].rightTags |= bit
    }
  }
}

/// A word and the word that it depends on.
struct Arc: Equatable {
  package var word: Int
  package var head: Int
}

/// A word in a half-built tree.
package struct ParseNode {
  package var head: Int32 = -1
  /// The outermost dependents on each side, and the ones before them.
  package var left: Int32
  var left2: Int32
  package var right: Int32
  var right2: Int32
  var leftCount: UInt16 = 0
  var rightCount: UInt16 = 0
  /// Tags of all dependents on a side, one bit each.
  var leftTags: UInt64 = 0
  var rightTags: UInt64 = 0

  package init(none: Int) {
    left = Int32(none)
    left2 = Int32(none)
    right = Int32(none)
    right2 = Int32(none)
  }
}

/// What the parser does next, as a class of its model.
package enum Transition: Int, CaseIterable {
  case shift, left, right

  /// The allowed transition with the highest score, the first where several have it; nil where none is allowed.
  ///
  /// The scores of the reductions are held against a shift's, which is zero.
  @inline(__always)
  package static func best(left: Int32, right: Int32, in state: ParseState) -> Transition? {
    var best: Transition? = state.canShift ? .shift : nil
    var top: Int32 = 0
    if state.canReduceLeft, best == nil || left > top {
      best = .left
      top = left
    }
    if state.canReduceRight, best == nil || right > top { best = .right }
    return best
  }
}
