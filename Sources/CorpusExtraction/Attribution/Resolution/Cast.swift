// SPDX-License-Identifier: Apache-2.0

internal import CorpusLanguage
internal import CorpusProtocol

/// Everybody and everything that an article names.
///
/// Names are gathered over the whole article before anything is resolved: the full form need not stand first.
struct Cast: Sendable {
  enum Gender: Sendable { case unknown, male, female }

  /// A person, organisation or place of the article.
  struct Member: Sendable {
    var name: String
    var kind: Source.Kind
    /// Lower-case words of the name.
    var words: [String]
    var forms: Set<String>
    var roles: [String] = []
    var gender: Gender = .unknown
  }

  /// One place where a member is named.
  struct Mention: Sendable {
    var tokens: ClosedRange<Word>
    var member: Int
  }

  /// In order of first mention.
  private(set) var members: [Member] = []
  /// In order of the text.
  private(set) var mentions: [Mention] = []
  /// Organisations by their initials, in lower case.
  private var acronyms: [String: Int] = [:]
  /// The mention that covers a token; -1 for none.
  private var mentionAt: PerWord<Int32>

  init(reading: Reading) {
    mentionAt = PerWord(repeating: -1, count: reading.tokens.count)
    var runs = NameRuns.find(in: reading)
    runs.sort {
      (reading[$0.tokens.lowerBound].start, $0.tokens.lowerBound)
        < (reading[$1.tokens.lowerBound].start, $1.tokens.lowerBound)
    }
    Self.recognizePeople(&runs, reading)
    Self.completeOpenings(&runs, reading)
    Self.cutOpenings(&runs, reading)
    Self.addOpenings(&runs, reading)
    // Full names first, so that a surname finds its person wherever that is introduced.
    var memberOf = [Int](repeating: -1, count: runs.count)
    var index = MemberIndex()
    for (place, run) in runs.enumerated() where Self.isFull(run) && !run.isHeadline {
      memberOf[place] = enroll(run, &index, full: true)
    }
    for (place, given) in runs.enumerated() where !Self.isFull(given) && !given.isHeadline {
      var run = given
      // A surname that is also a place's: "Paris said", where the article names Vera Paris.
      if run.kind == .place || run.kind == .organization, let last = run.words.last,
        index.byLast[last]?.contains(where: { members[$0].kind == .person }) ?? false,
        !NameLists.places.contains(last) || !Self.isWhere(run, reading),
        !NameLists.organizations.contains(last)
      {
        run.kind = .unknown
      }
      memberOf[place] = enroll(run, &index, full: false)
    }
    for (place, run) in runs.enumerated() where run.isHeadline {
      memberOf[place] = known(run, index) ?? -1
    }
    for (place, run) in runs.enumerated() where memberOf[place] >= 0 {
      let member = memberOf[place]
      members[member].forms.insert(run.text)
      if let role = run.role, members[member].kind == .person { add(role: role, to: member) }
      if run.gender != .unknown, members[member].gender == .unknown {
        members[member].gender = run.gender
      }
      for token in run.tokens { mentionAt[token] = Int32(mentions.count) }
      mentions.append(Mention(tokens: run.tokens, member: member))
    }
    acronyms = index.byAcronym
    joinAcronyms(reading)
    learnGenders(reading)
  }

  /// Gives persons whom neither title nor first name tells the gender of the pronouns behind their names, where a sentence names nobody
  /// else: "Judge Vanderveld said as she read the verdict". Now and then such a pronoun means somebody else, so most of them decide.
  private mutating func learnGenders(_ reading: Reading) {
    var votes: [Int: (male: Int, female: Int)] = [:]
    for (number, sentence) in reading.sentences.enumerated()
    where reading.quotationOfSentence[number] < 0 {
      var person: Int?
      var isOne = true
      var (isMale, isFemale) = (false, false)
      for token in sentence {
        if let member = member(at: token), members[member].kind == .person {
          isOne = isOne && (person ?? member) == member
          person = member
        } else if person != nil {
          switch reading.words[token] {
          case "he", "himself": isMale = true
          case "she", "herself": isFemale = true
          default: break
          }
        }
      }
      guard isOne, let person, members[person].gender == .unknown else { continue }
      votes[person, default: (0, 0)].male += isMale ? 1 : 0
      votes[person, default: (0, 0)].female += isFemale ? 1 : 0
    }
    for (person, vote) in votes where vote.male != vote.female {
      members[person].gender = vote.male > vote.female ? .male : .female
    }
  }

