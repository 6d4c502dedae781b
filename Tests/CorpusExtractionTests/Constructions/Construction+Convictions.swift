// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// What somebody is sure of, holds or was told, and clauses whose speaker stands inside them.
  static let convictions: [Construction] = [
    Construction("was confident that", "{P} was confident that {C}.", "{P} | {C}"),
    Construction("is worried that", "{B.up} is worried that {C}.", "{B} | {C}"),
    Construction("are convinced that", "{G.up} are convinced that {C}.", "{G} | {C}"),
    Construction("made it clear that", "{P} made it clear that {C}.", "{P} | {C}"),
    Construction("made it plain that", "{P} made it plain that {C}.", "{P} | {C}"),
    Construction("in somebody's view", "In {P}'s view, {C}.", "{P} | {C}"),
    Construction("in the opinion of", "In the opinion of {P}, {C}.", "{P} | {C}"),
    Construction("by somebody's own account", "By {P}'s own account, {C}.", "{P} | {C}"),
    Construction("as reported by", "As reported by {A}, {C}.", "{A} | {C}"),
    Construction(
      "in a poll", "In a Halden poll {day}, 52 percent of voters backed {P}.",
      "Halden | 52 percent of voters backed {P}"),
    Construction("the view is that", "{P}'s view is that {C}.", "{P} | {C}"),
    Construction("was told by", "{P} was told by {Q} that {C}.", "{Q} | {C}"),
    Construction("were told by a body", "Residents were told by {B} that {C}.", "{B} | {C}"),
    Construction(
      "which the council says", "The list, which {B} says holds 200 names, was lost {day}.",
      "{B} | The list holds 200 names"),
    Construction(
      "that somebody said would", "{P} fought a plan that {Q} said would cost 200 jobs.",
      "{Q} | a plan would cost 200 jobs"),
    Construction(
      "somebody said had", "{P} spoke {day} after a decision {Q} said had cost 200 jobs.",
      "{Q} | a decision had cost 200 jobs"),
    Construction(
      "felt", "{P} felt the plan had come too late.", "{P} | the plan had come too late"),
    Construction(
      "reported a loss", "{O.up} reported a loss of $14 million for the year.",
      "{O} | a loss of $14 million for the year"),
    Construction(
      "reported, citing, that", "{A.up} reported, citing two officials, that {C}.", "{A} | {C}"),
    Construction(
      "a figure others called", "{P} said {C}, a figure the rebels called \"a fairy tale\".",
      "{P} | {C}", "rebels | \"a fairy tale\""),
    Construction(
      "outside court", "Outside court, {T} {P}, who led the inquiry, said {C}.", "{P} | {C}"),
    Construction(
      "that night", "{P} said the road was closed that night.",
      "{P} | the road was closed that night"),
    Construction(
      "speaking after", "{P} said {C}, speaking after talks in {M}.", "{P} | {C}"),
    Construction(
      "leader called for and said",
      "The Green group leader, {P}, called for a vote and said that {C}.",
      "{P} | a vote", "{P} | {C}"),
  ]
}
