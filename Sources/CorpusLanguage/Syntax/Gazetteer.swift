// SPDX-License-Identifier: Apache-2.0

/// Words that are often names, written from general knowledge: countries, large cities, common first names, words of organisations and titles.
///
/// Features of the name finder, not decisions.
enum Gazetteer {
  private static let place: UInt8 = 1
  private static let firstName: UInt8 = 2
  private static let organization: UInt8 = 4
  private static let title: UInt8 = 8
  private static let landmark: UInt8 = 16

  /// Which lists a form is on, as bits; keyed by the hash of the form.
  package static func kinds(_ form: UInt32) -> UInt8 { table[form] ?? 0 }

  private static let table: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (list, bit) in [
      (places, place), (firstNames, firstName), (organizations, organization), (titles, title),
      (landmarks, landmark),
    ] {
      for word in list {
        table[hash(word), default: 0] |= bit
      }
    }
    return table
  }()

  private static func hash(_ word: String) -> UInt32 {
    let bytes = Array(word.utf8)
    return WordFeatures(Token(start: 0, end: Int32(bytes.count)), in: bytes).form
  }

  private static let places = English.words("likely places")
  private static let firstNames = English.words("likely first names")
  private static let organizations = English.words("likely words of organisations")
  private static let landmarks = English.words("likely landmarks")
  private static let titles = English.words("likely titles")
}
