// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// How the speakers of two statements stand to each other.
package enum SpeakerRelation: Hashable, Sendable {
  /// One of them, by name, is credited with both.
  case same(String)
  /// The police or another body of the town, which tells most of what there is to tell of one event.
  case body(String)
  /// Nobody can tell: one side has no name, or an office and somebody of that office speak.
  case open
  /// Two names of two.
  case different

  /// Whether one speaks.
  var isOne: Bool {
    switch self {
    case .same, .body: true
    case .open, .different: false
    }
  }

  /// Compares the speakers of two statements.
  package init(_ a: StatementStratum.Node, _ b: StatementStratum.Node) {
    let (x, y) = (a.named, b.named)
    for one in x {
      for other in y where one == other || EntityStratum.compare(one, other).isOne {
        self = .same(one.name)
        return
      }
    }
    // "Police" and "Delby police" are those of the event that both tell of.
    if x.isEmpty, y.isEmpty, a.teller == b.teller, let body = Self.body(of: a),
      let other = Self.body(of: b), body.body == other.body,
      body.placeKey == other.placeKey || body.place == nil || other.place == nil
    {
      self = .body(body.place == nil ? b.speakers.all[0].name : a.speakers.all[0].name)
      return
    }
    // "The council" of two towns are two, though neither has a name of its own.
    if x.isEmpty, y.isEmpty {
      let (own, other) = (Self.towns(of: a), Self.towns(of: b))
      let areTwo =
        !own.isEmpty && !other.isEmpty
        && own.allSatisfy { town in
          other.allSatisfy { !town.starts(with: $0) && !$0.starts(with: town) }
        }
      self = areTwo ? .different : .open
      return
    }
    // "Democrats" at large are not one of whom the name is told.
    if Self.areAtLarge(a) && !y.isEmpty || Self.areAtLarge(b) && !x.isEmpty {
      self = .different
      return
    }
    let isPerson = { (node: EntityStratum.Node) in node.kind == .person }
    // A chief speaks for his police, a spokesman for the firm: a name of a person and one of a body are not two speakers for certain.
    let isMixed = x.allSatisfy(isPerson) != y.allSatisfy(isPerson)
    let isGroup = x.contains { $0.kind == .group } || y.contains { $0.kind == .group }
    self = x.isEmpty || y.isEmpty || isMixed && !isGroup ? .open : .different
  }

  /// What body of a town speaks, if it alone does.
  private static func body(of node: StatementStratum.Node) -> LocalBody? {
    guard let speaker = node.speakers.all.first, node.speakers.all.count == 1,
      speaker.kind != .person
    else { return nil }
    return LocalBody(speaker.name)
  }

  /// Whether those speak who are of no one event: "Democrats", not "residents".
  private static func areAtLarge(_ node: StatementStratum.Node) -> Bool {
    !node.speakers.all.isEmpty
      && node.speakers.all.allSatisfy { $0.kind == .group && $0.scope == nil }
  }

  /// The towns whose bodies speak, in words; the "Delby police" of one may be the "Delby County police" of the other.
  private static func towns(of node: StatementStratum.Node) -> Set<[String]> {
    Set(node.speakers.all.compactMap(\.place).map { Spelling.words($0) })
  }
}
