/// Made by Training/rarity.py; not edited by hand.
extension WordRarity {
  /// A level a block: its number, then its words in the order of the alphabet.
  static let table = """
    1 the
    2 a and for i in is of that to
    3 all an are as at be but by from have he his it my not on or so this was we with you your
    4 about after also any back because been can could do first get go good had has her him how if
    into its just know like make me more most much new no now one only other our out over people
    said see she some than their them then there these they think time two up us very want way
    well were what when where which who will would
    5 again against already always am another anything around away bad based before being believe
    best better between big both business call called care case change city come company day days
    did different does doing done down during each end enough even ever every everything family
    feel few find found four free full game getting give god going got government great group hard
    having head help here high home house however including keep last left let life little live
    long look looking lot love made making man many may mean men might money mr music must name
    national need never next night nothing number off old once own part person place play please
    point power public put read real really right s same say school second seen set should show
    since small someone something start state states still stop such support sure system take team
    tell thing things those thought three through times today told too took top under until use
    used water week while white why without women work world year years yet
    6 able above access according account across act action actually add added addition age ago
    ahead air al album allow allowed almost alone along although amazing america american among
    amount answer anti anyone april area areas army art article ask asked ass association attack
    attention august australia available average b baby ball bank base beat beautiful became
    become bed began beginning behind below bill bit black blood blue board body book books born
    box boy boys break bring british brother brought brown build building built buy c california
    came campaign cannot capital car card career cases cause center central century certain
    certainly chance changed changes character charge check chief child children china chinese
    choice church class clear close club co code cold college comes coming committee common
    community companies complete completely conference considered content continue control cool
    cost council countries country county couple course court cover crazy create created credit
    cross culture cup current currently cut d daily damn dark data date daughter david de dead
    deal death december decided decision deep department described design despite development die
    died difference difficult director district dog door double dr drive due e early earth east
    easy eat economic education effect eight either election else energy england english enjoy
    entire especially etc europe european event events everyone evidence exactly example except
    expect experience eye eyes f face fact fall fans far fast father february federal feeling felt
    female field fight figure film final finally financial fine fire five focus follow followed
    following food football force foreign forget form former forward french friend friends front
    fuck fucking fun funny further future g games gas gave general george gets girl girls given
    gives giving goal goes gold gone gonna green ground groups growth guess guy guys h hair half
    hand hands happen happened happy hate health hear heard heart held hell hey hi higher himself
    history hit hold hope hospital hot hour hours huge human husband ice idea ii important include
    included increase india individual industry information inside instead interest interesting
    international internet involved island issue issues itself j james january job john join july
    june kept key kids kill killed kind king knew known knows l la land language large late later
    law lead leading league learn least leave led legal less level light likely limited line list
    listen lives living local lol london longer looked looks lord lose loss lost loved low lower m
    main major makes management march mark market married match matter maybe means media medical
    meet meeting member members message met michael middle miles military million mind mine
    minister minutes miss missing model modern mom moment month months morning mother move moved
    movie moving myself n natural near nearly needed needs network news nice non normal north note
    november o october offer office officer official often oh oil ok okay ones online open order
    original others outside p page paid pain paper parents park particular parts party pass past
    paul pay peace per percent perfect performance perhaps period personal phone pick picture
    piece places plan plans played player players playing points police policy political poor
    popular population position possible post potential practice present president press pressure
    pretty previous price private probably problem problems process production products
    professional program project property provide provided published quality question questions
    quickly quite r race radio range rate rather re reading ready reason received recent recently
    record red region related relationship release released remember report reported required
    research respect response rest result results return review rights risk river road rock role
    room round rules run running russian safe sales save saw saying says schools science sea
    season section security seeing seem seems self send sense sent september series serious
    service services seven several sex shall share shit short shot shows side sign similar simple
    simply single sir site situation six size sleep social society sometimes son song soon sorry
    sort sound source south space speak special specific speed spent st staff stage stand standard
    star started starting station stay step store story straight street strong student students
    study stuff style success summer super systems t table taken takes taking talk talking tax
    technology ten term terms test text thank thanks themselves thinking third though title
    together tomorrow tonight total towards town track trade training travel treatment tried true
    trust truth try trying turn turned tv type u uk understand union united university upon using
    usually v value various version via video view visit voice vote w wait waiting walk wall wanna
    wanted wants war washington watch watching ways website weeks weight went west western
    whatever whether whole whose wife win wish within woman won word words worked working works
    worth write writing written wrong wrote x y yeah yes york young yourself
    7 ability absolute absolutely abuse academic academy accept accepted accident accounts
    accurate achieve acting actions active activities activity actor acts actual ad adam adding
    additional address administration admit adopted adult adults advance advanced advantage
    advertising advice affairs affect affected afford afraid africa african afternoon agencies
    agency agent agents ages agree agreed agreement ah aid aim aircraft airport alcohol alex alive
    allowing allows alternative amazon americans analysis ancient andrew angeles angry animal
    animals anniversary announced annual answers anybody anymore anyway anywhere apart apartment
    app apparently appeal appear appearance appeared appears apple application applications
    applied apply appointed appreciate approach appropriate approved approximately argument arm
    armed arms arrest arrested arrived articles artist artists arts asia asian aside asking
    assembly assets assistance assistant associated assume attached attacked attacks attempt
    attend attitude attorney attractive audience australian author authorities authority
    automatically avoid award awards aware awesome background bag balance balls ban band banks bar
    baseball basic basically basis basketball bathroom battery battle bay bbc beach bear beauty
    becomes becoming beer begin begins behavior believed bell ben benefit benefits besides bet
    beyond bible bigger biggest bike billion bills bird birds birth birthday bitch blame blind
    block blog blow boat bob bodies bomb bond border boss boston bottle bottom bought bowl
    boyfriend brain branch brand brazil breakfast breaking breath bridge brief bright brilliant
    bringing brings britain broad broke broken brothers budget buildings bunch burn bus businesses
    busy button buying ca cable cake calling calls calm camera camp campus canada canadian cancer
    candidate candidates cap capable capacity captain carbon cards careful carolina carried carry
    carrying cars cash cast cat catch category catholic caught caused causes causing cell cells
    cent centre chain chair chairman challenge champion championship chances changing channel
    chapter characters charged charges charles chat cheap checked cheese chemical chest chicago
    chicken childhood choose chose chosen chris christ christian christmas circle circumstances
    cities citizens civil claim claimed claims classes classic clean clearly click client climate
    clinical clinton closed closely closer clothes clubs coach coast coffee collected collection
    color combat combination combined comedy comfortable command commander comment comments
    commercial commission committed communication communications communities compared comparison
    competition competitive completed complex computer concept concern concerned concerns concert
    condition conditions conduct conducted confidence confirmed conflict congress connected
    connection conservative consider considering constant constantly constitution construction
    consumer contact contains contest context continued continues contract controlled conversation
    cook copy core corner corporate corporation correct costs count counter coverage covered
    covers crash cream creating creation creative crew crime criminal crisis critical crowd crown
    cry crying cultural customer customers cute cutting cycle da dad damage dan dance danger
    dangerous daniel dates dating dc dealing deals dear deaths debate debt debut decade decades
    decide decisions declared dedicated defeat defence defense defined definitely definition
    degree degrees deliver delivered delivery demand democracy democratic democrats depending
    depends depression depth deputy describe description deserve designed desire destroy destroyed
    detail detailed details determine determined develop developed developing device devices dick
    diet differences digital dinner direct directed direction directly dirty discovered discuss
    discussion disease display distance distribution division doctor doctors documents dogs dollar
    dollars domestic don dont doors doubt download draft drama draw drawing drawn dream dreams
    dress drink drinking driven driver drivers driving drop dropped drug drugs drunk dry dude dumb
    duty dying earlier earned easier easily eastern eating economy ed edge edition editor
    educational edward effective effects effort efforts el elected elections electric electronic
    elements em email emergency emotional empire employees employment empty ended ending ends
    enemy engaged engine engineering enjoyed ensure enter entered entertainment entirely entitled
    entry environment environmental episode equal equipment era error escape essential established
    estate estimated et eu evening eventually everybody everywhere evil ex exact examples
    excellent exchange excited exciting exclusive excuse executive exercise exist existence
    existing expansion expected expensive experienced experiences expert experts explain explained
    exposed express expressed expression extended external extra extreme extremely facebook faces
    facilities facility factor factors factory facts fail failed failure fair faith fake falling
    falls false familiar families famous fan fantastic fantasy farm fashion faster fat fault favor
    favorite favourite fear feature features fed fee feed feelings feels fees feet fell fellow
    festival fields fifth fighting figures file fill filled films finance finding finds finish
    finished fired firm fish fit fix fixed flag flat flight floor florida flow flowers fly flying
    focused folks follows foot forced forces forest forever forgot formed forms foundation fourth
    fox frame france francisco frank freedom frequently fresh friday friendly fruit ft fucked fuel
    fully function fund funding funds gain garden gay gender generally generation german germany
    giant gift girlfriend glad glass global goals golden golf goods google gotta governor grab
    grace grade grand grant granted greater greatest grew grow growing grown guard guest guide
    guilty gun guns ha haha hall handle hang happening happens harder hardly harry hat headed
    heads healthy hearing heat heaven heavily heavy height hello helped helping helps henry hero
    herself hidden hide highest highly hill historical hits holding holds hole holiday hollywood
    holy homes honest honestly hong honor hopefully hoping horse host hotel houses housing http
    humans hundred hundreds hurt id ideas identified identify identity iii ill illegal im image
    images imagine immediate immediately impact importance impossible improve improved inc
    incident includes income increased increasing incredible indeed independence independent index
    indian individuals industrial influence info initial injured injury inspired instance
    institute institutions insurance intelligence intended interested interests interior internal
    interview introduced introduction investigation investment invited iran ireland irish iron
    israel issued italian italy item items jack jackson jail jan japan japanese jersey jesus
    jewish jim jobs joe johnson joined joint joke jones jordan joseph journal journey joy jr judge
    jump justice k keeping keeps kevin kick kid killing kim kinda kinds kingdom kiss kitchen
    knowing knowledge korea labor labour lack ladies lady laid lake lane largely larger largest
    latest latter laugh laughing launch launched laws lawyer lay leader leaders leadership leads
    learned learning leaves leaving lee leg legislation legs length lets letter letters letting
    levels liberal library license lie lies lights liked likes limit lines link linked links
    listed listening literally literature lived ll load loan loans located location lock los
    losing lots loud louis lovely loves luck lucky lunch lying ma machine mad magazine magic mail
    mainly maintain maintenance majority male manage managed manager manchester manner
    manufacturing map marine marketing markets marriage martin mary mass massive master matches
    mate material materials matt matters max maximum mayor meaning meant measure measures meat
    medicine medium memory mental mention mentioned mess messages metal method methods mexico
    michigan mid mike mile milk millions minimum mining ministry minor minute missed mission
    mistake mix mixed mm mobile mode models moments monday moon mostly motion motor mountain mouth
    movement moves movies mrs ms multi multiple murder museum musical muslim named names nation
    nations native nature navy nearby necessary neck negative neither net newspaper nfl nick nine
    nobody noise none nor normally northern nose noted notes notice noticed novel nuclear numbers
    numerous obama object objects obvious obviously occurred ocean offered offering offers
    officers officially officials ohio older onto opened opening operating operation operations
    opinion opportunities opportunity opposed opposite opposition option options orange ordered
    orders organization organizations organized origin originally otherwise ourselves overall
    owned owner owners pacific pack pages paint painting pair pakistan panel papers parent paris
    parliament particularly parties partner partners passed passing path patient patients pattern
    paying payment pc peak perfectly perform performed performing permanent personality personally
    personnel perspective peter phase photo photos physical picked pictures pieces pilot pink
    placed plane planet planned planning plant plants plastic plate platform plays pleasure plenty
    plot plus pm policies politicians politics pool pop port portion positions positive
    possibility possibly posted posts pounds powerful powers practices pre prefer pregnant premier
    prepare prepared presence presented presidential prevent previously prices primary prime
    prince princess principal print prior prison prize pro produce produced product professor
    profile profit programme programs progress projects promise promote proof proper properly
    properties proposed protect protected protection protein proud prove provides providing pull
    pulled purchase pure purpose purposes push puts putting q quarter queen quick quiet quit quote
    rain raise raised ran random rare rates raw ray reach reached reaction reality realize
    realized reasonable reasons receive receiving recognize recognized recommend recorded
    recording records recovery reduce reduced reference referred reform refused regarding regional
    regions register registered regular regularly relations relationships relatively relevant
    relief religion religious remain remained remaining remains remove removed rent replace
    replaced reporting reports represent representative representatives represented republic
    republican request require requirements requires reserve residents resistance resolution
    resources respond responsibility responsible restaurant retail retirement returned returns
    revealed revenue reviews revolution rice rich richard ride ring rise rising roads robert roll
    roof rooms rose route row royal rule runs rural russia ryan sad safety sale salt sam sample
    san sat saturday saved saving scale scared scene scenes schedule scheme scientific score
    scored scotland scott scottish screen search seasons seat seats secondary seconds secret
    secretary sector secure seek seeking seemed sees selected selection sell selling semi senate
    senator sending senior sentence separate seriously serve served serving session sets setting
    severe sexual shame shape shared shares sharing shift ship shipping ships shirt shoes shoot
    shooting shop shopping shots showed showing shown shut sick sides sight signal signed
    significant significantly signs silver sing singer singing sister sit sites sitting skills
    skin sky sleeping slightly slow slowly smaller smart smile smith smoke smoking snow soft
    software solar sold soldiers solid solo solution somebody somehow somewhat somewhere songs
    soul sounds sources southern soviet spain spanish speaking species specifically speech spend
    spending spirit split spoke sport sports spot spread spring squad square stadium standards
    standing stands stars starts stated statement statements statistics status stayed staying
    steam steel steps steve stick stock stone stood stopped storage stores stories storm strange
    strategy stream streets strength stress strike stronger structure struggle stuck studies
    studio stupid sub subject successful suddenly suffered suffering sugar suggest suggested
    suicide suit sun sunday supply supported supporting suppose supposed supreme surely surface
    surgery surprise surprised survey survive suspect swear sweet switch sydney talent talked
    talks tall tank target task taste taught taxes taylor tea teach teacher teachers teaching
    teams tech technical techniques teeth television telling tells temperature tend terrible
    territory testing tests texas thats theatre theme theory therapy therefore thinks thomas
    thoughts thousand thousands threat throughout throw thursday thus ticket tickets tie tight
    till tim tiny tip tips tired tom tony tool tools totally touch tough tour tournament toward
    trading traditional traffic train trained transfer transport transportation treat treated tree
    trees trend trial tries trip troops trouble truck truly trump tuesday turkey turning turns
    twenty twice twitter types typical typically ultimate ultimately un unable understanding
    understood unfortunately unique unit units universe unknown unless unlike update updated upper
    upset urban usa useful user users uses usual valley valuable values van variety ve vehicle
    vehicles vice victim victims victory videos views village violence virginia vision volume
    voted votes voting vs wake wales walked walking walls warm warning wars waste watched wave
    weak wealth weapon weapons wear wearing weather web wedding wednesday weekend weekly weird
    welcome wet whenever whom wide widely wild william williams willing wilson wind window windows
    wine wing winner winning wins winter wise witness wonder wonderful wondering wood workers
    worldwide worried worry worse worst wow writer writers ya yard yards yellow yesterday younger
    yours youth youtube zero zone
    8 aa aaron ab abandon abandoned abc abilities aboard abortion abroad absence abstract abu
    abused ac accent acceptable acceptance accepting accessible accidentally accidents accommodate
    accommodation accompanied accomplish accomplished accordance accordingly accounting accuracy
    accused ace achieved achievement achievements achieving acid acknowledge acknowledged acquire
    acquired acquisition acres acted activated actively activist activists actors actress acute
    adams adaptation adapted addiction additionally addressed addresses addressing adds adequate
    adjacent adjust adjusted administrative administrator admiral admission admitted adopt
    adoption adorable ads advances advantages adventure adventures advise advised advisor advisory
    advocate aesthetic affair affecting affects affordable afghanistan afterwards aged agenda
    aggressive aging agreements agrees agricultural agriculture ai aids aimed aims airline
    airlines aka alabama alan alarm alaska albert albums alert alexander algorithm ali alice alien
    aliens alike allegations alleged allegedly allen alliance allied allies ally alongside alpha
    alright alter altered alternate alternatives altogether aluminum amanda amateur ambassador
    ambulance amendment amongst amounts amsterdam amy analyst anchor anderson android andy angel
    angela angels anger angle animated animation anime ann anna anne announce announcement
    annoying annually anonymous answered answering anthony anticipated antonio anxiety anxious
    anytime anyways ap apartments apologize apology apparent appeals appearances appearing
    applicable applies applying appointment appreciated appreciation approached approaches
    approaching approval approve apps apr ar arab arabia arabic arc arch architect architecture
    archives arctic arena argentina argue argued argues arguing arguments arizona arkansas arnold
    arrange arranged arrangement arrangements array arrival arrive arrives arriving arrow arsenal
    arthur artificial artistic artwork ash ashamed ashley asks asleep aspect aspects assault
    assess assessment asset asshole assigned assignment assist assisted assists associate
    associates associations assumed assuming assumption assure assured ate athlete athletes
    athletic atlanta atlantic atmosphere attacking attempted attempting attempts attendance
    attended attending attitudes attorneys attract attracted attraction attributed au auction
    audiences audio audit aug aunt austin austria authentic authorized authors auto automatic
    autumn availability ave avenue aviation avoided avoiding aw awake awarded awareness awful
    awkward axis ba babe babies backed backing backs backup backwards bacon bacteria badge badly
    bags bail bailey baker balanced ballot baltimore banana bands bang banking bankruptcy banned
    banner barbara barcelona bare barely barrel barrier barriers barry bars basement bases basin
    basket bass bat bath batman batteries battles bc beam beans beard bearing bears beast beaten
    beating beats bedroom beds bee beef beg begun behalf behave behaviour beijing beings belgium
    belief beliefs believes believing belly belong belonged belonging belongs beloved belt bench
    bend beneath beneficial benjamin bennett berlin bernard beside beta betting bi bias bid billy
    bin binding bio biological biology birmingham bishop bitcoin bite bits bitter bizarre blacks
    blade blair blake blank blanket blast bleeding bless blessed blessing blew blocked blocking
    blocks blonde bloody blowing blown blows blues bo boards boats bobby bold bolt bombing bombs
    bonds bone bones bonus booked boom boost boot booth boots borders bored boring borrow bother
    bottles bounce bound boundaries boundary bout bow bowling boxes boxing brad bradley brains
    branches brandon brands brass brave brazilian breach bread breakdown breaks breast breathe
    breathing breed breeding brian brick bride bridges briefly bristol bro broadcast broadcasting
    broader broadway bronze brooklyn brooks bros bruce brush brutal bs btw bubble buck bucket
    bucks bud buddy buffalo bug bugs bulk bull bullet bullets bullshit burden bureau burger buried
    burned burning burns burnt burst buses bush bust butler butt butter buyer buyers buzz bye
    cabin cabinet cafe cage cal calculated calendar calories cam cambridge cameras cameron
    campaigns campbell camping camps canal cancel cancelled candy cannabis cannon canon cant
    capabilities capability cape capitol caps capture captured cared careers carefully cares cargo
    caribbean caring carl carlos carol caroline carpet carrier carriers carries carter cartoon
    casino casting castle casual catching categories catherine cats cattle cave cbs cc cd cease
    ceiling celebrate celebrated celebrating celebration celebrities celebrity celtic cemetery
    census centers centres cents centuries ceo ceremony certificate certified chains chairs
    challenged challenges challenging chamber chambers champions championships chan chancellor
    channels chaos chapel chapters characteristics characterized charging charity charlie
    charlotte charm charming chart charter charts chase chasing cheaper cheat cheating checking
    checks cheer cheers chef chelsea chemicals chemistry cherry chick chiefs chile chill chin chip
    chips chocolate choices choosing christianity christians christopher chronic chuck churches
    cia cigarette cigarettes cinema circles circuit cited citizen citizenship civic civilian
    civilians civilization claiming clark clarke classical classification classified classroom
    clay cleaned cleaning cleared clearing clerk cleveland clever clients cliff climb climbing
    clinic clip clips clock closest closet closing closure cloth clothing cloud clouds clue cm cnn
    coaches coaching coal coalition coastal coat cock codes cognitive coin coins coke cole colin
    collaboration collapse collar colleagues collect collecting collections collective colleges
    collins colonel colonial colony colorado colored colors colour colours columbia columbus
    column com combine comeback comfort comic comics commentary commented commerce commissioner
    commit commitment commonly commons commonwealth communicate communist compact companion
    comparable compare comparing compensation compete competing competitors complain complaining
    complaint complaints completing completion complexity compliance complicated comply component
    components composed composition compound comprehensive compromise computers computing con
    concentrate concentration concepts concerning concluded conclusion conclusions concrete
    conducting conferences confident confirm confirmation conflicts confused confusing confusion
    congrats congratulations congressional connect connecticut connecting connections conscious
    consciousness consecutive consensus consent consequence consequences conservation
    conservatives considerable considerably consideration considers consistent consistently
    consisting consists console conspiracy constitutional constructed consultant consultation
    consulting consumers consumption contacted contacts contain contained container containing
    contemporary contents continent continental continuing continuous contractor contractors
    contracts contrary contrast contribute contributed contributing contribution contributions
    controller controlling controls controversial controversy convenience convenient convention
    conventional conversations conversion convert converted convicted conviction convince
    convinced cooked cookie cookies cooking cooling cooper cooperation cop cope copies copper cops
    copyright corn corners corp corporations corps correctly corresponding corrupt corruption cos
    costa costume cottage cotton couch counsel counted counties counting counts coup couples
    courage courses courtesy courts cousin covering cow cowboys crack craft craig crap crashed
    creates creativity creator creature creatures credits creek creepy cricket cried crimes
    criminals criteria criticism criticized critics crop crops crossed crossing crucial crude
    cruel cruise crush crushed cruz crystal ct cuba cult cultures cum cups cure curious currency
    curriculum curse curve custody custom customs cuts cycling daddy dairy dakota dallas dam
    damaged damages dancing danny dare darkness darling dash database dated daughters dave davis
    dawn deadline deadly dealer dealers dealt dean dec decent decides deciding deck declaration
    declare decline declined decrease decreased deemed deeper deeply deer default defeated defend
    defended defender defending defensive deficit define del delay delayed delete deleted delhi
    deliberately delicate delicious delighted delivering delta demanded demanding demands demo
    democrat demon demons demonstrate demonstrated demonstration den denied denmark dennis density
    dental denver deny departments departure depend dependent deployed deposit deposits depressed
    der derby derek derived des describes describing desert deserved deserves designated designer
    designers designs desired desires desk desperate destination destiny destroying destruction
    detect detected detection detective determination detroit developer developers developments
    devil devoted di diabetes diagnosed diagnosis dialogue diameter diamond diamonds diana diary
    dictionary didnt diego dies diesel differ differently difficulties difficulty dig dignity
    dimension dimensional dimensions dining dip diplomatic directions directors dirt disability
    disabled disagree disappear disappeared disappointed disappointing disappointment disaster
    disc discipline disclosure discount discover discovery discrimination discussed discussing
    discussions diseases disgusting dish dishes disk dismissed disney disorder disorders displayed
    displays disposal dispute distant distinct distinction distinctive distinguished distributed
    districts disturbing dive diverse diversity divide divided divine diving divisions divorce
    divorced dj dna doc document documentary documented doesnt doll domain dominant dominated
    donald donate donated donation donations dose dot doug douglas downtown dozen dozens drag
    dragged dragon dragons drain dramatic drawings draws dressed dresses dressing drew dried drill
    drinks drives drone dropping drops drove drum du dual dubai dublin duck duke dump duncan duo
    duration dust dutch duties dvd dylan dynamic dynamics eager eagle eagles ear earl earliest
    earn earning earnings ears earthquake ease easter eaten ebay echo economics eddie edges
    edinburgh edit edited editing editorial editors educated edwards effectively effectiveness
    efficiency efficient egg eggs ego egypt egyptian eh eighth elaborate elder elderly elect
    electoral electrical electricity electronics element elementary elephant elevated eleven
    eligible eliminate eliminated elite elizabeth ellen elsewhere emails embarrassed embarrassing
    embassy embrace emerged emerging emily emissions emma emotion emotionally emotions emperor
    emphasis employed employee employer employers en enable enabled encounter encountered
    encounters encourage encouraged encouraging endless enemies enforcement engage engagement
    engaging engineer engineers engines enhance enhanced enjoying enormous ensuring entering
    enterprise enterprises enters entertaining enthusiasm entity entrance entries environments ep
    epic episodes equality equally equation equipped equity equivalent er eric errors escaped
    escort essay essays essence essentially est establish establishing establishment estimate
    estimates eternal ethical ethics ethnic euro evaluate evaluation evans eve everyday evolution
    evolved exam examination examine examined exams excellence exception exceptional excess
    excessive excitement exclusively executed execution executives exercises exhausted exhibit
    exhibition existed exists exit expand expanded expanding expectations expecting expense
    expenses experiencing experiment experimental experiments expertise explaining explains
    explanation exploration explore exploring explosion export exports exposure extend extending
    extension extensive extent extract extraordinary fa fabric fabulous faced facial facing
    faculty failing fails fairly fairy faithful fallen fame fancy farmer farmers farming farms
    fascinating fastest fatal fate fathers favorites favour fbi fc fears featured featuring feb
    federation feedback feeding females feminist fence ferry fever fewer fi fiber fiction fifa
    fifteen fifty fig fighter fighters fights figured filed files filing filling filmed filming
    filter finale finals financing findings finest finger fingers finishing fires firing firmly
    firms fiscal fisher fishing fitness fits fitted fitting fixing fl flags flame flames flash
    flavor fled fleet flesh flew flexibility flexible flies flights flip floating flood floors
    flour flower flowing flows fluid fm focuses focusing fold folk followers foods fool footage
    forcing ford forecast forests forgive forgotten fork formal formally format formation formerly
    forming formula fort forth fortune forty forum foster fought foul founded founder fr frames
    framework franchise francis franklin frankly fraud freak freaking fred freely freeze freezing
    frequency frequent fridge fried friendship frozen fruits frustrated fuckin functional
    functioning functions fundamental funded funeral fur furniture furthermore fusion ga gained
    gaining gains galaxy gallery gambling gaming gang gap garage garbage gardens gary gate gates
    gather gathered gathering gauge gdp gear gen gene generate generated generations generic
    generous genes genetic geneva genius genre gentle gentleman gentlemen gently genuine genuinely
    georgia germans ghost giants gifts glasgow glasses globe glorious glory gloves gm goat goddess
    gods goodbye goodness gop gordon gorgeous gospel gotten gov governance governing governments
    gps grabbed grades gradually graduate graduated graduates graduation graham grain grammar
    grandfather grandma grandmother grants graph graphic graphics grass grateful grave gravity
    gray greatly greece greek greg grey grid grief grip grocery gross grounds grows guarantee
    guaranteed guardian guards guests guidance guided guidelines guilt guinea guitar gulf gut gym
    habit habits hack halfway halloween ham hamilton hammer hampshire handed handful handled
    handling handsome hanging hannah happier happily happiness harassment harbor hardest hardware
    harm harmony harold harper harris harrison harsh hart harvard harvest harvey hated hates
    hatred hats haven hawaii hd heading headline headquarters heal healing healthcare hearts
    heated heating heck heels heights helen helicopter helmet helpful hence heritage heroes hiding
    highlight highlights highway hilarious hillary hills hindu hint hip hire hired hiring historic
    historically hitler hitting hiv hmm ho hockey holder holders holdings holes holidays holland
    holmes homeless homework honey honored honour hood hook hop hoped hopes horizon horn horrible
    horror horses hospitals hosted hostile hosting hosts hotels household households houston
    howard hp hr https hub hudson hug hugh hughes huh hull humanity humble humor hung hunger
    hungry hunt hunter hunting hurricane hurry hurting hurts hybrid hype ian icon iconic ideal
    identical identification identifying ideology idiot idiots idk ignorance ignorant ignore
    ignored ignoring il illinois illness illustrated imagination imagined immigrant immigrants
    immigration immune impacts imperial implement implementation implemented implications import
    importantly imposed impressed impression impressive improvement improvements improving inch
    inches incidents inclusion incorporated increases increasingly incredibly independently
    indiana indians indicate indicated indicates indicating indication indie indigenous indirect
    indonesia indoor induced industries inevitable infected infection infinite inflation
    influenced influences influential inform informed infrastructure ingredients inhabitants
    initially initiative initiatives injuries ink inn inner innings innocent innovation innovative
    input inquiry insane insects insert insight insist insisted inspection inspector inspiration
    inspire inspiring instagram install installation installed instances instant instantly
    institution institutional instruction instructions instructor instrument instruments
    integrated integration integrity intel intellectual intelligent intend intense intensity
    intensive intent intention intentions inter interact interaction interactions interactive
    interface interim intermediate interpretation intervention interviewed interviews intimate
    introduce introducing invasion invented invention inventory invest invested investigate
    investigated investigating investigations investing investments investors invisible invitation
    invite involve involvement involves involving ion ios iowa ip ipad iphone iranian iraq isis
    islam islamic islands isolated isolation israeli iv ive jacket jacob jake jam jamie jane jason
    java jay jazz jealous jean jeans jeff jefferson jennifer jeremy jerk jerry jerusalem jesse
    jessica jet jets jewelry jews jimmy jo joan johnny joining joins jokes joking jon jonathan
    jose josh journalism journalist journalists juan judges judging judgment judicial juice julia
    julie jumped jumping jungle junior junk jurisdiction jury justified justify justin kansas
    karen karl kate keen keeper keith kelly ken kennedy kenny kent kentucky kenya keyboard keys kg
    khan kicked kicking kicks kidding kidney killer kills kindly kindness kings kit km knee knees
    knife knight knights knock knocked kong korean kyle lab label labels laboratory lacking ladder
    lakes lamb lamp landed landing lands landscape languages lap laptop larry las laser lasted
    lasting lately latin laughed laughs laughter laundry laura lawrence lawsuit lawyers layer
    layers laying layout lazy lbs le leaf leak leaked lean lease leather lebanon lecture leeds
    legacy legally legend legendary legends legislative legislature legit legitimate lemon lens
    leo leonard les lesbian lesser lesson lessons lewis lgbt li liability liar liberals liberty
    libraries licensed lied lieutenant lifestyle lifetime lift lifted lifting lighter lighting
    lightning likewise limitations limits lincoln linda linear lined lineup lion lions lip lips
    liquid liquor lisa listened listing lists lit literary liver liverpool lloyd lmao lo loaded
    loading loads lobby locally locals locations locked lodge log logan logic logical logo lonely
    longest loop loose lords loser loses losses lottery louise louisiana lover lovers loving
    lowest loyal loyalty lt ltd lucas lucy luke lung luxury lyrics mac machinery machines madison
    madrid magazines magical magnetic magnificent magnitude maine mainstream maintained
    maintaining majesty maker makers makeup malaysia malcolm males mall mama managers managing
    mandatory manhattan mansion manual manufactured manufacturer manufacturers maps mar marathon
    marc marcus margaret margin maria marie marijuana mario marked marks marry mars marshall
    martial marvel maryland mask mason massachusetts massage masters matched matching math
    mathematical mathematics matrix matthew mature mc md meal meals meaningful meantime meanwhile
    measured measurement measurements measuring mechanical mechanics mechanism mechanisms medal
    median medication medieval meetings meets mega melbourne membership memorial memories mentally
    mentions menu merchant mercury mercy mere merely merit messed meter meters metres metro
    metropolitan mexican mg mi miami mice michelle micro microsoft midnight mighty migration milan
    mild mill miller mills milwaukee min minded minds mineral mines mini minimal ministers
    minnesota minority minus miracle mirror miserable missile missions mississippi missouri
    mistakes mitchell mixing mixture mo mob mobility moderate modest modified molecular momentum
    monetary monitor monitoring monkey monster monsters montana monthly montreal mood moore moral
    moreover morgan morris mortgage moscow mothers motivated motivation motorcycle motors mount
    mountains mounted mouse movements mp mph mps mt mud mum municipal murdered murders murphy
    murray muscle muscles musician musicians muslims mutual mysterious mystery myth na nah nail
    nails naked namely nancy narrative narrow nasa nasty nathan nationwide nato naturally naval
    navigation nazi nba nbc nc ne nearest necessarily needing negotiations neighbor neighborhood
    neighbors neil nelson nephew nerve nerves nervous nest netflix netherlands networks neutral
    nevada nevertheless newcastle newest newly newspapers nhl nhs nicely nicholas nigeria nigerian
    nightmare nights nintendo ninth noble nominated nomination nonetheless nonsense noon nope
    norman northeast northwest norway notable notably noting notion nov novels nowadays nowhere
    nude nurse nurses nursing nut nutrition nuts ny nyc oak objective objectives obligation
    observation observations observe observed obsessed obtain obtained occasion occasional
    occasionally occasions occupation occupied occur occurs oct odd odds offense offensive offices
    oklahoma oldest olive oliver olympic olympics omg ongoing ontario op openly opens opera
    operate operated operates operational operator operators opinions opponent opponents opposing
    optical oral orbit orchestra ordering ordinary ore oregon organ organic organisation
    organisations organised organs orientation oriented origins orlando orleans os oscar ought
    ours outcome outcomes outdoor outer outfit outlet outlets outlook output outstanding outta
    oven overcome overnight overseas overview overwhelming owe owen ownership owns oxford oxygen
    oz pa pace package packages packed packing pad painful painted paintings pairs pakistani
    palace pale palestinian palm palmer pan panels panic pants par parade paradise paragraph
    parallel parameters parish parker parking parks parliamentary partial partially participants
    participate participated participating participation particles partly partnership passage
    passenger passengers passes passion passionate passive passport password pastor pat patch
    patent pathetic paths patience patrick patrol patterns pause payments pays peaceful pearl peer
    peers pen penalties penalty pending peninsula penis pennsylvania penny pension peoples pepper
    perceived percentage perception performances periods permanently permission permit permitted
    perry persons pet pete petition pets petty phd phenomenon phil philadelphia philip philippines
    phillips philosophy phoenix phones photograph photographer photographs photography phrase
    physically physician physicians physics piano pic picking picks pics pie pig pile pill pills
    pilots pin pine pipe pipeline piss pissed pit pitch pittsburgh pizza placement placing plain
    planes planets planted plates platforms platinum playoff playoffs pleasant pleased pledge plug
    pocket pockets podcast poem poems poet poetry pointed pointing poison pokemon poland pole
    polish politically politician poll polls pollution poorly pope popularity populations pork
    porn portal portfolio portland portrait ports portugal portuguese pose possess possession
    possibilities poster posting pot potato potatoes potentially potter pound pour poverty powder
    powered pp pr practical practically praise praised pray prayer prayers precious precise
    precisely precision predict predicted preference preferred pregnancy preliminary premiere
    premises premium preparation preparing prescription presentation presenting presents
    preservation preserve preserved presidency presidents pressed pressing presumably pretend
    pretending prevented preventing prevention pricing pride priest priests primarily principle
    principles printed printing prints priorities priority prisoner prisoners privacy privately
    privilege prizes probability procedure procedures proceed proceedings proceeds processes
    processing producer producers produces producing productive productivity prof profession
    professionals profitable profits programmes programming progressive prominent promised
    promises promising promoted promoting promotion pronounced propaganda proportion proposal
    proposals prosecution prospect prospects protecting protective proteins protest protesters
    protests protocol proved proven proves provider providers province provinces provincial
    proving provision provisions ps psychological psychology pt pub publication publications
    publicity publicly publish publisher publishers publishing puerto pulling pulls pulse pump
    punch punished punishment punk pupils puppy purchased purchases purchasing purely purple
    pursue pursuit pushed pushing pussy putin qualified qualify qualifying qualities quantity
    quantum quarters queens queensland quest questioned questioning quietly quoted quotes rabbit
    races rachel racial racing racism racist radar radiation radical rage raid rail railroad
    railway rainbow raises raising rally ralph ram ranch rangers ranges ranging rank ranked
    ranking ranks rap rape raped rapid rapidly rarely rat rated rating ratings ratio rational rats
    rays rd reaches reaching react reactions reader readers reads realise realised realistic realm
    rear reasonably reasoning rebel rebels recall receiver receives reception recipe recognised
    recognition recommendation recommendations recommended recover recovered recreation
    recruitment reducing reduction reed refer references referring refers reflect reflected
    reflection reflects reforms refugees refuse refuses regard regarded regardless regards regime
    registration regret regulation regulations regulatory reign reject rejected relate relating
    relation relative relatives relax relaxed releases releasing reliable rely remainder
    remarkable remarks remembered remind reminded reminder reminds remote removal removing renewed
    rental rep repair repairs repeat repeated repeatedly replacement replacing replied reply
    reportedly reporter reporters representation representing represents republicans reputation
    requested requests requirement requiring rescue researchers reserved reserves residence
    resident residential resignation resigned resist resolve resolved resort resource respected
    respective respectively responded responding responses responsibilities restaurants
    restoration restore restored restricted restrictions resulted resulting resume retain retained
    retire retired retreat returning rev reveal reveals revenge revenues reverse reviewed revised
    revolutionary reward rewards rhythm richmond rick rid rider rides ridge ridiculous riding
    rifle rings rio riot rip ripped rises risks ritual rival rivers rob roberts robin robinson
    robot rocket rocks rocky rod roger rogers roles rolled rolling rolls roman romance romantic
    rome ron rookie root roots rope roses ross roster rotation rough roughly rounds routes routine
    roy rs rt rubber rude rugby ruin ruined ruins ruled ruling rumors runner rush russell russians
    ruth sa sacred sacrifice sadly safely safer sail saint saints sake salad salary salmon samples
    samsung samuel sand sandwich sandy sang santa sarah satellite satisfaction satisfied sauce
    saudi savage saves savings sc scan scandal scare scary scenario scheduled schemes scholars
    scholarship sciences scientist scientists scope scores scoring scratch scream screaming
    screening screens screw screwed script se seal sealed sean searching seattle sec secretly
    secrets sections sectors secured securities seed seeds seeks seemingly segment seized select
    selfish seller sells semester sen senators sends sensitive sentenced sentences sentiment seo
    separated separately separation sept sequence sergeant serial servant servants server servers
    serves sessions settings settle settled settlement setup seventh severely sexually sexy shade
    shades shadow shadows shake shakespeare shaking shallow shanghai shaped shark sharp shaw shed
    sheep sheer sheet sheets shelf shell shelter sheriff shield shifts shine shipped shirts shitty
    shock shocked shocking shoe shook shooter shops shore shorter shortly shorts shoulder
    shoulders shout shower shy si siblings sierra signals signature significance signing silence
    silent silicon silk silly similarly simon simpson simultaneously sin singapore singh singles
    sink sins sisters sits situated situations sixth sized sizes sketch ski skill skilled skip
    skull slam slave slavery slaves slept slice slide slight slim slip slot smallest smartphone
    smash smell smells smiling smooth snake snap soap soccer socialist societies socks soda soil
    soldier sole solely solutions solve solved someday sometime sons sony sooner sophisticated
    sorts sought souls sounded soup southeast southwest sp spaces spam span spare speaker speakers
    speaks specialist specialized specially specified spectacular spectrum speeds spell spelling
    spencer spider spin spirits spiritual spite spoken sponsor sponsored sporting spots spotted
    spray spreading springs spurs spy sr sri ss stability stable stack stages stairs stake stakes
    stamp stan stance stanley staring stark starring starter static stating stations statistical
    stats statue stays steady steal stealing stem stephen stepped sterling steven stewart sticking
    sticks stocks stole stolen stomach stones stopping stops stored strain stranger strangers
    strategic strategies streak streaming streams strengthen stressed stretch strict strictly
    strikes striking string strings strip stroke strongest strongly struck structural structures
    struggled struggles struggling stuart studied studios studying stunning styles subjects
    submission submit submitted subscribe subscribers subscription subsequent subsequently
    substance substantial substitute subtle subway succeed succeeded successfully suck sucks
    sudden sue suffer sufficient suggesting suggestion suggestions suggests suitable suite suited
    suits sum summary summit sunny sunset sunshine superior superman supplement supplied supplies
    supporter supporters supportive supports surfaces surgeon surgical surprising surprisingly
    surrender surrounded surrounding surveillance surveys survival survived surviving survivor
    survivors susan suspected suspended suspension suspicious sustainable sustained sweat sweden
    swedish swift swim swimming swing swiss switched switching switzerland sword symbol symbols
    sympathy symptoms syndrome syria syrian ta tables tablet tackle tactics tag tail taiwan tale
    talented tales tan tanks tap tape targeted targets tasks tastes tattoo taxi tbh te tear tears
    technically technique technological technologies ted teen teenage teenager teenagers teens
    telegraph telephone temperatures temple temporarily temporary tender tends tennessee tennis
    tension tent terminal territories terror terrorism terrorist terrorists terry testament tested
    testimony texts th thai thailand thanksgiving theater thee theft themes theoretical theories
    thereby thermal thesis thick thin thirty tho thompson thoroughly thou thread threatened
    threatening threats threshold threw throat throne throwing thrown throws thumb thunder thy
    tide tied tier ties tiger tigers til timber timeline timing tin tire tires tissue titled
    titles tits tl tobacco todd toe toilet tokyo tolerance toll tommy ton tone tongue tons tooth
    topic topics tops torn toronto torture touched touching tourism tourist tourists tours tower
    towers towns toxic toy toys trace tracking tracks traded trades tradition traditionally
    traditions tragedy tragic trail trailer trainer trains trans transaction transactions
    transferred transfers transform transformation transformed transit transition translated
    translation transmission transparent trap trapped trash trauma traveled traveling travelling
    travels travis treasure treasury treating treatments treats treaty tremendous trends trials
    tribal tribe tribes tribute trick tricks trigger triple trips trophy tropical trucks trunk
    trusted tube tune tunnel turkish turner tweet tweeted tweets twelve twin twins twist tx tyler
    ugh ugly uh ukraine ukrainian ultra um unbelievable uncertainty uncle uncomfortable
    underground underlying underneath understands unemployment unexpected unfair unfortunate
    unhappy uniform unions unity universal universities unlikely unlimited unnecessary unusual
    upcoming updates upgrade ups upside urge urged urgent usage useless utah utility utterly va
    vacation vaccine vacuum valid valued valve vampire vancouver variable variation variations
    varied vary vast vegas vegetables venture venue verdict verse versions versus vertical vessel
    vessels veteran veterans vi victor victoria victorian vietnam viewed viewers viewing villa
    villages vincent vintage vinyl violation violent viral virgin virtual virtually virus visa
    visible visited visiting visitor visitors visits visual vital vitamin vocal voices void vol
    voltage volumes voluntary volunteer volunteers von voter voters vulnerable wa wage wages
    waited walker walks wallace wallet walter wanting ward warehouse warfare warming warn warned
    warner warrant warren warrior warriors wash washed washing wasted wasting watches waters
    watson waves wayne weakness wealthy wears websites weed weekends welfare wells welsh
    westminster wheat wheel wheels whereas wherever whilst whip whites whoever wi wider widespread
    widow width wildlife winds wings winners wipe wire wireless wisconsin wisdom wished wishes
    witch withdraw withdrawal witnessed witnesses wives woke wolf wolves wondered wonders wont
    wooden woods wore worker workout workplace workshop worlds worn worries worrying worship
    worthy wound wounded wounds wrap wrapped wrestling wright wrist writes wtf xbox xi ye yea
    yelling yep yield yo yoga yorkshire youngest yup z zealand zones zoo
    9 aaa abandoning abbey abbott abby abdomen abdominal abducted abdul abdullah abe aberdeen
    abide abnormal abolished abolition aboriginal abortions abraham abruptly abs absent absorb
    absorbed absorption absurd abundance abundant abuses abusing abusive academia academics acc
    accelerate accelerated acceleration accents accepts accessed accessibility accessories
    accessory accidental acclaimed accompany accompanying accomplishment accomplishments accord
    accountability accountable accountant accounted accreditation accredited accumulated
    accumulation accurately accusation accusations accuse accusing accustomed acids acknowledges
    acknowledging acne acoustic acquaintance acquainted acquiring acquisitions acre activate
    activation activism ada adapt adapter adaptive addict addicted addictive additions adelaide
    adequately adhere adidas adjustable adjusting adjustment adjustments admin administer
    administered administrators admiration admire admired admissions admits admittedly admitting
    adobe adolescent adolescents adopting adore adrenaline adrian adulthood advancement advancing
    advent adverse advertise advertised advertisement advertisements advertisers adviser advisers
    advising advisors advocacy advocated advocates advocating aerial aerospace aesthetics af afc
    affection affiliate affiliated affiliates affiliation affinity affirmative afghan afl
    aforementioned africans aftermath afterward ag aggregate aggression aggressively agnes agony
    agreeing aha ahh ahmad ahmed aide aided aiming airborne aired aires airing airplane airplanes
    airports airs airways aisle aj ak akin ala alarming alarms alas albany albeit alberta
    alcoholic ale alec aleppo alerts alexa alexandra alexandria alexis alfred algae algebra
    algeria algorithms alicia align aligned alignment alison allah allan allegiance allergic
    allergies allergy alleviate alley alliances allison allocated allocation allowance alloy alma
    almighty almond alot aloud alphabet alpine alps alt altar alterations altering alternatively
    altitude aluminium alumni amazed amazingly ambassadors amber ambient ambiguous ambition
    ambitions ambitious ambush amd amelia amen amend amended amendments amenities americas amid
    amidst amino ammunition amnesty amounted amp ample amused amusement amusing ana anal analog
    analogy analyses analysts analytical analytics analyze analyzed analyzing anarchy anatomy
    ancestors andre andrea andrews ang angelo angles anglo angular angus anita ankle annie
    announcements announcer announces announcing annoyed ant antarctic antarctica antenna anterior
    anthem anthropology antibiotics antibodies anticipate anticipation antique anton ants apache
    apartheid apex api apocalypse apollo apologies apologise apologized apparatus apparel appealed
    appealing appendix appetite applause apples appliances applicant applicants appoint
    appointments apprentice appropriately approx approximate apt aquarium aquatic arabian arabs
    arbitrary arbitration arcade archaeological archaeology archbishop archer archie architects
    architectural archive arent argentine arguably ari ariel arise arises arising ark arlington
    armenia armenian armies armor armored armour armstrong arose arranging arrests arrogance
    arrogant arrows arse artery arthritis articulate artifacts artillery asap asbestos ashes
    ashore ashton asphalt aspirations aspiring assad assassin assassination assaulted assemble
    assembled assert asserted assertion asses assessed assessing assessments assholes assign
    assignments assistants assisting assumes assumptions assurance asteroid asthma aston
    astonishing astronaut astronomy asylum atheist athens athletics atlas atleast atm atmospheric
    atom atomic atoms atop atp atrocities attach attachment attacker attackers attain attained
    attendant attendees attic attracting attractions attracts attribute attributes auburn auckland
    audi audition auditorium audrey augusta augustine aura aurora aus aussie australians austrian
    authenticity authorised authoritarian authorization autism autobiography automated automation
    automobile automotive autonomous autonomy autopsy auxiliary av avail avatar avengers averaged
    averages averaging avery aviv avoidance await awaited awaiting awaits awakening awe awhile aww
    axe ay aye az baba babylon bach bachelor backbone backdrop backgrounds backlash backpack
    backstage backward backyard bacterial badass baden bae baggage baghdad bahamas bahrain bait
    bake baked bakery baking balances balancing balcony bald baldwin bale bali ballet balloon
    balloons ballots ballroom baltic bam bamboo bananas bandwidth bangalore banging bangkok
    bangladesh banker bankers bankrupt banners banning banquet bans baptism baptist barack
    barbecue barber barbie bargain bargaining bark barker barking barn barnes barney baron
    barracks barred barrels barrett bart barton baseline bash basics basil bastard bastards batch
    bates bathing bathrooms baths baton bats battalion batter batting battlefield battling bauer
    baxter bayern bb bbq beaches beacon beads beams bean bearings beasts beatles beau beautifully
    beaver beck beckham becky bedford bedrooms bedtime beers bees beetle beforehand begged begging
    beginner beginners beginnings behaved behaving behavioral behaviors behold beirut belfast
    belgian believer believers bella belle bells belongings belts benchmark bending benedict
    benefited bengal benghazi benign benny benson bent bentley benz berkeley berkshire bermuda
    bernie berries berry beth betrayal betrayed bets betty beverage beverages beverly beware bf
    biased biblical bibliography bicycle bidding biden bids bieber bikes bikini bilateral
    bilingual billboard billed billing billionaire billions binary bind bing binge bingo biography
    bipolar births biscuits bisexual bishops bitches bites biting bjp blackberry blackout bladder
    blades blah blamed blames blaming blankets blasting blaze bleach bleed blend blessings blink
    bliss blitz blizzard bloc blockade blockchain blogger bloggers blogging blogs bloke blond
    bloom bloomberg blossom blu bluetooth bluff blunt blur blush blvd bmw boarding boast boasts
    bodily boeing boil boiled boiler boiling bolivia bollywood bolton bolts bombay bombed bomber
    bombers bombings bon bonded bonding bonnie bonuses boo boobs boogie booker booking booklet
    booster boosting booty booze bore boris borne borough borrowed borrowing bosnia bosses bot
    bothered bothering bothers bottoms boulder boulevard bouncing bounds bounty bourbon boutique
    bowel bowen bowie bowls boxer boycott boyd boyle bp br bra brace bracelet bracket brackets
    bradford brady brake brakes branded branding brandy bravery braves bravo brawl breaker
    breakthrough breakup breasts breathtaking bred breeds breeze brenda brendan brennan brent
    brethren brett brew brewer brewers brewery brewing brexit bricks briefing brigade briggs
    brighter brightest brightness brighton brink brisbane brit brits brittany broadband
    broadcaster broadly brock broker brokers broncos bronx brook brooke brotherhood brow browns
    browse browser browsing bruh bruins bruno brunswick brushed brushes brussels brutality
    brutally bryan bryant bryce bt bu bubbles buchanan buckingham budapest buddha buddhism
    buddhist buddies budgets buds buenos buff buffer buffet builder builders builds bulb bulbs
    bulgaria bulgarian bulldogs bulletin bullied bulls bully bullying bum bump bumper bumps bun
    bundle bundles bunker bunny bureaucracy burgers burgess burial burke burma burner burton bury
    bushes businessman businessmen busted butcher butterflies butterfly buttons butts buys buzzing
    bypass byron cab cabbage cables cache caesar caffeine cain cairo cakes calcium calculate
    calculating calculation calculations calculator calculus calcutta caleb calf calgary caliber
    calif caller calmly calorie calvin cambodia camden camel cameroon campaigning campuses
    canadians canberra canceled cancellation cancers candle candles cane canned canopy cans
    canterbury canton canvas canyon capita capitalism capitalist capitals capped capsule capt
    captains caption captive captivity captures capturing caravan cardboard cardiac cardiff
    cardinal cardinals cardiovascular careless carey carlo carlton carmen carnegie carnival
    carpenter carr carriage carrie carroll carrot carrots carson cart cartel cartoons cartridge
    carved carving cas casa casey cashier cass caste castro casts casually casualties casualty
    catalog catalogue catalyst catastrophe catastrophic catcher catches cater catering cathedral
    catholics cathy caucus caution cautious cavalry caves cavity cb cbd cctv cdc cds ce ceased
    cecil cedar celebrates celebrations celestial cellar cellphone cellular celtics cement
    censorship centered ceramic cereal cerebral ceremonies certainty certificates certification cf
    ch cha chad chalk challenger chamberlain champ champagne champs chandler chang chant chanting
    chaotic chap chapman characteristic characterization charcoal charger chargers charitable
    charities charleston charms chartered chased chassis chatting cheapest cheated checkout cheek
    cheeks cheeky cheerful cheering cheesy chefs chemist chemotherapy chen chennai cherish cheryl
    chess chester chevrolet chevy chew chewing chi chic chickens chicks childish chili chilling
    chimney chloe choi choir choke choked choking cholesterol chooses chop chopped chord chores
    chorus christie christina christine chrome chronicle chronicles chrysler chuckle chunk
    churchill ci cigar cincinnati cindy cinemas cinematic cinnamon circa circuits circular
    circulated circulating circulation circumstance circus cis citation citations cite cites
    citing citrus civilized cl clad claire clan clap clara clare clarence clarification clarify
    clarity clash clashes classics classmates classrooms classy claude claudia clause claw claws
    clayton cleaner cleansing clearance clearer clears clergy clicked clicking clicks clifford
    cliffs climax climbed clinics clint clippers clive cloak clocks clone closes cloudy clown
    clues cluster clusters clutch clyde coached coaster coastline coated coating coats cobra coca
    cocaine cockpit cocktail cocktails cocoa coconut cod coded coding cody coffin cohen coherent
    coil coincidence col cola colder coleman collaborate collaborative collapsed collateral
    colleague collectively collector collectors collects collision cologne colombia colombian
    colon colonies colorful coloring coloured colourful colt colts columnist columns coma comb
    combinations combines combining combo combustion comedian comet comfortably comforting comfy
    comin commanded commanders commanding commands commence commenced commentator commentators
    commenting commercially commercials commissioned commissioners commissions commitments
    committees committing commodities commodity communal communicated communicating communion
    communism communists commute comp companions comparative comparatively compares comparisons
    compartment compass compassion compassionate compatibility compatible compelled compelling
    compensate compensated competed competence competent competitions competitor compilation
    compiled complained complement complementary completes complexes complications compliment
    compliments composer composite compositions compounds comprehend comprehension compressed
    compression comprise comprised comprises comprising compromised compulsory computational
    comrade comrades conceal concealed conceded conceived concentrated concentrating
    concentrations conception conceptual concerts concession concessions conclude concludes
    concluding concussion condemn condemnation condemned conditional conditioned conditioning
    condo condolences condom condoms conductor cone confederate confess confessed confession
    confessions confidential configuration confined confirming confirms conflicting conform
    confront confrontation confronted confuse congestion congo congratulate congregation
    congressman conjunction connectivity connects connor conor conquer conquered conquest conrad
    cons conscience consequently considerations consist consisted consistency consolation consoles
    consolidated consolidation consortium constable constituency constituent constituents
    constitute constituted constitutes constraints construct constructing constructive consul
    consulate consult consultants consulted consume consumed consuming contacting contagious
    containers contaminated contamination contemplating contempt contend contender contention
    contestants contested contests contexts continents contingent continually continuation
    continuity continuously contracted contracting contributes contributor contributors
    controllers conveniently conventions conversely convertible converting converts convey convict
    convictions convincing convoy conway cooks cooled cooler coolest cooperate cooperative
    coordinate coordinated coordinates coordinating coordination coordinator copenhagen copied
    coping copying coral cord cores corey cork cornell cornwall corporal corpse corpus corrected
    correction corrections correlation correspondence correspondent corresponds corridor cortex
    cory cosmetic cosmetics cosmic cosmos costing costly costumes cough councillor councillors
    councils counseling counselor countdown counterpart counterparts counters countess countless
    countryside coupled coupon coupons courageous courier courthouse courtney courtroom courtyard
    cousins cove covenant covert covid coward cowboy cows cox cozy cp cpu cr crab cracked cracking
    cracks crafted crafting crafts crane crank crashes crashing crater craving crawford crawl
    crawling creations creators credentials credibility credible credited creditors creed creep
    creeping crescent crest crews cries crimson cringe crises crisp critic critically criticised
    criticisms criticize criticizing critique croatia crooked crosby crosses crossover crow
    crowded crowds crowned cruelty cruiser cruising crunch crusade crushing crust crypto crystals
    cs cu cuban cube cubic cubs cue cues cuff cuisine culinary cultivated cultivation culturally
    cumulative cunningham cunt curator curb cured curiosity curl curling curly currencies currents
    curry cursed curtain curtains curtis curved curves cushion customary cutter cuz cv cw cyber
    cycles cyclist cyclists cyclone cylinder cynical cynthia cyprus cyrus czech dads dagger daisy
    dale dalton damaging damascus dame dammit damned damon damp dams dana danced dancer dancers
    dances dang dangers danielle daniels danish dante dared daring darker darkest darn darren dart
    darwin das dat databases davidson davies dawson daylight daytime db dd deaf dealings debated
    debates debating debbie debit deborah debris debts debuted decay deceased deception decisive
    decks declares declaring declines declining decor decorated decoration decorations decorative
    decreases decreasing decree dedicate dedication dee deed deeds deepest def defeating defeats
    defect defective defects defendant defendants defenders defends defenses deferred deficiency
    defines defining definite definitions definitive degradation deity delaware delays delegate
    delegates delegation deleting deliberate delight delightful deliveries delivers dell
    delusional deluxe dem dementia demise demographic demographics demolished demolition
    demonstrates demonstrating demonstrations dems denial denies denim denis denise dense dent
    dentist denying depart departed departing dependence dependency depicted depicting depicts
    deploy deployment deportation deported deposited deposition depot depressing deprived dept
    depths deputies derivative derivatives derive descend descendants descended descending descent
    descriptions descriptive deserted deserving designation designing desirable desktop despair
    desperately desperation dessert destinations destined destroys destructive detached detailing
    detained detecting detectives detector detention determines determining detrimental deutsche
    dev devastated devastating developmental develops devils devised devon devote devotion dew
    dexter diagnostic diagram dial dialect diane diaries diarrhea diaz dice dickens dicks dictate
    dictator dictatorship dietary diets differential differentiate differing differs digest
    digging digit digits dilemma diligence dim dime diminished din ding dinners dinosaur dinosaurs
    dioxide diploma diplomacy diplomat diplomats dipped dir dire directing directive directory
    directs dis disabilities disable disadvantage disagreement disappearance disappearing
    disappears disappoint disasters disastrous discarded discharge discharged disciples
    disciplinary disciplined disciplines disclose disclosed disco discomfort disconnected
    discontinued discounted discounts discourage discouraged discourse discoveries discovering
    discovers discrete discretion discriminate discs discusses disgrace disguise disguised disgust
    disgusted dishonest dislike dismiss dismissal dispatch dispatched displaced displacement
    displaying disposable dispose disposed disputed disputes disregard disrespect disrespectful
    disrupt disruption dissent dissertation dissolution dissolved distances distinctly distinguish
    distorted distortion distract distracted distraction distress distressed distribute
    distributing distributions distributor distributors disturb disturbance disturbed ditch divers
    diversion dividend dividends dividing dixon diy dl dm dnc dock docks doctoral doctrine
    documentation dodge dodgers doe doin dolls dolly dolphin dolphins dom domains dome dominance
    dominate dominating domination dominic dominican dominion donating dong donkey donna donor
    donors donovan doo doom doomed doorway dope doris dorm dorothy dos dosage doses dots doubled
    doubles doubling doubtful doubts dough dove dover dow downfall downhill downloaded downloading
    downloads downs downside downstairs downstream downward doyle dp drafted drafting drafts
    dragging drainage drained draining drains drake dramas dramatically drank drastic drastically
    drawer dread dreadful dreamed dreaming drift drifting drilled drilling drills drip driveway
    drones drought drown drowned drowning drummer drums drunken dryer drying ds dt dub dubbed
    duchess ducks duct dudes duel dug duh dull dumbass dummy dumped dumping dumpster dundee
    dungeon dunk dunn dunno duplicate durable durham dusty dwarf dwell dwelling dwight dye
    dynamite dynasty dysfunction ea earnest earns earrings earthquakes easiest eats ebola ebook ec
    eccentric echoes eclipse eco ecological ecology economical economically economies economist
    economists ecosystem ecosystems ecuador eden edgar edged edible edison edith editions edmonton
    edmund eds educate educating educator educators edwin ee efficacy efficiently eg eighteen
    eighty einstein elaine elastic elbow elders eldest eleanor electorate electro electromagnetic
    electron electrons elegant elena elephants elevation elevator elf eli eligibility elijah
    eliminating elimination elites ella ellie elliot elliott ellis elvis emailed embarrassment
    embedded emblem embraced embracing emerald emerge emergence emergencies emerges emerson
    eminent emirates emission emmy empathy emphasize emphasized empirical employ employing employs
    empower empowered empowerment enables enabling enacted enclosed enclosure encouragement
    encourages encryption encyclopedia endangered endeavor endings endorse endorsed endorsement
    endowment endurance endure endured enduring energetic energies enforce enforced enforcing eng
    engineered engraved enhancement enhancing enjoyable enjoyment enjoys enlarged enlightenment
    enlisted enrichment enrolled enrollment ensemble ensuing ensured ensures entertain entertained
    enthusiastic enthusiasts entirety entities entitlement entrepreneur entrepreneurs
    entrepreneurship envelope envy enzyme enzymes epa epidemic eps equals equations equilibrium
    erase erect erected erection erica erie erik erin ernest ernst erosion erotic eruption es
    escapes escaping esp espn essentials essex establishments estates esteem esther eternity ethan
    ethic ethiopia ethiopian ethnicity eugene europa europeans euros ev eva evacuate evacuated
    evacuation evaluated evaluating evan evangelical evelyn evenings evenly eventual everett
    everton everytime evident evidently evolutionary evolve evolving ew exaggerated examinations
    examiner examines examining exceed exceeded exceeding exceeds excel exceptionally exceptions
    excerpt exchanged exchanges exclude excluded excluding exclusion excuses execute executing
    exempt exemption exercised exercising exeter exhaust exhausting exhibited exhibitions exhibits
    exile existent exits exodus exotic exp expands expectation expects expedition expelled
    expenditure expenditures experimenting expire expired expires explanations explicit explicitly
    explode exploded exploding exploit exploitation exploited exploits explored explorer explores
    explosions explosive explosives expo exported expose exposing exposition expresses expressing
    expressions exquisite extends extensions extensively exterior extinct extinction extracted
    extraction extras eyebrows eyed ezra fabricated fabrics facilitate faction factions facto
    factories factual fade faded fading failures faint fairfax fairness falcon falcons fallout
    falsely fam famed famine fandom fantasies fare fares farewell fargo fart farther fascinated
    fascism fascist fashionable fashioned fasting fatigue fats fatty faults faulty fauna faux
    favorable favored favors favourable favoured favourites fax fb fcc fda fe feared fearful
    fearing fearless feasible feast feat feather feathers feds feeds felix fellows fellowship
    felony feminine feminism feminists fences fencing ferdinand ferguson fernando ferrari fertile
    fertility fest festivals festive fetch fetish fetus feud ff fiat fibers fibre fictional
    fidelity fierce fiery figuring fiji filipino fills filmmaker filmmakers filtered filtering
    filters filthy fin finalists financed finances financially finch fined finely fines finishes
    finite finland finn finnish fiona firearm firearms firefighters fireplace fireworks firstly
    fischer fisheries fishermen fist fitzgerald fixes fixture fixtures fla flagship flair flank
    flare flashes flashing flats flavors flavour flaw flawed flawless flaws flee fleeing fleming
    fletcher flex flick flint flipped flipping flirt flirting float flock flooded flooding floods
    flop flora floral florence flourish flowering flown floyd flu fluent fluffy fluids flush flute
    flux flyer flyers flynn fo foam focal foe fog foil folded folder folding follower fond font
    fooled foolish fools footballer footprint footsteps forbes forbid forbidden fore forecasts
    forefront forehead foreigners foreman foremost forensic forestry forex forge forged forgetting
    forgiven forgiveness formations formats formidable formulated forrest forthcoming fortress
    fortunate fortunately fortunes forums forwards fossil fossils foundations founders founding
    fountain fourteen fowler fraction fracture fractures fragile fragment fragments fragrance
    framed framing frances franchises franco frankfurt frankie franz fraser fraternity fraudulent
    freaked freaks freddie frederick freed freedoms freelance freeman freestyle freeway freezer
    freight frequencies freshly freshman freshwater friction friendships fries frightened
    frightening fringe frog frogs frontier fronts frost frustrating frustration fry fu fucker
    fucks fueled fuels fugitive fulfil fulfill fulfilled fulfilling fuller functionality
    fundamentally fundamentals fundraiser fundraising fungus funk funky funniest furious furnace
    furnished furry fury fuse fuss futures fuzzy fx fyi gabriel gadgets gag gaga gal gala galaxies
    gale gallagher galleries gallon gallons gamble gameplay gamer gamers gamma gandhi gangs
    gangster gaps garcia gardening gardner gareth garlic garment garner garrett garrison gases
    gasoline gateway gatherings gavin gays gaza gaze gazette gb gc ge geared gears gee geek gel
    gem gems generals generates generating generator generators generosity genesis genetically
    genetics genocide genome genres genus geo geoff geoffrey geographic geographical geography
    geological geology geometric geometry georgetown georgian gerald gerard gerry gesture gestures
    getaway gettin gf ghana ghetto ghosts gi gibbs gibson gif gifted gig gigantic gigs gil gilbert
    giles gill gimme gin gina ginger girlfriends giveaway glacier gladly glamour glance glen glenn
    glimpse glitter globally gloria gloucester glove glow glowing glucose glue gluten gmt
    goalkeeper goats goddamn goin goldman gomez goodman goodnight goodwill goofy goose gore
    gorilla gosh gossip gotham gothic govern governed governmental governors govt gown gp gpa gr
    grabbing grabs gracious grad gradual graduating graffiti grains gram grammy grams
    grandchildren granddaughter grande grandpa grandparents grandson granite granny granting grape
    grapes graphs grasp gratitude gravel graves graveyard grease greatness greed greedy greeks
    greene greenhouse greens greenwich greet greeted greeting greetings gregory grenade griffin
    griffith grill grilled grim grin grind grinding groceries groom groove grounded grouped grove
    gs gt gta guarantees guarded guardians guarding guatemala guessed guessing guides guiding
    guild guitarist guitars gujarat gum gunfire guru gus guts gymnastics gypsy habitat hacked
    hacker hackers hacking hague hah hahaha hai hail haircut haired hairs hairy haiti hal hale
    halftime halifax halls hallway halo halt halted hamas hamburg hamlet hammond hampton han
    hancock handbook handicap handing handles handmade handwriting handy hanged hangs hank hanna
    hans hansen hanson happiest harassed harbour hardcore harden hardened hardship hardy hare
    harlem harley harmful harmless harness harriet hartford harvested harvesting hash hashtag
    hassan hassle hastings hatch hateful hath hating haul haunt haunted haunting havana hawaiian
    hawk hawkins hawks hay hayden hayes hazard hazardous hazards hazel hbo hc headache headaches
    header headlines headphones headset healed healthier heap hearings hears heartbeat
    heartbreaking hearted heater heath heather heavenly heavens heavier heavyweight hebrew hector
    hedge heel heh heir heirs helena helicopters helm helmets helpless hemisphere hen henderson
    henri hepatitis herald herb herbert herbs hercules herd hereby herein herman hernandez heroic
    heroin heroine hers hes hesitate hesitation hicks hid hides hierarchy higgins highland
    highlands highlighted highlighting highs highways hike hiking hilary hilton hindi hindus hints
    hips hispanic historian historians histories hk hm hmmm hoax hobbies hobby hoffman hog hogan
    holden hollow holly holocaust holt homage homecoming homeland homemade homeowners homer
    hometown homicide homo homosexual homosexuality hon honda honduras honesty honeymoon honorable
    honorary honoring honors honourable honoured honours hooked hooker hooks hoover hopeful
    hopeless hopkins horace horizontal hormone hormones horns horny horrific horrors hose
    hospitality hostage hostages hostility hotter hottest hourly housed howe hq hrs hs html hu
    hugely hugo hugs hulk hum humane humanitarian humanities humidity humiliation humility
    humorous humour humphrey hungarian hungary hunted hunters huntington hurdles hurricanes
    husbands hussein hustle hut hyde hydraulic hydro hydrogen hygiene hymn hyped hyper hypocrisy
    hypothesis hypothetical ia ibm ibrahim ic icc iceland icons icy idaho ideally ideals
    identifies identities ideological idle idol ie ieee ig ignition ignores illegally illnesses
    illusion illustrate illustrates illustration illustrations imagery imaginary imaging imagining
    imf immature immense immensely imminent immortal immunity imo impacted impaired impairment
    impatient impeachment impending imperative implementing implication implied implies imply
    implying imported imports impose imposing impress impressions imprisoned imprisonment improper
    improves impulse inability inaccurate inactive inadequate inappropriate inaugural inauguration
    inbox incapable incentive incentives inception incidence incidentally inclined inclusive
    incomes incoming incompetent incomplete inconsistent inconvenience incorporate incorporates
    incorporating incorrect incorrectly incumbent incurred ind indefinitely indianapolis
    indications indicative indicator indicators indictment indies indirectly individually
    indonesian indoors induce induction indulge indy ineffective inequality inevitably inexpensive
    infamous infant infantry infants infections infectious inferior infinitely infinity
    inflammation inflammatory inflated inflicted influenza influx informal informative informing
    informs infrared infringement ing ingredient inhabited inherent inherently inherit inheritance
    inherited initiate initiated initiation injected injection injections injustice inland inmate
    inmates inning innocence innovations inputs inquiries ins insanity inscription insect insecure
    insecurity inserted insider insights insignificant insisting insists inspect inspected
    inspections inspectors inspirational instability installations installing installment instinct
    instincts institutes instructed instructional instructors instrumental insufficient insulation
    insulin insult insulted insulting insults insured insurer int intact intake integral integrate
    integrating intends intensely intentional intentionally interacting intercept intercepted
    intercourse interestingly interfere interference interfering intern internally internationally
    internship interpret interpretations interpreted interpreter interrogation interrupt
    interrupted intersection interstate interval intervals intervene interventions interviewer
    interviewing intimacy intimidating intricate intriguing intro introduces introductory
    intuition intuitive invade invaded invalid invaluable invasive invent inventions inventor
    investigative investigator investigators investor invites inviting ions iot ipod iq ir ira
    iraqi irene iris ironic ironically irony irrational irregular irrelevant irresponsible
    irrigation irritating irs irvine irving irwin isa isaac isabel isaiah ish isle isles isnt iso
    isolate issuing istanbul italians itunes itv ivan ivory ivy ix ja jackets jackie jacksonville
    jacobs jacques jade jaguar jailed jaime jakarta jamaica jamaican jamal janeiro janet jar jared
    jasmine jasper jaw jaws je jealousy jedi jeep jeffrey jelly jen jenkins jenna jennings jenny
    jensen jeopardy jerome jerseys jess jessie jew jewel jewellery jewels ji jill jin jj joanna
    jockey joel joey johannesburg johns johnston jointly joints joker jolly jonah jonas jong jorge
    joshua journals journeys joyce jp js ju judaism judged judgement judgments judiciary judith
    judy juicy jul jules julian juliet julius jumper jumps jun junction jung jupiter jurisdictions
    justices justification juvenile ka kai kaiser kane kang kanye kara karachi karate kardashian
    karma kashmir kat katherine kathleen kathy katie katrina katy kay kazakhstan kc keller kendall
    kenneth kensington kenyan kerala kernel kerr kerry kettle ki kickstarter kidnapped kidnapping
    killers killings kilometers kilometres kin kindergarten kindle kingdoms kingston kirby kirk
    kissed kisses kissing kite kits kitten kitty klein knicks knit knives knocking knockout knocks
    knot knots knowledgeable knox ko kobe koch kris ks ku kumar kung kurdish kurt kuwait ky kylie
    labeled labeling labelled laboratories labs lace lacked lacks lad laden lads lafayette lag
    lagos lakers lamar lambert lame lamps lan lana lancashire lancaster lance landlord landlords
    landmark landscapes lanes lang lanka lantern laps laptops lara larvae lasers lastly lasts
    lateral latino latitude launches launching laurel lauren laurent laurie lava lawful lawmakers
    lawn lawson lawsuits lax lays lb lc lea leafs leagues leaking leaks leaning leap learns learnt
    leased leasing lebanese lebron lecturer lectures leftist legion legislators legitimacy lego
    leicester leigh leisure lena lend lender lenders lending lengths lengthy lennon lenses lent
    leon leonardo leone leopard lesbians leslie lest lester lethal lettuce lever leverage levi
    levy lexington lg liabilities liable liaison liam lib liberated liberation libertarian
    liberties librarian libya licence licenses licensing lick licking lid lifelong lifts
    lighthouse lightly lightweight likelihood liking lil lilly lily lima limb limbs lime limestone
    limitation limiting lin lindsay lindsey linen liner ling lingerie linguistic lining linkedin
    linking linux lionel lipstick lisbon listener listeners listens listings lite literacy literal
    lithium litigation litter liu lively livestock liz lizard llc ln lobbying lobster localities
    locality locate lockdown locke locker locking locks loft logged logging logistics logos logs
    lois lone loneliness longevity longtime lookin lookout loops loosely lopez lore losers lotus
    lou louder loudly louisville lounge lowe lowered lowering lp ls lu luckily lucrative luggage
    luis lumber lump luna lunar lungs lure lurking lush lust luther luxembourg luxurious lydia
    lynch lynn lyon lyric macdonald mack mackenzie macmillan macro madam madame madden madness
    madonna mae mafia mag maggie magician magistrate magistrates magnet mai maid maiden mailing
    mails mainland maintains majestic majors mal malaria malaysian mali malicious malik malone
    malta mammals managerial manages mandarin mandate mandated maneuver manga mango manifest
    manifesto manila manipulate manipulated manipulation mankind manly mann manners manning manor
    mans mantle manually manuel manufacture manuscript manuscripts mao maple mapping marble
    marched marching marco mare marginal margins marilyn marina mariners marines marion marital
    maritime marker markers marketed marketplace marking markings marriages marrow marrying marsh
    marshal mart martha martinez marty marvelous marvin marx marxist mas mascot masculine mash
    masked masks massacre masses massively mast mastered masterpiece mastery mat maternal
    maternity mates maths mats matte mattered matthews mattress maturity maurice maximize maxwell
    maya mayer mayo maze mb mba mccain mccarthy mccartney mcconnell mccoy mcdonald mcgregor meadow
    meadows meaningless meanings mechanic med medals mediated mediation medicaid medicare
    medications medicinal medicines mediocre meditation mediterranean meds meg megan mel melanie
    melissa melody melt meltdown melted melting membrane meme memes memo memoir memoirs memorable
    memphis menace mentality mentioning mentor mercedes merchandise merchants meredith merge
    merged merger merits merrill merry mesh messaging messenger messi messiah messing messy meta
    metabolic metabolism metallic metals metaphor meteor meth methane methodist methodology metre
    metric metrics metropolis mets mexicans meyer mf mia mic michel mick mickey microphone
    microwave middleton midfield midfielder midlands midst midway midwest migrant migrants miguel
    mil mileage milestone miley militant militants militia millennials millennium millionaire milo
    milton mindset minecraft miner minerals miners ming miniature minimize ministerial ministries
    minneapolis minorities minors mins mint miracles miranda mirrors mis misconduct misery
    misleading misses missiles missionaries missionary mist mistaken mister mistress
    misunderstanding misunderstood misuse mit mitch mitigate mixes mk ml mlb mls mma mmm mn mock
    mocking mod modeling modelling moderately modes modi modification modifications modify modular
    module modules mohamed mohammad mohammed moist moisture mold mole molecule molecules molly
    mommy moms mon mona monaco monarch monarchy monastery monica monitored monitors monk monkeys
    monks mono monopoly monroe monte montgomery monty monument monuments moody moonlight moose
    morale morality morally morals mormon mornings morocco moron morons morrison morse mortal
    mortality mortar mortgages morton mosaic moses mosque mosquito moss motel motherfucker motions
    motivate motive motives motto mound mounting mounts mourinho mourning mouths mri mtv mu muddy
    mueller mug muhammad multimedia multinational multiplayer multitude mumbai mummy munich
    municipalities municipality murderer murderers murdering muscular muse museums mushroom
    mushrooms mustang mustard mutant mutation mutations mute mutually mvp mw myanmar myers
    mysteries mystic mystical mythology myths nailed nairobi naive nam naming nana nanny naomi nap
    naples napoleon narratives narrator narrowly nas nascar nash nashville nat natalie nate
    nationalism nationalist nationalists nationality nationally nationals natives naughty nausea
    navigate nazis ncaa nd neal neat nebraska necessity necklace ned needle needles needless needy
    negatively neglect neglected negligence negotiate negotiated negotiating negotiation negro
    neighborhoods neighboring neighbour neighbourhood neighbouring neighbours neo neon nepal nerd
    ness nets networking neural neurological neurons neutrality neville newark newborn newer
    newman newport newsletter newton nexus nfc ng nh ni niagara nicer nicest niche nichols nickel
    nickname nico nicola nicolas nicole nicotine niece nigel nigga nightclub nightmares nike nikki
    nile nina nineteen nineteenth ninety ninja nipples nissan nitrogen nixon nj nl nm noah nobel
    nod node nodes noel noises noisy nokia nolan nominal nominate nominations nominee nominees
    nonprofit noodles nora nordic norfolk norm norms norris northeastern northwestern norton
    norwegian norwich nos nostalgia notch notebook nothin noticeable notices noticing notification
    notifications notified notify notions notorious notre nottingham noun nova novelist novelty np
    nsa nsfw nsw nt nu nucleus null numb numbered numerical nun nursery nutrient nutrients
    nutritional nw nz oakland oaks oasis oath obamacare obese obesity obey objection objections
    obligations obliged obscure observatory observer observers observing obsession obsolete
    obstacle obstacles obstruction obtaining oc occupational occupies occupy occupying occurrence
    occurring oceans oddly odyssey offence offences offend offended offender offenders offenses
    offerings offline offs offset offshore offspring og ohh oi oils ol olds ole olivia om omaha
    omar omega omitted onboard oneself onion onions ons onset onwards oo ooh oops opener openings
    operative oppose oppressed oppression ops opt opted optic optics optimal optimism optimistic
    optimization optimum optional oracle oranges orbital orchard ordinance org organism organisms
    organizational organize organizer organizers organizing orgasm oriental originals originated
    orphan orthodox osaka osborne oscars oslo ot ottawa otto ottoman ou ouch ounce ounces outbreak
    outdated outdoors outfits outgoing outlaw outline outlined outlines outrage outraged
    outrageous outreach outright outs outsider outsiders outskirts outward oval overcoming
    overdose overhaul overhead overlap overlapping overlook overlooked overlooking overly
    overrated overs oversee oversight overthrow overtime overweight overwhelmed overwhelmingly ow
    owed owens owes owing owl owning oxide oyster pablo pac paced packaged packaging packers
    packet packets packs pact paddy pads pagan pageant paige pains painter painters paints paired
    pairing pal palestine palestinians palette palms pals pam pamela panama pancakes panda
    pandemic panther panthers panties papa paperback paperwork para parachute paradigm paradox
    paragraphs parallels parameter paramount paranoid parasite parcel pardon parental parenthood
    parenting parked parody parole parsons participant particle partisan partition partnered
    partnerships pas passages passions passports passwords pasta paste pastoral pastry patches
    patented patents pathology pathway pathways patricia patriot patriotic patriotism patriots
    patron patrons patterson patty paula paulo paved pavement pavilion pawn payday payne paypal
    payroll pb pbs pcs pd pdf pe pea peacefully peach peaks peanut peanuts pearls pearson peas
    peasant peasants peculiar pedal pedestrian pediatric pedro pee peek peel peggy pence pencil
    penetrate penetration penguin penguins penn pens pensions pentagon pep peppers perceive
    perceptions percy perennial perez perfection performer performers performs perfume perimeter
    periodic periodically peripheral perkins perks permits perpetual persecution persian persist
    persistence persistent persona personalities personalized perspectives persuade persuaded
    pertaining perth peru pest peters petersburg peterson petrol petroleum peyton pg pga ph
    phantom pharmaceutical pharmacy phases phelps phenomena phenomenal phi philippe philippine
    phillip philly philosopher philosophers philosophical photographed photographers photographic
    photoshop phrases physiological physiology pi pickup picnic pictured pier pierce piercing
    pierre piers pies pigeon pigs pike piles pillar pillars pillow pinch pineapple ping pinned
    pins pint pioneer pioneering pioneers piper pipes piracy pirate pirates pissing pistol pitched
    pitcher pitches pitching pits pitt pity pixel pl plague plains plaintiff plaintiffs planetary
    planner planners plantation planting plaque plasma plaster plastics plateau platoon plausible
    playboy playful playground playlist playstation plaza plc plea plead pleaded pleading pleas
    pleasing pleasures pledged plots plotting pls plum plumbing plural plymouth pneumonia po pod
    podium poe poetic poets pointer pointless poisoned poisoning poisonous poke poker polar poles
    policeman policemen policing polished polite polling polo poly polymer pond pony poo pools
    poop poorer popcorn popped popping poppy pops populated porcelain porch pornography porsche
    portable porter portions porto portraits portray portrayal portrayed portsmouth pos posed
    poses posing positioned positioning positively possessed possesses possessing possessions
    postage postal posters postponed posture potassium potent pots pottery poultry pounding poured
    pouring powell ppl practiced practicing practise practitioner practitioners pradesh prague
    prairie praises praising prank pratt prayed praying preach preacher preaching precautions
    preceded precedent preceding precinct precipitation predator predators predecessor
    predecessors predictable predicting prediction predictions predominantly preferably
    preferences prefers prejudice premature premiership premise premiums prep preparations
    prepares pres presbyterian preschool prescribed preseason presentations presenter presently
    preserving presses pressures prestige prestigious preston presume presumed pretended prevail
    prevailing prevalence prevalent prevents preview prey priced priceless prick primitive princes
    princeton printer printers prisons privileged privileges prix probable probation probe
    problematic procedural proceeded proceeding processed procession processor processors
    proclaimed procurement productions professionally professions professors profiles profound
    profoundly programmed programmer progressed progression prohibit prohibited prohibition
    projected projecting projection projections proliferation prolific prolonged prom prominence
    promo promoter promotes promotional promotions prompt prompted promptly prone pronounce
    pronunciation prop prophecy prophet prophets proportional proportions propose proposes
    proposing proposition proprietary props pros prose prosecute prosecuted prosecutor prosecutors
    prospective prosperity prosperous prostate prostitute prostitutes prostitution protagonist
    protections protector protects protestant protested protesting protocols prototype proudly
    providence provisional provoked proximity proxy psalm pseudo psychiatric psychiatrist
    psychiatry psychic psycho psychologist psychologists ptsd publishes pubs puck pudding puff
    pulp pumped pumping pumpkin pumps pun punched punches punching punish punjab pup pupil puppet
    puppies purge purity purse pursuant pursued pursuing pushes puzzle puzzles pyramid python
    qaeda qatar qb quad qualification qualifications quantitative quantities quarantine quarry
    quarterback quarterly quartet quartz que quebec queer query questionable queue quicker quinn
    quirky quitting quiz quo quota quotation quoting quran ra rabbi rabbits raced rack radically
    radioactive radius raf rafael rag raging raiders raids rails railways rainfall raining rains
    rainy raj raleigh rallies ramp rampant rams ramsey rand randall randolph randomly randy rang
    ranged ranger rankings ransom rant rapids raping rapist rapper rappers rash rationale ratios
    rave raven ravens raymond razor rb rc reacted reacting reactive reactor reactors reacts
    readily readiness readings reagan realism realities realization realizes realizing reap
    rebecca rebellion reboot rebound rebounds rebuild rebuilding rebuilt rec recalled recalls
    receipt receipts receivers receptor receptors recess recession recipes recipient recipients
    reckless reckon recognise recognizes recognizing recommending recommends reconciliation
    reconsider reconstruction recorder recordings recovering recreate recreational recruit
    recruited recruiting recruits rectangular recurring recycled recycling reddit redeem
    redemption reds redskins reduces reductions redundant reef reel reeves ref referee referenced
    referendum referral refined reflecting reflections reflective reformation reformed refrain
    refresh refreshing refrigerator refs refuge refugee refund refusal refusing reg regain
    regeneration reggie regiment regimes regina registers registry regrets regulate regulated
    regulating regulator regulators rehab rehabilitation rehearsal reid reigns reinforce
    reinforced rejecting rejection rejects relates relaxation relaxing relay relentless relevance
    reliability reliance relied relies relieve relieved religions relocation reluctant relying
    remake remark remarkably remarked remedies remedy remembering remembers remembrance reminding
    reminiscent remix remnants remotely removes renaissance renamed render rendered rendering
    renew renewable renewal reno renovated renovation renowned rented renting rents repaired
    repairing repay repeal repeating repeats repetitive replacements replaces replay replica
    replicate replies replying repost representations repression reprinted reproduce reproduction
    reproductive reps requesting res rescued researched researcher researching resemblance
    resemble resembles resembling resentment reservation reservations reservoir reset reside
    residency resides residing residual residue resign resilience resin resistant resisted
    resisting resolutions resolving resonance resorts respectable respectful respecting respects
    respiratory respondents responds responsive restart rested resting restless restoring
    restraint restrict restricting restriction restrictive restructuring rests resumed
    resurrection retailer retailers retaining retains retaliation retarded retention retiring
    retrieve retrieved retro reunion reunited reuters revealing revelation revelations reverend
    reversal reversed reviewing revision revival revive revived revolt rewarded rewarding rex rey
    reynolds rf rhetoric rhino rhode rhodes rhyme ri rib ribbon ribs rica richards richardson
    richer riches richest richie ricky rico ridden riders ridiculously rifles rift rig rigged
    righteous rightly rigid rigorous riley rim ringing riots ripe ripping risen risking risky rita
    rite rituals rivalry rivals riverside rm rn rna ro roar roaring roast roasted robbed robbery
    robbie robe roberto robertson robotic robotics robots robust rochester rocked rockets rocking
    rode rodgers rodney rodriguez rods rogue roland roller rom roma romania romanian romans romeo
    romney ronald ronaldo ronnie roofs rooftop roommate rooney roosevelt rooted rooting ropes rory
    rosa rosemary rosie rot rotary rotate rotating roth rotten rouge rounded routinely routing
    rover rows royals royalty royce rp rpg rub rubbed rubbing rubbish ruby rudy rue rug rugged
    ruining ruler rulers rum rumor rumours runaway runners runoff runway rupert rushed rushing
    russ rust rusty ruthless rv rwanda rye sabotage sac sack sacked sacks sacramento sacrificed
    sacrifices saddle sadness safari safeguard safest saga sage sailed sailing sailor sailors
    sails salaries salem salesman salisbury sally salon salsa salty salute salvador salvage
    salvation samantha sammy sampling samurai sanchez sanctioned sanctions sanctuary sanders
    sandra sands sandstone sandwiches sane sanitation sank sans santiago santos sap sara sarcasm
    sarcastic sasha satan satellites satire satisfactory satisfy satisfying saturated saturdays
    saturn saul saunders sausage savannah savior savvy sawyer saxon sayin sb scaled scales scaling
    scam scandals scanned scanner scanning scans scar scarce scares scarf scarlet scars scattered
    scenarios scenery scenic scent schedules scheduling schizophrenia schmidt scholar scholarly
    scholarships schooling sci scissors scoop scooter scorer scotch scots scout scouts scrap
    scrapped scratching screamed screams screened screenplay screenshot screenshots screws scripts
    scripture scriptures scroll scrub scrutiny sculpture sculptures scum sd seafood seahawks seals
    searched searches seas seaside seasonal seasoned seated seating sebastian secondly secrecy
    sect secular securing sedan seeded seekers segments segregation seismic seize seizure seizures
    seldom selecting selections selective selfie sellers semiconductor seminar seminary semitic
    seniors sensation sensational senses sensible sensing sensitivity sensor sensors sensory
    sentencing sentimental sentiments seoul sep separates separating sequel sequences serbia
    serbian serena sergio seriousness sermon serum seth settlements settlers settling seventeen
    seventy severed severity sewage sewer sewing sexism sexist sexuality seymour sf sg sgt sh
    shady shaft shah shaken shakes shale shameful shampoo shane shannon shapes shaping shareholder
    shareholders sharks sharon sharply shattered shaun shave shaved shaving shawn sheffield sheikh
    sheila shelby sheldon shelley shells shelters shelves shepherd sherlock sherman shes shields
    shifted shifting shin shines shining shiny shipment shipments shirley shits shocks shooters
    shootings shootout shoots shoppers shores shortage shortest shotgun shouted shouting shouts
    shove showcase showers shri shrimp shrine shrink shutdown shutting shuttle sibling sic
    sickness sid sided sidewalk sideways sidney siege sigh sighted sights sigma signaling
    signatures silently silva sim similarities similarity simmons simone simpler simplest
    simplicity simplified simpsons sims simulation simulations simulator simultaneous sincere
    sincerely sinclair singers sings singular sinister sinking sip sis sitcom sixteen sixty sk
    skate skating skeleton skeptical sketches skies skiing skinned skinny skins skipped skipper
    skipping skirt skirts skype sl slack slain slammed slams slang slap slapped slash slate
    slaughter slaughtered sleeps sleepy sleeve sleeves slender sliced slices slick slid slides
    sliding slightest slipped slippery slipping slips slogan slope slopes sloppy slots slowed
    slower slowing slut sm smack smarter smartphones smashed smashing smelling smiled smiles
    smoked smokers smoothly sms smuggling snack snacks snail snakes snapchat snapped snaps snatch
    sneak sneakers sneaky sniper snp snyder soak soaked sober socialism socialists socially
    societal socio sociology sock socket sodium sofa sofia softball softer softly soils sol
    solicitor solidarity solitary solomon solving somali somalia somerset somethin songwriter
    sonia sonic sonny soo sophia sophie sophomore sore sorrow sorted sorting sounding soundtrack
    sour sourced southampton southeastern southwestern sovereign sovereignty soviets sox soy spa
    spacecraft spaghetti spanning spared spark sparked sparkling sparks spatial spear spears spec
    specialists specializing specials specialty specification specifications specifics specify
    specimen specimens specs spectacle spectator spectators speculation speculative speeches
    speeding speedy spelled spells spends sperm sphere spice spices spicy spiders spies spike
    spikes spill spilled spinal spine spinning spins spiral spirited spirituality spit splash
    splendid splitting spoil spoiled spoiler spokesman spokesperson sponge sponsors sponsorship
    spontaneous spooky spoon spotify spotlight spouse spouses spreads spree springer springfield
    sprint spun spur spying sq squadron squads squares squash squeeze squeezed squirrel stab
    stabbed stabbing stacked stadiums staffing stafford staged staging stain stained stainless
    staircase stakeholders stalin stalking stall stalls stamped stamps standardized standpoint
    stanford stanton staple staples starbucks stare stared starred starters startup starvation
    starve starving stash stat statewide stationary stationed statistically statues statute
    statutory steadily steak steals stealth steele steelers steep steer steering stefan stein
    stella stellar stems stephanie stephens stepping stereo stereotypes stern steroids stevens
    stevenson stevie sticker stickers sticky stiff stigma stimulate stimulating stimulation
    stimulus sting stint stir stirring stitch stitches stockholm stoke stokes stool storey storing
    storms storyline storytelling stove straightforward strained strains strait strand stranded
    strangely strap straw strawberries strawberry stray strengthened strengthening strengths
    stresses stressful stretched stretches stretching stricken striker stripe striped stripes
    stripped stripping strips strive strokes stroll structured stubborn stud stuffed stumbled
    stunned stunt stupidity styled stylish su subdivision subjected subjective submarine submerged
    submissions submitting subs subscribed subscriber subset subsidiaries subsidiary subsidies
    subsidy substances substantially substrate suburb suburban suburbs succeeding successes
    succession successive successor sucked sucker sucking sudan sued suffers sufficiently suffolk
    suicidal suitcase sullivan sultan summed summers summon summoned sums sundays sunderland sung
    sunglasses sunk sunlight sunrise suns sup superb superficial superhero superintendent
    superiority supermarket supernatural superstar supervised supervision supervisor supervisors
    supper supplements supplier suppliers supplying supposedly suppress suppressed suppression
    supremacy sur surf surfing surge surgeons surgeries surpassed surplus surprises surreal
    surrendered surrey surround surroundings surveyed survives susceptible sushi suspects suspend
    suspense suspicion sussex sustain sustainability sustaining sutton suv suzanne sw swallow
    swallowed swamp swan swansea swap sway swearing sweater sweating sweaty sweep sweeping
    sweetheart sweetie sweets swell swelling swept swiftly swinging swings swipe switches swollen
    swords swore sworn sylvia symbolic symmetry sympathetic symphony symposium symptom sync
    syndicate syntax synthesis synthetic syracuse syrup systematic systematically systemic tab
    tablets tabs tackles taco tactic tactical tad tae tagged tags tailor tailored tails takeover
    talents taliban talkin taller tally tame tamil tampa tandem tang tangible tango tanner
    tanzania tapes tapped tapping taps tar tara targeting tariffs tasked tasmania tasted tasting
    tasty tate tattoos tavern taxation taxed taxpayer taxpayers tb tc td teaches teachings teamed
    teammate teammates tearing tease teasing technician technicians teddy tee tehran tel telecom
    telecommunications telegram telescope televised temp temper tempered template temples tempo
    temporal temptation tempted tempting tenant tenants tended tendencies tendency tens tense
    tensions tenth tents tenure teresa termed terminals terminate terminated termination
    terminology terrace terrain terribly terrific terrified terrifying territorial tertiary tesla
    testified testify testosterone tex texans textbook textbooks textile texting texture tf tha
    thames thanked thankful thankfully thanking theaters theatres theatrical theirs themed theo
    theodore theological theology theorem theoretically therapeutic therapist thereafter thereof
    theres theresa thicker thickness thief thieves thigh thighs thinner thirds thirst thirsty
    thirteen thomson thor thornton thorough thoughtful threads threaten threatens thrill thrilled
    thriller thrilling thrive thriving thrones thru thrust thugs thumbs thyroid ti tibet tibetan
    tick tidal tidy tiffany tighten tighter tightly tile tiles tilt timed timeless timely timer
    timothy tina tinder tipped tipping tis tissues titan titanic titanium titans tm tn toast toby
    toddler toes toilets token tokens toledo tolerant tolerate tolerated tomato tomatoes tomb
    tones toni tonnes topped topping tor torch tore tories tornado torque torres tortured tory
    toss tossed tottenham touchdown touchdowns touches tougher toughest touring tournaments tow
    towel towels townsend township toxicity toyota tr traced traces tracing tracked tracker tract
    traction tractor tracy trademark trader traders trafficking trailers trailing trails trainers
    trait traitor traits trajectory transcript transcription transferring transformers
    transforming transgender transitional transitions translate translates translations translator
    transmit transmitted transmitter transparency transplant transported transporting traps
    traumatic traveler travelers travelled travellers tray tread treason treasurer treasures
    treaties trek trench trenches trending trent trevor tri triangle tribunal tribune tricky
    triggered triggers trillion trilogy trim trinidad trinity trio tripping triumph trivial troll
    trolls troop trophies troubled troubles trousers trout troy truce truman trumpet trustee
    trustees trusting trusts trustworthy truths ts tsunami tt tu tub tuberculosis tubes tuck
    tucked tucker tucson tuition tumblr tumor tumors tuna tuned tunes tuning tunisia tunnels
    turbine turbines turbo turbulence turf turks turmoil turnout turnover turtle turtles tutor
    tutorial tvs tweeting twelfth twentieth twilight twisted twitch ty tying typed typhoon typing
    tyranny tyre tyres tyson uae uber uc ucla uefa ufc uganda ui ukip ul ulster ultrasound
    umbrella umm unacceptable unanimous unanimously unarmed unauthorized unavailable unaware
    uncertain unchanged unclear uncommon unconscious unconstitutional uncovered und undefeated
    undercover underestimate undergo undergoing undergone undergraduate undermine underrated
    understandable undertake undertaken undertaking underwater underway underwear underwent undo
    undoubtedly unemployed unesco uneven unexpectedly unfamiliar unfinished unfit unhealthy uni
    unicorn unidentified unified uniforms uniquely unite universally unlawful unlock unlocked
    unlucky unnamed unofficial unpaid unpleasant unpopular unprecedented unpredictable unreal
    unrealistic unreasonable unrelated unreliable unrest unsafe unseen unstable unsuccessful
    unsure unto unused unusually unveiled unwanted unwilling upbeat updating upgraded upgrades
    upgrading upheld uphold upload uploaded upright uprising upsetting upstairs upstream upward
    upwards ur uranium urgency urges urging urine url uruguay usable usb usc usd username usher
    ussr ut utc utilities utilize utilized utilizing utmost utter uv vacancy vacant vacations
    vaccination vaccines vagina vague vain val vale valencia valentine valerie validation validity
    valleys valuation valves vampires vanessa vanguard vanilla vanished vanity vans vapor var
    variables variant variants varies varieties varsity varying vascular vase vastly vat vatican
    vault vc vector vegan vegetable vegetarian vegetation veil vein veins velocity velvet vendor
    vendors venezuela vengeance venice venom vent ventilation ventures venues venus vera verb
    verbal verge verification verified verify verizon vermont vernon veronica versa versatile
    verses vest vet veterinary veto vets viable vibe vibes vibrant vibration vic vicinity vicious
    victories victorious vienna vietnamese viewer viewpoint vii viii viking vikings viktor vile
    villagers villain villains vince vine vinegar vines vineyard viola violate violated violating
    violations violently violet violin vip virtue viruses visibility visions vista visually
    visuals vita vitamins vivid vladimir vocabulary vocals vocational vodka vogue voiced volatile
    volcanic volcano volleyball voluntarily volunteered volunteering vomit vomiting vow vows
    voyage vp vr vulgar vulnerability wade wagner wagon waist waiter waitress waits waiver wakes
    waking wal wallpaper walmart walnut walsh walt walton wan wander wandering wang warden
    wardrobe wards ware warmer warmth warnings warns warp warrants warranty warsaw wartime warwick
    wary wasnt waterfall waterfront watering waterloo waterproof watershed watkins watt watts
    waved waving wax weakened weaker weakest weaknesses weary weave weaver weaving webb weber
    webster wed weddings wedge wee weeds weigh weighed weighing weighs weighted weights weir weiss
    welcomed welcomes welcoming welding wellbeing wellington wellness wembley wendy wenger wes
    wesley wh whale whales whats whatsapp whatsoever wheelchair wheeler whereabouts whereby
    wherein whichever whining whipped whiskey whisky whisper whispers whistle whitney whoa
    wholesale wholesome wholly whore wicked wicket wickets wifi wig wii wiki wikileaks wikipedia
    wilderness wildly wiley wilkinson williamson willie willingly willingness willis willow wills
    willy wimbledon winchester winding windsor windy wines winger winnipeg winston winters wiped
    wired wires wiring wisely wishing wit witches withdrawn withdrew withstand witnessing witty
    wizard wizards wo woah womb wonderfully wonderland wong woo woodland woody wool worcester
    wording wordpress workforce workouts workshops worm worms worthless worthwhile woven wr
    wrapping wraps wrath wreck wrecked wrestler writings wu wwe wwii wyatt wyoming xd xl xp xx xxx
    yacht yah yahoo yale yan yang yankee yankees yarn yay yearly yeast yell yelled yemen yen yi
    yielded yields yogurt youngsters youre yourselves youthful youths yr yrs yu yuan yummy yuri
    zach zack zelda zen zeus zhang zimbabwe zimmerman zinc zip zoe zombie zombies zoning zoom
    zurich
    """
}
