/// The words of the cue lexicon.
///
/// One cue a line: the lemma (with `+` where its last consonant doubles, irregular forms after slashes), its type (s speech,
/// b belief, i intention, d document) and act, its constructions (c clause, i infinitive, n object, t told, u urged, o charged,
/// s predicate, q quotation, z clause only with "that" or the like, x denial) and the prepositions that lead to its content.
enum CueTable {
  /// Verbs of every kind.
  static let verbs = [speech, stances, thought].joined(separator: "\n")

  /// Nouns that stand for what somebody says, writes or thinks.
  static let nouns = """
    statement d cq on,about,of
    report d c on,of,about
    claim s c of,about
    comment s cq on,about
    remark s cq on,about
    assertion s c of
    allegation s.accuse c of,against
    accusation s.accuse c of,against
    charge s.accuse c of
    denial s.deny cx of
    demand s.demand ci for
    call s.demand i for
    warning s.warn c of,about,against
    threat s.threaten ci of,against
    promise s.promise ci of
    pledge s.promise ci of
    vow s.promise ci of
    announcement s c of
    declaration s c of
    suggestion s.propose c of
    proposal s.propose i for
    recommendation s.propose c for,on
    prediction s.predict c of
    forecast s.predict c of,for
    estimate b.predict c of
    assessment d c of
    conclusion d c of
    finding d c of
    ruling d c on
    verdict d c on
    belief b c in
    opinion b c on,of,about
    view b c of,on
    fear b.warn c of,about
    hope b.intend ci for,of
    concern b.warn c about,over
    doubt b.deny c about
    suspicion b c of
    complaint s.criticize c about,of
    criticism s.criticize - of
    condemnation s.criticize - of
    praise s.praise - for,of
    support s.praise - for
    opposition s.criticize - to
    argument s c for,against
    question s.ask c about,of
    request s.demand i for
    appeal s.demand i for
    admission s.admit c of
    acknowledgement s.admit c of
    acknowledgment s.admit c of
    insistence s c on
    explanation s c of,for
    answer s c to
    response s q to
    reply s q to
    testimony s cq about,on
    speech s q about,on
    interview s q about
    tweet s cq about
    letter d cq about
    memo d cq about
    plan i.intend i for
    decision i.intend i on
    intention i.intend i of
    desire i.intend i for
    wish i.intend i for
    refusal i.deny i
    offer s.promise i of
    commitment s.promise i to
    idea b c of
    notion b c of
    confidence b c in
    optimism b c about
    agreement s ci on
    description s - of
    characterization s - of
    depiction s - of
    attack s.criticize - on
    revelation d c about,of
    sign d c of
    evidence d c of
    rumor s c of,about
    rumour s c of,about
    speculation s.predict c about
    """
}
