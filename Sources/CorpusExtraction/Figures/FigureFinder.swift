// SPDX-License-Identifier: Apache-2.0

package import CorpusLanguage
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
    let event = ArticleEvent(text, passages: passages, article: article, times: times)
    var finder = Finder(text: text, event: event)
    let out = passages.flatMap { finder.figures(of: $0) }
    return singled(headline(article, &finder, told: out) + out)
  }

  /// Marks "one" as a part where the article counts more of the same in the same event: "Four men were shot. One was shot
  /// in the head."
  private static func singled(_ mentions: [FigureMention]) -> [FigureMention] {
    mentions.map { mention in
      var mention = mention
      let figure = mention.figure
      guard figure.low == 1, figure.high == 1, figure.part == nil,
        !CountedNouns.isEvent(figure.measure),
        mentions.contains(where: {
          $0.figure.measure == figure.measure && $0.scope == mention.scope
            && $0.figure.part == nil && ($0.figure.low ?? 0) > 1 && $0.figure.unit == nil
        })
      else { return mention }
      mention.figure.part = .part
      return mention
    }
  }

  /// The figures of the title that the body does not tell: of those that it does, the body's words are the evidence.
  private static func headline(
    _ article: ReadArticle, _ finder: inout Finder, told: [FigureMention]
  ) -> [FigureMention] {
    guard let title = article.headlines.first, let body = article.paragraphs.first,
      title.lowerBound < body.lowerBound
    else { return [] }
    let passage = Passage(finder.text, title, Analysis(), [])
    var out: [FigureMention] = []
    for sentence in passage.sentences {
      for var mention in finder.find(passage, sentence, isFirst: true) {
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

  /// Goes through an article, paragraph by paragraph.
  private struct Finder {
    let text: [UInt8]
    let event: ArticleEvent
    /// Sentences that stood before.
    private var sentences = 0
    /// The occasion that the paragraph has turned to, and so many sentences since.
    private var occasion: Int?
    private var since = 0
    /// So many sentences tell of an occasion once one has turned to it.
    private static let reach = 2

    init(text: [UInt8], event: ArticleEvent) {
      self.text = text
      self.event = event
    }

    mutating func figures(of passage: Passage) -> [FigureMention] {
      // A round-up goes from one event to the next; elsewhere a paragraph returns to the article's.
      occasion = nil
      var out: [FigureMention] = []
      for sentence in passage.sentences {
        let isFirst = sentences == 0
        if sentence.count >= 5 { sentences += 1 }
        let own = OwnOccasion(passage: passage, sentence: sentence, event: event, isFirst: isFirst)
        let times = SentenceTimes(passage: passage, sentence: sentence, text: text)
        since += 1
        if own.turnsAway(times) {
          occasion = sentences
          since = 0
        } else if since > Self.reach {
          occasion = nil
        }
        out += find(passage, sentence, isFirst: isFirst)
      }
      return out
    }

    mutating func find(_ passage: Passage, _ sentence: Range<Int>, isFirst: Bool)
      -> [FigureMention]
    {
      guard passage.mayCount(sentence), !passage.isQuestion(sentence) else { return [] }
      let groups = passage.reader.groups(in: sentence)
      let linker = FigureLinker(
        lexemes: passage.lexemes, tags: passage.tags, sentence: sentence, groups: groups,
        isOfShooting: event.kind == "shooting")
      let links = linker.links()
      let scopes = SentenceScope(
        passage: passage, sentence: sentence, text: text, event: event, isFirst: isFirst,
        occasion: occasion)
      var out = counts(passage, sentence, groups, links, linker).map { figure, link in
        scopes.mention(
          figure,
          passage.lexemes[link.evidence.lowerBound]
            .start..<passage.lexemes[link.evidence.upperBound - 1].end,
          at: link.evidence, rule: "figure-\(link.rule.rawValue)", isListed: link.isListed,
          number: sentences)
      }
      out += NoneFinder.find(passage, sentence).map {
        scopes.mention(
          $0.figure, $0.bytes, at: $0.lexemes, rule: "figure-none", number: sentences)
      }
      out += FoldFinder.find(passage, sentence, text).map {
        scopes.mention(
          $0.figure, $0.bytes, at: $0.lexemes, rule: "figure-multiple", number: sentences)
      }
      return out.sorted {
        ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
      }
    }

    /// The counted groups that a rule ties to a measure, as figures.
    private func counts(
      _ passage: Passage, _ sentence: Range<Int>, _ groups: [CountedGroup],
      _ links: [FigureLinker.Link?], _ linker: FigureLinker
    ) -> [(Figure, FigureLinker.Link)] {
      let ones = CountedOnes(
        passage: passage, sentence: sentence, text: text, groups: groups, links: links)
      let parts = FigureParts(linker: linker, links: links)
      let sums = PeopleRow(passage: passage, linker: linker, links: links).sums()
      let members = Set(sums.flatMap(\.0.members))
      var out: [(Figure, FigureLinker.Link)] = []
      var who: String?
      var end = 0
      for (index, group) in groups.enumerated() {
        guard let link = links[index], !group.isImplicit || standsInRow(index, groups, links)
        else { continue }
        // "Two soldiers were killed, and 12 were hurt": who the others were is not told.
        let gap = end..<max(end, group.from)
        if !group.isOthers, gap.contains(where: { [",", ";"].contains(passage.key($0)) }) {
          who = nil
        }
        end = group.to
        var figure = Figure(
          measure: link.measure, low: group.low, high: group.high, bound: group.bound)
        if link.rule == .noun {
          who = ones.told(index)
          figure.who = ones.nounModifier(group) ?? who
        } else if group.head != nil {
          figure.who = ones.named(group)
          // Who a part was tells nothing of those counted after it.
          if !link.isPart { who = figure.who ?? who }
        } else {
          figure.who = ones.told(index) ?? who
        }
        if link.isPart, let named = figure.who { figure.who = "\(named) among them" }
        if parts.isPart(index) || members.contains(index) { figure.part = .part }
        out.append((figure, link))
      }
      for (row, link) in sums {
        let group = row.group
        out.append(
          (
            Figure(
              measure: link.measure, low: group.low, high: group.high, bound: group.bound),
            link
          ))
      }
      return out
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
