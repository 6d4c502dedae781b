// SPDX-License-Identifier: Apache-2.0

/// Why the language model cannot be had.
package enum LanguageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No file of weights in any of the places.
  case notFound([String])
  /// The file is there but cannot be mapped.
  case unreadable(String, errno: Int32)
  /// The file is something else.
  case notWeights(String)
  /// The file belongs to another version of the program.
  case wrongVersion(String, UInt32)
  /// The file is cut off or altered.
  case damaged(String)

  /// A word for programs.
  package var code: String {
    switch self {
    case .notFound: "weights-not-found"
    case .unreadable: "weights-unreadable"
    case .notWeights: "weights-unknown-format"
    case .wrongVersion: "weights-wrong-version"
    case .damaged: "weights-damaged"
    }
  }

  package var description: String {
    switch self {
    case .notFound(let places):
      "The language weights are missing (looked for \(places.joined(separator: ", "))). Install corpusd again, or run it from its build folder."
    case .unreadable(let path, let errno):
      "\(path): the language weights cannot be read (errno \(errno)). Make the file readable for everyone."
    case .notWeights(let path):
      "\(path): this is no file of language weights. Install corpusd again."
    case .wrongVersion(let path, let version):
      "\(path): language weights of format \(version), this corpusd reads format \(Weights.version). Install program and weights together."
    case .damaged(let path):
      "\(path): the language weights are cut off or altered. Install corpusd again."
    }
  }
}
