// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusCore
@testable import CorpusLanguage

/// Which names are one across articles, and what a group of them is called.
@Suite struct EntityStratumTests {
  static func node(
    _ name: String, _ kind: Source.Kind = .person, roles: [String] = [], names: [String] = [],
    isNamed: Bool = true
  ) -> EntityStratum.Node {
    let entity = NamedEntity(name: name, kind: kind, names: names + [name], roles: roles)
    let scope: String? = Reach.of(entity, isNamed: isNamed) == .corpus ? nil : "one coverage"
    return EntityStratum.Node(entity, scope: scope)
  }

  static func areOne(_ a: EntityStratum.Node, _ b: EntityStratum.Node) -> Bool {
    let joins = EntityStratum.compare(a, b).isOne
    #expect(joins == (EntityStratum.compare(b, a).isOne))
    #expect(joins != !EntityStratum.compare(a, b).differences.isEmpty)
    return joins && Keys.meet(EntityStratum.keys(of: a), EntityStratum.keys(of: b))
  }

  @Test(
    "People",
    arguments: [
      ("Tomas J. Velnik", "Tomas Velnik", true), ("Joe Velnik", "Joseph Velnik", true),
      ("Robert \"Bob\" Reed", "Bob Reed", true), ("Bill Reed", "Will Reed", true),
      ("J. Edgar Reed", "Edgar Reed", true), ("George W. Reed", "George H. W. Reed", false),
      ("Tomas Velnik", "Emil Velnik", false), ("Tomas Reed Jr.", "Tomas Reed", false),
      ("Orla Mae Venn", "Orla Venn", true), ("K. Reed", "Kevin Reed", false),
      ("Sen. Ana Okoro", "Ana Okoro", true), ("Tomas Velnik", "Velnik", false),
      ("Jose\u{301} Reed", "José Reed", true), ("ＪＯＳＥ Reed", "Jose Reed", true),
      ("Jo\u{200d}se Reed", "JOSE REED", true),
    ])
  func people(_ a: String, _ b: String, _ isOne: Bool) {
    #expect(Self.areOne(Self.node(a), Self.node(b)) == isOne)
  }

  @Test(
    "Bodies and organisations",
    arguments: [
      ("Velma police", "Velma Police Department", true), ("Velma police", "Kolvik police", false),
      ("police of Velma", "police in Velma", false), ("police in Velma", "Velma police", true),
      ("Arden County Sheriff's Office", "Arden County sheriff’s deputies", true),
      ("Arden County Sheriff's Office", "Arden police", false),
      ("Department of State", "U.S. State Department", true), ("Republicans", "GOP", true),
      ("University of Velma", "Velma University", false),
      ("Velma Office of Emergency Management", "Arden County Sheriff's Office", false),
      ("FRA", "Federal Railway Agency", true), ("police", "Velma police", false),
    ])
  func bodies(_ a: String, _ b: String, _ isOne: Bool) {
    #expect(Self.areOne(Self.node(a, .organization), Self.node(b, .organization)) == isOne)
  }

  @Test func speakersForSomebodyAreNotHe() {
    let velnik = Self.node("Tomas Velnik")
    let spokesman = Self.node("spokesman for Tomas Velnik", isNamed: false)
    let spokeswoman = Self.node("spokeswoman for Tomas J. Velnik", isNamed: false)
    #expect(!Self.areOne(velnik, spokesman))
    #expect(Self.areOne(spokesman, spokeswoman))
    #expect(spokesman.of == "Tomas Velnik")
    #expect(Self.node("Velma police", .organization).place == "Velma")
  }

  @Test func thePresidentIsKnownByTheSurname() {
    let full = Self.node("Petra Castell", roles: ["President"])
    #expect(Self.areOne(full, Self.node("Castell", roles: ["President"])))
    #expect(!Self.areOne(full, Self.node("Castell", roles: ["Mayor"])))
    #expect(!Self.areOne(Self.node("Emil Castell"), Self.node("Castell", roles: ["President"])))
  }

  @Test func whatHasNoNameIsOfItsCoverage() {
    for name in ["they", "man", "officials"] {
      let entity = NamedEntity(name: name, kind: .group, names: [name], roles: [])
      #expect(
        !EntityStratum.judge(
          EntityStratum.Node(entity, scope: "a"), EntityStratum.Node(entity, scope: "b")
        ).isOne)
      #expect(
        EntityStratum.judge(
          EntityStratum.Node(entity, scope: "a"), EntityStratum.Node(entity, scope: "a")
        ).isOne)
      #expect(Reach.of(entity, isNamed: false) == (name == "officials" ? .coverage : .article))
    }
  }

  @Test(
    "The most frequent full name, in mixed letters",
    arguments: [
      (["Tomas J. Velnik": 3, "Tomas Velnik": 3, "Velnik": 90], "Tomas Velnik"),
      (["TOMAS VELNIK": 9, "Tomas Velnik": 1], "Tomas Velnik"),
      (["Joseph Velnik": 2, "Joe Velnik": 5], "Joe Velnik"),
      (["Joseph Velnik": 2, "Joe Velnik": 2], "Joe Velnik"), (["Velnik": 1], "Velnik"),
    ])
  func labels(_ uses: [String: Int], _ label: String) {
    let votes = uses.map { EntityLabel.Vote(name: $0.key, kind: .person, uses: $0.value) }
    #expect(EntityLabel.name(votes) == label)
  }

  @Test(
    "A word of a headline before a name is none of it",
    arguments: [
      ("Condemn Orla Venn", true), ("That Orla Venn", true), ("Mary Orla Venn", false),
      ("Sen. Orla Venn", false), ("Quolda Orla Venn", false), ("Orla Venn", false),
      ("Venn", false),
    ])
  func misread(_ spelling: String, _ isMisread: Bool) {
    #expect(EntityLabel.isMisread(spelling, of: "Orla Venn") == isMisread)
  }

  @Test func kindsAreVotedOn() {
    let votes = [
      EntityLabel.Vote(name: "Ana Okoro", kind: .person, uses: 3),
      EntityLabel.Vote(name: "Ana Okoro", kind: .organization, uses: 1),
      EntityLabel.Vote(name: "Ana Okoro", kind: .unknown, uses: 8),
    ]
    #expect(EntityLabel.kind(votes) == .person)
  }
}
