/// Reads a page as the articles that it holds: the documents of an export, or the one that most pages are.
package enum PageArticles {
  /// The articles of `page`, at least one.
  ///
  /// A page of many that is not understood is one document with a problem and no text.
  package static func read(_ page: HTMLDocument) -> [FormatDocument] {
    if page.mentions(EuropressePage.marks), let documents = EuropressePage.read(page) {
      return documents
    }
    return [PageReader.read(page)]
  }
}
