// SPDX-License-Identifier: Apache-2.0

/// Classes of words that stand in and beside dates.
///
/// The words are in `English/times.txt` or, where a class is shared, in another file there.
enum TimeLists {
  static let aboutATime = English.words("about a time")
  static let adjectivesOfADuration = English.words("adjectives of a duration")
  static let adjectivesOfAStretch = English.words("adjectives of a stretch")
  static let afterADateWithoutAYear = English.words("after a date without a year")
  static let afterAMonthAlone = English.words("after a month alone")
  static let afterAShift = English.words("after a shift")
  static let afterNoYear = English.words("after no year")
  static let afterNoYearByAMark = English.words("after no year by a mark")
  static let beforeADuration = English.words("before a duration")
  static let beforeAMonth = English.words("before a month")
  static let beforeAYear = English.words("before a year")
  static let beforeAYearAlone = English.words("before a year alone")
  static let beforeAnHour = English.words("before an hour")
  static let beforeNoYear = English.words("before no year")
  static let betweenDates = English.words("between dates")
  static let determinersOfAPeriod = English.words("determiners of a period")
  static let earlyAndLate = English.words("early and late")
  static let erasBeforeAYear = English.words("eras before a year")
  static let erasBehindAYear = English.words("eras behind a year")
  static let monthsThatAreOtherWords = English.words("months that are other words")
  static let nounsAndVerbsOfPlans = English.words("nouns and verbs of plans")
  static let ordinalEndings = English.words("ordinal endings")
  static let partsOfAMonth = English.words("parts of a month")
  static let partsOfAPeriod = English.words("parts of a period")
  static let prepositionsOfADuration = English.words("prepositions of a duration")
  static let qualifiersOfAPeriod = English.words("qualifiers of a period")
  static let qualifiersOfAWeekday = English.words("qualifiers of a weekday")
  static let timeZones = English.words("time zones")
  static let unitsOfDurations = English.words("units of durations")
  static let unitsOfYearsToDays = English.words("units of years to days")
  static let vagueNumbersBehindA = English.words("vague numbers behind a")
}
