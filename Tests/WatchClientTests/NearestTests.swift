// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WatchClient

@Suite struct NearestTests {
  @Test(arguments: [
    ("satus", "status"), ("stauts", "status"), ("claim", "claims"), ("entites", "entities"),
    ("conflict", "conflicts"), ("sohw", "show"), ("zzz", nil), ("xylophone", nil),
  ])
  func guesses(word: String, meant: String?) {
    let verbs = ["status", "claims", "entities", "conflicts", "show", "search", "sync", "log"]
    #expect(Nearest.word(to: word, in: verbs) == meant)
  }
}
