// SPDX-License-Identifier: Apache-2.0

/// The weights' file: a header, a table of sections, and the sections.
///
/// Header, little-endian: `CORPUSLM`, format version (UInt32), number of sections (UInt32), checksum of everything behind the header (UInt64). Each section has an entry of 24 bytes: identifier (UInt32), reserved (UInt32), offset from the file's beginning (UInt64), length (UInt64).
package struct Weights: Sendable {
  /// The parts of the file; raw values are written into it.
  package enum Section: UInt32, CaseIterable {
    case tagger = 1
    case lexicon = 2
    case names = 4
    case transitions = 6
    case relations = 7
  }

  /// Changes with the layout of any section or with the meaning of a feature.
  package static let version: UInt32 = 3
  private static let magic = Array("CORPUSLM".utf8)
  private static let header = 24
  private static let entry = 24

  private let bytes: MappedBytes
  private let table: [Section: Range<Int>]
  /// Checksum of the content: two files with the same one give the same analysis.
  let checksum: UInt64

  /// Checks a file's bytes; `path` is named in errors.
  package init(_ bytes: MappedBytes, path: String) throws(LanguageError) {
    guard bytes.count >= Self.header, Self.magic.indices.allSatisfy({ bytes[$0] == Self.magic[$0] })
    else { throw .notWeights(path) }
    let version = bytes.uint32(at: 8)
    guard version == Self.version else { throw .wrongVersion(path, version) }
    let count = Int(bytes.uint32(at: 12))
    guard count <= 64, bytes.count >= Self.header + Self.entry * count,
      Self.checksum(bytes, from: Self.header) == bytes.uint64(at: 16)
    else { throw .damaged(path) }
    var table: [Section: Range<Int>] = [:]
    for index in 0..<count {
      let offset = Self.header + Self.entry * index
      guard let section = Section(rawValue: bytes.uint32(at: offset)) else { continue }
      guard let start = Int(exactly: bytes.uint64(at: offset + 8)),
        let length = Int(exactly: bytes.uint64(at: offset + 16)),
        start <= bytes.count, length <= bytes.count - start
      else { throw .damaged(path) }
      table[section] = start..<start + length
    }
    self.bytes = bytes
    self.table = table
    checksum = bytes.uint64(at: 16)
  }

  /// The bytes of a section; nil where the file has none.
  package subscript(section: Section) -> MappedBytes? {
    table[section].flatMap { bytes[$0] }
  }

  /// Writes the layout that `init` reads.
  package static func encoded(_ sections: [(Section, [UInt8])]) -> [UInt8] {
    var entries: [UInt8] = []
    var body: [UInt8] = []
    let start = header + entry * sections.count
    for (section, bytes) in sections {
      while (start + body.count) % 8 != 0 { body.append(0) }
      entries += LittleEndian.bytes(section.rawValue) + LittleEndian.bytes(UInt32(0))
      entries += LittleEndian.bytes(UInt64(start + body.count))
      entries += LittleEndian.bytes(UInt64(bytes.count))
      body += bytes
    }
    let content = MappedBytes(copying: entries + body)
    return magic + LittleEndian.bytes(version) + LittleEndian.bytes(UInt32(sections.count))
      + LittleEndian.bytes(checksum(content, from: 0)) + entries + body
  }

  /// A 64-bit sum that finds any damage, though no malice: eight bytes a step, so that checking costs a millisecond or two.
  ///
  /// SHA-256 would take ten times as long at every start of a worker and make the fitting program depend on a cryptographic library.
  private static func checksum(_ bytes: MappedBytes, from start: Int) -> UInt64 {
    var sum: UInt64 = 0x9e37_79b9_7f4a_7c15
    var offset = start
    while offset + 8 <= bytes.count {
      sum = (sum ^ bytes.uint64(at: offset)) &* 0xd6e8_feb8_6659_fd93
      sum ^= sum >> 32
      offset += 8
    }
    while offset < bytes.count {
      sum = (sum ^ UInt64(bytes[offset])) &* 0xd6e8_feb8_6659_fd93
      sum ^= sum >> 32
      offset += 1
    }
    return sum ^ UInt64(bytes.count - start)
  }
}
