// SPDX-License-Identifier: Apache-2.0

/// One file of `English/`: sections of entries, an entry a line, sorted.
///
///     # A remark.
///     == titles
///     admiral
///     ambassador
///     == kinds of events
///     airstrike = air strike
///
/// Strict, so that a slip of the pen is an error with its line and not a word that nobody looks up.
package struct WordFile: Sendable {
  /// What is wrong with a file.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    package let file: String
    /// The line, the first being 1.
    package let line: Int
    package let reason: String

    package init(file: String, line: Int, reason: String) {
      self.file = file
      self.line = line
      self.reason = reason
    }

    package var description: String { "English/\(file):\(line): \(reason)" }
  }

  /// One entry: a word or phrase, and what stands behind ` = `.
  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: String?
    package let line: Int

    package init(key: String, value: String? = nil, line: Int) {
      self.key = key
      self.value = value
      self.line = line
    }
  }

  /// The entries under one heading.
  package struct Section: Sendable {
    package let name: String
    package let file: String
    /// The lines behind the heading, as the file has them, and the number of the first.
    let body: ArraySlice<Substring>
    let firstLine: Int

    /// The entries; throws for a line that is none, that is there twice or that stands before its turn.
    package func entries() throws(Failure) -> [Entry] {
      var entries: [Entry] = []
      entries.reserveCapacity(body.count)
      for (offset, line) in body.enumerated() {
        // Byte by byte: every process reads some thousand lines when it starts, and characters take ten times as long.
        let bytes = line.utf8
        if bytes.isEmpty || bytes.starts(with: "# ".utf8) || bytes.elementsEqual("#".utf8) {
          continue
        }
        let number = firstLine + offset
        func failure(_ reason: String) -> Failure {
          Failure(file: file, line: number, reason: reason)
        }
        if bytes.first == 0x20 || bytes.last == 0x20 || bytes.contains(0x09) {
          throw failure("blanks at the line's ends or a tab; write the entry alone.")
        }
        if bytes.contains(0xb7), line.contains("·") {
          throw failure("a dot takes no word away; delete the entry, or put \"# \" before it.")
        }
        let end = Self.keyEnd(bytes)
        let key = String(line[..<(end ?? line.endIndex)])
        if let last = entries.last?.key, last.utf8.elementsEqual(key.utf8) {
          throw failure("\"\(key)\" is there twice; leave one out.")
        }
        if let last = entries.last?.key, key.utf8.lexicographicallyPrecedes(last.utf8) {
          throw failure("\"\(key)\" stands behind \"\(last)\"; sort the section (LC_ALL=C sort).")
        }
        let value = end.map { String(line[bytes.index($0, offsetBy: 3)...]) }
        entries.append(Entry(key: key, value: value, line: number))
      }
      return entries
    }

    /// Where ` = ` begins.
    private static func keyEnd(_ bytes: Substring.UTF8View) -> String.Index? {
      var at = bytes.startIndex
      while let mark = bytes[at...].firstIndex(of: 0x3d) {
        let next = bytes.index(after: mark)
        if mark > bytes.startIndex, next < bytes.endIndex, bytes[next] == 0x20 {
          let before = bytes.index(before: mark)
          if bytes[before] == 0x20 { return before }
        }
        at = next
      }
      return nil
    }
  }

  package let sections: [Section]

  /// Cuts a file into its sections.
  package init(file: String, text: String) throws(Failure) {
    var sections: [Section] = []
    let lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
      .map(Substring.init)[...]
    let headings = lines.indices.filter { lines[$0].utf8.starts(with: "== ".utf8) }
    let opening = lines[..<(headings.first ?? lines.endIndex)]
    for index in opening.indices where !opening[index].isEmpty && !opening[index].hasPrefix("#") {
      throw Failure(file: file, line: index + 1, reason: "an entry before the first \"== name\".")
    }
    for (heading, end) in zip(headings, headings.dropFirst() + [lines.endIndex]) {
      let name = String(lines[heading].dropFirst(3))
      if sections.contains(where: { $0.name == name }) {
        throw Failure(file: file, line: heading + 1, reason: "\"\(name)\" is there twice.")
      }
      sections.append(
        Section(
          name: name, file: file, body: lines[(heading + 1)..<end], firstLine: heading + 2))
    }
    self.sections = sections
  }
}
