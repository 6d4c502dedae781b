// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusExtraction

/// Speakers without a name, with all that news hangs to them, in the plainest forms of a credit.
struct EverydayGroupsTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  private static let speakers = """
    officials briefed on the plan
    voters interviewed in Velma
    a man who lives nearby
    the officer accused of the shooting
    lawyers for the victims
    members of the council
    critics of the plan
    experts at the university
    a woman standing outside
    several people with knowledge of the talks
    parents of children at the school
    a source close to the minister
    one of the survivors
    both men
    people on both sides
    others
    police in Velma
    officials from both countries
    a former aide to the mayor
    an official with direct knowledge of the matter
    a person familiar with the talks
    multiple sources privy to the talks
    the state officials whose laws were struck down
    a man wearing a red hat
    the firm's lawyers
    his two brothers
    a group of scientists
    a team led by Ana Reed
    the company that runs the line
    the agency responsible for the dam
    a survey of 1,200 voters
    figures from the ministry
    documents seen by Reuters
    a lawsuit filed on Monday
    the indictment
    an internal report
    city and county officials
    doctors and nurses
    the mayor and her deputy
    Western diplomats
    senior officials
    local residents
    health officials
    military officials
    government officials
    defense lawyers
    family members
    the victim's family
    school officials
    emergency officials
    a senior administration official
    a U.S. official
    a police source
    a neighbour
    one neighbor
    another resident
    an eyewitness
    the suspect's mother
    the boy's grandmother
    the couple
    the two women
    the farmers
    the workers
    opposition parties
    the rebels
    activists in the capital
    state media
    local media
    the official news agency
    the city
    the hospital
    the airline
    the team
    the club
    the league
    the White House
    the Kremlin
    the Vatican
    the Pentagon
    Beijing
    the European Union
    the bank's economists
    """.split(separator: "\n").map(String.init)

  @Test(
    "Whoever speaks, the whole clause and no more is said",
    arguments: [
      "% said CLAUSE.", "CLAUSE, % said.", "% told The Velma Courier that CLAUSE.",
      "According to %, CLAUSE.", "CLAUSE, according to %.", "But % said on Monday that CLAUSE.",
    ])
  func groups(frame: String) {
    let clauses = [
      "the law hurts small farms", "the real change has come from the courts",
      "stricter rules would help", "two children were rescued",
    ]
    for (number, speaker) in Self.speakers.enumerated() {
      let clause = clauses[number % clauses.count]
      let told =
        frame.hasPrefix("CLAUSE") ? clause.prefix(1).uppercased() + clause.dropFirst() : clause
      let source =
        frame.hasPrefix("%") ? speaker.prefix(1).uppercased() + speaker.dropFirst() : speaker
      let sentence = frame.replacing("%", with: source).replacing("CLAUSE", with: told)
      let said = reader.said("The hearing was held in Velma.\n\n\(sentence)")
      #expect(said.contains { $0.hasSuffix(": \(told)") }, "\(sentence) \(said)")
    }
  }
}
