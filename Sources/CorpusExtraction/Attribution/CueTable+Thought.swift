extension CueTable {
  /// Verbs of belief and intention, and of what documents do.
  static let thought = """
    conclude d cdq
    indicate d cd
    reveal d cdq
    detail d cd
    deem b s
    estimate b.predict cd
    anticipate b.predict cd
    expect b.predict ci
    calculate d.predict cd
    reckon b cq
    plan+ i.intend id
    intend i.intend iu
    decide i.intend ci
    aim i.intend i at
    seek/sought i.intend i
    want i.intend id
    hope b.intend ci for
    wish b.intend ci
    refuse i.deny i
    decline i.deny i
    resolve i.intend ci
    opt+ i.intend i for
    prefer+ i.intend id
    believe/believed b c in
    think/thought b cq
    know/knew/known b c
    feel/felt b cq
    consider b cs
    view b s
    see/saw/seen b cz
    regard b s
    suspect b c
    fear b.warn cd
    doubt b.deny cdx
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
    show/showed/shown d cd
    demonstrate d c
    prove/proven d c
    illustrate d cd
    document d cdz
    record d cdz
    list d d
    trace d d
    uncover d cd
    expose d d
    corroborate d cd
    verify d cd
    attest d c to
    chronicle d d
    summarize d cd
    summarise d cd
    surmise b c
    require d.demand c
    bet b.predict c
    wager b.predict c
    vote i.intend i for,against
    fret+ b.warn c about
    dread b c
    desire i id
    long i i for
    yearn i i for
    vie i i for
    """
}
