// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// Verbs that are cues in one sense only, and nouns that are cues.
  static let senses: [Construction] = [
    Construction("added jobs", "{O.up} added 178,000 jobs {day}."),
    Construction("added a wing", "{B.up} added a new wing to the clinic in {M}."),
    Construction("reported to prison", "{P} reported to prison {day}."),
    Construction("voted for", "{P} voted for {Q} {day}."),
    Construction("voted against the bill", "{T} {P} voted against the bill."),
    Construction("noted for", "{M} is noted for its old mill."),
    Construction("found a purse", "{P} found a purse on the pier {day}."),
    Construction("fired shots", "{G.up} fired two shots near the station."),
    Construction("charged a fee", "{O.up} charged a fee of 12 dollars."),
    Construction("ordered pizza", "{P} ordered a pizza in {M}."),
    Construction("called an ambulance", "{P} called an ambulance {day}."),
    Construction("held a meeting", "{B.up} held a meeting in {M}."),
    Construction("stated income", "{O.up} paid tax on its stated income."),
    Construction("read a book", "{P} read a book on the train to {M}."),
    Construction("raised money", "{O.up} raised 12 million dollars {day}."),
    Construction("pointed a gun", "{P} pointed a gun at {Q}."),
    Construction("answered the door", "{P} answered the door {day}."),
    Construction("recorded a song", "{P} recorded a song in {M}."),
    Construction("repeated the year", "{P} repeated the second year at school."),
    Construction("claimed the lives", "The storm claimed 12 lives in {M}."),
    Construction("object scolded", "{P} {scold} {N}.", "{P} | {N}"),
    Construction("object scolded by a body", "{B.up} {scold} {N} {day}.", "{B} | {N}"),
    Construction("his warning that", "The plan follows {P}'s {noun} that {C}.", "{P} | {C}"),
    Construction(
      "repeated his claim that", "{P} repeated {P.he} had been right, and {verb}.",
      "{P} | {P.he} had been right"),
    Construction("made the claim that", "{P} made the claim that {C}.", "{P} | {C}"),
    Construction("issued a warning that", "{B.up} issued a warning that {C}.", "{B} | {C}"),
    Construction("denial", "{P} denied that {C}.", "{P} | {C}"),
    Construction(
      "denies doing", "{P}, 41, denies {crime} a teenager in March.",
      "{P} | {crime} a teenager in March"),
    Construction("made clear that", "{P} made clear that {C}.", "{P} | {C}"),
  ]
}
