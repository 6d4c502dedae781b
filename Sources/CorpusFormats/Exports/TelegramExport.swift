// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// Reads what Telegram exports as JSON (`result.json`): of a channel or chat, or of all of an account's.
///
/// A message with as much text as an article has is one; replies, greetings and notices are none.
package enum TelegramExport {
  /// Fewer words are a message and no article.
  private static let least = 30

  /// The articles in a file.
  package static func read(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    let end = bytes.last { $0 > 0x20 }
    guard end == 0x7d, let whole = LooseJSON(bytes) else {
      return .unread("The JSON file is damaged or cut off; export it again.")
    }
    let chats = whole["messages"] != nil ? [whole] : whole["chats"]?["list"]?.list ?? []
    guard chats.contains(where: { $0["messages"] != nil }) else {
      return .unread("The JSON file is no export of Telegram; save the articles in it as text.")
    }
    var documents: [FormatDocument] = []
    var messages = 0
    for chat in chats {
      let held = (chat["messages"]?.list ?? []).filter { $0["type"]?.text != "service" }
      messages += held.count
      documents += held.compactMap { document($0, in: chat, isOnly: chats.count == 1) }
    }
    let name = chats.count == 1 ? chats[0]["name"]?.text.map { " of \"\($0)\"" } ?? "" : ""
    if documents.isEmpty {
      return .unread(
        "The export\(name) from Telegram holds \(messages) messages, none of which is as long as an article (\(least) words)."
      )
    }
    return .init(
      documents: documents,
      problem: documents.count == messages
        ? nil
        : "Of \(messages) messages \(documents.count) are articles; the others have fewer than \(least) words."
    )
  }

  /// The article in a message; nil where it is too short for one.
  private static func document(
    _ message: LooseJSON, in chat: LooseJSON, isOnly: Bool
  ) -> FormatDocument? {
    var lines = flat(message["text"]).split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    lines.removeAll { $0.isEmpty || isInvitation($0) }
    let words = lines.reduce(0) { $0 + $1.count { $0 == " " } + 1 }
    guard words >= least else { return nil }
    // A first line that is no sentence is a headline.
    var title: String?
    if lines.count > 1, let first = lines.first, first.count(where: { $0 == " " }) < 24,
      first.last.map({ !".!?…:".contains($0) }) ?? false
    {
      title = first
      lines.removeFirst()
    }
    var document = FormatDocument(title: title, paragraphs: lines)
    let name = chat["name"]?.text
    document.outlet = message["forwarded_from"]?.text ?? name
    if let writer = message["from"]?.text, writer != name, message["forwarded_from"] == nil {
      document.byline = writer
    }
    document.published = message["date"]?.text.flatMap(PageDate.published)
    document.modified = message["edited"]?.text.flatMap { PageDate.day($0)?.iso }
    if let place = number(message["id"]) {
      // A bare number would be taken for the place in the file.
      document.id = isOnly ? "message\(place)" : number(chat["id"]).map { "\($0)-\(place)" }
    }
    return document
  }

  /// The text without what is set in it: strings, and objects that hold one.
  private static func flat(_ text: LooseJSON?) -> String {
    guard let text else { return "" }
    return text.list.map { part in
      if case .string(let words) = part { return words }
      return part["text"]?.text ?? ""
    }.joined()
  }

  private static func number(_ value: LooseJSON?) -> String? {
    switch value {
    case .number(let number), .string(let number): number
    default: nil
    }
  }

  /// Whether a line is addresses, names of channels and tags alone.
  private static func isInvitation(_ line: String) -> Bool {
    line.split(separator: " ").allSatisfy { word in
      word.hasPrefix("@") || word.hasPrefix("#") || word.contains("://")
        || word.hasPrefix("t.me/") || !word.contains { $0.isLetter || $0.isNumber }
    }
  }
}
