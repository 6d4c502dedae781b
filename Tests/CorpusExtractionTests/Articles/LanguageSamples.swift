// SPDX-License-Identifier: Apache-2.0

/// Paragraphs of invented news, by language: none of it was seen when the profile was made.
enum LanguageSamples {
  /// Languages in Latin letters.
  static let latin: [String: [String]] = [
    "cs": [
      "Starostka města Velna v pondělí oznámila, že most přes řeku zůstane zavřený až do konce měsíce.",
      "Podle policie byli při nehodě autobusu zraněni čtyři lidé, z toho dva vážně.",
      "„Nebudeme čekat, až se stane neštěstí,“ řekl mluvčí hasičů a dodal, že oprava začne ihned.",
      "Zastupitelé schválili rozpočet na příští rok, opozice ale hlasovala proti návrhu.",
      "Soud ve středu rozhodl, že bývalý ředitel podniku musí zaplatit pokutu.",
    ],
    "da": [
      "Borgmesteren i Velna sagde mandag, at broen over fjorden bliver lukket indtil udgangen af måneden.",
      "Ifølge politiet blev fire mennesker såret, da en bus kørte af vejen tidligt om morgenen.",
      "»Vi venter ikke på, at der sker en ulykke,« sagde en talsmand for brandvæsenet efter mødet.",
      "Byrådet vedtog budgettet for næste år, men oppositionen stemte imod forslaget.",
      "Retten afgjorde onsdag, at den tidligere direktør skal betale en bøde til kommunen.",
    ],
    "de": [
      "Die Bürgermeisterin von Velna sagte am Montag, die Brücke über den Fluss bleibe bis zum Ende des Monats gesperrt.",
      "Nach Angaben der Polizei wurden bei dem Unfall vier Menschen verletzt, zwei von ihnen schwer.",
      "„Wir warten nicht, bis ein Unglück geschieht“, sagte ein Sprecher der Feuerwehr nach der Sitzung.",
      "Der Stadtrat hat den Haushalt für das nächste Jahr beschlossen, die Opposition stimmte dagegen.",
      "Das Gericht entschied am Mittwoch, dass der frühere Direktor eine Strafe zahlen muss.",
    ],
    "es": [
      "La alcaldesa de Velna dijo el lunes que el puente sobre el río seguirá cerrado hasta finales de mes.",
      "Según la policía, cuatro personas resultaron heridas en el accidente, dos de ellas de gravedad.",
      "«No vamos a esperar a que ocurra una desgracia», afirmó un portavoz de los bomberos tras la reunión.",
      "El pleno aprobó el presupuesto del próximo año, aunque la oposición votó en contra.",
      "El tribunal decidió el miércoles que el antiguo director debe pagar una multa.",
    ],
    "fi": [
      "Velnan pormestari sanoi maanantaina, että joen ylittävä silta pysyy suljettuna kuukauden loppuun asti.",
      "Poliisin mukaan onnettomuudessa loukkaantui neljä ihmistä, heistä kaksi vakavasti.",
      "”Emme odota, että jotain pahaa tapahtuu”, pelastuslaitoksen tiedottaja sanoi kokouksen jälkeen.",
      "Valtuusto hyväksyi ensi vuoden talousarvion, mutta oppositio äänesti sitä vastaan.",
      "Oikeus päätti keskiviikkona, että entisen johtajan on maksettava sakko.",
    ],
    "fr": [
      "La maire de Velna a déclaré lundi que le pont sur la rivière resterait fermé jusqu'à la fin du mois.",
      "Selon la police, quatre personnes ont été blessées dans l'accident, dont deux grièvement.",
      "« Nous n'allons pas attendre qu'un malheur arrive », a dit un porte-parole des pompiers après la réunion.",
      "Le conseil a adopté le budget de l'année prochaine, mais l'opposition a voté contre.",
      "Le tribunal a décidé mercredi que l'ancien directeur devait payer une amende.",
    ],
    "hu": [
      "Velna polgármestere hétfőn azt mondta, hogy a folyó fölötti híd a hónap végéig zárva marad.",
      "A rendőrség szerint négy ember megsérült a balesetben, közülük ketten súlyosan.",
      "„Nem várjuk meg, hogy baj történjen” – mondta a tűzoltóság szóvivője az ülés után.",
      "A képviselők elfogadták a jövő évi költségvetést, de az ellenzék nemmel szavazott.",
      "A bíróság szerdán úgy döntött, hogy a korábbi igazgatónak bírságot kell fizetnie.",
    ],
    "id": [
      "Wali kota Velna mengatakan pada hari Senin bahwa jembatan di atas sungai akan ditutup sampai akhir bulan.",
      "Menurut polisi, empat orang terluka dalam kecelakaan itu, dua di antaranya luka parah.",
      "“Kami tidak akan menunggu sampai terjadi musibah,” kata juru bicara pemadam kebakaran setelah rapat.",
      "Dewan kota menyetujui anggaran tahun depan, tetapi pihak oposisi menolak usulan tersebut.",
      "Pengadilan memutuskan pada hari Rabu bahwa mantan direktur itu harus membayar denda.",
    ],
    "it": [
      "La sindaca di Velna ha detto lunedì che il ponte sul fiume resterà chiuso fino alla fine del mese.",
      "Secondo la polizia quattro persone sono rimaste ferite nell'incidente, due delle quali in modo grave.",
      "«Non aspetteremo che succeda una disgrazia», ha detto un portavoce dei vigili del fuoco dopo la riunione.",
      "Il consiglio ha approvato il bilancio del prossimo anno, ma l'opposizione ha votato contro.",
      "Il tribunale ha deciso mercoledì che l'ex direttore deve pagare una multa.",
    ],
    "nb": [
      "Ordføreren i Velna sa mandag at broen over elva blir stengt til slutten av måneden.",
      "Ifølge politiet ble fire personer skadet da en buss kjørte av veien tidlig om morgenen.",
      "«Vi venter ikke på at det skal skje en ulykke», sa en talsmann for brannvesenet etter møtet.",
      "Kommunestyret vedtok budsjettet for neste år, men opposisjonen stemte mot forslaget.",
      "Retten bestemte onsdag at den tidligere direktøren må betale en bot til kommunen.",
    ],
    "nl": [
      "De burgemeester van Velna zei maandag dat de brug over de rivier tot het einde van de maand gesloten blijft.",
      "Volgens de politie raakten bij het ongeluk vier mensen gewond, van wie twee ernstig.",
      "‘We gaan niet wachten tot er iets ergs gebeurt’, zei een woordvoerder van de brandweer na het overleg.",
      "De gemeenteraad heeft de begroting voor volgend jaar aangenomen, maar de oppositie stemde tegen.",
      "De rechter besloot woensdag dat de vroegere directeur een boete moet betalen.",
    ],
    "pl": [
      "Burmistrz miasta Velna powiedziała w poniedziałek, że most przez rzekę będzie zamknięty do końca miesiąca.",
      "Według policji w wypadku zostały ranne cztery osoby, w tym dwie ciężko.",
      "„Nie będziemy czekać, aż dojdzie do nieszczęścia” – powiedział rzecznik straży pożarnej po spotkaniu.",
      "Rada miasta przyjęła budżet na przyszły rok, ale opozycja głosowała przeciw.",
      "Sąd zdecydował w środę, że były dyrektor musi zapłacić karę.",
    ],
    "pt": [
      "A prefeita de Velna disse na segunda-feira que a ponte sobre o rio ficará fechada até o fim do mês.",
      "Segundo a polícia, quatro pessoas ficaram feridas no acidente, duas delas em estado grave.",
      "“Não vamos esperar que aconteça uma desgraça”, afirmou um porta-voz dos bombeiros depois da reunião.",
      "A câmara aprovou o orçamento do próximo ano, mas a oposição votou contra.",
      "O tribunal decidiu na quarta-feira que o antigo diretor deve pagar uma multa.",
    ],
    "ro": [
      "Primărița din Velna a spus luni că podul peste râu va rămâne închis până la sfârșitul lunii.",
      "Potrivit poliției, patru persoane au fost rănite în accident, dintre care două grav.",
      "„Nu vom aștepta să se întâmple o nenorocire”, a declarat un purtător de cuvânt al pompierilor după ședință.",
      "Consiliul a aprobat bugetul pentru anul viitor, dar opoziția a votat împotrivă.",
      "Tribunalul a decis miercuri că fostul director trebuie să plătească o amendă.",
    ],
    "sv": [
      "Borgmästaren i Velna sade på måndagen att bron över floden förblir stängd till slutet av månaden.",
      "Enligt polisen skadades fyra personer när en buss körde av vägen tidigt på morgonen.",
      "”Vi väntar inte på att det ska ske en olycka”, sade en talesman för räddningstjänsten efter mötet.",
      "Kommunfullmäktige antog budgeten för nästa år, men oppositionen röstade mot förslaget.",
      "Domstolen beslutade på onsdagen att den tidigare chefen måste betala böter.",
    ],
    "tr": [
      "Velna belediye başkanı pazartesi günü nehrin üzerindeki köprünün ay sonuna kadar kapalı kalacağını söyledi.",
      "Polise göre kazada dört kişi yaralandı, bunlardan ikisinin durumu ağır.",
      "“Bir felaket olmasını beklemeyeceğiz” diyen itfaiye sözcüsü, onarımın hemen başlayacağını ekledi.",
      "Meclis gelecek yılın bütçesini kabul etti, ancak muhalefet karşı oy kullandı.",
      "Mahkeme çarşamba günü eski müdürün para cezası ödemesi gerektiğine karar verdi.",
    ],
    "vi": [
      "Thị trưởng Velna cho biết hôm thứ Hai rằng cây cầu qua sông sẽ đóng cửa cho đến cuối tháng.",
      "Theo cảnh sát, bốn người đã bị thương trong vụ tai nạn, trong đó có hai người bị nặng.",
      "“Chúng tôi sẽ không chờ đến khi có chuyện xảy ra,” người phát ngôn của lính cứu hỏa nói sau cuộc họp.",
      "Hội đồng đã thông qua ngân sách cho năm tới, nhưng phe đối lập bỏ phiếu chống.",
      "Tòa án hôm thứ Tư quyết định rằng cựu giám đốc phải nộp phạt.",
    ],
  ]

