// SPDX-License-Identifier: Apache-2.0

/// A story of a coverage by its days: what tells an event from a subject that is in the news for months.
///
/// A campaign, a war or a trial of years is told of under the same names from day to day, so that its reports are one coverage. But whom
/// "police" means, and what "three dead" counts, is a matter of one occasion.
package struct DatedStory: Hashable, Sendable {
  /// The story.
  package var id: String
  /// The day of publication, counted from 1970-01-01.
  package var published: Int?
  /// The days that it was published on or speaks of.
  package var days: [ClosedRange<Int>]

  package init(id: String, published: Int?, days: [ClosedRange<Int>]) {
    self.id = id
    self.published = published
    self.days = days
  }

  /// So many stories may report one event of which no two tell the day.
  private static let few = 20
  /// A longer span is no day of an event.
  private static let longest = 7

  /// The stories of a coverage by occasion: all of them where a third speak of one day, give or take one, else week by week.
  package static func occasions(of stories: [DatedStory]) -> [[String]] {
    guard stories.count >= few, !speakOfOneDay(stories) else { return [stories.map(\.id)] }
    let weeks = Dictionary(grouping: stories) { $0.published.map { $0 / 7 } ?? Int.min }
    return weeks.sorted { $0.key < $1.key }.map { $0.value.map(\.id) }
  }

  private static func speakOfOneDay(_ stories: [DatedStory]) -> Bool {
    var tellings: [Int: Int] = [:]
    for story in stories {
      let days = story.days.filter { $0.count <= longest }
        .reduce(into: Set<Int>()) { $0.formUnion(($1.lowerBound - 1)...($1.upperBound + 1)) }
      for day in days { tellings[day, default: 0] += 1 }
    }
    return (tellings.values.max() ?? 0) * 3 >= stories.count
  }
}
