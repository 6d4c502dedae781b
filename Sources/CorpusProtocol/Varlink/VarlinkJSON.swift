// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials

/// The one configuration of JSON that both ends of a connection, and `--json`, use.
///
/// Keys are sorted, since Swift's dictionaries would otherwise put them in another order in every process, and slashes stay
/// slashes, so that paths read as paths. Numbers that JSON has no words for (NaN, infinities) are refused.
package enum VarlinkJSON {
  /// The bytes of `value` as one JSON text without a line break.
  package static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }

  /// The value that `bytes` spell.
  package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws
    -> Value
  {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}

/// A member's name as it stands in a JSON object, known or not.
struct MemberName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
