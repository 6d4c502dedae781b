// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Whether what one content says is not so is all told by another: the same thing does the same, whatever else the other tells.
///
/// "The dam was not safe" denies "the old dam at Marn was safe for years", though the two share few of their words. Words that only the
/// negative has behind its verb may be what it denies ("not on cars"); those before it tell which thing it speaks of.
struct DeniedMatter {
  private static let moments: Set<String> = ["when", "while"]
  private let negative: ContentTerms
  private let positive: ContentTerms
  /// Where the word stands that says no, or the "-ing" of a denial.
  private let place: Int

  /// - Parameters:
  ///   - negative: what is not so, with its subject before it.
  ///   - positive: what may say that it is.
  ///   - isDenial: whether the negative is what somebody denied: "the dam held", "Reed shelling the town".
  init?(_ negative: ContentTerms, of positive: ContentTerms, isDenial: Bool) {
    guard let place = isDenial ? negative.placeOfGerund ?? 0 : negative.placeOfNegation else {
      return nil
    }
    (self.negative, self.positive, self.place) = (negative, positive, place)
  }

  /// Whether nothing that is denied is missing from the other, whose verb has the same subject.
  var isAllTold: Bool {
    let told = Set(positive.terms.map(\.hash))
    // What was so at that moment is told of the whole: "had not worked when the fire broke out".
    let end = negative.smallWords[place...].firstIndex { Self.moments.contains($0) }
    let denied = negative.terms.filter { $0.place >= place && $0.place < end ?? Int.max }
    return !denied.isEmpty && denied.allSatisfy { told.contains($0.hash) } && hasOneSubject
  }

  /// Whether a word before the verb that is denied stands right before that verb in the other, function words aside.
  private var hasOneSubject: Bool {
    let before = negative.stems[..<place].filter { $0 != 0 }
    let behind = negative.stems[place...].filter { $0 != 0 }
    // "It is not true that Reed lied": the subject stands behind the negation.
    let subjects = before.isEmpty ? Array(behind.prefix(1)) : before
    guard let verb = before.isEmpty ? behind.dropFirst().first : behind.first else { return false }
    let words = positive.stems.filter { $0 != 0 }
    // "No list had been agreed" is "they agreed on a list"; "he did not bite her" is "she was bitten by him".
    let isOtherVoice = negative.isPassive != positive.isPassive
    return zip(words, words.dropFirst()).contains { first, second in
      second == verb && subjects.contains(first)
        || isOtherVoice && first == verb && subjects.contains(second)
    }
  }
}
