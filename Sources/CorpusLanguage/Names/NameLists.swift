// SPDX-License-Identifier: Apache-2.0

/// Word lists for what names and noun phrases are: own lists of common English nouns and of the world's countries.
package enum NameLists {
  /// Nouns that stand before a name as a title or behind a comma as a role.
  package static let titles = English.words("titles")

  /// Short titles in the plural, before several names.
  private static let pluralTitles = English.words("plural titles")

  /// What stands before a name as a party, a rank or an opinion and is no part of it.
  package static let descriptions = English.words("descriptions")

  /// Whether a word before a name, in lower case, is a title or a description and no part of the name.
  package static func isTitle(_ word: String) -> Bool {
    titles.contains(word) || pluralTitles.contains(word) || descriptions.contains(word)
      || isPrefixed(word)
  }

  /// Whether a hyphen joins a title to what stands before it: "co-author", "ex-minister".
  private static func isPrefixed(_ word: String) -> Bool {
    guard let hyphen = word.firstIndex(of: "-") else { return false }
    return titlePrefixes.contains(String(word[..<hyphen]))
      && titles.contains(String(word[word.index(after: hyphen)...]))
  }

  private static let titlePrefixes = English.words("title prefixes")

  /// What an office is over: "Secretary of *State*", "Chief of *Staff*".
  package static let fields = English.words("fields")

  /// Words that begin a sentence with a capital and no name.
  package static let openers = English.words("openers")

  /// Nouns that end the name of an organisation and are also what it is called for short: no name by themselves.
  package static let generics = organizations.subtracting(
    English.words("organisations by another name"))

  /// Nouns that end or open the name of an organisation.
  package static let organizations = English.words("organizations")

  /// Of these, the ones that end the names of what belongs to a state or to a party.
  package static let offices = English.words("offices")

  /// Nouns that end the names of firms and of nobody.
  package static let businesses = English.words("businesses")

  /// Nouns of documents, which speak for whoever wrote them.
  package static let documents = English.words("documents")

  /// Nouns for people in the plural, or of many.
  package static let groups = English.words("groups")

  /// Outlets and agencies that report on others' behalf.
  package static let outlets = English.words("outlets")

  /// Countries, and cities that stand for their governments.
  package static let places = English.words("places")

  /// Given names of women, the commonest in news.
  package static let female = English.words("female")

  /// Given names of men, the commonest in news.
  package static let male = English.words("male")

  /// Words of time that are written like names.
  package static let calendar = English.words("calendar")

  /// Whether a phrase is an office or a document without a name: "Prime Minister", "the report".
  static func isOffice(_ phrase: String) -> Bool {
    guard let last = Spelling.words(phrase).last else { return false }
    return titles.contains(last) || documents.contains(last)
  }
}
