// SPDX-License-Identifier: Apache-2.0

/// HTML made of elements; text can only enter escaped.
struct HTMLText {
  private(set) var text = ""

  init() {}

  /// Text from anywhere: made visible, then escaped.
  init(_ words: some StringProtocol) {
    for scalar in VisibleText.line(words).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Markup of our own.
  init(markup: StaticString) {
    text = "\(markup)"
  }

  /// An element around its contents; attributes are escaped like text.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ contents: HTMLText...
  ) -> HTMLText {
    var result = HTMLText()
    result.text = "<\(name)"
    for (attribute, value) in attributes {
      result.text += " \(attribute)=\"\(HTMLText(value).text)\""
    }
    result.text += ">"
    for part in contents { result += part }
    result.text += "</\(name)>"
    return result
  }

  static func + (a: HTMLText, b: HTMLText) -> HTMLText {
    var result = a
    result += b
    return result
  }

  static func += (a: inout HTMLText, b: HTMLText) {
    a.text += b.text
  }

  /// The parts one after the other.
  static func joined(_ parts: [HTMLText]) -> HTMLText {
    parts.reduce(into: HTMLText()) { $0 += $1 }
  }
}
