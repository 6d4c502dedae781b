// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

struct QuotationMarksTests {
  /// The quotations of paragraphs that are separated by a line break, without their marks, as `depth:words`.
  private func quotations(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return QuotationMarks.find(in: bytes, paragraphs: lines(bytes)).map {
      "\($0.depth):" + String(decoding: bytes[$0.inner], as: UTF8.self) + ($0.closed ? "" : "…")
        + ($0.continues ? "+" : "")
    }
  }

  private func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0a {
      out.append(start..<index)
      start = index + 1
    }
    out.append(start..<bytes.count)
    return out
  }

  @Test(arguments: [
    ("“We stay,” he said.", ["0:We stay,"]),
    ("\"We stay,\" he said. \"We wait.\"", ["0:We stay,", "0:We wait."]),
    ("``We stay,'' he said.", ["0:We stay,"]),
    ("‘We stay,’ he said.", ["0:We stay,"]),
    ("'We stay,' he said.", ["0:We stay,"]),
    ("«We stay,» he said.", ["0:We stay,"]),
    ("The miners' union and the owner's son don't agree.", []),
    ("In the ’90s the village’s bridge fell.", []),
    ("“She called it ‘a mess’ twice,” he said.", ["0:She called it ‘a mess’ twice,", "1:a mess"]),
    ("A plank of 5'10\" fell.", []),
    ("He said: \"We stay. \"", ["0:We stay. "]),
  ])
  func pairs(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test(arguments: [
    ("“We stay.\n“We wait,” he said.", ["0:We stay.…", "0:We wait,+"]),
    ("\"We stay.\n\"We wait,\" he said.", ["0:We stay.…", "0:We wait,+"]),
    ("“We stay.\nThe mayor left.", ["0:We stay.…"]),
    ("“We stay. “We wait,” he said.", ["0:We stay. …", "0:We wait,"]),
  ])
  func neverGivesUp(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test func anyBytesGiveRangesInside() {
    var state: UInt64 = 7
    let alphabet: [[UInt8]] = [
      [0x22], [0x27], [0xe2, 0x80, 0x9c], [0xe2, 0x80, 0x9d], [0xe2, 0x80, 0x98],
      [0xe2, 0x80, 0x99], [0x20], [0x61], [0x2e], [0xff], [0xe2], [0x60], [0xc2, 0xab],
    ]
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes += alphabet[Int(state >> 33) % alphabet.count]
      }
      for quotation in QuotationMarks.find(in: bytes, paragraphs: [0..<bytes.count]) {
        #expect(0 <= quotation.start && quotation.start < quotation.innerStart)
        #expect(quotation.innerStart <= quotation.innerEnd && quotation.innerEnd <= quotation.end)
        #expect(quotation.end <= bytes.count && quotation.depth >= 0)
      }
    }
  }
}
