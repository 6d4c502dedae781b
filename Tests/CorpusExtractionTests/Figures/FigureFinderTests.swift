// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction
@testable import CorpusLanguage

@Suite("Figures")
struct FigureFinderTests {
  static func figures(_ text: String) -> [FigureMention] {
    let page = read(text)
    return FigureFinder.find(
      in: page.prose, analysis: Analysis(), paragraphs: page.paragraphs, times: page.times(),
      article: page)
  }

  /// A figure as "measure low-high bound who", with the words that prove it.
  static func line(_ mention: FigureMention, _ text: String) -> String {
    let figure = mention.figure
    let low = figure.low.map(String.init) ?? "?"
    let high = figure.high.map(String.init) ?? "?"
    let words = String(decoding: Array(text.utf8)[mention.span], as: UTF8.self)
    return
      "\(figure.measure) \(low)-\(high) \(figure.bound.rawValue) \(figure.who ?? "–"): \(words)"
  }

  @Test(
    "Each way of telling a toll",
    arguments: [
      (
        "A total of 40 farmers were killed and 25 injured in the raids, it said.",
        [
          "killed 40-40 exactly farmers: 40 farmers were killed",
          "injured 25-25 exactly farmers: 25 injured",
        ]
      ),
      (
        "When 14 sailors died and 18 were injured, the port closed.",
        [
          "killed 14-14 exactly sailors: 14 sailors died",
          "injured 18-18 exactly sailors: 18 were injured",
        ]
      ),
      (
        "Experts found that at least 40 villagers have been killed and 25 wounded.",
        [
          "killed 40-? at-least villagers: at least 40 villagers have been killed",
          "injured 25-25 exactly villagers: 25 wounded",
        ]
      ),
      (
        "The death of 14 people was reported.",
        ["killed 14-14 exactly people: The death of 14 people"]
      ),
      (
        "The flood left 300 tourists stranded. The snow stranded 40 drivers near Marn.",
        [
          "stranded 300-300 exactly tourists: 300 tourists stranded",
          "stranded 40-40 exactly drivers: stranded 40 drivers",
        ]
      ),
      (
        "Gunmen shot dead six people at a bar in Marn.",
        ["killed 6-6 exactly people: shot dead six people"]
      ),
      ("The storm claimed 20 lives.", ["killed 20-20 exactly –: 20 lives"]),
      (
        "The lessons saved 900 lives, a study found.", []
      ),
      ("The blast killed 34 people in Oran.", ["killed 34-34 exactly people: killed 34 people"]),
      (
        "The storm left 5 dead and 7 wounded.",
        ["killed 5-5 exactly –: 5 dead", "injured 7-7 exactly –: 7 wounded"]
      ),
      (
        "The death toll rose from 8 to 12 overnight.",
        ["killed 12-12 exactly –: death toll rose from 8 to 12"]
      ),
      (
        "That brought to 34 the number of miners killed in the pits of Tarn.",
        ["killed 34-34 exactly –: brought to 34 the number of miners killed"]
      ),
      ("A girl of six died of the disease in March.", []),
      ("The army put its dead at three.", ["killed 3-3 exactly –: dead at three"]),
      ("The death toll rose to 12 on Sunday.", ["killed 12-12 exactly –: death toll rose to 12"]),
      (
        "The inquiry looked at five of the 20 Nordian air strikes.",
        ["air strikes 5-5 exactly –: five of the 20 Nordian air strikes"]
      ),
      (
        "Police arrested more than 30 protesters.",
        ["detained 30-? more-than protesters: arrested more than 30 protesters"]
      ),
      (
        "Up to 50 people were feared dead.",
        ["killed ?-50 at-most people: Up to 50 people were feared dead"]
      ),
      (
        "Some 200 families were displaced.",
        ["displaced 200-200 about families: Some 200 families were displaced"]
      ),
      (
        "Between 20 and 30 miners were killed.",
        ["killed 20-30 between miners: Between 20 and 30 miners were killed"]
      ),
      ("There were no casualties, he said.", ["casualties 0-0 none –: no casualties"]),
      ("No one was injured in the fire.", ["injured 0-0 none –: No one was injured"]),
      (
        "He spoke of the absence of proved casualties among civilians.",
        ["casualties 0-0 none civilians: the absence of proved casualties among civilians"]
      ),
      (
        "The war made its death toll at least sevenfold.",
        ["death toll 7-7 at-least –: at least sevenfold"]
      ),
      (
        "Gunmen killed six guards, wounding two others.",
        [
          "killed 6-6 exactly guards: killed six guards",
          "injured 2-2 exactly guards: wounding two others",
        ]
      ),
      (
        "One adult and four minors were killed.",
        [
          "killed 1-1 exactly adult: One adult",
          "killed 5-5 exactly –: One adult and four minors were killed",
          "killed 4-4 exactly minors: four minors were killed",
        ]
      ),
      (
        "Thirty-four people lost their lives.",
        ["killed 34-34 exactly people: Thirty-four people lost their lives"]
      ),
      (
        "12 people in the town of Toll, among them a mayor, were killed.",
        [
          "killed 12-12 exactly people: 12 people in the town of Toll, among them a mayor, were killed"
        ]
      ),
      ("Two of them were shot dead.", ["killed 2-2 exactly –: Two of them were shot dead"]),
      (
        "Dozens of people were wounded.",
        ["injured 24-? at-least people: Dozens of people were wounded"]
      ),
    ])
  func toll(text: String, expected: [String]) {
    #expect(Self.figures(text).map { Self.line($0, text) } == expected)
  }

