// SPDX-License-Identifier: Apache-2.0

/// The lines of an open descriptor, one after the other: a stream of any length takes the memory of its longest line.
struct LineReader {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Parameter path: names the descriptor in errors.
  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// The next line without its end; nil after the last. A last line needs no end.
  mutating func next() throws(FileError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? Array(buffer[start...]) : nil
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      let part = try FileBytes.readSome(descriptor: descriptor, path: path)
      isAtEnd = part.isEmpty
      buffer += part
    }
  }
}
