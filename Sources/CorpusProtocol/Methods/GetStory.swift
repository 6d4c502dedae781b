// SPDX-License-Identifier: Apache-2.0

/// Gives one story by its identifier, which may be abbreviated: the articles that print it.
package enum GetStory: Method {
  package static let name = "org.corpusd.Corpus.GetStory"

  /// What to look for.
  package struct Parameters: Codable, Hashable, Sendable {
    /// The identifier or a unique beginning of it.
    package var id: String

    package init(id: String) {
      self.id = id
    }
  }

  /// The answer.
  package struct Reply: Codable, Sendable, Dated {
    package var story: Story
    package var clock: String
    package var stale: String?

    package init(story: Story, clock: String, stale: String? = nil) {
      self.story = story
      self.clock = clock
      self.stale = stale
    }
  }
}
