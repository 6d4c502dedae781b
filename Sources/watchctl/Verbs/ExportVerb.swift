import ArgumentParser
import CorpusProtocol

/// `export`: the ledger for other tools.
struct ExportVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The whole ledger as JSON lines, CSV or one HTML page, on standard output.",
    discussion: """
      jsonl: every article, claim, event, proposition, conflict and entity, one object a line. csv: one row a claim, for a \
      spreadsheet. html: a page to look at, complete in one file. For example: watchctl export --format html > ledger.html
      """)

  /// What the ledger is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv, html
  }

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("jsonl, csv or html.", valueName: "format"))
  var format: Format = .jsonl

  func perform(_ session: Session) throws -> Outcome {
    guard format != .jsonl else {
      try session.stream(Export.self, NoParameters()) { try session.write($0.record) }
      return .done
    }
    var contents = LedgerContents()
    try session.stream(Export.self, NoParameters()) { reply in
      contents.add(reply.record)
      contents.clock = reply.clock
    }
    switch format {
    case .jsonl: break
    case .csv: try ClaimTable.write(contents, to: session.console.write)
    case .html:
      let corpus = try session.call(GetStatus.self, NoParameters()).status.corpus
      try LedgerHTML(contents: contents, corpus: corpus).write(to: session.console.write)
    }
    return .done
  }
}
