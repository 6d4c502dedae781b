// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusProtocol

/// What lists refuse, and what they say is allowed.
@Suite struct ParameterTests {
  @Test(arguments: [
    (#"{"limit":-1}"#, "limit", "1 or more"), (#"{"limit":0}"#, "limit", "1 or more"),
    (#"{"since":"x"}"#, "since", "\"x\" is no date. A date is 2031-05-04"),
    (#"{"until":"2031-02-30"}"#, "until", "one of the calendar"),
    (#"{"saidSince":"yesterday"}"#, "saidSince", "A date is"),
    (#"{"saidUntil":"2031-13"}"#, "saidUntil", "A date is"),
    (#"{"publishedSince":"31-05-04"}"#, "publishedSince", "A date is"),
    (#"{"confidence":1.5}"#, "confidence", "from 0 to 1"),
    (#"{"kind":"rumour"}"#, "kind", "\"rumour\" is not allowed; it is statement or figure."),
    (#"{"status":"odd"}"#, "status", "it is corroborated, single or disputed."),
    (#"{"sort":"size"}"#, "sort", "it is path or published."),
    (#"{"sorted":"path"}"#, "sorted", "no such parameter"),
  ])
  func refuses(parameters: String, name: String, words: String) throws {
    let error = try #require(
      #expect(throws: VarlinkError.self) {
        let text = #"{"method":"org.corpusd.Corpus.ListClaims","parameters":\#(parameters)}"#
        try VarlinkCall(frame: Array(text.utf8)).parameters(of: ListClaims.self).check()
      })
    guard case .invalidParameter(let found, let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(found == name)
    #expect(reason?.contains(words) == true, "\(reason ?? "")")
  }

  @Test(arguments: ["2031-05-04", "2031-05-04T10:20:30Z"])
  func takesMoments(moment: String) throws {
    var parameters = ListChanges.Parameters()
    parameters.madeSince = moment
    try parameters.check()
  }

  @Test(arguments: ["", "2031-05", "2031-02-30", "2031-05-04T10:20Z", "2031-05-04 10:20:30"])
  func refusesMoments(moment: String) {
    var parameters = ListChanges.Parameters()
    parameters.madeUntil = moment
    #expect(throws: VarlinkError.self) { try parameters.check() }
  }
}
