/// Where a file lies below the root of the corpus: bytes, since Linux promises no more.
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

  /// The path for people: invalid UTF-8 is repaired.
  package var display: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes in hexadecimal where `display` does not tell them; else nil.
  package var hexadecimal: String? {
    Array(display.utf8) == bytes ? nil : Digest.hexadecimal(bytes)
  }

  package static func < (a: CorpusPath, b: CorpusPath) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}
