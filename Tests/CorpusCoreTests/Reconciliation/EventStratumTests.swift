// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore

@Suite("Events")
struct EventStratumTests {
  private static func node(
    _ what: String?, in places: [String] = [], on time: String? = nil, inherited: Bool = true,
    occasion: String? = nil, coverage: String = "g", text: String = "s", off: String? = nil
  ) -> EventStratum.Node {
    var scope = Scope(what: what, places: places, inherited: inherited)
    scope.occasion = occasion
    scope.preposition = off
    return EventStratum.Node(
      scope, time: time, published: "2031-05-02", coverage: coverage, text: text)
  }

  @Test("What articles of one coverage report is one event, whatever they call it")
  func coverage() {
    let one = Self.node("ferry sinking", in: ["Port Elmo"], on: "2031-05-02")
    #expect(EventStratum.judge(one, Self.node(nil)).isOne)
    #expect(!EventStratum.judge(one, Self.node("ferry sinking", coverage: "h")).isOne)
    // "Millions dead" in an essay from elsewhere are none of the ferry's.
    #expect(!EventStratum.judge(one, Self.node(nil, in: ["Tarne"])).isOne)
    #expect(EventStratum.judge(one, Self.node("sinking", in: ["Tarne"])).isOne)
  }

  @Test("What is told in passing is one by place, day and kind, and never the article's event")
  func passing() {
    func told(_ what: String?, _ place: String, _ day: String) -> EventStratum.Node {
      Self.node(what, in: [place], on: day, inherited: false, text: "\(place)\(day)")
    }
    let one = told("shooting", "Velma", "2031-03-02")
    #expect(EventStratum.judge(one, told("mass shooting", "Velma", "2031-03-02")).isOne)
    #expect(!EventStratum.judge(one, told("fire", "Velma", "2031-03-02")).isOne)
    #expect(!EventStratum.judge(one, told("shooting", "Velma", "2031-03-04")).isOne)
    #expect(!EventStratum.judge(one, told("shooting", "Velma", "2031-03")).isOne)
    #expect(!EventStratum.judge(one, Self.node("shooting", in: ["Velma"], on: "2031-03-02")).isOne)
  }

  @Test("Without place or day an occasion stays with its text")
  func occasions() {
    let one = Self.node("shooting", inherited: false, occasion: "3")
    #expect(EventStratum.judge(one, Self.node(nil, inherited: false, occasion: "3")).isOne)
    #expect(!EventStratum.judge(one, Self.node(nil, inherited: false, occasion: "4")).isOne)
    let other = Self.node("shooting", inherited: false, occasion: "3", text: "t")
    #expect(!EventStratum.judge(one, other).isOne)
  }

  @Test("An event is called as most of its articles tell it")
  func name() {
    let told = EventDescription([
      (Self.node("sinking", in: ["Port Elmo"], on: "2031-05-02T21:00", off: "off"), 2),
      (Self.node("ferry sinking", in: ["Port Elmo"], on: "2031-05-02", off: "off"), 1),
      (Self.node("attack", in: ["Selby"], on: "2031-05-04"), 2), (Self.node(nil), 3),
    ])
    #expect(told.text == "ferry sinking off Port Elmo on 2031-05-02")
    #expect(told.scene == "ferry sinking off Port Elmo")
    #expect(EventDescription([(Self.node(nil), 1)]).text == "events")
    let summer = EventDescription([(Self.node("flood", in: ["Selby"], on: "2030-22"), 1)])
    #expect(summer.text == "flood in Selby in summer 2030")
  }
}
