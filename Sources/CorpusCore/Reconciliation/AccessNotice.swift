// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Pages that ask to log in, to pay or to accept cookies in place of an article.
///
/// All pages of a site, and many sites with one vendor, print the same words: as stories they would be copies of one another.
package enum AccessNotice {
  /// Whether a text of these words is such a page and nothing else: short, and most of its phrases address the visitor.
  package static func isAll(of words: [String]) -> Bool {
    guard words.count <= longest else { return false }
    let text = " " + words.joined(separator: " ") + " "
    let found = phrases.count { text.contains(" \($0) ") }
    return found >= 3 || found >= 2 && words.count <= 40
  }

  /// An article that is cut off after its first sentences says something before it asks for money.
  private static let longest = 160

  /// What such pages say and reports hardly ever do, as `ContentWords` cuts it.
  private static let phrases = English.words("phrases of an access notice")
}
