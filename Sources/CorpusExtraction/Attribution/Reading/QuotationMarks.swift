// SPDX-License-Identifier: Apache-2.0

/// Finds quotations, paragraph by paragraph, and never gives up on a paragraph whose marks do not pair.
///
/// News prose repeats the opening mark at each paragraph of a long quotation and closes only the last: so an opening mark
/// without a closing one runs to the paragraph's end, and the next paragraph continues it if it opens with a mark.
struct QuotationMarks {
  private enum Mark: Equatable {
    case openDouble, closeDouble, straightDouble
    case openSingle, closeSingle, straightSingle
    case openAngle, closeAngle
  }

  private enum Family { case double, straight, single, angle }

  private struct Open {
    var family: Family
    var start: Int
    var inner: Int
    var slot: Int
  }

  private let text: [UInt8]

  private init(text: [UInt8]) {
    self.text = text
  }

  /// All quotations of `paragraphs`, by their opening marks.
  static func find(in text: [UInt8], paragraphs: [Range<Int>]) -> [Quotation] {
    let finder = QuotationMarks(text: text)
    var found: [Quotation] = []
    var leftOpen = false
    for paragraph in paragraphs {
      let range = paragraph.clamped(to: 0..<text.count)
      let first = found.count
      finder.scan(range, leftOpen: leftOpen, into: &found)
      if leftOpen, found.count > first, found[first].start == finder.firstInk(range) {
        found[first].continues = true
      }
      leftOpen = found[first...].contains { $0.depth == 0 && !$0.closed }
    }
    return found
  }

  private func firstInk(_ range: Range<Int>) -> Int {
    range.first { text[$0] > 32 } ?? range.lowerBound
  }

  private func scan(_ range: Range<Int>, leftOpen: Bool, into found: inout [Quotation]) {
    var stack: [Open] = []
    let base = found.count
    if leftOpen, let closer = orphanedCloser(range) {
      // The paragraph before left a quotation open, and this one closes it without opening.
      let start = firstInk(range)
      stack.append(Open(family: closer, start: start, inner: start, slot: found.count))
      found.append(
        Quotation(
          start: start, innerStart: start, innerEnd: start, end: start, closed: false, depth: 0,
          continues: true))
    }
    // A single mark opens a quotation only if the paragraph also closes it: an apostrophe never does.
    let singles = SingleClosers(
      last: range.last { isSingleCloser(at: $0, in: range, orPossessive: true) }
        ?? range.lowerBound,
      lastClear: range.last { isSingleCloser(at: $0, in: range) } ?? range.lowerBound)
    var at = range.lowerBound
    while at < range.upperBound {
      guard let (mark, width) = mark(at: at, in: range) else {
        at += 1
        continue
      }
      take(mark, at..<at + width, range, singles, &stack, &found)
      at += width
    }
    if let bottom = stack.first {
      unwind(to: bottom.slot, end: trimmedEnd(range), closedBy: 0, &stack, &found)
    }
    dropApostrophes(from: base, &found)
  }

  /// Where the single marks of a paragraph stand that can close: the last one at all, and the last that is no possessive.
  private struct SingleClosers {
    var last: Int
    var lastClear: Int
  }

