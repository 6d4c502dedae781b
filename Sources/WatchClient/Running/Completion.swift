// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CorpusProtocol
import Glibc

/// What shells offer while a command is typed: asked of the service, and nothing where it does not answer.
enum Completion {
  /// Articles and folders, from the folder of the shell or from the corpus.
  static let paths = CompletionKind.custom { words, _, prefix in
    escaped(Offer(words).paths(prefix), after: prefix)
  }

  /// Articles, folders and identifiers.
  static let things = CompletionKind.custom { words, _, prefix in
    let offer = Offer(words)
    let isIdentifier = prefix.dropFirst().first == "-"
    return escaped(
      isIdentifier ? offer.words(.identifier, prefix) : offer.paths(prefix), after: prefix)
  }

  /// People, organisations and places.
  static let names = CompletionKind.custom { words, _, prefix in
    escaped(Offer(words).words(.name, prefix), after: prefix)
  }

  /// What figures count.
  static let measures = CompletionKind.custom { words, _, prefix in
    escaped(Offer(words).words(.measure, prefix), after: prefix)
  }

  /// The services that run.
  static let instances = CompletionKind.custom { _, _, _ in
    FolderNames.of("/run/corpusd").filter { $0.hasSuffix(".sock") }.map { String($0.dropLast(5)) }
      .filter { $0 != "corpusd" }.sorted()
  }

  /// Bash takes a space for the end of a word: it is quoted, as its own completion of files does.
  private static func escaped(_ words: [String], after prefix: String) -> [String] {
    guard CompletionShell.requesting == .bash else { return words }
    return words.map { word in
      word.reduce(into: "") { text, character in
        if " '\"\\&|;()<>$`!*?#~".contains(character) { text += "\\" }
        text.append(character)
      }
    }
  }
}

/// A question to the service that the words of a command line name.
private struct Offer {
  let socket: String?

  init(_ words: [String]) {
    func value(_ option: String) -> String? {
      for (place, word) in words.enumerated() {
        if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
        if word == option, place + 1 < words.count { return words[place + 1] }
      }
      return nil
    }
    let arguments = ["socket", "instance"].flatMap { name in
      value("--" + name).map { ["--" + name, $0] } ?? []
    }
    let options = try? GlobalOptions.parse(arguments)
    socket = try? options?.socketPath(environment: Console.process().environment)
  }

  func words(_ kind: Complete.Kind, _ prefix: String) -> [String] {
    guard let socket, var connection = try? VarlinkConnection(path: socket, timeout: 2) else {
      return []
    }
    return (try? connection.call(Complete.self, .init(kind: kind, prefix: prefix)).words) ?? []
  }

  /// Paths as they are typed: what stands before the name stays as it is.
  func paths(_ prefix: String) -> [String] {
    guard let socket, var connection = try? VarlinkConnection(path: socket, timeout: 2),
      let corpus = try? connection.call(GetStatus.self, NoParameters()).status.corpus
    else { return [] }
    let typed = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let console = Console.process()
    let root = console.realPath(corpus) ?? corpus
    let here = console.realPath(typed.isEmpty ? "." : typed)
    var folder = typed
    if let here, here == root || here.hasPrefix(root + "/") {
      let inside = here.dropFirst(root.count + 1)
      folder = inside.isEmpty ? "" : inside + "/"
    } else if typed.hasPrefix("/") || typed.hasPrefix("../") {
      // On the way to the corpus: its own folders lead there.
      return root.hasPrefix(prefix) ? [root + "/"] : []
    }
    let ask = Complete.Parameters(kind: .path, prefix: folder + prefix.dropFirst(typed.count))
    let found = (try? connection.call(Complete.self, ask).words) ?? []
    return found.map { typed + $0.dropFirst(folder.count) }
  }
}

/// What lies in a folder.
enum FolderNames {
  static func of(_ path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) {
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        })
    }
    return names
  }
}
