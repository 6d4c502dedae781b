internal import CorpusLanguage

/// Finds the headline that a reader of the page sees.
enum PageTitle {
  /// A line for comparison: letters and digits in lower case, a blank between words.
  static func key(_ line: String) -> String {
    var out: [UInt8] = []
    for scalar in line.unicodeScalars {
      if scalar.properties.isAlphabetic || (scalar.value >= 0x30 && scalar.value <= 0x39) {
        out += String(scalar).lowercased().utf8
      } else if scalar == "\u{2019}" || scalar == "'" {
        continue
      } else if let last = out.last, last != 0x20 {
        out.append(0x20)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// The share of the shorter line's words that stand in the other too, from 0 to 100.
  static func likeness(_ a: String, _ b: String) -> Int {
    let first = Set(key(a).split(separator: " "))
    let second = Set(key(b).split(separator: " "))
    let least = min(first.count, second.count)
    guard least > 0 else { return 0 }
    let most = max(first.count, second.count)
    let shared = first.intersection(second).count
    return shared * 100 / least - (most > least * 4 ? 40 : 0)
  }

  /// The headline, and the node that shows it.
  static func find(
    _ document: HTMLDocument, declared: [String], isDropped: [Bool]
  ) -> (title: String, node: Int?)? {
    var best: (title: String, node: Int, score: Int)?
    for index in document.nodes.indices {
      guard let tag = document.nodes[index].tag else { continue }
      let isHeadline = document.attribute("itemprop", of: index) == "headline" && tag != .meta
      guard tag == .h1 || tag == .h2 || isHeadline else { continue }
      let line = document.line(of: index)
      guard !line.isEmpty, line.utf8.count <= 400 else { continue }
      let likeness = declared.map { Self.likeness(line, $0) }.max() ?? 0
      let words = line.split(separator: " ").count
      var score = likeness + (tag == .h1 ? 40 : 0) + (isHeadline ? 20 : 0)
      if likeness < 50 {
        guard tag == .h1, words >= 2 else { continue }
        score = 10 + min(words, 10)
      }
      // A site's name is in the page's title too.
      if words < 3 { score -= 60 }
      if best.map({ score > $0.score }) ?? true { best = (line, index, score) }
    }
    if let best, best.score > 0 { return (best.title, best.node) }
    return declared.first.map { (withoutSite($0), nil) }
  }

  /// A title without the site's name behind it: "A headline | The Ledger".
  static func withoutSite(_ title: String) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · "] {
      guard let range = title.ranges(of: separator).last else { continue }
      let head = title[..<range.lowerBound]
      let tail = title[range.upperBound...]
      if head.split(separator: " ").count >= 3, tail.split(separator: " ").count <= 5 {
        return String(head)
      }
    }
    return title
  }
}
