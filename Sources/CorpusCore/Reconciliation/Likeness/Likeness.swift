// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// How alike two contents are by their words alone, weighed by rarity.
package struct Likeness: Sendable {
  /// The weight of the terms that both have.
  package let shared: Int
  /// Hundredths of the weight of all terms of both that both have.
  package let overlap: Int
  /// Hundredths of the weight of the lighter that both have.
  package let containment: Int
  /// Words of the longest run that stands in both.
  package let run: Int
  /// Where it stands in each.
  let runs: (Range<Int>, Range<Int>)
  /// Hundredths of the words of the shorter that lie in that run.
  package let runShare: Int
  /// Whether that run ends, or begins, with a telling word of the one where the other has another: "a tax on cars", "a tax on wine".
  package let isSubstituted: Bool
  /// Words of the longest run that both have in quotation marks.
  package let quotedRun: Int
  /// The weight of the terms in that run.
  package let quotedWeight: Int
  /// Hundredths of the shorter of the quotations that the run makes up.
  package let quotedShare: Int
  /// Whether that run is all that stands in quotation marks around it, in both.
  package let isWholeQuotation: Bool
  /// Terms that only one has, heaviest first.
  let onlyFirst: [ContentTerms.Term]
  let onlySecond: [ContentTerms.Term]
  /// How many numbers both have.
  package let sharedNumbers: Int
  /// Whether both have numbers, and none in common.
  package let numbersClash: Bool
  /// Whether they count one thing and come to different numbers: "9 workers", "5 workers".
  package let countsClash: Bool
  /// Whether each has a name that the other has not.
  package let namesClash: Bool

  /// Compares two contents.
  package init(_ a: ContentTerms, _ b: ContentTerms) {
    var (shared, sharedNumbers) = (0, 0)
    var common: Set<UInt64> = []
    AscendingLists.forEachCommon(a.terms.count, b.terms.count) {
      let (x, y) = (a.terms[$0].hash, b.terms[$1].hash)
      return x == y ? 0 : x < y ? -1 : 1
    } _: { i, _ in
      shared += a.terms[i].weight
      if a.terms[i].isNumber { sharedNumbers += 1 }
      common.insert(a.terms[i].hash)
    }
    self.shared = shared
    self.sharedNumbers = sharedNumbers
    let union = a.weight + b.weight - shared
    overlap = union > 0 ? 100 * shared / union : 0
    let lighter = min(a.weight, b.weight)
    containment = lighter > 0 ? 100 * shared / lighter : 0
    func rest(_ terms: [ContentTerms.Term]) -> [ContentTerms.Term] {
      terms.filter { !common.contains($0.hash) }
        .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
    }
    onlyFirst = rest(a.terms)
    onlySecond = rest(b.terms)
    numbersClash =
      sharedNumbers == 0 && a.terms.contains(where: \.isNumber)
      && b.terms.contains(where: \.isNumber)
    let others = numbersClash || onlyFirst.contains(where: \.isNumber) ? b.counts : [:]
    countsClash =
      !others.isEmpty && a.counts.contains { others[$0.key, default: $0.value] != $0.value }
    namesClash = onlyFirst.contains(where: \.isName) && onlySecond.contains(where: \.isName)
    // Runs cost most, and where little is shared nothing depends on them.
    let isWorthIt = shared >= Self.leastShared
    let (first, second) = isWorthIt ? Self.longestRun(a, b, quoted: false) : (0..<0, 0..<0)
    run = first.count
    runs = (first, second)
    func isRival(_ i: Int, _ j: Int) -> Bool {
      guard a.stems.indices.contains(i), b.stems.indices.contains(j) else { return false }
      let (x, y) = (a.stems[i], b.stems[j])
      return x != 0 && y != 0 && !common.contains(x) && !common.contains(y)
    }
    isSubstituted =
      run >= 4
      && (isRival(first.upperBound, second.upperBound)
        || isRival(first.lowerBound - 1, second.lowerBound - 1))
    let words = min(a.sequence.count, b.sequence.count)
    runShare = words > 0 ? 100 * run / words : 0
    let isQuoted = isWorthIt && a.isQuoted.contains(true) && b.isQuoted.contains(true)
    let (quotation, other) =
      isQuoted ? Self.longestRun(a, b, quoted: true) : (0..<0, 0..<0)
    quotedRun = quotation.count
    let (inFirst, inSecond) = (a.quotation(around: quotation), b.quotation(around: other))
    let stretch = min(inFirst, inSecond)
    isWholeQuotation = inFirst == inSecond && inFirst == quotation.count
    quotedShare = stretch > 0 ? 100 * quotation.count / stretch : 0
    let places = Set(a.sequence[quotation])
    quotedWeight = a.terms.reduce(0) { sum, term in
      places.contains(a.sequence[term.place]) ? sum + term.weight : sum
    }
  }

  /// The weight of the heaviest term that only the first has, and of that which only the second has, whichever is less: from some
  /// weight on they are what the two differ in, "on cars" and "on wine".
  package var rival: Int {
    min(onlyFirst.first?.weight ?? 0, onlySecond.first?.weight ?? 0)
  }

  /// Hundredths of the weight of both, each with its own, that both have (Dice).
  package var similarity: Int {
    overlap > 0 ? 200 * overlap / (100 + overlap) : 0
  }

  /// Whether one may be another wording of the other, whoever says it and when.
  package var isRendering: Bool { overlap >= 50 || containment >= 80 && overlap >= 20 }

  /// What weighs less is shared by chance: no run of it is looked for.
  static let leastShared = 5

  /// Words at the beginning of each that are compared: longer contents are speeches.
  private static let most = 300

  /// Where in each the longest run of words stands that both have, in quotation marks or anywhere.
  private static func longestRun(_ a: ContentTerms, _ b: ContentTerms, quoted: Bool)
    -> (Range<Int>, Range<Int>)
  {
    let (x, y) = (a.sequence.prefix(most), b.sequence.prefix(most))
    var best = (0..<0, 0..<0)
    var previous = [Int](repeating: 0, count: y.count + 1)
    var current = previous
    for (i, word) in x.enumerated() {
      let isOut = quoted && !a.isQuoted[i]
      for (j, other) in y.enumerated() {
        let length = isOut || word != other || quoted && !b.isQuoted[j] ? 0 : previous[j] + 1
        current[j + 1] = length
        if length > best.0.count {
          best = ((i + 1 - length)..<(i + 1), (j + 1 - length)..<(j + 1))
        }
      }
      swap(&previous, &current)
    }
    return best
  }
}
