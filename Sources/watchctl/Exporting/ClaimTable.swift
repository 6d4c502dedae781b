import CorpusProtocol

/// The ledger as one table: a row for each claim, with what the ledger knows of its article and its proposition.
enum ClaimTable {
  static let headings = [
    "claim", "article", "title", "outlet", "agency", "published", "published_how", "kind",
    "content", "source", "role", "via", "cue", "act", "negated", "quotation", "time", "places",
    "measure", "low", "high", "bound", "unit", "who", "event", "parent", "proposition", "status",
    "wires", "origins", "conflicts", "bytes",
  ]

  static func write(_ contents: LedgerContents, to output: (String) throws -> Void) throws {
    let articles = contents.articlesByPath()
    let propositions = contents.propositionsByID()
    try output(CommaSeparated.row(headings))
    for claim in contents.claims {
      let proposition = claim.proposition.flatMap { propositions[$0] }
      try output(CommaSeparated.row(cells(claim, articles[claim.article], proposition)))
    }
  }

  private static func cells(_ claim: Claim, _ article: Article?, _ proposition: Proposition?)
    -> [String]
  {
    let figure = claim.figure
    var cells = [
      claim.id, claim.article, article?.title ?? "", article?.outlet ?? "",
      article?.agency ?? "", article?.published?.value ?? "",
      article?.published?.evidence.rawValue ?? "", claim.kind.rawValue, claim.content,
    ]
    cells += [
      claim.sources.map(\.name).joined(separator: "; "),
      claim.sources.compactMap(\.role).joined(separator: "; "),
      claim.via.map(\.name).joined(separator: "; "), claim.cue?.text ?? "", claim.act.rawValue,
      claim.negated ? "yes" : "no", claim.quotation.rawValue, claim.time?.value ?? "",
      claim.places.joined(separator: "; "),
    ]
    cells += [
      figure?.measure ?? "", figure?.low.map { "\($0)" } ?? "", figure?.high.map { "\($0)" } ?? "",
      figure?.bound.rawValue ?? "", figure?.unit ?? "", figure?.who ?? "", claim.event ?? "",
      claim.parent ?? "", claim.proposition ?? "",
    ]
    cells += [
      proposition?.status.rawValue ?? "", proposition.map { "\($0.wireCount)" } ?? "",
      proposition?.origins.joined(separator: "; ") ?? "",
      proposition?.conflicts.joined(separator: "; ") ?? "",
      claim.spans.map { "\($0.start)-\($0.end)" }.joined(separator: " "),
    ]
    return cells
  }
}
