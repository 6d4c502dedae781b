// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats
internal import CorpusLanguage
internal import HTMLParsing

/// Reads the pages in a WARC file, versions 1.0 and 1.1, or in one of ARC, its forerunner: libarchive knows the first alone.
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
    var seen: Set<[String]> = []
    var at = 0
    var budget = Budget(left: limit)
    let isOld = archive.starts(with: "filedesc://".utf8)
    while let record = isOld ? oldHead(archive, from: &at) : head(archive, from: &at) {
      guard let length = Int(record["content-length"] ?? ""), length >= 0,
        length <= archive.count - at
      else { break }
      let block = archive[at..<at + length]
      at += length
      while at < archive.count, archive[at] == 0x0d || archive[at] == 0x0a { at += 1 }
      guard
        var document = page(Array(block), record, &budget)
      else {
        if budget.left <= 0 {
          return .unread("The pages of the web archive unpack to more than \(limit >> 20) MiB.")
        }
        continue
      }
      document.captured = record["warc-date"]
      // A page that was fetched twice and is the same is one article.
      let isNew = seen.insert([document.url ?? "", document.text]).inserted
      if isNew { documents.append(document) }
    }
    let unread =
      budget.unread == 0
      ? nil
      : "\(budget.unread) pages of the web archive are packed with brotli or zstd and were not read; archive them anew with gzip."
    return .init(
      documents: documents,
      problem: unread
        ?? (documents.isEmpty ? "The web archive holds no page that is an article." : nil))
  }

  /// What reading an archive may cost, and what it left out.
  private struct Budget {
    /// What packed pages may still unpack to, all together.
    var left: Int
    /// Pages that are packed in a way that is not read.
    var unread = 0
  }

  /// The one line before a record of ARC, as fields of WARC: address, host, moment, type, length.
  private static func oldHead(_ bytes: [UInt8], from at: inout Int) -> [String: String]? {
    while at < bytes.count, bytes[at] == 0x0a || bytes[at] == 0x0d { at += 1 }
    guard at < bytes.count, let end = bytes[at...].firstIndex(of: 0x0a), end - at < 1 << 16 else {
      return nil
    }
    let parts = String(decoding: bytes[at..<end], as: UTF8.self).split { $0.isWhitespace }
    at = end + 1
    guard parts.count >= 5, let length = parts.last else { return nil }
    var fields = [
      "warc-type": "response", "warc-target-uri": String(parts[0]),
      "content-length": String(length),
    ]
    let moment = Array(parts[2])
    if moment.count == 14, moment.allSatisfy(\.isNumber) {
      let day = [moment[..<4], moment[4..<6], moment[6..<8]].map { String($0) }
      let clock = [moment[8..<10], moment[10..<12], moment[12..<14]].map { String($0) }
      fields["warc-date"] = day.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
    }
    return fields
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

  /// The page in a record: in the answer of a server, or by itself, as programs write what they made of one.
  private static func page(
    _ block: [UInt8], _ record: [String: String], _ budget: inout Budget
  ) -> FormatDocument? {
    let address = record["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
    let isAlone = record["content-type"]?.lowercased().contains("html") == true
    switch record["warc-type"] {
    case "response": return answer(block, address: address, &budget)
    case "resource" where isAlone, "conversion" where isAlone: return page(block, address: address)
    default: return nil
    }
  }

  private static func page(_ bytes: [UInt8], address: String?) -> FormatDocument? {
    guard var document = PageFile.article(bytes).documents.first, document.problem == nil else {
      return nil
    }
    document.map = []
    document.url = document.url ?? address
    return document
  }

  private static func answer(
    _ block: [UInt8], address: String?, _ budget: inout Budget
  ) -> FormatDocument? {
    var at = 0
    guard let head = head(block, from: &at),
      head[""]?.split(separator: " ").dropFirst().first == "200",
      head["content-type"]?.lowercased().contains("html") == true
    else { return nil }
    let packing = head["content-encoding"]?.lowercased()
    if packing == "br" || packing == "zstd" {
      budget.unread += 1
      return nil
    }
    var body = Array(block[at...])
    if head["transfer-encoding"]?.lowercased() == "chunked" { body = joined(body) }
    if packing == "gzip" || Gunzip.isGzip(body) {
      let unpacked = Gunzip.unpack(body, limit: min(PageFile.limit, budget.left))
      // One that breaks off at its limit has cost as much.
      budget.left -= unpacked?.count ?? PageFile.limit
      guard let unpacked else { return nil }
      body = unpacked
    }
    return page(body, address: address)
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
