/// Word lists for what names and noun phrases are: own lists of common English nouns and of the world's countries.
package enum NameLists {
  /// Nouns that stand before a name as a title or behind a comma as a role.
  package static let titles = words(
    """
    mr mrs ms miss dr prof professor sir dame lord lady president vice-president vice premier minister secretary
    secretary-general undersecretary general chancellor king queen prince princess pope cardinal archbishop bishop
    pastor rev reverend imam rabbi ayatollah sheikh emir sultan senator sen congressman
    congresswoman representative rep governor gov mayor councillor councilman councilwoman
    commissioner ambassador envoy consul judge justice attorney lawyer prosecutor sheriff chief head
    leader chairman chairwoman chair chairperson director executive ceo founder co-founder owner
    manager editor reporter correspondent journalist columnist anchor host author writer analyst
    economist expert strategist adviser advisor aide consultant spokesman spokeswoman spokesperson
    officer official captain capt colonel col major maj lieutenant lt sergeant sgt corporal cpl
    admiral adm commander marshal constable detective inspector superintendent agent coach player
    striker midfielder goalkeeper captain dictator premier speaker deputy delegate candidate nominee
    activist organizer organiser researcher scientist physician doctor nurse surgeon teacher
    principal student activist witness resident farmer driver actor actress singer director producer
    coordinator treasurer clerk pollster commentator whip advocate biologist historian engineer
    brigadier pilot astronaut geologist seismologist
    det supt ofc trooper atty pfc cmdr supervisor trustee comptroller auditor coroner alderman
    alderwoman councilmember selectman assemblyman assemblywoman solicitor magistrate bailiff
    """)

  /// Short titles in the plural, before several names.
  private static let pluralTitles = words("sens reps govs messrs drs profs gens")

  /// What stands before a name as a party, a rank or an opinion and is no part of it.
  package static let descriptions = words(
    """
    former ex rival republican republicans democrat democratic gop libertarian conservative liberal
    longtime veteran incumbent presumptive presidential acting interim retired late embattled outgoing
    incoming fellow billionaire millionaire businessman businesswoman comedian mogul tycoon neighbor
    neighbour frontrunner front-runner opponent challenger hopeful nominee vice-presidential
    congressional then independent socialist democrats victim suspect claim actor actress rapper
    """)

  /// Whether a word before a name, in lower case, is a title or a description and no part of the name.
  package static func isTitle(_ word: String) -> Bool {
    titles.contains(word) || pluralTitles.contains(word) || descriptions.contains(word)
  }

  /// What an office is over: "Secretary of *State*", "Chief of *Staff*".
  package static let fields = words(
    """
    state defense defence treasury interior labor labour commerce education energy transportation
    agriculture justice staff police detectives operations communications health house war
    foreign homeland veterans surgery
    """)

  /// Words that begin a sentence with a capital and no name.
  package static let openers = words(
    """
    after before between while when whenever but and if as for from with since because although
    though like unlike about against among amid amidst behind beyond despite during except inside into
    near onto over per than through throughout to toward towards under until upon via within without
    both either neither meanwhile also so or nor that this these those his her its their our my your
    what why how who where whether even just only still now is was were are did does would could
    should hey well yes oh says said one some many most several all every each another other few dear
    at by in of on up out not once instead later earlier afterward however moreover then the an a
    here there perhaps maybe thus hence again watch read related photo image caption via
    """)

  /// Nouns that end the name of an organisation and are also what it is called for short: no name by themselves.
  package static let generics = organizations.subtracting(
    words(
      """
      congress senate house parliament army navy times post journal tribune herald guardian observatory
      assembly cabinet union
      """))

  /// Nouns that end or open the name of an organisation.
  package static let organizations = words(
    """
    ministry department commission committee council agency authority organization organisation
    association union party army navy police force forces group company corporation corp inc ltd llc
    plc bank fund institute institution university college school hospital foundation federation
    league club team congress parliament senate house assembly court tribunal office bureau board
    service administration government alliance coalition movement front network news times post
    journal tribune herald guardian press radio television tv channel magazine media society
    center centre observatory watch international campaign taskforce cabinet embassy secretariat
    company airline airlines industries airways holdings partners brigade militia command guard
    church synod trust charity regiment exchange conference mission firm consortium
    """)

  /// Of these, the ones that end the names of what belongs to a state or to a party.
  package static let offices = words(
    """
    ministry department commission committee council agency authority union party army navy police
    forces parliament senate house assembly court tribunal office bureau government administration
    congress campaign cabinet embassy secretariat command guard college university school hospital
    church
    """)

  /// Nouns that end the names of firms and of nobody.
  package static let businesses = words(
    """
    aerospace associates aviation bancorp chemicals communications construction consulting electric
    energy engineering entertainment foods freight hotels insurance laboratories logistics motors
    petroleum pharma pharmaceuticals pictures properties railroad railway railways resorts securities
    services shipping shipyard shipyards software solutions studios supermarkets systems technologies
    technology telecom telecommunications terminals textiles utilities ventures wireless
    """)

  /// Nouns of documents, which speak for whoever wrote them.
  package static let documents = words(
    """
    report statement study survey poll document letter memo memorandum release book article paper
    indictment complaint lawsuit filing affidavit ruling resolution survey census data figures
    statistics records record transcript email e-mail tweet post review assessment analysis
    communique communiqué bulletin note website page editorial audit estimate estimates files law
    bill charter treaty agreement declaration ad advertisement investigation inquiry probe testimony
    """)

  /// Nouns for people in the plural, or of many.
  package static let groups = words(
    """
    officials people residents witnesses experts sources analysts critics supporters opponents
    activists lawmakers leaders authorities police investigators prosecutors doctors rebels
    protesters democrats republicans voters aides advisers researchers scientists media reports
    """)

  /// Outlets and agencies that report on others' behalf.
  package static let outlets = words(
    """
    reuters ap afp xinhua itar-tass tass interfax bloomberg cnn bbc nbc cbs abc msnbc npr c-span pbs fox
    politico breitbart aljazeera times post journal guardian tribune herald globe newsweek
    economist telegraph gazette press news magazine
    """)

  /// Countries, and cities that stand for their governments.
  package static let places = words(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan
    bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana
    brazil brunei bulgaria burundi cambodia cameroon canada chad chile china colombia comoros congo
    croatia cuba cyprus denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia
    fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana
    haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
    jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia
    libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta
    mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar
    namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau panama
    paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia
    seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria
    taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine
    uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe britain england scotland
    wales europe africa asia america moscow washington london paris berlin beijing tokyo brussels
    kyiv kiev tehran ankara damascus baghdad cairo tripoli benghazi jerusalem gaza kabul islamabad
    delhi seoul pyongyang geneva vienna rome madrid canberra ottawa u.s. us usa u.k. uk
    """)

  /// Given names of women, the commonest in news.
  package static let female = words(
    """
    hillary mary anna anne ann elizabeth sarah laura susan susanna karen linda barbara patricia
    jennifer maria michelle nancy margaret lisa betty dorothy sandra ashley kimberly donna emily
    carol amanda melissa deborah stephanie rebecca sharon cynthia kathleen amy angela shirley anna
    brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet
    catherine heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan
    evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison
    frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn
    danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
    carly jill melania ivanka chelsea huma kellyanne angela theresa aung nikki condoleezza loretta
    sonia ruth elena ursula christine jacinda fatima aisha leila tatiana svetlana olga natalia
    claire jane kate katie lucy ellen eva irene ingrid monica paula rosa sally tina valerie wendy
    """)

  /// Given names of men, the commonest in news.
  package static let male = words(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew
    anthony donald mark paul steven andrew kenneth george joshua kevin brian edward ronald timothy
    jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
    benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam
    henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
    gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert
    willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby
    johnny bradley bernie ted marco jeb ben chris mike jim bill bob tom tim steve jeff dan don
    ron rick rand mitt barack vladimir sergei dmitry igor ivan mikhail boris muammar moammar
    bashar hassan mohammed muhammad mohamed ahmed ali omar abdul ibrahim mustafa khaled recep
    emmanuel francois nicolas angelo giovanni hans jens anders lars sven klaus karl jean pierre
    antonio ban kofi jacob narendra xi shinzo harry phil greg ken matt pete rudy newt lindsey
    """)

  /// Words of time that are written like names.
  package static let calendar = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    christmas easter ramadan thanksgiving today tomorrow yesterday
    """)

  /// Whether a phrase is an office or a document without a name: "Prime Minister", "the report".
  static func isOffice(_ phrase: String) -> Bool {
    guard let last = Spelling.words(phrase).last else { return false }
    return titles.contains(last) || documents.contains(last)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
