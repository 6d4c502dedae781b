// SPDX-License-Identifier: Apache-2.0

/// What somebody may have meant who mistyped a word.
enum Nearest {
  /// The one word of `words` that is fewest letters away from `word`, and not too many; nil where none or several are.
  static func word(to word: String, in words: [String]) -> String? {
    let distances = words.map { (distance(word, $0), $0) }
    guard let least = distances.map(\.0).min(), least <= max(word.count / 3, 1) else { return nil }
    let nearest = distances.filter { $0.0 == least }
    return nearest.count == 1 ? nearest[0].1 : nil
  }

  /// Letters to add, drop, change or swap with their neighbour to come from one word to the other.
  private static func distance(_ a: String, _ b: String) -> Int {
    let (x, y) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    var rows = [Array(0...y.count)]
    for i in x.indices {
      var row = [i + 1]
      for j in y.indices {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (x[i] == y[j] ? 0 : 1))
        if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[x.count][y.count]
  }
}
