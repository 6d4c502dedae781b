// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

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
    step += 1
    var rival: Int?
    for other in classes where other != right {
      if rival.map({ scores[other] > scores[$0] }) ?? true { rival = other }
    }
    guard let rival, scores[right] - scores[rival] <= margin else { return }
    update(features, right: right, wrong: rival)
  }

  /// Moves the weights of a decision's features from a wrong class to the right one.
  private func update(_ features: [UInt64], right: Int, wrong: Int) {
    add(1, to: features, right)
    add(-1, to: features, wrong)
  }

  /// Adds to the weights of a decision's features for one class.
  private func add(_ amount: Int32, to features: [UInt64], _ number: Int) {
    for feature in features {
      let slot = slot(feature)
      guard keys[slot] != 0, counts[slot] >= minimum else { continue }
      if rows[slot] < 0 {
        rows[slot] = Int32(rowCount)
        rowCount += 1
        weights.append(contentsOf: repeatElement(0, count: classes))
        totals.append(contentsOf: repeatElement(0, count: classes))
      }
      let index = Int(rows[slot]) * classes + number
      weights[index] += amount
      totals[index] += Int64(amount) * step
    }
  }

  /// The averaged weights, sorted by feature, those smaller than `floor` left out.
  func averages(floor: Double) -> [AveragedFeature] {
    var features: [AveragedFeature] = []
    for index in keys.indices where keys[index] != 0 && rows[index] >= 0 {
      let base = Int(rows[index]) * classes
      var pairs: [(classIndex: UInt8, weight: Double)] = []
      for number in 0..<classes {
        let average = Double(weights[base + number]) - Double(totals[base + number]) / Double(step)
        if abs(average) >= floor { pairs.append((UInt8(number), average)) }
      }
      if !pairs.isEmpty { features.append(AveragedFeature(feature: keys[index], weights: pairs)) }
    }
    return features.sorted { $0.feature < $1.feature }
  }
}

/// A feature with the mean of its weights over all steps of fitting.
struct AveragedFeature: Sendable {
  var feature: UInt64
  var weights: [(classIndex: UInt8, weight: Double)]

  /// The mean of several models, each sorted by feature: their mistakes differ, what they agree on stays.
  static func mean(of models: [[AveragedFeature]]) -> [AveragedFeature] {
    guard models.count > 1 else { return models.first ?? [] }
    var positions = [Int](repeating: 0, count: models.count)
    var out: [AveragedFeature] = []
    var sums = [Double](repeating: 0, count: ScoreTable.capacity)
    while true {
      let heads = models.indices.filter { positions[$0] < models[$0].count }
      guard let feature = heads.map({ models[$0][positions[$0]].feature }).min() else { return out }
      for index in sums.indices { sums[index] = 0 }
      for model in heads where models[model][positions[model]].feature == feature {
        for pair in models[model][positions[model]].weights {
          sums[Int(pair.classIndex)] += pair.weight / Double(models.count)
        }
        positions[model] += 1
      }
      out.append(
        AveragedFeature(
          feature: feature,
          weights: sums.indices.filter { sums[$0] != 0 }.map { (UInt8($0), sums[$0]) }))
    }
  }

  /// Small integers, `scale` steps to one; weights smaller than `floor` are left out.
  ///
  /// A weight beyond ±127 steps becomes several pairs that add up to it: cutting it off instead costs points, since the largest weights belong to the commonest features.
  func entry(scale: Double = 8, floor: Double) -> ScoreEntry? {
    var pairs: [(classIndex: UInt8, weight: Int8)] = []
    for (classIndex, weight) in weights where abs(weight) >= floor {
      var rest = Int((weight * scale).rounded())
      while rest != 0 {
        let part = max(Int8(clamping: rest), -127)
        pairs.append((classIndex, part))
        rest -= Int(part)
      }
    }
    return pairs.isEmpty || pairs.count > 255
      ? nil : ScoreEntry(feature: feature, weights: pairs)
  }
}

extension AveragedFeature {
  /// The same for transitions, held against a shift; left out where nothing comes to `floor`.
  func transitionEntry(scale: Double = 8, floor: Double) -> TransitionTable.Entry? {
    var all = [0.0, 0.0, 0.0]
    for (classIndex, weight) in weights { all[Int(classIndex)] = weight }
    guard let least = all.min(), let most = all.max(), most - least >= floor else { return nil }
    return TransitionTable.Entry(
      feature: feature, left: Int(((all[1] - all[0]) * scale).rounded()),
      right: Int(((all[2] - all[0]) * scale).rounded()))
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
