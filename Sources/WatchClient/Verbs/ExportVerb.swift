// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `export`: the ledger for other tools.
struct ExportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole ledger as JSON lines, CSV or one HTML page, on standard output.",
    discussion: """
      jsonl: every article, claim, event, proposition, conflict and entity, one object a line. csv: one list for \
      a spreadsheet, which watchctl LIST --format csv writes too. html: a page to look at, complete in one file. For example: watchctl export --format html > ledger.html
      """)

  /// What the ledger is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv, html
  }

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("jsonl, csv or html.", valueName: "format"))
  var format: Format = .jsonl

  /// What a sheet holds.
  enum List: String, ExpressibleByArgument, CaseIterable {
    case articles, claims, figures, propositions, conflicts, entities
  }

  @Argument(
    help: ArgumentHelp(
      "Of csv, which list: articles, claims, figures, propositions, conflicts or entities.",
      valueName: "list"))
  var list: List = .claims

  func validate() throws {
    guard list == .claims || format == .csv else {
      throw ValidationError("Only csv is written list by list: --format csv \(list.rawValue).")
    }
  }

  func perform(_ session: Session) throws -> Outcome {
    switch format {
    case .jsonl:
      try session.stream(Export.self, NoParameters()) { reply in
        try session.write(reply.record)
      }
      return .done
    case .csv:
      try sheet(session)
      return .done
    case .html: break
    }
    var contents = LedgerContents()
    try session.stream(Export.self, NoParameters()) { reply in
      contents.add(reply.record)
      contents.clock = reply.clock
    }
    let corpus = try session.call(GetStatus.self, NoParameters()).status.corpus
    try LedgerHTML(contents: contents, corpus: corpus).write(to: session.put)
    return .done
  }

  private func sheet(_ session: Session) throws {
    func write<M: Method, Record: Encodable>(
      _ method: M.Type, _ parameters: M.Parameters, _ sheets: Sheets<Record>,
      _ records: (M.Reply) -> [Record]
    ) throws where M.Parameters: PagedParameters, M.Reply: PagedReply & Dated {
      var printer = RecordPrinter(session, .csv, sheets) { _ in (Page(), false) }
      try session.list(method, parameters, records) { try printer.print($0) }
      try printer.finish()
    }
    switch list {
    case .articles:
      try write(ListArticles.self, .init(), Sheets<Article>.articles(), \.articles)
    case .claims: try write(ListClaims.self, .init(), Sheets<Claim>.claims(), \.claims)
    case .figures: try write(ListFigures.self, .init(), Sheets<EventFigures>.figures(), \.events)
    case .propositions:
      try write(
        ListPropositions.self, .init(), Sheets<Proposition>.propositions(), \.propositions)
    case .conflicts:
      try write(ListConflicts.self, .init(), Sheets<Conflict>.conflicts(), \.conflicts)
    case .entities: try write(ListEntities.self, .init(), Sheets<Entity>.entities(), \.entities)
    }
  }
}
