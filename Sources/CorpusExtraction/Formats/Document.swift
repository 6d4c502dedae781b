// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage

/// One article as a format's reader finds it in a file.
struct Document {
  /// What spans cut: of a file in plain text a slice of it, labels and all.
  var text: [UInt8]
  /// Where `text` begins in the file's text.
  var base = 0
  /// The paragraphs of the article itself, in `text`, in order: without heading, labels and captions.
  var paragraphs: [Range<Int>] = []
  /// Title and captions, in `text`.
  var headlines: [Range<Int>] = []
  /// What the labels say.
  var metadata = Metadata()
  /// What the export calls it.
  var id: String?
  /// Why it holds no article, as a sentence for the file's owner.
  var problem: String?

  /// A range of the file's text as one of `text`.
  func local(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound - base..<range.upperBound - base
  }

  /// The document, with a problem where it has no paragraphs.
  var orUnread: Document {
    var document = self
    if paragraphs.isEmpty { document.problem = "The export gives no text of this document." }
    return document
  }
}

/// What a text turned out to hold.
enum ExportReading {
  /// One article, or nothing that looks like more.
  case article
  /// The documents of a known layout, with what is wrong with the file as a whole.
  case documents([Document], problem: String?)
  /// It looks like many articles in a layout that is not known: what was seen.
  case refused(String)

  /// The documents of a known layout against what the file's counts of them say.
  static func counted(_ documents: [Document], _ counts: [ExportCount] = []) -> ExportReading {
    let unread = documents.indices.filter { documents[$0].problem != nil }.map { $0 + 1 }
    return .documents(
      documents, problem: ExportCount.problem(counts, found: documents.count, unread: unread))
  }
}

/// Tells whether a text holds the articles of a database export, and reads them.
enum ExportReader {
  /// Every known layout, the most telling first: each gives documents only where it knows the text.
  ///
  /// A new one is a file beside this one and an entry here.
  private static let layouts: [@Sendable (ExportText) -> ExportReading?] = [
    CountedExport.read, HeadedExport.read, LabelledExport.read, FieldedExport.read,
    SectionedExport.read, NumberedExport.read,
  ]

  /// Reads a file's text; `isMade` where it was put together from a file of another format.
  static func read(_ bytes: [UInt8], isMade: Bool = false) -> ExportReading {
    let text = ExportText(bytes, isMade: isMade)
    for layout in layouts { if let reading = layout(text) { return reading } }
    return UnknownExport.seen(in: text).map(ExportReading.refused) ?? .article
  }
}
