// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import WatchDaemon

@Suite struct MetricsTests {
  @Test func everyMeasureHasItsMeaningAndTheCountsOfTheStatus() async throws {
    try await DaemonHarness.run { daemon in
      try daemon.write("a.txt", article(1))
      try await daemon.sync()
      let families = try await daemon.stream(DescribeMetrics.self, NoParameters())
      let metrics = try await daemon.stream(ListMetrics.self, NoParameters())
      #expect(Set(metrics.map(\.name)) == Set(families.map(\.name)))
      #expect(families.allSatisfy { $0.description.hasSuffix(".") })
      func value(_ name: String, _ state: String? = nil) -> Int? {
        metrics.first {
          $0.name == "org.corpusd." + name && $0.fields?["state"] == state
        }?.value
      }
      let status = try await daemon.call(GetStatus.self, NoParameters()).status
      #expect(value("articles", "ready") == 1 && value("articles", "failed") == 0)
      #expect(value("claims") == status.claims)
      #expect(value("healthy") == 1 && value("problems") == 0 && value("seen") == 1)
      let expected = await #expect(throws: VarlinkError.self) {
        try await daemon.call(ListMetrics.self, NoParameters())
      }
      #expect(expected == .expectedMore)
    }
  }
}
