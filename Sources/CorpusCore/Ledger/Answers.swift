package import CorpusProtocol

extension Ledger {
  package func reply(to parameters: ListArticles.Parameters) throws -> ListArticles.Reply {
    throw LedgerError.notFound("")
  }
}
