// SPDX-License-Identifier: Apache-2.0

/// An enumerated value as it is written, refused with the list of what is allowed where it is none.
package protocol NamedValue: RawRepresentable, CaseIterable, Codable, Sendable
where RawValue == String {}

extension NamedValue {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Self(rawValue: text) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "not one of the values",
          underlyingError: NotAllowed(given: text, allowed: Self.allCases.map(\.rawValue))))
    }
    self = value
  }
}

/// A value that is not among those allowed.
struct NotAllowed: Error, CustomStringConvertible {
  let given: String
  let allowed: [String]

  /// What was given and what is allowed.
  var description: String {
    let last = allowed.last ?? ""
    let all =
      allowed.count < 2 ? last : allowed.dropLast().joined(separator: ", ") + " or " + last
    return "\"\(given)\" is not allowed; it is \(all)."
  }
}
