// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// JSON with sorted keys: equal values give equal bytes.
package enum CanonicalJSON {
  /// The value as one line of JSON.
  package static func string(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Reads a value back.
  package static func decode<Value: Decodable>(_ type: Value.Type, from string: String) throws
    -> Value
  {
    try JSONDecoder().decode(type, from: Data(string.utf8))
  }
}
