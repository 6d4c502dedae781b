// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// Where the pieces of a text that was put together from a file stand in the file.
package struct TextPieces: Sendable, Hashable {
  /// Four numbers a piece: offset and length in the text, offset and length in the file.
  private let numbers: [Int]

  /// - Parameter numbers: four a piece, in the order of the text; empty where the file is packed.
  init(_ numbers: [Int]) {
    self.numbers = numbers
  }

  /// The bytes of the file that hold `span`: from its first character to its last.
  ///
  /// Nil where an end stands nowhere in the file.
  func fileSpan(_ span: TextSpan) -> TextSpan? {
    guard span.start < span.end, let first = piece(at: span.start),
      let last = piece(at: span.end - 1)
    else { return nil }
    let start = numbers[first + 2] + (isPlain(first) ? span.start - numbers[first] : 0)
    let end =
      numbers[last + 2]
      + (isPlain(last) ? span.end - numbers[last] : numbers[last + 3])
    return end > start ? TextSpan(start: start, end: end) : nil
  }

  /// Whether text and file run alike in a piece: else it is one character, written as a reference or in another character set.
  private func isPlain(_ piece: Int) -> Bool { numbers[piece + 1] == numbers[piece + 3] }

  private func piece(at offset: Int) -> Int? {
    var low = 0
    var high = numbers.count / 4
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle * 4] <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let piece = (low - 1) * 4
    return offset < numbers[piece] + numbers[piece + 1] ? piece : nil
  }
}

extension ReadArticle {
  /// Says of each claim where its evidence stands in the file, where that is put together from pieces.
  func locate(_ claims: inout [Claim]) {
    guard let pieces else { return }
    for index in claims.indices {
      let spans = claims[index].spans.compactMap(pieces.fileSpan)
      if spans.count == claims[index].spans.count { claims[index].fileSpans = spans }
    }
  }
}
