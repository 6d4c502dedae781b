// SPDX-License-Identifier: Apache-2.0

/// The letters that a text is written in, as far as they tell its language.
///
/// Counts of letters alone: which language of several in one script it is, letters tell that the others do not have.
struct Script {
  /// Where letters stand in Unicode whose script only one of the languages that newspapers appear in has, or mainly one.
  private static let blocks: [(ClosedRange<UInt32>, String)] = [
    (0x370...0x3ff, "el"), (0x400...0x52f, "ru"), (0x530...0x58f, "hy"), (0x590...0x5ff, "he"),
    (0x600...0x77f, "ar"), (0x900...0x97f, "hi"), (0x980...0x9ff, "bn"), (0xa00...0xa7f, "pa"),
    (0xa80...0xaff, "gu"), (0xb80...0xbff, "ta"), (0xc00...0xc7f, "te"), (0xc80...0xcff, "kn"),
    (0xd00...0xd7f, "ml"), (0xd80...0xdff, "si"), (0xe00...0xe7f, "th"), (0xe80...0xeff, "lo"),
    (0x1000...0x109f, "my"), (0x10a0...0x10ff, "ka"), (0x1100...0x11ff, "ko"),
    (0x1200...0x139f, "am"), (0x1780...0x17ff, "km"), (0x1f00...0x1fff, "el"),
    (0x3040...0x30ff, "ja"), (0x3130...0x318f, "ko"), (0x3400...0x9fff, "zh"),
    (0xac00...0xd7af, "ko"), (0xfb50...0xfdff, "ar"), (0xfe70...0xfefe, "ar"),
  ]
  /// Letters that one language of a script has and those behind it in this list have not.
  private static let marks: [(script: String, letters: Set<Character>, language: String)] = [
    ("ru", ["ў"], "be"), ("ru", ["і", "ї", "є", "ґ"], "uk"), ("ru", ["ѓ", "ќ", "ѕ"], "mk"),
    ("ru", ["ј", "љ", "њ", "ђ", "ћ"], "sr"), ("ru", ["ы", "э", "ё"], "ru"), ("ru", ["ъ"], "bg"),
    ("ar", ["ٹ", "ڈ", "ڑ", "ے", "ں"], "ur"), ("ar", ["پ", "چ", "ژ", "گ", "ی", "ک"], "fa"),
  ]

  /// How many letters are Latin, and how many each other script has.
  private var latin = 0
  private var others: [String: Int] = [:]
  /// The telling letters among them.
  private var seen: Set<Character> = []

  /// Takes in a letter.
  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x370 {
      latin += 1
      return
    }
    guard let block = Self.blocks.first(where: { $0.0.contains(scalar.value) }) else {
      latin += 1
      return
    }
    others[block.1, default: 0] += 1
    seen.insert(Character(scalar))
  }

  /// The language of a text most of whose letters are of another script than Latin.
  var language: String? {
    let total = others.values.reduce(0, +)
    // A sign of Chinese or Korean is a syllable or a word.
    let signs = (others["zh"] ?? 0) + (others["ja"] ?? 0) + (others["ko"] ?? 0)
    guard total >= 2, total + signs * 2 > latin else { return nil }
    if let kana = others["ja"], kana * 10 >= signs { return "ja" }
    let most = others.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let script = most?.key else { return nil }
    return Self.marks.first { $0.script == script && !seen.isDisjoint(with: $0.letters) }?.language
      ?? script
  }
}
