// SPDX-License-Identifier: Apache-2.0

/// The types of articles and claims, which both interfaces use.
let articleTypes = """

  # A range of UTF-8 bytes in an article's text, from start up to, and without, end.
  type TextSpan (start: int, end: int)

  # One article of the corpus and what was read from it: a file, or a part of a file that holds many.
  type Article (
    # Inside the corpus, with "/" between its parts; invalid UTF-8 is repaired for display. An article of a file that
    # holds many has its number behind it, or what the export calls it: export.txt#12.
    path: string,
    # The path's bytes in hexadecimal, where they are not valid UTF-8.
    pathBytes: ?string,
    # Which of the file's articles it is; absent where the file is one article.
    part: ?Part,
    # What the database that it was exported from calls it.
    id: ?string,
    # How many articles the file holds; only in the entry of a file that holds many, which has no text of its own.
    holds: ?int,
    # Grows by one each time the content changes; history, not truth.
    revision: ?int,
    # Of the file, in hexadecimal; of an article of a file that holds many, of its own text and facts.
    sha256: string,
    # Size of the file; of an article of a file that holds many, of its text.
    bytes: int,
    # How the text was read: text, markdown, or none where it was not.
    format: string,
    # ready, pending, skipped or failed. Of a pending one nothing is known yet but its path: sha256 is empty and bytes 0.
    state: string,
    # Why the file waits, was skipped or failed, a sentence for its owner.
    problem: ?string,
    title: ?string,
    byline: ?string,
    outlet: ?string,
    # The part of the paper that it stood in, and whose text it is, as an export tells them.
    section: ?string,
    copyright: ?string,
    # The news agency credited with the text.
    agency: ?string,
    url: ?string,
    # A BCP 47 tag.
    language: ?string,
    # Place and words of the dateline, as printed.
    dateline: ?string,
    published: ?PublicationDate,
    # The day on which it was last changed, as a page or an export declares it.
    modified: ?string,
    # When the copy that lies in the corpus was taken, as the file itself tells.
    captured: ?string,
    # Notes in it that say what an earlier form of it had wrong; they make no claims.
    corrections: ?[]Note,
    # Which version it is of an article that the corpus has more than one of; all but the newest have neither story nor wire,
    # and their claims belong to no proposition.
    version: ?Version,
    # Identifier of the story that this article prints.
    story: ?string,
    # Whose reporting it is: the agency that any copy credits, else the outlet, else the story.
    wire: ?string,
    # Paths of the other articles that print the same text, sorted.
    copies: ?[]string,
    claimCount: ?int,
    # What spans cut; given by GetArticle and by "corpusd extract" only.
    text: ?string,
    # Where the article itself stands in the text, once boilerplate is gone.
    body: ?[]TextSpan,
    # Everybody and everything that the article names, each once.
    names: ?[]NamedEntity,
    # The names and numbers by which it is recognised, the heaviest first; given by "corpusd extract" only.
    terms: ?[]Term,
    # Identifier of its coverage: the articles that report one event.
    coverage: ?string,
    # Paths of the articles of other stories that report the same event, sorted; given by GetArticle only.
    coveredBy: ?[]string,
    # Version of the extractor that read it.
    extractor: ?string
  )

  # When an article was published, and how that is known.
  type PublicationDate (
    # 2011-08-08, 2011-08 or 2011.
    value: string,
    # day, month or year.
    precision: string,
    # stated in the text; dateline; weekday: the year follows from weekday and date; metadata: front matter or a sidecar;
    # name: the file's name; copy: lent by a dated copy of the same story.
    evidence: string,
    # The words that state it, where the text does.
    span: ?TextSpan,
    # Path of the copy that lent the date.
    lender: ?string
  )

  # Which article of a file it is: number, from 1, of so many, and where it begins in the bytes of the file.
  type Part (number: int, of: int, start: ?int)

  # A passage of an article: its words and where they stand.
  type Note (text: string, span: TextSpan)

  # Which version of an article it is: number, from 1 for the oldest, of so many. Files of one address, or of one document of an
  # export, are versions of one article. newer is the path of the newest, which alone counts; absent in the newest itself.
  type Version (number: int, of: int, newer: ?string, paths: []string)

  # A word that tells what an article is about, in lower case.
  type Term (
    word: string,
    # How much it tells: rare words tell more, and so do repeated ones.
    weight: int
  )

  # A person, organisation or place as one article names it.
  type NamedEntity (
    # The fullest form of the name in the article.
    name: string,
    # person, organization, place, group, document, outlet or unknown.
    kind: string,
    # Every form in the article, sorted.
    names: []string,
    # Every role that the article gives it, sorted.
    roles: []string
  )

  # One thing that one article says somebody asserted, with the bytes that prove it.
  type Claim (
    id: string,
    # Path of the article.
    article: string,
    revision: ?int,
    # statement or figure.
    kind: string,
    # The bytes of spans, joined by a space.
    content: string,
    # The evidence, in order.
    spans: []TextSpan,
    # The same as offsets into the file, where text and file differ and the format allows it.
    fileSpans: ?[]TextSpan,
    # Whose words the content is in: direct (the source's), indirect (the article's) or mixed.
    quotation: string,
    # Who is credited with it; joint speakers are several.
    sources: []Source,
    # Who stands between the article and the claim's own source, outermost first.
    via: []Source,
    cue: ?Cue,
    # To whom it was said, where the cue is "told".
    hearer: ?string,
    # What the source does with the content: accuse, admit, ask, assert, criticize, demand, deny, intend, praise, predict,
    # promise, propose, threaten, urge or warn.
    act: string,
    negated: bool,
    # Whether the source asserts it: asserted, denied, questioned, conditional, planned, retracted or reported-false. Only
    # what is asserted or denied takes part in propositions and conflicts.
    modality: string,
    # Of a statement: when it was said. Of a figure: when the counted event happened.
    time: ?Time,
    # Places that the claim itself names.
    places: []string,
    figure: ?Figure,
    # What a figure counts over, with what the article's context supplies.
    scope: ?Scope,
    # Identifier of the event that a figure counts over.
    event: ?string,
    # Identifier of the claim inside which this one stands.
    parent: ?string,
    # Identifier of the proposition that this claim makes.
    proposition: ?string,
    # Status of that proposition: corroborated, single or disputed.
    status: ?string,
    # Outlet of the article, and when it was published; the ledger adds both.
    outlet: ?string,
    published: ?string,
    # Path of the newer version of the article, where there is one; then the claim belongs to no proposition and no event.
    newer: ?string,
    # The extraction rule that fired.
    rule: string,
    # How often claims of this rule are right, from 0 to 1.
    confidence: float
  )

  # The words that credit the source.
  type Cue (
    text: string,
    lemma: string,
    # speech, belief, intention or document.
    type: string,
    span: TextSpan
  )

  # Who is credited: the words in the article and whom they refer to.
  type Source (
    # The words in the article.
    text: string,
    span: ?TextSpan,
    # The canonical name inside the article: "he" has the name he has there.
    name: string,
    role: ?string,
    # person, organization, place, group, document, outlet or unknown.
    kind: string,
    # Identifier of the entity across articles.
    entity: ?string
  )

  # A time expression, as written and, where it can be resolved, as a date.
  type Time (
    text: string,
    span: ?TextSpan,
    # ISO 8601-2: 2011-08-08, 2011-03, 2011, 2012-03-05/2012-03-11; absent while what it is relative to is unknown.
    value: ?string,
    # How exact the value is: day, month, year and the like; absent like value.
    precision: ?string,
    # The expression unresolved; only "corpusd extract" shows it.
    pattern: ?string
  )

  # A counted quantity.
  type Figure (
    # What was counted, a lower-case plural: killed, injured, air strikes.
    measure: string,
    low: ?int,
    high: ?int,
    # exactly, at-least, at-most, about, more-than, less-than, between or none.
    bound: string,
    # percent or fold, where the number is no count.
    unit: ?string,
    # Who was counted: civilians.
    who: ?string,
    # part where it counts some of those that another figure counts (two of the five); absent of a total.
    part: ?string
  )

  # The event that a figure counts over, as far as one article tells it.
  type Scope (
    # What happened: air strikes, shooting.
    what: ?string,
    # Who did it.
    agent: ?string,
    places: []string,
    # The word between the event and its place, where it is another than in: off, near.
    preposition: ?string,
    time: ?Time,
    # Whether it is the event that the article reports, and none that the claim's own sentence tells of.
    inherited: bool,
    # Which of its article's other occasions it is, where place and day do not tell.
    occasion: ?string
  )

  """
