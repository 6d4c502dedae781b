extension CueTable {
  /// Verbs of saying that also take a stance: criticism, praise, denial, demands, promises, predictions.
  static let stances = """
    allege s.accuse cnq
    tout s.praise n
    advise s.urge tucq against
    assure s.promise tczq of
    reassure s.promise tc
    suggest s.propose cnq
    lament s.criticize cnq
    bemoan s.criticize n
    complain s.criticize cq about,of
    grumble s.criticize cq about
    gripe s.criticize cq about
    protest s.criticize cnq against
    concede s.admit cdq
    acknowledge s.admit cnq
    admit+ s.admit cniq to
    confess s.admit cnq to
    predict s.predict cnq
    forecast/forecast s.predict cn
    project s.predict cn
    foresee/foresaw/foreseen s.predict cn
    prophesy s.predict cn
    criticize s.criticize nq for
    criticise s.criticize nq for
    condemn s.criticize nq for
    denounce s.criticize nqs
    decry s.criticize nq
    deplore s.criticize nq
    slam+ s.criticize nq for
    blast s.criticize nq for
    attack s.criticize dq for
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
    question s.ask cd
    challenge s.criticize dq
    oppose s.criticize n
    object s.criticize cq to
    savage s.criticize d
    pan+ s.criticize d
    knock s.criticize d for
    skewer s.criticize n
    hammer s.criticize d for
    bash s.criticize n for
    castigate s.criticize n for
    excoriate s.criticize n for
    scorn s.criticize n
    scoff s.criticize q at
    sneer s.criticize q at
    jeer s.criticize q
    taunt s.criticize nq
    needle s.criticize d
    jab+ s.criticize q at
    praise s.praise nq for
    hail s.praise nsq
    laud s.praise nq
    applaud s.praise nq
    commend s.praise nq for
    welcome s.praise nq
    endorse s.praise n
    support s.praise d
    back s.praise d
    salute s.praise n
    thank s.praise nq for
    congratulate s.praise nq on
    compliment s.praise nq on
    extol+ s.praise n
    defend s.praise nq
    favor s.praise d
    favour s.praise d
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
    discount s.deny dx
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
    wonder s.ask cq about
    query s.ask cq
    request s.demand cnu
    promise s.promise cintq
    pledge s.promise cinq
    vow s.promise ciq
    swear/swore/sworn s.promise ciq
    commit+ s.promise - to
    guarantee s.promise cn
    offer s.promise id
    propose s.propose cniq
    threaten s.threaten ciq
    warn s.warn ctuq of,about,against
    caution s.warn ctuq against,about
    alert s.warn t to
    decree s.demand c
    apologize s.admit q for
    apologise s.admit q for
    speculate s.predict cq
    gloat s.praise cq
    rejoice s.praise cq
    marvel s.praise cq at
    rave s.praise q about
    rant s.criticize q about
    vent s.criticize q
    fume s.criticize cq
    counsel s.urge ucn
    prescribe s.demand c
    mandate s.demand c
    dare s.threaten u
    persuade s.urge t
    forewarn s.warn t
    """
}
