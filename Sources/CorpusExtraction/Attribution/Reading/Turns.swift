// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// One turn of a transcript or an interview: a paragraph that begins with the name of who speaks it.
struct Turn: Sendable {
  /// What stands before the words: `INES CALLOWAY, MAYOR:`.
  var label: Range<Int>
  /// The name in it; nil for "A.", which the interview's introduction explains.
  var name: Range<Int>?
  /// Whether it is a question of the paper: "Q."
  var isQuestion: Bool
  /// The words, a range a paragraph.
  var content: [Range<Int>]
}

/// Finds the turns of transcripts and interviews.
///
/// One labelled paragraph is a note ("Correction: …"); a text whose paragraphs begin with names again and again is talk.
struct Turns {
  let text: [UInt8]

  /// A label as it may be read, before the article as a whole decides.
  private struct Label {
    enum Style { case capitals, name, letter }
    var style: Style
    var label: Range<Int>
    var name: Range<Int>
    var key: String
  }

  /// The turns of the article whose paragraphs are `paragraphs`, in order; none where it is no talk.
  static func find(in text: [UInt8], paragraphs: [Range<Int>]) -> [Turn] {
    let finder = Turns(text: text)
    var labels = paragraphs.map { finder.label($0) }
    let counts = labels.reduce(into: [String: Int]()) { counts, label in
      if let label { counts[label.key, default: 0] += 1 }
    }
    let all = labels.compactMap { $0 }
    guard all.count >= 2, all.contains(where: { $0.key != "q" }),
      all.count >= 3 || all.allSatisfy({ $0.style != .name })
    else { return finder.unlabelled(paragraphs) }
    let isTalk = counts.count >= 2 && counts.count <= 12 || counts.values.contains { $0 >= 3 }
    // Names in lower case also label lists; in talk somebody speaks again.
    let comesBack = counts.values.contains { $0 >= 2 }
    guard isTalk, comesBack || all.allSatisfy({ $0.style == .capitals }) else {
      return finder.unlabelled(paragraphs)
    }
    for index in labels.indices {
      guard labels[index]?.style == .letter else { continue }
      if counts["q"] == nil || counts["a"] == nil { labels[index] = nil }
    }
    return finder.turns(labels, paragraphs)
  }

  private func turns(_ labels: [Label?], _ paragraphs: [Range<Int>]) -> [Turn] {
    var turns: [Turn] = []
    let last = labels.lastIndex { $0 != nil } ?? 0
    for (index, paragraph) in paragraphs.enumerated() {
      if let label = labels[index] {
        let words = label.label.upperBound..<paragraph.upperBound
        turns.append(
          Turn(
            label: label.label, name: label.style == .letter ? nil : label.name,
            isQuestion: label.key == "q", content: [withoutAside(ByteText.trim(text, words))]))
      } else if !turns.isEmpty, index < last, isSpoken(paragraph) {
        // What stands between two turns without a name goes on with the first.
        turns[turns.count - 1].content.append(ByteText.trim(text, paragraph))
      }
    }
    return turns
  }

  /// A turn without the stenographer's aside at its end: "(Laughter.)", "(The sitting was suspended.)".
  private func withoutAside(_ words: Range<Int>) -> Range<Int> {
    guard words.count > 4, text[words.upperBound - 1] == 0x29,
      let open = words.last(where: { text[$0] == 0x28 }), open > words.lowerBound + 2,
      open + 1 < words.upperBound, (0x41...0x5a).contains(text[open + 1]),
      words.upperBound - open < 90,
      let stop = (words.lowerBound..<open).last(where: { text[$0] > 32 }),
      [0x2e, 0x21, 0x3f].contains(text[stop])
    else { return words }
    return words.lowerBound..<stop + 1
  }

  private func isSpoken(_ paragraph: Range<Int>) -> Bool {
    guard let first = paragraph.first(where: { text[$0] > 32 }) else { return false }
    // Asides in brackets, and questions of the paper in bold.
    return text[first] != 0x28 && text[first] != 0x5b && !isEmphasis(text[first])
  }