  /// Languages that their letters tell.
  static let others: [String: [String]] = [
    "ar": ["قالت رئيسة بلدية فيلنا يوم الاثنين إن الجسر سيبقى مغلقا حتى نهاية الشهر."],
    "bg": ["Кметът на Велна каза в понеделник, че мостът ще остане затворен до края на месеца."],
    "el": ["Η δήμαρχος της Βέλνα είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή."],
    "fa": ["شهردار ولنا روز دوشنبه گفت که پل تا پایان ماه بسته می‌ماند."],
    "he": ["ראש העיר ולנה אמרה ביום שני כי הגשר יישאר סגור עד סוף החודש."],
    "hi": ["वेलना की महापौर ने सोमवार को कहा कि पुल महीने के अंत तक बंद रहेगा।"],
    "ja": ["ベルナ市長は月曜日、川にかかる橋を月末まで閉鎖すると述べた。"],
    "ko": ["벨나 시장은 월요일 강을 가로지르는 다리가 월말까지 폐쇄될 것이라고 말했다."],
    "ru": [
      "Мэр Велны заявила в понедельник, что мост через реку останется закрытым до конца месяца.",
      "По данным полиции, в аварии пострадали четыре человека, двое из них тяжело.",
    ],
    "uk": ["Мерка Велни сказала в понеділок, що міст через річку буде закритий до кінця місяця."],
    "zh": ["韦尔纳市长星期一表示，河上的大桥将关闭到月底。警方说，事故造成四人受伤。"],
  ]
}
