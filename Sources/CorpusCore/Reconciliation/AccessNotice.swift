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
  private static let phrases = [
    "log in", "sign in", "sign up", "log in here", "to continue reading", "continue reading",
    "subscribe now", "already a subscriber", "become a subscriber", "for subscribers",
    "forgot your password", "reset your password", "new password", "create an account",
    "create your account", "your account", "your subscription", "free trial", "unlimited access",
    "our terms of use", "terms of service", "our privacy policy", "privacy policy",
    "cookies help us", "accept cookies", "enable javascript", "enable cookies", "ad blocker",
    "verify you are human", "page not found", "your browser", "by continuing you",
  ]
}
