// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A line that counts a document: "12 of 500 DOCUMENTS", "Document 12 of 500", "Dokument 12 von 500".
struct ExportCount {
  var number: Int
  var of: Int

  private static let words = English.words("words of a count")

  /// The count that is all of a line.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> ExportCount? {
    guard (6...60).contains(line.count), bytes[line].contains(where: { ASCII.isDigit($0) }) else {
      return nil
    }
    var numbers: [Int] = []
    var others = 0
    var parts = bytes[line].split(whereSeparator: { ASCII.isSpace($0) })[...]
    // "LEVEL 1 - 12 OF 500 STORIES", until about 2000.
    if parts.count > 4, parts[0].elementsEqual("LEVEL".utf8), parts[2].elementsEqual("-".utf8) {
      parts = parts.dropFirst(3)
    }
    for word in parts {
      if word.allSatisfy({ ASCII.isDigit($0) || $0 == 0x2c || $0 == 0x2e }),
        let number = Int(String(decoding: word.filter { ASCII.isDigit($0) }, as: UTF8.self))
      {
        numbers.append(number)
      } else if words.contains(String(decoding: word, as: UTF8.self).lowercased()) {
        others += 1
      } else {
        return nil
      }
    }
    guard numbers.count == 2, others >= 2, numbers[0] >= 1, numbers[0] <= numbers[1] else {
      return nil
    }
    return ExportCount(number: numbers[0], of: numbers[1])
  }

  /// What the counts of a file's documents say against what was found there.
  static func problem(_ counts: [ExportCount], found: Int, unread: [Int]) -> String? {
    var sentences: [String] = []
    if let first = counts.first, let last = counts.last {
      var votes: [Int: Int] = [:]
      for count in counts { votes[count.of, default: 0] += 1 }
      let declared = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? found
      if declared != found {
        sentences.append(
          "The file declares \(declared) documents, numbered \(first.number) to \(last.number) here; "
            + "\(found) were found.")
      }
    }
    if !unread.isEmpty {
      let numbers = unread.prefix(10).map(String.init).joined(separator: ", ")
      sentences.append(
        "\(found - unread.count) of \(found) documents were read; without a text: number \(numbers)\(unread.count > 10 ? " and more" : "")."
      )
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}
