// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CorpusExtraction

/// The most ordinary sentences of news: every kind of speaker before and behind every plain form of a credit, and what they say.
///
/// All of a table are read rightly, but what is named beside it; so a rule that spoils one ordinary sentence shows.
struct EverydayCreditsTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  /// Speakers as news introduces them, the name in braces.
  private static let speakers = """
    18-year-old {Mara Dillon}
    Secretary of State {Ana Aldous}
    Baltimore police Director {T.J. Smith}
    Lt. {TJ Smith}
    {J.D. Marsh}
    Chief {Otto Craig}
    Fire Chief {Tom O'Hara}
    Velma Mayor {Ila Brandt}
    Dr. {Ana Marsh}, a surgeon at Velma General Hospital,
    Sen. {Tom Reed}, D-Velma,
    Rep. {Ana Reed} (R-Ohio)
    Attorney General {Tom Reed}
    Deputy Attorney General {Ana Reed}
    Assistant Secretary of State {Tom Reed}
    Minister of Finance {Tom Reed}
    Finance Minister {Ana Reed}
    U.N. Secretary-General {Ana Reed}
    Chief Inspector {Ana Reed}
    Detective Chief Inspector {Tom Reed}
    PC {Tom Reed}
    Cllr {Ana Reed}
    Professor {Ana Reed}
    Prof. {Ana Reed} of the University of Velma
    Sir {Tom Reed}
    Rev. {Ana Reed}
    Judge {Tom Reed}
    Circuit Judge {Ana M. Reed}
    District Attorney {Ana Reed}
    Assistant District Attorney {Tom Reed}
    public defender {Ana Reed}
    defense attorney {Tom Reed}
    attorney {Ana Reed}
    lawyer {Ana Reed}
    spokeswoman {Ana Reed}
    company spokesman {Tom Reed}
    White House press secretary {Ana Reed}
    Pentagon spokesman {Tom Reed}
    CEO {Ana Reed}
    Chief Executive Officer {Tom Reed}
    chief executive {Ana Reed}
    Acme Corp. Chief Financial Officer {Ana Reed}
    head coach {Tom Reed}
    Tigers coach {Tom Reed}
    quarterback {Tom Reed}
    junior guard {Tom Reed}
    resident {Ana Reed}
    neighbor {Tom Reed}
    witness {Ana Reed}
    homeowner {Tom Reed}
    a neighbor, {Tom Reed},
    his mother, {Ana Reed},
    Velma resident {Tom Reed}
    Superintendent {Ana Reed}
    Principal {Tom Reed}
    Commissioner {Ana Reed}
    Councilman {Tom Reed}
    Board Chair {Ana Reed}
    Chairwoman {Ana Reed}
    Ambassador {Tom Reed}
    Col. {Tom Reed}
    Maj. Gen. {Tom Reed}
    Staff Sgt. {Ana Reed}
    Trooper {Tom Reed}
    State Police Cpl. {Tom Reed}
    Sheriff's Deputy {Tom Reed}
    Velma County Sheriff {Tom Reed}
    Medical Examiner {Ana Reed}
    Coroner {Tom Reed}
    analyst {Tom Reed} of Brandt Capital
    {Tom Reed}, an analyst at Brandt Capital,
    economist {Ana Reed}
    historian {Tom Reed}
    author {Ana Reed}
    actress {Ana Reed}
    singer {Tom Reed}
    film director {Ana Reed}
    activist {Ana Reed}
    farmer {Tom Reed}
    teacher {Ana Reed}
    student {Tom Reed}
    nurse {Ana Reed}
    union leader {Ana Reed}
    opposition leader {Tom Reed}
    Labour MP {Ana Reed}
    shadow chancellor {Ana Reed}
    Green Party leader {Ana Reed}
    First Minister {Ana Reed}
    President-elect {Tom Reed}
    former Velma mayor {Tom Reed}
    {Ana Reed}, 34, of Velma,
    {Tom Reed}, 41,
    34-year-old {Ana Reed} of Velma
    {Tom Reed}, who lives nearby,
    {Ana Reed}, whose son was hurt,
    {Ana Reed}, president of the Velma Teachers Union,
    {Ana Reed}, spokeswoman for the Velma Police Department,
    {Tom Reed}, head of the World Health Organization,
    {Ana Reed-Marsh}
    {Tom de la Cruz}
    {Mohammed al-Reed}
    {Tom Reed Jr.}
    {Ana Maria Reed}
    Gov. {Tom Reed}
    Gov.-elect {Ana Reed}
    Lt. Gov. {Ana Reed}
    House Speaker {Tom Reed}
    Senate Majority Leader {Ana Reed}
    Velma City Manager {Tom Reed}
    school board member {Ana Reed}
    fire marshal {Ana Reed}
    police commander {Tom Reed}
    the group's director, {Ana Reed},
    Velma police spokesman Sgt. {Tom Reed}
    Velma Police Chief {Ana Reed}
    Interior Minister {Tom Reed}
    Foreign Minister {Ana Reed}
    Deputy Prime Minister {Tom Reed}
    Prime Minister {Ana Reed}
    King {Tom Reed}
    Treasury Secretary {Ana Reed}
    Defense Secretary {Tom Reed}
    Homeland Security Secretary {Tom Reed}
    Environment Secretary {Ana Reed}
    Justice Secretary {Tom Reed}
    Fed Chair {Ana Reed}
    Governor {Tom Reed}
    Vice President {Tom Reed}
    executive director {Ana Reed}
    managing director {Tom Reed}
    Executive Vice President {Ana Reed}
    co-founder {Tom Reed}
    founder and CEO {Ana Reed}
    team captain {Ana Reed}
    goalkeeper {Tom Reed}
    manager {Ana Reed}
    Velma United manager {Tom Reed}
    striker {Ana Reed}
    Archbishop {Tom Reed}
    Imam {Tom Reed}
    Rabbi {Ana Reed}
    """.split(separator: "\n").map(String.init)

  @Test(
    "Whoever speaks is called by his name",
    arguments: [
      "“We lost everything,” said %.", "“We lost everything,” % said.", "% said the dam held.",
      "“We lost everything,” % told reporters.", "% said: “We lost everything.”",
      "The dam held, % said.", "According to %, the dam held.", "“We lost everything” said %.",
      "“We lost everything,” said %. “It is gone.”", "% told The Velma Courier that the dam held.",
      "“We lost everything,” said % on Monday.", "The dam held, said %.",
      "The dam held, according to %.",
    ])
  func speakers(frame: String) {
    for speaker in Self.speakers {
      let name = speaker.split(separator: "{").last?.prefix { $0 != "}" } ?? ""
      var source = speaker.filter { $0 != "{" && $0 != "}" }
      // What sets an aside off ends where the sentence does.
      let behind = frame.split(separator: "%").last?.first
      if source.hasSuffix(","), behind == "." || behind == "," { source.removeLast() }
      if frame.hasPrefix("%") { source = source.prefix(1).uppercased() + source.dropFirst() }
      let sentence = frame.split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: source).replacing("..", with: ".")
      let told = frame.contains("dam") ? "dam held" : "We lost everything"
      let said = reader.said("The storm came at night.\n\n\(sentence)")
      #expect(
        said.contains { $0.hasPrefix("\(name): ") && $0.contains(told) }, "\(sentence) \(said)")
    }
  }

  /// What is said.
  private static let clauses = """
    the company lost $3 million in the first quarter
    two men broke into the house and stole a car
    the fire began in the kitchen
    sales fell 3 percent to $2.1 billion
    the bill would cost taxpayers $5 million a year
    no one was hurt
    there were no survivors
    it was too early to say what caused the crash
    the talks had broken down
    she felt betrayed by the party
    the team played well
    he hit a home run in the ninth inning
    the vaccine cut deaths by half
    rain fell for three days
    the river rose six feet overnight
    the bank cut its key rate to 3.5 percent
    the driver fled on foot
    the child fell from a second-floor window
    officers found the body in a field
    the jury found him guilty
    the judge threw out the case
    the man bled to death
    the strike cost the firm £2m
    the minister quit on Monday
    workers fled the building
    the plane hit a tree and burst into flames
    the gunman shot three people and then himself
    they sold the house in May
    the boat sank in heavy seas
    the troops fought for hours
    the mayor lied to voters
    the dam held
    the storm tore roofs off dozens of homes
    the victim drove himself to a hospital
    the army shelled the town
    rebels seized the airport and burned two planes
    the firm made a profit of $40 million last year
    the vote was rigged
    the deal was signed in secret
    a second man was arrested on Tuesday
    he never met the president
    the road will reopen on Friday
    the tax should be scrapped
    the government must act now
    it could take weeks to restore power
    nobody knew about the plan
    the accused showed no remorse
    he knew the risks and went ahead anyway
    the tower was built in 1974 and had been empty since 2011
    most of the victims were children
    the bridge was safe when it was inspected in April
    she was paid less than men who did the same job
    they want the money back
    prices are rising faster than wages
    the attack left four soldiers dead
    the club let him down
    the film cost too much
    the house caught fire after lightning struck it
    he spent the night in a cell
    the group backs the plan
    the council spent £400,000 on consultants
    the court upheld the ban
    the union will strike if talks fail
    the flight was delayed for six hours because of fog
    a bomb went off near the market
    people were screaming and running
    the water reached the second floor
    the crew put the fire out within an hour
    the airline cut 300 jobs
    the party won 45 of 90 seats
    crime rose by a fifth
    the car struck a wall at high speed
    the suspect wore a black hoodie and carried a rifle
    the patient died a day later
    the two had argued over money
    the ship lost power and ran aground
    his son taught him to swim
    the state sued the company over the spill
    the agency sent 200 rescuers to the area
    the law hurts small firms
    the dog bit the girl on the arm
    the ministry kept the report secret
    the offer still stands
    the coach left the field in tears
    the world cannot wait
    the hospital ran out of oxygen
    the fund grew 12 percent
    the rocket blew up on the pad
    the senator broke the law
    thieves took paintings worth $2 million
    the judge gave him ten years
    the plant shut in 2009
    the chief should resign
    he does not regret it
    """.split(separator: "\n").map(String.init)

  @Test(
    "What is said is the whole clause and no more",
    arguments: [
      ("Officials said %.", "Officials"), ("The ministry said that %.", "ministry"),
      ("%, police said.", "police"), ("%, according to Tom Reed.", "Tom Reed"),
      ("According to the report, %.", "report"), ("Tom Reed told reporters that %.", "Tom Reed"),
      ("%, said the ministry.", "ministry"), ("Tom Reed says %.", "Tom Reed"),
      ("The ministry confirmed that %.", "ministry"), ("Police said on Monday that %.", "Police"),
      ("Officials insisted %.", "Officials"),
    ])
  func clauses(frame: String, source: String) {
    for clause in Self.clauses {
      let told = frame.hasPrefix("%") ? clause.prefix(1).uppercased() + clause.dropFirst() : clause
      let sentence = frame.replacing("%", with: told)
      let said = reader.said("The hearing was held in Velma.\n\n\(sentence)")
      #expect(said.contains("\(source): \(told)"), "\(sentence) \(said)")
    }
  }
}
