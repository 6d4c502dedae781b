// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Says when a statement was made: by the time expression that modifies its cue, or by the occasion it belongs to.
///
/// News gives the day of an occasion once, as a rule in the sentence that opens it; what the same speaker says further down
/// was said then, unless a word like "earlier" or another date sets it apart.
struct StatementTimes {
  private let reading: Reading
  private let expressions: [TimeExpression]

  init(reading: Reading, expressions: [TimeExpression]) {
    self.reading = reading
    self.expressions = expressions.filter {
      $0.pattern != nil && $0.kind != .duration && $0.kind != .set
    }
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Words that set a statement apart from the occasion at hand.
  private static let apart: Set<String> = English.words("statement times: apart")

  /// The time expression of the sentence of `attribution` that tells when it was said.
  func own(_ attribution: Attribution) -> TimeExpression? {
    guard let cue = attribution.cue else { return nil }
    let sentence = reading.sentence(of: cue)
    let bytes = reading.bytes(of: sentence.lowerBound...(sentence.upperBound - 1))
    var best: TimeExpression?
    var nearest = Int.max
    for expression in inside(bytes) {
      let at = expression.range.lowerBound
      if attribution.content.contains(where: { $0.contains(at) }) { continue }
      if reading.quotations(touching: expression.range).contains(where: { $0.inner.contains(at) }),
        !reading.isQuoted(cue)
      {
        continue
      }
      if !modifies(cue, at) { continue }
      let distance = abs(at - reading.start(of: cue))
      if distance < nearest {
        nearest = distance
        best = expression
      }
    }
    return best
  }

  /// Whether the word at byte `at` hangs to the clause of `cue` and not to one beside it.
  private func modifies(_ cue: Word, _ at: Int) -> Bool {
    let sentence = reading.sentence(of: cue)
    guard let token = sentence.first(where: { reading.end(of: $0) > at }) else {
      return false
    }
    var up = token
    for _ in 0..<8 {
      if up == cue { return true }
      let relation = reading[up].relation
      if relation == .acl || relation == .ccomp || relation == .advcl, up != cue {
        return reading.head(of: up) == cue && relation == .advcl
      }
      guard let head = reading.head(of: up) else { return true }
      up = head
    }
    return true
  }

  private func inside(_ bytes: Range<Int>) -> ArraySlice<TimeExpression> {
    var low = 0
    var high = expressions.count
    while low < high {
      let middle = (low + high) / 2
      if expressions[middle].range.lowerBound < bytes.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < expressions.count, expressions[end].range.upperBound <= bytes.upperBound,
      end - low < 32
    {
      end += 1
    }
    return expressions[low..<end]
  }

  /// Whether the cue itself says that the statement is of another occasion.
  func isApart(_ attribution: Attribution) -> Bool {
    guard let cue = attribution.cue else { return false }
    let sentence = reading.sentence(of: cue)
    if sentence.prefix(2).contains(where: { Self.apart.contains(reading.words[$0]) }) {
      return true
    }
    return reading.children(of: cue).contains { Self.apart.contains(reading.words[$0]) }
  }

  /// The times of all attributions, those without their own taking that of their occasion.
  ///
  /// - Parameter speakers: names and roles of the sources of each attribution, in the same order.
  func all(_ attributions: [Attribution], speakers: [[Source]]) -> [TimeExpression?] {
    var times = attributions.map { own($0) }
    var last: [String: TimeExpression] = [:]
    var opening: (names: [Source], time: TimeExpression)?
    for index in attributions.indices {
      let names = speakers[index]
      if let time = times[index] {
        for name in names { last[name.name] = time }
        if opening == nil, index < 3 { opening = (names, time) }
        continue
      }
      if isApart(attributions[index]) { continue }
      if let time = names.lazy.compactMap({ last[$0.name] }).first {
        times[index] = time
      } else if let opening, names.contains(where: { speaksFor($0, opening.names) }) {
        times[index] = opening.time
        for name in names { last[name.name] = opening.time }
      }
    }
    // The lead may leave the day to the sentence after it.
    for index in attributions.indices.prefix(2) where times[index] == nil {
      guard !isApart(attributions[index]) else { continue }
      let names = Set(speakers[index].map(\.name))
      for next in attributions.indices.dropFirst(index + 1).prefix(3) {
        if let time = times[next], speakers[next].contains(where: { names.contains($0.name) }) {
          times[index] = time
          break
        }
      }
    }
    return times
  }

  /// Whether a speaker's role names one of those who opened the occasion: "Russian foreign minister" speaks for Russia.
  private func speaksFor(_ speaker: Source, _ others: [Source]) -> Bool {
    guard let role = speaker.role?.lowercased() else { return false }
    let words = role.split(whereSeparator: { $0 == " " || $0 == "-" })
    return others.contains { other in
      let name = other.name.lowercased()
      return words.contains { word in
        let length = min(word.count, name.count)
        return length >= 4 && word.prefix(max(4, length - 1)) == name.prefix(max(4, length - 1))
      }
    }
  }
}
