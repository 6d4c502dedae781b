// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// Words that come through somebody, and sentences in which several speak.
  static let hearsay: [Construction] = [
    Construction(
      "said, outlet reported", "{G.up} said {C}, {A} reported.", "{G} | {C} | {A}",
      "{A} | {G} said {C}"),
    Construction(
      "name said, outlet reported", "{P} said {C}, {A} reported.", "{P} | {C} | {A}",
      "{A} | {P} said {C}"),
    Construction(
      "said that, outlet reported", "{P} said that {C}, {A} reported {day}.", "{P} | {C} | {A}",
      "{A} | {P} said that {C}"),
    Construction(
      "told police, name wrote", "{P} told detectives that {C}, {Q} wrote in court documents.",
      "{P} | {C} | {Q}", "{Q} | {P} told detectives that {C}"),
    Construction(
      "told police, a court heard", "{P} told police that {C}, a court heard.", "{P} | {C} | court",
      "court | {P} told police that {C}"),
    Construction("was quoted by", "{P} was quoted by {A} as saying {C}.", "{P} | {C} | {A}"),
    Construction(
      "the mayor was quoted by", "The mayor was quoted by {A} as saying that {C}.",
      "mayor | {C} | {A}"),
    Construction("was quoted as saying", "{P} was quoted as saying that {C}.", "{P} | {C}"),
    Construction("outlet quoted", "{A.up} quoted {P} as saying that {C}.", "{P} | {C} | {A}"),
    Construction(
      "outlet quoted an official", "{A.up} quoted an official as saying {C}.",
      "official | {C} | {A}"),
    Construction("outlet reported that", "{A.up} reported that {C}.", "{A} | {C}"),
    Construction("citing", "{A.up} reported that {C}, citing {G}.", "{A} | {C}"),
    Construction(
      "but the union said", "{G.up} said {C}, but {K} said {D}.", "{G} | {C}", "{K} | {D}"),
    Construction(
      "while the union said", "{G.up} said {C}, while {K} said {D}.", "{G} | {C}", "{K} | {D}"),
    Construction(
      "and the union said", "{G.up} said {C}, and {K} said {D}.", "{G} | {C}", "{K} | {D}"),
    Construction(
      "semicolon between two", "{P} said {C}; {Q} said {D}.", "{P} | {C}", "{Q} | {D}"),
    Construction("names with but", "{P} said {C}, but {Q} said {D}.", "{P} | {C}", "{Q} | {D}"),
    Construction(
      "but a name disagreed later", "{P} said {C}. But {Q} said {D}.", "{P} | {C}", "{Q} | {D}"),
    Construction("told a person", "{P} told {Q} that {C}.", "{P} | {C}"),
    Construction("told an outlet", "{P} told {A} that {C}.", "{P} | {C}"),
    Construction("told an outlet, no that", "{P} told {A} {C}.", "{P} | {C}"),
    Construction("told reporters", "{P} told reporters {day} that {C}.", "{P} | {C}"),
    Construction("by agent passive", "It was announced by {B} that {C}.", "{B} | {C}"),
    Construction("according to a name", "According to {P}, {C}.", "{P} | {C}"),
    Construction("according to, behind", "{C.up}, according to {P}.", "{P} | {C}"),
    Construction("according to a body", "{C.up}, according to {B}.", "{B} | {C}"),
    Construction(
      "according to a spokesman", "{C.up}, according to a {S} for {P}.", "{S} for {P} | {C}"),
    Construction(
      "according to a report by", "{C.up}, according to a report by {B}.", "{B} | {C}"),
    Construction("according to a titled name", "{C.up}, according to {T} {P}.", "{P} | {C}"),
    Construction(
      "second mouth", "{P} told investigators that {C}, Judge {Q} wrote.", "{P} | {C} | {Q}",
      "{Q} | {P} told investigators that {C}"),
  ]
}
