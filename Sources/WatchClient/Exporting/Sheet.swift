// SPDX-License-Identifier: Apache-2.0

/// Records as rows of cells under headings: one record may have several rows.
struct Sheet<Record>: Sendable {
  let headings: [String]
  let rows: @Sendable (Record) -> [[String]]

  init(_ headings: [String], rows: @escaping @Sendable (Record) -> [[String]]) {
    self.headings = headings
    self.rows = rows
  }

  /// One row a record: headings with what stands under each.
  init(_ columns: KeyValuePairs<String, @Sendable (Record) -> String>) {
    let cells = columns.map(\.value)
    self.init(columns.map(\.key)) { record in [cells.map { $0(record) }] }
  }
}

/// How a list is written.
enum ListFormat: String, CaseIterable {
  case table, tsv, csv, jsonl
}

/// The two sheets of a list: all that is known, for other programs, and what a line has room for.
struct Sheets<Record>: Sendable {
  let full: Sheet<Record>
  let brief: Sheet<Record>
}

/// Rows of tab-separated values; no cell holds a tab or a line break.
enum TabSeparated {
  /// One row with its line break.
  static func row(_ cells: [String]) -> String {
    cells.map { VisibleText.line($0) }.joined(separator: "\t") + "\n"
  }
}
