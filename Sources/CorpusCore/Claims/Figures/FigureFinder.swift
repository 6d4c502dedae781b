internal import CorpusProtocol

/// Finds the counted quantities of an article, each with what it counts over.
///
/// Numbers are many and figures few: a number counts only where a rule ties it to a measure. Runs over words and, where
/// the text was tagged, their parts of speech; so it reads datelines, telegrams in capitals and headlines too.
package enum FigureFinder {
  /// The figures of an article's paragraphs, in order of their numbers.
  package static func find(
    in text: [UInt8], analysis: Analysis, paragraphs: [Range<Int>], times: [TimeExpression],
    article: ReadArticle
  ) -> [FigureMention] {
    let passages = paragraphs.map { Passage(text, $0, analysis, times) }
    let large = ArticleScope(text, passages: passages, headlines: article.headlines, times: times)
    var out: [FigureMention] = []
    for passage in passages {
      for sentence in passage.sentences { out += find(passage, sentence, text, large) }
    }
    return headline(article, text, large, told: out) + out
  }

  /// The figures of the title that the body does not tell: of those that it does, the body's words are the evidence.
  private static func headline(
    _ article: ReadArticle, _ text: [UInt8], _ large: ArticleScope, told: [FigureMention]
  ) -> [FigureMention] {
    guard let title = article.headlines.first, let body = article.paragraphs.first,
      title.lowerBound < body.lowerBound
    else { return [] }
    let passage = Passage(text, title, Analysis(), [])
    var out: [FigureMention] = []
    for sentence in passage.sentences {
      for var mention in find(passage, sentence, text, large) {
        let figure = mention.figure
        let number = figure.low ?? figure.high
        // A title shortens: "12 killed" may be "at least 12" or "more than 12" in the body.
        let isTold = told.contains { other in
          other.figure.measure == figure.measure
            && (other.figure.low ?? other.figure.high) == number
        }
        if isTold || figure.unit != nil || figure.bound == .none { continue }
        mention.rule = "figure-headline"
        out.append(mention)
      }
    }
    return out
  }

  private static func find(
    _ passage: Passage, _ sentence: Range<Int>, _ text: [UInt8], _ large: ArticleScope
  ) -> [FigureMention] {
    guard passage.mayCount(sentence) else { return [] }
    let groups = passage.reader.groups(in: sentence)
    let linker = FigureLinker(
      lexemes: passage.lexemes, tags: passage.tags, sentence: sentence, groups: groups)
    let links = linker.links()
    let scopes = SentenceScope(passage: passage, sentence: sentence, text: text, large: large)
    let ones = CountedOnes(
      passage: passage, sentence: sentence, text: text, groups: groups, links: links)
    var out: [FigureMention] = []
    var who: String?
    for (index, group) in groups.enumerated() {
      guard let link = links[index], !group.isImplicit || standsInRow(index, groups, links) else {
        continue
      }
      var figure = Figure(
        measure: link.measure, low: group.low, high: group.high, bound: group.bound)
      if link.rule == .noun {
        who = ones.told(index)
        figure.who = ones.nounModifier(group) ?? who
      } else if group.head != nil {
        let named = ones.named(group)
        who = named ?? who
        figure.who = named
      } else {
        figure.who = ones.told(index) ?? who
      }
      if link.isPart, let named = figure.who { figure.who = "\(named) among them" }
      let bytes =
        passage.lexemes[link.evidence.lowerBound]
        .start..<passage.lexemes[link.evidence.upperBound - 1].end
      out.append(
        scopes.mention(figure, bytes, at: link.evidence, rule: "figure-\(link.rule.rawValue)"))
    }
    out += NoneFinder.find(passage, sentence).map {
      scopes.mention($0.figure, $0.bytes, at: $0.lexemes, rule: "figure-none")
    }
    out += FoldFinder.find(passage, sentence, text).map {
      scopes.mention($0.figure, $0.bytes, at: $0.lexemes, rule: "figure-multiple")
    }
    return out.sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
  }

  /// Whether a person told with an article stands in a row with a number that has the same measure.
  private static func standsInRow(
    _ index: Int, _ groups: [CountedGroup], _ links: [FigureLinker.Link?]
  ) -> Bool {
    for other in [index - 1, index + 1] where groups.indices.contains(other) {
      let gap =
        other < index
        ? groups[index].from - groups[other].to : groups[other].from - groups[index].to
      if !groups[other].isImplicit, links[other]?.measure == links[index]?.measure, gap <= 3 {
        return true
      }
    }
    return false
  }
}
