// SPDX-License-Identifier: Apache-2.0

internal import CorpusCore
internal import CorpusExtraction
internal import CorpusLanguage
internal import CorpusProtocol
internal import Glibc

/// A small ledger with something of everything: copies, a conflict, figures that rise, an article that failed, a change log.
struct SampleLedger {
  private let extractor: Extractor

  init() throws {
    extractor = Extractor(model: try LanguageModel.load())
  }

  /// Puts the sample's articles into `ledger`.
  func fill(_ ledger: Ledger) throws {
    try ledger.apply(Self.articles.map(edit))
    let longer = Self.articles[0].text + "\nNobody was hurt, Venn added.\n"
    try ledger.apply([edit(("a/first.txt", longer))])
    try ledger.apply([.remove(CorpusPath("b/gone.txt"))])
  }

  /// The edit that takes in a file of these contents.
  func edit(_ article: (path: String, text: String)) -> LedgerEdit {
    let path = CorpusPath(article.path)
    return .importing(extractor.extract(path: path, bytes: Array(article.text.utf8))[0], at: path)
  }

  /// Where a target may put files: a folder of this run.
  static func folder(_ name: String) throws -> String {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    return "\(base)/\(name)-\(getpid())"
  }

  private static let articles: [(path: String, text: String)] = [
    (
      "a/first.txt",
      """
      Ferry inquiry opens

      MARROW BAY, May 3, 2031 (Coastal Wire) - The ferry company ignored two warnings about its doors, inspector Orla Venn said on Saturday.

      "We told them in March and again in April," Venn said.

      At least 14 passengers were killed when the ferry capsized off Marrow Bay on May 1, 2031, the harbour board said.

      """
    ),
    (
      "a/copy.txt",
      """
      Inquiry into ferry opens

      MARROW BAY, May 3, 2031 (Coastal Wire) - The ferry company ignored two warnings about its doors, inspector Orla Venn said on Saturday.

      "We told them in March and again in April," Venn said.

      At least 14 passengers were killed when the ferry capsized off Marrow Bay on May 1, 2031, the harbour board said.

      """
    ),
    (
      "b/rival.txt",
      """
      Toll of ferry rises

      MARROW BAY, May 4, 2031 (North Post) - Nineteen passengers were killed when the ferry capsized off Marrow Bay on May 1, 2031, the fishermen's union said.

      The company did not ignore warnings, its director Tam Reeve said on Sunday.

      """
    ),
    ("b/gone.txt", "The lighthouse will close in June, keeper Ada Pell said on Monday.\n"),
    ("b/empty.txt", ""),
  ]
}
