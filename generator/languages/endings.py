"""How names are bent: a row a pattern, its cases in order.

The columns are nominative, genitive, dative, accusative, instrumental, locative, vocative; ``/``
parts forms of one case, ``-`` is no ending. Letters before ``|`` are those that the stem may end
in; without them any stem will do. Order matters where a nominative is sought for a form: what
stands above is likelier.
"""

_HARD_UK = "бвгґдзклмнпрстфх"
_HARD_RU = "бвгдзклмнпрстфх"
_VOWELS = "аеєиіїоуюяыэ'"
_PLAIN_UK = "бвґдзлмнпрстфц"
_PLAIN_RU = "бвдзлмнпрстф"

_NOUNS_IN_A_UK = f"""
ка ки ці ку кою ці ко
га ги зі гу гою зі го
ха хи сі ху хою сі хо
{_PLAIN_UK} | а и і у ою і о
жчшщ | а і/и і у ею/ою і о
{_VOWELS} | я ї ї ю єю ї є
{_HARD_UK}жчшщцьй | я і і ю ею і ю/е
"""

_NOUNS_IN_A_RU = f"""
{_PLAIN_RU} | а ы е у ой/ою е а
гкх | а и е у ой/ою е а
жчшщц | а и/ы е у ей/ой/ою е а
ия ии ии ию ией/иею ии ия
{_HARD_RU}жчшщцьйеоау | я и е ю ей/ею е я
"""

_MASCULINE_UK = f"""
ець ця цю/цеві ця цем ці/цеві/цю цю/че
єць йця йцю/йцеві йця йцем йці/йцеві/йцю йцю
ок ка ку/кові ка ком ку/кові ку
ень ня ню/неві ня нем ні/неві/ню ню
{_HARD_UK} | - а у/ові а ом і/ові/у е/у
жчшщ | - а у/еві а ем і/еві/у е/у
{_VOWELS} | й я ю/єві я єм ї/єві/ю ю
{_HARD_UK}ц | ь я ю/еві я ем і/еві/ю ю
{_HARD_UK}жчшщц | о а у/ові а ом і/ові/у о/у/е
"""

_MASCULINE_RU = f"""
ец ца цу ца цем/цом це ец
ок ка ку ка ком ке ок
ень ня ню ня нем не ень
{_HARD_RU} | - а у а ом е -
жчшщц | - а у а ем/ом е -
{_VOWELS} | й я ю я ем е/и й
{_HARD_RU} | ь я ю я ем е ь
"""

_SURNAMES_UK_M = f"""
ський ського ському ського ським ському/ськім ський
цький цького цькому цького цьким цькому/цькім цький
зький зького зькому зького зьким зькому/зькім зький
ов ова ову/ові ова овим ові/ову ове/ов
ев ева еву/еві ева евим еві/еву еве/ев
єв єва єву/єві єва євим єві/єву єве/єв
їв їва їву/їві їва ївим їві/їву їве/їв
ін іна іну/інові іна іним/іном іні/інові/іну іне/ін
їн їна їну/їнові їна їним/їном їні/їнові/їну їне/їн
ин ина ину/инові ина ином/иним ині/инові/ину ине/ин
ів іва/ова/ева іву/ову/ові/еву іва/ова/ева івом/івим/овим/евим іві/ові/еві ів/іве
ий ого ому ого им ому/ім ий
ій ього ьому ього ім ьому/ім ій
ар аря арю/ареві аря арем арі/ареві/арю арю
{_MASCULINE_UK}{_NOUNS_IN_A_UK}"""

_SURNAMES_UK_F = f"""
ська ської ській ську ською ській ська
цька цької цькій цьку цькою цькій цька
зька зької зькій зьку зькою зькій зька
ова ової овій ову овою овій ова
ева евої евій еву евою евій ева
єва євої євій єву євою євій єва
їва ївої ївій їву ївою ївій їва
іна іної іній іну іною іній іна
їна їної їній їну їною їній їна
ина иної иній ину иною иній ина
{_NOUNS_IN_A_UK}
{_HARD_UK} | а ої ій у ою ій а
нл | я ьої ій ю ьою ій я
"""

