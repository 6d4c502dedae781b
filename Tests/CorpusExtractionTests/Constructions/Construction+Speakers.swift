// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// Who speaks: the head of the noun phrase, never a name inside its complement.
  static let speakers: [Construction] = [
    Construction("name said", "{P} {said} {C}.", "{P} | {C}"),
    Construction("name said that", "{P} {said} that {C}.", "{P} | {C}"),
    Construction("title and name said", "{T} {P} {said} that {C}.", "{P} | {C}"),
    Construction("group said", "{G.up} {said} {C}.", "{G} | {C}"),
    Construction("body said", "{B.up} {said} {C}.", "{B} | {C}"),
    Construction("organisation said", "{O.up} said {C}.", "{O} | {C}"),
    Construction("spokesman for a name", "A {S} for {P} {said} {C}.", "{S} for {P} | {C}"),
    Construction(
      "spokesman for a titled name", "A {S} for {T} {P} {said} that {C}.", "{S} for {P} | {C}"),
    Construction(
      "spokesman for an organisation", "A {S} for {O} said {C}.", "{S} for {O.bare} | {C}"),
    Construction("aide to a name", "An {aide} to {P} {said} {C}.", "{aide} to {P} | {C}"),
    Construction(
      "aide to a titled name", "An {aide} to {T} {P} said {C}.", "{aide} to {T} {P} | {C}"),
    Construction("critic of a name", "A {foe} of {P} said {C}.", "{foe} of {P} | {C}"),
    Construction(
      "critic of a titled name", "A {foe} of {T} {P} said {C}.", "{foe} of {T} {P} | {C}"),
    Construction("kin of a name", "The {kin} of {P} said {C}.", "{kin} of {P} | {C}"),
    Construction("kin by possessive", "{P}'s {kin} said {C}.", "{P}'s {kin} | {C}"),
    Construction(
      "lawyer for a name", "A lawyer for {P} told the court that {C}.", "lawyer for {P} | {C}"),
    Construction(
      "man accused of killing", "The man accused of {crime} {P} said {C}.",
      "man accused of {crime} {P} | {C}"),
    Construction(
      "woman accused told police", "The woman accused of {crime} {P} told police {C}.",
      "woman accused of {crime} {P} | {C}"),
    Construction(
      "who succeeded a name", "{P}, who succeeded {Q} as mayor, {said} {C}.", "{P} | {C}"),
    Construction(
      "whom a name appointed", "{P}, whom {Q} appointed last year, said {C}.", "{P} | {C}"),
    Construction("appositive behind", "{P}, {role}, {said} {C}.", "{P} | {C}"),
    Construction("appositive before", "{role.up}, {P}, said {C}.", "{P} | {C}"),
    Construction("long appositive", "{P}, a former head of {O}, said that {C}.", "{P} | {C}"),
    Construction("age behind a name", "{P}, 42, said {C}.", "{P} | {C}"),
    Construction("age and trade", "{P}, 42, a baker from {M}, said {C}.", "{P} | {C}"),
    Construction("issued a statement saying", "{P} issued a {paper} saying that {C}.", "{P} | {C}"),
    Construction(
      "body issued a statement saying", "{B.up} issued a {paper} {day} saying {C}.", "{B} | {C}"),
    Construction(
      "released a statement in which", "{P} released a statement in which {P.he} said {C}.",
      "{P} | {C}"),
    Construction("said in a statement that", "{P} said in a {paper} that {C}.", "{P} | {C}"),
    Construction(
      "speaking to reporters", "Speaking to reporters {day}, {P} said {C}.", "{P} | {C}"),
    Construction("asked about", "Asked about {N}, {P} said {C}.", "{P} | {C}"),
    Construction(
      "addressing a rally", "Addressing {to} in {M}, {T} {P} said that {C}.", "{P} | {C}"),
    Construction("name verbed, saying", "{P} {verb} {day}, saying that {C}.", "{P} | {C}"),
    Construction("name verbed and said", "{P} {verb} and said {C}.", "{P} | {C}"),
    Construction("who said, of a name", "{P}, who said {C}, left the hall.", "{P} | {C}"),
    Construction("who spoke in a relative clause", "{P}, who {verb} {day}, said {C}.", "{P} | {C}"),
    Construction(
      "relative clause with a name", "The man who shot {P} said {C}.", "man | {C}"),
    Construction(
      "the woman who met a name", "A woman who met {P} in {M} said that {C}.",
      "woman | {C}"),
    Construction("two names", "{P} and {Q} said {C}.", "{P} & {Q} | {C}"),
    Construction("two titled names", "{T} {P} and Senator {Q} said that {C}.", "{P} & {Q} | {C}"),
    Construction("group and body", "{G.up} and {K} said {C}.", "{G} & {K} | {C}"),
    Construction("body and body", "{B.up} and {K} said {C}.", "{B} & {K} | {C}"),
    Construction("both of two groups", "Both {G} and {K} said {C}.", "{G} & {K} | {C}"),
    Construction("report of a body", "A report by {B} said {C}.", "{B} | {C}"),
    Construction("one of those", "One of the doctors said {C}.", "one of the doctors | {C}"),
    Construction(
      "source close to a name", "A source close to {P} said {C}.", "source close to {P} | {C}"),
    Construction("officials in a town", "Officials in {M} said {C}.", "officials in {M} | {C}"),
    Construction(
      "residents of a town", "Residents of {M} said that {C}.", "residents of {M} | {C}"),
    Construction("day before the verb", "{P} {day} said {C}.", "{P} | {C}"),
    Construction("day opens the sentence", "On Monday, {P} said {C}.", "{P} | {C}"),
  ]
}
