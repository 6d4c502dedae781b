// SPDX-License-Identifier: Apache-2.0

extension Construction {
  /// Transcripts, interviews and blocks.
  static let turns: [Construction] = [
    Construction("colon turn", "{P}: \u{201C}{R}.\u{201D}", "{P} | {R}"),
    Construction(
      "caps turns",
      "The night of the flood\n\nThe council met in {M} {day}.\n\n{P.last caps}: {R}, and that is all I know.\n\n{Q.last caps}: {U}, and it hurts.",
      "{P.last} | {R}, and that is all I know", "{Q.last} | {U}, and it hurts"),
    Construction(
      "titled turns",
      "The night of the flood\n\nThe council met in {M} {day}.\n\n{P.caps}, MAYOR: {R}, and that is all I know.\n\n{Q.caps}, HOST: {U}, and it hurts.",
      "{P} | {R}, and that is all I know", "{Q} | {U}, and it hurts"),
    Construction(
      "turns of names",
      "{P}: {R}, and that is all I know.\n\n{Q}: {U}, and it hurts.\n\n{P}: Good night to all of you.",
      "{P} | {R}, and that is all I know", "{Q} | {U}, and it hurts",
      "{P} | Good night to all of you"),
    Construction(
      "questions and answers",
      "{T} {P} met this paper in {M}.\n\nQ. How was the night for the people of {M}?\n\nA. {R}, and that is all I know.\n\nQ. And what comes next?\n\nA. {U}, and it hurts.",
      "{P} | {R}, and that is all I know", "{P} | {U}, and it hurts"),
    Construction(
      "bracket behind the name", "{P} (on {Q} missing an open goal): \u{201C}{R}.\u{201D}",
      "{P} | {R}"),
    Construction(
      "questions of a transcript",
      "The night of the flood\n\nMAYOR {P.caps}: {R}, and that is all I know.\n\nQUESTION: Will the school be lost?\n\n{P.last caps}: {U}, and it hurts.\n\nQUESTION: And what comes next?\n\n{Q.caps}: Nobody will lose a school.",
      "{P} | {R}, and that is all I know", "{P} | {U}, and it hurts",
      "{Q} | Nobody will lose a school"),
    Construction(
      "turns in bold",
      "**How was the night?**\n\n**{P}:** {R}, and that is all I know.\n\n**And what comes next?**\n\n**{P}:** {U}, and it hurts.\n\n**Thank you.**\n\n**{P}:** Good night to all of you.",
      "{P} | {R}, and that is all I know", "{P} | {U}, and it hurts",
      "{P} | Good night to all of you"),
    Construction(
      "questions without labels",
      "{P} met this paper in {M}.\n\nHow was the night?\n\nIt was hard for me, and that is all I know.\n\nYou stayed in the house.\n\nI did not want to leave my dog.\n\nAnd what comes next?\n\nI will build it again.\n\nAre the neighbours back?\n\nThey have not called me.",
      "{P} | It was hard for me, and that is all I know", "{P} | I did not want to leave my dog",
      "{P} | I will build it again", "{P} | They have not called me"),
    Construction("block behind a colon", "{P} said in a statement:\n\n{R}. {U}.", "{P} | {R}. {U}"),
  ]
}
