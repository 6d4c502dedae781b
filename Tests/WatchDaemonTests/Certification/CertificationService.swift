// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Synchronization

@testable import WatchDaemon

/// `org.varlink.certification`, by which Varlink implementations test each other: each answer is to come back as the next call.
///
/// Calls must come in order and exactly as expected; anything else is answered by CertificationError.
final class CertificationService: Sendable {
  private let steps = [
    Test01.name, Test02.name, Test03.name, Test04.name, Test05.name, Test06.name, Test07.name,
    Test08.name, Test09.name, Test10.name, Test11.name, End.name,
  ]
  /// Of every client that has begun, how many steps it has taken.
  private let taken = Mutex<[String: Int]>([:])

  /// Clients that have taken every step.
  var certified: Int { taken.withLock { $0.values.count { $0 == steps.count } } }

  /// The table that a server answers from.
  var table: MethodTable {
    var table = MethodTable(interfaces: [.service, Self.description])
    table.addIntrospection()
    table.add(Start.self) { _ in
      let client = "client-\(UInt64.random(in: 0 ... .max))"
      self.taken.withLock { $0[client] = 0 }
      return Start.Reply(client_id: client)
    }
    add(Test01.self, to: &table, expected: { ClientOnly(client_id: $0) }) { Test01.Reply() }
    add(Test02.self, to: &table, expected: { .init(client_id: $0) }) { Test02.Reply() }
    add(Test03.self, to: &table, expected: { .init(client_id: $0) }) { Test03.Reply() }
    add(Test04.self, to: &table, expected: { .init(client_id: $0) }) { Test04.Reply() }
    add(Test05.self, to: &table, expected: { .init(client_id: $0) }) { CertificationStruct() }
    add(Test06.self, to: &table, expected: { .init(client_id: $0) }) { Test06.Reply() }
    add(Test07.self, to: &table, expected: { .init(client_id: $0) }) { Test07.Reply() }
    add(Test08.self, to: &table, expected: { .init(client_id: $0) }) { Test08.Reply() }
    add(Test09.self, to: &table, expected: { .init(client_id: $0) }) { Test09.Reply() }
    table.add(Test10.self) { (parameters, writer: ReplyWriter) in
      try self.take(Test10.self, parameters, .init(client_id: parameters.client_id))
      guard writer.mode == .more else { throw VarlinkError.expectedMore }
      for number in 1...10 {
        try await writer.send(
          Test10.Reply(string: "Reply number \(number)"), continues: number < 10)
      }
    }
    table.add(Test11.self) { (parameters, writer: ReplyWriter) in
      guard writer.mode == .oneway else { throw Self.wrong("Test11 is called as oneway") }
      try self.take(Test11.self, parameters, .init(client_id: parameters.client_id))
    }
    add(End.self, to: &table, expected: { ClientOnly(client_id: $0) }) { End.Reply() }
    return table
  }

  private func add<M: CertificationMethod>(
    _ method: M.Type, to table: inout MethodTable,
    expected: @escaping @Sendable (String) -> M.Parameters,
    _ reply: @escaping @Sendable () -> M.Reply
  ) where M.Parameters: CertificationParameters {
    table.add(method) { parameters in
      try self.take(method, parameters, expected(parameters.client_id))
      return reply()
    }
  }

  /// Takes the client one step further, if this is the step and these are the values.
  private func take<M: CertificationMethod>(
    _ method: M.Type, _ parameters: M.Parameters, _ expected: M.Parameters
  ) throws(VarlinkError) where M.Parameters: CertificationParameters {
    guard parameters == expected else { throw Self.wrong("\(expected), not \(parameters)") }
    let isNext = taken.withLock { taken in
      guard let count = taken[parameters.client_id], count < steps.count, steps[count] == M.name
      else { return false }
      taken[parameters.client_id] = count + 1
      return true
    }
    guard isNext else { throw Self.wrong("\(M.name) is not the next step") }
  }

  private static func wrong(_ reason: String) -> VarlinkError {
    .other(name: "org.varlink.certification.CertificationError", message: reason)
  }
}
