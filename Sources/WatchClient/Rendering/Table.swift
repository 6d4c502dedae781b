// SPDX-License-Identifier: Apache-2.0

/// Rows of cells under headings.
struct Table: Sendable {
  private let headings: [String]
  /// The column that takes what room is left and wraps in it.
  private let flexible: Int
  private(set) var rows: [[Line]] = []

  /// Room that the flexible column needs to be worth reading.
  private static let leastFlexible = 16
  /// Between two columns.
  private static let gap = 2

  init(_ headings: [String], flexible: Int) {
    self.headings = headings
    self.flexible = flexible
  }

  mutating func add(_ cells: [Line]) {
    rows.append(cells)
  }

  func lines(width: Int) -> [Line] {
    var widths = headings.indices.map { column in
      rows.reduce(DisplayWidth.of(headings[column])) { max($0, $1[column].width) }
    }
    let fixed = widths.indices.reduce(0) { $0 + ($1 == flexible ? 0 : widths[$1] + Self.gap) }
    let room = width - fixed
    guard room >= min(Self.leastFlexible, widths[flexible]) else { return list(width: width) }
    widths[flexible] = min(widths[flexible], room)
    let heading = headings.map { Line($0, .faint) }
    return ([heading] + rows).flatMap { lines(of: $0, widths: widths) }
  }

  /// One row, as many lines high as its flexible cell.
  private func lines(of row: [Line], widths: [Int]) -> [Line] {
    let cells = row.enumerated().map { column, cell in
      column == flexible ? cell.wrapped(to: widths[column]) : [cell]
    }
    return (0..<cells.reduce(1) { max($0, $1.count) }).map { height in
      var line = Line()
      for column in widths.indices {
        let cell = height < cells[column].count ? cells[column][height] : Line()
        line += cell
        let isLast = !widths.indices.dropFirst(column + 1).contains { height < cells[$0].count }
        if isLast { break }
        line += Line(String(repeating: " ", count: max(widths[column] - cell.width, 0) + Self.gap))
      }
      return line
    }
  }

  /// What is left of a table on a narrow terminal: each row as lines of heading and cell.
  private func list(width: Int) -> [Line] {
    rows.enumerated().flatMap { index, row in
      (index == 0 ? [] : [Line()])
        + zip(headings, row).filter { !$1.isEmpty }.flatMap { heading, cell in
          (Line(heading + ": ", .faint) + cell).wrapped(to: width - 2).enumerated().map {
            $0.offset == 0 ? $0.element : Line("  ") + $0.element
          }
        }
    }
  }
}
