// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import Foundation

/// Tokens and sentences found in running text, held against the treebank's.
///
/// Spans are compared by the bytes that are no blanks, so that blanks do not matter.
struct TextScore {
  private var tokens = Matches()
  private var sentences = Matches()

  private struct Matches {
    var found = 0
    var gold = 0
    var right = 0

    mutating func add(_ guess: [Range<Int>], _ truth: [Range<Int>]) {
      found += guess.count
      gold += truth.count
      right += Set(guess).intersection(truth).count
    }

    var percent: String {
      let value = found + gold == 0 ? 0 : 2000 * right / (found + gold)
      return "\(value / 10).\(value % 10)"
    }
  }

  var line: String { "tokens F1 \(tokens.percent), sentences F1 \(sentences.percent)" }

  static func of(_ sentences: [GoldSentence]) -> TextScore {
    var score = TextScore()
    for document in documents(sentences) {
      let text = text(of: document)
      var places = [0]
      for byte in text { places.append(places[places.count - 1] + (byte <= 0x20 ? 0 : 1)) }
      let tokens = Tokenizer.tokens(in: 0..<text.count, of: text)
      let split = SentenceSplitter.sentences(of: tokens, in: text, base: 0)
      func place(_ from: Token, _ to: Token) -> Range<Int> {
        places[Int(from.start)]..<places[Int(to.end)]
      }
      score.tokens.add(tokens.map { place($0, $0) }, goldTokens(document))
      score.sentences.add(
        split.map { place(tokens[$0.lowerBound], tokens[$0.upperBound - 1]) },
        goldSentences(document))
    }
    return score
  }

  /// The sentences of each document.
  static func documents(_ sentences: [GoldSentence]) -> [[GoldSentence]] {
    var documents: [[GoldSentence]] = []
    for sentence in sentences {
      if let last = documents.last?.last, last.document == sentence.document {
        documents[documents.count - 1].append(sentence)
      } else {
        documents.append([sentence])
      }
    }
    return documents
  }

  /// Sentences with a blank between them, paragraphs with a blank line.
  static func text(of document: [GoldSentence]) -> [UInt8] {
    var text: [UInt8] = []
    for sentence in document {
      if !text.isEmpty { text += sentence.beginsParagraph ? [0x0a, 0x0a] : [0x20] }
      text += sentence.source
    }
    return text
  }

  private static func lengths(_ sentence: GoldSentence) -> [Int] {
    sentence.tokens.map { token in sentence.text[token.range].count { $0 > 0x20 } }
  }

  private static func goldTokens(_ document: [GoldSentence]) -> [Range<Int>] {
    var start = 0
    return document.flatMap(lengths).map { length in
      defer { start += length }
      return start..<start + length
    }
  }

  private static func goldSentences(_ document: [GoldSentence]) -> [Range<Int>] {
    var start = 0
    return document.map { sentence in
      let length = lengths(sentence).reduce(0, +)
      defer { start += length }
      return start..<start + length
    }
  }
}

/// How fast running text is analysed.
enum Speed {
  /// Words a second of processor time, over the documents' texts, and the process's greatest memory.
  static func line(_ sentences: [GoldSentence], model: LanguageModel) -> String {
    let texts = TextScore.documents(sentences).map(TextScore.text)
    var words = 0
    var bytes = 0
    func measured(_ body: ([UInt8]) -> Int) -> Int {
      let start = clock()
      for text in texts {
        words += body(text)
        bytes += text.count
      }
      return max(Int(clock() - start), 1)
    }
    let tagging = measured { model.tag($0, in: [0..<$0.count]).tokens.count }
    let tagged = words
    words = 0
    bytes = 0
    let parsing = measured { model.analyze($0, in: 0..<$0.count).tokens.count }
    let second = Int(CLOCKS_PER_SEC)
    return
      "\(tagged * second / tagging) words a CPU second tagged, \(words * second / parsing) parsed (\(bytes * second / parsing / 1000) kB)"
  }

  /// The greatest resident memory of this process.
  static var memory: String {
    let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    return lines.first { $0.hasPrefix("VmHWM") }.map(String.init) ?? ""
  }
}
