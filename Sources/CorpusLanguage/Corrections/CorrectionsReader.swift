// SPDX-License-Identifier: Apache-2.0

internal import CorpusProtocol

/// Reads `corrections.json`: a JSON list of corrections.
///
/// A file that is no such list holds no correction at all; an entry that is not understood is left aside. Neither is silent.
package enum CorrectionsReader {
  /// Why a file holds no correction.
  package struct Failure: Error, Hashable {
    /// A sentence for the file's owner.
    package let problem: String
  }

  /// The corrections in the bytes of a file.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> Corrections {
    let json = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    if let line = JSONGrammar.brokenLine(json) {
      throw Failure(problem: "It is no JSON from line \(line) on, so no correction holds.")
    }
    guard let entries = try? VarlinkJSON.decode([Entry].self, from: json) else {
      throw Failure(
        problem: "It is no JSON list, so no correction holds; put all entries into [ ].")
    }
    var corrections: [Correction] = []
    var problems: [String] = []
    for (index, entry) in entries.enumerated() {
      switch entry {
      case .read(var correction):
        correction.entry = index + 1
        corrections.append(correction)
      case .misread(let problem):
        problems.append("Entry \(index + 1) is left aside: \(problem)")
      }
    }
    return Corrections(corrections, problems: problems)
  }

  private static let fields = ["same", "different", "by", "because", "on"]

  /// An entry of the list; a bad one does not spoil the others.
  private enum Entry: Decodable {
    case read(Correction)
    case misread(String)

    init(from decoder: any Decoder) throws {
      guard let values = try? decoder.container(keyedBy: Field.self) else {
        self = .misread("it is no object; write {\"same\": […], \"by\": …, \"because\": …}.")
        return
      }
      do {
        self = .read(try CorrectionsReader.correction(values))
      } catch let failure {
        self = .misread(failure.problem)
      }
    }
  }

  private struct Field: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  private typealias Values = KeyedDecodingContainer<Field>

  private static func correction(_ values: Values) throws(Failure) -> Correction {
    try refuseUnknown(values, fields)
    let verdicts = Correction.Verdict.allCases.filter { values.contains(Field($0.rawValue)) }
    guard let verdict = verdicts.first, verdicts.count == 1 else {
      throw Failure(problem: "it needs either \"same\" or \"different\".")
    }
    guard let things = try? values.decode([Subject].self, forKey: Field(verdict.rawValue)) else {
      throw Failure(
        problem:
          "in \"\(verdict.rawValue)\" stand names, claims' whole identifiers, {\"name\": …, \"article\": …} or {\"article\": …}."
      )
    }
    var subjects: [Correction.Subject] = []
    for thing in things where !subjects.contains(thing.subject) { subjects.append(thing.subject) }
    guard subjects.count > 1 else {
      throw Failure(problem: "\"\(verdict.rawValue)\" names only one thing; it takes two.")
    }
    guard Set(subjects.map(\.kind)).count == 1 else {
      throw Failure(
        problem: "\"\(verdict.rawValue)\" mixes names, articles and claims; make an entry of each.")
    }
    let on = try string("on", values)
    if let on, CivilDate(iso: on) == nil {
      throw Failure(problem: "\"on\" is no date; write it as YYYY-MM-DD.")
    }
    guard let by = try string("by", values), let because = try string("because", values) else {
      throw Failure(problem: "it needs \"by\" and \"because\": who says so, and why.")
    }
    return Correction(
      entry: 0, verdict: verdict, subjects: subjects, by: by, because: because, on: on)
  }

  /// A field's text without white space around it; nil where it is absent or empty.
  private static func string(_ name: String, _ values: Values) throws(Failure) -> String? {
    guard values.contains(Field(name)) else { return nil }
    guard let value = try? values.decode(String.self, forKey: Field(name)) else {
      throw Failure(problem: "\"\(name)\" is no string.")
    }
    let start = value.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...last])
  }

  private static func refuseUnknown(_ values: Values, _ known: [String]) throws(Failure) {
    let unknown = values.allKeys.map(\.stringValue).filter { !known.contains($0) }
    if let first = unknown.min() {
      throw Failure(
        problem: "it has no field \"\(first)\"; its fields are \(known.joined(separator: ", ")).")
    }
  }

  /// A name or a claim's identifier as a string, or an object that says more.
  private struct Subject: Decodable {
    let subject: Correction.Subject

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        guard !text.isEmpty else { throw Failure(problem: "") }
        subject = Self.isClaim(text) ? .claim(text) : .name(text, article: nil)
        return
      }
      let values = try decoder.container(keyedBy: Field.self)
      try CorrectionsReader.refuseUnknown(values, ["name", "article"])
      let name = try CorrectionsReader.string("name", values)
      let article = try CorrectionsReader.string("article", values)
      switch (name, article) {
      case (let name?, let article): subject = .name(name, article: article)
      case (nil, let article?): subject = .article(article)
      case (nil, nil): throw Failure(problem: "")
      }
    }

    private static func isClaim(_ text: String) -> Bool {
      text.hasPrefix("c-") && text.utf8.count == 18
        && text.utf8.dropFirst(2).allSatisfy {
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
            || (UInt8(ascii: "2")...UInt8(ascii: "7")).contains($0)
        }
    }
  }
}

extension Correction.Subject {
  /// 0 for names, 1 for articles, 2 for claims.
  fileprivate var kind: Int {
    switch self {
    case .name: 0
    case .article: 1
    case .claim: 2
    }
  }
}