  /// Members by the words that can refer to them; the first introduced comes first.
  private struct MemberIndex {
    var byLast: [String: [Int]] = [:]
    var byFirst: [String: [Int]] = [:]
    /// Organisations of several words by each of their generic heads.
    var byWord: [String: [Int]] = [:]
    var exact: [String: Int] = [:]
    var byAcronym: [String: Int] = [:]
  }

  /// Whom a name in a headline means: only whom the prose names.
  private func known(_ run: NameRun, _ index: MemberIndex) -> Int? {
    if let member = index.exact[run.words.joined(separator: " ")] { return member }
    guard run.words.count == 1, let last = run.words.last else { return nil }
    return index.byLast[last]?.first
  }

  private mutating func enroll(_ run: NameRun, _ index: inout MemberIndex, full: Bool) -> Int {
    let key = run.words.joined(separator: " ")
    if let known = index.exact[key], Self.agree(members[known].gender, run.gender) { return known }
    guard let last = Self.surname(run.words), let first = run.words.first else { return -1 }
    if !full {
      if let known = index.byAcronym[key.filter { $0 != "." }],
        run.text.allSatisfy({ $0.isUppercase || $0 == "." })
      {
        return known
      }
      if run.kind == .person || run.kind == .unknown,
        let known = index.byLast[last]?.first(where: {
          members[$0].kind == .person && Self.agree(members[$0].gender, run.gender)
        }) ?? index.byFirst[first]?.first(where: { members[$0].kind == .person })
      {
        return known
      }
      if NameLists.generics.contains(last) {
        // "The Department" is the one that the article names, and by itself nobody.
        let heads = index.byWord[last] ?? []
        return heads.count == 1 ? heads[0] : -1
      }
      if Self.isCommon(last, run) { return -1 }
      // "Republicans" are the party, not those of the Senate whom the article named.
      if OrganizationName.isParty(last) { return enlist(run, &index, key, full: false) }
      if run.kind != .place,
        let known = index.byLast[last]?.first(where: { members[$0].kind == .organization })
      {
        return known
      }
    } else if let candidates = index.byLast[last]?.prefix(16) {
      for known in candidates where members[known].kind == run.kind || run.kind == .unknown {
        if Self.extends(run.words, members[known].words, kind: members[known].kind) {
          if run.words.count > members[known].words.count {
            members[known].words = run.words
            members[known].name = run.text
          }
          index.exact[key] = known
          return known
        }
      }
    }
    return enlist(run, &index, key, full: full)
  }

  /// Makes a member of a name that none has yet.
  private mutating func enlist(
    _ run: NameRun, _ index: inout MemberIndex, _ key: String, full: Bool
  )
    -> Int
  {
    guard let last = Self.surname(run.words), let first = run.words.first else { return -1 }
    let member = members.count
    members.append(
      Member(name: run.text, kind: run.kind, words: run.words, forms: [], gender: run.gender))
    index.exact[key] = member
    index.byLast[last, default: []].append(member)
    if full {
      index.byFirst[first, default: []].append(member)
      if run.kind == .organization {
        let end = run.words.firstIndex { ["of", "for", "on"].contains($0) } ?? run.words.count
        if end > 0, NameLists.organizations.contains(run.words[end - 1]) {
          index.byWord[run.words[end - 1], default: []].append(member)
        }
      }
      if run.kind != .person {
        let initials = String(
          run.words.filter { !AttributionWords.smallWordsOfNames.contains($0) }.compactMap(
            \.first))
        if initials.count > 1, index.byAcronym[initials] == nil {
          index.byAcronym[initials] = member
        }
      }
    }
    return member
  }

  /// Whether a single word with a capital is a common noun that begins a sentence: "Officials", "Police", "Voters".
  private static func isCommon(_ word: String, _ run: NameRun) -> Bool {
    guard !Spelling.isAcronym(run.text), OrganizationName.words(word) == [word] else {
      return false
    }
    return NameLists.groups.contains(word) || NameLists.isTitle(word)
      || NameLists.documents.contains(word) || LocalBody.isBody(word)
      || NameLists.openers.contains(word)
  }

