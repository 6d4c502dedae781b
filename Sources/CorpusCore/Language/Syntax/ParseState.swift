/// A half-built tree: stack, buffer and the arcs so far.
///
/// Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez & Satta 2011), with the root behind the last word, so that every sentence gets exactly one.
/// Words are counted from 0; `count` is the root and `count + 1` stands for no word.
struct ParseState {
  private(set) var nodes: [ParseNode] = []
  private(set) var stack: [Int] = []
  /// The first word of the buffer.
  private(set) var buffer = 0
  private(set) var count = 0

  /// Begins a sentence of `count` words.
  mutating func reset(count: Int) {
    nodes.removeAll(keepingCapacity: true)
    for _ in 0..<count + 2 { nodes.append(ParseNode(none: count + 1)) }
    stack.removeAll(keepingCapacity: true)
    buffer = 0
    self.count = count
  }

  /// Stands for no word.
  var none: Int { count + 1 }

  /// The word `depth` places below the top of the stack.
  @inline(__always)
  func stackWord(_ depth: Int) -> Int {
    depth < stack.count ? stack[stack.count - 1 - depth] : count + 1
  }

  /// The word `ahead` places behind the first of the buffer, the root included.
  @inline(__always)
  func bufferWord(_ ahead: Int) -> Int {
    buffer + ahead <= count ? buffer + ahead : count + 1
  }

  var isFinal: Bool { stack.isEmpty && buffer == count }
  var canShift: Bool { buffer < count }
  /// The top of the stack may depend on the buffer; on the root only if it is the last left.
  var canReduceLeft: Bool { !stack.isEmpty && (buffer < count || stack.count == 1) }
  var canReduceRight: Bool { stack.count >= 2 }

  mutating func shift() {
    stack.append(buffer)
    buffer += 1
  }

  /// Makes the top of the stack depend on the buffer's first word.
  mutating func reduceLeft(_ relation: Relation) {
    guard let word = stack.popLast() else { return }
    attach(word, to: buffer, relation)
  }

  /// Makes the top of the stack depend on the word below it.
  mutating func reduceRight(_ relation: Relation) {
    guard let word = stack.popLast(), let head = stack.last else { return }
    attach(word, to: head, relation)
  }

  private mutating func attach(_ word: Int, to head: Int, _ relation: Relation) {
    nodes[word].head = Int32(head)
    nodes[word].relation = relation
    let bit: UInt64 = 1 << UInt64(relation.rawValue)
    if word < head {
      // Dependents on the left arrive from the inside out.
      nodes[head].left2 = nodes[head].left
      nodes[head].left = Int32(word)
      nodes[head].leftCount &+= 1
      nodes[head].leftRelations |= bit
    } else {
      nodes[head].right2 = nodes[head].right
      nodes[head].right = Int32(word)
      nodes[head].rightCount &+= 1
      nodes[head].rightRelations |= bit
    }
  }
}

/// A word in a half-built tree.
struct ParseNode {
  var head: Int32 = -1
  var relation: Relation = .root
  /// The outermost dependents on each side, and the ones before them.
  var left: Int32
  var left2: Int32
  var right: Int32
  var right2: Int32
  var leftCount: UInt16 = 0
  var rightCount: UInt16 = 0
  /// Relations of all dependents on a side, one bit each.
  var leftRelations: UInt64 = 0
  var rightRelations: UInt64 = 0

  init(none: Int) {
    left = Int32(none)
    left2 = Int32(none)
    right = Int32(none)
    right2 = Int32(none)
  }
}

/// What the parser does next, as a class of its model.
struct Transition: Equatable {
  /// 0 shifts, then reductions to the left and to the right by relation.
  let index: Int

  private static let relations = Relation.allCases.count - 1
  /// Number of classes.
  static let count = 1 + 2 * relations
  static let shift = Transition(index: 0)

  static func left(_ relation: Relation) -> Transition {
    Transition(index: Int(relation.rawValue))
  }

  static func right(_ relation: Relation) -> Transition {
    Transition(index: relations + Int(relation.rawValue))
  }

  static let lefts = 1..<1 + relations
  static let rights = 1 + relations..<count

  /// Performs the transition.
  func apply(to state: inout ParseState) {
    if index == 0 { return state.shift() }
    if index <= Self.relations {
      return state.reduceLeft(Relation(rawValue: UInt8(index)) ?? .dep)
    }
    state.reduceRight(Relation(rawValue: UInt8(index - Self.relations)) ?? .dep)
  }

  /// The classes that are allowed in a state, in order; dependents of the root are made without a choice.
  @inline(__always)
  static func allowed(in state: ParseState) -> Range<Int> {
    // Shifting is impossible only when the buffer is empty, and then no left reduction needs a choice.
    if !state.canShift { return state.canReduceRight ? rights : 0..<0 }
    if state.canReduceRight { return 0..<count }
    return state.canReduceLeft ? 0..<rights.lowerBound : 0..<1
  }

  /// The allowed transition with the highest score, the lowest index where several have it.
  static func best(_ scores: [Int32], in state: ParseState) -> Transition? {
    let allowed = allowed(in: state)
    guard var best = allowed.first else { return nil }
    for index in allowed where scores[index] > scores[best] { best = index }
    return Transition(index: best)
  }
}
