// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

@Suite struct SpellingTests {
  @Test(arguments: [
    ("gadhafi", "qaddafi", true), ("gaddafi", "kadhafi", true), ("majer", "majir", true),
    ("muammar", "moammar", true), ("mario", "maria", false), ("joan", "john", false),
    ("smith", "smyth", true), ("brown", "braun", false), ("venn", "venn", true),
  ])
  func spellingsOfOneName(_ a: String, _ b: String, _ same: Bool) {
    #expect(Spelling.same(a, b) == same)
    #expect(Spelling.same(b, a) == same)
    if same { #expect(Spelling.skeleton(a) == Spelling.skeleton(b)) }
  }

  static func person(_ name: String, _ roles: [String] = []) -> EntityStratum.Node {
    EntityStratum.Node(NamedEntity(name: name, kind: .person, names: [name], roles: roles))
  }

  @Test(arguments: [
    ("Orla Venn", "Orla Venn", true), ("Orla Venn", "O. Venn", false),
    ("Orla Venn", "Edda Venn", false), ("Orla Mae Venn", "Orla Venn", true),
    ("Orla Venn", "Venn", false), ("Tomas Reed Jr.", "Tomas Reed", false),
  ])
  func people(_ a: String, _ b: String, _ same: Bool) {
    #expect((EntityStratum.judge(Self.person(a), Self.person(b)).isOne) == same)
    #expect((EntityStratum.judge(Self.person(b), Self.person(a)).isOne) == same)
  }

  @Test func nameOfUnknownKindMeetsThePersonOfThatName() {
    func node(_ name: String, _ kind: Source.Kind) -> EntityStratum.Node {
      EntityStratum.Node(NamedEntity(name: name, kind: kind, names: [name], roles: []))
    }
    #expect(
      EntityStratum.judge(node("Karim Rashid", .person), node("Kareem al-Rashid", .unknown)).isOne)
    #expect(
      EntityStratum.judge(node("Moammar Qadani", .person), node("Muammar al-Qadani", .unknown))
        .isOne)
    #expect(!EntityStratum.judge(node("Moammar Qadani", .person), node("Qadani", .unknown)).isOne)
    #expect(
      EntityStratum.judge(node("Moammar Qadani", .person), node("Moammar Qadani", .place)).isOne)
  }

  @Test func acronymMeetsItsLongForm() {
    let long = EntityStratum.Node(
      NamedEntity(
        name: "Elmsea Union of Dockers", kind: .organization, names: ["Elmsea Union of Dockers"],
        roles: []))
    let short = EntityStratum.Node(
      NamedEntity(name: "EUD", kind: .organization, names: ["EUD"], roles: []))
    #expect(EntityStratum.judge(long, short).isOne)
    #expect(Keys.meet(EntityStratum.keys(of: long), EntityStratum.keys(of: short)))
  }
}
