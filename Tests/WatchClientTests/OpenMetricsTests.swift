// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import WatchClient

@Suite struct OpenMetricsTests {
  private let families = [
    MetricFamily(name: "org.corpusd.articles", description: "By \"state\".", type: .gauge),
    MetricFamily(name: "org.corpusd.overflows", description: "Lost\nevents.", type: .counter),
  ]

  @Test func saysTypeAndMeaningBeforeTheValues() {
    let metrics = [
      Metric(name: "org.corpusd.articles", value: 5, fields: ["state": "ready"]),
      Metric(name: "org.corpusd.articles", value: 1, fields: ["state": "failed"]),
      Metric(name: "org.corpusd.overflows", value: 2),
    ]
    #expect(
      OpenMetrics.text(metrics, families) == #"""
        # TYPE corpusd_articles gauge
        # HELP corpusd_articles By \"state\".
        corpusd_articles{state="ready"} 5
        corpusd_articles{state="failed"} 1
        # TYPE corpusd_overflows counter
        # HELP corpusd_overflows Lost\nevents.
        corpusd_overflows_total 2
        # EOF

        """#)
  }

  @Test func anInstanceIsALabel() {
    let metric = Metric(name: "org.corpusd.overflows", value: 0, object: #"srv-a\x2db"#)
    #expect(
      OpenMetrics.text([metric], families).contains(
        #"corpusd_overflows_total{corpus="srv-a\\x2db"} 0"#))
  }
}
