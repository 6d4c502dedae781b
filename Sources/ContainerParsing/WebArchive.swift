// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats
internal import CorpusLanguage
internal import HTMLParsing

/// Reads the pages in a WARC file, versions 1.0 and 1.1: libarchive knows the first alone.
package enum WebArchive {
  /// Most bytes that a packed file may unpack to.
  private static let limit = 256 << 20

  /// An article for each page; redirects, pictures and pages seen before are none.
  package static func read(_ bytes: [UInt8]) -> ReaderFrames.Reply { read(bytes, limit: limit) }

  static func read(_ bytes: [UInt8], limit: Int) -> ReaderFrames.Reply {
    var archive = bytes
    if Gunzip.isGzip(bytes) {
      guard let unpacked = Gunzip.unpackAll(bytes, limit: limit) else {
        return .unread(
          "The web archive is damaged, cut off or unpacks to more than "
            + "\(limit >> 20) MiB.")
      }
      archive = unpacked
    }
    var documents: [FormatDocument] = []
    var at = 0
    /// What packed pages may still unpack to, all together.
    var left = limit
    while let record = head(archive, from: &at) {
      guard let length = Int(record["content-length"] ?? ""), length >= 0,
        length <= archive.count - at
      else { break }
      let block = archive[at..<at + length]
      at += length
      while at < archive.count, archive[at] == 0x0d || archive[at] == 0x0a { at += 1 }
      guard record["warc-type"] == "response",
        var document = page(Array(block), address: record["warc-target-uri"], left: &left)
      else {
        if left <= 0 {
          return .unread("The pages of the web archive unpack to more than \(limit >> 20) MiB.")
        }
        continue
      }
      document.captured = record["warc-date"]
      documents.append(document)
    }
    return .init(
      documents: documents,
      problem: documents.isEmpty ? "The web archive holds no page that is an article." : nil)
  }

  /// The fields of a head, names in lower case, the first line under the empty name; `at` moves behind it.
  private static func head(_ bytes: [UInt8], from at: inout Int) -> [String: String]? {
    var fields: [String: String] = [:]
    var lines = 0
    while at < bytes.count {
      guard let end = bytes[at...].firstIndex(of: 0x0a), end - at < 1 << 16 else { return nil }
      let line = String(decoding: bytes[ByteText.trim(bytes, at..<end)], as: UTF8.self)
      at = end + 1
      lines += 1
      if line.isEmpty { return lines == 1 ? nil : fields }
      if lines == 1 {
        fields[""] = line
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields[line[..<colon].lowercased()] = String(value)
      }
    }
    return nil
  }

  private static func page(
    _ block: [UInt8], address: String?, left: inout Int
  ) -> FormatDocument? {
    var at = 0
    guard let head = head(block, from: &at),
      head[""]?.split(separator: " ").dropFirst().first == "200",
      head["content-type"]?.lowercased().contains("html") == true
    else { return nil }
    var body = Array(block[at...])
    if head["transfer-encoding"]?.lowercased() == "chunked" { body = joined(body) }
    if head["content-encoding"]?.lowercased() == "gzip" || Gunzip.isGzip(body) {
      let unpacked = Gunzip.unpack(body, limit: min(PageFile.limit, left))
      // One that breaks off at its limit has cost as much.
      left -= unpacked?.count ?? PageFile.limit
      guard let unpacked else { return nil }
      body = unpacked
    }
    guard var document = PageFile.article(body).documents.first, document.problem == nil else {
      return nil
    }
    document.map = []
    document.url = document.url ?? address
    return document
  }

  /// A body without the lengths of its chunks; one that breaks off is read as far as it goes.
  private static func joined(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count, let end = bytes[at...].firstIndex(of: 0x0a), end - at < 100 {
      let line = String(decoding: bytes[ByteText.trim(bytes, at..<end)], as: UTF8.self)
      guard let size = Int(line.prefix { $0.isHexDigit }, radix: 16), size > 0 else { break }
      let stop = end + 1 + min(size, bytes.count - end - 1)
      out += bytes[end + 1..<stop]
      at = stop
      while at < bytes.count, bytes[at] == 0x0d || bytes[at] == 0x0a { at += 1 }
    }
    return out
  }
}
