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

  /// Whether the first word of a line would have had room on the one before: then that one ended on purpose.
  ///
  /// Headlines are broken where they read well, and prove nothing.
  func fits(_ line: PDFLine, behind last: PDFLine, size: Double) -> Bool {
    guard line.page == last.page, line.block == last.block, last.height < size * 1.15,
      !last.text.hasSuffix("-"), let right = rights[Place(last)], let word = line.words.first
    else { return false }
    let letter = (last.right - last.left) / Double(max(last.text.count, 1))
    return right - last.right > letter * Double(word.count + 2) * 1.2
  }
}
