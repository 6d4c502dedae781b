// SPDX-License-Identifier: Apache-2.0

package import ArgumentParser
import CorpusProtocol
import Glibc

/// The program watchctl: asks corpusd what it knows. One file a verb under `Verbs`.
package struct Watchctl: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "watchctl",
    abstract: "Shows who claimed what in a folder of news articles that corpusd watches.",
    usage: "watchctl [--socket PATH | --instance NAME] [--json] VERB …",
    discussion: """
      Identifiers may be abbreviated to a unique beginning; paths are relative to the corpus. Without --socket and \
      --instance, $CORPUSD_SOCKET names the socket; where it is not set, a corpusd that you run yourself is asked before the \
      machine's.

      "watchctl help wire" explains a word of the ledger.

      Exit status: 0 done, also with an empty list; 1 a named thing does not exist, verify found differences, or status is \
      degraded; 2 wrong usage; 3 corpusd cannot be reached; 4 corpusd refused or failed; \
      78 reload met a configuration with a mistake.
      """,
    version: ProgramVersion.string,
    groupedSubcommands: [
      CommandGroup(
        name: "Reading the ledger",
        subcommands: [
          StatusVerb.self, ArticlesVerb.self, ClaimsVerb.self, FiguresVerb.self,
          PropositionsVerb.self, ConflictsVerb.self, EntitiesVerb.self, ShowVerb.self,
          OpenVerb.self, MatchVerb.self, SearchVerb.self, LogVerb.self, DiffVerb.self,
          ExportVerb.self,
          MetricsVerb.self,
        ]),
      CommandGroup(
        name: "Working on the corpus",
        subcommands: [AddVerb.self, SameVerb.self, DifferentVerb.self]),
      CommandGroup(
        name: "Steering corpusd",
        subcommands: [SyncVerb.self, RescanVerb.self, VerifyVerb.self, ReloadVerb.self]),
    ])

  @OptionGroup var global: GlobalOptions

  package init() {}

  /// Whether a program was called by the name `watchctl`: it is a link to the same file as corpusd where both are installed.
  package static func isMeant(by program: String?) -> Bool {
    program?.split(separator: "/").last == "watchctl"
  }

  /// Runs on the arguments and the console of this process.
  package static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    Glibc.exit(Invocation(console: .process()).run(arguments).rawValue)
  }
}
