// SPDX-License-Identifier: Apache-2.0

internal import CArchive
internal import CMail
package import CorpusFormats
internal import HTMLParsing

/// Every format that needs a library in C or a program, under the name that `FileFormat` gives it.
///
/// A new one is a file beside this one and an entry here.
package enum FormatFile {
  private static let readers: [String: @Sendable ([UInt8]) -> ReaderFrames.Reply] = [
    "html": PageFile.read,
    "html article": PageFile.article,
    "docx": needing(archive, OfficeFile.word),
    "odt": needing(archive, OfficeFile.openDocument),
    "epub": needing(archive, BookFile.read),
    "pdf": PDFFile.read,
    "xml": FeedFile.read,
    "jsonfeed": JSONFeedFile.read,
    "mail": needing(mail) { MailFile.mail($0, isMailbox: false) },
    "mail article": needing(mail) { MailFile.article($0, isMailbox: false) },
    "mbox article": needing(mail) { MailFile.article($0, isMailbox: true) },
    "mbox": needing(mail) { MailFile.mail($0, isMailbox: true) },
    "mhtml": needing(mail, MailFile.page),
    "mhtml article": needing(mail, MailFile.pageArticle),
    "warc": WebArchive.read,
    "telegram": TelegramExport.read,
  ]

  /// A library that is loaded when the first file comes that needs it: the package of Debian that it is in.
  private struct Library {
    var package: String
    var isThere: @Sendable () -> Bool
  }

  private static let archive = Library(package: "libarchive13") { unsafe carchive() != nil }
  private static let mail = Library(package: "libgmime-3.0-0") { cmail_is_there() != 0 }

  /// A reader that has its library, or says what to install.
  private static func needing(
    _ library: Library, _ read: @escaping @Sendable ([UInt8]) -> ReaderFrames.Reply
  ) -> @Sendable ([UInt8]) -> ReaderFrames.Reply {
    { bytes in
      guard library.isThere() else {
        return .lacking(
          "Reading it needs \(library.package): apt install \(library.package), then watchctl rescan."
        )
      }
      return read(bytes)
    }
  }

  /// The articles in `bytes`, which are a file of `format`.
  package static func read(_ format: String, _ bytes: [UInt8]) -> ReaderFrames.Reply {
    readers[format]?(bytes) ?? .unread("The format \(format) is not known.")
  }
}
