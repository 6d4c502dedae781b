internal import CorpusLanguage

/// Classes of words that attribution asks for, each named by what it is to it.
///
/// The words are in `English/attribution.txt` or, where a class is shared, in another file there.
enum AttributionWords {
  static let afterNo = English.words("after no")
  static let beforeAParticipleOfTheReporter = English.words("before a participle of the reporter")
  static let beforeAPlaceAlone = English.words("before a place alone")
  static let conditionsOfAnInterview = English.words("conditions of an interview")
  static let determinersOfADescription = English.words("determiners of a description")
  static let fieldsOfTwoWords = English.words("fields of two words")
  static let notAReporterBehindAComma = English.words("not a reporter behind a comma")
  static let officesWithAField = English.words("offices with a field")
  static let openersOfAListInContent = English.words("openers of a list in content")
  static let openersOfANewClause = English.words("openers of a new clause")
  static let openersOfAnAdverbial = English.words("openers of an adverbial")
  static let particlesOfArabicNames = English.words("particles of arabic names")
  static let particlesWithinNames = English.words("particles within names")
  static let peopleInDescriptions = English.words("people in descriptions")
  static let politeTitles = English.words("polite titles")
  static let prepositionsOfABody = English.words("prepositions of a body")
  static let prepositionsOfAnAddressee = English.words("prepositions of an addressee")
  static let prepositionsOfAnOccasion = English.words("prepositions of an occasion")
  static let prepositionsOfPlace = English.words("prepositions of place")
  static let prepositionsWithinAReporter = English.words("prepositions within a reporter")
  static let pronounsOfNobodyAndEverybody = English.words("pronouns of nobody and everybody")
  static let pronounsOfSpeakers = English.words("pronouns of speakers")
  static let pronounsOfTheFirstAndSecondPerson = English.words(
    "pronouns of the first and second person")
  static let pronounsThatSpeak = English.words("pronouns that speak")
  static let quantifiersAlone = English.words("quantifiers alone")
  static let quantifiersOfSpeakers = English.words("quantifiers of speakers")
  static let reflexives = English.words("reflexives")
  static let smallWordsOfNames = English.words("small words of names")
  static let smallWordsWithinATitle = English.words("small words within a title")
  static let titlesOfMen = English.words("titles of men")
  static let titlesOfWomen = English.words("titles of women")
  static let withinACoordinatedPredicate = English.words("within a coordinated predicate")
}
