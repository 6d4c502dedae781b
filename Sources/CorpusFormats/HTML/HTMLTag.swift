// SPDX-License-Identifier: Apache-2.0

/// The elements that the reading of pages tells apart; every other one is `other`.
package enum HTMLTag: String, Sendable, CaseIterable {
  case html, head, body, title, base, link, meta, style, script, noscript, template
  case main, article, section, nav, aside, header, footer, address, hgroup
  case h1, h2, h3, h4, h5, h6
  case p, div, span, br, hr, wbr, a, abbr, b, strong, i, em, u, s, small, mark, sub, sup, q, cite
  case code, pre, blockquote, ins, del, time, font, center, label, bdi, bdo, dfn, kbd, samp, tt
  case ul, ol, li, dl, dt, dd, figure, figcaption, picture, source, img, svg, math, video, audio
  case table, caption, thead, tbody, tfoot, tr, td, th, col, colgroup
  case form, fieldset, legend, input, button, select, option, textarea, datalist, output
  case details, summary, dialog, iframe, object, embed, canvas, map, area, data, other

  /// Whether its text runs on in the line around it.
  package var isInline: Bool {
    switch self {
    case .span, .a, .abbr, .b, .strong, .i, .em, .u, .s, .small, .mark, .sub, .sup, .q, .cite,
      .code, .ins, .del, .time, .font, .label, .bdi, .bdo, .dfn, .kbd, .samp, .tt, .wbr, .data,
      .img, .other, .svg, .picture, .source, .map, .area, .output, .math:
      true
    default: false
    }
  }

  /// Whether it is a heading.
  package var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether nothing in it is text of the page that a reader sees.
  package var isUnseen: Bool {
    switch self {
    case .head, .style, .script, .template, .svg, .math, .video, .audio, .object, .embed, .canvas,
      .iframe, .select, .option, .datalist, .textarea, .input, .button, .map, .dialog, .noscript:
      true
    default: false
    }
  }
}
