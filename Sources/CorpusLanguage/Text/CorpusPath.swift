// SPDX-License-Identifier: Apache-2.0

/// Where a file lies below the root of the corpus: bytes, since Linux promises no more.
///
/// An article of a file that holds many has its name behind the file's path and two slashes, which no file's path can
/// hold: so `a.txt#2` of a file `a.txt` is never taken for a file of that name.
package struct CorpusPath: Hashable, Comparable, Sendable {
  /// The path's bytes, parts separated by `/`, without a leading one.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Makes the path whose UTF-8 form is `string`.
  package init(_ string: String) {
    self.init(bytes: Array(string.utf8))
  }

  /// The path for people: invalid UTF-8 is repaired, and an article of a file stands behind `#`.
  package var display: String {
    guard let mark else { return String(decoding: bytes, as: UTF8.self) }
    return "\(file.display)#\(Self.name(bytes[(mark + 2)...]))"
  }

  /// The file's bytes in hexadecimal where `display` does not tell them; else nil.
  package var hexadecimal: String? {
    guard mark == nil else { return file.hexadecimal }
    return Array(display.utf8) == bytes ? nil : Digest.hexadecimal(bytes)
  }

  package static func < (a: CorpusPath, b: CorpusPath) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}

extension CorpusPath {
  /// The path of an article that this file holds.
  ///
  /// - Parameters:
  ///   - name: what stands behind `#`: its number, or what the export calls it.
  ///   - number: which of the file's articles it is; the first is 1.
  package func part(_ name: String, number: Int) -> CorpusPath {
    let digits = String(number)
    // Numbers of one length sort as they count.
    let key =
      name == digits
      ? String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits : "=\(name)"
    return CorpusPath(bytes: bytes + Array("//\(key)".utf8))
  }

  /// The file that it is, or that holds it.
  package var file: CorpusPath { mark.map { CorpusPath(bytes: Array(bytes[..<$0])) } ?? self }

  /// What stands behind `#` in the path of an article that a file holds; nil for a file.
  package var partName: String? { mark.map { Self.name(bytes[($0 + 2)...]) } }

  /// Where the two slashes stand.
  private var mark: Int? {
    bytes.indices.dropLast().first { bytes[$0] == 0x2f && bytes[$0 + 1] == 0x2f }
  }

  private static func name(_ key: ArraySlice<UInt8>) -> String {
    let isNamed = key.first == UInt8(ascii: "=")
    return String(decoding: isNamed ? key.dropFirst() : key.drop { $0 == 0x30 }, as: UTF8.self)
  }
}
