// SPDX-License-Identifier: Apache-2.0

/// A number as printed: digits or words, exact or vague.
package struct NumberPhrase: Hashable, Sendable {
  /// The value; of a vague number the least that the words mean.
  package var value: Int
  /// Index of its first lexeme.
  package var from: Int
  /// Index after its last lexeme.
  package var to: Int
  /// Whether the words leave the number open: "dozens", "hundreds", "several".
  package var isVague = false
  /// Whether it was printed as digits with a fraction that whole numbers cannot hold: "3.5".
  package var isFraction = false

  package init(value: Int, from: Int, to: Int, isVague: Bool = false, isFraction: Bool = false) {
    self.value = value
    self.from = from
    self.to = to
    self.isVague = isVague
    self.isFraction = isFraction
  }
}

/// Reads numbers off lexemes.
package enum NumberReader {
  /// Larger numbers count nothing that news counts.
  package static let limit = 1_000_000_000_000_000

  /// The cardinal number that begins at `index`: "1,200", "1.2 million", "thirty-four", "two dozen", "a hundred",
  /// "half a dozen", "dozens", "hundreds of thousands".
  package static func cardinal(_ lexemes: [Lexeme], at index: Int) -> NumberPhrase? {
    guard lexemes.indices.contains(index) else { return nil }
    let first = lexemes[index]
    switch first.kind {
    case .mark: return nil
    case .number: return digits(lexemes, at: index)
    case .word: break
    }
    if let part = partOfAScale(lexemes, at: index) { return part }
    if let vague = vague(lexemes, at: index) { return vague }
    if first.key == "half", key(lexemes, index + 1) == "a",
      let scale = NumberWords.scale(key(lexemes, index + 2)), scale >= 12
    {
      return NumberPhrase(value: scale / 2, from: index, to: index + 3)
    }
    if first.key == "a" || first.key == "an" {
      let next = key(lexemes, index + 1)
      guard let scale = NumberWords.scale(next), next != "score" else { return nil }
      return scaled(lexemes, value: 1, at: index + 1, from: index, scale: scale)
    }
    return spelled(lexemes, at: index)
  }

  /// "a quarter of a million", "three quarters of a million", "two and a half million".
  private static func partOfAScale(_ lexemes: [Lexeme], at index: Int) -> NumberPhrase? {
    let first = key(lexemes, index)
    guard let count = first == "a" ? 1 : NumberWords.unit(first), (1...20).contains(count) else {
      return nil
    }
    if ["quarter", "quarters"].contains(key(lexemes, index + 1)),
      key(lexemes, index + 2) == "of", key(lexemes, index + 3) == "a",
      let scale = NumberWords.scale(key(lexemes, index + 4)), scale >= 1000
    {
      return NumberPhrase(value: scale / 4 * count, from: index, to: index + 5)
    }
    if first != "a", key(lexemes, index + 1) == "and", key(lexemes, index + 2) == "a",
      key(lexemes, index + 3) == "half", let scale = NumberWords.scale(key(lexemes, index + 4)),
      scale >= 1000
    {
      return NumberPhrase(value: scale * count + scale / 2, from: index, to: index + 5)
    }
    return nil
  }

  /// The ordinal number that begins at `index`: "third", "21st", "twenty-first".
  package static func ordinal(_ lexemes: [Lexeme], at index: Int) -> NumberPhrase? {
    guard lexemes.indices.contains(index) else { return nil }
    let first = lexemes[index]
    if first.kind == .number, let value = Int(first.key), index + 1 < lexemes.count,
      !lexemes[index + 1].spaced, TimeLists.ordinalEndings.contains(lexemes[index + 1].key)
    {
      return NumberPhrase(value: value, from: index, to: index + 2)
    }
    if let value = NumberWords.ordinal(first.key) {
      return NumberPhrase(value: value, from: index, to: index + 1)
    }
    if let ten = NumberWords.ten(first.key) {
      let next = key(lexemes, index + 1) == "-" ? index + 2 : index + 1
      if let unit = NumberWords.ordinal(key(lexemes, next)), unit < 10 {
        return NumberPhrase(value: ten + unit, from: index, to: next + 1)
      }
    }
    return nil
  }

  /// A year spelled out: "nineteen ninety-six", "two thousand and four".
  package static func spelledYear(_ lexemes: [Lexeme], at index: Int) -> NumberPhrase? {
    guard
      let century = NumberWords.unit(key(lexemes, index)) ?? NumberWords.ten(key(lexemes, index)),
      century == 19 || century == 18 || century == 20,
      let ten = NumberWords.ten(key(lexemes, index + 1))
    else { return nil }
    var to = index + 2
    var value = century * 100 + ten
    let next = key(lexemes, to) == "-" ? to + 1 : to
    if let unit = NumberWords.unit(key(lexemes, next)), (1...9).contains(unit) {
      value += unit
      to = next + 1
    }
    return NumberPhrase(value: value, from: index, to: to)
  }

  private static func key(_ lexemes: [Lexeme], _ index: Int) -> String {
    index >= 0 && index < lexemes.count ? lexemes[index].key : ""
  }

  private static func digits(_ lexemes: [Lexeme], at index: Int) -> NumberPhrase? {
    let text = lexemes[index].key
    if text.utf8.contains(0x3a) { return nil }
    let next = key(lexemes, index + 1)
    if index + 1 < lexemes.count, !lexemes[index + 1].spaced, lexemes[index + 1].kind == .word,
      next != "m", next != "k", next != "bn", next != "s"
    {
      // "4th", "9mm", "3D": no cardinal.
      return nil
    }
    let scale = NumberWords.scale(next) ?? 1
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = grouped(parts[0]) else { return nil }
    var value = whole
    if parts.count == 2 {
      guard parts[1].utf8.count <= 6, let fraction = Int(parts[1]) else { return nil }
      guard scale > 1 else {
        return NumberPhrase(value: whole, from: index, to: index + 1, isFraction: true)
      }
      var power = 1
      for _ in parts[1].utf8 { power *= 10 }
      let (scaledWhole, over) = whole.multipliedReportingOverflow(by: scale)
      let (scaledPart, overPart) = fraction.multipliedReportingOverflow(by: scale)
      guard !over, !overPart, scaledWhole < limit else { return nil }
      return NumberPhrase(value: scaledWhole + scaledPart / power, from: index, to: index + 2)
    }
    var to = index + 1
    if scale > 1 {
      let (product, over) = value.multipliedReportingOverflow(by: scale)
      guard !over, product < limit else { return nil }
      value = product
      to += 1
    }
    return NumberPhrase(value: value, from: index, to: to)
  }

  /// Digits with commas between groups of three or, as India prints them, of two before the last three: "5,00,000".
  private static func grouped(_ text: Substring) -> Int? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      let inner = groups.dropFirst().dropLast()
      guard groups.last?.utf8.count == 3,
        inner.allSatisfy({ $0.utf8.count == 3 })
          || groups[0].utf8.count <= 2 && inner.allSatisfy({ $0.utf8.count == 2 })
      else { return nil }
    }
    guard text.utf8.count <= 19, let value = Int(groups.joined()), value < limit else { return nil }
    return value
  }

  private static func spelled(_ lexemes: [Lexeme], at index: Int) -> NumberPhrase? {
    var at = index
    var total = 0
    var group: Int?
    var lastScale = limit
    while at < lexemes.count, at < index + 12 {
      var next = at
      if at > index, lexemes[at].key == "-", !lexemes[at].spaced { next += 1 }
      // "two hundred and six"
      if at > index, lexemes[at].key == "and", let value = group, value % 100 == 0, value > 0 {
        next += 1
      }
      let word = key(lexemes, next)
      if let ten = NumberWords.ten(word), group.map({ $0 % 100 == 0 && $0 > 0 }) ?? true {
        group = (group ?? 0) + ten
      } else if let unit = NumberWords.unit(word),
        group == nil
          || group.map({
            $0 % 100 == 0 && $0 > 0 || ($0 % 100 >= 20 && $0 % 10 == 0 && unit < 10 && unit > 0)
          })
            ?? false
      {
        group = (group ?? 0) + unit
      } else if let scale = NumberWords.scale(word), let value = group,
        scale == 100 || scale == 12 || scale == 20
      {
        guard value < 1000 else { break }
        group = value * scale
      } else if let scale = NumberWords.scale(word), let value = group, scale < lastScale {
        let (product, over) = value.multipliedReportingOverflow(by: scale)
        guard !over, product < limit, total + product < limit else { return nil }
        total += product
        group = nil
        lastScale = scale
        at = next + 1
        continue
      } else {
        break
      }
      at = next + 1
    }
    guard at > index, total > 0 || group != nil else { return nil }
    return NumberPhrase(value: total + (group ?? 0), from: index, to: at)
  }

  private static func scaled(
    _ lexemes: [Lexeme], value: Int, at: Int, from: Int, scale: Int
  ) -> NumberPhrase? {
    var to = at + 1
    var total = value * scale
    if let outer = NumberWords.scale(key(lexemes, to)), outer > scale {
      total *= outer
      to += 1
    }
    return NumberPhrase(value: total, from: from, to: to)
  }

  /// The least that vague numbers mean.
  private static let vagueNumbers = English.numbers("vague numbers")

  /// "dozens", "scores", "hundreds of thousands", "several", "a few", "a handful".
  private static func vague(_ lexemes: [Lexeme], at index: Int) -> NumberPhrase? {
    let first = lexemes[index].key
    if let value = vagueNumbers[first] {
      var phrase = NumberPhrase(value: value, from: index, to: index + 1, isVague: true)
      let next = key(lexemes, index + 1) == "of" ? index + 2 : index + 1
      if let scale = vagueNumbers[key(lexemes, next)], scale >= 200 {
        phrase.value = value * (scale / 2)
        phrase.to = next + 1
      } else if first == "several", let scale = NumberWords.scale(key(lexemes, index + 1)) {
        phrase.value = value * scale
        phrase.to = index + 2
      }
      return phrase
    }
    if first == "few" { return NumberPhrase(value: 2, from: index, to: index + 1, isVague: true) }
    if first == "a", TimeLists.vagueNumbersBehindA.contains(key(lexemes, index + 1)) {
      var to = index + 2
      if key(lexemes, to) == "of" { to += 1 }
      return NumberPhrase(value: 2, from: index, to: to, isVague: true)
    }
    return nil
  }
}
