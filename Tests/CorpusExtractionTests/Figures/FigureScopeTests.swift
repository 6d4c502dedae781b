// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

@Suite("What figures count over")
struct FigureScopeTests {
  private static func figures(_ text: String) -> [FigureMention] {
    let page = read(text)
    return FigureFinder.find(
      in: page.prose, analysis: Analysis(), paragraphs: page.paragraphs, times: page.times(),
      article: page)
  }

  private static let sinking = """
    Ferry sinks off Port Elmo

    PORT ELMO, May 2, 2031 — A ferry sank off Port Elmo on Friday, and at least 12 people were killed, the coast guard said.

    """

  @Test("An article's event by kind, place and day")
  func event() throws {
    let scope = try #require(Self.figures(Self.sinking).first?.scope)
    #expect(scope.inherited)
    #expect(scope.what == "ferry sinking")
    #expect(scope.places == ["Port Elmo"])
    #expect(scope.preposition == "off")
    #expect(scope.time?.text == "Friday")
  }

  @Test(
    "What happened, by nouns and verbs",
    arguments: [
      ("A gunman opened fire in Velma on Sunday. Two people were killed.", "shooting"),
      (
        "Two dozen people were killed when a train derailed near Ostrel, the fire chief said.",
        "derailment"
      ),
      ("At least 20 people were killed in an earthquake in Tarnow on Thursday.", "earthquake"),
      ("A fire at the Lund mill in Orrin killed five people on Friday.", "fire"),
      ("The company that owns the sunken ferry said nine people had died.", "ferry sinking"),
      ("A bus carrying 40 pupils crashed near Selby, and three were killed.", "bus crash"),
      ("Three people were killed in a mine collapse in Tolm.", "mine collapse"),
      ("Three people were killed, the fire department said.", nil),
      ("Three people were killed in Tolm. The mill has stood empty since the storm.", nil),
      ("Three people were killed in Tolm, where the mill closed after the war.", nil),
      ("Three people were still missing in Tolm after the storm, police said.", "storm"),
      ("Three people were killed in the war in Tolm.", "war"),
      ("Three people were killed in Tolm, the flood control chief said.", nil),
    ])
  func kinds(text: String, what: String?) {
    #expect(Self.figures(text).last?.scope.what == what)
  }

  @Test("Since when somebody holds his office dates no event")
  func speakersAside() {
    let text =
      Self.sinking
      + "Captain Dana Orlow, who has led the service since 2026, said 11 people were missing.\n"
    let missing = Self.figures(text).first { $0.figure.measure == "missing" }
    #expect(missing?.scope.time?.text == "Friday")
  }

  @Test("A sum over the year is none of the day's event")
  func sums() {
    let text =
      Self.sinking + """
        So far this year, storms are the first cause of losses at sea, followed by 24 deaths in fires. In 2031, 31 sailors were killed.
        """
    let told = Self.figures(text).map { ($0.figure.low, $0.scope.inherited) }
    #expect(told.map(\.0) == [12, 24, 31])
    #expect(told.map(\.1) == [true, false, false])
  }

  @Test("What happened is called by its place, wherever its article was written")
  func scenes() throws {
    let text = """
      Grief far away

      FELL HARBOR, Fla. — Two days before the Orlando shooting, in which nine people were killed, the man had knelt in a mosque here.

      The Orlando shooting has shaken the town.
      """
    let told = try StatementReader().figures(text).compactMap(\.scope)
    #expect(told.map(\.places) == [["Orlando"]])
  }

  @Test("A book and an office are no places")
  func names() {
    let book = "Three people were killed in the attack, as The Inside Account of Orrin tells."
    #expect(Self.figures(book).first?.scope.places.contains("Account") == false)
    let yards = "Three people were killed in Back of the Gables on Friday, police said."
    #expect(Self.figures(yards).first?.scope.places == ["Back of the Gables"])
    #expect(PlaceFinder.city(ofDateline: "FIRE CHIEF") == nil)
    let chief = "Three people were killed in the raid, said Jo Venn, editor in Chief of the paper."
    #expect(Self.figures(chief).first?.scope.places.isEmpty == true)
  }

