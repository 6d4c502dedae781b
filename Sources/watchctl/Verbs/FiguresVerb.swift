import ArgumentParser
import CorpusProtocol

/// `figures`: who says how many, event by event.
struct FiguresVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "The figures of each event side by side: who says how many, since when.")

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "Only this measure: killed, injured, \"air strikes\", …", valueName: "measure"))
  var measure: String?

  @Option(help: ArgumentHelp("Only events at this place.", valueName: "place"))
  var place: String?

  @Argument(help: "Only events of which these articles tell, or articles below these folders.")
  var paths: [String] = []

  func perform(_ session: Session) throws -> Outcome {
    var events: [EventFigures] = []
    let wanted = try paths.map { try session.corpusPath($0) }
    let parameters = ListFigures.Parameters(
      measure: measure, place: place, paths: wanted.isEmpty || wanted.contains("") ? nil : wanted)
    try session.list(ListFigures.self, parameters) { reply in
      for event in reply.events {
        if session.json { try session.write(event) } else { events.append(event) }
      }
    }
    guard !session.json else { return .done }
    if events.isEmpty {
      session.remark("No figure matches.")
      return .done
    }
    let dates = try session.publicationDates(of: events.flatMap { $0.claims.map(\.article) })
    for event in events {
      var page = Page()
      page.add(LedgerPage.heading(event.event, count: event.claims.count), hanging: 2)
      page.add(LedgerPage.figures(event.claims) { dates[$0] })
      for proposition in event.propositions where proposition.status == .disputed {
        page.add(
          Line("disputed ", .bad) + Line.squeezed(proposition.summary) + Line(" ")
            + Line.squeezed(proposition.conflicts.map(Words.short).joined(separator: ", "), .faint),
          indent: 2, hanging: 2)
      }
      session.show(page, apart: true)
    }
    return .done
  }
}

extension Session {
  /// When the articles at `paths` were published, as far as that is known.
  func publicationDates(of paths: [String]) throws -> [String: String] {
    let paths = Set(paths).sorted()
    guard !paths.isEmpty else { return [:] }
    var dates: [String: String] = [:]
    // So many paths fit into a call, however long they are.
    for start in stride(from: 0, to: paths.count, by: 1_000) {
      let some = Array(paths[start..<min(start + 1_000, paths.count)])
      try list(ListArticles.self, .init(paths: some)) { reply in
        for article in reply.articles { dates[article.path] = article.published?.value }
      }
    }
    return dates
  }
}
