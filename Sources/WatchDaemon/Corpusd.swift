// SPDX-License-Identifier: Apache-2.0

package import ArgumentParser
import CorpusProtocol

/// The program corpusd: one file a subcommand under `Commands`.
package struct Corpusd: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "corpusd",
    abstract: "Keeps a live, reconciled ledger of who claimed what in a folder of news articles.",
    discussion: """
      Without a subcommand, corpusd serves: it watches the corpus, keeps the ledger and answers watchctl.
      """,
    version: ProgramVersion.string,
    subcommands: [
      ServeCommand.self, ExtractCommand.self, ImportCommand.self, CheckConfigCommand.self,
      WorkCommand.self, ReadCommand.self, RebuildCommand.self,
    ],
    defaultSubcommand: ServeCommand.self)

  package init() {}
}
