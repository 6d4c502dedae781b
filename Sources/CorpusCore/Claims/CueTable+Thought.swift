extension CueTable {
  /// Verbs of belief and intention, and of what documents do.
  static let thought = """
    conclude d cnq
    indicate d cn
    reveal d cnq
    detail d cn
    deem b s
    estimate b.predict cn
    anticipate b.predict cn
    expect b.predict ciu
    calculate d.predict cn
    reckon b cq
    plan+ i.intend in
    intend i.intend iu
    decide i.intend ci
    aim i.intend i at
    seek/sought i.intend i
    want i.intend iun
    hope b.intend ci for
    wish b.intend ci
    refuse i.deny i
    decline i.deny i
    resolve i.intend ci
    opt+ i.intend i for
    prefer+ i.intend inu
    believe/believed b c in
    think/thought b cq
    know/knew/known b c
    feel/felt b cq
    consider b cs
    view b s
    see/saw/seen b czs
    regard b s
    suspect b c
    fear b.warn cn
    doubt b.deny cnx
    assume b c
    presume b c
    worry b.warn cq about
    understand/understood b cz
    realize b c
    realise b c
    recognize b.admit c
    recognise b.admit c
    find/found d c
    determine d cz
    discover d c
    learn d c
    judge b cz
    assess d c
    suppose b c
    guess b.predict c
    imagine b c
    trust b c
    hold/held d cz
    rule d cz
    certify d c
    remember b cq
    regret b.admit c
    forget/forgot/forgotten b c
    hear/heard b c
    notice b cz
    stipulate d c
    read/reads d czq
    show/showed/shown d cn
    demonstrate d c
    prove/proven d c
    illustrate d cn
    document d cnz
    record d cnz
    list d n
    trace d n
    uncover d cn
    expose d n
    corroborate d cn
    verify d cn
    attest d c to
    chronicle d n
    summarize d cn
    summarise d cn
    surmise b c
    require d.demand cu
    bet b.predict c
    wager b.predict c
    vote i.intend i for,against
    fret+ b.warn c about
    dread b c
    desire i in
    long i i for
    yearn i i for
    vie i i for
    """
}
