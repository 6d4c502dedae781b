// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// What stands around what was said: whose noun leads it, what was asked before it, who else speaks of it.
  static let asides: [Construction] = [
    Construction(
      "noun before its own verb", "{P}'s {noun} that the tunnel was safe has angered relatives.",
      "{P} | the tunnel was safe"),
    Construction(
      "a sense among", "There is a growing sense among {G} that {C}.", "{G} | {C}"),
    Construction(
      "likened to", "{P} likened the plan to a sinking ship.", "{P} | the plan to a sinking ship"),
    Construction("ruled out", "{P} ruled out raising taxes.", "{P} | raising taxes"),
    Construction("played down", "{P} played down {N}.", "{P} | {N}"),
    Construction(
      "no evidence that", "{B.up} found no evidence that the wall had cracked.",
      "{B} | no evidence that the wall had cracked", isNegated: true),
    Construction(
      "not true, as some claim", "It is not true, as some posts claim, that the wall has cracked.",
      "some posts | the wall has cracked"),
    Construction(
      "if, as he says", "If, as {P} says, the wall has cracked, the plan is too late.",
      "{P} | the wall has cracked"),
    Construction(
      "said reports were untrue", "{P} said reports that a child had died were untrue.",
      "{P} | reports that a child had died were untrue"),
    Construction(
      "asked if, said", "Asked if that was true, {P} said that {C}.", "{P} | {C}"),
    Construction("the court was told", "The court was told that {C}.", "court | {C}"),
    Construction("jurors were told", "{C.up}, jurors were told.", "jurors | {C}"),
    Construction(
      "briefed on, then said",
      "A diplomat briefed on the matter, who asked not to be named, said that {C}.",
      "diplomat | {C}"),
    Construction(
      "outside court, somebody's lawyer", "Outside court {P}'s lawyer, {Q}, said {C}.",
      "{Q} | {C}"),
    Construction(
      "reported last week, citing, that",
      "{A.up} reported last week, citing two officials, that {C}.", "{A} | {C}"),
    Construction(
      "aside behind the subject of what was said",
      "{P} said the plane, carrying 43 people, crashed at noon.",
      "{P} | the plane, carrying 43 people, crashed at noon"),
    Construction(
      "which another found", "{P} said {C}, which the audit office found to be wrong.",
      "{P} | {C}"),
    Construction(
      "are investigating whether", "{G.up} are investigating whether the pump failed.",
      "{G} | whether the pump failed"),
    Construction("neither confirm nor deny", "{P} would neither confirm nor deny that {C}."),
    Construction(
      "called on them to", "{P} called on {B} to rebuild the dam.",
      "{P} | {B} to rebuild the dam"),
    Construction(
      "kin with age", "{P.He} was asleep. {P}'s mother, {Q}, 84, said that {C}.", "{Q} | {C}"),
    Construction(
      "in what they called", "The fire spread in what {G} called the worst night of the year.",
      "{G} | the worst night of the year"),
    Construction(
      "in what somebody described as", "The ship sank in what {P} described as a freak wave.",
      "{P} | a freak wave"),
    Construction(
      "poll shows somebody ahead", "The poll shows {P} ahead of the mayor by 8 points.",
      "poll | {P} ahead of the mayor by 8 points"),
    Construction(
      "wrote in a letter that", "{P} wrote in a letter to the council that {C}.", "{P} | {C}"),
    Construction("somebody's aides said", "{P.last} aides said {C}.", "{P.last} aides | {C}"),
    Construction("nine out of 10 say", "Nine out of 10 say {C}.", "Nine out of 10 | {C}"),
    Construction(
      "called him a", "{P} called him a kind and honest man.",
      "{P} | him a kind and honest man"),
    Construction(
      "the grid operator", "{C.up}, the grid operator Norvolt said.", "Norvolt | {C}"),
    Construction(
      "the company that spoke", "{O.up} said {C}. The company said {D}.", "{O} | {C}", "{O} | {D}"),
    Construction(
      "his spokesman", "The secretary general condemned the attack, his spokesman said.",
      "spokesman for secretary general | The secretary general condemned the attack",
      "secretary general | the attack | spokesman for secretary general"),
  ]
}
