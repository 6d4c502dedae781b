/// Why a configuration is refused, with the place to mend.
struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The configuration file.
  let path: String
  /// Line in it, from 1; nil where the file as a whole is wrong.
  let line: Int?
  /// What is wrong, and what would be right.
  let reason: String

  /// `PATH:LINE: reason`, as compilers write it.
  var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(reason)"
  }
}
