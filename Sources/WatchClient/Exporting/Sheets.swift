// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol

/// The sheets of every list; identifiers join them: `claim`, `proposition`, `conflict`, `event`, `entity`, and `article`, its path.
extension Sheets {
  private static func list(_ values: [String]) -> String { values.joined(separator: "; ") }

  static func articles() -> Sheets<Article> where Record == Article {
    Sheets<Article>(
      full: Sheet([
        "article": { $0.path }, "state": { $0.state.rawValue }, "problem": { $0.problem ?? "" },
        "title": { $0.title ?? "" }, "outlet": { $0.outlet ?? "" }, "agency": { $0.agency ?? "" },
        "byline": { $0.byline ?? "" }, "published": { $0.published?.value ?? "" },
        "published_how": { $0.published?.evidence.rawValue ?? "" }, "url": { $0.url ?? "" },
        "claims": { $0.claimCount.map(String.init) ?? "" }, "story": { $0.story ?? "" },
        "wire": { $0.wire ?? "" }, "copies": { list($0.copies ?? []) },
        "newer": { $0.version?.newer ?? "" },
        "revision": { $0.revision.map(String.init) ?? "" }, "sha256": { $0.sha256 },
      ]),
      brief: Sheet([
        "article": { $0.path }, "state": { $0.state.rawValue },
        "published": { $0.published?.value ?? "" }, "outlet": { $0.outlet ?? $0.agency ?? "" },
        "claims": { $0.claimCount.map(String.init) ?? "" },
        "title": { $0.problem ?? $0.title ?? "" },
      ]))
  }

  static func claims() -> Sheets<Claim> where Record == Claim {
    Sheets<Claim>(
      full: Sheet([
        "claim": { $0.id }, "article": { $0.article }, "outlet": { $0.outlet ?? "" },
        "published": { $0.published ?? "" }, "kind": { $0.kind.rawValue },
        "content": { $0.content }, "source": { list($0.sources.map(\.name)) },
        "entity": { list($0.sources.compactMap(\.entity)) },
        "role": { list($0.sources.compactMap(\.role)) }, "via": { list($0.via.map(\.name)) },
        "cue": { $0.cue?.text ?? "" }, "act": { $0.act.rawValue },
        "negated": { $0.negated ? "yes" : "no" }, "modality": { $0.modality.rawValue },
        "quotation": { $0.quotation.rawValue },
        "time": { $0.time?.value ?? "" }, "places": { list($0.places) },
        "measure": { $0.figure?.measure ?? "" },
        "low": { $0.figure?.low.map(String.init) ?? "" },
        "high": { $0.figure?.high.map(String.init) ?? "" },
        "bound": { $0.figure?.bound.rawValue ?? "" }, "unit": { $0.figure?.unit ?? "" },
        "who": { $0.figure?.who ?? "" }, "part": { $0.figure?.part?.rawValue ?? "" },
        "event": { $0.event ?? "" }, "parent": { $0.parent ?? "" },
        "proposition": { $0.proposition ?? "" }, "status": { $0.status?.rawValue ?? "" },
        "confidence": { "\($0.confidence)" },
        "bytes": { $0.spans.map { "\($0.start)-\($0.end)" }.joined(separator: " ") },
      ]),
      brief: Sheet([
        "claim": { Words.short($0.id) }, "article": { $0.article },
        "source": { ClaimPage.names($0) }, "how": { ClaimPage.how($0) },
        "said": { $0.content },
      ]))
  }

