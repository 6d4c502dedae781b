/// An averaged perceptron over hashed features while it is being fitted.
///
/// Weights of a feature lie densely side by side. A row is given only to a feature that took part in a mistake after it was seen at least `minimum` times.
final class Perceptron {
  let classes: Int
  private let minimum: Int
  private var keys: [UInt64]
  private var counts: [UInt8]
  private var rows: [Int32]
  private var used = 0
  private var weights: [Int32] = []
  private var totals: [Int64] = []
  private var step: Int64 = 1
  private(set) var rowCount = 0

  init(classes: Int, minimum: Int) {
    self.classes = classes
    self.minimum = minimum
    keys = Array(repeating: 0, count: 1 << 20)
    counts = Array(repeating: 0, count: 1 << 20)
    rows = Array(repeating: -1, count: 1 << 20)
  }

  @inline(__always)
  private func slot(_ feature: UInt64) -> Int {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: feature >> 20) & mask
    while keys[index] != feature, keys[index] != 0 { index = (index + 1) & mask }
    return index
  }

  private func grow() {
    let old = (keys, counts, rows)
    keys = Array(repeating: 0, count: old.0.count * 2)
    counts = Array(repeating: 0, count: old.0.count * 2)
    rows = Array(repeating: -1, count: old.0.count * 2)
    for index in old.0.indices where old.0[index] != 0 {
      let target = slot(old.0[index])
      keys[target] = old.0[index]
      counts[target] = old.1[index]
      rows[target] = old.2[index]
    }
  }

  /// Adds up the current weights; `counting` takes note of the features.
  func score(_ features: [UInt64], into scores: inout [Int32], counting: Bool) {
    step += 1
    for index in 0..<classes { scores[index] = 0 }
    for feature in features {
      let slot = slot(feature)
      if keys[slot] == 0 {
        if counting { note(feature, slot) }
        continue
      }
      if counting, counts[slot] < 255 { counts[slot] += 1 }
      let row = Int(rows[slot])
      guard row >= 0 else { continue }
      let part = weights.span.extracting(row * classes..<(row + 1) * classes)
      var sums = scores.mutableSpan
      for index in 0..<classes { sums[index] &+= part[index] }
    }
  }

  private func note(_ feature: UInt64, _ slot: Int) {
    keys[slot] = feature
    counts[slot] = 1
    used += 1
    if used * 2 > keys.count { grow() }
  }

  /// Updates after a decision among `classes`: where a wrong class won, or came within `margin` of the right one.
  ///
  /// Perceptron with margin (Krauth & Mézard 1987): worth 0.5 points of attachment.
  func learn(
    _ features: [UInt64], _ scores: [Int32], right: Int, among classes: some Sequence<Int>,
    margin: Int32
  ) {
    var rival: Int?
    for other in classes where other != right {
      if rival.map({ scores[other] > scores[$0] }) ?? true { rival = other }
    }
    guard let rival, scores[right] - scores[rival] <= margin else { return }
    update(features, right: right, wrong: rival)
  }

  /// Moves the weights of a decision's features from a wrong class to the right one.
  func update(_ features: [UInt64], right: Int, wrong: Int) {
    for feature in features {
      let slot = slot(feature)
      guard keys[slot] != 0, counts[slot] >= minimum else { continue }
      if rows[slot] < 0 {
        rows[slot] = Int32(rowCount)
        rowCount += 1
        weights.append(contentsOf: repeatElement(0, count: classes))
        totals.append(contentsOf: repeatElement(0, count: classes))
      }
      let base = Int(rows[slot]) * classes
      weights[base + right] += 1
      totals[base + right] += step
      weights[base + wrong] -= 1
      totals[base + wrong] -= step
    }
  }

  /// The averaged weights as small integers, `scale` steps to one, those smaller than `floor` left out.
  ///
  /// A weight beyond ±127 steps becomes several pairs that add up to it: cutting it off instead costs points, since the largest weights belong to the commonest features.
  func entries(scale: Double = 8, floor: Double) -> [ScoreEntry] {
    var entries: [ScoreEntry] = []
    for index in keys.indices where keys[index] != 0 && rows[index] >= 0 {
      let base = Int(rows[index]) * classes
      var pairs: [(classIndex: UInt8, weight: Int8)] = []
      for number in 0..<classes {
        let average = Double(weights[base + number]) - Double(totals[base + number]) / Double(step)
        if abs(average) < floor { continue }
        var rest = Int((average * scale).rounded())
        while rest != 0 {
          let part = Int8(clamping: rest)
          pairs.append((UInt8(number), max(part, -127)))
          rest -= Int(max(part, -127))
        }
      }
      if !pairs.isEmpty { entries.append(ScoreEntry(feature: keys[index], weights: pairs)) }
    }
    return entries
  }
}

/// A generator of random numbers that gives the same ones on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }

  /// The indices below `count` in an order of their own.
  mutating func shuffled(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for index in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(next() % UInt64(index + 1)))
    }
    return order
  }
}
