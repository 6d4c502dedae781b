/// The words of the cue lexicon.
///
/// One cue a line: the lemma (with `+` where its last consonant doubles, irregular forms after slashes), its type (s speech,
/// b belief, i intention, d document) and act, its constructions (c clause, i infinitive, n object, t told, u urged, o charged,
/// s predicate, q quotation, z clause only with "that" or the like, x denial) and the prepositions that lead to its content.
enum CueTable {
  static let verbs = """
    say/said/saying s cq
    tell/told s tcuq about,of
    state s cnq
    add s cq
    announce s cnq
    report s cnq on
    note s cnq
    explain s cnq
    declare s cnq
    assert s cnq
    remark s cq on
    comment s cq on,about
    observe s cq
    insist s cq on
    maintain s czq
    contend s cq
    argue s cq for,against,over
    claim s ciq
    allege s.accuse cnq
    affirm s cnq
    reaffirm s cnq
    confirm s cnq
    reiterate s cnq
    repeat s cnq
    stress s cnq
    emphasize s cnq
    emphasise s cnq
    underline s cn
    underscore s cn
    highlight s n
    tout s.praise n
    inform s tc about,of
    advise s.urge tucq against
    assure s.promise tczq of
    reassure s.promise tc
    remind s tcuq of,about
    notify s tc of
    brief s t about,on
    write/wrote/written s cnq about
    tweet s cnq about
    retweet s n
    post s cq
    quip+ s cq
    joke s cq about
    recall s cnq
    recount s cnq
    relate s cnz
    narrate s cn
    reply s cq
    respond s cq
    react s q
    answer s cq
    retort s cq
    counter s czq
    rejoin s q
    continue s q
    conclude d cnq
    suggest s.propose cnq
    indicate d cn
    imply s cn
    hint s cq at
    signal s cni
    reveal d cnq
    disclose s cnq
    divulge s cn
    testify s cq about
    exclaim s cq
    shout s cq
    yell s cq
    scream s cq
    whisper s cq
    mutter s cq
    chant s cnq
    cry s q
    sigh s q
    interject s q
    opine s cq
    muse s cq about
    boast s cq about,of
    brag+ s cq about
    lament s.criticize cnq
    bemoan s.criticize n
    complain s.criticize cq about,of
    grumble s.criticize cq about
    gripe s.criticize cq about
    protest s.criticize cnq against
    concede s.admit cnq
    acknowledge s.admit cnq
    admit+ s.admit cniq to
    confess s.admit cnq to
    agree s ciq with,on,to
    mention s cn
    cite s n
    quote s n
    clarify s cn
    elaborate s q on
    specify s cn
    detail d cn
    outline s cn
    describe s snc
    call s.assert spuq for,on,upon
    label s s
    dub+ s s
    brand s s
    term s s
    deem b s
    characterize s s
    characterise s s
    portray s s
    depict s s
    paint s s
    frame s s
    compare s n
    liken s n
    speak/spoke/spoken s q about,of,against,on
    talk s q about,of
    discuss s n
    refer+ s q to
    allude s q to
    point s cq to,at
    echo s cnq
    preach s cn
    profess s cni
    proclaim s cnq
    pronounce s sc
    vouch s q for
    estimate b.predict cn
    predict s.predict cnq
    forecast/forecast s.predict cn
    project s.predict cn
    foresee/foresaw/foreseen s.predict cn
    anticipate b.predict cn
    expect b.predict ciu
    calculate d.predict cn
    reckon b cq
    prophesy s.predict cn
    criticize s.criticize nq for
    criticise s.criticize nq for
    condemn s.criticize nq for
    denounce s.criticize nqs
    decry s.criticize nq
    deplore s.criticize nq
    slam+ s.criticize nq for
    blast s.criticize nq for
    attack s.criticize nq for
    assail s.criticize nq for
    lambaste s.criticize nq for
    lambast s.criticize nq for
    rip+ s.criticize nq into
    mock s.criticize nq for
    ridicule s.criticize nq
    deride s.criticize nqs
    disparage s.criticize nq
    dismiss s.deny nqsx
    rebuke s.criticize nq
    chide s.criticize nq
    scold s.criticize nq
    berate s.criticize nq
    blame s.accuse on for,on
    fault s.criticize o for
    accuse s.accuse oq of
    charge s.accuse czq with
    rail s.criticize q against
    lash s.criticize q at
    hit s.criticize q back
    fire s.criticize q back
    shoot/shot s.criticize q back
    question s.ask cn
    challenge s.criticize nq
    oppose s.criticize n
    object s.criticize cq to
    savage s.criticize n
    pan+ s.criticize n
    knock s.criticize n for
    skewer s.criticize n
    hammer s.criticize n for
    bash s.criticize n for
    castigate s.criticize n for
    excoriate s.criticize n for
    scorn s.criticize n
    scoff s.criticize q at
    sneer s.criticize q at
    jeer s.criticize q
    taunt s.criticize nq
    needle s.criticize n
    jab+ s.criticize q at
    praise s.praise nq for
    hail s.praise nsq
    laud s.praise nq
    applaud s.praise nq
    commend s.praise nq for
    welcome s.praise nq
    endorse s.praise n
    support s.praise n
    back s.praise n
    salute s.praise n
    thank s.praise nq for
    congratulate s.praise nq on
    compliment s.praise nq on
    extol+ s.praise n
    defend s.praise nq
    favor s.praise n
    favour s.praise n
    espouse s n
    deny s.deny cniqx
    reject s.deny nqsx
    refute s.deny cnx
    dispute s.deny cnx
    rebut+ s.deny nx
    contradict s.deny nx
    repudiate s.deny nx
    disavow s.deny nx
    disown s.deny nx
    renounce s.deny nx
    disagree s.deny qx with
    discount s.deny nx
    downplay s.deny n
    demand s.demand cniq
    urge s.urge cunq
    exhort s.urge u
    implore s.urge uq
    beg+ s.urge uq for
    plead s.demand q for,with
    appeal s.demand q for,to
    encourage s.urge un
    press s.demand uq for
    push s.demand q for
    advocate s.propose cn for
    recommend s.propose cn
    lobby s.demand u for,against
    order s.demand ucn
    instruct s.demand u
    command s.demand ucz
    direct s.demand u
    invite s.ask u
    ask s.ask cuqt about,for
    inquire s.ask cq about
    enquire s.ask cq about
    question s.ask cn
    wonder s.ask cq about
    query s.ask cq
    request s.demand cnu
    promise s.promise cintq
    pledge s.promise cinq
    vow s.promise ciq
    swear/swore/sworn s.promise ciq
    commit+ s.promise - to
    guarantee s.promise cn
    offer s.promise in
    reserve s n
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
    propose s.propose cniq
    threaten s.threaten ciq
    warn s.warn ctuq of,about,against
    caution s.warn ctuq against,about
    alert s.warn t to
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
    decree s.demand c
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
    document d cnz
    uncover d cn
    expose d n
    corroborate d cn
    verify d cn
    attest d c to
    chronicle d n
    summarize d cn
    summarise d cn
    express s n
    voice s n
    issue s n
    deliver s n
    raise s n
    apologize s.admit q for
    apologise s.admit q for
    speculate s.predict cq
    theorize s c
    postulate s c
    posit s c
    surmise b c
    conjecture s c
    gloat s.praise cq
    rejoice s.praise cq
    marvel s.praise cq at
    rave s.praise q about
    rant s.criticize q about
    vent s.criticize q
    fume s.criticize cq
    blog+ s c
    email s cq
    text s cq
    radio s c
    broadcast/broadcast s c
    televise s n
    tip+ s c
    leak s c
    relay s cn
    convey s cn
    communicate s cn
    articulate s cn
    reason s czq
    rationalize s c
    justify s n
    counsel s.urge ucn
    prescribe s.demand c
    mandate s.demand c
    require d.demand cu
    bet b.predict c
    wager b.predict c
    dare s.threaten u
    vote i.intend i for,against
    campaign s i for,against
    joke s cq about
    crack s q
    smirk s q
    laugh s q
    smile s q
    nod s q
    snap+ s q
    snarl s q
    bark s q
    roar s q
    thunder s cq
    drawl s q
    begin/began s q
    ad-lib+ s q
    interrupt s q
    volunteer s cq
    venture s q
    theorise s c
    persuade s.urge tu
    convince s tu
    oblige s u
    forewarn s.warn t
    mislead/misled s t
    lie/lied/lying s cq about
    fret+ b.warn c about
    dread b c
    desire i in
    long i i for
    yearn i i for
    vie i i for
    """

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
