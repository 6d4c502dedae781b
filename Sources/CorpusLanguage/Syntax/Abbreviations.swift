/// Words that keep their final full stop.
enum Abbreviations {
  /// What the full stop says about the end of a sentence.
  package enum Kind: UInt8 {
    /// Always followed by what it belongs to: a title before a name.
    case title
    /// May end a sentence.
    case open
    /// An abbreviation only before a number.
    case beforeNumber
  }

  /// In lower case, without the full stop.
  private static let titles = """
    mr mrs ms mx messrs mme mlle dr drs prof rev hon gov lt col maj capt cmdr cpl sgt pvt adm brig \
    gen sen sens rep reps pres supt det insp st ste fr msgr rt cllr amb atty spc pfc vs v ft mt no's
    """
  private static let opens = """
    jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri \
    inc corp ltd co bros plc llc assn dept univ est etc al cf ca approx ext min max \
    jr sr esq ave blvd rd hwy bldg tel ed eds vol vols pp ch sec trans repr \
    calif ariz ala ark colo conn fla ga ill ind kan ky la md mich minn mo mont neb nev \
    okla ont ore pa penn tenn tex va vt wash wis wyo \
    ph.d m.d b.a m.a ph
    """
  private static let numbered = "no nos art fig figs p mar sat sun ca par para sect cap"

  private static let all: [String: Kind] = {
    var table: [String: Kind] = [:]
    for word in numbered.split(separator: " ") { table[String(word)] = .beforeNumber }
    for word in opens.split(separator: " ") { table[String(word)] = .open }
    for word in titles.split(separator: " ") { table[String(word)] = .title }
    return table
  }()

  /// The longest entry, so that long words need no look-up.
  private static let longest = all.keys.map(\.utf8.count).max() ?? 0

  /// The kind of the abbreviation in `range`, which does not include the full stop.
  package static func kind(of range: Range<Int>, in text: [UInt8]) -> Kind? {
    guard !range.isEmpty, range.count <= longest else { return nil }
    if range.count == 1 {
      return text[range.lowerBound].isASCIICapital ? .open : numberedLetter(text[range.lowerBound])
    }
    if isAcronym(range, in: text) { return .open }
    let word = String(decoding: text[range].lazy.map(\.asciiLowercased), as: UTF8.self)
    return all[word]
  }

  private static func numberedLetter(_ letter: UInt8) -> Kind? {
    switch letter {
    case UInt8(ascii: "p"): .beforeNumber
    case UInt8(ascii: "c"), UInt8(ascii: "v"): .open
    default: nil
    }
  }

  /// The longest acronym; the tokenizer asks again at every full stop, so an endless one must not be looked at whole.
  private static let longestAcronym = 31

  /// Single letters with full stops between: `U.N`, `a.m`.
  package static func isAcronym(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    guard range.count >= 3, range.count <= longestAcronym, range.count & 1 == 1 else {
      return false
    }
    for offset in 0..<range.count {
      let byte = text[range.lowerBound + offset]
      if offset & 1 == 0 ? !byte.isASCIILetter : byte != UInt8(ascii: ".") { return false }
    }
    return true
  }
}
