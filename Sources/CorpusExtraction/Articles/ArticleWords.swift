// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Classes of words that the reading of articles asks for.
///
/// The words are in `English/articles.txt` or, where a class is shared, in another file there.
enum ArticleWords {
  static let afterAByline = English.words("after a byline")
  static let beforeAPublicationDate = English.words("before a publication date")
  static let beforeAnAgency = English.words("before an agency")
  static let commonInEnglish = English.words("common in english")
  static let fieldsOfAnUpdate = English.words("fields of an update")
  static let fieldsOfOtherDates = English.words("fields of other dates")
  static let fieldsOfPublication = English.words("fields of publication")
  static let languages = English.table("languages")
  static let openersOfAByline = English.words("openers of a byline")
  static let smallWordsWithinAByline = English.words("small words within a byline")
  static let namesOfPapers = English.words("names of papers")
  static let timeZones = English.words("time zones")
}
