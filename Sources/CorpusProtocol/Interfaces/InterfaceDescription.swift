// SPDX-License-Identifier: Apache-2.0

/// What a Varlink interface holds, in the language that clients introspect it with.
///
/// The texts keep to what every known parser reads: no `any`, no trailing comma, every error with its parentheses. Enumerated
/// values are declared as strings, so that a value added later breaks no client; their comments list the values of today.
package struct InterfaceDescription: Hashable, Sendable {
  /// The interface's name, `org.corpusd.Corpus`.
  package let name: String
  /// The whole description.
  package let text: String

  /// Describes an interface; whoever serves one that is not ours brings its own text.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// What every Varlink service offers.
  package static let service = InterfaceDescription(
    name: "org.varlink.service", text: serviceDescription)
  /// Reading the ledger.
  package static let corpus = InterfaceDescription(
    name: "org.corpusd.Corpus", text: corpusDescription + articleTypes + ledgerTypes)
  /// Measures of the service, as systemd collects them.
  package static let metrics = InterfaceDescription(
    name: "io.systemd.Metrics", text: metricsDescription)
  /// Steering the service; offered on the control socket only.
  package static let control = InterfaceDescription(
    name: "org.corpusd.Control", text: controlDescription + articleTypes)
}
