// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// A kind of file that is no article, by a word of `English/files.txt`.
///
/// Whoever drops such a file is told what it is and what he may do: "not supported" would send him to a manual.
struct UnreadFile: Equatable {
  /// Its kind: `image`, `archive`.
  let kind: String
  /// Its extension, without the point; empty where there is none.
  let suffix: String

  init(_ kind: String, suffix: String = "") {
    self.kind = kind
    self.suffix = suffix
  }

  /// What an extension stands for; `unknown` where no list has it.
  static func of(suffix: String) -> UnreadFile {
    UnreadFile(kinds[suffix] ?? unknown, suffix: suffix)
  }

  /// Whether the extension is that of a file which is no article whatever it holds.
  static func isKnown(_ suffix: String) -> Bool { kinds[suffix] != nil }

  /// What it is and what to do, as a sentence.
  var reason: String {
    let told = Self.sentences[kind] ?? Self.sentences[Self.unknown] ?? ""
    return kind == Self.unknown ? "The .\(suffix) file is \(told)" : "The file is \(told)"
  }

  private static let unknown = "unknown"
  private static let kinds = English.table("files: kinds by extension")
  private static let sentences = English.table("files: what they are")
}
