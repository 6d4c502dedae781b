// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#endif

/// Where the weights lie.
package enum WeightsFile {
  /// Below the folder that an installed program's folder lies in.
  package static let installed = "share/corpusd/english.weights"
  /// Below the folder of the sources.
  package static let built = "Weights/english.weights"
  private static let parents = 6

  /// Places to look at, first to last, for a program at `executable`.
  package static func candidates(executable: String) -> [String] {
    var folder = parent(of: executable)
    var places = ["\(parent(of: folder))/\(installed)"]
    for _ in 0..<parents {
      folder = parent(of: folder)
      places.append("\(folder)/\(built)")
    }
    var seen: Set<String> = []
    return places.filter { seen.insert($0).inserted }
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// Maps the first of the candidates that exists.
  package static func map(executable: String) throws(LanguageError) -> Weights {
    let places = candidates(executable: executable)
    for place in places where unsafe access(place, F_OK) == 0 {
      return try map(path: place)
    }
    throw .notFound(places)
  }

  /// Maps the weights at `path`.
  package static func map(path: String) throws(LanguageError) -> Weights {
    guard let bytes = MappedBytes(mapping: path) else {
      throw .unreadable(path, errno: errno)
    }
    return try Weights(bytes, path: path)
  }

  /// The path of the running program.
  package static func executable() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe readlink("/proc/self/exe", start, bytes.count)
    }
    return String(decoding: buffer.prefix(max(length, 0)), as: UTF8.self)
  }
}
