// SPDX-License-Identifier: Apache-2.0

/// The methods and errors of `org.corpusd.Corpus`.
let corpusDescription = """
  # The ledger of who claimed what in a folder of news articles.
  #
  # Every reply carries the clock of the ledger it was computed at, EPOCH:SEQUENCE, and in stale, as a sentence, why the
  # answer may lag behind the corpus; stale is absent when the corpus is fully seen.
  #
  # Lists come in pages: pass next of one page as after of the following one; the last page has no next. Called with "more",
  # a list streams all its pages as replies to one call. What is absent from a list's parameters does not restrict it.
  #
  # Conditions are on claims: an article, event, proposition, conflict or entity is listed where one of its claims fulfils all of
  # them. source: credited to somebody with these words in any of his names; about: with all of these words; place: at a place of
  # this name; outlet: in an article whose outlet has these words in its name; since, until: in an article published on or after,
  # on or before a date; status: of a proposition that is corroborated, single or disputed; confidence: found by a rule that is
  # right at least so often, from 0 to 1; paths: in these articles, or below these folders. With count: true, a list gives how many
  # there are in count, and none of them. limit is how many one page holds at most, 1 or more.
  #
  # Identifiers are a prefix (c- claim, p- proposition, e- entity, s- story, v- event, x- conflict) and base32 digits. A
  # unique beginning will do. Dates are ISO 8601; spans are offsets of UTF-8 bytes in the article's text, the end exclusive.
  # Values may be added to every enumerated string: treat what you do not know as unknown.
  interface org.corpusd.Corpus

  # Says how the service and its corpus are.
  method GetStatus() -> (status: Status, clock: string, stale: ?string)

  # Lists articles: files that wait to be read, then the newest change first; paths restricts it to these files and what lies
  # below these folders. A file that is read while a list is under way may come twice. state is ready, pending, skipped or failed;
  # sort is changed, published or path; kind, statement or figure. about looks in the articles' text.
  method ListArticles(
    paths: ?[]string,
    state: ?string,
    kind: ?string,
    source: ?string,
    about: ?string,
    place: ?string,
    outlet: ?string,
    since: ?string,
    until: ?string,
    status: ?string,
    confidence: ?float,
    sort: ?string,
    count: ?bool,
    after: ?string,
    limit: ?int
  ) -> (
    articles: []Article,
    next: ?string,
    count: ?int,
    clock: string,
    stale: ?string
  )

  # Gives an article with its text and its claims.
  method GetArticle(path: string) -> (
    article: Article,
    claims: []Claim,
    clock: string,
    stale: ?string
  )

  # Lists claims, article by article in reading order: of one article; of sources with these words in any of their names;
  # with all of these words; of one kind, statement or figure; said on or after, on or before a date. publishedSince is another
  # name of since. sort is path, or published for the latest article first.
  method ListClaims(
    path: ?string,
    paths: ?[]string,
    kind: ?string,
    saidSince: ?string,
    saidUntil: ?string,
    publishedSince: ?string,
    source: ?string,
    about: ?string,
    place: ?string,
    outlet: ?string,
    since: ?string,
    until: ?string,
    status: ?string,
    confidence: ?float,
    sort: ?string,
    count: ?bool,
    after: ?string,
    limit: ?int
  ) -> (claims: []Claim, next: ?string, count: ?int, clock: string, stale: ?string)

  # Gives one claim.
  method GetClaim(id: string) -> (claim: Claim, clock: string, stale: ?string)

  # Lists events with the figures that count over them, side by side, those first that most wires tell of; paths restricts it to
  # those of which these files, or those below these folders, tell, and place to those at one of this name. sort is support or
  # newest: what the latest article tells first.
  method ListFigures(
    measure: ?string,
    paths: ?[]string,
    source: ?string,
    about: ?string,
    place: ?string,
    outlet: ?string,
    since: ?string,
    until: ?string,
    status: ?string,
    confidence: ?float,
    sort: ?string,
    count: ?bool,
    after: ?string,
    limit: ?int
  ) -> (
    events: []EventFigures,
    next: ?string,
    count: ?int,
    clock: string,
    stale: ?string
  )

  # Gives one event with its figures.
  method GetEvent(id: string) -> (event: Event, claims: []Claim, clock: string, stale: ?string)

  # Lists propositions, the best supported first, or with sort: "newest" those first that the latest article makes; kind is
  # statement or figure.
  method ListPropositions(
    kind: ?string,
    paths: ?[]string,
    source: ?string,
    about: ?string,
    place: ?string,
    outlet: ?string,
    since: ?string,
    until: ?string,
    status: ?string,
    confidence: ?float,
    sort: ?string,
    count: ?bool,
    after: ?string,
    limit: ?int
  ) -> (
    propositions: []Proposition,
    next: ?string,
    count: ?int,
    clock: string,
    stale: ?string
  )

  # Gives one proposition with its claims, and its wordings against the first where there are several.
  method GetProposition(id: string) -> (
    proposition: Proposition,
    claims: []Claim,
    variants: ?[]Variant,
    clock: string,
    stale: ?string
  )

  # Lists conflicts: those first that independent wires stand behind on all sides, then those of several articles, then the
  # newest; with sort: "newest" the newest first. kind is figure, denial or negation.
  method ListConflicts(
    kind: ?string,
    paths: ?[]string,
    source: ?string,
    about: ?string,
    place: ?string,
    outlet: ?string,
    since: ?string,
    until: ?string,
    status: ?string,
    confidence: ?float,
    sort: ?string,
    count: ?bool,
    after: ?string,
    limit: ?int
  ) -> (
    conflicts: []Conflict,
    next: ?string,
    count: ?int,
    clock: string,
    stale: ?string
  )

  # Gives one conflict with the claims of all its sides.
  method GetConflict(id: string) -> (
    conflict: Conflict,
    claims: []Claim,
    clock: string,
    stale: ?string
  )

  # Lists people, organisations and places with all their spellings, the most quoted first; name restricts it to those that
  # bear these words. kind is person, organization, place, group, document, outlet or unknown; sort is claims, or mentions for
  # those first that most articles name. Conditions on claims leave those that make such a claim.
  method ListEntities(
    name: ?string,
    kind: ?string,
    paths: ?[]string,
    source: ?string,
    about: ?string,
    place: ?string,
    outlet: ?string,
    since: ?string,
    until: ?string,
    status: ?string,
    confidence: ?float,
    sort: ?string,
    count: ?bool,
    after: ?string,
    limit: ?int
  ) -> (
    entities: []Entity,
    next: ?string,
    count: ?int,
    clock: string,
    stale: ?string
  )

  # Gives one entity with the claims it makes.
  method GetEntity(id: string) -> (entity: Entity, claims: []Claim, clock: string, stale: ?string)

  # Gives one story: the articles that print it.
  method GetStory(id: string) -> (story: Story, clock: string, stale: ?string)

  # Searches claims and articles for words, or with kind: "claim" or "article" only one of them; the closest first.
  method Search(words: string, kind: ?string, count: ?bool, after: ?string, limit: ?int) -> (
    hits: []SearchHit,
    next: ?string,
    count: ?int,
    clock: string,
    stale: ?string
  )

  # Gives what a word may go on as, at most a hundred of them; kind is path, identifier, name or measure. Of paths the next step:
  # folders end with a slash.
  method Complete(kind: string, prefix: string) -> (
    words: []string,
    clock: string,
    stale: ?string
  )

  # Finds the propositions that say a given quotation or sentence, the closest first.
  method Match(text: string, limit: ?int) -> (
    matches: []PropositionMatch,
    clock: string,
    stale: ?string
  )

  # Says why a thing of the ledger, named by identifier or path, is as it is; or why two of one kind are one or not.
  method Explain(id: string, other: ?string) -> (
    sentences: []string,
    clock: string,
    stale: ?string
  )

  # Says what changed between the last two revisions of an article; before is absent where only one was ever seen. With from,
  # what changed from the article at that path to this one; without it, of an article that has one revision and older versions,
  # from the version before. Then from is the path of the one, and before its revision.
  method Diff(path: string, from: ?string) -> (
    path: string,
    from: ?string,
    before: ?int,
    after: int,
    added: []Claim,
    dropped: []Claim,
    altered: []AlteredClaim,
    clock: string,
    stale: ?string
  )

  # Lists entries of the change log after a clock, the oldest first; without since, from the oldest kept. With sort: "newest" the
  # newest first, whose next is passed as after. kinds restricts it to these kinds of change; madeSince and madeUntil to what the
  # ledger took in at or after, at or before a moment: a date, or 2031-05-04T10:20:30Z.
  method ListChanges(
    since: ?string,
    sort: ?string,
    kinds: ?[]string,
    madeSince: ?string,
    madeUntil: ?string,
    count: ?bool,
    after: ?string,
    limit: ?int
  ) -> (
    changes: []Change,
    next: ?string,
    count: ?int,
    clock: string,
    stale: ?string
  )

  # Answers once every file closed, renamed or removed before the call is in the ledger; Busy after the timeout, 60,000
  # milliseconds if absent.
  method Sync(timeoutMilliseconds: ?int) -> (clock: string, stale: ?string)

  # Follows the change log, with "more" only: first what happened since a clock (absent: now), then each change as it
  # commits. The first reply may have no changes and only tell the clock.
  method Subscribe(since: ?string) -> (changes: []Change, clock: string, stale: ?string)

  # Streams the whole ledger, one object a reply, with "more" only.
  method Export() -> (record: ExportRecord, clock: string, stale: ?string)

  # No object has this identifier or path.
  error NotFound (what: string, message: ?string)

  # Several objects' identifiers begin so; the first few are given.
  error Ambiguous (id: string, candidates: []string, message: ?string)

  # The change log no longer reaches back to this clock: read the ledger anew and follow from its clock.
  error ClockTooOld (oldest: string, message: ?string)

  # The caller read too slowly; it may subscribe again since this clock and misses nothing.
  error SlowConsumer (lastClock: string, message: ?string)

  # The corpus folder cannot be read.
  error RootUnavailable (reason: string, message: ?string)

  # The service has other work and could not do this in time.
  error Busy (reason: string, message: ?string)

  # A limit of the service or of the machine is reached.
  error LimitReached (used: int, needed: int, limit: int, message: ?string)

  # The service failed at something it should be able to do.
  error Failed (reason: string, message: ?string)

  """
