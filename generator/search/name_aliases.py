"""List names that languages spell too differently to be matched by sound: places, bodies, short forms.

A line holds the spellings of one name, folded. Names that sound alike (Харків, Харьков, Kharkiv) need
no line.
"""

EXONYMS = """
миколаїв николаев mykolaiv nikolaev
знам'янка знаменка znamianka
кам'янець каменец kamianets
рівне ровно rivne rovno
луцьк луцк lutsk
дніпро днепр dnipro dnieper
крим крым crimea krym
донбас донбасс donbas donbass
чорнобиль чернобыль chornobyl chernobyl
україна украина ukraine ukraina
українець украинец ukrainian
український украинский ukrainian
росія россия russia rosja russland
росіянин россиянин russian
російський русский российский russian
білорусь беларусь белоруссия belarus
польща польша poland polska
польський польский polish
варшава warsaw warszawa warschau
німеччина германия germany niemcy deutschland
берлін берлин berlin
франція франция france
париж paris
британія британия britain
англія англия england
лондон london
туреччина турция turkey türkiye turcja türkei
турецький турецкий turkish
стамбул istanbul
анкара ankara
ізраїль израиль israel
єрусалим иерусалим jerusalem
іран иран iran
сирія сирия syria
єгипет египет egypt
саудівський саудовский saudi
катар qatar
емірати эмираты emirates
дубай dubai
швейцарія швейцария switzerland
женева geneva genf
австрія австрия austria
відень вена vienna wien
італія италия italy
рим rome
іспанія испания spain
угорщина венгрия hungary
будапешт budapest
румунія румыния romania
бухарест bucharest
молдова молдавия moldova
кишинів кишинев chisinau
грузія грузия georgia
литва lithuania
вільнюс вильнюс vilnius
латвія латвия latvia
естонія эстония estonia
фінляндія финляндия finland
швеція швеция sweden
норвегія норвегия norway
данія дания denmark
нідерланди нидерланды netherlands
гаага hague
бельгія бельгия belgium
брюссель brussels
чехія чехия czechia
прага prague
словаччина словакия slovakia
греція греция greece
болгарія болгария bulgaria
сербія сербия serbia
хорватія хорватия croatia
китай china
пекін пекин beijing
японія япония japan
корея korea
індія индия india
пакистан pakistan
казахстан kazakhstan
вірменія армения armenia
азербайджан azerbaijan
америка america
американський американский american
вашингтон washington
москва moscow
кремль kremlin
європа европа europe
європейський европейский european
дунай danube
сша usa
оон un
єс ес eu
нато nato
мвф imf
магате магатэ iaea
обсє обсе osce
зсу всу afu
сбу ssu sbu
рнбо снбо nsdc
набу nabu
мзс мид mfa
"""


def read_aliases() -> tuple[tuple[str, ...], ...]:
    """Return the spellings of each name."""
    return tuple(tuple(line.split()) for line in EXONYMS.strip().splitlines())
