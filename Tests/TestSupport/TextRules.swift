// SPDX-License-Identifier: Apache-2.0

/// What every list of ranges must fulfil.
package enum TextRules {
  /// Whether they follow each other, hold something and lie within the text.
  package static func isOrdered(_ ranges: [Range<Int>], in count: Int) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= count else { return false }
      end = range.upperBound
    }
    return true
  }
}
