// SPDX-License-Identifier: Apache-2.0

/// What a person knows better than the rules: that things are one, or that they are not.
package struct Correction: Hashable, Sendable {
  /// What is said of its subjects.
  package enum Verdict: String, CaseIterable, Sendable { case same, different }

  /// What a correction is about.
  package enum Subject: Hashable, Sendable {
    /// Whoever articles call so; only in one article, where that is given.
    case name(String, article: String?)
    /// The story that the article at this path prints.
    case article(String)
    /// What a claim says; of a figure, what it counts over.
    case claim(String)

    /// The subject for people, and what stands for it in the nodes that it names.
    package var label: String {
      switch self {
      case .name(let name, nil): "“\(name)”"
      case .name(let name, let article?): "“\(name)” in \(article)"
      case .article(let path): path
      case .claim(let id): id
      }
    }
  }

  /// Its place in the file, the first being 1.
  package var entry: Int
  package var verdict: Verdict
  /// Two or more, all of one kind.
  package var subjects: [Subject]
  package var by: String
  package var because: String
  /// When it was made (ISO 8601).
  package var on: String?

  /// The correction in a sentence.
  package var sentence: String {
    let all = subjects.map(\.label)
    let verdict = verdict == .same ? "are one" : "are not one"
    return
      "\(by) says that \(all.dropLast().joined(separator: ", ")) and \(all.last ?? "") \(verdict)"
      + "\(on.map { " (\($0))" } ?? ""): \(because)"
  }
}

/// All corrections of a corpus, and what follows from them together.
///
/// Subjects that are said to be the same make one class. A node that a correction names carries the label of its class: nodes of
/// one class are one, nodes of two classes are not, and all of them come before every other node as heads. So what a correction
/// says holds whatever else the corpus holds, and everything above follows by the one mechanism (`Stratum.joins`).
package struct Corrections: Hashable, Sendable {
  /// Where they lie.
  package static let path = CorpusPath("corrections.json")

  /// Those that hold, in the order of the file.
  package let inForce: [Correction]
  /// What is wrong with the file, a sentence each.
  package let problems: [String]
  /// The label of each subject's class: that of the subject which the file names first.
  private let labels: [Correction.Subject: String]

  /// The reason of an edge between two nodes of one class; what was said stands in the corrections.
  package static let reason = "a correction says so"

  /// None.
  package static let none = Corrections([], problems: [])

  /// Puts corrections together; one that contradicts others is left aside.
  package init(_ corrections: [Correction], problems: [String]) {
    var classes = SubjectClasses()
    for correction in corrections {
      for subject in correction.subjects { classes.add(subject) }
    }
    for correction in corrections where correction.verdict == .same {
      classes.join(correction.subjects)
    }
    var inForce: [Correction] = []
    var problems = problems
    for correction in corrections {
      let roots = correction.subjects.map { classes.root(of: $0) }
      if correction.verdict == .different, Set(roots).count < roots.count {
        problems.append(
          "Entry \(correction.entry) is left aside: other entries say that some of what it tells apart is the same."
        )
      } else {
        inForce.append(correction)
      }
    }
    var labels: [Correction.Subject: String] = [:]
    for subject in inForce.flatMap(\.subjects) { labels[subject] = classes.root(of: subject).label }
    self.inForce = inForce
    self.problems = problems
    self.labels = labels
  }

  /// The class of somebody whom an article calls by these names; what is said of that article alone goes first.
  package func label(ofNames names: [String], in article: String) -> String? {
    if labels.isEmpty { return nil }
    return names.compactMap { labels[.name($0, article: article)] }.min()
      ?? names.compactMap { labels[.name($0, article: nil)] }.min()
  }

  /// The class of the story that an article prints.
  package func label(ofArticle path: String) -> String? { labels[.article(path)] }

  /// The class of what a claim says or counts over.
  package func label(ofClaim id: String) -> String? { labels[.claim(id)] }

  /// The class that a subject is in.
  package func label(of subject: Correction.Subject) -> String? { labels[subject] }

  /// The subjects whose class is another than it was under `earlier`.
  package func changes(since earlier: Corrections) -> Set<Correction.Subject> {
    Set(labels.keys).union(earlier.labels.keys).filter { labels[$0] != earlier.labels[$0] }
  }

  /// The corrections in force that speak of classes with these labels.
  package func speaking(of classes: Set<String>) -> [Correction] {
    inForce.filter { correction in
      correction.subjects.contains { labels[$0].map(classes.contains) ?? false }
    }
  }
}

/// Classes of subjects that are the same (union-find); each goes by the subject that was added first.
private struct SubjectClasses {
  private var number: [Correction.Subject: Int] = [:]
  private var subjects: [Correction.Subject] = []
  private var parent: [Int] = []

  mutating func add(_ subject: Correction.Subject) {
    guard number[subject] == nil else { return }
    number[subject] = parent.count
    parent.append(parent.count)
    subjects.append(subject)
  }

  mutating func join(_ members: [Correction.Subject]) {
    let roots = members.map { find($0) }
    guard let first = roots.min() else { return }
    for root in roots { parent[root] = first }
  }

  mutating func root(of subject: Correction.Subject) -> Correction.Subject {
    subjects[find(subject)]
  }

  private mutating func find(_ subject: Correction.Subject) -> Int {
    var at = number[subject] ?? 0
    while parent[at] != at {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }
}
