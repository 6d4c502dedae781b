// SPDX-License-Identifier: Apache-2.0

/// A quotation that was set off, with what its paragraph has around it.
struct QuotationSetting {
  let quotation: Quotation
  /// Which of the reading's quotations it is.
  let index: Int
  /// Which of the paragraphs it stands in.
  let paragraph: Int
  /// The bytes of that paragraph.
  let bounds: Range<Int>
  /// The last word of the article's own voice before it, in its paragraph.
  let previous: Word?
  /// The first word of the article's own voice behind it, in its paragraph.
  let next: Word?
  /// The last byte between its marks that is no white space.
  let ending: UInt8
  /// Whether the sentence before it still waits for it: "She said".
  let isAwaited: Bool
  /// Whether it ends with a full stop, and no comma goes on behind its mark.
  let isSentence: Bool

  init(_ index: Int, _ paragraph: Int, _ rules: SpeechRules) {
    let reading = rules.reading
    quotation = reading.quotations[index]
    self.index = index
    self.paragraph = paragraph
    bounds = reading.paragraphs[paragraph]
    let end = quotation.end
    previous = rules.lastOuter(before: quotation.start, bounds)
    next = rules.firstOuter(from: end, in: bounds)
    ending = Self.lastByte(of: quotation, in: reading.text)
    isAwaited = previous.map { Self.isUnfinished($0, reading) } ?? false
    let hasCommaBehind = end < reading.text.count && reading.text[end] == UInt8(ascii: ",")
    isSentence = ending == UInt8(ascii: ".") && !hasCommaBehind
  }

  private static func lastByte(of quotation: Quotation, in text: [UInt8]) -> UInt8 {
    var at = quotation.innerEnd - 1
    while at >= quotation.innerStart {
      if text[at] > 32 { return text[at] }
      at -= 1
    }
    return 0
  }

  /// Whether no stop ends the sentence at `word`.
  private static func isUnfinished(_ word: Word, _ reading: Reading) -> Bool {
    let end = reading.end(of: word)
    guard end > 0, end <= reading.text.count else { return false }
    let byte = reading.text[end - 1]
    return byte != UInt8(ascii: ".") && byte != UInt8(ascii: "!") && byte != UInt8(ascii: "?")
  }
}
