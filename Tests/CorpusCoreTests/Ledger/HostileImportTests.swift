// SPDX-License-Identifier: Apache-2.0

import CorpusExtraction
import CorpusProtocol
import Foundation
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// Law: whatever stands anywhere in an article that was extracted elsewhere, it is refused or taken in, and can be asked for.
@Suite struct HostileImportTests {
  private static let text = """
    Ferry inquiry opens

    MARROW BAY, May 3, 2031 (Coastal Wire) - The company ignored two warnings, inspector Orla Venn said on Saturday.

    "We told them in March," Venn said, according to the harbour board.

    About 14 to 20 passengers were killed off Marrow Bay on May 1, 2031, the harbour board said.

    """

  @Test(arguments: [
    "-9223372036854775808", "-1", "9223372036854775807", "1e400", "\"\"", "\"\\u0000\"",
    "\"9999-99-99/0000\"", "\"a b 9999999999999999999\"", "null", "[]", "{}",
  ])
  func anyValueAnywhere(_ value: String) throws {
    let extractor = Extractor(model: try LanguageModel.load())
    let bytes = Array(Self.text.utf8)
    let extraction = extractor.extract(path: CorpusPath("a.txt"), bytes: bytes)[0]
    try #require(extraction.claims.count >= 3)
    let json = try VarlinkJSON.encode(extraction)
    let fixture = try LedgerFixture()
    // A copy, to be compared with.
    try fixture.apply(extractor.extract(path: CorpusPath("b.txt"), bytes: bytes)[0])
    var taken = 0
    for place in Self.values(of: json) {
      var bytes = json
      bytes.replaceSubrange(place, with: Array(value.utf8))
      guard let hostile = try? VarlinkJSON.decode(Extraction.self, from: bytes) else { continue }
      do {
        try fixture.apply(hostile)
        taken += 1
        _ = try fixture.ledger.canonicalLines()
      } catch is LedgerError {}
      try fixture.remove(hostile.article.path)
    }
    #expect(taken > 0 || ["1e400", "[]", "{}"].contains(value))
  }

  /// Where a number or a string stands that is a value.
  private static func values(of json: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < json.count {
      let start = index
      if json[index] == UInt8(ascii: "\"") {
        index += 1
        while json[index] != UInt8(ascii: "\"") {
          index += json[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index += 1
        if index < json.count, json[index] != UInt8(ascii: ":") { places.append(start..<index) }
      } else if json[index] == UInt8(ascii: "-") || (48...57).contains(json[index]) {
        while index < json.count, !",]}".utf8.contains(json[index]) { index += 1 }
        places.append(start..<index)
      } else {
        index += 1
      }
    }
    return places
  }
}
