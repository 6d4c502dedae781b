// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusExtraction

/// The agency that a line credits, by any form of its name.
struct AgenciesTests {
  @Test(arguments: [
    ("By Ana Okoro, Associated Press", "Associated Press"),
    ("By Ana Okoro, Press Trust of India", "PTI"),
    ("By Ana Okoro, PTI", "PTI"), ("By Ana Okoro, Arden", nil),
  ])
  func isCredited(byline: String, agency: String?) {
    #expect(Agencies.credited(in: byline) == agency)
  }
}
