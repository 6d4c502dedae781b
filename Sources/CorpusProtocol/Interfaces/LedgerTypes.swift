// SPDX-License-Identifier: Apache-2.0

/// The types that only the ledger knows.
let ledgerTypes = """

  # What the figures of several articles count over.
  type Event (
    id: string,
    # A short description: the air strikes at Majer on 2011-08-08.
    what: string,
    agent: ?string,
    places: []string,
    time: ?Time,
    figureCount: int
  )

  # An event and everything that is said of its numbers.
  type EventFigures (
    event: Event,
    # The figure claims, by measure and number.
    claims: []Claim,
    # The propositions that they make.
    propositions: []Proposition
  )

  # A set of claims, across articles, that say the same thing.
  type Proposition (
    id: string,
    # statement or figure.
    kind: string,
    summary: string,
    # disputed if it has a conflict; else corroborated with two wires or more; else single.
    status: string,
    claimCount: int,
    articleCount: int,
    # Number of independent wires behind it.
    wireCount: int,
    # Identifiers of its claims, sorted.
    claims: []string,
    # Names of the ultimate sources, sorted.
    origins: []string,
    # Identifiers of its conflicts, sorted.
    conflicts: []string,
    # Identifiers of propositions of the same source that this one replaces.
    supersedes: ?[]string,
    # Identifiers of propositions in which the same source says the same on another occasion.
    repeats: ?[]string,
    # Outlets that have it from one another in a circle: none is a witness of the others.
    circle: ?[]string,
    # Its claims in full, the first twenty of them; given by ListPropositions only.
    evidence: ?[]Claim
  )

  # One of the propositions of a conflict, with the claims that make it.
  type ConflictSide (
    proposition: string,
    summary: string,
    claims: []string,
    # The claims in full, the first twenty of them; given by ListConflicts only.
    evidence: ?[]Claim
  )

  # Propositions that cannot all hold.
  type Conflict (
    id: string,
    # Why they cannot: figure, denial or negation.
    reason: string,
    # The contradiction in a sentence.
    explanation: string,
    sides: []ConflictSide
  )

  # A role, where the corpus dates it when it was held, and how many articles give it.
  type EntityRole (role: string, from: ?string, to: ?string, articles: int)

  # A person, organisation or place across the corpus.
  type Entity (
    id: string,
    name: string,
    # person, organization, place, group, document, outlet or unknown.
    kind: string,
    # Every spelling in the corpus, the most frequent first.
    names: []string,
    roles: []EntityRole,
    claimCount: int,
    # Whom it speaks for, where it is a spokesperson without a name.
    of: ?string,
    # The town or county whose body it is: Velma for the Velma police.
    place: ?string
  )

  # An article that prints a story.
  type StoryCopy (
    path: string,
    title: ?string,
    outlet: ?string,
    agency: ?string,
    published: ?PublicationDate
  )

  # One text that articles print.
  type Story (
    id: string,
    # Whose reporting it is: the agency credited by any copy, else the outlet, else the story itself.
    wire: ?string,
    # The articles that print it, by path.
    copies: []StoryCopy,
    # Identifier of the coverage it belongs to: the stories that report one event.
    coverage: ?string
  )

  # A place where searched words stand.
  type SearchHit (
    # Path of the article.
    article: string,
    title: ?string,
    # The claim that holds the words; absent where only the article's text does.
    claim: ?string,
    # The words with some text around them.
    snippet: string
  )

  # A run of words: same (both wordings have it), added (only this one has it) or omitted (only the other has it).
  type VariantPart (kind: string, text: string)

  # One wording of a statement, set against another.
  type Variant (
    content: string,
    # Identifiers of the claims that say it so, sorted.
    claims: []string,
    # Its words and those it lacks, in order.
    parts: []VariantPart
  )

  # A proposition that says a text, and how closely.
  type PropositionMatch (
    proposition: Proposition,
    # Share of words in common, from 0 to 1.
    similarity: float,
    # Its claims, the closest first.
    claims: []Claim,
    # The wordings of these claims, each against the text that was asked for.
    variants: ?[]Variant
  )

  # A claim that two revisions both make, with other words or another number.
  type AlteredClaim (before: Claim, after: Claim)

  # One numbered entry of the change log.
  type Change (
    clock: string,
    # When the ledger took it in, RFC 3339 in UTC.
    at: string,
    # articleAdded, articleChanged, articleRemoved, claimAdded, claimRemoved, propositionChanged, conflictAdded,
    # conflictRemoved, or reset: everything may have changed, read the ledger anew.
    kind: string,
    # Path of the article.
    article: ?string,
    # Identifier of the claim.
    claim: ?string,
    # Identifier of the proposition.
    proposition: ?string,
    # Identifier of the conflict.
    conflict: ?string,
    # Identifier of the event that a conflict or figure is about.
    event: ?string,
    # Identifier of the entity that the claim or proposition is credited to.
    entity: ?string,
    # What happened, in a sentence.
    summary: string
  )

  # One object of the ledger; exactly one field is present.
  type ExportRecord (
    article: ?Article,
    claim: ?Claim,
    event: ?Event,
    proposition: ?Proposition,
    conflict: ?Conflict,
    entity: ?Entity
  )

  # Articles by what became of them.
  type ArticleCounts (ready: int, pending: int, skipped: int, failed: int)

  # The work in hand.
  type Progress (done: int, total: int, secondsLeft: ?int)

  # Watches of the kernel: in use, needed for the whole corpus, allowed to this user, and the share of these that is made use of.
  type Watches (used: int, needed: int, limit: ?int, share: ?int)

  # How the service and its corpus are.
  type Status (
    # ok or degraded.
    health: string,
    # What is wrong and what to do about it, a sentence each.
    problems: []string,
    version: string,
    # Name of the instance, where there are several.
    instance: ?string,
    # The corpus folder.
    corpus: string,
    # scanning, working, idle, stopping or rootUnavailable.
    state: string,
    articles: ArticleCounts,
    # Files that are no articles by the documented patterns.
    ignored: int,
    claims: int,
    propositions: int,
    conflicts: int,
    progress: ?Progress,
    watches: Watches,
    # When the ledger last changed, RFC 3339 in UTC.
    lastChange: ?string,
    # When the service started, RFC 3339 in UTC.
    startedAt: string
  )

  """