  @Test("A list of places: each number has its own")
  func places() {
    let found = Self.figures(
      "Gunmen killed two people in Aldby, three in Korsand and one in Velm, police said.")
    #expect(found.map(\.figure.low) == [2, 3, 1])
    #expect(found.map(\.scope.places) == [["Aldby"], ["Korsand"], ["Velm"]])
  }

  @Test(
    "Totals over a period have that period as their time",
    arguments: [
      ("Over the past three months 150 people have been killed.", "-3m/+0D"),
      ("Since March 40 people have been killed.", "XXXX-03</+0D"),
      ("Since 1981 the army has killed 11 reporters.", "1981/+0D"),
      ("On March 3 the army killed 11 reporters.", "XXXX-03-03~"),
    ])
  func period(text: String, pattern: String) {
    #expect(Self.figures(text).map(\.time?.pattern) == [pattern])
  }

  @Test(
    "Percentages, multiples and none",
    arguments: [
      (
        "No civilians were killed in the raid.",
        "killed 0-0 none civilians: No civilians were killed"
      ),
      (
        "No Ostrian soldiers have died.",
        "killed 0-0 none ostrian soldiers: No Ostrian soldiers have died"
      ),
      ("Unemployment rose to 12 percent.", "unemployment 12-12 exactly –: 12 percent"),
      ("Turnout was about 60%.", "turnout 60-60 about –: 60%"),
      ("Attacks have doubled since March.", "attacks 2-2 exactly –: doubled"),
      (
        "The camp holds three times as many refugees.",
        "refugees 3-3 exactly –: three times as many refugees"
      ),
      ("Twice as many miners died.", "miners 2-2 exactly –: Twice as many miners"),
    ])
  func shares(text: String, expected: String) {
    #expect(Self.figures(text).map { Self.line($0, text) } == [expected])
  }

  @Test("A part is marked as one, and its whole is not changed")
  func part() {
    let text = "The raid left 60 people dead, including 12 children."
    let found = Self.figures(text)
    #expect(found.map(\.figure.low) == [60, 12])
    #expect(found.map(\.figure.measure) == ["killed", "killed"])
    #expect(found.map(\.figure.who) == ["people", "children among them"])
  }

  @Test(
    "Numbers that count nothing of the kind",
    arguments: [
      "Ada Lund, 34, was killed in the fire.", "A 57 year-old man died in 2011.",
      "Resolution 1973 was adopted on March 17.",
      "The 12 cars were sold for $500.", "He lived at 1200 Main Street and worked for 30 years.",
      "Two weeks ago the council met.", "Nine out of the ten bridges stood.",
      "The rebels could kill 40 miners.", "No cars were burned.",
      "The bomb went off, killing Maria Toll, 42; Ana Toll, 19; and a guard.",
      "Those guilty of the murder and the two other judges met.",
      "The attack on two missionaries was claimed by a sect.",
      "They mourned the death of a girl, 15.", "Police staged a rescue, six trucks in all.",
      "The council doubled its budget.",
      "Prices rose by 3 percent.",
    ])
  func nothing(text: String) {
    #expect(Self.figures(text).map { Self.line($0, text) } == [])
  }

  @Test("Telegrams in capitals are read too")
  func capitals() {
    let text =
      "THE RADIO REPORTED THAT THREE PEASANTS WERE KILLED AND SEVEN OTHERS WERE WOUNDED IN THE ATTACK."
    #expect(Self.figures(text).map(\.figure.low) == [3, 7])
    #expect(Self.figures(text).map(\.figure.measure) == ["killed", "injured"])
  }

  @Test(
    "Scope: the sentence's place and day, else those of the article, and whether they are inherited"
  )
  func scope() throws {
    let text = """
      Ships of the NORDA alliance shelled towns in Velmark last year, the NORDA bombardment report says.

      A total of 40 farmers were killed by NORDA, it said.

      The worst case took place in the town of Aldby on May 3 last year, when 14 farmers died.
      """
    let found = Self.figures(text)
    try #require(found.count == 2)
    #expect(found[0].scope.inherited)
    #expect(found[0].scope.places == ["Velmark"])
    #expect(found[0].scope.agent == "NORDA")
    #expect(found[0].time == nil)
    #expect(!found[1].scope.inherited)
    #expect(found[1].scope.places == ["Aldby"])
    #expect(found[1].time?.pattern == "-1Y;XXXX-05-03=")
  }

  @Test("The day on which something was said is not the day on which it happened")
  func saying() throws {
    let found = Self.figures(
      "The mayor said on Monday that 12 people were killed on Saturday in Aldby.")
    #expect(found.first?.time?.text == "Saturday")
  }

  @Test("A title counts only what the body does not")
  func title() {
    let body =
      "The ferry burned off Korsand for two days, and the coast guard took the crew to hospital."
    let found = Self.figures("Ferry fire kills nine off Korsand\n\n\(body)\n")
    #expect(found.map(\.figure.low) == [9])
    #expect(found.map(\.rule) == ["figure-headline"])
    let told = Self.figures(
      "Ferry fire kills nine off Korsand\n\nNine people died when the ferry burned off Korsand.\n")
    #expect(told.map(\.rule) == ["figure-passive"])
  }
}
