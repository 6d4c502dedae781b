// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import Foundation

/// A sentence of a treebank with what people said of it.
struct GoldSentence {
  /// The words with spaces where the text has them.
  var text: [UInt8]
  /// Gold tags, heads (counted from 0, -1 for the root) and relations.
  var tokens: [Token]
  var words: [WordFeatures]
  /// Identifier of the document.
  var document: String
  /// The source text as the treebank gives it.
  var source: [UInt8]
  /// The raw `Entity` marks, empty where there are none.
  var entities: [String]
  /// The sentence begins a paragraph or document.
  var beginsParagraph: Bool

  var range: Range<Int> { 0..<tokens.count }
}

/// Reads CoNLL-U.
enum Treebank {
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// All sentences of a file but those of documents whose name begins with `held`.
  static func sentences(of path: String, leavingOut held: [String]) throws -> [GoldSentence] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem(description: "\(path) cannot be read; give the folder of the treebanks")
    }
    var sentences: [GoldSentence] = []
    var document = ""
    var source: [UInt8] = []
    var begins = true
    var rows: [[Substring]] = []
    func finish() {
      if !rows.isEmpty, !held.contains(where: { document.hasPrefix($0) }) {
        sentences.append(sentence(rows, document, source, begins))
      }
      if !rows.isEmpty { begins = false }
      rows = []
    }
    let content = String(decoding: data, as: UTF8.self)
    for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        finish()
      } else if line.hasPrefix("#") {
        if line.hasPrefix("# newdoc id = ") { document = String(line.dropFirst(14)) }
        if line.hasPrefix("# text = ") { source = Array(line.dropFirst(9).utf8) }
        if line == "# newpar" || line.hasPrefix("# newpar id") || line.hasPrefix("# newdoc") {
          begins = true
        }
      } else {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        if fields.count == 10, !fields[0].contains(".") { rows.append(fields) }
      }
    }
    finish()
    return sentences
  }

  private static func sentence(
    _ rows: [[Substring]], _ document: String, _ source: [UInt8], _ begins: Bool
  ) -> GoldSentence {
    var text: [UInt8] = []
    var tokens: [Token] = []
    var entities: [String] = []
    // The last word of a contraction takes the blank of the contraction.
    var contraction = (last: 0, space: true)
    for row in rows {
      if let dash = row[0].firstIndex(of: "-") {
        contraction = (
          Int(row[0][row[0].index(after: dash)...]) ?? 0, !row[9].contains("SpaceAfter=No")
        )
        continue
      }
      let start = text.count
      text += Array(row[1].utf8)
      let number = Int(row[0]) ?? 0
      tokens.append(
        Token(
          start: Int32(start), end: Int32(text.count), tag: Tag(xpos: String(row[4])) ?? .fw,
          head: Int32((Int(row[6]) ?? 0) - 1),
          relation: Relation(universal: String(row[7])) ?? .dep))
      entities.append(
        row[9].split(separator: "|").first { $0.hasPrefix("Entity=") }.map {
          String($0.dropFirst(7))
        } ?? "")
      let space: Bool
      if number < contraction.last {
        space = false
      } else if number == contraction.last {
        space = contraction.space
      } else {
        space = !row[9].contains("SpaceAfter=No")
      }
      if space { text.append(0x20) }
    }
    let words = tokens.map { WordFeatures($0, in: text) }
    return GoldSentence(
      text: text, tokens: tokens, words: words, document: document, source: source,
      entities: entities, beginsParagraph: begins)
  }
}
