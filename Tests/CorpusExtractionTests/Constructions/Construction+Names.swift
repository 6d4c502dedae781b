// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// Names of more than two words, and who a short name or a pronoun means.
  static let names: [Construction] = [
    Construction(
      "it of what looks like a person", "Ostby Buses said {C}. It said {D}.", "Ostby Buses | {C}",
      "Ostby Buses | {D}"),
    Construction(
      "he of a witness", "{P} ran the inquiry. A witness said {C}. \"{R},\" he said.",
      "witness | {C}", "witness | {R}"),
    Construction(
      "it of a firm", "Power company Tarn Grid {said} {C}. It said {D}.", "Tarn Grid | {C}",
      "Tarn Grid | {D}"),
    Construction(
      "union of its members", "The United Packers' Union {said} {C}.", "United Packers' Union | {C}"
    ),
    Construction(
      "association of its members",
      "{P} met the National Teachers’ Association. The National Teachers’ Association said {C}.",
      "National Teachers’ Association | {C}"),
    Construction(
      "surname later", "{P} spoke in {M}. {P.last} said {C}.", "{P} | {C}"),
    Construction("Mr or Ms later", "{P} spoke in {M}. {P.He} said {C}.", "{P} | {C}"),
    Construction(
      "pronoun of one of two", "{P} met the mayor's staff. {P.He} said {C}.", "{P} | {C}"),
    Construction(
      "pronoun goes on", "{P} said {C}. {P.He} said {D}.", "{P} | {C}", "{P} | {D}"),
    Construction("van den", "Lotte van den Berg said {C}.", "Lotte van den Berg | {C}"),
    Construction(
      "van den later", "Lotte van den Berg said {C}. Van den Berg said {D}.",
      "Lotte van den Berg | {C}", "Lotte van den Berg | {D}"),
    Construction(
      "polite van den", "Lotte van den Berg said {C}. Ms van den Berg said {D}.",
      "Lotte van den Berg | {C}", "Lotte van den Berg | {D}"),
    Construction("von", "Ludwig von Arnim said {C}.", "Ludwig von Arnim | {C}"),
    Construction(
      "von later", "Ludwig von Arnim said {C}. Von Arnim said {D}.", "Ludwig von Arnim | {C}",
      "Ludwig von Arnim | {D}"),
    Construction("da", "Luiz da Costa said {C}.", "Luiz da Costa | {C}"),
    Construction(
      "da later", "Luiz da Costa said {C}. Da Costa said {D}.", "Luiz da Costa | {C}",
      "Luiz da Costa | {D}"),
    Construction("de la", "Maria de la Cruz said {C}.", "Maria de la Cruz | {C}"),
    Construction("bin", "Khalid bin Rashid said {C}.", "Khalid bin Rashid | {C}"),
    Construction("titled von", "Mayor Greta von Stein said {C}.", "Greta von Stein | {C}"),
    Construction("junior", "John Farrow Jr. said {C}.", "John Farrow Jr. | {C}"),
    Construction(
      "junior later", "John Farrow Jr. said {C}. Farrow said {D}.", "John Farrow Jr. | {C}",
      "John Farrow Jr. | {D}"),
    Construction("junior behind a comma", "Martin Hale, Jr., said {C}.", "Martin Hale | {C}"),
    Construction("middle initial", "Sarah K. Whitlow said {C}.", "Sarah K. Whitlow | {C}"),
    Construction(
      "nickname", "\u{201C}{R},\u{201D} said Ottoline \u{201C}Otty\u{201D} Farrow, 41.",
      "Ottoline Otty Farrow | {R}"),
    Construction(
      "nickname before", "Samuel \u{201C}Sam\u{201D} Whitlow said {C}.", "Samuel Sam Whitlow | {C}"),
    Construction("et al", "Moreau et al. said that {C}.", "Moreau et al. | {C}"),
    Construction("hyphened surname", "Anna Holt-Meyer said {C}.", "Anna Holt-Meyer | {C}"),
    Construction(
      "content begins with a surname", "{Q} was out of town. {P} said {Q.last} was wrong.",
      "{P} | {Q.last} was wrong"),
    Construction(
      "content begins with a name", "{P} said {Q} was wrong.", "{P} | {Q} was wrong"),
    Construction(
      "content begins with a titled name", "{P} said Mayor {Q} was late.",
      "{P} | Mayor {Q} was late"),
    Construction(
      "the minister again", "The finance minister, {P}, said {C}. The finance minister said {D}.",
      "{P} | {C}", "{P} | {D}"),
    Construction(
      "the mayor again", "Mayor {P} said {C}. The mayor said {D}.", "{P} | {C}", "{P} | {D}"),
    Construction(
      "no street speaks", "A man was shouting on Bank Street. He said {C}.", "man | {C}"),
    Construction(
      "a man reported", "A woman called police from Mill Lane. She said {C}.", "woman | {C}"),
  ]
}
