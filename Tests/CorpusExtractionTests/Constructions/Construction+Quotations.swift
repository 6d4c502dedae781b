// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// Words between quotation marks, in all positions.
  static let quotations: [Construction] = [
    Construction("quote, name said", "\u{201C}{R},\u{201D} {P} said.", "{P} | {R}"),
    Construction("quote, said name", "\u{201C}{R},\u{201D} said {P}.", "{P} | {R}"),
    Construction("quote, said name, role", "\u{201C}{R},\u{201D} said {P}, {role}.", "{P} | {R}"),
    Construction("straight marks", "\"{R},\" {P} {said}.", "{P} | {R}"),
    Construction("quote, titled", "\u{201C}{R},\u{201D} {T} {P} said {day}.", "{P} | {R}"),
    Construction(
      "quote, spokesman", "\u{201C}{R},\u{201D} said a {S} for {P}.", "{S} for {P} | {R}"),
    Construction(
      "quote, aide", "\u{201C}{R},\u{201D} an {aide} to {P} said.", "{aide} to {P} | {R}"),
    Construction(
      "quote, critic", "\u{201C}{R},\u{201D} a {foe} of {P} said.", "{foe} of {P} | {R}"),
    Construction("quote, told", "\u{201C}{R},\u{201D} {P} told {A}.", "{P} | {R}"),
    Construction(
      "quote, anonymity",
      "\u{201C}{R},\u{201D} an official, who spoke on condition of anonymity, told {A}.",
      "official | {R}"),
    Construction("name said: quote", "{P} said: \u{201C}{R}.\u{201D}", "{P} | {R}"),
    Construction("name said, quote", "{P} said, \u{201C}{R}.\u{201D}", "{P} | {R}"),
    Construction("name told outlet: quote", "{P} told {A}: \u{201C}{R}.\u{201D}", "{P} | {R}"),
    Construction(
      "spokesman said: quote", "A {S} for {P} said: \u{201C}{R}.\u{201D}", "{S} for {P} | {R}"),
    Construction(
      "man accused: quote", "The man accused of {crime} {P} said: \u{201C}{R}.\u{201D}",
      "man accused of {crime} {P} | {R}"),
    Construction(
      "quote split", "\u{201C}{R},\u{201D} {P} said. \u{201C}{U}.\u{201D}", "{P} | {R}, {U}"),
    Construction(
      "quote goes on in the sentence",
      "\u{201C}{R},\u{201D} {P} said, \u{201C}and that is that.\u{201D}",
      "{P} | {R}, and that is that"),
    Construction(
      "quote adding quote", "\u{201C}{R},\u{201D} {P} said, adding: \u{201C}{U}.\u{201D}",
      "{P} | {R}", "{P} | {U}"),
    Construction(
      "two quotes, two speakers",
      "\u{201C}{R},\u{201D} {P} said. \u{201C}{U},\u{201D} {Q} replied.", "{P} | {R}", "{Q} | {U}"),
    Construction(
      "two quotes in two paragraphs",
      "\u{201C}{R},\u{201D} {P} said.\n\n\u{201C}{U},\u{201D} said {Q}.", "{P} | {R}", "{Q} | {U}"),
    Construction(
      "quote alone goes on", "\u{201C}{R},\u{201D} said {P}.\n\n\u{201C}{U}.\u{201D}",
      "{P} | {R}, {U}"),
    Construction("low and high marks", "\u{201E}{R}\u{201C}, said {P} on Monday.", "{P} | {R}"),
    Construction("guillemets", "\u{00AB}{R}\u{00BB}, said {P}.", "{P} | \u{00AB}{R}\u{00BB}"),
    Construction(
      "short quote called", "{P} called it \u{201C}{short}.\u{201D}", "{P} | it {short}"),
    Construction(
      "short quote described", "{P} described the plan as \u{201C}{short}.\u{201D}",
      "{P} | the plan as {short}"),
    Construction(
      "short quote in a clause", "{P} said the vote was \u{201C}{short}.\u{201D}",
      "{P} | the vote was {short}"),
    Construction(
      "short quote behind that", "{P} said that {C} and that it was \u{201C}{short}.\u{201D}",
      "{P} | {C} and that it was {short}"),
    Construction(
      "said yes when asked", "{P} said \u{201C}no\u{201D} when asked whether {C}.", "{P} | no"),
    Construction(
      "question and reply", "\"How is the knee?\" \"It is fine, thank you,\" {P} replied.",
      "{P} | It is fine, thank you"),
    Construction(
      "name wrote: quote", "In a letter to {B}, {P} wrote: \u{201C}{R}.\u{201D}", "{P} | {R}"),
    Construction("as name put it", "\u{201C}{R},\u{201D} as {P} put it.", "{P} | {R}"),
    Construction(
      "quote, participle subject", "\u{201C}{R},\u{201D} {P} said, standing on the pier.",
      "{P} | {R}"),
    Construction(
      "quote with a relative clause", "\u{201C}{R},\u{201D} said {P}, who runs a bakery in {M}.",
      "{P} | {R}"),
    Construction(
      "quote, pronoun", "{P} {verb} {day}. \u{201C}{R},\u{201D} {P.he} said.", "{P} | {R}"),
  ]
}
