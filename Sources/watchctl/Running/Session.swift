import CorpusProtocol

/// A verb's way to the service and to the user.
final class Session {
  let console: Console
  let global: GlobalOptions
  /// The reading socket.
  let socket: String
  private(set) var isControl = false
  /// Why there is no one service to ask.
  private let several: SeveralServices?
  private var connection: VarlinkConnection?
  private var page = Page()
  private var notes: [String] = []
  private var progressIsShown = false

  /// Seconds without a byte after which the service counts as hung; long work such as verify may take a while.
  private static let timeout = 600

  init(console: Console, global: GlobalOptions) {
    self.console = console
    self.global = global
    do {
      socket = try global.socketPath(environment: console.environment)
      several = nil
    } catch {
      socket = SocketPath.reading()
      several = error
    }
  }

  var json: Bool { global.json }
}

// MARK: - Asking

extension Session {
  /// From now on speaks to the control socket.
  func useControl() {
    isControl = true
    connection = nil
  }

  /// Calls a method; notes why its answer may be stale.
  func call<M: Method>(_ method: M.Type, _ parameters: M.Parameters) throws -> M.Reply
  where M.Reply: Dated {
    try connect()
    guard let reply = try connection?.call(method, parameters) else { throw ConnectionError.closed }
    note(reply)
    return reply
  }

  /// Calls a method with `more` and hands on each answer.
  func stream<M: Method>(
    _ method: M.Type, _ parameters: M.Parameters, patient: Bool = false,
    _ body: (M.Reply) throws -> Void
  ) throws where M.Reply: Dated {
    try connect()
    try connection?.stream(method, parameters, patient: patient) { reply in
      note(reply)
      try body(reply)
    }
  }

  /// Calls a method with `more` whose answers have no date, and gives them all.
  func all<M: Method>(_ method: M.Type, _ parameters: M.Parameters) throws -> [M.Reply] {
    try connect()
    var replies: [M.Reply] = []
    try connection?.stream(method, parameters) { replies.append($0) }
    return replies
  }

  /// Everything a list holds, page by page; streamed where the service streams, asked for where it does not.
  func list<M: Method>(
    _ method: M.Type, _ parameters: M.Parameters, _ body: (M.Reply) throws -> Void
  ) throws where M.Parameters: PagedParameters, M.Reply: PagedReply & Dated {
    var parameters = parameters
    var next: String?
    repeat {
      try stream(method, parameters) { reply in
        next = reply.next
        try body(reply)
      }
      if let next { parameters.continues(after: next) }
    } while next != nil
  }

  /// Does not say at the end what the answer itself says.
  func omitNotes(saidIn sentences: [String]) {
    notes.removeAll(where: sentences.contains)
  }

  /// Gives up the connection, so that the next call makes a new one.
  func disconnect() {
    connection = nil
  }

  private func connect() throws {
    if let several { throw several }
    let path = isControl ? SocketPath.control(of: socket) : socket
    if connection == nil { connection = try VarlinkConnection(path: path, timeout: Self.timeout) }
  }

  private func note(_ reply: some Dated) {
    if let stale = reply.stale, !notes.contains(stale) { notes.append(stale) }
  }
}

// MARK: - Showing

extension Session {
  /// Adds to the page that is shown at the end; `apart`: with an empty line before it.
  func show(_ part: Page, apart: Bool = false) {
    page.add(part, apart: apart)
  }

  /// Writes one object as a line of JSON, at once.
  func write(_ object: some Encodable) throws {
    let text = String(decoding: try VarlinkJSON.encode(object), as: UTF8.self)
    try console.write(VisibleText.json(text) + "\n")
  }

  /// Writes lines at once and past any pager, for what goes on while it is read.
  func writeNow(_ part: Page) throws {
    try console.write(part.rendered(width: console.width, colour: console.colour))
  }

  /// Says something that is no part of the answer.
  func remark(_ words: String) {
    console.complain(Page(words).rendered(width: console.width, colour: false))
  }

  /// On a terminal writes over the line that told of progress before.
  func tellProgress(_ words: String) {
    guard console.isTerminal else { return }
    console.complain("\r\u{1B}[K" + words)
    progressIsShown = true
  }

  /// Wipes the line that tells of progress.
  func endProgress() {
    if progressIsShown { console.complain("\r\u{1B}[K") }
    progressIsShown = false
  }

  /// Shows what was gathered, through the pager where it is longer than the screen, then why it may be stale.
  func finish() throws {
    endProgress()
    let text = page.rendered(width: console.width, colour: console.colour)
    page = Page()
    if !text.isEmpty {
      let height = text.utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      let fits = console.size.map { height < $0.rows } ?? true
      if fits || !console.page(text) { try console.write(text) }
    }
    for note in notes { remark("Note: \(note)") }
    notes = []
  }
}

extension Page {
  /// A page of one paragraph.
  init(_ words: String) {
    self.init()
    add(Line.squeezed(words))
  }
}
