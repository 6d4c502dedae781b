/// Words that are often names, written from general knowledge: countries, large cities, common first names, words of organisations and titles.
///
/// Features of the name finder, not decisions.
enum Gazetteer {
  private static let place: UInt8 = 1
  private static let firstName: UInt8 = 2
  private static let organization: UInt8 = 4
  private static let title: UInt8 = 8
  private static let landmark: UInt8 = 16

  /// Which lists a form is on, as bits; keyed by the hash of the form.
  package static func kinds(_ form: UInt32) -> UInt8 { table[form] ?? 0 }

  private static let table: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (list, bit) in [
      (places, place), (firstNames, firstName), (organizations, organization), (titles, title),
      (landmarks, landmark),
    ] {
      for word in list.split(separator: " ") {
        table[hash(word), default: 0] |= bit
      }
    }
    return table
  }()

  private static func hash(_ word: Substring) -> UInt32 {
    let bytes = Array(word.utf8)
    return WordFeatures(Token(start: 0, end: Int32(bytes.count)), in: bytes).form
  }

  private static let places = """
    Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas \
    Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Herzegovina Botswana \
    Brazil Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Comoros Congo \
    Croatia Cuba Cyprus Denmark Djibouti Dominica Ecuador Egypt Eritrea Estonia Eswatini Ethiopia Fiji \
    Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti \
    Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan \
    Kazakhstan Kenya Kiribati Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya \
    Liechtenstein Lithuania Luxembourg Macedonia Madagascar Malawi Malaysia Maldives Mali Malta \
    Mauritania Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique \
    Myanmar Burma Namibia Nauru Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palau \
    Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa \
    Senegal Serbia Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden \
    Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tibet Togo Tonga Trinidad Tunisia Turkey \
    Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Yemen Zambia \
    Zimbabwe England Scotland Wales Britain UK U.K. US U.S. USA U.S.A. USSR UAE EU Europe Asia Africa \
    America Americas Antarctica Oceania Arctic Atlantic Pacific Mediterranean Balkans Caucasus \
    Caribbean Siberia Kashmir Crimea Catalonia Bavaria Quebec Ontario Alberta Manitoba Punjab Sindh \
    Balochistan Kerala Gujarat Bihar Darfur Chechnya Dagestan Kurdistan Gaza Anbar Helmand Kandahar \
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho \
    Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota \
    Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas \
    Utah Vermont Virginia Wisconsin Wyoming Abuja Accra Aleppo Algiers Amman Amsterdam Ankara Athens \
    Atlanta Auckland Baghdad Baku Baltimore Bamako Bangalore Bangkok Barcelona Basra Beijing Beirut \
    Belfast Belgrade Benghazi Berlin Bogota Bombay Boston Brasilia Brisbane Brussels Bucharest \
    Budapest Cairo Calcutta Canberra Caracas Chicago Cleveland Copenhagen Dakar Dallas Damascus Delhi \
    Denver Detroit Dhaka Doha Donetsk Dubai Dublin Edinburgh Fallujah Frankfurt Freetown Geneva \
    Glasgow Grozny Hamburg Hanoi Harare Havana Helsinki Hiroshima Houston Hyderabad Islamabad Istanbul \
    Jakarta Jalalabad Jerusalem Johannesburg Juba Kabul Kampala Karachi Kathmandu Khartoum Kharkiv \
    Kiev Kyiv Kinshasa Kolkata Kuwait Lagos Lahore Lima Lisbon Liverpool London Luanda Madrid Managua \
    Manchester Manila Maputo Melbourne Miami Milan Minneapolis Minsk Misrata Mogadishu Mombasa \
    Monrovia Montreal Moscow Mosul Mumbai Munich Nairobi Naples Nicosia Odessa Osaka Oslo Ottawa Paris \
    Perth Peshawar Philadelphia Phoenix Pittsburgh Prague Pretoria Pyongyang Rabat Raqqa Riga Riyadh \
    Rome Seattle Seoul Shanghai Sirte Skopje Sofia Stockholm Sydney Taipei Tallinn Tashkent Tbilisi \
    Tehran Tikrit Tirana Tokyo Toronto Tripoli Tunis Vancouver Venice Vienna Vilnius Warsaw Washington \
    Yangon Yerevan Zagreb Zurich Zealand York Jersey Hampshire Mexico Orleans Lanka Arabia Rica Leone \
    Salvador Francisco Diego Angeles Vegas Kong Aires Janeiro Paulo Aviv Ababa Dhabi Oakland Antonio \
    Jose Cruz Carolina Dakota Rico Faso Verde Kingdom States Emirates Republic Isles Bengal Nadu \
    Queensland Tasmania Victoria Brooklyn Manhattan Bronx Hollywood Oxford Cambridge Harrow Kent \
    Yorkshire Lancashire Essex Sussex Devon Cornwall Normandy Sicily Tuscany Saxony Prussia Persia
    """
  private static let firstNames = """
    Aaron Abdul Abdullah Abraham Adam Ahmad Ahmed Alan Albert Alejandro Alex Alexander Alexandra Ali \
    Alice Alison Amanda Amir Amy Ana Anders Andrea Andrei Andrew Angela Ann Anna Anne Anthony Antonio \
    Arthur Asif Barbara Barack Ben Benjamin Bernard Bill Bob Boris Brian Bruce Carl Carlos Carol \
    Caroline Catherine Charles Charlotte Chris Christian Christine Christopher Claire Daniel Dave \
    David Deborah Dennis Diana Diego Dmitry Donald Dorothy Douglas Edward Elena Elizabeth Ellen Emily \
    Emma Eric Erik Eva Fatima Felix Fernando Francis Francisco Frank Frederick Gary Geoffrey George \
    Gerald Gerhard Gordon Grace Graham Greg Gregory Guido Hamid Hans Harold Harry Hassan Heather Heinz \
    Helen Henry Hillary Hugo Hussein Ian Ibrahim Igor Ivan Jack Jacob Jacques James Jan Jane Janet \
    Jason Javier Jean Jeff Jennifer Jeremy Jessica Jim Joan Joe Joel Johann John Jonathan Jorge Jose \
    Joseph Joshua Juan Judith Julia Julian Julie Karen Karl Kate Katherine Keith Kenneth Kevin Khalid \
    Kim Klaus Kurt Larry Laura Lawrence Lee Leo Leon Leonard Linda Lisa Louis Lucas Lucy Luis Luke \
    Mahmoud Manuel Marc Marco Margaret Maria Marie Mario Mark Martha Martin Mary Matt Matthew Max \
    Michael Michel Michelle Miguel Mike Mitt Mohamed Mohammad Mohammed Muhammad Nancy Natalia Nathan \
    Neil Nicholas Nicolas Nicole Nigel Nikolai Olga Oliver Oscar Otto Pablo Pamela Patricia Patrick \
    Paul Paula Pedro Peter Philip Philippe Pierre Rachel Ralph Raymond Rebecca Ricardo Richard Rob \
    Robert Roberto Roger Ronald Rosa Roy Ruth Ryan Sam Samuel Sandra Sara Sarah Saeed Scott Sean \
    Sergei Sharon Simon Sophie Stefan Stephen Steve Steven Stuart Susan Teresa Theresa Thomas Tim \
    Timothy Tom Tony Ursula Vera Victor Victoria Viktor Vincent Vladimir Walter Wayne William Yusuf
    """
  private static let organizations = """
    Academy Administration Agency Airlines Airways Alliance Army Assembly Association Authority Bank \
    Board Brigade Brotherhood Bureau Cabinet Center Centre Chamber Church Club College Command \
    Commission Committee Company Conference Confederation Congress Corporation Corps Council Court \
    Department Directorate Division Embassy Executive Federation Force Forces Forum Foundation Front \
    Fund Group Guard Hospital House Inc Inc. Institute Institution International Laboratory League \
    Ltd Ltd. Militia Ministry Movement Museum Navy Network News Observatory Office Organisation \
    Organization Parliament Party Patrol Police Post Press Research School Senate Service Services \
    Society Syndicate Times Tribunal Tribune Trust Union United University Watch NATO UN U.N. BBC CNN \
    AP AFP FBI CIA EU IMF WHO UNICEF UNESCO UNHCR OPEC NASA NSA Reuters Pentagon Kremlin Taliban \
    Hamas Hezbollah ISIS Amnesty Interpol Microsoft Google Apple Facebook Boeing Airbus
    """
  private static let landmarks = """
    North South East West Northern Southern Eastern Western Central New San Santa Saint St. Los Las El \
    Al Fort Port Cape Mount Lake River Bay Gulf Sea Ocean Island Islands Peninsula Valley Coast Beach \
    Mountains Hills Desert Forest Park Street Avenue Road Square Bridge Tower Hall Palace Castle \
    Stadium Airport Station Province District County City Town Village Region State Territory \
    Republic Kingdom Empire Union Strip Bank Heights Falls Springs Creek Canal Strait Plaza Hotel
    """
  private static let titles = """
    Mr. Mrs. Ms. Dr. Prof. Professor President Minister Premier Chancellor King Queen Prince Princess \
    Sen. Senator Rep. Representative Gov. Governor Mayor Gen. General Col. Colonel Maj. Major Capt. \
    Captain Lt. Lieutenant Sgt. Sergeant Cpl. Adm. Admiral Judge Justice Sir Lord Lady Rev. Reverend \
    Bishop Archbishop Cardinal Pope Imam Sheikh Sheik Ayatollah Rabbi Ambassador Secretary \
    Spokesman Spokeswoman Director Chairman Chief Commander Officer Deputy Vice Saint Mr Mrs Ms Dr
    """
}
