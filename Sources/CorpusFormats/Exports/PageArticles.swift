// SPDX-License-Identifier: Apache-2.0

/// Reads a page as the articles that it holds: the documents of an export, or the one that most pages are.
package enum PageArticles {
  /// What Telegram's pages call each message.
  private static let chat = "class=\"message default clearfix"

  /// The articles of `page`, at least one.
  ///
  /// A page of many that is not understood is one document with a problem and no text.
  package static func read(_ page: HTMLDocument) -> [FormatDocument] {
    known(page) ?? [alone(page)]
  }

  /// The documents of an export that is known by its elements; nil where `page` is none.
  package static func known(_ page: HTMLDocument) -> [FormatDocument]? {
    page.mentions(EuropressePage.marks) ? EuropressePage.read(page) : nil
  }

  /// The one article that a page is.
  private static func alone(_ page: HTMLDocument) -> FormatDocument {
    if page.mentions([chat]) {
      var document = FormatDocument()
      document.isRefused = true
      document.problem =
        "The page is a chat that Telegram exported for reading; export it as JSON (result.json), of which each message is read by itself."
      return document
    }
    return PageReader.read(page)
  }
}
