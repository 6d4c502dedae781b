// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// Where what was said ends, speaker first.
  static let bounds: [Construction] = [
    Construction(
      "predicate joined", "{P} said the school {V} and served 300 pupils.",
      "{P} | the school {V} and served 300 pupils"),
    Construction(
      "clause joined", "{P} said {C} and that {D}.", "{P} | {C} and that {D}"),
    Construction(
      "clauses joined without that", "{P} said {C} and {D}.", "{P} | {C} and {D}"),
    Construction("but of the reporter", "{P} said {C}, but gave no details.", "{P} | {C}"),
    Construction("but did not say", "{P} said {C}, but did not elaborate.", "{P} | {C}"),
    Construction("despite", "{P} said {C}, despite a week of rain.", "{P} | {C}"),
    Construction("as the crowd", "{P} said {C}, as the crowd left the hall.", "{P} | {C}"),
    Construction("before leaving", "{P} said {C}, before leaving the hall.", "{P} | {C}"),
    Construction("in an interview", "{P} said {C} in an interview {day}.", "{P} | {C}"),
    Construction(
      "in an interview with", "{P} said {C} in an interview with {A}.", "{P} | {C}"),
    Construction("at a news conference", "{P} said {C} at a news conference {day}.", "{P} | {C}"),
    Construction("in a statement", "{P} said {C} in a statement.", "{P} | {C}"),
    Construction(
      "in a statement, then day", "{P} said that {C}, in a statement released {day}.", "{P} | {C}"),
    Construction("adding that", "{P} said {C}, {ing} that {D}.", "{P} | {C}", "{P} | {D}"),
    Construction("and added that", "{P} said {C} and added that {D}.", "{P} | {C}", "{P} | {D}"),
    Construction(
      "day between", "{P} said {day} that {C}.", "{P} | {C}"),
    Construction("to reporters between", "{P} said to reporters that {C}.", "{P} | {C}"),
    Construction(
      "because belongs", "{P} said {C} because the money had gone.",
      "{P} | {C} because the money had gone"),
    Construction(
      "if belongs", "{P} said {C} if the rain went on.", "{P} | {C} if the rain went on"),
    Construction(
      "including belongs", "{P} said three ships were late, including the ferry.",
      "{P} | three ships were late, including the ferry"),
    Construction(
      "strong leader", "{P} described {Q} as a strong leader.", "{P} | {Q} as a strong leader"),
    Construction("called somebody", "{P} called {Q} a coward.", "{P} | {Q} a coward"),
    Construction("called it", "{P} called the plan {short}.", "{P} | the plan {short}"),
    Construction("urged", "{P} urged {B} to rebuild the dam.", "{P} | {B} to rebuild the dam"),
    Construction(
      "accused", "{P} accused {B} of hiding the report.", "{P} | {B} of hiding the report"),
    Construction("vowed", "{P} vowed to rebuild the dam.", "{P} | to rebuild the dam"),
    Construction(
      "called for", "{P} called for an independent inquiry.", "{P} | an independent inquiry"),
    Construction(
      "demanded", "{P} demanded an independent inquiry {day}.", "{P} | an independent inquiry"),
    Construction("whether asked", "{P} asked whether {C}.", "{P} | whether {C}"),
  ]

  /// Where what was said begins and ends, speaker behind or between.
  static let followers: [Construction] = [
    Construction("behind", "{C.up}, {P} said.", "{P} | {C}"),
    Construction("behind, inverted", "{C.up}, said {P}.", "{P} | {C}"),
    Construction("behind, inverted, role", "{C.up}, said {P}, {role}.", "{P} | {C}"),
    Construction("behind, titled", "{C.up}, {T} {P} said.", "{P} | {C}"),
    Construction("behind, body", "{C.up}, {B} said.", "{B} | {C}"),
    Construction("behind, group", "{C.up}, {G} said {day}.", "{G} | {C}"),
    Construction("behind, pronoun", "{P} spoke in {M}. {C.up}, {P.he} said.", "{P} | {C}"),
    Construction("behind, outlet", "{C.up}, {A} reported {day}.", "{A} | {C}"),
    Construction("behind, in a statement", "{C.up}, {P} said in a statement.", "{P} | {C}"),
    Construction("behind, told", "{C.up}, {P} told {A}.", "{P} | {C}"),
    Construction("behind, spokesman", "{C.up}, a {S} for {P} said.", "{S} for {P} | {C}"),
    Construction("behind, spokesman inverted", "{C.up}, said a {S} for {P}.", "{S} for {P} | {C}"),
    Construction("behind, aide", "{C.up}, an {aide} to {P} said.", "{aide} to {P} | {C}"),
    Construction("behind, name with role", "{C.up}, {P}, {role}, said.", "{P} | {C}"),
    Construction("behind, a role and name", "{C.up}, {role}, {P}, said.", "{P} | {C}"),
    Construction(
      "behind, and said of", "{C.up}, {P} said, {ing} that {D}.", "{P} | {C}", "{P} | {D}"),
    Construction(
      "between", "The bridge, {P} said, would be closed until May.",
      "{P} | The bridge would be closed until May"),
    Construction(
      "between, titled", "The ferry, {T} {P} said {day}, was too old.",
      "{P} | The ferry was too old"),
    Construction(
      "between auxiliary and participle",
      "The prime minister had not, {P} added, been impressed by the plan.",
      "{P} | The prime minister had not been impressed by the plan"),
    Construction(
      "between modal and verb", "The dam will, {P} said, hold for years.",
      "{P} | The dam will hold for years"),
    Construction(
      "dash aside in it",
      "The mill \u{2014} which has long been the town's pride \u{2014} made 12 million last year, {P} said.",
      "{P} | The mill \u{2014} which has long been the town's pride \u{2014} made 12 million last year"
    ),
    Construction(
      "day in it", "Unemployment rose in May, {B} said.", "{B} | Unemployment rose in May"),
    Construction("as he said", "{C.up}, as {P} put it.", "{P} | {C}"),
    Construction("as outlet reported", "As {A} reported, {C}.", "{A} | {C}"),
  ]
}
