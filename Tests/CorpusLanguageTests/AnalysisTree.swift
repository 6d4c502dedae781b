// SPDX-License-Identifier: Apache-2.0

@testable import CorpusLanguage

/// The dependents of one token from left to right.
struct Children: Sequence, IteratorProtocol {
  fileprivate let links: [Links]
  fileprivate var index: Int32

  mutating func next() -> Int? {
    guard index >= 0 else { return nil }
    defer { index = links[Int(index)].nextSibling }
    return Int(index)
  }
}

extension Analysis {
  /// The dependents of a token, from left to right.
  func children(of token: Int) -> Children {
    Children(links: links, index: links[token].firstChild)
  }

  /// Everything from the leftmost to the rightmost word below a token, itself included.
  ///
  /// The parser makes projective trees only, so this is exactly the token's subtree.
  func subtree(of token: Int) -> Range<Int> {
    Int(links[token].leftEdge)..<Int(links[token].rightEdge) + 1
  }

  /// The token's head; nil for a root.
  func head(of token: Int) -> Int? {
    let head = Int(tokens[token].head)
    return head >= 0 ? head : nil
  }
}

extension Analysis {
  /// The bytes from the first to the last of some tokens, half-open; empty for no tokens.
  func byteRange(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// The text of some tokens with what stands between them.
  func string(of range: Range<Int>, in text: [UInt8]) -> String {
    String(decoding: text[byteRange(of: range)], as: UTF8.self)
  }

  /// The text of one token.
  func string(of token: Int, in text: [UInt8]) -> String {
    String(decoding: text[tokens[token].range], as: UTF8.self)
  }
}
