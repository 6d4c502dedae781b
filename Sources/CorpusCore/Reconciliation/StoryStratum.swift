// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Stories: which articles print one text. Stratum 1, from text alone.
package enum StoryStratum: Stratum {
  /// A sketch of an article's body.
  ///
  /// Every fourth of the hashes of its runs of five words (those divisible by four): containment of sketches estimates containment of texts
  /// (Broder 1997), at a quarter of the size.
  package struct Node: Codable, Hashable, Sendable {
    /// Sampled hashes in ascending order, sixteen hexadecimal digits each; a text of few words has all of them.
    package var sketch: String
    /// Number of words.
    package var size: Int
    /// The town that it was filed from, in the form that all its spellings share; nil where no dateline names one.
    package var town: String?
    /// The class that a correction puts it in.
    package var ruled: String?

    package init(words: [String], dateline: String? = nil, ruled: String? = nil) {
      size = words.count
      town = dateline.flatMap(DatelineTown.init).map { town in
        Spelling.words(town.name).map(Spelling.skeleton).joined(separator: " ")
      }
      self.ruled = ruled
      let hashes = Shingles.hashes(of: words)
      let sampled = hashes.filter { $0 % 4 == 0 }
      let kept = Set(sampled.count >= 12 ? sampled : hashes).sorted()
      sketch = kept.map { hash in
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: StoryStratum.digits - digits.count) + digits
      }.joined()
    }
  }

  private static let digits = 16
  package static let prefix = "s"
  /// The first hashes of the sketch, those of its longest words, are keys: two texts that share most of their runs share most of these too.
  private static let keyCount = 24

  package static func keys(of node: Node) -> [Keys] {
    let bytes = Array(node.sketch.utf8.prefix(keyCount * digits))
    let hashes = stride(from: 0, to: bytes.count - bytes.count % digits, by: digits).map {
      String(decoding: bytes[$0..<($0 + digits)], as: UTF8.self)
    }
    // Phrases that all papers print are runs of five words too: two texts with one of them in common are no copies.
    return [Keys(hashes, shared: 2)]
  }

  package static func judge(_ a: Node, _ b: Node) -> Judgement {
    let percent = containment(a, b)
    guard percent >= copied else {
      return .apart {
        [
          """
          \(percent == 0 ? "Nothing" : "\(percent) %") of the shorter text stands word for word in the other; \
          a copy has at least \(copied) %.
          """
        ]
      }
    }
    guard min(a.size, b.size) * 4 >= max(a.size, b.size) else {
      return .apart {
        [
          "One text is more than four times as long as the other: it holds the other, but is no copy."
        ]
      }
    }
    // Two bulletins of one form: who prints another's report leaves its dateline or takes it away.
    if let x = a.town, let y = b.town, x != y {
      return .apart { ["They were filed from two towns."] }
    }
    return .one { "\(percent) % of the shorter text stands word for word in the other" }
  }

  /// From so many hundredths of the shorter text on it is a copy.
  private static let copied = 60

  /// How many hundredths of the shorter text's runs of words stand in the other.
  private static func containment(_ a: Node, _ b: Node) -> Int {
    let x = Array(a.sketch.utf8)
    let y = Array(b.sketch.utf8)
    let smaller = min(x.count, y.count) / digits
    return smaller == 0 ? 0 : sharedCount(x, y) * 100 / smaller
  }

  /// How many hashes two sketches share.
  private static func sharedCount(_ x: [UInt8], _ y: [UInt8]) -> Int {
    var shared = 0
    AscendingLists.forEachCommon(x.count / digits, y.count / digits) { i, j in
      let (i, j) = (i * digits, j * digits)
      var k = 0
      while k < digits, x[i + k] == y[j + k] { k += 1 }
      return k == digits ? 0 : x[i + k] < y[j + k] ? -1 : 1
    } _: { _, _ in
      shared += 1
    }
    return shared
  }

  package static func ruling(of node: Node) -> String? { node.ruled }

  package static func specificity(of node: Node) -> Int { node.size }

  package static func isLeaf(_ node: Node) -> Bool { node.size < 25 }
}

/// Runs of words, hashed.
package enum Shingles {
  /// Words in a run.
  package static let length = 5

  /// FNV-1a hashes of every run of five words, in order of the text; of the whole where it is shorter.
  ///
  /// The first byte tells how few letters the run has, so that in ascending order those of long words come first: what every paper
  /// prints is made of short ones, and would otherwise be looked up in thousands of articles.
  package static func hashes(of words: [String]) -> [UInt64] {
    guard !words.isEmpty else { return [] }
    let last = max(0, words.count - length)
    return (0...last).map { start in
      let run = words[start..<min(words.count, start + length)]
      var hash = FNV1a()
      hash.combine(run: run)
      let letters = run.reduce(0) { $0 + $1.utf8.count }
      // FNV's low bits mix poorly on short input; fold the high ones in before sampling by them.
      let mixed = hash.value ^ (hash.value >> 32)
      return UInt64(255 - min(letters, 255)) << 56 | mixed >> 8
    }
  }
}
