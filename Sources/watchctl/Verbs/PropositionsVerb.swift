import ArgumentParser
import CorpusProtocol

/// `propositions`: what is claimed across articles, with its support.
struct PropositionsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "propositions",
    abstract: "What the claims of all articles come to, the best supported first.",
    discussion: """
      Corroborated: two independent wires or more say it. Single: one does. Disputed: it has a conflict. Copies of one \
      story count as one wire; the origins tell whether several wires go back to one report.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("Only of this status.", valueName: "corroborated|single|disputed"))
  var status: StatusArgument?

  func perform(_ session: Session) throws -> Outcome {
    var isEmpty = true
    try session.list(ListPropositions.self, .init(status: status?.status)) { reply in
      for proposition in reply.propositions {
        if session.json {
          try session.write(proposition)
        } else {
          session.show(LedgerPage.block(proposition), apart: true)
        }
        isEmpty = false
      }
    }
    if isEmpty, !session.json { session.remark("No proposition matches.") }
    return .done
  }
}

/// A status as the user writes it.
enum StatusArgument: String, ExpressibleByArgument, CaseIterable {
  case corroborated, single, disputed

  var status: Proposition.Status {
    switch self {
    case .corroborated: .corroborated
    case .single: .single
    case .disputed: .disputed
    }
  }
}
