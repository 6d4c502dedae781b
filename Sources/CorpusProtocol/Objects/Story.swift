// SPDX-License-Identifier: Apache-2.0

/// One text that articles print.
package struct Story: Codable, Hashable, Sendable {
  /// An article that prints the story.
  package struct Copy: Codable, Hashable, Sendable {
    package var path: String
    package var title: String?
    package var outlet: String?
    package var agency: String?
    package var published: PublicationDate?

    package init(
      path: String, title: String? = nil, outlet: String? = nil, agency: String? = nil,
      published: PublicationDate? = nil
    ) {
      self.path = path
      self.title = title
      self.outlet = outlet
      self.agency = agency
      self.published = published
    }
  }

  package var id: String
  /// Whose reporting it is.
  package var wire: String?
  /// The articles that print it, by path.
  package var copies: [Copy]
  /// Identifier of the coverage it belongs to: the stories that report one event.
  package var coverage: String?

  package init(id: String, wire: String?, copies: [Copy], coverage: String? = nil) {
    self.id = id
    self.wire = wire
    self.copies = copies
    self.coverage = coverage
  }
}
