// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import CorpusProtocol
import NIOPosix

/// The methods of a socket, by name.
struct MethodTable: Sendable {
  /// Answers one call completely, or throws the error that answers it.
  typealias Handler = @Sendable (VarlinkCall, ReplyWriter) async throws -> Void

  /// The interfaces offered, `org.varlink.service` among them.
  let interfaces: [InterfaceDescription]
  private var handlers: [String: Handler] = [:]

  init(interfaces: [InterfaceDescription]) {
    self.interfaces = interfaces
  }

  /// Answers `call`; every failure becomes an error reply.
  ///
  /// Throws only where the connection is of no more use.
  func answer(_ call: VarlinkCall, _ writer: ReplyWriter, failed: (any Error) -> Void) async throws
  {
    do {
      guard interfaces.contains(where: { $0.name == call.interface }) else {
        throw VarlinkError.interfaceNotFound(call.interface)
      }
      guard let handler = handlers[call.method] else {
        throw VarlinkError.methodNotFound(call.method)
      }
      // A client that took the answer for the start of another protocol would misread all that follows.
      guard call.mode != .upgrade else { throw VarlinkError.methodNotImplemented(call.method) }
      try await handler(call, writer)
    } catch let error as VarlinkError {
      try await writer.send(error)
    } catch let error as LedgerError {
      try await writer.send(VarlinkError(error))
    } catch let error as CancellationError {
      throw error
    } catch let error as ConnectionLost {
      throw error
    } catch {
      failed(error)
      try await writer.send(VarlinkError.failed(reason: LedgerError.plain(error)))
    }
  }

  /// Adds a method with a handler of its own.
  mutating func add<M: Method & SendableMetatype>(
    _ method: M.Type,
    _ handler: @escaping @Sendable (M.Parameters, ReplyWriter) async throws -> Void
  ) {
    handlers[M.name] = { call, writer in
      let parameters = try call.parameters(of: M.self)
      try (parameters as? any CheckedParameters)?.check()
      try await handler(parameters, writer)
    }
  }

  /// Adds a method with one answer.
  mutating func add<M: Method & SendableMetatype>(
    _ method: M.Type, _ answer: @escaping @Sendable (M.Parameters) async throws -> M.Reply
  ) {
    add(method) { parameters, writer in
      try await writer.send(try await answer(parameters))
    }
  }
}

/// The peer is gone; nothing can be answered.
struct ConnectionLost: Error {}

extension VarlinkError {
  /// How the ledger's error looks on the wire.
  init(_ error: LedgerError) {
    self =
      switch error {
      case .notFound(let what): .notFound(what: what)
      case .ambiguous(let id, let candidates): .ambiguous(id: id, candidates: candidates)
      case .invalidParameter(let name): .invalidParameter(name, reason: Self.allowed(name))
      case .clockTooOld(let oldest): .clockTooOld(oldest: oldest)
      case .refused(let reason): .failed(reason: reason)
      case .newer, .damaged, .unavailable: .failed(reason: "\(error).")
      }
  }

  /// What a parameter that the ledger cannot use may be.
  private static func allowed(_ name: String) -> String? {
    switch name {
    case "after": "It is the \"next\" of a page of this list, in the same order."
    case "since": "It is a clock, EPOCH:SEQUENCE, as every answer carries one."
    case "other": "Two things of one kind are compared."
    case "about", "source", "place", "words", "text": "It holds no word."
    default: nil
    }
  }
}
