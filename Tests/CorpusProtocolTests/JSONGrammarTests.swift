// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusProtocol

@Suite struct JSONGrammarTests {
  @Test(arguments: [
    "{}", " {\t}\r\n", #"{"":0}"#, #"{"a":[]}"#, #"{"a":[1,-0,0.5,1e9,-1.25E-3,2e+4]}"#,
    #"{"a":{"b":[{},[[]],true,false,null]},"c":"\u00e9\n\"\\\/ é"}"#, #"{"a":1,"a":2}"#,
  ])
  func accepts(json: String) {
    #expect(JSONGrammar.isObject(Array(json.utf8)))
  }

  @Test(arguments: [
    "", " ", "[]", "1", "{", "}", "{}}", "{} {}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{,}",
    #"{"a":[1,]}"#, #"{"a":[,]}"#, #"{"a":01}"#, #"{"a":.5}"#, #"{"a":1.}"#, #"{"a":+1}"#,
    #"{"a":-}"#, #"{"a":1e}"#, #"{"a":NaN}"#, #"{"a":tru}"#, #"{"a":truex}"#, "{a:1}",
    #"{"a":'b'}"#, #"{"a":"\x"}"#, #"{"a":"\u12g4"}"#, "{\"a\":\"\n\"}", #"{"a":"b"#,
    #"{"a":[1}"#, #"{"a":{"b":1]"#, #"{"a":1 "b":2}"#, "\u{FEFF}{}", #"{"a":1}//"#,
  ])
  func refuses(json: String) {
    #expect(!JSONGrammar.isObject(Array(json.utf8)))
  }

  @Test(arguments: [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]])
  func refusesWhatIsNoUTF8(bytes: [UInt8]) {
    #expect(!JSONGrammar.isObject(Array(#"{"a":""#.utf8) + bytes + Array("\"}".utf8)))
  }

  @Test(arguments: [(511, true), (512, false), (200_000, false)])
  func limitsDepth(depth: Int, accepted: Bool) {
    let text =
      #"{"a":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
    #expect(JSONGrammar.isObject(Array(text.utf8)) == accepted)
  }

  /// Whatever the encoder writes, the grammar reads; whatever is cut off its end, it does not.
  @Test func agreesWithTheEncoder() throws {
    let bytes = try VarlinkJSON.encode(Sample.record)
    #expect(JSONGrammar.isObject(bytes))
    for end in bytes.indices { #expect(!JSONGrammar.isObject(Array(bytes[..<end]))) }
  }
}
