// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WatchDaemon

@Suite struct ConfigurationFileTests {
  private func parse(_ text: String) throws(ConfigurationError) -> Configuration {
    try ConfigurationFile.parse(text, path: "c.toml", defaults: Configuration())
  }

  @Test func anEmptyFileIsTheDefaults() throws {
    #expect(try parse("") == Configuration())
    #expect(try parse("# nothing\n") == Configuration())
  }

  @Test func takesEveryKey() throws {
    var expected = Configuration()
    expected.corpus = "/srv/news"
    expected.ignore = ["draft-*"]
    expected.logLevel = .debug
    expected.workers = 3
    expected.workerMegabytes = 512
    expected.articleSeconds = 5
    expected.articleMegabytes = 2
    expected.settleSeconds = 7
    expected.pollSeconds = 60
    expected.connections = 20
    expected.messageMegabytes = 4
    expected.stallSeconds = 9
    expected.idleSeconds = 90
    let text = ConfigurationFile.render(expected)
    #expect(try parse(text) == expected)
    for setting in ConfigurationSetting.all { #expect(text.contains("\n\(setting.key) = ")) }
  }

  @Test(arguments: [
    ("colour = 1", 1, "unknown key \"colour\""),
    ("\n\nCorpus = \"/x\"", 3, "did you mean \"corpus\"?"),
    ("workers = \"two\"", 1, "\"workers\" takes a whole number from 0 to 256"),
    ("workers = 2\nworkers-x = 1", 2, "unknown key"),
    ("workers = 257", 1, "from 0 to 256"),
    ("workers = 1.5", 1, "whole number"),
    ("corpus = \"relative\"", 1, "absolute path"),
    ("corpus = 1", 1, "absolute path"),
    ("ignore = \"x\"", 1, "list of patterns"),
    ("ignore = [1]", 1, "list of patterns"),
    ("ignore = [\"a/b\"]", 1, "without \"/\""),
    ("log-level = \"loud\"", 1, "\"warning\""),
    ("workers = 2\n[limits]\nx = 1", 2, "no tables"),
    ("ignore = [\"x\",}", 1, ""), ("ignore = [\"x\" \"y\"]", 1, "must follow"),
    ("\nignore = [\"x\",\n\"y\"", 3, "not closed"), ("ignore = [[\"x\"]]", 1, "no lists"),
    ("corpus = \"/x", 1, "not closed"), ("corpus = \"/x\ny\"", 1, "not closed"),
    ("corpus = \"/\\x\"", 1, "backslash"), ("corpus = \"/\\ud800\"", 1, "number of a character"),
    ("workers = 2 3", 1, "behind the value"), ("= 3", 1, "sets a key"),
    ("workers", 1, "sets a key"),
    ("workers = 99999999999999999999", 1, "whole number"),
    ("workers = 2\nworkers = 3", 2, ""),
    ("workers =", 1, ""),
    ("ok = \u{1}", 1, ""),
    ("workers = 2\n[é]", 2, "no tables"), ("\u{FEFF} \t[[ #", 1, "no tables"),
    ("workers = 2\r\n[\n", 2, "no tables"), ("wörkers = 2", 1, "sets a key"),
  ])
  func refuses(text: String, line: Int, reason: String) {
    #expect {
      try parse(text)
    } throws: { error in
      guard let error = error as? ConfigurationError else { return false }
      return error.line == line && (reason.isEmpty || error.reason.contains(reason))
        && error.description.hasPrefix("c.toml:\(line): ")
    }
  }

  @Test(arguments: [
    "ignore=['draft-*','~$x\\y']", "ignore = [ 'draft-*' , \"~$x\\\\y\", ] # two\r\n",
    "\u{FEFF}# first\n\n  ignore = [ # list\n  \"\\u0064raft-*\",\n\n  '~$x\\y'\n]\t",
  ]) func listsInAnyForm(_ text: String) throws {
    #expect(try parse(text).ignore == ["draft-*", "~$x\\y"])
  }

  /// Whatever stands in the file, reading it ends in a configuration or in a mistake of one of its lines.
  @Test(arguments: 0..<200) func anyTextIsReadOrRefused(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "workers", "ignore", "=", "[", "]", "\"", "'", "\\", ",", "#", "\n", " ", "2", "é", "\\u12",
      "}",
    ]
    let text = (0..<30).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    do {
      _ = try parse(text)
    } catch let error {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect((1...lines).contains(error.line ?? 0), "\(text)")
    }
  }

  @Test func refusesANul() {
    #expect(throws: ConfigurationError.self) { try parse("workers = 1\0\nbad") }
  }

  @Test func strangePathsComeBack() throws {
    var configuration = Configuration()
    configuration.corpus = "/a \"b\"\\c\t\u{7f}é"
    #expect(try parse(ConfigurationFile.render(configuration)) == configuration)
  }

  @Test func theShippedFileStatesTheDefaults() throws {
    let bytes = try FileBytes.read(path: ProjectFiles.path("systemd/corpusd.toml"))
    let text = String(decoding: bytes, as: UTF8.self)
    let uncommented = text.split(separator: "\n").map { line in
      ConfigurationSetting.all.contains { line.hasPrefix("#\($0.key) = ") }
        ? line.dropFirst() : line
    }.joined(separator: "\n")
    #expect(try parse(uncommented) == Configuration())
    for setting in ConfigurationSetting.all { #expect(text.contains("\n#\(setting.key) = ")) }
  }

  @Test func saysWhatNeedsARestart() {
    var new = Configuration()
    #expect(Configuration().needingRestart(for: new) == [])
    new.corpus = "/x"
    new.logLevel = .debug
    new.workers = 9
    #expect(Configuration().needingRestart(for: new) == ["corpus", "workers"])
  }
}

