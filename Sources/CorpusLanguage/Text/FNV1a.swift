// SPDX-License-Identifier: Apache-2.0

/// The 64-bit hash of Fowler, Noll and Vo, variant 1a: the same on every machine and in every run, unlike Swift's own.
///
/// For keys and runs of words, where a collision costs a comparison; identifiers are made by `Digest`.
package struct FNV1a {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of nothing.
  package init() {}

  /// Takes in one byte.
  package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Takes in the UTF-8 bytes of `text`.
  package mutating func combine(_ text: String) {
    for byte in text.utf8 { combine(byte) }
  }

  /// Takes in words, each with a blank after it, so that no two runs of words are one.
  package mutating func combine(run words: some Sequence<String>) {
    for word in words {
      combine(word)
      combine(UInt8(ascii: " "))
    }
  }
}
