extension CueTable {
  /// Verbs of saying that tell nothing of what is thought of the content.
  static let speech = """
    say/said/saying s cq
    tell/told s tcuq about,of
    state s cdq
    add s cq
    announce s cnq
    report s cdq on
    note s cdq
    explain s cdq
    declare s cnq
    assert s cdq
    remark s cq on
    comment s cq on,about
    observe s cq
    insist s cq on
    maintain s czq
    contend s cq
    argue s cq for,against,over
    claim s ciq
    affirm s cnq
    reaffirm s cnq
    confirm s cnq
    reiterate s cdq
    repeat s cdq
    stress s cdq
    emphasize s cdq
    emphasise s cdq
    underline s cd
    underscore s cd
    highlight s d
    inform s tc about,of
    remind s tcuq of,about
    notify s tc of
    brief s t about,on
    write/wrote/written s cdq about
    put/put/putting s q
    tweet s cdq about
    retweet s d
    post s cqd
    quip+ s cq
    joke s cq about
    recall s cdq
    recount s cdq
    relate s cdz
    narrate s cd
    reply s cq
    respond s cq
    react s q
    answer s cqd
    retort s cq
    counter s czq
    rejoin s q
    continue s q
    imply s cd
    hint s cq at
    signal s cdi
    disclose s cdq
    divulge s cd
    testify s cq about
    exclaim s cq
    shout s cq
    yell s cq
    scream s cq
    whisper s cq
    mutter s cq
    chant s cdq
    cry s q
    sigh s q
    interject s q
    opine s cq
    muse s cq about
    boast s cq about,of
    brag+ s cq about
    agree s ciq with,on,to
    mention s cd
    cite s d
    quote s d
    clarify s cd
    elaborate s q on
    specify s cd
    outline s cd
    describe s sdc
    call s.assert spuq for,on,upon
    label s s
    dub+ s s
    brand s s
    term s s
    characterize s s
    characterise s s
    portray s s
    depict s s
    paint s s
    frame s s
    compare s d
    liken s d
    speak/spoke/spoken s q about,of,against,on
    talk s q about,of
    discuss s d
    refer+ s q to
    allude s q to
    point s cq to,at
    echo s cdq
    preach s cd
    profess s cdi
    proclaim s cnq
    pronounce s sc
    vouch s q for
    espouse s d
    reserve s d
    express s d
    voice s d
    issue s d
    deliver s d
    raise s d
    theorize s c
    postulate s c
    posit s c
    conjecture s c
    blog+ s c
    email s cq
    text s cqd
    radio s c
    broadcast/broadcast s cd
    televise s d
    tip+ s cd
    leak s cd
    relay s cd
    convey s cd
    communicate s cd
    articulate s cd
    reason s czq
    rationalize s c
    justify s d
    campaign s i for,against
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
    convince s t
    oblige s u
    mislead/misled s t
    lie/lied/lying s cq about
    """
}
