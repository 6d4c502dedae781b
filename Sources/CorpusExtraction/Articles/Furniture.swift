internal import CorpusLanguage

/// Tells the furniture of news pages (share buttons, credits, pitches, notices) by its wording and shape.
enum Furniture {
  /// Whether a unit belongs to the page and not to the article.
  ///
  /// Short lines are judged by how they begin, longer ones only by phrases that news prose does not use.
  static func isFurniture(_ unit: Unit, _ lexemes: [Lexeme]) -> Bool {
    if unit.isRule || unit.words == 0 { return true }
    if unit.isLinked, !unit.isTerminated || unit.words < 12 { return true }
    let head = opening(lexemes)
    if isNotice(unit, lexemes) { return true }
    let isShort = unit.words <= 12
    if isShort, !unit.isTerminated || unit.words <= 4 {
      if shortStarts.opens(head) { return true }
      if unit.words <= 3, let first = head.first, buttons.contains(first) { return true }
      if lexemes.contains(where: { [">", "»", "|"].contains($0.key) }), unit.words <= 8 {
        return !unit.isTitleCased || unit.words <= 3
      }
    }
    if unit.words <= 40, !unit.hasQuote {
      if longStarts.opens(head) { return true }
      // "She wrote on her @handle account:" leads into a quotation.
      if unit.hasAddress, unit.words <= 14, !unit.endsInColon { return true }
    }
    return false
  }

  /// Whether the unit opens the notices that end a page: what follows belongs to them.
  static func isNotice(_ unit: Unit, _ lexemes: [Lexeme]) -> Bool {
    let opening = lexemes.prefix(12)
    let head = self.opening(opening)
    if head.first == "copyright" || head.first == "c" {
      // News about copyright begins with the word too: a notice has the sign, a year or no sentence.
      return opening.contains { $0.key == "©" || StatedDate.year([$0], 0, short: false) != nil }
        || opening.prefix(2).contains { $0.key == "·" } || !unit.isTerminated
    }
    return notices.opens(head)
  }

  /// Whether a short unit credits a picture or says what it shows.
  static func isCredit(_ unit: Unit, _ lexemes: [Lexeme]) -> Bool {
    guard unit.words <= 40, let first = lexemes.first(where: { $0.kind == .word }) else {
      return false
    }
    if unit.words <= 12 || first.key == "file", pictureStarts.opens(opening(lexemes)) {
      return true
    }
    return !unit.isTerminated
      && pictureEnds.occurs(
        in: Array(lexemes.suffix(8).lazy.filter { $0.kind == .word }.map(\.key)))
      || (lexemes.first?.key == "(" && lexemes.last?.key == ")" && unit.words <= 12
        && !unit.hasInnerStop
        && pictureWords.contains { word in lexemes.contains { $0.key == word } })
  }

  /// The first words, marks left out.
  private static func opening(_ lexemes: some Sequence<Lexeme>) -> [String] {
    Array(lexemes.lazy.filter { $0.kind != .mark }.prefix(5).map(\.key))
  }

  /// One-word buttons and section names.
  private static let buttons: Set<String> = [
    "share", "tweet", "print", "email", "comments", "comment", "home", "menu", "search", "login",
    "facebook", "twitter", "google", "pinterest", "linkedin", "reddit", "whatsapp", "telegram",
    "more", "advertisement", "advertising", "loading", "tags", "topics", "newsletter", "video",
    "photos", "gallery", "related", "trending", "opinion", "sponsored", "pin", "save", "like",
    "subscribe", "reprints", "text", "next", "previous", "close", "instagram", "youtube",
  ]

  private static let shortStarts: PhraseList = [
    "all news", "leave a comment", "leave a reply", "post a comment", "add a comment",
    "be the first to comment", "read more", "read also", "read full", "read next", "also read",
    "see also", "see more", "more on", "more from", "more news", "more stories", "more about",
    "related coverage", "related stories", "related articles", "related news", "related content",
    "related posts", "share this", "share on", "share via", "share your", "like this", "follow us",
    "follow me", "like us", "join us", "sign up", "sign in", "log in", "click here", "click to",
    "tap here", "watch", "go to", "back to", "skip to", "jump to", "filed under", "posted in",
    "tagged", "tags", "tagged with", "categories", "category", "view comments", "show comments",
    "no comments", "continue reading", "story continues", "article continues", "scroll",
    "download our", "download the", "get the app", "most read", "most popular", "popular now",
    "top stories", "latest news", "breaking news", "live updates", "next article",
    "previous article", "next story", "print this", "email this", "print article", "text size",
    "font size", "listen to", "view gallery", "photo gallery", "image gallery", "slideshow",
    "region", "theme", "topic", "topics", "keywords", "section", "in depth report", "language",
    "contact us", "contact", "about us", "subscribe to", "subscribe now", "support us", "donate",
    "cookie", "privacy policy", "terms of", "your email", "email address", "comments are closed",
    "what do you think", "have your say", "send us", "report a typo", "report an error",
    "recommended for you", "you may also", "you might also", "don't miss", "must read",
    "editor's picks", "from our partners", "hide caption", "toggle caption", "enlarge", "embed",
    "transcript", "copy link", "source",
  ]

  private static let longStarts: PhraseList = [
    "sign up for", "subscribe to", "follow us on", "like us on", "join our",
    "join the conversation",
    "get the latest", "get breaking news", "download the", "click here", "to comment on",
    "comment on", "become a member", "support our", "support independent", "help us",
    "please support",
    "this article was originally published", "this article first appeared",
    "this story first appeared",
    "this article originally appeared", "this story originally appeared", "first published in",
    "originally published", "the original source of", "original source", "source",
    "read the original",
    "reporting by", "additional reporting", "writing by", "editing by", "edited by", "written by",
    "translated by", "compiled by", "articles by", "about the author", "the author is",
    "for media inquiries", "for more information", "for the latest", "to subscribe",
    "to unsubscribe", "visit our", "we use cookies", "by continuing to", "by signing up",
    "you can follow", "you can also", "stay up to date", "stay informed", "our standards",
    "reach the reporter", "contact the", "stay connected",
  ]

  private static let notices: PhraseList = [
    "disclaimer", "legal disclaimer", "all rights reserved", "all content copyright",
    "this material may not", "the views expressed", "the opinions expressed",
    "views expressed in", "opinions expressed in", "the contents of this article",
    "fair use notice", "terms of use", "privacy policy", "reproduction of", "no part of this",
  ]

  private static let pictureStarts: PhraseList = [
    "photo", "photos", "photo by", "photograph", "picture", "pictures", "image", "images",
    "image credit", "photo credit", "file photo", "file", "file picture", "illustration",
    "courtesy",
    "credit", "video", "graphic", "caption", "pictured", "screenshot", "screengrab", "ap photo",
    "getty images",
  ]

  private static let pictureEnds: PhraseList = [
    "getty images", "ap photo", "file photo", "courtesy photo", "photo courtesy", "via ap",
    "via getty", "photo by", "shutterstock", "handout", "epa efe", "photograph by",
  ]

  private static let pictureWords: [String] = [
    "photo", "photos", "getty", "image", "images", "courtesy", "file", "handout", "credit",
    "screenshot", "google",
  ]
}
