// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `status`: how the service and its corpus are.
struct StatusVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Health, corpus, counts, work in hand, watches, last change.",
    discussion: "Ends with status 1 where something is wrong.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) throws -> Outcome {
    let reply = try session.call(GetStatus.self, NoParameters())
    session.omitNotes(saidIn: reply.status.problems)
    if session.json {
      try session.write(FlatStatus(reply: reply))
    } else {
      try session.show(Self.page(reply))
    }
    return reply.status.health == "ok" ? .done : .different
  }

  static func page(_ reply: GetStatus.Reply) -> Page {
    let status = reply.status
    var page = Page()
    page.add(headline(status))
    func row(_ name: String, _ value: String) {
      let gap = String(repeating: " ", count: max(15 - name.count, 1))
      page.add(Line("  " + name + gap, .faint) + Line.squeezed(value), hanging: 17)
    }
    row("corpus", status.corpus)
    let counts = status.articles
    var articles = ["\(Words.number(counts.ready)) ready"]
    if counts.pending > 0 { articles.append("\(Words.number(counts.pending)) pending") }
    if counts.skipped > 0 { articles.append("\(Words.number(counts.skipped)) skipped") }
    if counts.failed > 0 { articles.append("\(Words.number(counts.failed)) failed") }
    var line = articles.joined(separator: ", ")
    if status.ignored > 0 {
      line += " (\(Words.count(status.ignored, "other file")) ignored)"
    }
    row("articles", line)
    row(
      "claims",
      "\(Words.number(status.claims)), making \(Words.count(status.propositions, "proposition"))")
    row("conflicts", Words.number(status.conflicts))
    if let progress = status.progress {
      var line = "\(Words.number(progress.done)) of \(Words.number(progress.total)) files"
      if let seconds = progress.secondsLeft { line += ", about \(duration(seconds)) left" }
      row("in hand", line)
    }
    var watches = "\(Words.number(status.watches.used)) used"
    if status.watches.needed > status.watches.used {
      watches += " of \(Words.number(status.watches.needed)) needed"
    }
    if let limit = status.watches.limit { watches += ", \(Words.number(limit)) allowed" }
    row("watches", watches)
    row("last change", status.lastChange.map(ReadableDate.moment) ?? "none yet")
    row("running since", ReadableDate.moment(status.startedAt))
    row("clock", reply.clock)
    for problem in status.problems {
      page.add(Line("! ", .bad) + Line.squeezed(problem), hanging: 2)
    }
    return page
  }

  private static func headline(_ status: Status) -> Line {
    let health =
      switch status.health {
      case "ok": Line("well", .good)
      case let other: Line.squeezed(other, .bad)
      }
    let state =
      switch status.state {
      case "scanning": "scanning the corpus"
      case "working": "working"
      case "idle": "idle"
      case "stopping": "stopping"
      case "rootUnavailable": "without its corpus folder"
      case let other: other
      }
    let name = ["corpusd", status.instance, status.version].compactMap { $0 }
    return Line.squeezed(name.joined(separator: " "), .strong) + Line(" is ") + health
      + Line.squeezed(", \(state)")
  }

  /// Seconds in the words that people use for them.
  static func duration(_ seconds: Int) -> String {
    switch seconds {
    case ..<90: Words.count(seconds, "second")
    case ..<5400: Words.count((seconds + 30) / 60, "minute")
    default: Words.count((seconds + 1800) / 3600, "hour")
    }
  }

  /// The status with the clock beside its own fields.
  struct FlatStatus: Encodable {
    let reply: GetStatus.Reply

    enum CodingKeys: CodingKey { case clock, stale }

    func encode(to encoder: any Encoder) throws {
      try reply.status.encode(to: encoder)
      var members = encoder.container(keyedBy: CodingKeys.self)
      try members.encode(reply.clock, forKey: .clock)
      try members.encodeIfPresent(reply.stale, forKey: .stale)
    }
  }
}
