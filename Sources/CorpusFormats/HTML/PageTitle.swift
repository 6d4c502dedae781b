// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Finds the headline that a reader of the page sees.
enum PageTitle {
  /// A line for comparison: letters and digits in lower case, a blank between words.
  static func key(_ line: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(line.utf8.count)
    for scalar in line.unicodeScalars {
      if scalar.isASCII {
        // Unicode's tables are only asked where they know more than the byte says.
        let byte = UInt8(scalar.value)
        if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
          out.append(ASCII.isUpper(byte) ? byte | 0x20 : byte)
        } else if byte != 0x27, let last = out.last, last != 0x20 {
          out.append(0x20)
        }
      } else if scalar.properties.isAlphabetic {
        out += String(scalar).lowercased().utf8
      } else if scalar == "\u{2019}" {
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

  /// The headline, and the node that shows it: the heading most like what the page declares.
  static func find(
    _ document: HTMLDocument, declared: [String], outlet: String?, isUnseen: [Bool]
  ) -> (title: String, node: Int?)? {
    let titles = declared.map(withoutSite)
    let own = outlet.map(key)
    var best: (title: String, node: Int, score: Int)?
    var lone: [(title: String, node: Int)] = []
    var index = 0
    while index < document.nodes.count {
      let node = index
      guard let tag = document.nodes[node].tag else {
        index += 1
        continue
      }
      if isUnseen[node] {
        index = document.nodes[node].end
        continue
      }
      index += 1
      let isHeadline = document.attribute("itemprop", of: node) == "headline"
      guard tag == .h1 || tag == .h2 || tag == .h3 || isHeadline else { continue }
      let line = document.line(of: node)
      guard !line.isEmpty, line.utf8.count <= 400, key(line) != own else { continue }
      let likeness = titles.map { Self.likeness(line, $0) }.max() ?? 0
      let words = line.split(separator: " ").count
      if tag == .h1, words >= 2 { lone.append((line, node)) }
      guard likeness >= (tag == .h3 ? 90 : 50) else { continue }
      // A site's name may be in the page's title, too.
      let score =
        likeness + (tag == .h1 ? 40 : 0) + (isHeadline ? 20 : 0) - (words < 3 ? 60 : 0)
      if score > 0, best.map({ score > $0.score }) ?? true { best = (line, node, score) }
    }
    if let best { return (best.title, best.node) }
    // An only main heading is the headline even where the page declares another for machines.
    if lone.count == 1, let only = lone.first { return (only.title, only.node) }
    return titles.first.map { ($0, nil) } ?? lone.first.map { ($0.title, $0.node) }
  }

  /// The first line of a page without headings and links, which a word processor wrote.
  static func opening(
    _ document: HTMLDocument, _ lines: [PageBlock]
  ) -> (title: String, node: Int?)? {
    guard let first = lines.first, (3...30).contains(first.words), !first.isSentence,
      lines.contains(where: { $0.weight > 0 }), document.elements(.a).isEmpty
    else { return nil }
    return (String(decoding: first.line, as: UTF8.self), first.node)
  }

  /// What stands between a headline and the site's name.
  private static let siteSeparators = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "]

  /// The site's name in a page's title, where it stands behind the headline: "A headline | The Ledger".
  static func site(in title: String, behind headline: String) -> String? {
    for separator in siteSeparators {
      guard let range = title.ranges(of: separator).last else { continue }
      let tail = title[range.upperBound...]
      guard key(String(title[..<range.lowerBound])) == key(headline), tail.utf8.count <= 40,
        tail.contains(where: \.isUppercase)
      else { continue }
      return String(tail)
    }
    return nil
  }

  /// A title without the site's name behind it: "A headline | The Ledger".
  static func withoutSite(_ title: String) -> String {
    for separator in siteSeparators {
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
