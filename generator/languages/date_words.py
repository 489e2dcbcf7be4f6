"""The words by which languages give dates: data. Further languages: ``date_words_more``.

In the lists of months and weekdays ``|`` parts one month or day from the next, and blanks part
the forms of one. What each entry means:

``months``        forms that follow the number of a day
``months_in``     forms that stand alone after a preposition (``in``): a whole month
``months_other``  forms that make a date only with a year, and abbreviations
``weekdays``      forms for 'on Tuesday'; ``weekdays_of`` forms after ``last``, ``this``, ``next``;
                  ``weekdays_other`` those that only go with a date
``in``            prepositions before a month or weekday; ``on``: the weekday needs one of these
``part``          words for a part of a month, before its name
``from to and``   what joins two dates; ``of``: what may stand between day and month
``year years``    the word after one year, after several; ``year_in``: words before a bare year
``last this next``  before a weekday, month, or the word year; ``last_year this_year next_year``
                  say the same in one word
``days``          words that name a day, with its distance from the day of publication
``eve``           words for the day before that also mean 'on the eve of'
``same_day``      phrases for the day named last; ``:1`` the day after it, ``:-1`` before it
``ago``           the word after a number of days that lie back; ``day``: forms of the word day
``never``         words before a weekday or day that make it no event: every, until
``quarter``       forms of the word; ``ordinals`` the words first to fourth
``deadline``      what comes before a last day (until, by); ``starting``: before a first one (from);
                  ``article``: what may stand between these and the day
``week``          the word after ``last``, ``next`` behind a weekday; ``day_words``: first to tenth
``future``        words that say that something is still to come; ``*``: what begins like this
"""

from generator.languages.date_words_more import MORE_DATE_WORDS

