// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Testing

@testable import CorpusExtraction

/// Whom pronouns and descriptions mean in a few sentences of everyday news, where somebody else is named between.
struct EverydayPeopleTests {
  private let reader: StatementReader

  init() throws {
    reader = try StatementReader()
  }

  @Test(
    "A name, then \"she\", \"the mayor\", \"the company\"",
    arguments: [
      (
        "Mayor Ila Brandt met Gov. Tom Reed on Monday. She said the bridge was unsafe.",
        ["Ila Brandt: the bridge was unsafe"]
      ),
      (
        "Mayor Ila Brandt met Gov. Tom Reed on Monday. He said the bridge was unsafe.",
        ["Tom Reed: the bridge was unsafe"]
      ),
      (
        "Tom Reed was convicted of killing Otto Marsh in 2029. He said he was innocent.",
        ["Tom Reed: he was innocent"]
      ),
      (
        "Police said Otto Marsh, 34, shot Tom Reed after an argument. He told officers it was an accident.",
        ["Otto Marsh: it was an accident"]
      ),
      (
        "Ana Marsh lost her house in the fire. “I have nothing left,” she said. Her neighbor, Ida Cole, took her in. “She is family,” Cole said.",
        ["Ana Marsh: “I have nothing left,”", "Ida Cole: “She is family,”"]
      ),
      (
        "Otto Marsh, a farmer, voted for Reed. He said prices were too low.",
        ["Otto Marsh: prices were too low"]
      ),
      (
        "The bill was written by Sen. Ana Cole. Her opponent, Otto Marsh, opposes it. He said it would cost jobs. She said it would save lives.",
        ["Otto Marsh: it would cost jobs", "Ana Cole: it would save lives"]
      ),
      (
        "Ida Cole, the chief prosecutor, said Tom Reed had lied to the court. She said he had hidden the gun.",
        ["Ida Cole: Tom Reed had lied to the court", "Ida Cole: he had hidden the gun"]
      ),
      (
        "Ida Cole, the chief prosecutor, said Tom Reed had lied. He denied it.",
        ["Ida Cole: Tom Reed had lied"]
      ),
      (
        "Tom Reed’s lawyer, Otto Marsh, said his client was innocent. “He was at home,” Marsh said.",
        ["Otto Marsh: his client was innocent", "Otto Marsh: “He was at home,”"]
      ),
      (
        "Tom Reed told the court that he had never met Otto Marsh. He said he had been at home.",
        ["Tom Reed: he had never met Otto Marsh", "Tom Reed: he had been at home"]
      ),
      (
        "Coach Ana Cole praised Ida Marsh, who scored twice. “She was everywhere,” she said.",
        ["Ana Cole: “She was everywhere,”"]
      ),
      (
        "Norrin hired Ana Cole as its chief executive in May. The company said she would cut costs. She said no plants would close.",
        ["Norrin: she would cut costs", "Ana Cole: no plants would close"]
      ),
      (
        "The Velma Police Department opened an inquiry. The department said two officers had been suspended. It said they would be paid.",
        [
          "Velma Police Department: two officers had been suspended",
          "Velma Police Department: they would be paid",
        ]
      ),
      (
        "The Ministry of Health said 40 people had died. The ministry said the water was safe.",
        ["Ministry of Health: 40 people had died", "Ministry of Health: the water was safe"]
      ),
      (
        "Prime Minister Otto Marsh resigned on Monday. The prime minister said he was tired. “I gave all I had,” he said.",
        ["Otto Marsh: he was tired", "Otto Marsh: “I gave all I had,”"]
      ),
      (
        "Judge Ana Cole sentenced Tom Reed to ten years. “You showed no remorse,” the judge said. Reed said nothing.",
        ["Ana Cole: “You showed no remorse,”"]
      ),
      (
        "The driver, Tom Reed, 41, of Velma, was arrested. He told police he had fallen asleep.",
        ["Tom Reed: he had fallen asleep"]
      ),
      (
        "The victim was identified as Ida Marsh, 23. Her father, Otto Marsh, said she loved to sing. “She was our light,” he said.",
        ["Otto Marsh: she loved to sing", "Otto Marsh: “She was our light,”"]
      ),
      (
        "Sen. Tom Reed and Rep. Ana Cole wrote the bill. “It is fair,” Reed said. “It is late,” Cole said.",
        ["Tom Reed: “It is fair,”", "Ana Cole: “It is late,”"]
      ),
      (
        "Sen. Tom Reed and Rep. Ana Cole said in a joint statement that the bill was fair.",
        ["Tom Reed & Ana Cole: the bill was fair"]
      ),
      (
        "Two people familiar with the matter said Norrin would close a plant. They spoke on condition of anonymity.",
        ["Two people familiar with the matter: Norrin would close a plant"]
      ),
      (
        "Otto Marsh, the union’s president, called the offer an insult. The union leader said workers would strike.",
        ["Otto Marsh: the offer an insult", "Otto Marsh: workers would strike"]
      ),
      (
        "Fire Chief Otto Marsh said the blaze started in the kitchen. The chief said no one was hurt.",
        ["Otto Marsh: the blaze started in the kitchen", "Otto Marsh: no one was hurt"]
      ),
      (
        "Sheriff Ana Cole said the boy was found safe. The sheriff thanked volunteers. “They never gave up,” Cole said.",
        ["Ana Cole: the boy was found safe", "Ana Cole: “They never gave up,”"]
      ),
      (
        "Ana Cole, 61, a retired teacher, has lived on the street for 30 years. She said the sirens woke her. “I thought it was thunder,” said Cole.",
        ["Ana Cole: the sirens woke her", "Ana Cole: “I thought it was thunder,”"]
      ),
      (
        "“He was a hero,” said Ida Marsh, whose brother died in the fire. “He saved us all.” She said Otto Marsh had pulled two children out.",
        [
          "Ida Marsh: “He was a hero,” “He saved us all.”",
          "Ida Marsh: Otto Marsh had pulled two children out",
        ]
      ),
      (
        "President Ana Cole told lawmakers the deal was dead. Her spokesman, Otto Marsh, later said she had been misquoted.",
        ["Ana Cole: the deal was dead", "Otto Marsh: she had been misquoted"]
      ),
      (
        "In Velma, residents said they felt the quake. “My windows broke,” said Otto Marsh, 45. In Arden, Ida Cole ran outside. “I was so scared,” she said.",
        [
          "residents: they felt the quake", "Otto Marsh: “My windows broke,”",
          "Ida Cole: “I was so scared,”",
        ]
      ),
      (
        "Defense attorney Otto Marsh said the video was doctored. Prosecutor Ida Cole disagreed. She told jurors the video was genuine.",
        ["Otto Marsh: the video was doctored", "Ida Cole: the video was genuine"]
      ),
      (
        "The company’s chief executive, Otto Marsh, said sales fell. The chief executive said costs rose.",
        ["Otto Marsh: sales fell", "Otto Marsh: costs rose"]
      ),
      (
        "The 34-year-old was arrested on Monday. Tom Reed told officers he had been drinking.",
        ["Tom Reed: he had been drinking"]
      ),
      (
        "Detective Ana Cole testified on Tuesday. The detective told the jury that she found blood in the car.",
        ["Ana Cole: she found blood in the car"]
      ),
      (
        "Otto Marsh, 19, pleaded guilty on Monday. His mother wept. “He is a good boy,” she said.",
        ["His mother: “He is a good boy,”"]
      ),
      (
        "Goalkeeper Otto Marsh saved a late penalty. “I guessed right,” he said. Manager Ida Cole was pleased. “He has worked for this,” she said.",
        ["Otto Marsh: “I guessed right,”", "Ida Cole: “He has worked for this,”"]
      ),
      (
        "The bank said its profit rose. Analyst Otto Marsh said the bank had been lucky. It expects growth to slow.",
        ["bank: its profit rose", "Otto Marsh: the bank had been lucky"]
      ),
      (
        "The hospital said the baby was stable. Dr. Ida Cole, who delivered her, said she weighed four pounds. The doctor said she would go home soon.",
        [
          "hospital: the baby was stable", "Ida Cole: she weighed four pounds",
          "Ida Cole: she would go home soon",
        ]
      ),
      (
        "Tom Reed, the party’s candidate, attacked the mayor. The candidate said she had wasted millions. Mayor Ida Cole said that was untrue.",
        ["Tom Reed: she had wasted millions", "Ida Cole: that was untrue"]
      ),
      (
        "“It was like a war,” said one resident, who asked not to be named.",
        ["one resident: “It was like a war,”"]
      ),
      (
        "Police identified the suspect as Otto Marsh. They said he had fled to Arden.",
        ["Police: he had fled to Arden"]
      ),
      (
        "The governor said schools would close. He spoke after Tom Reed, the fire chief, warned of floods.",
        ["governor: schools would close"]
      ),
    ])
  func people(text: String, expected: [String]) {
    let said = reader.said(text)
    for claim in expected { #expect(said.contains(claim), "\(said)") }
  }

  @Test(
    "A person of a body, two bodies, letters behind a name, and who says nothing",
    arguments: [
      (
        "Susan Hale of the Port Authority said the pier was shut. “It is safe,” Hale said.",
        ["Susan Hale: the pier was shut", "Susan Hale: “It is safe,”"]
      ),
      (
        "Sgt. Maria Lopez of the Dalton Police Department said the man fled.",
        ["Maria Lopez: the man fled"]
      ),
      (
        "Six people were killed, Arden and Lunian officials said.",
        ["Arden and Lunian officials: Six people were killed"]
      ),
      (
        "Four people died, police and hospital officials said.",
        ["police & hospital officials: Four people died"]
      ),
      ("Edward Lisle KC said his client was innocent.", ["Edward Lisle: his client was innocent"]),
      ("Rachel Dunn MP said the road was closed.", ["Rachel Dunn: the road was closed"]),
      ("Carrick City dismissed manager Ian Mullen on Sunday.", []),
      ("Orrin Motors is recalling 214,000 cars because the brakes can fail.", []),
      (
        "Employers added 187,000 jobs in July, the Labor Department reported.",
        ["Labor Department: Employers added 187,000 jobs in July"]
      ),
      (
        "Sheriff Tom Beal said deputies found Carl Reyes dead on Saturday. He said Reyes had been shot.",
        ["Tom Beal: deputies found Carl Reyes dead on Saturday", "Tom Beal: Reyes had been shot"]
      ),
      (
        "The lawsuit, filed Monday, says Joan Keller warned her managers.",
        ["lawsuit: Joan Keller warned her managers"]
      ),
      ("The mayor, elected in May, said the dam was old.", ["mayor: the dam was old"]),
      ("The mayor said rents rose.", ["mayor: rents rose"]),
      ("“He was alive, thank God.”", []), ("She declined to comment further.", []),
      (
        "A girl has died, raising the death toll to four, authorities said Saturday.",
        ["authorities: A girl has died, raising the death toll to four"]
      ),
    ] as [(String, [String])])
  func bodies(text: String, expected: [String]) {
    #expect(reader.said(text) == expected)
  }

  @Test(arguments: [
    ("Forty-six percent of voters chose Reed.", 46),
    ("In Velma, twenty-three per cent of voters stayed at home.", 23),
    ("The rate rose to sixty-two percent.", 62),
  ])
  func aNumberInWordsIsRead(text: String, value: Int) {
    #expect(reader.figures(text).first?.figure?.low == value)
  }
}
