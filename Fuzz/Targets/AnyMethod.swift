// SPDX-License-Identifier: Apache-2.0

internal import CorpusCore
internal import CorpusProtocol
internal import WatchDaemon

/// One method of the daemon's interfaces, as a fuzzer meets it.
struct AnyMethod: Sendable {
  let name: String
  /// Reads the call's parameters, and writes them and reads them again.
  let decode: @Sendable (VarlinkCall) throws -> Void
  /// Asks a ledger; nil for what no ledger answers alone.
  let ask: (@Sendable (VarlinkCall, Ledger) throws -> Void)?

  private init<M: Method>(_ method: M.Type) {
    name = M.name
    decode = { call in
      let parameters = try call.parameters(of: M.self)
      let again = try VarlinkCall(frame: Self.frame(M.self, parameters)).parameters(of: M.self)
      let written = (try VarlinkJSON.encode(parameters), try VarlinkJSON.encode(again))
      precondition(written.0 == written.1, "other after writing")
    }
    ask = nil
  }

  private init<M: Method>(
    _ method: M.Type, _ reply: @escaping @Sendable (Ledger, M.Parameters) throws -> M.Reply
  ) {
    let plain = AnyMethod(method)
    name = plain.name
    decode = plain.decode
    ask = { call, ledger in
      _ = try VarlinkReply(parameters: reply(ledger, try call.parameters(of: M.self))).encoded()
    }
  }

  private static func frame<M: Method>(
    _ method: M.Type, _ parameters: M.Parameters
  ) throws -> [UInt8] {
    try VarlinkCall.encode(method, parameters).dropLast()
  }

  /// Takes an article in that was extracted elsewhere, and lets it go again.
  private static func importing(_ parameters: Import.Parameters, into ledger: Ledger) throws
    -> Import.Reply
  {
    let extraction = Extraction(article: parameters.article, claims: parameters.claims)
    let path = try ImportedArticles.path(of: extraction.article)
    try ledger.apply([.importing(extraction, at: path)])
    try ledger.apply([.remove(path)])
    return Import.Reply(clock: try ledger.clock())
  }

  /// All of them.
  static let all = [
    AnyMethod(GetInfo.self), AnyMethod(GetInterfaceDescription.self), AnyMethod(GetStatus.self),
    AnyMethod(Sync.self), AnyMethod(Subscribe.self), AnyMethod(Export.self),
    AnyMethod(Rescan.self), AnyMethod(Reload.self), AnyMethod(Verify.self),
    AnyMethod(Import.self) { try importing($1, into: $0) },
    AnyMethod(ListArticles.self) { try $0.reply(to: $1) },
    AnyMethod(ListClaims.self) { try $0.reply(to: $1) },
    AnyMethod(ListFigures.self) { try $0.reply(to: $1) },
    AnyMethod(ListPropositions.self) { try $0.reply(to: $1) },
    AnyMethod(ListConflicts.self) { try $0.reply(to: $1) },
    AnyMethod(ListEntities.self) { try $0.reply(to: $1) },
    AnyMethod(ListChanges.self) { try $0.reply(to: $1) },
    AnyMethod(Search.self) { try $0.reply(to: $1) },
    AnyMethod(Match.self) { try $0.reply(to: $1) },
    AnyMethod(GetArticle.self) { try $0.reply(to: $1) },
    AnyMethod(GetClaim.self) { try $0.reply(to: $1) },
    AnyMethod(GetEvent.self) { try $0.reply(to: $1) },
    AnyMethod(GetProposition.self) { try $0.reply(to: $1) },
    AnyMethod(GetConflict.self) { try $0.reply(to: $1) },
    AnyMethod(GetEntity.self) { try $0.reply(to: $1) },
    AnyMethod(Explain.self) { try $0.reply(to: $1) },
    AnyMethod(Diff.self) { try $0.reply(to: $1) },
  ]

  /// The method whose last name is the input's first word, else one that the word's bytes choose, and the call with the rest as parameters.
  ///
  /// Nil where the rest makes no call.
  static func call(_ input: [UInt8], among methods: [AnyMethod]) -> (AnyMethod, VarlinkCall)? {
    let parts = input.split(separator: UInt8(ascii: " "), maxSplits: 1)
    guard let word = parts.first else { return nil }
    let method =
      methods.first { $0.name.utf8.reversed().starts(with: ([0x2E] + word).reversed()) }
      ?? methods[word.reduce(0) { ($0 + Int($1)) % methods.count }]
    let head = Array("{\"method\":\"\(method.name)\",\"parameters\":".utf8)
    let body = parts.dropFirst().first ?? []
    guard let call = try? VarlinkCall(frame: head + body + [UInt8(ascii: "}")]) else { return nil }
    return (method, call)
  }
}
