// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// One run of watchctl, from arguments to exit status.
struct Invocation {
  let console: Console

  func run(_ arguments: [String]) -> Outcome {
    if let entry = Self.askedWord(in: arguments) { return explain(entry) }
    let command: any ParsableCommand
    do {
      command = try Watchctl.parseAsRoot(GlobalOptions.movedBehindVerb(arguments))
    } catch {
      if let word = Self.unknownVerb(in: arguments) {
        let near = Nearest.word(to: word, in: Self.verbs).map { "; \($0)?" } ?? "."
        console.complain(
          "watchctl: no verb \(VisibleText.line(word))\(near) \"watchctl --help\" lists them all.\n"
        )
        return .usage
      }
      return refuse(error, arguments)
    }
    guard let verb = command as? any Verb else { return help(command, arguments) }
    let session = Session(console: console, global: verb.global)
    do {
      let status = try verb.perform(session)
      try session.finish()
      return status
    } catch {
      let complaint = Complaint(error, session: session)
      // What was gathered before the failure is still worth seeing.
      try? session.finish()
      if let words = complaint.words { console.complain("watchctl: \(words)\n") }
      return complaint.status
    }
  }

  /// The word of the ledger that `help` asks for, where it is no verb.
  private static func askedWord(in arguments: [String]) -> Glossary.Entry? {
    guard GlobalOptions.movedBehindVerb(arguments).first == "help", let word = arguments.last,
      arguments.suffix(2) == ["help", word], unknownVerb(in: [word]) != nil
    else { return nil }
    return Glossary.entry(word)
  }

  private func explain(_ entry: Glossary.Entry) -> Outcome {
    var page = Page()
    page.add(Line(entry.word + "  ", .strong) + Line.squeezed(entry.meaning), hanging: 2)
    do {
      try console.write(page.rendered(width: console.width, colour: console.colour))
      return .done
    } catch {
      return .failed
    }
  }

  private static let verbs = Watchctl.configuration.groupedSubcommands.flatMap { group in
    group.subcommands.map { $0.configuration.commandName ?? "" }
  }

  /// The word that stands where a verb should, if it is none; the parser would call it an unexpected argument.
  private static func unknownVerb(in arguments: [String]) -> String? {
    guard let word = GlobalOptions.movedBehindVerb(arguments).first, !word.hasPrefix("-"),
      word != "help", !verbs.contains(word)
    else { return nil }
    return word
  }

  /// Runs what the parser made of a request for help, or of no verb at all.
  private func help(_ command: any ParsableCommand, _ arguments: [String]) -> Outcome {
    var command = command
    do {
      try command.run()
      return .done
    } catch {
      return refuse(error, arguments)
    }
  }

  /// Prints what the parser has to say: help on standard output, errors on the other.
  private func refuse(_ error: any Error, _ arguments: [String]) -> Outcome {
    guard Watchctl.exitCode(for: error).isSuccess else {
      let message = Watchctl.message(for: error)
      let end = message.hasSuffix(".") || message.hasSuffix("?") ? "" : "."
      let verb = GlobalOptions.movedBehindVerb(arguments).first.flatMap { word in
        Self.verbs.contains(word) ? " " + word : nil
      }
      console.complain(
        "watchctl: \(message)\(end) \"watchctl\(verb ?? "") --help\" says what it takes.\n")
      return .usage
    }
    let message = Watchctl.fullMessage(for: error, columns: min(console.width, 100))
    do {
      try console.write(message + "\n")
      return .done
    } catch {
      return .failed
    }
  }
}
