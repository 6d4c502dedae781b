/// The words of the cue lexicon.
///
/// One cue a line: the lemma (with `+` where its last consonant doubles, irregular forms after slashes), its type (s speech,
/// b belief, i intention, d document) and act, its constructions (c clause, i infinitive, n an object that is claimed, d an object that is not, t told, u urged, o charged,
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
    fear b.warn c of,about
    hope b.intend ci for,of
    concern b.warn c about,over
    doubt b.deny c about
    suspicion b c of
    complaint s.criticize c about,of
    criticism s.criticize c of
    condemnation s.criticize - of
    praise s.praise - for,of
    argument s c for,against
    question s.ask c about,of
    request s.demand i for
    appeal s.demand i for
    admission s.admit c of
    acknowledgement s.admit c of
    acknowledgment s.admit c of
    insistence s c on
    explanation s c of,for
    reply s q to
    testimony s cq about,on
    speech s q about,on
    interview s q about
    memo d cq about
    intention i.intend i of
    refusal i.deny i
    offer s.promise i of
    commitment s.promise i to
    confidence b c in
    characterization s - of
    depiction s - of
    revelation d c about,of
    rumor s c of,about
    rumour s c of,about
    speculation s.predict c about
    """
}
