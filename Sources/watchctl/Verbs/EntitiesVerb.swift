import ArgumentParser
import CorpusProtocol

/// `entities`: people, organisations and places.
struct EntitiesVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "People, organisations and places with all their spellings and roles.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Only those with these words in any of their names.")
  var name: [String] = []

  func perform(_ session: Session) throws -> Outcome {
    let words = name.joined(separator: " ")
    var isEmpty = true
    try session.list(ListEntities.self, .init(name: words.isEmpty ? nil : words)) { reply in
      for entity in reply.entities {
        if session.json {
          try session.write(entity)
        } else {
          session.show(LedgerPage.block(entity))
        }
        isEmpty = false
      }
    }
    if isEmpty {
      if words.isEmpty {
        if !session.json { session.remark("No article names anybody.") }
      } else {
        throw Missing("nobody and nothing in the corpus is called \(VisibleText.line(words)).")
      }
    }
    return .done
  }
}