  /// Whether a byte is a mark of bold or slanted type: "**Ines Calloway:** We are ready."
  private func isEmphasis(_ byte: UInt8) -> Bool { byte == 0x2a || byte == 0x5f }

  /// The first byte from `start` that is no such mark.
  private func pastEmphasis(_ start: Int, _ end: Int) -> Int {
    (start..<max(start, end)).first { !isEmphasis(text[$0]) } ?? end
  }

  private func label(_ paragraph: Range<Int>) -> Label? {
    guard
      let first = paragraph.first(where: { text[$0] > 32 && !isEmphasis(text[$0]) })
    else { return nil }
    let limit = min(paragraph.upperBound, first + 72)
    if let letter = letter(first, limit) { return letter }
    guard let colon = (first..<limit).first(where: { text[$0] == 0x3a || text[$0] == 10 }),
      text[colon] == 0x3a, colon - first >= 2
    else { return nil }
    let words = pastEmphasis(colon + 1, paragraph.upperBound)
    guard words + 1 < paragraph.upperBound, text[words] <= 32,
      startsSpeech(words, paragraph.upperBound)
    else { return nil }
    return named(first, colon, label: first..<words)
  }

  /// The label whose name stands from `first` to `colon`.
  private func named(_ first: Int, _ colon: Int, label: Range<Int>) -> Label? {
    // The role behind a comma, a channel or party in brackets.
    let stop = (first..<colon).first { text[$0] == 0x2c || text[$0] == 0x28 } ?? colon
    var name = ByteText.trim(text, first..<stop)
    while !name.isEmpty, isEmphasis(text[name.upperBound - 1]) {
      name = name.lowerBound..<name.upperBound - 1
    }
    let words = String(decoding: text[name], as: UTF8.self).split(separator: " ")
    if words.count == 1, words[0] == words[0].uppercased(),
      AttributionWords.labelsOfAskers.contains(words[0].lowercased())
    {
      return Label(style: .capitals, label: label, name: name, key: "q")
    }
    guard (1...4).contains(words.count),
      !words.contains(where: { AttributionWords.labelsOfNobody.contains($0.lowercased()) }),
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || "-.'\u{2019}".contains($0) } })
    else { return nil }
    let key = words.last.map { $0.lowercased() } ?? ""
    if words.allSatisfy({ $0 == $0.uppercased() && $0.count > 1 || $0.count == 1 }),
      words.contains(where: { $0.count > 1 })
    {
      return Label(style: .capitals, label: label, name: name, key: key)
    }
    guard stop == colon, words.allSatisfy({ $0.first?.isUppercase ?? false }) else { return nil }
    return Label(style: .name, label: label, name: name, key: key)
  }

  /// "Q." and "A:".
  private func letter(_ first: Int, _ limit: Int) -> Label? {
    guard first + 3 < limit, text[first] == 0x51 || text[first] == 0x41,
      text[first + 1] == 0x2e || text[first + 1] == 0x3a
    else { return nil }
    let end = pastEmphasis(first + 2, limit)
    guard end < limit, text[end] <= 32 else { return nil }
    return Label(
      style: .letter, label: first..<end, name: first..<first + 1,
      key: text[first] == 0x51 ? "q" : "a")
  }

  /// Whether a sentence follows and no quotation mark: a capital or a digit.
  private func startsSpeech(_ at: Int, _ end: Int) -> Bool {
    guard let first = (at..<end).first(where: { text[$0] > 32 }) else { return false }
    let byte = text[first]
    return byte >= 0x41 && byte <= 0x5a || byte >= 0x30 && byte <= 0x39 || byte == 0x5b
      // "BURDICK: (LAUGHS) I never sold it."
      || byte == 0x28 && first + 1 < end && text[first + 1] >= 0x41 && text[first + 1] <= 0x5a
  }
}
