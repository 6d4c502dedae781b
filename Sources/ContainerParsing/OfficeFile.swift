// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats

/// Reads the text of word processors' files: a line a paragraph, cells divided by tabs, a form feed between pages.
package enum OfficeFile {
  /// The text of a file of Office Open XML, as the one document of the reply.
  package static func word(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    reply(bytes, part: "word/document.xml", name: "Word file") { wordText($0) }
  }

  /// The text of a file of OpenDocument.
  package static func openDocument(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    reply(bytes, part: "content.xml", name: "OpenDocument file") { openText($0) }
  }

  private static func reply(
    _ bytes: [UInt8], part: String, name: String, text: ([XMLEvent]) -> String
  ) -> ReaderFrames.Reply {
    guard let parts = ZipFile.read(bytes, wanted: { $0 == part }) else {
      return .unread(
        "The \(name) is damaged, cut off or unpacks to more than "
          + "\(ZipFile.limit >> 20) MiB; save it anew.")
    }
    guard let content = parts[part], let events = XMLReader.read(content) else {
      return .unread(
        "The \(name) holds no text that can be read.")
    }
    return .init(documents: [], lines: text(events))
  }

  private static func wordText(_ events: [XMLEvent]) -> String {
    var flow = TextFlow()
    var skipped = 0
    var isText = false
    var isHidden = false
    for event in events {
      switch event {
      case .open(let name, let attributes):
        if skipped > 0 || Self.isNoText(name) {
          skipped += 1
          continue
        }
        switch name {
        case "r": isHidden = false
        case "vanish": isHidden = !["0", "false"].contains(attributes["val"] ?? "1")
        case "t": isText = true
        case "txbxContent": flow.beginBox()
        case "tab": if !isHidden { flow.add("\t") }
        case "br": flow.add(attributes["type"] == "page" ? "\n\u{c}\n" : "\n")
        case "cr": flow.add("\n")
        case "pageBreakBefore": flow.add("\n\u{c}\n")
        default: break
        }
      case .close(let name):
        if skipped > 0 {
          skipped -= 1
          continue
        }
        switch name {
        case "t": isText = false
        case "p": flow.endParagraph()
        case "tr": flow.add("\n")
        case "txbxContent": flow.endBox()
        case "tc": flow.endCell()
        case "sectPr": flow.add("\n\u{c}\n")
        default: break
        }
      case .text(let words): if isText, skipped == 0, !isHidden { flow.add(words) }
      }
    }
    return flow.text
  }

  /// Whether an element of Word's holds what no reader sees.
  private static func isNoText(_ name: String) -> Bool {
    switch name {
    case "del", "instrText", "Fallback", "delText", "moveFrom": true
    default: false
    }
  }

  private static func openText(_ events: [XMLEvent]) -> String {
    var flow = TextFlow()
    var skipped = 0
    var paragraphs = 0
    let unseen: Set<String> = [
      "tracked-changes", "annotation", "note", "forms", "font-face-decls", "automatic-styles",
    ]
    for event in events {
      switch event {
      case .open(let name, let attributes):
        if skipped > 0 || unseen.contains(name) {
          skipped += 1
          continue
        }
        switch name {
        case "p", "h": paragraphs += 1
        case "text-box": flow.beginBox()
        case "tab": flow.add("\t")
        case "line-break": flow.add("\n")
        case "s": flow.add(String(repeating: " ", count: min(80, Int(attributes["c"] ?? "1") ?? 1)))
        default: break
        }
      case .close(let name):
        if skipped > 0 {
          skipped -= 1
          continue
        }
        switch name {
        case "p", "h":
          paragraphs -= 1
          flow.endParagraph()
        case "text-box": flow.endBox()
        case "table-cell": flow.endCell()
        case "table-row": flow.add("\n")
        default: break
        }
      case .text(let words): if paragraphs > 0, skipped == 0 { flow.add(words) }
      }
    }
    return flow.text
  }
}
