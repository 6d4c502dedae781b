// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Interviews whose questions stand in paragraphs of their own without a label, as magazines set them.
extension Turns {
  /// The answers, each as a turn without a name; none where fewer than three questions have an answer in the first person.
  func unlabelled(_ paragraphs: [Range<Int>]) -> [Turn] {
    let kinds = paragraphs.map { kind(ByteText.trim(text, $0)) }
    let answered = kinds.indices.dropLast().filter {
      kinds[$0] == .question && kinds[$0 + 1] == .answer
    }
    guard answered.count >= 3 else { return [] }
    return kinds.indices.dropLast().compactMap { index in
      guard kinds[index] == .question || kinds[index] == .prompt, kinds[index + 1] == .answer else {
        return nil
      }
      let answer = ByteText.trim(text, paragraphs[index + 1])
      return Turn(
        label: answer.lowerBound..<answer.lowerBound, name: nil, isQuestion: false,
        content: [answer])
    }
  }

  private enum Kind { case question, prompt, answer, other }

  /// What a paragraph may be: a question, something put to "you", or words in the first person.
  private func kind(_ paragraph: Range<Int>) -> Kind {
    guard let last = paragraph.last, paragraph.count < 2_000 else { return .other }
    let words = String(decoding: text[paragraph], as: UTF8.self).lowercased()
      .replacing("\u{2019}", with: "'")
      .split { !$0.isLetter && $0 != "'" }
      .map { $0.split(separator: "'").first.map(String.init) ?? "" }
    let isFirst = words.contains { AttributionWords.firstPerson.contains($0) }
    let isQuoted = text[paragraph].contains(0x22) || holdsCurlyQuote(paragraph)
    if !isFirst, paragraph.count <= 300 {
      // "Critics call it “a slow funeral”. Does that hurt?": who asks may quote.
      if text[last] == 0x3f { return .question }
      if !isQuoted, words.contains("you") || words.contains("your") { return .prompt }
    }
    return isFirst ? .answer : .other
  }

  private func holdsCurlyQuote(_ paragraph: Range<Int>) -> Bool {
    paragraph.dropLast(2).contains {
      text[$0] == 0xe2 && text[$0 + 1] == 0x80 && (text[$0 + 2] == 0x9c || text[$0 + 2] == 0x9d)
    }
  }
}
