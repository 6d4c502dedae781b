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
    let body: ArraySlice<UInt8>
    let firstLine: Int

    /// The entries; throws for a line that is none, that is there twice or that stands before its turn.
    package func entries() throws(Failure) -> [Entry] {
      var entries: [Entry] = []
      var last: ArraySlice<UInt8> = []
      var number = firstLine - 1
      var at = body.startIndex
      while at < body.endIndex {
        // Byte by byte: every process reads some thousand lines when it starts, and characters take ten times as long.
        let end = WordFile.lineEnd(body, at)
        let line = body[at..<end]
        at = end + 1
        number += 1
        if line.isEmpty || line.first == 0x23 && (line.count == 1 || line.starts(with: "# ".utf8)) {
          continue
        }
        let keyEnd = Self.keyEnd(line)
        let key = line[..<(keyEnd ?? line.endIndex)]
        if let reason = Self.fault(of: line, key: key, behind: last) {
          throw Failure(file: file, line: number, reason: reason)
        }
        last = key
        entries.append(
          Entry(
            key: String(decoding: key, as: UTF8.self),
            value: keyEnd.map { String(decoding: line[($0 + 3)...], as: UTF8.self) }, line: number))
      }
      return entries
    }

    /// What is wrong with a line, in words.
    private static func fault(
      of line: ArraySlice<UInt8>, key: ArraySlice<UInt8>, behind last: ArraySlice<UInt8>
    ) -> String? {
      if line.first == 0x20 || line.last == 0x20 || line.contains(0x09) {
        return "blanks at the line's ends or a tab; write the entry alone."
      }
      if line.contains(0xb7), String(decoding: line, as: UTF8.self).contains("·") {
        return "a dot takes no word away; delete the entry, or put \"# \" before it."
      }
      if last.isEmpty || last.lexicographicallyPrecedes(key) { return nil }
      let words = String(decoding: key, as: UTF8.self)
      return last == key
        ? "\"\(words)\" is there twice; leave one out."
        : "\"\(words)\" stands behind \"\(String(decoding: last, as: UTF8.self))\"; sort the section (LC_ALL=C sort)."
    }

    /// Where ` = ` begins.
    private static func keyEnd(_ line: ArraySlice<UInt8>) -> Int? {
      var at = line.startIndex
      while let mark = line[at...].firstIndex(of: 0x3d) {
        at = mark + 1
        if mark > line.startIndex, at < line.endIndex, line[at] == 0x20, line[mark - 1] == 0x20 {
          return mark - 1
        }
      }
      return nil
    }
  }

  package let sections: [Section]

  /// Cuts a file into its sections.
  package init(file: String, text: String) throws(Failure) {
    try self.init(file: file, bytes: Array(text.utf8))
  }

  /// Cuts a file's bytes into its sections.
  package init(file: String, bytes: [UInt8]) throws(Failure) {
    var sections: [Section] = []
    var names: Set<String> = []
    var open: (name: String, start: Int, line: Int)?
    var at = 0
    var number = 0
    func close(at end: Int) {
      guard let open else { return }
      sections.append(
        Section(
          name: open.name, file: file, body: bytes[min(open.start, end)..<end],
          firstLine: open.line + 1))
    }
    while at < bytes.count {
      let end = Self.lineEnd(bytes[...], at)
      number += 1
      if bytes[at] == 0x3d, bytes[at..<end].starts(with: "== ".utf8) {
        close(at: at)
        let name = String(decoding: bytes[(at + 3)..<end], as: UTF8.self)
        guard names.insert(name).inserted else {
          throw Failure(file: file, line: number, reason: "\"\(name)\" is there twice.")
        }
        open = (name, end + 1, number)
      } else if open == nil, at < end, bytes[at] != 0x23 {
        throw Failure(
          file: file, line: number, reason: "an entry before the first \"== name\".")
      }
      at = end + 1
    }
    close(at: bytes.count)
    self.sections = sections
  }

  /// Where the line at `start` ends: at its line feed, or with the bytes.
  private static func lineEnd(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0a) ?? bytes.endIndex
  }
}
