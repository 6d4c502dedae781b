// SPDX-License-Identifier: Apache-2.0

/// One article of the corpus and what was read from it: a file, or a part of a file that holds many.
///
/// Extraction fills what the bytes alone give; `revision`, `story`, `wire`, `copies` and `claimCount` are the ledger's.
package struct Article: Codable, Hashable, Sendable {
  /// What became of the file.
  package enum State: String, NamedValue {
    case ready, pending, skipped, failed
  }

  /// Path inside the corpus, with `/` between its parts; invalid UTF-8 is repaired for display. An article of a file
  /// that holds many has its number behind it, or what the export calls it: `export.txt#12`.
  package var path: String
  /// The path's bytes in hexadecimal, where they are not valid UTF-8.
  package var pathBytes: String?
  /// Which of the file's articles it is; absent where the file is one article.
  package var part: Part?
  /// What the database that it was exported from calls it.
  package var id: String?
  /// How many articles the file holds; only in the entry of a file that holds many, which has no text of its own.
  package var holds: Int?
  /// Grows by one each time the content changes; history, not truth.
  package var revision: Int?
  /// SHA-256 of the file in hexadecimal, comparable with `sha256sum`; of an article of a file that holds many, that of
  /// its own text and facts.
  package var sha256: String
  /// Size of the file in bytes; of an article of a file that holds many, of its text.
  package var bytes: Int
  /// How the text was read: `text`, `markdown`, or `none` where it was not.
  package var format: String
  /// What became of the file.
  package var state: State
  /// Why the file was skipped or failed, as a sentence for its owner.
  package var problem: String?
  package var title: String?
  package var byline: String?
  package var outlet: String?
  /// The part of the paper that it stood in, as the export tells it.
  package var section: String?
  /// Whose text it is, as the export tells it: "© 2031 The Ostly Courier".
  package var copyright: String?
  /// The news agency credited with the text.
  package var agency: String?
  package var url: String?
  package var language: String?
  /// Place and words of the dateline, as printed.
  package var dateline: String?
  /// When it was published and how that is known.
  package var published: PublicationDate?
  /// The day on which it was last changed, as a page or an export declares it, ISO 8601.
  package var modified: String?
  /// When the copy that lies in the corpus was taken, as the file itself tells, ISO 8601.
  package var captured: String?
  /// Notes in it that say what an earlier form of it had wrong.
  package var corrections: [Note]?
  /// Which version of an article it is that the corpus has more than one of.
  package var version: Version?
  /// Identifier of the story that this article prints.
  package var story: String?
  /// Whose reporting it is.
  package var wire: String?
  /// Paths of the other articles that print the same text, sorted.
  package var copies: [String]?
  package var claimCount: Int?
  /// The text that spans cut; given by `extract` and GetArticle only.
  package var text: String?
  /// Where the article itself stands in the text, once boilerplate is gone.
  package var body: [TextSpan]?
  /// Everybody and everything that the article names, each once.
  package var names: [NamedEntity]?
  /// The names and numbers by which it is recognised, the heaviest first.
  package var terms: [Term]?
  /// Identifier of the coverage it belongs to: the articles that report one event.
  package var coverage: String?
  /// Paths of the articles of other stories that report the same event, sorted.
  package var coveredBy: [String]?
  /// Version of the extractor that read it: facts of another version are read again.
  package var extractor: String?

  /// Makes an article of which nothing is known but its file.
  package init(
    path: String, pathBytes: String? = nil, sha256: String, bytes: Int, format: String,
    state: State, problem: String? = nil
  ) {
    self.path = path
    self.pathBytes = pathBytes
    self.sha256 = sha256
    self.bytes = bytes
    self.format = format
    self.state = state
    self.problem = problem
  }
}

extension Article {
  /// What `problem` says of an article all of which is in another language than English: its name in English behind it.
  package static let notRead = "not read: "
  /// Whether it is kept, but nothing in it was looked for, for want of its language.
  package var isUnread: Bool { problem?.hasPrefix(Self.notRead) ?? false }

  /// Which article of a file it is.
  package struct Part: Codable, Hashable, Sendable {
    /// The first is 1.
    package var number: Int
    /// How many articles the file holds.
    package var of: Int
    /// Where it begins in the bytes of the file, where the format tells.
    package var start: Int?

    package init(number: Int, of: Int, start: Int? = nil) {
      self.number = number
      self.of = of
      self.start = start
    }
  }

  /// A passage of the article with its words.
  package struct Note: Codable, Hashable, Sendable {
    package var text: String
    package var span: TextSpan

    package init(text: String, span: TextSpan) {
      self.text = text
      self.span = span
    }
  }

  /// Which version of an article it is: files of one address, or of one document of an export, are versions of one article.
  package struct Version: Codable, Hashable, Sendable {
    /// The oldest is 1.
    package var number: Int
    /// How many versions the corpus has.
    package var of: Int
    /// Path of the newest, which alone counts; absent where this is the newest.
    package var newer: String?
    /// Paths of all versions, the oldest first.
    package var paths: [String]

    package init(number: Int, of: Int, newer: String?, paths: [String]) {
      self.number = number
      self.of = of
      self.newer = newer
      self.paths = paths
    }
  }

  /// A word that tells what an article is about, in lower case.
  package struct Term: Codable, Hashable, Sendable {
    package var word: String
    /// How much it tells: rare words tell more, and so do repeated ones.
    package var weight: Int

    package init(word: String, weight: Int) {
      self.word = word
      self.weight = weight
    }
  }
}

/// A publication date with the evidence it rests on.
package struct PublicationDate: Codable, Hashable, Sendable {
  /// How exact the date is.
  package enum Precision: String, Codable, Sendable { case day, month, year }
  /// Where the date comes from.
  ///
  /// `weekday`: the year was inferred from weekday and date; `copy`: lent by a dated copy of the same story.
  package enum Evidence: String, Codable, Sendable {
    case stated, dateline, weekday, metadata, name, copy
  }

  /// ISO 8601: `2011-08-08`, `2011-08` or `2011`.
  package var value: String
  package var precision: Precision
  package var evidence: Evidence
  /// The words that state it, where the text does.
  package var span: TextSpan?
  /// Path of the copy that lent the date, where `evidence` is `copy`.
  package var lender: String?

  package init(
    value: String, precision: Precision, evidence: Evidence, span: TextSpan? = nil,
    lender: String? = nil
  ) {
    self.value = value
    self.precision = precision
    self.evidence = evidence
    self.span = span
    self.lender = lender
  }
}

/// A person, organisation or place as one article names it.
package struct NamedEntity: Codable, Hashable, Sendable {
  /// The fullest form of the name in the article.
  package var name: String
  package var kind: Source.Kind
  /// Every form in the article, sorted.
  package var names: [String]
  /// Every role that the article gives it, sorted.
  package var roles: [String]

  package init(name: String, kind: Source.Kind, names: [String], roles: [String]) {
    self.name = name
    self.kind = kind
    self.names = names
    self.roles = roles
  }
}
