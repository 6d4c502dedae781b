// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Keys of one kind, of which two nodes must share so many.
package struct Keys: Sendable {
  package var words: [String]
  /// Where keys are words of a text, one in common says nothing.
  package var shared: Int
  /// The day (from 1970-01-01) of the node, where those of distant days have nothing to do with it; nil meets those of any day.
  ///
  /// A minister says something every day: without a day, each word of his would be compared with all he ever said.
  package var day: Int?

  package init(_ words: [String], shared: Int = 1, day: Int? = nil) {
    self.words = words
    self.shared = shared
    self.day = day
  }

  /// So many days apart, nodes of known days still meet.
  package static let reach = 9

  /// Whether two nodes are to be compared.
  static func meet(_ a: [Keys], _ b: [Keys]) -> Bool {
    zip(a, b).contains { one, other in
      if let x = one.day, let y = other.day, abs(x - y) > reach { return false }
      return Set(one.words).intersection(other.words).count >= one.shared
    }
  }
}

/// Keys as the ledger keeps them: 47 bits of a word's hash over 16 bits of a day, so that one range finds a word in a span of days.
///
/// The highest bit is for heads: whoever looks for one does not see who follows it, be they thousands.
struct KeyNumbers {
  /// Under which numbers the node stands.
  let own: [Int64]
  /// In how many of them two nodes meet.
  let shared: Int
  /// The first number of every range in which it looks for others; all ranges hold `width` numbers more.
  let lows: [Int64]
  let width: Int64
  /// Single numbers in which it looks besides: where nodes without a day stand.
  let points: [Int64]

  /// The numbers of keys of the stratum with this prefix; a collision of hashes (FNV-1a) costs a comparison, never an error.
  init(_ keys: Keys, prefix: String) {
    shared = keys.shared
    let words = Set(
      keys.words.map { word in
        var hash = FNV1a()
        hash.combine(prefix + word)
        return Int64(bitPattern: hash.value) & Int64.max & ~Self.days
      }
    ).sorted()
    if let day = keys.day {
      let (first, last) = (Self.place(day - Keys.reach), Self.place(day + Keys.reach))
      own = words.map { $0 | Self.place(day) }
      lows = words.map { $0 | first }
      width = last - first
      points = words
    } else {
      (own, lows, width, points) = (words, words, Self.days, [])
    }
  }

  /// A number as it is under which a head stands.
  static func ofHead(_ number: Int64) -> Int64 { number | Int64.min }

  private static let days: Int64 = 0xffff

  /// Where a day stands within a word's numbers, from 1 on: 0 is for nodes without a day.
  ///
  /// Days before 1880 and after 2059 share the outermost places, so those near each other stay near.
  private static func place(_ day: Int) -> Int64 {
    min(max(Int64(day) + 0x8000, 1), days)
  }
}
