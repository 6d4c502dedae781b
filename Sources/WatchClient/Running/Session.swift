// SPDX-License-Identifier: Apache-2.0

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
  /// What is to be written, until there is enough of it.
  private var pending = ""
  private var hasShown = false
  /// The pager, once what is shown is longer than the screen.
  private var paged: PagedOutput?
  private var lines = 0
  /// The line that the pager begins with.
  private var firstLine: Int?
  private var notes: [String] = []
  private var progressIsShown = false

  /// Seconds without a byte after which the service counts as hung: an answer takes milliseconds.
  private static let timeout = 30
  /// Bytes that are written at once.
  private static let chunk = 1 << 16

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

  /// Everything a list holds, or as much as `window` asks for, handed on page by page; gives how many records there were.
  ///
  /// Streamed where all is wanted; with a limit, asked for page by page, so that the service does no more than is shown.
  @discardableResult
  func list<M: Method, Record>(
    _ method: M.Type, _ parameters: M.Parameters, limit: Int? = nil,
    _ records: (M.Reply) -> [Record], _ body: ([Record]) throws -> Void
  ) throws -> Int where M.Parameters: PagedParameters, M.Reply: PagedReply & Dated {
    var parameters = parameters
    var next: String?
    var shown = 0
    repeat {
      if let limit {
        parameters.limit = min(limit - shown, 100)
        let reply = try call(method, parameters)
        let page = records(reply).prefix(limit - shown)
        shown += page.count
        next = shown < limit ? reply.next : nil
        try body(Array(page))
      } else {
        try stream(method, parameters) { reply in
          next = reply.next
          shown += records(reply).count
          try body(records(reply))
        }
      }
      if let next { parameters.continues(after: next) }
    } while next != nil
    return shown
  }

  /// Says how many objects a list holds, where only that is asked for.
  func showsCount<M: Method>(_ method: M.Type, _ parameters: M.Parameters, _ window: WindowOptions)
    throws -> Bool where M.Parameters: PagedParameters, M.Reply: PagedReply & Dated
  {
    guard window.count else { return false }
    var parameters = parameters
    parameters.count = true
    let reply = try call(method, parameters)
    let count = reply.count ?? 0
    if json || window.format == .jsonl {
      try write(Count(count: count, clock: reply.clock))
    } else {
      try put("\(count)\n")
    }
    return true
  }

  private struct Count: Encodable {
    let count: Int
    let clock: String
  }

  /// Forgets why earlier answers may be stale: by now everything is read.
  func forgetNotes() { notes = [] }

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
    guard connection == nil else { return }
    // What root asks for may take hours: verify builds another ledger.
    connection = try VarlinkConnection(path: path, timeout: isControl ? 86_400 : Self.timeout)
  }

  private func note(_ reply: some Dated) {
    if let stale = reply.stale, !notes.contains(stale) { notes.append(stale) }
  }
}

// MARK: - Showing

extension Session {
  /// Shows a part of the answer; `apart`: with an empty line before it.
  ///
  /// On a terminal it goes through the pager as soon as it is longer than the screen.
  func show(_ part: Page, apart: Bool = false) throws {
    guard !part.isEmpty else { return }
    let text = part.rendered(width: console.width, colour: console.colour)
    try put(apart && hasShown ? "\n" + text : text)
  }

  /// Has the pager begin at a line.
  func begin(atLine line: Int) { firstLine = line }

  /// Writes one object as a line of JSON.
  func write(_ object: some Encodable) throws {
    let text = String(decoding: try VarlinkJSON.encode(object), as: UTF8.self)
    try put(VisibleText.json(text) + "\n")
  }

  /// Writes text that is safe to print.
  func put(_ text: String) throws {
    hasShown = true
    pending += text
    if let rows = console.size?.rows, paged == nil {
      lines += text.utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
      guard lines >= rows else { return }
      paged = console.openPager(firstLine)
    }
    if pending.utf8.count >= Self.chunk || paged != nil { try flush() }
  }

  /// Writes what was gathered, but what may still fit on the screen.
  func flush() throws {
    if let paged {
      try paged.write(pending)
    } else if let rows = console.size?.rows, lines < rows {
      return
    } else if !pending.isEmpty {
      try console.write(pending)
    }
    pending = ""
  }

  /// Writes lines at once and past any pager, for what goes on while it is read.
  func writeNow(_ part: Page) throws {
    try console.write(part.rendered(width: console.width, colour: console.colour))
  }

  /// Writes one object as a line of JSON, at once.
  func writeNow(_ object: some Encodable) throws {
    let text = String(decoding: try VarlinkJSON.encode(object), as: UTF8.self)
    try console.write(VisibleText.json(text) + "\n")
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

  /// Ends what is shown, waits for whoever reads it in the pager, then says why it may be stale.
  func finish() throws {
    endProgress()
    defer {
      paged?.close()
      paged = nil
      for note in notes { remark("Note: \(note)") }
      notes = []
    }
    let rest = pending
    pending = ""
    guard !rest.isEmpty else { return }
    if let paged { try paged.write(rest) } else { try console.write(rest) }
  }
}

extension Page {
  /// A page of one paragraph.
  init(_ words: String) {
    self.init()
    add(Line.squeezed(words))
  }
}
