// SPDX-License-Identifier: Apache-2.0

internal import CMail
package import CorpusFormats
internal import CorpusLanguage
internal import CorpusProtocol
internal import HTMLParsing

/// Reads mail: messages, mailboxes, and pages that browsers saved as MHTML.
package enum MailFile {
  /// Most bytes of a message or mailbox.
  private static let limit = 64 << 20

  private struct Message {
    var subject: String?
    var from: String?
    var id: String?
    var day: CivilDate?
    var parts: [(type: String, location: String?, text: [UInt8])] = []
  }

  @safe private final class Collector {
    var messages: [Message] = []
  }

  /// A page saved with all its parts: the page itself, whose day is no day of publication.
  package static func page(_ bytes: [UInt8]) -> ReaderFrames.Reply { page(bytes, asks: true) }

  /// The same of a page whose lines are no export.
  static func pageArticle(_ bytes: [UInt8]) -> ReaderFrames.Reply { page(bytes, asks: false) }

  private static func page(_ bytes: [UInt8], asks: Bool) -> ReaderFrames.Reply {
    let message = messages(bytes, isMailbox: false).first
    for part in message?.parts ?? [] where part.type == "text/html" {
      let page = HTMLParser.parse(part.text)
      if asks, let reply = PageFile.lines(page, otherwise: "mhtml article") { return reply }
      let documents = PageArticles.read(page).map { found in
        var document = found.withoutMap
        document.url = document.url ?? part.location
        document.captured = message?.day?.iso
        return document
      }
      return .init(documents: documents)
    }
    return .unread(
      "The MHTML file holds no page.")
  }

  /// An article for each message.
  package static func mail(_ bytes: [UInt8], isMailbox: Bool) -> ReaderFrames.Reply {
    mail(bytes, isMailbox: isMailbox, asks: true)
  }

  /// The same of a message whose lines are no export.
  static func article(_ bytes: [UInt8], isMailbox: Bool) -> ReaderFrames.Reply {
    mail(bytes, isMailbox: isMailbox, asks: false)
  }

  private static func mail(_ bytes: [UInt8], isMailbox: Bool, asks: Bool) -> ReaderFrames.Reply {
    guard bytes.count <= limit else {
      return .unread(
        "The mail has \(bytes.count) bytes; up to \(limit >> 20) MiB are read. Divide the mailbox.")
    }
    let messages = messages(bytes, isMailbox: isMailbox)
    // A database sends the articles of a search in one message.
    if messages.count == 1, let html = messages[0].parts.first(where: { $0.type == "text/html" }) {
      let page = HTMLParser.parse(html.text)
      if let documents = PageArticles.known(page) {
        return .init(documents: documents.map { $0.withoutMap })
      }
      let otherwise = isMailbox ? "mbox article" : "mail article"
      if asks, let reply = PageFile.lines(page, otherwise: otherwise) { return reply }
    }
    let documents = messages.map(document)
    return .init(
      documents: documents,
      problem: documents.isEmpty ? "The mail holds no message." : nil)
  }

  private static func document(_ message: Message) -> FormatDocument {
    let html = message.parts.first { $0.type == "text/html" }
    let plain = message.parts.first { $0.type == "text/plain" }
    var document = FormatDocument()
    if let html {
      document = PageReader.read(HTMLParser.parse(html.text))
      document.map = []
    }
    if html == nil || document.problem != nil && !document.isRefused, let plain {
      let words = String(decoding: plain.text, as: UTF8.self)
      let paragraphs = words.replacing("\r", with: "").split(separator: "\n\n").map {
        $0.split { $0.isWhitespace }.joined(separator: " ")
      }
      document = FormatDocument(
        title: message.subject,
        paragraphs: paragraphs.filter { !$0.isEmpty && $0 != message.subject })
    }
    document.title = message.subject ?? document.title
    trim(&document)
    document.outlet = document.outlet ?? message.from
    document.id = message.id
    if let day = message.day {
      document.published = PublicationDate(value: day.iso, precision: .day, evidence: .metadata)
    }
    if document.blocks.isEmpty, document.problem == nil {
      document.problem = "The message holds no text."
    }
    return document
  }

  /// Takes the writer from the line before the text, and the lines that newsletters end with out of it.
  private static func trim(_ document: inout FormatDocument) {
    let text = Array(document.text.utf8)
    func words(_ block: FormatDocument.Block) -> String {
      String(decoding: text[block.span.range], as: UTF8.self)
    }
    if let end = document.blocks.lastIndex(where: { block in
      let line = Array(words(block).lowercased().utf8)
      return line.count < 600 && endings.contains { line.holds($0) }
    }), document.blocks.count - end <= 4, end > 0 {
      document.blocks.removeSubrange(end...)
    }
    guard let first = document.blocks.firstIndex(where: { $0.kind == .paragraph }) else { return }
    let line = words(document.blocks[first])
    if line.hasPrefix("By "), line.split(separator: " ").count <= 8, line.last != "." {
      document.byline = document.byline ?? String(line.dropFirst(3))
      document.blocks.remove(at: first)
    }
  }

  private static let endings = English.words("ends of a newsletter").map { Array($0.utf8) }

  private static func messages(_ bytes: [UInt8], isMailbox: Bool) -> [Message] {
    let collector = Collector()
    withExtendedLifetime(collector) {
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe cmail_read(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
          isMailbox ? 1 : 0, Unmanaged.passUnretained(collector).toOpaque(),
          { context, head in
            guard let collector = unsafe MailFile.collector(context),
              let head = unsafe head?.pointee
            else { return }
            var message = Message()
            message.subject = unsafe MailFile.text(head.subject)
            message.from = unsafe MailFile.text(head.from)
            message.id = unsafe MailFile.text(head.id)
            message.day = unsafe CivilDate(Int(head.year), Int(head.month), Int(head.day))
            collector.messages.append(message)
          },
          { context, part in
            guard let collector = unsafe MailFile.collector(context),
              let part = unsafe part?.pointee,
              let type = unsafe MailFile.text(part.type),
              let words = unsafe MailFile.text(part.text),
              !collector.messages.isEmpty
            else { return }
            let location = unsafe MailFile.text(part.location)
            collector.messages[collector.messages.count - 1].parts.append(
              (type.lowercased(), location, Array(words.utf8)))
          })
      }
    }
    return collector.messages
  }

  private static func collector(_ context: UnsafeMutableRawPointer?) -> Collector? {
    unsafe context.map { unsafe Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(_ characters: UnsafePointer<CChar>?) -> String? {
    guard let characters = unsafe characters else { return nil }
    let words = unsafe String(cString: characters)
    return words.isEmpty ? nil : words
  }
}
