extension CueTable {
  /// Verbs of saying that tell nothing of what is thought of the content.
  static let speech = """
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
    inform s tc about,of
    remind s tcuq of,about
    notify s tc of
    brief s t about,on
    write/wrote/written s cnq about
    put/put/putting s q
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
    imply s cn
    hint s cq at
    signal s cni
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
    agree s ciq with,on,to
    mention s cn
    cite s n
    quote s n
    clarify s cn
    elaborate s q on
    specify s cn
    outline s cn
    describe s snc
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
    espouse s n
    reserve s n
    express s n
    voice s n
    issue s n
    deliver s n
    raise s n
    theorize s c
    postulate s c
    posit s c
    conjecture s c
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
    convince s tu
    oblige s u
    mislead/misled s t
    lie/lied/lying s cq about
    """
}