_SURNAMES_RU_M = f"""
ский ского скому ского ским ском ский
цкий цкого цкому цкого цким цком цкий
ов ова ову ова овым ове ов
ев ева еву ева евым еве ев
ин ина ину ина иным/ином ине ин
ын ына ыну ына ыным/ыном ыне ын
ый ого ому ого ым ом ый
ой ого ому ого ым/им ом ой
гкх | ий ого ому ого им ом ий
нщшчж | ий его ему его им ем ий
{_MASCULINE_RU}
ий ия ию ия ием ии ий
{_NOUNS_IN_A_RU}"""

_SURNAMES_RU_F = f"""
ская ской ской скую ской/скою ской ская
цкая цкой цкой цкую цкой/цкою цкой цкая
ая ой ой ую ой/ою ой ая
няя ней ней нюю ней/нею ней няя
ова овой овой ову овой/овою овой ова
ева евой евой еву евой/евою евой ева
ина иной иной ину иной/иною иной ина
ына ыной ыной ыну ыной/ыною ыной ына
{_NOUNS_IN_A_RU}"""

_GIVEN_UK_M = f"""
дір дора дору/дорові дора дором дорі/дорові доре
хір хора хору/хорові хора хором хорі/хорові хоре
тін тона тону/тонові тона тоном тоні/тонові тоне
ків кова кову/кові кова ковом кові кове
гор горя горю/гореві горя горем горі/гореві горе
лев лева/льва леву/льву/левові лева/льва левом/львом леві/льві леве
{_MASCULINE_UK}{_NOUNS_IN_A_UK}"""

_GIVEN_UK_F = f"""
бов бові/бови бові бов бов'ю бові бове
{_NOUNS_IN_A_UK}
{_HARD_UK} | ь і і ь лю/ю і е
"""

_GIVEN_RU_M = f"""
авел авла авлу авла авлом авле авел
лев льва льву льва львом льве лев
ий ия ию ия ием ии ий
{_MASCULINE_RU}{_NOUNS_IN_A_RU}"""

_GIVEN_RU_F = f"""
{_NOUNS_IN_A_RU}
{_HARD_RU} | ь и и ь ью и ь
"""

_NOUNS_IN_A_PL = """
ka ki ce kę ką ce ko
ga gi dze gę gą dze go
ra ry rze rę rą rze ro
ła ły le łę łą le ło
ta ty cie tę tą cie to
da dy dzie dę dą dzie do
ia ii/i ii/i ię ią ii/i io/iu
bfmnpswz | a y ie ę ą ie o
cjlhżź | a i/y i/y ę ą i/y o
"""

_MASCULINE_PL = """
eł ła łowi ła łem le le
ek ka kowi ka kiem ku ku
iec ca cowi ca cem cu cu
bcćdfhjlłmnńprsśtwzźżx | - a owi a em ie/u ie/u
kg | - a owi a iem u u
"""

_SURNAMES_PL_M = f"""
ski skiego skiemu skiego skim skim ski
cki ckiego ckiemu ckiego ckim ckim cki
dzki dzkiego dzkiemu dzkiego dzkim dzkim dzki
y ego emu ego ym ym y
{_MASCULINE_PL}{_NOUNS_IN_A_PL}"""

_SURNAMES_PL_F = f"""
ska skiej skiej ską ską skiej ska
cka ckiej ckiej cką cką ckiej cka
dzka dzkiej dzkiej dzką dzką dzkiej dzka
owa owej owej ową ową owej owa
{_NOUNS_IN_A_PL}"""

_GIVEN_PL_M = f"""
i iego iemu iego im im i
y ego emu ego ym ym y
{_MASCULINE_PL}{_NOUNS_IN_A_PL}"""

# (language, is it a surname, gender) to its rows.
ROWS: dict[tuple[str, bool, str], str] = {
    ("uk", True, "m"): _SURNAMES_UK_M,
    ("uk", True, "f"): _SURNAMES_UK_F,
    ("uk", False, "m"): _GIVEN_UK_M,
    ("uk", False, "f"): _GIVEN_UK_F,
    ("ru", True, "m"): _SURNAMES_RU_M,
    ("ru", True, "f"): _SURNAMES_RU_F,
    ("ru", False, "m"): _GIVEN_RU_M,
    ("ru", False, "f"): _GIVEN_RU_F,
    ("pl", True, "m"): _SURNAMES_PL_M,
    ("pl", True, "f"): _SURNAMES_PL_F,
    ("pl", False, "m"): _GIVEN_PL_M,
    ("pl", False, "f"): _NOUNS_IN_A_PL,
}
