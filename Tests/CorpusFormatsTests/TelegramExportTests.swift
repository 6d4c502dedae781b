// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import CorpusProtocol
import Testing

/// Exports of invented channels from Telegram.
@Suite("Telegram: messages that are articles")
struct TelegramExportTests {
  private static let long =
    "Two people died in the flood at Ostly, officials said on Monday night, and a house of the old street, which stands nearest "
    + "to the weir, was carried away before anybody could be warned, a spokeswoman for the town told reporters."

  private func body(_ document: FormatDocument) -> [String] {
    let text = Array(document.text.utf8)
    return document.blocks.filter { $0.kind == .paragraph }
      .map { String(decoding: text[$0.span.range], as: UTF8.self) }
  }

  @Test func channel() {
    let file = """
      {"name": "Ostly Now", "type": "public_channel", "id": 1234, "messages": [
       {"id": 1, "type": "service", "date": "2031-03-01T10:00:00", "action": "create_channel", "text": ""},
       {"id": 7, "type": "message", "date": "2031-03-04T23:10:05", "from": "Ostly Now", "text": [
         {"type": "bold", "text": "Weir gives way"}, "\\n\\n\(Self.long) ",
         {"type": "text_link", "text": "More\\u2026", "href": "https://ostly.example"}, "\\n@ostlynow #flood"]},
       {"id": 8, "type": "message", "date": "2031-03-05T08:00:00", "from": "Ostly Now", "text": "Good morning."},
       {"id": 9, "type": "message", "date": "2031-03-06T08:00:00", "edited": "2031-03-07T08:00:00",
        "forwarded_from": "Norrin Wire", "from": "Ostly Now", "text": "\(Self.long)"}]}
      """
    let reply = TelegramExport.read(Array(file.utf8))
    #expect(reply.documents.map(\.id) == ["message7", "message9"])
    #expect(reply.documents.map(\.title) == ["Weir gives way", nil])
    #expect(reply.documents.map(\.outlet) == ["Ostly Now", "Norrin Wire"])
    #expect(reply.documents.map(\.byline) == [nil, nil])
    #expect(reply.documents.map(\.published?.value) == ["2031-03-04", "2031-03-06"])
    #expect(reply.documents.map(\.modified) == [nil, "2031-03-07"])
    #expect(reply.documents.map(body) == [["\(Self.long) More…"], [Self.long]])
    #expect(reply.problem?.contains("Of 3 messages 2 are articles") == true)
  }

  @Test("The chats of an account: numbers are told apart by chat, writers are named")
  func account() {
    let chat = { (id: Int) in
      "{\"name\": \"Desk \(id)\", \"type\": \"private_group\", \"id\": \(id), \"messages\": [{\"id\": 7, \"type\": \"message\", "
        + "\"date\": \"2031-03-04T23:10:05\", \"from\": \"Ada Finch\", \"text\": \"\(Self.long)\"}]}"
    }
    let file = "{\"about\": \"\", \"chats\": {\"list\": [\(chat(1)), \(chat(2))]}}"
    let reply = TelegramExport.read(Array(file.utf8))
    #expect(reply.documents.map(\.id) == ["1-7", "2-7"])
    #expect(reply.documents.map(\.byline) == ["Ada Finch", "Ada Finch"])
    #expect(reply.documents.map(\.outlet) == ["Desk 1", "Desk 2"])
    #expect(reply.problem == nil)
  }

  @Test(
    "What is no export of articles is told as what it is",
    arguments: [
      (
        "{\"name\": \"Ada\", \"type\": \"personal_chat\", \"messages\": [{\"type\": \"message\", \"text\": \"Hi\"}]}",
        "1 messages"
      ),
      ("{\"name\": \"Ada\", \"messages\": []}", "0 messages"),
      ("{\"a\": 1}", "no export of Telegram"),
      ("{\"messages\": [{\"text\": \"Hi\"", "cut off"), ("", "cut off"),
      (String(repeating: "{\"messages\":[", count: 100_000) + "}", "messages"),
    ])
  func others(file: String, words: String) {
    let reply = TelegramExport.read(Array(file.utf8))
    #expect(reply.documents.isEmpty && reply.problem?.contains(words) == true, "\(reply)")
  }
}
