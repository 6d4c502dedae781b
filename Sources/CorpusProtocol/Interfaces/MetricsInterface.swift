// SPDX-License-Identifier: Apache-2.0

/// `io.systemd.Metrics`, as systemd 260 declares it; experimental there, too.
///
/// A value is declared as an object, since there is no word for "any" that all parsers know.
let metricsDescription = """
  # Measures of a service, for whoever collects them from all services of a machine.
  interface io.systemd.Metrics

  # How the values of a family go on.
  type MetricFamilyType (counter, gauge, string)

  # Gives all measures of this moment, one an answer. Only with "more".
  method List() -> (
    name: string,
    value: object,
    object: ?string,
    fields: ?[string]string
  )

  # Gives what the measures mean, a family an answer. Only with "more".
  method Describe() -> (name: string, description: string, type: MetricFamilyType)

  # There is no such measure.
  error NoSuchMetric ()

  """
