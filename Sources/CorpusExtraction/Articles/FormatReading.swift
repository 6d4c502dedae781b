// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats

/// What reads the formats that need a library in C, in a process of its own.
package protocol FormatReading {
  /// The articles in `bytes`, which are a file of `format`; a reply without articles says why.
  func read(_ format: String, _ bytes: [UInt8]) -> ReaderFrames.Reply
}
