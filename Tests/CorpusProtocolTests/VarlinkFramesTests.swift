// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusProtocol

@Suite struct VarlinkFramesTests {
  static let messages: [[UInt8]] = [Array("{}".utf8), [], Array(#"{"a":"é"}"#.utf8), [7]]

  @Test(arguments: 1...20)
  func findsMessagesHoweverTheyAreSplit(size: Int) throws {
    let stream: [UInt8] = Self.messages.reduce(into: []) { $0 += $1 + [0] }
    var frames = VarlinkFrames()
    var found: [[UInt8]] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      frames.append(stream[start..<min(start + size, stream.count)])
      while let frame = try frames.next() { found.append(frame) }
    }
    #expect(found == Self.messages)
    #expect(frames.rest.isEmpty)
  }

  @Test func keepsWhatFollowsTheLastMessage() throws {
    var frames = VarlinkFrames()
    frames.append([1, 0, 2, 3])
    #expect(try frames.next() == [1])
    #expect(Array(frames.rest) == [2, 3])
    #expect(try frames.next() == nil)
    #expect(Array(frames.rest) == [2, 3])
  }

  @Test(arguments: [(4, false), (5, true)])
  func refusesWhatIsTooLong(count: Int, refused: Bool) throws {
    for end: [UInt8] in [[], [0]] {
      var frames = VarlinkFrames(limit: 4)
      frames.append(Array(repeating: 65, count: count) + end)
      if refused {
        #expect(throws: MalformedMessage.tooLong(limit: 4)) { try frames.next() }
      } else {
        #expect(try frames.next()?.count == (end.isEmpty ? nil : count))
      }
    }
  }

  @Test func keepsNoMoreThanItMust() throws {
    var frames = VarlinkFrames()
    let message = Array(repeating: UInt8(65), count: 1000) + [0]
    for _ in 0..<10_000 {
      frames.append(message)
      #expect(try frames.next()?.count == 1000)
      #expect(frames.rest.isEmpty)
    }
  }
}
