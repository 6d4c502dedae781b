// SPDX-License-Identifier: Apache-2.0

/// What goes between a program and the reader of formats, in parts behind their lengths.
///
/// The program sends a job, a `Request` in JSON and the file, and gets a `Reply` as `ReplyBytes`.
package enum ReaderFrames {
  /// What the reader must know beside the file's bytes.
  package struct Request: Codable, Hashable, Sendable {
    /// The format that the file was told to be: `html`.
    package var format: String

    package init(format: String) {
      self.format = format
    }
  }

  /// The articles in a file.
  package struct Reply: Hashable, Sendable {
    package var documents: [FormatDocument]
    /// The file as lines of plain text: the reader of exports looks whether it knows their layout. With no documents, the lines
    /// are the article.
    package var lines: String?
    /// The format to ask for where the lines are no export, so that a page of many articles is not looked through as one.
    package var otherwise: String?
    /// Why there are none, as a sentence for the file's owner.
    package var problem: String?
    /// Whether the reader itself failed, so that another try may succeed.
    package var hasFailed: Bool
    /// Whether a program is missing that somebody may install, so that the file must be looked at again.
    package var isLacking = false

    package init(
      documents: [FormatDocument], lines: String? = nil, problem: String? = nil,
      hasFailed: Bool = false
    ) {
      self.documents = documents
      self.lines = lines
      self.problem = problem
      self.hasFailed = hasFailed
    }

    /// A file that is not read.
    package static func unread(_ problem: String, hasFailed: Bool = false) -> Reply {
      Reply(documents: [], problem: problem, hasFailed: hasFailed)
    }

    /// A file that cannot be read until a program is there.
    package static func lacking(_ problem: String) -> Reply {
      var reply = unread(problem, hasFailed: true)
      reply.isLacking = true
      return reply
    }
  }

  /// Longest part.
  package static let limit = 1 << 28
}
