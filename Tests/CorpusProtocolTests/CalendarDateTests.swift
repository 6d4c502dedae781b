// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusProtocol

@Suite struct CalendarDateTests {
  @Test(arguments: ["2011-08-08", "2011-08", "2011", "2012-02-29", "2000-02-29"])
  func accepts(text: String) { #expect(CalendarDate(text) != nil) }

  @Test(arguments: [
    "", "2011-13", "2011-02-29", "1900-02-29", "2011-00-01", "2011-04-31", "11-08-08", "2011-8-8",
    "2011-08-08T00", "2011-", "٢٠١١", "2011-08-08-01",
  ])
  func refuses(text: String) { #expect(CalendarDate(text) == nil) }
}