  /// Opens, closes or passes over what one mark says.
  private func take(
    _ mark: Mark, _ bytes: Range<Int>, _ range: Range<Int>, _ singles: SingleClosers,
    _ stack: inout [Open], _ found: inout [Quotation]
  ) {
    let (at, width, next) = (bytes.lowerBound, bytes.count, bytes.upperBound)
    switch mark {
    case .openDouble:
      if width == 3, text[at + 2] == 0x9c, isLow(stack.last?.start) {
        // „We are ready“: what opens elsewhere closes what a low mark opened.
        close(.double, at, width, &stack, &found)
        break
      }
      if let top = stack.last(where: { $0.family == .double || $0.family == .straight }) {
        unwind(to: top.slot, end: at, closedBy: 0, &stack, &found)
      }
      push(.double, at, next, &stack, &found)
    case .closeDouble:
      // Editors mix styles: a curly mark also closes what a straight one opened.
      let opener = stack.last { $0.family == .double || $0.family == .straight }
      close(opener?.family ?? .double, at, width, &stack, &found)
    case .straightDouble:
      straight(at, width, range, &stack, &found)
    case .openAngle:
      push(.angle, at, next, &stack, &found)
    case .closeAngle:
      close(.angle, at, width, &stack, &found)
    case .openSingle:
      if next < singles.last, !stack.contains(where: { $0.family == .single }), startsWord(next) {
        push(.single, at, next, &stack, &found)
      }
    case .straightSingle:
      if stack.contains(where: { $0.family == .single }) {
        if isSingleCloser(at: at, in: range, orPossessive: at > singles.lastClear) {
          close(.single, at, width, &stack, &found)
        }
      } else if next < singles.last, !wordBefore(at, range), startsWord(next) {
        push(.single, at, next, &stack, &found)
      }
    case .closeSingle:
      if isSingleCloser(at: at, in: range, orPossessive: at > singles.lastClear) {
        close(.single, at, width, &stack, &found)
      }
    }
  }

  /// Whether a low double mark stands at `start`: „.
  private func isLow(_ start: Int?) -> Bool {
    guard let start, start + 2 < text.count else { return false }
    return text[start] == 0xe2 && text[start + 2] == 0x9e
  }

  /// Takes out the single marks that nothing closed: they were apostrophes ("the ’60s").
  private func dropApostrophes(from base: Int, _ found: inout [Quotation]) {
    for slot in base..<found.count where isUnclosedSingle(found[slot]) {
      var inside = slot + 1
      while inside < found.count, found[inside].start < found[slot].end {
        found[inside].depth -= 1
        inside += 1
      }
    }
    var kept = base
    for slot in base..<found.count where !isUnclosedSingle(found[slot]) {
      found[kept] = found[slot]
      kept += 1
    }
    found.removeSubrange(kept...)
  }

  private func isUnclosedSingle(_ quotation: Quotation) -> Bool {
    guard !quotation.closed, let (mark, _) = mark(at: quotation.start, in: 0..<text.count) else {
      return false
    }
    return mark == .openSingle || mark == .straightSingle
  }

  /// The family of the paragraph's first double mark if that mark can only close.
  private func orphanedCloser(_ range: Range<Int>) -> Family? {
    for at in range {
      guard let (mark, width) = mark(at: at, in: range) else { continue }
      switch mark {
      case .closeDouble: return .double
      case .openDouble, .openAngle, .closeAngle: return nil
      case .straightDouble:
        let after = at + width < range.upperBound ? text[at + width] : 32
        let before = at > range.lowerBound ? text[at - 1] : 32
        return before > 32 && (after <= 32 || after == 0x2c || after == 0x2e) ? .straight : nil
      default: continue
      }
    }
    return nil
  }

  private func straight(
    _ at: Int, _ width: Int, _ range: Range<Int>, _ stack: inout [Open], _ found: inout [Quotation]
  ) {
    let before = at > range.lowerBound ? text[at - 1] : 32
    let after = at + width < range.upperBound ? text[at + width] : 32
    let spaceBefore = before <= 32 || before == 0x28 || before == 0x5b
    let spaceAfter = after <= 32
    if let top = stack.last(where: { $0.family == .straight || $0.family == .double }) {
      if spaceBefore, !spaceAfter, isLetter(after) {
        if top.family == .straight { unwind(to: top.slot, end: at, closedBy: 0, &stack, &found) }
        push(.straight, at, at + width, &stack, &found)
      } else {
        close(top.family, at, width, &stack, &found)
      }
    } else if !spaceAfter {
      // After a letter or digit it is an inch sign or a closing mark whose opening was lost.
      if !isLetter(before) || before >= 0x80 { push(.straight, at, at + width, &stack, &found) }
    }
  }

