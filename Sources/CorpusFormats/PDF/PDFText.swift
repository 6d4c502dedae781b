// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The text of a PDF as people read it: a paragraph a line, a blank line between them, a form feed where a page ends with its paragraph.
///
/// What the file says of itself is not asked: programs put the day of printing and the name of the template there.
package enum PDFText {
  /// The text in what `pdftotext -bbox-layout` printed; empty where the pages hold none.
  package static func read(_ output: [UInt8]) -> String {
    let all = PDFLine.all(output)
    let size = bodySize(all)
    let kept = PDFFurniture.removed(from: all, size: size)
    let lines = headlineFirst(kept, size: size, day: PDFFurniture.day(in: all, kept: kept))
    let columns = PDFColumns(lines)
    var bounds: [Int: (left: Double, right: Double)] = [:]
    for line in lines {
      let known = bounds[line.block] ?? (line.left, line.right)
      bounds[line.block] = (min(known.left, line.left), max(known.right, line.right))
    }
    let hyphens = PDFHyphens(lines)
    var out = ""
    var last: PDFLine?
    /// Whether the last line begins its paragraph.
    var isFirst = true
    for line in lines {
      if let last {
        if let block = bounds[last.block], goesOn(line, behind: last, block, size: size),
          line.height >= size * 1.15 || !columns.isAlone(last, before: line, isFirst: isFirst)
        {
          hyphens.join(line.text, to: &out)
          isFirst = false
        } else {
          out += last.page == line.page ? "\n\n" : "\n\n\u{c}\n"
          out += line.text
          isFirst = true
        }
      } else {
        out = line.text
      }
      last = line
    }
    return out
  }

  /// The height that most of the text has.
  private static func bodySize(_ lines: [PDFLine]) -> Double {
    var counts: [Int: Int] = [:]
    for line in lines {
      counts[Int((min(line.height, 10_000) * 4).rounded()), default: 0] += line.text.utf8.count
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return Double(most?.key ?? 40) / 4
  }

  /// The lines with the headline of the first page before all others: names of papers and sections may stand above it.
  ///
  /// Behind it stands the line of the pages' heads that says the day, where the article itself does not.
  private static func headlineFirst(
    _ lines: [PDFLine], size: Double, day: PDFLine?
  ) -> [PDFLine] {
    var runs: [Range<Int>] = []
    for index in lines.indices where lines[index].page == lines.first?.page {
      guard lines[index].height >= size * 1.15 else { continue }
      if let last = runs.last, last.upperBound == index,
        abs(lines[index].height - lines[last.lowerBound].height) < size * 0.1
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    // A paper's own name is larger than any headline, and short.
    let long = runs.filter { lines[$0].reduce(0) { $0 + $1.words.count } >= 4 }
    let best = (long.isEmpty ? runs : long).max {
      (lines[$0.lowerBound].height, $1.lowerBound) < (lines[$1.lowerBound].height, $0.lowerBound)
    }
    let days = day.map { [$0] } ?? []
    guard let best else { return days + lines }
    return Array(lines[best]) + days + lines[..<best.lowerBound] + lines[best.upperBound...]
  }

  /// Whether a line goes on with the paragraph of the one before, whose block has these bounds.
  private static func goesOn(
    _ line: PDFLine, behind last: PDFLine, _ block: (left: Double, right: Double), size: Double
  ) -> Bool {
    guard abs(line.height - last.height) <= 0.15 * max(line.height, last.height) else {
      return false
    }
    let isEnded = endsSentence(last.text)
    let isLarge = line.height >= size * 1.15
    let gap = line.top - last.bottom
    if line.page == last.page, line.block == last.block {
      if gap > line.height * 0.75 { return false }
      if isLarge { return true }
      // A first line that is moved in, or a last one that is short.
      let em = line.height * 0.8
      if line.left > block.left + em, last.left < block.left + em / 2 { return false }
      return !(isEnded && last.right < block.right - 0.2 * (block.right - block.left))
    }
    if isLarge { return line.page == last.page && gap > -line.height && gap < line.height }
    if last.text.hasSuffix("-") || last.text.hasSuffix("\u{ad}") { return true }
    if isEnded { return false }
    if line.text.first?.isLowercase ?? false { return true }
    // The next column or page goes on where a full line breaks off within its sentence.
    let hasMoved = line.page != last.page || line.top < last.top
    return hasMoved && last.words.count > 3
      && last.right > block.right - 0.15 * (block.right - block.left)
  }

  private static func endsSentence(_ text: String) -> Bool {
    let end = text.reversed().first { !"\"'”’»)]".contains($0) }
    return end.map { ".!?…:".contains($0) } ?? false
  }
}
