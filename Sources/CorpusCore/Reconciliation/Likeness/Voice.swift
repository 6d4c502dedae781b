// SPDX-License-Identifier: Apache-2.0

/// Who does it and to whom it is done, by the order of the words around one verb.
enum Voice {
  /// Whether doer and done-to are exchanged: "Reed hit Marsh", "Marsh hit Reed"; "Reed was hit by Marsh", "Reed hit Marsh".
  static func isExchanged(_ a: AlignedWords, _ b: AlignedWords) -> Bool {
    switch (agent(in: a), agent(in: b)) {
    case (nil, nil): isExchanged(a.stems, b.stems)
    case (let by?, nil): isOtherWayRound(a, by, than: b)
    case (nil, let by?): isOtherWayRound(b, by, than: a)
    case (_?, _?): false
    }
  }

  /// Whether what stands before some word in the one stands behind it in the other, and the other way round.
  private static func isExchanged(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    let (a, b) = (a.filter { $0 != 0 }, b.filter { $0 != 0 })
    guard a.count == b.count, a.count >= 3, a.count <= 12, a != b else { return false }
    return a.indices.dropFirst().dropLast().contains { i in
      guard let j = b.firstIndex(of: a[i]) else { return false }
      return Set(a[..<i]) == Set(b[(j + 1)...]) && Set(a[(i + 1)...]) == Set(b[..<j])
    }
  }

  /// Whether the active one has before its verb whom the passive one has there, too, and behind it whoever stands behind "by".
  private static func isOtherWayRound(
    _ passive: AlignedWords, _ by: Int, than active: AlignedWords
  ) -> Bool {
    let verb = passive.stems[by - 1]
    guard verb != 0, let place = active.stems.firstIndex(of: verb) else { return false }
    func told(_ stems: ArraySlice<UInt64>) -> Set<UInt64> { Set(stems.filter { $0 != 0 }) }
    let (before, behind) = (told(active.stems[..<place]), told(active.stems[(place + 1)...]))
    let (patient, doer) = (told(passive.stems[..<(by - 1)]), told(passive.stems[(by + 1)...]))
    return !patient.isDisjoint(with: before) && patient.isDisjoint(with: behind)
      && !doer.isDisjoint(with: behind) && doer.isDisjoint(with: before)
  }

  /// Where "by" stands behind a verb: what it leads in may be who did it.
  private static func agent(in content: AlignedWords) -> Int? {
    content.words.indices.dropFirst().first { content.words[$0] == "by" }
  }
}
