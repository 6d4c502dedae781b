// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats
internal import HTMLParsing

/// Every format that needs a library in C or a program, under the name that `FileFormat` gives it.
///
/// A new one is a file beside this one and an entry here.
package enum FormatFile {
  private static let readers: [String: @Sendable ([UInt8]) -> ReaderFrames.Reply] = [
    "html": PageFile.read,
    "docx": OfficeFile.word,
    "odt": OfficeFile.openDocument,
    "epub": BookFile.read,
    "pdf": PDFFile.read,
    "xml": FeedFile.read,
    "mail": { MailFile.mail($0, isMailbox: false) },
    "mbox": { MailFile.mail($0, isMailbox: true) },
    "mhtml": MailFile.page,
    "warc": WebArchive.read,
    "telegram": TelegramExport.read,
  ]

  /// The articles in `bytes`, which are a file of `format`.
  package static func read(_ format: String, _ bytes: [UInt8]) -> ReaderFrames.Reply {
    readers[format]?(bytes) ?? .unread("The format \(format) is not known.")
  }
}
