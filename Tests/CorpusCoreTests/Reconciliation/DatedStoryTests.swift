// SPDX-License-Identifier: Apache-2.0

import CorpusCore
import Testing

struct DatedStoryTests {
  private static func story(_ number: Int, on day: Int, tells days: [Int] = []) -> DatedStory {
    DatedStory(
      id: "s-\(100 + number)", published: day, days: ([day] + days).map { $0...$0 })
  }

  @Test
  func `Reports of one day's event are one occasion, however long they go on`() {
    let stories = (0..<40).map { Self.story($0, on: 1000 + 3 * $0, tells: [1000]) }
    #expect(DatedStory.occasions(of: stories).count == 1)
  }

  @Test
  func `A subject of months is told week by week`() {
    let stories = (0..<40).map { Self.story($0, on: 1001 + 3 * $0) }
    let parts = DatedStory.occasions(of: stories)
    #expect(parts.count == 17)
    #expect(parts.allSatisfy { (1...3).contains($0.count) })
    #expect(Set(parts.joined()) == Set(stories.map(\.id)))
    #expect(
      Set(DatedStory.occasions(of: stories.reversed()).map(Set.init)) == Set(parts.map(Set.init)))
  }

  @Test
  func `Few reports are one occasion`() {
    let stories = (0..<19).map { Self.story($0, on: 1000 + 30 * $0) }
    #expect(DatedStory.occasions(of: stories).count == 1)
  }
}
