// SPDX-License-Identifier: Apache-2.0

package import CorpusFormats

/// Reads PDF through `pdftotext` of poppler-utils, where it is installed.
package enum PDFFile {
  /// Where Debian and people who build it themselves put the program.
  private static let programs = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"]

  /// Seconds for one file: the reader of formats itself has thirty.
  private static let seconds = 20
  /// Most bytes that the program may print: a page of a book gives 60,000.
  private static let limit = 128 << 20
  /// Most pages: nobody reads an article that is longer, and exports of a thousand documents are not.
  private static let pages = 2000

  /// The text of the file as lines, a paragraph each.
  package static func read(_ bytes: [UInt8]) -> ReaderFrames.Reply {
    read(bytes, programs: programs)
  }

  static func read(_ bytes: [UInt8], programs: [String]) -> ReaderFrames.Reply {
    guard bytes.prefix(1024).containsPDFMark else {
      return .unread("The file is called PDF and is none; save or export it again.")
    }
    guard let program = programs.first(where: ChildProgram.isThere) else {
      return .lacking(
        "Reading PDF needs poppler-utils: apt install poppler-utils, then watchctl rescan.")
    }
    let result = ChildProgram.run(
      program, ["pdftotext", "-bbox-layout", "-q", "-l", "\(pages)", "-enc", "UTF-8", "-", "-"],
      input: bytes, limits: .init(seconds: seconds, output: limit))
    switch result {
    case .output(let output):
      let text = PDFText.read(output)
      if text.isEmpty {
        return .unread(
          "The PDF holds pictures of pages and no text; recognise its text first (ocrmypdf does) and save it anew."
        )
      }
      return .init(documents: [], lines: text)
    case .tooMuch:
      return .unread(
        "The PDF took more than \(seconds) seconds or gave more than \(limit >> 20) MiB of text; save the article alone."
      )
    case .failed where bytes.holds(Array("/Encrypt".utf8)):
      return .unread("The PDF is locked with a password; save it without one.")
    case .failed:
      return .unread("The PDF is damaged or cut off; save or export it again.")
    case .notStarted(let reason):
      return .unread("The program \(program) cannot be started: \(reason).", hasFailed: true)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether "%PDF-" stands among the bytes: some programs write other things before it.
  fileprivate var containsPDFMark: Bool { Array(self).holds(Array("%PDF-".utf8)) }
}
