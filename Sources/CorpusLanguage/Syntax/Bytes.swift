// SPDX-License-Identifier: Apache-2.0

extension UInt8 {
  /// The small letter of an ASCII capital; every other byte is itself.
  package var asciiLowercased: UInt8 {
    self &- 65 < 26 ? self | 32 : self
  }

  /// Whether it is an ASCII digit.
  package var isASCIIDigit: Bool { self &- 48 < 10 }

  /// Whether it is an ASCII letter.
  package var isASCIILetter: Bool { (self | 32) &- 97 < 26 }

  /// Whether it is an ASCII capital.
  package var isASCIICapital: Bool { self &- 65 < 26 }
}
