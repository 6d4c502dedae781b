// SPDX-License-Identifier: Apache-2.0

import CorpusProtocol
import Glibc

/// A failure in the user's words: what happened, what to do, and with which exit status the run ends.
struct Complaint {
  /// Absent where there is nothing to say, as when the reader of a pipe went away.
  let words: String?
  let status: Outcome

  private init(_ words: String?, _ status: Outcome) {
    self.words = words
    self.status = status
  }

  init(_ error: any Error, session: Session) {
    self =
      switch error {
      case let error as VarlinkError: Complaint(error)
      case let error as ConnectionError: Complaint(error, session)
      case let error as MalformedMessage:
        Complaint(
          "corpusd's answer makes no sense: \(error.description) Are watchctl and corpusd of one version?",
          .failed)
      case let error as SeveralServices: Complaint(error)
      case let error as Refusal: Complaint(error.words, .failed)
      case let error as Missing: Complaint(error.description, .different)
      case let error as OutputError where error.isPager: Complaint(nil, .done)
      case let error as OutputError:
        Complaint(
          error.code == EPIPE
            ? nil : "the output cannot be written: \(Self.name(of: error.code)).", .failed)
      default: Complaint("\(VisibleText.line(String(describing: error)))", .failed)
      }
  }

  private init(_ error: SeveralServices) {
    let names = error.instances.map { "  watchctl --instance '\(VisibleText.line($0))' …" }
    self.init("several services of yours run. Name one:\n" + names.joined(separator: "\n"), .usage)
  }

  private init(_ error: VarlinkError) {
    let words = VisibleText.line(error.description)
    self =
      switch error {
      case .notFound:
        Complaint("\(words) Look with \"watchctl articles\" or \"watchctl search\".", .different)
      case .ambiguous, .invalidParameter: Complaint(words, .usage)
      case .configurationInvalid: Complaint(words, .badConfiguration)
      case .clockTooOld(let oldest):
        Complaint(
          """
          the change log no longer reaches back that far; it begins after \(VisibleText.line(oldest)).
          What holds today: watchctl propositions. What happens from now on: watchctl log -f
          """, .failed)
      case .permissionDenied:
        Complaint("\(words) Steering corpusd is root's: put sudo before the command.", .failed)
      case .methodNotFound, .methodNotImplemented, .interfaceNotFound:
        Complaint("\(words) Are watchctl and corpusd of one version?", .failed)
      default: Complaint(words, .failed)
      }
  }

  private init(_ error: ConnectionError, _ session: Session) {
    let unit = session.global.instance.map { "corpusd@\($0)" } ?? "corpusd"
    let words: String
    switch error {
    case .noSocket(let path), .nobodyListens(let path):
      let why =
        if case .noSocket = error { "there is no socket at" } else { "nobody listens at" }
      words = """
        corpusd is not running: \(why) \(VisibleText.line(path)).
        Start the installed service:     sudo systemctl start \(unit)
        Or one of your own, on ~/News:   systemctl --user start corpusd
        Or run it on a folder of yours:  corpusd serve --corpus DIR
        """
    case .permissionDenied(let path) where session.isControl:
      words = """
        you may not open \(VisibleText.line(path)): steering corpusd is root's.
        Put sudo before the command.
        """
    case .permissionDenied(let path):
      words = """
        you may not open \(VisibleText.line(path)): only members of the group corpusd may.
        Become one:  sudo usermod -aG corpusd \(VisibleText.line(session.console.user))
        then log in again.
        """
    case .pathTooLong(let path):
      words =
        "the path of a socket has at most 107 bytes; \(VisibleText.line(path)) is longer."
    case .timedOut(let seconds):
      words = """
        corpusd did not answer for \(seconds) seconds; it may hang.
        How it is:       systemctl status \(unit)
        Start it anew:   sudo systemctl restart \(unit)
        """
    case .closed:
      words = """
        corpusd closed the connection before it had answered.
        Why:  journalctl -u \(unit) -n 20
        """
    case .system(let call, let path, let code):
      words =
        "\(call) failed on \(VisibleText.line(path.isEmpty ? session.socket : path)): \(Self.name(of: code))."
    }
    self.init(words, error.isUnreachable ? .unreachable : .failed)
  }

  private static func name(of code: Int32) -> String {
    guard let words = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}

/// A thing that the user named and that does not exist.
struct Missing: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
