// SPDX-License-Identifier: Apache-2.0

/// The words of the ledger, as `watchctl help WORD` and Documentation/Glossary.md explain them.
enum Glossary {
  /// A word and what it means here.
  struct Entry: Hashable, Sendable {
    let word: String
    let meaning: String
  }

  /// All words, in the order of the alphabet.
  static let entries: [Entry] = [
    Entry(
      word: "article",
      meaning:
        "One text of the corpus: a file, with what was read from it. Its revision grows by one each time its content changes."
    ),
    Entry(
      word: "claim",
      meaning:
        "One thing that one article says somebody asserted, with the words that prove it: a statement or a figure."
    ),
    Entry(
      word: "clock",
      meaning:
        "Where the ledger stands, EPOCH:SEQUENCE. The sequence grows by one with each change; a ledger that was built anew has another epoch. Two answers of one clock come from one state."
    ),
    Entry(
      word: "conflict",
      meaning:
        "Propositions that cannot all hold: different totals for one measure of one event, a denial, or a statement and its opposite."
    ),
    Entry(
      word: "copy",
      meaning: "An article that reprints the text of another. Copies are one story and count once."),
    Entry(word: "corpus", meaning: "The folder that corpusd watches, with its subfolders."),
    Entry(
      word: "corroborated",
      meaning: "Said by two independent wires or more, and contradicted by none."),
    Entry(
      word: "cue",
      meaning: "The words that credit the source: said, according to, accused … of."),
    Entry(
      word: "disputed",
      meaning: "In conflict with another proposition."),
    Entry(
      word: "entity",
      meaning:
        "A person, an organisation or a place across all articles, with all spellings and roles."),
    Entry(
      word: "event",
      meaning:
        "What a figure counts over: the air strike at one place on one day. Figures of different articles about it are set side by side."
    ),
    Entry(
      word: "evidence",
      meaning: "The bytes of the article that make a claim. Nothing is shown that is not in a file."
    ),
    Entry(
      word: "figure",
      meaning:
        "A claim that counts something: how many, of what, who was counted, where and when."),
    Entry(
      word: "instance",
      meaning:
        "One of several corpora on a machine, named after its folder: srv-news for /srv/news. The option --instance asks it."
    ),
    Entry(
      word: "ledger",
      meaning:
        "All that corpusd has found in the corpus. It depends on the files that are there and on nothing else, so it can be built again at any time."
    ),
    Entry(
      word: "measure",
      meaning: "What a figure counts, in lower case: killed, injured, air strikes."),
    Entry(
      word: "origin",
      meaning:
        "Whom a claim goes back to in the end. Several wires that all cite one report have one origin."
    ),
    Entry(
      word: "proposition",
      meaning: "The claims of any number of articles that say the same thing, taken as one."),
    Entry(
      word: "single",
      meaning: "Said by one wire only, and contradicted by none."),
    Entry(
      word: "source",
      meaning:
        "Who is credited with a claim: the words in the article, and the entity that they refer to."
    ),
    Entry(
      word: "statement",
      meaning: "A claim in words, quoted or reported."),
    Entry(
      word: "story",
      meaning: "One text, in all the articles that print it."),
    Entry(
      word: "support",
      meaning:
        "How many independent wires stand behind a proposition, beside how many origins these have."
    ),
    Entry(
      word: "via",
      meaning:
        "Who stands between the article and the source: in “the ministry quoted experts as saying”, the ministry."
    ),
    Entry(
      word: "wire",
      meaning:
        "Whose reporting a story is: the agency that any copy credits, else the outlet, else the story itself. Ten papers that print one agency's story are one wire. Articles whose outlet nothing tells count together as one."
    ),
  ]

  /// The entry of a word, whatever its case and number.
  static func entry(_ word: String) -> Entry? {
    let plain = word.lowercased()
    let singular = plain.hasSuffix("ies") ? plain.dropLast(3) + "y" : plain.dropLast(1)
    return entries.first { $0.word == plain }
      ?? entries.first { plain.hasSuffix("s") && $0.word == singular }
  }

  /// The whole glossary as a page of the documentation.
  static var markdown: String {
    var page = """
      # Glossary

      What the words of the ledger mean; `watchctl help WORD` says it, too.

      | word | meaning |
      |---|---|

      """
    for entry in entries { page += "| \(entry.word) | \(entry.meaning) |\n" }
    return page
  }
}
