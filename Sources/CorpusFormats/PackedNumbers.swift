// SPDX-License-Identifier: Apache-2.0

/// Many numbers as one string of JSON: coded one by one, those of a page take longer than reading it does.
@propertyWrapper package struct PackedNumbers: Codable, Hashable, Sendable {
  package var wrappedValue: [Int]

  package init(wrappedValue: [Int]) { self.wrappedValue = wrappedValue }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    wrappedValue = try text.utf8.split(separator: 0x20).map { digits in
      guard let number = Int(Substring(digits)) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "\(Substring(digits))"))
      }
      return number
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue.map(String.init).joined(separator: " "))
  }
}
