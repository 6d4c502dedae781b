// SPDX-License-Identifier: Apache-2.0

/// Measures of the service, as `systemd-report` of systemd 260 and later collects them from every service that has some.
package enum ListMetrics: Method {
  package static let name = "io.systemd.Metrics.List"

  package typealias Parameters = NoParameters
  package typealias Reply = Metric
}

/// What the measures mean.
package enum DescribeMetrics: Method {
  package static let name = "io.systemd.Metrics.Describe"

  package typealias Parameters = NoParameters
  package typealias Reply = MetricFamily
}

/// One measure of this moment.
package struct Metric: Codable, Hashable, Sendable {
  /// The family's name.
  package var name: String
  package var value: Int
  /// The instance that is measured; absent for the one without a name.
  package var object: String?
  /// What tells it from others of its family.
  package var fields: [String: String]?

  package init(name: String, value: Int, object: String? = nil, fields: [String: String]? = nil) {
    self.name = name
    self.value = value
    self.object = object
    self.fields = fields
  }
}

/// Measures of one name.
package struct MetricFamily: Codable, Hashable, Sendable {
  /// How values of a family go on.
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Goes up only, from 0 at the service's start.
    case counter
    /// Goes up and down.
    case gauge
  }

  package var name: String
  package var description: String
  package var type: Kind

  package init(name: String, description: String, type: Kind) {
    self.name = name
    self.description = description
    self.type = type
  }
}
