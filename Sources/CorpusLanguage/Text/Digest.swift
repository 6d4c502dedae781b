// SPDX-License-Identifier: Apache-2.0

internal import CGcrypt

/// SHA-256 and the identifiers made from it.
package enum Digest {
  private static let hexadecimalDigits = Array("0123456789abcdef".utf8)
  private static let base32Digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// SHA-256 in hexadecimal, as `sha256sum` prints it.
  package static func sha256(_ bytes: [UInt8]) -> String {
    hexadecimal(hash(bytes))
  }

  /// The 32 bytes of SHA-256, by libgcrypt, which uses what the processor has for it.
  private static func hash(_ bytes: [UInt8]) -> [UInt8] {
    _ = isReady
    let length = Int(gcry_md_get_algo_dlen(sha256Algorithm))
    return unsafe [UInt8](unsafeUninitializedCapacity: length) { digest, count in
      unsafe bytes.withUnsafeBytes { input in
        unsafe gcry_md_hash_buffer(
          sha256Algorithm, digest.baseAddress, input.baseAddress, input.count)
      }
      count = length
    }
  }

  private static let sha256Algorithm = Int32(GCRY_MD_SHA256.rawValue)

  /// libgcrypt asks to be told once, before its first use, that its own secure memory is not needed.
  private static let isReady: Bool = unsafe gcry_check_version(nil) != nil

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
    let bytes = parts.flatMap { Array("\($0.count):".utf8) + $0 }
    var out = Array("\(prefix)-".utf8)
    var buffer: UInt32 = 0
    var bits = 0
    for byte in hash(bytes).prefix(10) {
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
