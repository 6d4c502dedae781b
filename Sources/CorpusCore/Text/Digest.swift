internal import Crypto

/// SHA-256 and the identifiers made from it.
package enum Digest {
  private static let hexadecimalDigits = Array("0123456789abcdef".utf8)
  private static let base32Digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// SHA-256 in hexadecimal, as `sha256sum` prints it.
  package static func sha256(_ bytes: [UInt8]) -> String {
    hexadecimal(Array(SHA256.hash(data: bytes)))
  }

  /// Two lower-case digits a byte.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      out.append(hexadecimalDigits[Int(byte >> 4)])
      out.append(hexadecimalDigits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A typed identifier: `prefix`, a hyphen, and 80 bits of the hash of `parts` in base32.
  ///
  /// Parts are hashed with their lengths, so that ("ab", "c") and ("a", "bc") differ.
  package static func identifier(_ prefix: String, _ parts: [String]) -> String {
    identifier(prefix, parts.map { Array($0.utf8) })
  }

  /// A typed identifier from parts that need not be UTF-8.
  package static func identifier(_ prefix: String, _ parts: [[UInt8]]) -> String {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Array("\(part.count):".utf8))
      hash.update(data: part)
    }
    var out = Array("\(prefix)-".utf8)
    var buffer: UInt32 = 0
    var bits = 0
    for byte in hash.finalize().prefix(10) {
      buffer = (buffer << 8 | UInt32(byte)) & 0xffff
      bits += 8
      while bits >= 5 {
        bits -= 5
        out.append(base32Digits[Int(buffer >> UInt32(bits)) & 31])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
