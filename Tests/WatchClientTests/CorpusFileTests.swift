// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol
import Foundation
import Testing

@testable import WatchClient

/// What watchctl writes into the corpus, and how it understands paths.
@Suite struct CorpusFileTests {
  /// A corpus of its own, and a service that says it is there.
  private struct Corpus {
    let folder: String
    let service: FakeService

    init() throws {
      let folder = "/tmp/watchctl-corpus-\(UInt64.random(in: 0 ... .max))"
      try FileManager.default.createDirectory(
        atPath: folder + "/port", withIntermediateDirectories: true)
      self.folder = folder
      let world = World()
      var answers = world.answers()
      var status = world.status
      status.corpus = folder
      let reply = GetStatus.Reply(status: status, clock: "e:7")
      answers[GetStatus.name] = FakeService.answer(GetStatus.self) { _ in reply }.1
      service = try FakeService(answers)
    }

    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
  }

  @Test func addsWithoutOverwriting() throws {
    let corpus = try Corpus()
    let file = corpus.folder + ".txt"
    try "Nine dead.".write(toFile: file, atomically: true, encoding: .utf8)
    let run = Run(["add", file, "--as", "port/note.txt"], service: corpus.service)
    #expect(run.status == .done, "\(run.complaints)")
    #expect(try corpus.text("port/note.txt") == "Nine dead.")
    let again = Run(["add", file, "--as", "port/note.txt"], service: corpus.service)
    #expect(again.status == .failed)
    #expect(again.complaints.contains("is in the corpus already"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: corpus.folder + "/port") == ["note.txt"])
    for outside in ["../x.txt", "/etc/x.txt"] {
      #expect(Run(["add", file, "--as", outside], service: corpus.service).status == .usage)
    }
    let nowhere = Run(["add", file, "--as", "nowhere/note.txt"], service: corpus.service)
    #expect(nowhere.status == .failed)
    #expect(nowhere.complaints.contains("nothing can be written into the corpus"))
  }

  @Test func judgesInWordsThatStay() throws {
    let corpus = try Corpus()
    let first = Run(
      ["same", "c-aa", "c-bb", "--because", "One dam.", "--by", "Ada"], service: corpus.service)
    #expect(first.status == .done, "\(first.complaints)")
    #expect(try corpus.text("corrections.json").contains("c-aaaaaaaaaaaaaaaa"))
    // What people wrote stays as they wrote it.
    try "[\n   {\"same\": [\"A\",   \"B\"]}  \n ]\n".write(
      toFile: corpus.folder + "/corrections.json", atomically: true, encoding: .utf8)
    let second = Run(
      ["different", "Orla Venn", "O. Wenn", "--because", "Two."], service: corpus.service)
    #expect(second.status == .done, "\(second.complaints)")
    let text = try corpus.text("corrections.json")
    #expect(text.hasPrefix("[\n   {\"same\": [\"A\",   \"B\"]},\n  {"))
    struct Entry: Decodable {
      var same: [String]?
      var different: [String]?
    }
    let entries = try JSONDecoder().decode([Entry].self, from: Data(text.utf8))
    #expect(entries.map(\.different) == [nil, ["Orla Venn", "O. Wenn"]])
    try "{}".write(
      toFile: corpus.folder + "/corrections.json", atomically: true, encoding: .utf8)
    let broken = Run(["same", "A", "B", "--because", "x"], service: corpus.service)
    #expect(broken.status == .failed)
    #expect(try corpus.text("corrections.json") == "{}")
  }

  @Test(arguments: [
    ["same", "c-aa", "Orla Venn", "--because", "x"], ["same", "x-aa", "x-aa", "--because", "x"],
    ["same", "c-aa"], ["same", "c-aa", "c-bb"], ["different", "c-aa", "c-bb", "--because", " "],
  ])
  func refusesToJudge(arguments: [String]) throws {
    let corpus = try Corpus()
    let run = Run(arguments, service: corpus.service)
    #expect([.usage, .different].contains(run.status))
    #expect(!FileManager.default.fileExists(atPath: corpus.folder + "/corrections.json"))
  }

  /// Where the shell is, what is typed, and which article that is.
  @Test(arguments: [
    ("/srv/news/port", "herald.txt", "port/herald.txt"),
    ("/srv/news/port", "./herald.txt", "port/herald.txt"),
    ("/srv/news/port", "../flood.txt", "flood.txt"), ("/srv/news/port", "flood.txt", "flood.txt"),
    ("/srv", "news/flood.txt", "flood.txt"), ("/srv/news", "port/", "port"),
    ("/home/ada", "flood.txt", "flood.txt"), ("/home/ada", "./flood.txt", "flood.txt"),
    ("/home/ada", "/srv/news/flood.txt", "flood.txt"),
    ("/srv/news/port", "herald.txt#3", "port/herald.txt#3"),
  ])
  func understandsPaths(folder: String, typed: String, path: String) throws {
    let files: Set = [
      "/srv/news", "/srv/news/port", "/srv/news/port/herald.txt", "/srv/news/flood.txt",
    ]
    let both = try Both()
    var console = Console(
      environment: ["CORPUSD_SOCKET": both.service.path], isTerminal: false, size: nil, user: "ada",
      write: { _ in }, complain: { _ in }, openPager: { _ in nil }, pause: { _ in })
    console.folder = folder
    console.realPath = { name in
      var parts: [Substring] = []
      let whole = name.hasPrefix("/") ? name : folder + "/" + name
      for part in whole.split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      let real = "/" + parts.joined(separator: "/")
      return files.contains(real) ? real : nil
    }
    let session = Session(console: console, global: try GlobalOptions.parse([]))
    #expect(try session.corpusPath(typed) == path)
  }

  @Test func opensAtTheEvidence() throws {
    let both = try Both()
    let run = Run(
      ["open", "c-bb"], service: both.service, isTerminal: true, size: (80, 5),
      environment: ["NO_COLOR": "1"])
    #expect(run.status == .done)
    #expect(run.output.contains("«At least 12 people were killed»[1]"))
    #expect(run.paged)
    #expect(run.firstLine ?? 0 > 0)
  }
}
