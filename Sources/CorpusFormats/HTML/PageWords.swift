// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// The words of `English/pages.txt`, and how the names that makers of pages give to their parts are read.
enum PageWords {
  static let beside = bytes("parts beside the article")
  static let never = bytes("parts that are never the article")
  static let days = bytes("parts that name a day")
  static let introducing = bytes("parts that introduce an article")
  static let article = bytes("parts that are the article")
  static let bylines = bytes("parts that name a writer")
  static let beforeBy = English.words("words before by")
  static let roles = English.words("words of a writer's role")
  static let withinNames = English.words("small words within names of writers")
  static let promoting = English.phrases("lines that promote")
  static let ending = English.phrases("headings that end an article")

  private static func bytes(_ section: String) -> Set<[UInt8]> {
    Set(English.words(section).map { Array($0.utf8) })
  }

  /// The words of a class or identifier in lower case: `relatedPosts__list-3` is `related`, `posts`, `list`; each part between
  /// blanks, hyphens and underscores is given whole, too.
  static func words(of name: some Collection<UInt8>, _ visit: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    var whole: [UInt8] = []
    var wasSmall = false
    func close() {
      if word.count > 1 { visit(word) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name {
      let isCapital = (0x41...0x5a).contains(byte)
      let isSmall = (0x61...0x7a).contains(byte)
      if isCapital, wasSmall { close() }
      if isCapital || isSmall {
        word.append(byte | 0x20)
        whole.append(byte | 0x20)
      } else {
        let isWhole = whole.count > word.count
        close()
        if byte < 0x30 || byte > 0x39 {
          if isWhole { visit(whole) }
          whole.removeAll(keepingCapacity: true)
        }
      }
      wasSmall = isSmall
    }
    let isWhole = whole.count > word.count
    close()
    if isWhole { visit(whole) }
  }

  /// The first words of a line in lower case, without the marks around them.
  static func opening(_ line: some Collection<UInt8>, _ count: Int = 6) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in line {
      if byte == 0x20 {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
        if words.count == count { return words }
      } else if (0x41...0x5a).contains(byte) {
        word.append(byte | 0x20)
      } else if (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x27 {
        word.append(byte)
      } else if byte == 0xe2 || byte == 0x80 || byte == 0x99 {
        if byte == 0x99 { word.append(0x27) }
      } else if byte >= 0x80 {
        word.append(byte)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
