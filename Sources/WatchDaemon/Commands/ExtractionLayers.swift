// SPDX-License-Identifier: Apache-2.0

import CorpusExtraction
import CorpusLanguage
import CorpusProtocol

/// What `corpusd extract --layer` prints below the level of articles: for those who test or train a layer alone.
enum ExtractionLayers {
  private struct TokenRecord: Codable {
    var article: String
    var sentence: Int
    /// Index among the article's tokens.
    var index: Int
    var start: Int
    var end: Int
    var text: String
    var tag: String
    /// Index of the token it depends on, -1 for a root.
    var head: Int
    var relation: String
    var name: String
  }

  /// One JSON line a word of the article's body.
  static func tokens(of page: ReadArticle, model: LanguageModel) throws -> [UInt8] {
    let text = page.text
    var out: [UInt8] = []
    var base = 0
    var sentenceBase = 0
    for paragraph in page.paragraphs {
      let analysis = model.analyze(text, in: paragraph)
      for (number, sentence) in analysis.sentences.enumerated() {
        for index in sentence {
          let token = analysis.tokens[index]
          out += try JSONLine.encode(
            TokenRecord(
              article: page.article.path, sentence: sentenceBase + number,
              index: base + index, start: Int(token.start), end: Int(token.end),
              text: String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self),
              tag: token.tag.xpos, head: token.head < 0 ? -1 : base + Int(token.head),
              relation: "\(token.relation)", name: "\(token.name)"))
        }
      }
      base += analysis.tokens.count
      sentenceBase += analysis.sentences.count
    }
    return out
  }

  /// One JSON line a time expression of body and headlines.
  static func times(of page: ReadArticle) throws -> [UInt8] {
    var out: [UInt8] = []
    for record in page.timeRecords { out += try JSONLine.encode(record) }
    return out
  }
}
