// SPDX-License-Identifier: Apache-2.0

/// How far lines reach that begin at the same place of a page: the width of its columns.
struct PDFColumns {
  private struct Place: Hashable {
    var page: Int
    /// The left edge in steps of four points.
    var left: Int

    init(_ line: PDFLine) {
      page = line.page
      left = Int((min(max(line.left, -10_000), 10_000) / 4).rounded())
    }
  }

  private var rights: [Place: Double] = [:]

  init(_ lines: [PDFLine]) {
    for line in lines { rights[Place(line)] = max(rights[Place(line)] ?? line.right, line.right) }
  }

  /// Whether a line is short where the next word had room: a writer's name, a day. Then it ended on purpose.
  ///
  /// - Parameter isFirst: whether it begins its paragraph; lines of prose were broken by whatever wrote them.
  func isAlone(_ last: PDFLine, before line: PDFLine, isFirst: Bool) -> Bool {
    guard isFirst, last.words.count <= 6, !last.text.hasSuffix("-"),
      let right = rights[Place(last)], let word = line.words.first
    else { return false }
    let letter = (last.right - last.left) / Double(max(last.text.count, 1))
    return right - last.right
      > max(letter * Double(word.count + 2), 0.35 * (right - last.left))
  }
}