DATE_WORDS: dict[str, dict[str, str]] = {
    "uk": {
        "months": "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
        "months_in": "січні|лютому|березні|квітні|травні|червні|липні|серпні|вересні|жовтні|листопаді|грудні",
        "months_other": "січень січ|лютий лют|березень бер|квітень квіт|травень трав|червень черв|"
        "липень лип|серпень серп|вересень вер|жовтень жовт|листопад лист|грудень груд",
        "weekdays": "понеділок|вівторок|середу|четвер|п'ятницю|суботу|неділю",
        "weekdays_of": "понеділка|вівторка|середи|четверга|п'ятниці|суботи|неділі",
        "weekdays_other": "пн|вт|середа ср|чт|п'ятниця пт|субота сб|неділя нд",
        "in": "у в", "on": "у в", "part": "початку кінці наприкінці середині",
        "from": "з із зі від між", "to": "до по", "and": "і й та", "of": "",
        "year": "року рік році роком р", "years": "років роки роках роками рр", "year_in": "",
        "last": "минулого минулої минулому минулу минулий торішнього торішньому попереднього",
        "this": "цього цієї цьому цю нинішнього поточного",
        "next": "наступного наступної наступному наступну наступний найближчої найближчий найближчу",
        "last_year": "торік", "this_year": "цьогоріч", "next_year": "",
        "days": "сьогодні:0 вчора:-1 учора:-1 позавчора:-2 завтра:1 післязавтра:2",
        "eve": "напередодні",
        "same_day": "того ж дня|цього ж дня|в той же день|у той же день|того самого дня|"
        "наступного дня:1|на наступний день:1|на другий день:1|за день до того:-1|днем раніше:-1",
        "day": "день дні днів", "ago": "тому", "never": "на до щодня кожного кожної кожен кожну по",
        "quarter": "квартал кварталу кварталі", "night": "ніч",
        "ordinals": "перший першого першому|другий другого другому|третій третього третьому|"
        "четвертий четвертого четвертому",
        "future": "буде будуть відбудеться відбудуться відбуватиметься заплан* планує планують "
        "очікує* почне* розпочне* стартує призначен* пройде пройдуть зустрінуться зустрінеться прибуде",
        "deadline": "до", "starting": "з із зі від", "week": "тижня тиждень", "article": "",
        "day_words": "першого|другого|третього|четвертого|п'ятого|шостого|сьомого|восьмого|дев'ятого|"
        "десятого",
    },
    "ru": {
        "months": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
        "months_in": "январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре",
        "months_other": "январь янв|февраль фев февр|март мар|апрель апр|май|июнь июн|июль июл|"
        "август авг|сентябрь сен сент|октябрь окт|ноябрь ноя нояб|декабрь дек",
        "weekdays": "понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье",
        "weekdays_of": "понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья",
        "weekdays_other": "пн|вт|среда ср|чт|пятница пт|суббота сб|вс",
        "in": "в во", "on": "в во", "part": "начале конце середине",
        "from": "с со от между", "to": "по до", "and": "и", "of": "",
        "year": "года год году годом г", "years": "годов годы годах годами гг", "year_in": "",
        "last": "прошлого прошлый прошлую прошлое прошлом минувшего минувший минувшую минувшее "
        "прошедшего прошедшую",
        "this": "этого эту этот это этом нынешнего текущего",
        "next": "следующего следующий следующую следующее следующем будущего "
        "ближайший ближайшую ближайшее",
        "last_year": "", "this_year": "", "next_year": "",
        "days": "сегодня:0 вчера:-1 позавчера:-2 завтра:1 послезавтра:2",
        "eve": "накануне",
        "same_day": "того же дня|этого же дня|в тот же день|в этот же день|на следующий день:1|"
        "на другой день:1|днем позже:1|днем ранее:-1|днем раньше:-1|за день до этого:-1",
        "day": "день дня дней", "ago": "назад", "never": "на до каждый каждую каждое по",
        "quarter": "квартал квартала квартале", "night": "ночь",
        "ordinals": "первый первого первом|второй второго втором|третий третьего третьем|"
        "четвертый четвертого четвертом",
        "future": "будет будут состоится состоятся заплан* планирует планируют ожидает* начнет* "
        "стартует назначен* намечен* пройдет пройдут встретятся встретится прибудет",
        "deadline": "до", "starting": "с со", "week": "недели неделю", "article": "",
        "day_words": "первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|"
        "десятого",
    },
    "en": {
        "months": "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sep sept|october oct|november nov|december dec",
        "months_in": "january|february|march|april|may|june|july|august|september|october|november|december",
        "months_other": "",
        "weekdays": "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        "weekdays_of": "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
        "weekdays_other": "mon|tue tues|wed|thu thur thurs|fri|sat|sun",
        "in": "in during since", "on": "", "part": "early late mid end beginning start middle half",
        "from": "from between", "to": "to through until till", "and": "and", "of": "of",
        "year": "year", "years": "", "year_in": "in since during until till before after by early late mid",
        "last": "last", "this": "this", "next": "next",
        "last_year": "", "this_year": "", "next_year": "",
        "days": "today:0 yesterday:-1 tomorrow:1",
        "eve": "",
        "same_day": "the same day|that same day|that day|the next day:1|the following day:1|a day later:1|"
        "a day earlier:-1|the previous day:-1|the day before:-1",
        "day": "day days", "ago": "ago",
        "never": "every each by until till from before black good ahead of through",
        "quarter": "quarter", "night": "",
        "ordinals": "first|second|third|fourth",
        "future": "will shall due scheduled planned plans expected upcoming set hopes aims ahead",
        "deadline": "by until till before", "starting": "", "week": "week", "article": "the",
    },
    "pl": {
        "months": "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|"
        "listopada|grudnia",
        "months_in": "styczniu|lutym|marcu|kwietniu|maju|czerwcu|lipcu|sierpniu|wrześniu|październiku|"
        "listopadzie|grudniu",
        "months_other": "styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|"
        "październik|listopad|grudzień",
        "weekdays": "poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę",
        "weekdays_of": "poniedziałek poniedziałku|wtorek wtorku|środę środy|czwartek czwartku|"
        "piątek piątku|sobotę soboty|niedzielę niedzieli",
        "weekdays_other": "pon|wt|środa śr|czw|pt|sobota sob|niedziela ndz",
        "in": "w we", "on": "w we", "part": "początku końcu połowie",
        "from": "od między", "to": "do", "and": "i oraz", "of": "",
        "year": "roku rok r", "years": "lat latach lata", "year_in": "",
        "last": "zeszłego zeszły zeszłą zeszłym ubiegłego ubiegły ubiegłą ubiegłym minionego miniony",
        "this": "tego ten tę tym bieżącego obecnego",
        "next": "przyszłego przyszły przyszłą przyszłym następnego następny najbliższy najbliższą "
        "nadchodzący nadchodzącą",
        "last_year": "", "this_year": "", "next_year": "",
        "days": "dzisiaj:0 dziś:0 wczoraj:-1 przedwczoraj:-2 jutro:1 pojutrze:2",
        "eve": "",
        "same_day": "tego samego dnia|w tym samym dniu|następnego dnia:1|nazajutrz:1|dzień później:1|"
        "dzień wcześniej:-1|poprzedniego dnia:-1",
        "day": "dni dzień", "ago": "temu", "never": "do każdy każdą na",
        "quarter": "kwartał kwartału kwartale", "night": "noc",
        "ordinals": "pierwszy pierwszego pierwszym|drugi drugiego drugim|trzeci trzeciego trzecim|"
        "czwarty czwartego czwartym",
        "future": "będzie będą odbędzie odbędą rozpoczn* planowan* zaplanowan* planuje "
        "zbierze spotka spotkają podpisze ogłosi zagłosuje zagłosują ruszy ruszą wejdzie wejdą trafi "
        "rozpatrzy zakończy zakończą poinformuje opublikuje przedstawi pojedzie przyjedzie odwiedzi",
        "deadline": "do przed", "starting": "od", "week": "tygodnia tydzień", "article": "",
        "day_words": "pierwszego|drugiego|trzeciego|czwartego|piątego|szóstego|siódmego|ósmego|"
        "dziewiątego|dziesiątego",
    },
    "de": {
        "months": "januar jänner jan|februar feb|märz|april apr|mai|juni|juli|august aug|"
        "september sep sept|oktober okt|november nov|dezember dez",
        "months_in": "januar jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|"
        "dezember",
        "months_other": "",
        "weekdays": "montag montagabend montagmorgen|dienstag dienstagabend|mittwoch mittwochabend|"
        "donnerstag donnerstagabend|freitag freitagabend|samstag sonnabend samstagabend|"
        "sonntag sonntagabend",
        "weekdays_of": "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag",
        "weekdays_other": "mo|di|mi|do|fr|sa|so",
        "in": "im seit", "on": "am", "part": "anfang mitte ende",
        "from": "vom von ab zwischen", "to": "bis zum", "and": "und", "of": "",
        "year": "jahr jahres", "years": "", "year_in": "jahr jahre jahres seit",
        "last": "letzten letzter vergangenen vorigen", "this": "diesen dieses diesem",
        "next": "nächsten kommenden nächster",
        "last_year": "", "this_year": "", "next_year": "",
        "days": "heute:0 gestern:-1 vorgestern:-2 übermorgen:2",
        "eve": "",
        "same_day": "am selben tag|am gleichen tag|am nächsten tag:1|am folgenden tag:1|tags darauf:1|"
        "einen tag später:1|am tag zuvor:-1|tags zuvor:-1|einen tag zuvor:-1",
        "day": "tag tagen tage", "ago": "", "never": "bis jeden ab zum",
        "quarter": "quartal quartals", "night": "nacht",
        "ordinals": "erste ersten|zweite zweiten|dritte dritten|vierte vierten",
        "future": "wird werden soll sollen geplant muss müssen will wollen startet beginnt",
        "deadline": "bis vor spätestens", "starting": "ab", "week": "woche", "article": "zum dem den",
        "day_words": "ersten|zweiten|dritten|vierten|fünften|sechsten|siebten|achten|neunten|zehnten",
    },
    "bg": {
        "months": "януари ян|февруари февр|март|април апр|май|юни|юли|август авг|септември септ|"
        "октомври окт|ноември ноем|декември дек",
        "months_in": "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
        "months_other": "",
        "weekdays": "понеделник|вторник|сряда|четвъртък|петък|събота|неделя",
        "weekdays_of": "понеделник|вторник|сряда|четвъртък|петък|събота|неделя",
        "weekdays_other": "пн|вт|ср|чт|пт|сб|нд",
        "in": "през", "on": "в във", "part": "началото края средата",
        "from": "от", "to": "до", "and": "и", "of": "",
        "year": "година г годината", "years": "години години гг", "year_in": "",
        "last": "миналия миналата миналото", "this": "този тази това", "next": "следващия следващата",
        "last_year": "", "this_year": "", "next_year": "",
        "days": "днес:0 вчера:-1 завчера:-2 утре:1 вдругиден:2",
        "eve": "",
        "same_day": "същия ден|в същия ден|на следващия ден:1|на другия ден:1|предния ден:-1|"
        "ден по рано:-1",
        "day": "ден дни", "ago": "", "never": "до всеки всяка всяко от",
        "quarter": "тримесечие тримесечието", "night": "",
        "ordinals": "първо първото|второ второто|трето третото|четвърто четвъртото",
        "future": "ще предстои предстоят очаква",
        "deadline": "до", "starting": "от", "week": "седмица", "article": "",
        "day_words": "първи|втори|трети|четвърти|пети|шести|седми|осми|девети|десети",
    },
    **MORE_DATE_WORDS,
}  # fmt: skip

# Languages that write the month before the day, as well as after it.
MONTH_FIRST = frozenset(("en",))
# Languages whose names of months and weekdays begin with a capital letter.
CAPITALS = frozenset(("en", "de"))
# Languages that say 'Tuesday last' for 'last Tuesday'.
ADJECTIVE_BEHIND = frozenset(("fr", "es", "it", "ro", "pt"))
# Languages that put a full stop after the number of the day.
DOT_AFTER_DAY = frozenset(("de", "cs", "sk"))
