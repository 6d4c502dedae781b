// SPDX-License-Identifier: Apache-2.0

/// Everything that a run of watchctl sees of the world besides its socket; tests put their own in its place.
struct Console {
  /// The environment variables that matter.
  var environment: [String: String]
  /// Whether standard output is a terminal.
  var isTerminal: Bool
  /// Cells of a line and lines of the screen, where there is a terminal.
  var size: (columns: Int, rows: Int)?
  /// The user's login name, to print commands that can be pasted.
  var user: String
  /// Writes to standard output.
  var write: (String) throws -> Void
  /// Writes to standard error.
  var complain: (String) -> Void
  /// Begins to show text through a pager, from a line on where it can; nil where there is none.
  var openPager: (Int?) -> PagedOutput?
  /// Rests for so many milliseconds.
  var pause: (Int) throws -> Void
  /// The folder that relative paths begin in.
  var folder = ""
  /// The path of a file that is there, without links and dots; nil where there is none.
  var realPath: (String) -> String? = { _ in nil }

  /// Cells that a page may be wide.
  var width: Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    // In a pipe nothing is wrapped: what reads it knows best.
    return size?.columns ?? (isTerminal ? 80 : Console.endless)
  }

  /// The width of lines that nobody looks at on a screen.
  static let endless = 1_000_000

  /// Whether to colour: on a terminal that can, unless the user asks otherwise (no-color.org).
  var colour: Bool {
    isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }
}
