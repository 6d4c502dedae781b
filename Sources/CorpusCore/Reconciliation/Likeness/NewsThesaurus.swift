/// Words that newsrooms take for one another, and words that say the opposite.
///
/// Two papers that tell one thing seldom choose one word for it: "hurt" and "wounded", "tried" and "attempted".
package enum NewsThesaurus {
  /// What a word counts as, and whether it says the opposite of that.
  package struct Entry: Hashable, Sendable {
    package let word: String
    package let isOpposite: Bool
  }

  /// The entry of a word in lower case; the word itself where there is none.
  package static func entry(_ word: String) -> Entry {
    table[word] ?? Entry(word: word, isOpposite: false)
  }

  private static let table: [String: Entry] = {
    var table: [String: Entry] = [:]
    for line in alike.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { table[word] = Entry(word: words[0], isOpposite: false) }
    }
    for line in opposed.split(separator: "\n") {
      let sides = line.split(separator: "/").map { $0.split(separator: " ").map(String.init) }
      for (side, words) in sides.enumerated() {
        for word in words { table[word] = Entry(word: sides[0][0], isOpposite: side == 1) }
      }
    }
    return table
  }()

  /// The first word of a line stands for all of it; irregular forms stand beside their verbs.
  private static let alike = """
    injure injured injures injuring injury injuries hurt hurts wound wounded wounds wounding
    die died dies dying dead death deaths kill killed kills killing killings fatal fatally fatalities slain
    shoot shot shots shoots shooting shootings gunshot gunshots gunfire
    arrest arrested arrests arresting custody detained
    try tried tries trying attempt attempted attempts attempting
    begin began begun begins beginning start started starts starting
    vehicle vehicles car cars
    home homes house houses residence
    child children kid kids
    mother mom mum
    father dad
    gun guns firearm firearms weapon weapons handgun handguns pistol
    police officer officers investigator investigators authority authorities detective detectives cops
    suspect suspects gunman gunmen shooter shooters
    murder murders murdered homicide homicides
    lawyer lawyers attorney attorneys
    doctor doctors physician physicians
    flee fled flees fleeing escape escaped escapes escaping
    fight fights fighting fought brawl altercation scuffle
    argument argued arguing dispute quarrel
    blaze blazes fire fires
    crash crashed crashes collision collided
    quit resign resigned resigns resigning resignation
    buy bought buys buying purchase purchased purchasing
    choose chose chosen chooses choosing pick picked picks picking select selected
    big large huge enormous
    nightclub club nightclubs
    find found finds finding discover discovered discovers learn learned learns determine determined determines
    hold held holds holding
    take took taken takes taking
    give gave given gives giving
    go went gone goes going
    come came comes coming
    see saw seen sees seeing
    win won wins winning victory
    tell told tells telling
    strike struck strikes striking
    sell sold sells selling sale
    bring brought brings bringing
    build built builds building
    break broke broken breaks breaking
    drive drove driven drives driving
    fall fell fallen falls falling
    feel felt feels feeling
    know knew known knows knowing
    lead led leads leading
    leave left leaves leaving
    make made makes making
    meet met meets meeting
    pay paid pays paying
    rise rose risen rises rising
    send sent sends sending
    spend spent spends spending
    steal stole stolen steals stealing
    throw threw thrown throws throwing
    write wrote written writes writing
    grow grew grown grows growing
    keep kept keeps keeping
    become became becomes becoming
    bear bore borne bears bearing
    beat beaten beats beating
    blow blew blown blows blowing
    draw drew drawn draws drawing
    drink drank drunk drinks drinking
    eat ate eaten eats eating
    fly flew flown flies flying
    freeze froze frozen freezes freezing
    hang hung hangs hanging
    hear heard hears hearing
    light lit lights lighting
    lose lost loses losing
    ride rode ridden rides riding
    seek sought seeks seeking
    shake shook shaken shakes shaking
    show shown showed shows showing
    sink sank sunk sinks sinking
    sit sat sits sitting
    sleep slept sleeps sleeping
    stand stood stands standing
    stick stuck sticks sticking
    swear swore sworn swears swearing
    teach taught teaches teaching
    tear tore torn tears tearing
    understand understood understands understanding
    wear wore worn wears wearing
    withdraw withdrew withdrawn withdraws withdrawing
    think thought thinks thinking
    run ran runs running
    speak spoke spoken speaks speaking
    catch caught catches catching
    hide hid hidden hides hiding
    man men
    woman women
    percent percentage pct
    """

  /// What stands behind the stroke says the opposite of what stands before it.
  private static let opposed = """
    support supports supported supporting favor favors favour favours / oppose opposes opposed opposing opposition
    accept accepts accepted accepting / reject rejects rejected rejecting
    true correct accurate / false untrue wrong incorrect inaccurate
    guilty / innocent
    accidental accident accidentally / deliberate deliberately intentional intentionally
    safe safely / unsafe dangerous
    legal lawful legally lawfully / illegal unlawful illegally unlawfully
    continue continues continued continuing / stop stops stopped stopping halt halted
    """
}