  @Test("Where somebody is at home is not where it happened")
  func home() throws {
    let text = """
      A gunman shot 12 people at the navy yard on Monday. The suspect, Tom Reed, 34, living in Tolm \
      and born in Ostrel, is among the dead.
      """
    let found = Self.figures(text)
    #expect(found.contains { $0.figure.low == 12 })
    #expect(
      !found.contains { $0.scope.places.contains("Tolm") || $0.scope.places.contains("Ostrel") })
  }

  @Test(
    "A sentence with a place, a day or an occasion of its own",
    arguments: [
      "In Kolvik, a bus crash killed two.",
      "The sinking comes a year after a storm killed seven people.",
      "Last month another sinking left seven people dead.",
      "Seven people were killed in a separate sinking.",
      "Seven people have drowned so far this year.",
      "Since January, 40 people have drowned.",
      "On April 3, seven people were killed in a sinking.",
      "Four separate accidents have left seven people dead.",
    ])
  func own(sentence: String) {
    let found = Self.figures(Self.sinking + "\n\(sentence)\n")
    #expect(found.count == 2)
    #expect(found.first?.scope.inherited == true)
    #expect(found.last?.scope.inherited == false)
  }

  @Test(
    "A sentence about the article's event",
    arguments: [
      "Thirty people were injured.", "Thirty people were injured on Friday night.",
      "Off Port Elmo, thirty people were injured.",
      "Thirty people were injured and taken to St. Mary Hospital in Selby.",
      "Three other people were injured.",
    ])
  func inherited(sentence: String) {
    let found = Self.figures(Self.sinking + "\n\(sentence)\n")
    #expect(found.count >= 2)
    let areInherited = found.allSatisfy { $0.scope.inherited }
    #expect(areInherited)
  }

  @Test("A round-up's sums are its own")
  func roundUp() {
    let found = Self.figures(
      "Three killed in weekend shootings\n\nThree people were killed in shootings across Velma over the weekend.\n"
    )
    #expect(found.map(\.scope.inherited) == [false])
  }

  @Test(
    "A dateline tells where it was written, and the words where it happened",
    arguments: [
      "Four people were killed on Sunday when shells hit a market in the town of Osk, officials said.",
      "The army shelled a market in the town of Osk on Sunday, killing four people.",
      "At least nine people died in a shelling in the town of Osk, the governor said.",
    ])
  func toldBesideADateline(sentence: String) throws {
    let text = "MARN, March 3, 2031 — \(sentence)\n\nThe wounded were taken to a clinic in Marn."
    #expect(try #require(Self.figures(text).first).scope.places == ["Osk"])
  }

  @Test(
    "Totals and parts",
    arguments: [
      ("Five people were killed. Two of the five were killed at once.", [nil, Figure.Part.part]),
      ("The raid left 60 people dead, including 12 children.", [nil, .part]),
      ("One adult and four minors were killed.", [.part, nil, .part]),
      ("A mayor was killed and two others were killed.", [nil, .part]),
      ("One person was killed and three others were injured.", [nil, nil]),
      ("He shot his two sons.", [.part]),
      ("Four men were shot. One man was shot in the head.", [nil, .part]),
      ("A raid killed 17 people and wounded 40.", [nil, nil]),
      ("Four people were shot and two were critically injured.", [nil, .part]),
    ])
  func parts(text: String, parts: [Figure.Part?]) {
    #expect(Self.figures(text).map(\.figure.part) == parts)
  }

  @Test(
    "What is not said to be so counts nobody",
    arguments: [
      "The plot, which would have killed 12 people, was foiled.",
      "Had the dam failed, 12 people would have been killed.",
      "Not all 12 people in the bus were killed.",
      "At least one in 12 people in the town was killed.",
      "Were 12 people killed?", "If 12 people were killed, the mayor would go.",
      "Nobody deserves to die.", "They prayed that nobody died.",
      "The council plans to take in 10,000 refugees.",
      "Workers between the ages of 21 and 58 were hurt.",
      "He faces three counts of murder.",
      "The coroner named Ana Maria Toll, 31 and Oren Lund, 40 as the dead.",
    ])
  func unreal(text: String) {
    #expect(Self.figures(text).map(\.figure.low) == [])
  }

  @Test(
    "Ways of telling a toll that local news has",
    arguments: [
      ("Twelve people aged 20 to 30 were killed.", "killed 12"),
      ("Four men, ages 20 to 27, were shot.", "shot 4"),
      ("Both victims were taken to the hospital.", "hospitalized 2"),
      ("An ambulance took three men to Velma Hospital.", "hospitalized 3"),
      ("Police are looking into a double homicide.", "killed 2"),
      ("The fire claimed the life of one man.", "killed 1"),
      ("A gunman opened fire, hitting four people.", "shot 4"),
      ("Officers found three people with gunshot wounds.", "shot 3"),
      ("Three people suffered non-life-threatening injuries.", "injured 3"),
      ("One man was taken into custody.", "detained 1"),
      ("No one was in custody.", "detained 0"),
      ("Officials have not made any arrests.", "detained 0"),
      ("The death toll rose to 61.", "killed 61"),
    ])
  func local(text: String, expected: String) {
    let found = Self.figures(text).map {
      "\($0.figure.measure) \($0.figure.low ?? $0.figure.high ?? -1)"
    }
    #expect(found == [expected])
  }
}
