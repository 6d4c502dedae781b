// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Foundation

@testable import CorpusCore
@testable import CorpusLanguage

/// The ledger of a scenario as its export tells it.
struct ScenarioLedger {
  struct NoSuchClaim: Error, CustomStringConvertible {
    var description: String
  }

  /// Objects by kind, then by identifier; articles by path.
  private(set) var objects: [String: [String: JSONValue]] = [:]
  /// Identifiers by kind, in the order of the lists.
  private(set) var order: [String: [String]] = [:]

  /// - Parameter lines: those of the export.
  init(lines: [String]) throws {
    for line in lines {
      guard case .object(let record) = try CanonicalJSON.decode(JSONValue.self, from: line)
      else { continue }
      for (kind, value) in record {
        let name = value[kind == "article" ? "path" : "id"]?.string
        guard let name else { continue }
        objects[kind, default: [:]][name] = value
        order[kind, default: []].append(name)
      }
    }
  }

  /// The claim that `choice` names: its article, words of its content, and for figures the measure.
  ///
  /// Of several the shortest is meant.
  func claim(_ choice: JSONValue) throws -> JSONValue {
    let parts = choice.list?.compactMap(\.string) ?? []
    guard parts.count >= 2 else { throw NoSuchClaim(description: "no choice of a claim") }
    let words = Self.plain(parts[1])
    let found = (objects["claim"] ?? [:]).values.filter { claim in
      guard claim["article"]?.string == parts[0],
        Self.plain(claim["content"]?.string ?? "").contains(words)
      else { return false }
      return parts.count > 2
        ? claim["figure.measure"]?.string == parts[2] : claim["kind"]?.string == "statement"
    }
    func order(_ claim: JSONValue) -> (Int, String) {
      (claim["content"]?.string?.utf8.count ?? 0, claim["id"]?.string ?? "")
    }
    guard let claim = found.min(by: { order($0) < order($1) }) else {
      throw NoSuchClaim(description: "there is no such claim: \(parts)")
    }
    return claim
  }

  /// The proposition of a chosen claim.
  func proposition(_ choice: JSONValue) throws -> JSONValue {
    objects["proposition"]?[try claim(choice)["proposition"]?.string ?? ""] ?? .null
  }

  /// The entity of a chosen claim's first source.
  func entity(_ choice: JSONValue) throws -> String? {
    try claim(choice)["sources"]?.list?.first?["entity"]?.string
  }

  /// Words in lower case with plain quotation marks and single spaces.
  private static func plain(_ text: String) -> String {
    let marks: [Character: Character] = ["“": "\"", "”": "\"", "’": "'", "‘": "'"]
    return String(text.map { marks[$0] ?? $0 }).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ").lowercased()
  }
}