@Suite struct LocationsTests {
  private func locations(
    instance: String? = nil, state: String? = nil, socket: String? = nil, corpus: String? = nil,
    _ environment: Locations.Environment = Locations.Environment(home: "/home/ann")
  ) -> Locations {
    Locations(
      instance: instance, state: state, socket: socket, corpus: corpus, environment: environment)
  }

  @Test func byHandTheStateIsOnesOwn() {
    #expect(locations().state == "/home/ann/.local/state/corpusd")
    #expect(locations(instance: "desk").state == "/home/ann/.local/state/corpusd/desk")
    #expect(
      locations(Locations.Environment(home: "/h", xdgStateHome: "/x")).state == "/x/corpusd")
  }

  @Test func underSystemdItIsTheServices() {
    let environment = Locations.Environment(home: "/", stateDirectory: "/var/lib/corpusd:/other")
    #expect(locations(environment).state == "/var/lib/corpusd")
    #expect(locations(state: "/mine", environment).state == "/mine")
  }

  @Test func socketsAndFilesGoByTheInstance() {
    #expect(locations().socket == "/run/corpusd/corpusd.sock")
    #expect(locations().controlSocket == "/run/corpusd/corpusd.sock.control")
    #expect(locations(instance: "desk").socket == "/run/corpusd/desk.sock")
    #expect(locations(instance: "desk").configuration == "/etc/corpusd/desk.toml")
    #expect(locations(socket: "/tmp/s").controlSocket == "/tmp/s.control")
    #expect(locations(instance: "desk").defaultCorpus == "/srv/corpusd/desk")
    #expect(locations().defaultCorpus == "/srv/corpusd/seeds")
  }

  @Test func anOrdinaryUserHasAllInTheirOwnFolders() {
    var ann = Locations.Environment(home: "/home/ann", isRoot: false)
    #expect(locations(ann).socket == "/home/ann/.local/state/corpusd/run/corpusd.sock")
    ann.xdgRuntimeDirectory = "/run/user/1000"
    #expect(locations(ann).socket == "/run/user/1000/corpusd/corpusd.sock")
    #expect(locations(instance: "desk", ann).socket == "/run/user/1000/corpusd/desk.sock")
    #expect(locations(ann).configuration == "/home/ann/.config/corpusd/corpusd.toml")
    #expect(locations(ann).defaultCorpus == "/home/ann/News")
    ann.xdgConfigHome = "/c"
    #expect(locations(ann).configuration == "/c/corpusd/corpusd.toml")
    // A service of systemd's is nobody's own, whoever runs it.
    ann.stateDirectory = "/var/lib/corpusd"
    #expect(locations(ann).configuration == "/etc/corpusd/corpusd.toml")
    #expect(locations(ann).socket == "/run/corpusd/corpusd.sock")
  }

  @Test(arguments: [true, false])
  func twoCorporaRunByHandShareNothing(isRoot: Bool) {
    let user = Locations.Environment(
      home: "/home/ann", xdgRuntimeDirectory: "/run/user/1000", isRoot: isRoot)
    let one = locations(corpus: "/home/ann/News", user)
    let two = locations(corpus: "/home/ann/Archive", user)
    #expect(one.state == "/home/ann/.local/state/corpusd/home-ann-News")
    #expect(two.state == "/home/ann/.local/state/corpusd/home-ann-Archive")
    #expect(one.socket != two.socket)
    #expect(locations(state: "/s", corpus: "/home/ann/News", user).state == "/s")
  }
}

@Suite struct InstanceNameTests {
  @Test(arguments: [
    ("/srv/news", "srv-news"), ("/srv/news/", "srv-news"), ("/", "-"),
    ("/home/mo/old-news", "home-mo-old\\x2dnews"), ("/.a/b", "\\x2ea-b"), ("/é", "\\xc3\\xa9"),
  ])
  func isSystemds(folder: String, name: String) {
    #expect(InstanceName.of(folder) == name)
  }

  @Test func leavesRoomInASocketsPath() {
    let deep = "/home/" + String(repeating: "deeper/", count: 30)
    #expect(InstanceName.of(deep + "one").utf8.count <= 60)
    #expect(InstanceName.of(deep + "one") != InstanceName.of(deep + "two"))
    #expect(InstanceName.of(deep + "one").hasSuffix("-one"))
  }
}

@Suite struct MessageIDTests {
  @Test func theCatalogExplainsEach() throws {
    let bytes = try FileBytes.read(path: ProjectFiles.path("systemd/corpusd.catalog"))
    let catalog = String(decoding: bytes, as: UTF8.self)
    for id in MessageID.allCases {
      #expect(catalog.contains("-- \(id.rawValue)\nSubject: "), "\(id)")
    }
  }
}

@Suite struct VisibleControlsTests {
  @Test(arguments: [
    ("plain ünïcode", "plain ünïcode"), ("a\u{1b}[2Jb", "a\\u{1b}[2Jb"),
    ("\u{202e}exe", "\\u{202e}exe"), ("\u{85}\u{9b}", "\\u{85}\\u{9b}"), ("a\nb", "a\\u{a}b"),
    ("\u{2028}\u{feff}\u{e0041}", "\\u{2028}\\u{feff}\\u{e0041}"),
  ])
  func writesThemOut(text: String, visible: String) {
    #expect(VisibleControls.in(text) == visible)
  }
}
