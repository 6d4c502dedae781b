// SPDX-License-Identifier: Apache-2.0

import CorpusFormats
import Testing

@testable import ContainerParsing

/// Files called PDF: read through the program that Debian has for it, or refused with what to do.
struct PDFFileTests {
  /// A page of A4 with these lines of Helvetica: where each stands from below, and how large.
  static func pdf(_ lines: [(top: Int, size: Int, words: String)]) -> [UInt8] {
    let shown = lines.map { "BT /F1 \($0.size) Tf 72 \($0.top) Td (\($0.words)) Tj ET\n" }.joined()
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        + "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
      "<< /Length \(shown.utf8.count) >>\nstream\n\(shown)endstream",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      file += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info << /Title (Template 7) >> >>\n"
    return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  private static let page = pdf([
    (820, 8, "The Ostly Courier 12"), (740, 24, "Weir gives way above Ostly"),
    (700, 11, "By Ada Finch"), (680, 11, "March 4, 2031"),
    (640, 11, "Two people died in the flood, officials told re-"), (627, 11, "porters on Monday."),
    (600, 11, "Nobody knew."), (20, 8, "Page 1 of 1"),
  ])

  @Test(.enabled(if: ChildProgram.isThere("/usr/bin/pdftotext")))
  func article() {
    let reply = PDFFile.read(Self.page)
    #expect(
      reply.lines?.split(separator: "\n") == [
        "Weir gives way above Ostly", "By Ada Finch", "March 4, 2031",
        "Two people died in the flood, officials told reporters on Monday.", "Nobody knew.",
      ])
  }

  @Test func withoutTheProgram() {
    let reply = PDFFile.read(Self.page, programs: ["/nowhere/pdftotext"])
    #expect(reply.isLacking && reply.problem?.contains("apt install poppler-utils") == true)
  }

  @Test(
    .enabled(if: ChildProgram.isThere("/usr/bin/pdftotext")),
    arguments: [
      (Array("%PDF-1.4\n".utf8), "damaged"), (Array(page.prefix(60)), "damaged"),
      (Array("%PDF-1.4\n1 0 obj << /Encrypt 2 0 R".utf8), "password"),
      (pdf([]), "pictures of pages"), (Array("Two died in Ostly.".utf8), "is none"),
    ])
  func whatIsWrong(file: [UInt8], words: String) {
    let reply = PDFFile.read(file)
    #expect(reply.lines == nil && reply.problem?.contains(words) == true, "\(reply)")
  }

  /// Whatever a program does, it ends within its limits, and what it printed is not kept.
  @Test(arguments: [
    ["sh", "-c", "while :; do :; done"], ["sh", "-c", "sleep 100"],
    ["sh", "-c", "cat /dev/zero"],
  ])
  func limits(arguments: [String]) {
    let result = ChildProgram.run(
      "/bin/sh", arguments, input: [], limits: .init(seconds: 1, output: 1 << 20))
    guard case .tooMuch = result else {
      Issue.record("\(result)")
      return
    }
  }

  @Test func outputAndStatus() {
    let limits = ChildProgram.Limits(seconds: 10, output: 1 << 24)
    let input = [UInt8](repeating: 0x61, count: 3 << 20)
    guard
      case .output(let output) = ChildProgram.run("/bin/cat", ["cat"], input: input, limits: limits),
      case .failed = ChildProgram.run("/bin/false", ["false"], input: [], limits: limits),
      case .notStarted = ChildProgram.run("/nowhere", ["a"], input: [], limits: limits)
    else {
      Issue.record("A program ended otherwise than it should.")
      return
    }
    #expect(output == input)
  }
}