  private func push(
    _ family: Family, _ start: Int, _ inner: Int, _ stack: inout [Open], _ found: inout [Quotation]
  ) {
    // Deeper than any prose: hostile text, not quotations.
    guard stack.count < 8 else { return }
    stack.append(Open(family: family, start: start, inner: inner, slot: found.count))
    found.append(
      Quotation(
        start: start, innerStart: inner, innerEnd: inner, end: inner, closed: false,
        depth: stack.count - 1, continues: false))
  }

  private func close(
    _ family: Family, _ at: Int, _ width: Int, _ stack: inout [Open], _ found: inout [Quotation]
  ) {
    guard let top = stack.last(where: { $0.family == family }) else { return }
    unwind(to: top.slot, end: at, closedBy: width, &stack, &found)
  }

  /// Ends every open quotation down to the one in `slot`; only that one has a closing mark of `width` bytes.
  private func unwind(
    to slot: Int, end: Int, closedBy width: Int, _ stack: inout [Open], _ found: inout [Quotation]
  ) {
    while let top = stack.popLast() {
      found[top.slot].innerEnd = max(end, top.inner)
      found[top.slot].end = max(end, top.inner)
      if top.slot == slot {
        found[top.slot].end = max(end + width, top.inner)
        found[top.slot].closed = width > 0
        return
      }
    }
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] <= 32 { end -= 1 }
    return end
  }

  /// Whether a word follows; two digits are a decade ("'90s"), not a quotation.
  private func startsWord(_ at: Int) -> Bool {
    guard at < text.count, text[at] > 32 else { return false }
    return !(at + 1 < text.count && isDigit(text[at]) && isDigit(text[at + 1]))
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a || byte >= 0x30 && byte <= 0x39 || byte >= 0x80
  }

  private func wordBefore(_ at: Int, _ range: Range<Int>) -> Bool {
    at > range.lowerBound && isLetter(text[at - 1])
  }

  /// Whether a single mark at `at` can close: no letter follows, something stands before.
  private func isSingleCloser(
    at: Int, in range: Range<Int>, orPossessive: Bool = false
  ) -> Bool {
    guard let (mark, width) = mark(at: at, in: range),
      mark == .closeSingle || mark == .straightSingle, at > range.lowerBound, text[at - 1] > 32
    else { return false }
    let next = at + width
    guard next < range.upperBound else { return true }
    if isLetter(text[next]), text[next] < 0x80 { return false }
    // "the protesters' demands": a plural possessive, if a word follows straight on.
    if !orPossessive, text[at - 1] | 0x20 == 0x73, next + 1 < range.upperBound, text[next] == 32,
      text[next + 1] >= 0x61, text[next + 1] <= 0x7a
    {
      return false
    }
    return true
  }

  private func mark(at: Int, in range: Range<Int>) -> (Mark, Int)? {
    let end = range.upperBound
    switch text[at] {
    case 0x22: return (.straightDouble, 1)
    case 0x27:
      return at + 1 < end && text[at + 1] == 0x27 ? (.straightDouble, 2) : (.straightSingle, 1)
    case 0x60:
      return at + 1 < end && text[at + 1] == 0x60 ? (.openDouble, 2) : (.openSingle, 1)
    case 0xc2 where at + 1 < end && text[at + 1] == 0xab: return (.openAngle, 2)
    case 0xc2 where at + 1 < end && text[at + 1] == 0xbb: return (.closeAngle, 2)
    case 0xe2 where at + 2 < end && text[at + 1] == 0x80:
      switch text[at + 2] {
      case 0x9c, 0x9e: return (.openDouble, 3)
      case 0x9d: return (.closeDouble, 3)
      case 0x98, 0x9a: return (.openSingle, 3)
      case 0x99: return (.closeSingle, 3)
      default: return nil
      }
    default: return nil
    }
  }
}
