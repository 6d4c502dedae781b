// SPDX-License-Identifier: Apache-2.0

/// What a verb shows, laid out once the width is known.
struct Page: Sendable {
  /// One part of a page.
  enum Block: Sendable {
    /// Wrapped text; lines after the first begin `hanging` cells further in.
    case paragraph(Line, indent: Int, hanging: Int)
    /// Rows under headings. The flexible column wraps, the others are cut; what is too narrow for that becomes a list.
    case table(Table)
    /// Pages beside each other, or below each other where there is no room for that.
    case columns([Page], indent: Int)
    case blank
  }

  private(set) var blocks: [Block] = []

  var isEmpty: Bool { blocks.isEmpty }

  mutating func add(_ line: Line, indent: Int = 0, hanging: Int = 0) {
    blocks.append(.paragraph(line, indent: indent, hanging: hanging))
  }

  mutating func add(_ table: Table) {
    if !table.rows.isEmpty { blocks.append(.table(table)) }
  }

  /// Adds another page; `apart`: with an empty line before it.
  mutating func add(_ page: Page, apart: Bool = false) {
    guard !page.isEmpty else { return }
    if apart { addBlank() }
    blocks += page.blocks
  }

  mutating func add(columns: [Page], indent: Int = 0) {
    blocks.append(.columns(columns, indent: indent))
  }

  /// An empty line, but not two of them and none at the top.
  mutating func addBlank() {
    if case .blank? = blocks.last { return }
    if !blocks.isEmpty { blocks.append(.blank) }
  }

  /// The page for a terminal of `width` cells.
  func rendered(width: Int, colour: Bool) -> String {
    var text = ""
    for line in lines(width: max(width, 20)) {
      text += line.rendered(colour: colour) + "\n"
    }
    return text
  }

  /// The lines of the page, none wider than `width`.
  func lines(width: Int) -> [Line] {
    blocks.flatMap { block -> [Line] in
      switch block {
      case .blank: return [Line()]
      case .paragraph(let line, let indent, let hanging):
        let indent = min(indent, width / 2)
        let hanging = min(hanging, width / 4)
        let first = Line(String(repeating: " ", count: indent))
        let next = Line(String(repeating: " ", count: indent + hanging))
        let broken = line.wrapped(to: width - indent - hanging)
        return broken.enumerated().map { ($0.offset == 0 ? first : next) + $0.element }
      case .table(let table): return table.lines(width: width)
      case .columns(let pages, let indent):
        return Self.beside(pages, indent: min(indent, width / 4), width: width)
      }
    }
  }

  /// Cells that a column needs to be worth reading.
  private static let leastColumn = 30

  private static func beside(_ pages: [Page], indent: Int, width: Int) -> [Line] {
    let margin = Line(String(repeating: " ", count: indent))
    let divider = Line(" │ ", .faint)
    let room = width - indent - divider.width * (pages.count - 1)
    let each = pages.isEmpty ? room : room / pages.count
    guard each >= leastColumn, width < Console.endless else {
      return pages.enumerated().flatMap { index, page in
        (index == 0 ? [] : [Line()]) + page.lines(width: width - indent).map { margin + $0 }
      }
    }
    let columns = pages.map { $0.lines(width: each) }
    return (0..<columns.reduce(0) { max($0, $1.count) }).map { height in
      var line = margin
      for (index, column) in columns.enumerated() {
        let cell = height < column.count ? column[height] : Line()
        line += cell
        guard index < columns.count - 1 else { break }
        line += Line(String(repeating: " ", count: max(each - cell.width, 0))) + divider
      }
      return line
    }
  }
}
