// SPDX-License-Identifier: Apache-2.0

internal import CMail
package import CorpusFormats
internal import CorpusLanguage
internal import HTMLParsing

/// Reads mail: messages, mailboxes, and pages that browsers saved as MHTML.
package enum MailFile {
  /// Most bytes of a message or mailbox.
  private static let limit = 64 << 20

  /// Bytes of text that make an article and no note beside one.
  private static let least = 600

  /// A message with its texts.
  struct Message {
    var subject: String?
    var from: String?
    var id: String?
    var day: CivilDate?
    /// How deep it is attached to others.
    var depth = 0
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
    var documents = messages.map(MailDocument.read)
    // A letter that came with messages attached is none of the articles, nor is the head of a digest.
    let letters = messages.indices.filter { index in
      index + 1 < messages.count && messages[index + 1].depth > messages[index].depth
        && documents[index].text.utf8.count < least
    }
    for index in letters.reversed() { documents.remove(at: index) }
    return .init(
      documents: documents,
      problem: documents.isEmpty ? "The mail holds no message." : nil)
  }

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
            message.depth = unsafe Int(head.depth)
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
