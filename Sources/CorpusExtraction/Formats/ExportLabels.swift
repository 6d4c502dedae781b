// SPDX-License-Identifier: Apache-2.0

internal import CorpusFormats
internal import CorpusLanguage

/// The labels that databases put before what they know of an article.
enum ExportLabels {
  /// What stands behind a label.
  enum Kind: String {
    case title, outlet, byline, date, id, url, language, body, caption, section, copyright
    /// Known, and nothing that an article keeps.
    case other
  }

  /// A label and where its value stands on the line.
  struct Label {
    var kind: Kind
    var value: Range<Int>
  }

  /// Label without blanks, which exports lose and insert, to its kind.
  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    for (label, kind) in English.table("labels of exports") {
      guard let known = Kind(rawValue: kind) else {
        fatalError("English/: \"\(kind)\" is no kind of label.")
      }
      kinds[key(label)] = known
    }
    return kinds
  }()

  /// The label that a line begins with.
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> Label? {
    guard let first = line.first, ASCII.isUpper(bytes[first]) || bytes[first] >= 0x80 else {
      return nil
    }
    let head = line.prefixed(56)
    guard let colon = bytes[head].firstIndex(of: 0x3a) else { return nil }
    let words = String(decoding: bytes[line.lowerBound..<colon], as: UTF8.self)
    guard let kind = kinds[key(words)] else { return nil }
    return Label(kind: kind, value: ByteText.trim(bytes, colon + 1..<line.upperBound))
  }

  private static func key(_ label: String) -> String {
    String(label.lowercased().unicodeScalars.filter { !" \u{a0}-_/".unicodeScalars.contains($0) })
  }
}

extension Metadata {
  /// Takes what stands behind a label; the first of a kind counts.
  mutating func take(_ kind: ExportLabels.Kind, _ value: String) {
    guard !value.isEmpty else { return }
    switch kind {
    case .title: title = title ?? value
    case .outlet: outlet = outlet ?? Self.name(of: value)
    case .byline:
      guard !English.words("writers without a name").contains(value.lowercased()) else { return }
      byline = byline ?? value
    case .date: published = published ?? ExportDate.read(value)
    case .url: url = url ?? value
    case .section: section = section ?? value
    case .copyright: copyright = copyright ?? value
    case .id, .language, .body, .caption, .other: break
    }
  }

  /// "The Courier; Tarnbridge": what stands behind is the place.
  private static func name(of outlet: String) -> String {
    guard let end = outlet.firstIndex(of: ";") else { return outlet }
    let name = outlet[..<end]
    return name.last == " " ? String(name.dropLast()) : String(name)
  }
}
