// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusLanguage

/// The words of a text as strings.
func words(_ string: String) -> [String] {
  let text = Array(string.utf8)
  return Tokenizer.tokens(in: 0..<text.count, of: text).map {
    String(decoding: text[$0.range], as: UTF8.self)
  }
}

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("The mayor's aide didn't resign.", "The|mayor|'s|aide|did|n't|resign|."),
    ("They’ll say it isn’t Velm’s.", "They|’ll|say|it|is|n’t|Velm|’s|."),
    ("“We won,” said Mr. Orlo.", "“|We|won|,|”|said|Mr.|Orlo|."),
    ("\"No,\" she said.", "\"|No|,|\"|she|said|."),
    ("The U.N. met on Aug. 8 at 5 p.m. in Tarn.", "The|U.N.|met|on|Aug.|8|at|5|p.m.|in|Tarn|."),
    ("J. R. Hale paid $1,200.50 (about 9%).", "J.|R.|Hale|paid|$|1,200.50|(|about|9|%|)|."),
    ("Wait... what?!", "Wait|...|what|?!"),
    ("a well-known ex-minister", "a|well|-|known|ex-minister"),
    (
      "see http://a.example/x?y=1, or ask j.doe@news.example.org.",
      "see|http://a.example/x?y=1|,|or|ask|j.doe@news.example.org|."
    ),
    ("It ended.The rest fled.", "It|ended|.|The|rest|fled|."),
    ("O'Brien of AT&T cannot go", "O'Brien|of|AT&T|can|not|go"),
    ("In 1990's terms, the '90s", "In|1990|'s|terms|,|the|'90s"),
    ("the 20th of 9/11 at 7:30pm — 5-10 days", "the|20th|of|9/11|at|7:30|pm|—|5|-|10|days"),
    ("Call 555-0142 or 555-010-0142", "Call|555-0142|or|555-010-0142"),
    ("'Stop,' he said; the workers' union", "'|Stop|,|'|he|said|;|the|workers|'|union"),
    ("and/or No. 5, no. She", "and|/|or|No.|5|,|no|.|She"),
    ("US$5m C$3 @handle #tag", "US$|5|m|C$|3|@handle|#|tag"),
  ])
  func table(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }
}
