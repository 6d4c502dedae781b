/// The dependents of one token from left to right.
package struct Children: Sequence, IteratorProtocol {
  fileprivate let links: [Links]
  fileprivate var index: Int32

  package mutating func next() -> Int? {
    guard index >= 0 else { return nil }
    defer { index = links[Int(index)].nextSibling }
    return Int(index)
  }
}

extension Analysis {
  /// The dependents of a token, from left to right.
  package func children(of token: Int) -> Children {
    Children(links: links, index: links[token].firstChild)
  }

  /// The first dependent with a relation.
  package func child(of token: Int, _ relation: Relation) -> Int? {
    children(of: token).first { tokens[$0].relation == relation }
  }

  /// Everything from the leftmost to the rightmost word below a token, itself included.
  ///
  /// The parser makes projective trees only, so this is exactly the token's subtree.
  package func subtree(of token: Int) -> Range<Int> {
    Int(links[token].leftEdge)..<Int(links[token].rightEdge) + 1
  }

  /// The token's head; nil for a root.
  package func head(of token: Int) -> Int? {
    let head = Int(tokens[token].head)
    return head >= 0 ? head : nil
  }

  /// Index of the sentence that a token belongs to.
  package func sentence(of token: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].contains(token) else { return nil }
    return low
  }

  /// Index of the first token that ends behind a byte offset; `tokens.count` when there is none.
  package func firstToken(endingAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Names as runs of tokens, in order.
  package func names(in range: Range<Int>) -> [Name] {
    var names: [Name] = []
    for index in range {
      guard let kind = tokens[index].name.kind else { continue }
      if !tokens[index].name.begins, let last = names.last, last.kind == kind,
        last.tokens.upperBound == index
      {
        names[names.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        names.append(Name(tokens: index..<index + 1, kind: kind))
      }
    }
    return names
  }
}

extension Analysis {
  /// The bytes from the first to the last of some tokens, half-open; empty for no tokens.
  package func byteRange(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(tokens[first].start)..<Int(tokens[last].end)
  }

  /// The text of some tokens with what stands between them.
  package func string(of range: Range<Int>, in text: [UInt8]) -> String {
    String(decoding: text[byteRange(of: range)], as: UTF8.self)
  }

  /// The text of one token.
  package func string(of token: Int, in text: [UInt8]) -> String {
    String(decoding: text[tokens[token].range], as: UTF8.self)
  }

  /// Whether a token is `word`, which is given in lower case; ASCII letters only are folded.
  package func token(_ token: Int, is word: StaticString, in text: [UInt8]) -> Bool {
    let range = tokens[token].range
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<range.count {
        let letter = unsafe letters[offset]
        if text[range.lowerBound + offset].asciiLowercased != letter { return false }
      }
      return true
    }
  }

  /// The token in lower case (ASCII letters only are folded).
  package func lowercased(_ token: Int, in text: [UInt8]) -> String {
    String(decoding: text[tokens[token].range].lazy.map(\.asciiLowercased), as: UTF8.self)
  }
}
