// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// Writes the records of a list as they come, in the format that was asked for.
struct RecordPrinter<Record: Encodable> {
  /// How records are written: as blocks of text on a terminal, else one a line, unless a format says otherwise.
  private enum Mode { case json, blocks, lines, sheet(ListFormat) }

  private let session: Session
  private let sheets: Sheets<Record>
  private let block: (Record) -> (page: Page, apart: Bool)
  private let mode: Mode
  private var widths: [Int] = []
  private var isFirst = true

  /// - Parameter block: how a record looks on a terminal, and whether an empty line stands before it.
  init(
    _ session: Session, _ format: ListFormat?, _ sheets: Sheets<Record>,
    block: @escaping (Record) -> (page: Page, apart: Bool)
  ) {
    (self.session, self.sheets, self.block) = (session, sheets, block)
    mode =
      session.json || format == .jsonl
      ? .json
      : format.map { .sheet($0) } ?? (session.console.isTerminal ? .blocks : .lines)
  }

  /// Whether people read it, who are told what an empty list means.
  var isForPeople: Bool {
    switch mode {
    case .blocks, .lines, .sheet(.table): true
    case .json, .sheet: false
    }
  }

  /// Writes a page of records.
  mutating func print(_ records: [Record]) throws {
    switch mode {
    case .json: for record in records { try session.write(record) }
    case .blocks:
      for record in records {
        let (page, apart) = block(record)
        try session.show(page, apart: apart)
      }
    case .lines:
      for row in records.flatMap(sheets.brief.rows) { try session.put(TabSeparated.row(row)) }
    case .sheet(.table): try table(records.flatMap(sheets.brief.rows))
    case .sheet(let format): try sheet(format, records.flatMap(sheets.full.rows))
    }
    try session.flush()
    isFirst = false
  }

  /// Writes what stands before the first record, where there is none.
  mutating func finish() throws {
    if isFirst { try print([]) }
  }

  private func sheet(_ format: ListFormat, _ rows: [[String]]) throws {
    // Spreadsheets take a file without the mark for one in the encoding of their country.
    if isFirst, format == .csv { try session.put("\u{FEFF}") }
    for row in (isFirst ? [sheets.full.headings] : []) + rows {
      try session.put(format == .csv ? CommaSeparated.row(row) : TabSeparated.row(row))
    }
  }

  /// Aligned columns: those of the first page of records say how wide, and on a terminal the last is cut.
  private mutating func table(_ rows: [[String]]) throws {
    let rows = rows.map { $0.map { VisibleText.line($0) } }
    let headings = sheets.brief.headings.map { $0.uppercased() }
    if widths.isEmpty {
      guard !rows.isEmpty else { return }
      let most = session.console.isTerminal ? max(session.console.width / 3, 12) : Int.max
      widths = headings.indices.map { column in
        rows.reduce(headings[column].count) { max($0, min(DisplayWidth.of($1[column]), most)) }
      }
    }
    for (number, row) in ((isFirst ? [headings] : []) + rows).enumerated() {
      var line = Line()
      for (column, cell) in row.enumerated() {
        let isLast = column == row.count - 1
        let style: Style = isFirst && number == 0 ? .faint : .plain
        let part =
          session.console.isTerminal && !isLast
          ? Line(cell, style).truncated(to: widths[column]) : Line(cell, style)
        line += part
        if !isLast {
          line += Line(String(repeating: " ", count: max(widths[column] - part.width, 0) + 2))
        }
      }
      if session.console.isTerminal { line = line.truncated(to: session.console.width) }
      try session.put(line.rendered(colour: session.console.colour) + "\n")
    }
  }
}