  static func figures() -> Sheets<EventFigures> where Record == EventFigures {
    Sheets<EventFigures>(
      full: Sheet([
        "event", "what", "event_time", "event_places", "claim", "article", "outlet", "published",
        "measure", "low", "high", "bound", "unit", "who", "part", "denied", "source", "entity",
        "via", "content", "proposition", "status", "conflicts",
      ]) { events in
        let propositions = Dictionary(
          events.propositions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return events.claims.map { claim in
          figure(events.event, claim, claim.proposition.flatMap { propositions[$0] })
        }
      },
      brief: Sheet(["event", "what", "measure", "how many", "source", "article", "published"]) {
        events in
        events.claims.map { claim in
          [
            Words.short(events.event.id), events.event.what, claim.figure?.measure ?? "",
            claim.figure.map { Words.counted($0, isDenied: claim.deniesFigure) } ?? "",
            ClaimPage.names(claim), claim.article, claim.published ?? "",
          ]
        }
      })
  }

  private static func figure(_ event: Event, _ claim: Claim, _ proposition: Proposition?)
    -> [String]
  {
    let figure = claim.figure
    return [
      event.id, event.what, event.time?.value ?? "", list(event.places), claim.id, claim.article,
      claim.outlet ?? "", claim.published ?? "", figure?.measure ?? "",
      figure?.low.map(String.init) ?? "", figure?.high.map(String.init) ?? "",
      figure?.bound.rawValue ?? "", figure?.unit ?? "", figure?.who ?? "",
      figure?.part?.rawValue ?? "", claim.deniesFigure ? "yes" : "no",
      list(claim.sources.map(\.name)), list(claim.sources.compactMap(\.entity)),
      list(claim.via.map(\.name)), claim.content, claim.proposition ?? "",
      proposition?.status.rawValue ?? "", list(proposition?.conflicts ?? []),
    ]
  }

  static func propositions() -> Sheets<Proposition> where Record == Proposition {
    Sheets<Proposition>(
      full: Sheet([
        "proposition": { $0.id }, "kind": { $0.kind.rawValue }, "status": { $0.status.rawValue },
        "summary": { $0.summary }, "wires": { "\($0.wireCount)" },
        "articles": { "\($0.articleCount)" }, "claims": { "\($0.claimCount)" },
        "origins": { list($0.origins) }, "conflicts": { list($0.conflicts) },
        "supersedes": { list($0.supersedes ?? []) }, "claim_ids": { list($0.claims) },
      ]),
      brief: Sheet([
        "proposition": { Words.short($0.id) }, "status": { $0.status.rawValue },
        "wires": { "\($0.wireCount)" }, "articles": { "\($0.articleCount)" },
        "summary": { $0.summary },
      ]))
  }

  static func conflicts() -> Sheets<Conflict> where Record == Conflict {
    Sheets<Conflict>(
      full: Sheet([
        "conflict", "reason", "explanation", "side", "proposition", "summary", "source",
        "articles", "published", "claims", "claim_ids",
      ]) { conflict in
        conflict.sides.enumerated().map { number, side in
          let evidence = side.evidence ?? []
          return [
            conflict.id, conflict.reason.rawValue, conflict.explanation, "\(number + 1)",
            side.proposition, side.summary, list(once(evidence.map(ClaimPage.names))),
            list(once(evidence.map(\.article))), evidence.compactMap(\.published).max() ?? "",
            "\(side.claims.count)", list(side.claims),
          ]
        }
      },
      brief: Sheet([
        "conflict": { Words.short($0.id) }, "reason": { $0.reason.rawValue },
        "explanation": { $0.explanation },
      ]))
  }

  /// Each value once, in the order of the first.
  private static func once(_ values: [String]) -> [String] {
    values.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
  }

  static func entities() -> Sheets<Entity> where Record == Entity {
    Sheets<Entity>(
      full: Sheet([
        "entity": { $0.id }, "name": { $0.name }, "kind": { $0.kind.rawValue },
        "claims": { "\($0.claimCount)" }, "names": { list($0.names) },
        "roles": { list($0.roles.map(\.role)) }, "of": { $0.of ?? "" },
        "place": { $0.place ?? "" },
      ]),
      brief: Sheet([
        "entity": { Words.short($0.id) }, "claims": { "\($0.claimCount)" },
        "kind": { $0.kind.rawValue }, "name": { $0.name },
        "roles": { list($0.roles.map(\.role)) },
      ]))
  }

  static func hits() -> Sheets<SearchHit> where Record == SearchHit {
    let full = Sheet<SearchHit>([
      "article": { $0.article }, "claim": { $0.claim ?? "" }, "title": { $0.title ?? "" },
      "snippet": { $0.snippet },
    ])
    return Sheets<SearchHit>(
      full: full,
      brief: Sheet([
        "article": { $0.article }, "claim": { $0.claim.map(Words.short) ?? "" },
        "snippet": { $0.snippet },
      ]))
  }

  static func changes() -> Sheets<Change> where Record == Change {
    Sheets<Change>(
      full: Sheet([
        "clock": { $0.clock }, "at": { $0.at }, "kind": { $0.kind.rawValue },
        "article": { $0.article ?? "" }, "claim": { $0.claim ?? "" },
        "proposition": { $0.proposition ?? "" }, "conflict": { $0.conflict ?? "" },
        "event": { $0.event ?? "" }, "entity": { $0.entity ?? "" }, "summary": { $0.summary },
      ]),
      brief: Sheet([
        "at": { LocalTime.stamp($0.at) }, "kind": { Words.kind($0.kind).text },
        "summary": { $0.summary },
      ]))
  }
}
