// SPDX-License-Identifier: Apache-2.0

internal import WatchDaemon

/// Any text as a configuration file: taken whole or refused with a reason, and what is taken can be written down and read back.
struct ConfigurationTarget {
  @Sendable func run(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    do throws(ConfigurationError) {
      let configuration = try ConfigurationFile.parse(
        text, path: "/f", defaults: Configuration())
      let written = ConfigurationFile.render(configuration)
      let again = try? ConfigurationFile.parse(written, path: "/f", defaults: Configuration())
      precondition(again == configuration, "not read back: \(written)")
    } catch {
      precondition(!error.reason.isEmpty)
    }
  }
}
