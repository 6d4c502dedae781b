import TOMLKit

/// Reading and writing the configuration as TOML.
enum ConfigurationFile {
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
  static func parse(_ text: String, path: String, defaults: Configuration)
    throws(ConfigurationError) -> Configuration
  {
    // toml++ takes its input as a C string: what stands after a NUL would go unread.
    guard !text.utf8.contains(0) else {
      throw ConfigurationError(path: path, line: nil, reason: "it contains a NUL byte")
    }
    // Nor may its parser see this: it ends the process.
    if let line = namelessTable(in: text) {
      throw ConfigurationError(
        path: path, line: line, reason: "a name must follow after \"[\"; corpusd has no tables")
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ConfigurationError(
        path: path, line: error.source.begin.line, reason: error.description)
    } catch {
      throw ConfigurationError(path: path, line: nil, reason: "\(error)")
    }
    var configuration = defaults
    for key in table.keys.sorted() {
      let line = line(of: key, in: text)
      guard let setting = ConfigurationSetting.all.first(where: { $0.key == key }) else {
        throw ConfigurationError(
          path: path, line: line, reason: "unknown key \"\(key)\"\(suggestion(for: key))")
      }
      guard let value = table[key], take(value, for: setting, into: &configuration) else {
        throw ConfigurationError(
          path: path, line: line, reason: "\"\(key)\" takes \(setting.expectation)")
      }
    }
    return configuration
  }

  /// The first line whose "[" or "[[" is not followed by the beginning of a name.
  private static func namelessTable(in text: String) -> Int? {
    var line = 1
    var isAtStart = true
    var brackets = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\u{FEFF}": continue
      case "[" where isAtStart && brackets < 2: brackets += 1
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "\"", "'", "]":
        isAtStart = false
        brackets = 0
      default:
        if brackets > 0 { return line }
        isAtStart = scalar.properties.isPatternWhitespace
        if scalar == "\n" { line += 1 }
      }
    }
    return nil
  }

  /// The effective configuration as a file that `parse` reads back, each key with its meaning.
  static func render(_ configuration: Configuration) -> String {
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
    _ value: any TOMLValueConvertible, for setting: ConfigurationSetting,
    into configuration: inout Configuration
  ) -> Bool {
    switch setting.value {
    case .path(let property):
      guard let path = value.string, path.hasPrefix("/") else { return false }
      configuration[keyPath: property] = path
    case .patterns(let property):
      guard let array = value.array else { return false }
      let patterns = array.compactMap(\.string)
      guard patterns.count == array.count,
        patterns.allSatisfy({ !$0.isEmpty && !$0.contains("/") })
      else { return false }
      configuration[keyPath: property] = patterns
    case .number(let property, let range):
      guard let number = value.int, range.contains(number) else { return false }
      configuration[keyPath: property] = number
    case .level(let property):
      guard let level = value.string.flatMap(Configuration.LogLevel.init(rawValue:)) else {
        return false
      }
      configuration[keyPath: property] = level
    }
    return true
  }

  /// The first line that assigns `key` or opens the table of that name.
  ///
  /// Looked up in the text, since toml++ keeps positions that TOMLKit does not pass on.
  static func line(of key: String, in text: String) -> Int? {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var rest = line.drop { $0 == " " || $0 == "\t" || $0 == "[" || $0 == "\"" || $0 == "'" }
      guard rest.hasPrefix(key) else { continue }
      rest = rest.dropFirst(key.count).drop { $0 == "\"" || $0 == "'" || $0 == " " || $0 == "\t" }
      if let next = rest.first, next == "=" || next == "]" || next == "." { return number + 1 }
    }
    return nil
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
