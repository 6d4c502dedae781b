// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol

/// `metrics`: measures for a monitor.
struct MetricsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Measures of the service for a monitor, in the text format of OpenMetrics.",
    discussion: "The same measures come over Varlink by io.systemd.Metrics.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) throws -> Outcome {
    let families = try session.all(DescribeMetrics.self, NoParameters())
    let metrics = try session.all(ListMetrics.self, NoParameters())
    if session.json {
      for metric in metrics { try session.write(metric) }
    } else {
      try session.console.write(OpenMetrics.text(metrics, families))
    }
    return .done
  }
}
