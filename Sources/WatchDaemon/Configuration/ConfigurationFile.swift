// SPDX-License-Identifier: Apache-2.0

/// Reading and writing the configuration as TOML, or the part of it that `ConfigurationReader` knows.
package enum ConfigurationFile {
  /// The configuration that the file at `path` makes of `defaults`.
  static func read(path: String, defaults: Configuration) throws(ConfigurationError)
    -> Configuration
  {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path: path, limit: 1 << 20)
    } catch {
      throw ConfigurationError(path: path, line: nil, reason: "\(error)")
    }
    guard bytes.count <= 1 << 20, let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(
        path: path, line: nil, reason: "this is no TOML: it must be UTF-8 and below 1 MiB")
    }
    return try parse(text, path: path, defaults: defaults)
  }

  /// The configuration that `text` makes of `defaults`; `path` is for messages.
  package static func parse(_ text: String, path: String, defaults: Configuration)
    throws(ConfigurationError) -> Configuration
  {
    let assignments: [ConfigurationReader.Assignment]
    do {
      assignments = try ConfigurationReader.assignments(in: text)
    } catch {
      throw ConfigurationError(path: path, line: error.line, reason: error.reason)
    }
    var configuration = defaults
    for assignment in assignments {
      let key = assignment.key
      guard let setting = ConfigurationSetting.all.first(where: { $0.key == key }) else {
        throw ConfigurationError(
          path: path, line: assignment.line, reason: "unknown key \"\(key)\"\(suggestion(for: key))"
        )
      }
      guard take(assignment.value, for: setting, into: &configuration) else {
        throw ConfigurationError(
          path: path, line: assignment.line, reason: "\"\(key)\" takes \(setting.expectation)")
      }
    }
    return configuration
  }

  /// The effective configuration as a file that `parse` reads back, each key with its meaning.
  package static func render(_ configuration: Configuration) -> String {
    ConfigurationSetting.all.map { setting in
      let value =
        switch setting.value {
        case .path(let property): quote(configuration[keyPath: property])
        case .patterns(let property):
          "[" + configuration[keyPath: property].map(quote).joined(separator: ", ") + "]"
        case .number(let property, _): "\(configuration[keyPath: property])"
        case .level(let property): quote(configuration[keyPath: property].rawValue)
        }
      return "# \(setting.meaning)\n\(setting.key) = \(value)\n"
    }.joined(separator: "\n")
  }

  /// Puts `value` where the setting wants it; false where it has the wrong type or is out of range.
  private static func take(
    _ value: ConfigurationReader.Value, for setting: ConfigurationSetting,
    into configuration: inout Configuration
  ) -> Bool {
    switch setting.value {
    case .path(let property):
      guard case .text(let path) = value, path.hasPrefix("/") else { return false }
      configuration[keyPath: property] = path
    case .patterns(let property):
      guard case .list(let values) = value else { return false }
      let patterns = values.compactMap { if case .text(let pattern) = $0 { pattern } else { nil } }
      guard patterns.count == values.count,
        patterns.allSatisfy({ !$0.isEmpty && !$0.contains("/") })
      else { return false }
      configuration[keyPath: property] = patterns
    case .number(let property, let range):
      guard case .number(let number) = value, range.contains(number) else { return false }
      configuration[keyPath: property] = number
    case .level(let property):
      guard case .text(let name) = value, let level = Configuration.LogLevel(rawValue: name) else {
        return false
      }
      configuration[keyPath: property] = level
    }
    return true
  }

  private static func suggestion(for key: String) -> String {
    let plain = key.lowercased().filter { $0.isLetter }
    let near = ConfigurationSetting.all.first { $0.key.filter { $0.isLetter } == plain }
    return near.map { "; did you mean \"\($0.key)\"?" }
      ?? "; known are \(ConfigurationSetting.all.map(\.key).joined(separator: ", "))"
  }

  /// A TOML basic string.
  private static func quote(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      case let control where control.value < 0x20 || control.value == 0x7f:
        let digits = String(control.value, radix: 16, uppercase: true)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

extension ConfigurationSetting {
  /// What values the key takes, to complete "takes …".
  var expectation: String {
    switch value {
    case .path: "an absolute path in quotation marks"
    case .patterns: "a list of patterns of file names, each in quotation marks and without \"/\""
    case .number(_, let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .level:
      "one of "
        + Configuration.LogLevel.allCases.map { "\"\($0.rawValue)\"" }
        .joined(separator: ", ")
    }
  }
}