  private static func agree(_ a: Gender, _ b: Gender) -> Bool {
    a == .unknown || b == .unknown || a == b
  }

  /// Whether two names of two words or more are one: the shorter is part of the longer, or initials stand for names.
  private static func extends(_ a: [String], _ b: [String], kind: Source.Kind) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    if kind == .person {
      guard let x = PersonName(a.joined(separator: " ")),
        let y = PersonName(b.joined(separator: " "))
      else { return false }
      return x.agrees(with: y)
    }
    return Array(long.suffix(short.count)) == short
  }

  /// "North Atlantic Treaty Organization (NATO)": the short form in brackets is the same member.
  private mutating func joinAcronyms(_ reading: Reading) {
    for place in mentions.indices.dropFirst() {
      let mention = mentions[place]
      let before = mentions[place - 1]
      guard mention.member != before.member,
        mention.tokens.lowerBound == before.tokens.upperBound + 2,
        reading[mention.tokens.lowerBound - 1].tag == .openBracket
      else { continue }
      let gone = mention.member
      let kept = before.member
      // What stands in brackets behind a person is a party or a state.
      guard members[gone].words.count == 1, members[kept].words.count > 1,
        members[kept].kind != .person
      else { continue }
      members[kept].forms.formUnion(members[gone].forms)
      for index in mentions.indices where mentions[index].member == gone {
        mentions[index].member = kept
      }
    }
  }

  /// Names of the places that `bytes` mention, in order.
  func places(in bytes: Range<Int>, _ reading: Reading) -> [String] {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if reading.start(of: mentions[middle].tokens.lowerBound) < bytes.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var out: [String] = []
    while low < mentions.count {
      let mention = mentions[low]
      guard reading.end(of: mention.tokens.upperBound) <= bytes.upperBound else { break }
      if members[mention.member].kind == .place { out.append(members[mention.member].name) }
      low += 1
    }
    return out
  }

  /// Whether the bytes are a word of a name of several; a day or month that opens one is, where it is known for a part of it.
  func isName(_ bytes: Range<Int>, _ reading: Reading) -> Bool {
    guard let token = reading.words(from: bytes.lowerBound).first, let mention = mention(at: token)
    else { return false }
    let name = mentions[mention].tokens
    return name.count > 1
      && (token > name.lowerBound || reading.isDayOfPaper(token) || reading.isGivenMonth(token))
      && reading.end(of: name.upperBound) >= bytes.upperBound
  }

  /// The organisation whose initials `word` is.
  func member(acronym word: String) -> Int? {
    guard word.count > 1, word.allSatisfy({ $0.isUppercase || $0 == "." }) else { return nil }
    return acronyms[word.lowercased().filter { $0 != "." }]
  }

  /// Which of the mentions covers `token`.
  func mention(at token: Word) -> Int? {
    guard mentionAt.indices.contains(token), mentionAt[token] >= 0 else { return nil }
    return Int(mentionAt[token])
  }

  /// The member whose name covers `token`.
  func member(at token: Word) -> Int? { mention(at: token).map { mentions[$0].member } }

  /// Takes for a person whoever the text shows to be one.
  mutating func setPerson(_ member: Int) { members[member].kind = .person }

  /// Takes for a body whatever the text shows to be one.
  mutating func setOrganization(_ member: Int) {
    members[member].kind = .organization
    members[member].roles = []
  }

  /// Notes a role; of "Foreign Minister" and "Russian Foreign Minister" only the fuller one is kept.
  mutating func add(role: String, to member: Int) {
    guard !role.isEmpty, !members[member].roles.contains(where: { $0.hasSuffix(role) }) else {
      return
    }
    if let shorter = members[member].roles.firstIndex(where: { role.hasSuffix($0) }) {
      members[member].roles[shorter] = role
    } else {
      members[member].roles.append(role)
    }
  }

  /// Everybody and everything, each once, in order of first mention.
  func named() -> [NamedEntity] {
    members.filter { !$0.forms.isEmpty }.map { member in
      NamedEntity(
        name: member.name, kind: member.kind, names: member.forms.sorted(),
        roles: member.roles.sorted())
    }
  }
}
