/// Short forms of given names: a name and what its bearers are called.
package enum GivenNames {
  /// The given names that `name` may stand for, itself first; all in lower case.
  package static func meanings(of name: String) -> [String] { [name] + (fullForms[name] ?? []) }

  /// Whether two given names may be one person's: equal, or one the short form of the other, or both short for one.
  static func mayBeOne(_ a: String, _ b: String) -> Bool {
    if Spelling.same(a, b) { return true }
    guard let short = fullForms[a] else { return fullForms[b]?.contains(a) ?? false }
    return short.contains(b) || !Set(short).isDisjoint(with: fullForms[b] ?? [])
  }

  /// Whether the word is a common given name or the short form of one.
  package static func isKnown(_ word: String) -> Bool {
    NameLists.male.contains(word) || NameLists.female.contains(word) || fullForms[word] != nil
  }

  private static let fullForms: [String: [String]] = {
    var forms: [String: [String]] = [:]
    for line in table.split(separator: "\n") {
      let names = line.split(separator: " ").map(String.init)
      guard let full = names.first else { continue }
      for short in names.dropFirst() { forms[short, default: []].append(full) }
    }
    return forms
  }()

  /// The full form first, then the short ones; customs of English, and a few of Spanish and Russian.
  private static let table = """
    abraham abe
    albert al bert
    alexander alex alec sandy sasha
    alexandra alex sandra sasha
    alfred al fred
    andrew andy drew
    anthony tony
    arthur art artie
    barbara barb barbie
    benjamin ben benny
    bernard bernie
    beverly bev
    bradley brad
    calvin cal
    catherine cathy cate kate katie
    charles charlie chuck chas
    christina chris christie tina
    christine chris christie tina
    christopher chris topher
    clifford cliff
    cynthia cindy
    daniel dan danny
    david dave davy
    deborah deb debbie
    debra deb debbie
    dennis denny
    donald don donnie
    dorothy dot dottie
    douglas doug
    edward ed eddie ted teddy ned
    edwin ed eddie
    eleanor ellie nell
    elizabeth liz beth betsy betty eliza lizzie libby
    eugene gene
    ezekiel zeke
    francis frank fran
    francisco frank paco pancho
    franklin frank
    frederick fred freddie rick
    gabriel gabe
    gerald gerry jerry
    gerard gerry jerry
    gregory greg
    harold hal harry
    henry hank harry hal
    howard howie
    jacob jake
    james jim jimmy jamie
    janet jan
    jeffrey jeff
    jennifer jen jenny
    jerome jerry
    john jack johnny
    jonathan jon jonny
    joseph joe joey
    joshua josh
    judith judy
    katherine kate kathy katie kay
    kathleen kathy kate katie
    kenneth ken kenny
    kimberly kim
    lawrence larry
    leonard len lenny leo
    lewis lew
    louis lou louie
    madeleine maddie
    margaret maggie meg peggy marge
    matthew matt
    maxwell max
    melissa missy
    michael mike mick mickey misha
    mitchell mitch
    nancy nan
    nathan nate
    nathaniel nate nat
    nicholas nick nicky
    pamela pam
    patricia pat patty trish
    patrick pat paddy
    peter pete
    philip phil
    phillip phil
    rafael rafa
    raymond ray
    rebecca becky becca
    reginald reggie
    richard rich rick ricky dick
    robert bob bobby rob robby bert
    roberta bobbie
    rodney rod
    ronald ron ronnie
    rudolph rudy
    russell russ
    samantha sam
    samuel sam sammy
    sandra sandy
    sidney sid
    stanley stan
    stephen steve stevie
    steven steve stevie
    stuart stu
    susan sue susie
    susanna sue susie
    terence terry
    theodore ted teddy theo
    theresa terry tess
    thomas tom tommy
    timothy tim timmy
    valerie val
    victor vic
    victoria vicky tori
    vincent vince vinny
    vladimir vlad volodya
    walter walt wally
    wilfred wilf
    william bill billy will willie liam
    zachary zach zack
    """
}
