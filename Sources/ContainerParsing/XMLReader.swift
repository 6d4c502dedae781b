// SPDX-License-Identifier: Apache-2.0

internal import CExpat
internal import Glibc

/// What an XML file holds, in order.
enum XMLEvent {
  /// An element begins: its name and attributes without their prefixes.
  case open(String, [String: String])
  case close(String)
  case text(String)
}

/// Reads XML through expat: nothing outside the bytes is loaded, and a file that declares entities is not read.
enum XMLReader {
  /// Elements nested deeper than this come from nobody who writes articles.
  private static let deepest = 400
  /// Most bytes of a file: an export of a thousand documents has eight million.
  static let limit = 64 << 20
  /// Most elements and texts: they are kept until the file is read.
  private static let most = 6_000_000

  /// Collects the events of one file.
  @safe private final class Collector {
    var events: [XMLEvent] = []
    var depth = 0
    let parser: XML_Parser
    let foreign: Set<String>

    init(_ parser: XML_Parser, foreign: Set<String>) {
      unsafe self.parser = unsafe parser
      self.foreign = foreign
    }

    func stop() { _ = unsafe XML_StopParser(parser, 0) }
  }

  /// The events of `bytes`; nil where they are no well-formed XML.
  ///
  /// - Parameter foreign: prefixes that names keep, since without them they would be names of something else.
  static func read(_ bytes: [UInt8], foreign: Set<String> = []) -> [XMLEvent]? {
    guard let parser = unsafe XML_ParserCreate(nil) else { return nil }
    defer { unsafe XML_ParserFree(parser) }
    let collector = unsafe Collector(parser, foreign: foreign)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(collector).toOpaque())
    unsafe XML_SetElementHandler(parser, open, close)
    unsafe XML_SetCharacterDataHandler(parser, text)
    unsafe XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, _, _, _ in
      unsafe XMLReader.collector(context)?.stop()
    }
    let status = withExtendedLifetime(collector) {
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe XML_Parse(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: buffer.count),
          1)
      }
    }
    return status == XML_STATUS_OK ? collector.events : nil
  }

  private static func collector(_ context: UnsafeMutableRawPointer?) -> Collector? {
    unsafe context.map { unsafe Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  /// A name without its prefix, unless that is a foreign one.
  private static func local(
    _ name: UnsafePointer<CChar>?, _ foreign: Set<String> = []
  ) -> String {
    guard let name = unsafe name else { return "" }
    guard let colon = unsafe strrchr(name, 0x3a) else { return unsafe String(cString: name) }
    if !foreign.isEmpty {
      let whole = unsafe String(cString: name)
      if let prefix = whole.split(separator: ":").first, foreign.contains(String(prefix)) {
        return whole
      }
    }
    return unsafe String(cString: colon + 1)
  }

  private static let open: XML_StartElementHandler = { context, name, attributes in
    guard let collector = unsafe collector(context) else { return }
    collector.depth += 1
    if collector.depth > deepest || collector.events.count > most { collector.stop() }
    var values: [String: String] = [:]
    var at = 0
    while let list = unsafe attributes, let key = unsafe list[at], let value = unsafe list[at + 1] {
      unsafe values[local(key)] = unsafe String(cString: value)
      at += 2
    }
    unsafe collector.events.append(.open(local(name, collector.foreign), values))
  }

  private static let close: XML_EndElementHandler = { context, name in
    guard let collector = unsafe collector(context) else { return }
    collector.depth -= 1
    unsafe collector.events.append(.close(local(name, collector.foreign)))
  }

  private static let text: XML_CharacterDataHandler = { context, bytes, count in
    guard let collector = unsafe collector(context), let bytes = unsafe bytes else { return }
    let buffer = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
    let words = unsafe buffer.withMemoryRebound(to: UInt8.self) {
      unsafe String(decoding: $0, as: UTF8.self)
    }
    // Each line and reference comes by itself: taken out first, a long text is not copied for every one of them.
    if case .text(var before)? = collector.events.last {
      collector.events.removeLast()
      before += words
      collector.events.append(.text(before))
    } else {
      collector.events.append(.text(words))
    }
  }
}
