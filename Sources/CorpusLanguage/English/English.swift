// SPDX-License-Identifier: Apache-2.0

internal import CEnglish

/// The words of English that rules look up: the files of `English/`, embedded when the program is built.
///
/// A rule names a section; which words are in it is data. A file that is wrong, or a section that is not there, ends the program at
/// the first look: `EnglishTests` reads every file and every name before anybody else does.
package enum English {
  /// The words and phrases of a section.
  package static func words(_ name: String) -> Set<String> { Set(entries(name).map(\.key)) }

  /// The entries of a section that gives each word a meaning: `airstrike = air strike`.
  package static func table(_ name: String) -> [String: String] {
    var table: [String: String] = [:]
    for entry in entries(name) { table[entry.key] = entry.value ?? "" }
    return table
  }

  /// The entries of a section that gives each word a number: `dozen = 12`.
  package static func numbers(_ name: String) -> [String: Int] {
    table(name).mapValues { value in
      guard let number = Int(value) else { fatalError("English/: \"\(value)\" is no number.") }
      return number
    }
  }

  /// The phrases of a section, found by their first word.
  package static func phrases(_ name: String) -> PhraseList {
    PhraseList(entries(name).map(\.key))
  }

  /// What makes an owner of a noun: "'s" and the bare apostrophe, straight and curly.
  package static let possessiveEndings = words("possessive endings")

  /// The entries of a section in their order.
  package static func entries(_ name: String) -> [WordFile.Entry] {
    guard let section = sections[name] else {
      fatalError("English/ has no section \"\(name)\"; its name stands in a rule.")
    }
    do { return try section.entries() } catch { fatalError("\(error)") }
  }

  /// Every file by its name, as it was when the program was built.
  package static let files: [(name: String, bytes: [UInt8])] = (0..<english_file_count()).map {
    let file = unsafe english_file_at($0)
    let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    return unsafe (String(cString: file.name), bytes)
  }

  /// The digest of all words: they are part of what an extraction follows from.
  package static let digest = Digest.sha256(files.flatMap(\.bytes))

  private static let sections: [String: WordFile.Section] = {
    var sections: [String: WordFile.Section] = [:]
    for (name, bytes) in files {
      do {
        let file = try WordFile(file: name, bytes: bytes)
        for section in file.sections { sections[section.name] = section }
      } catch {
        fatalError("\(error)")
      }
    }
    return sections
  }()
}
