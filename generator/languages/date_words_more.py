"""The words by which further European languages give dates: data, as in ``date_words``."""

MORE_DATE_WORDS: dict[str, dict[str, str]] = {
    "fr": {
        "months": "janvier janv|février févr|mars|avril avr|mai|juin|juillet juil|août|septembre sept|"
        "octobre oct|novembre nov|décembre déc",
        "months_in": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
        "weekdays": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        "weekdays_of": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        "in": "en depuis", "part": "fin début mi courant", "from": "du entre de", "to": "au à",
        "and": "et", "year": "année", "year_in": "en depuis dès avant après fin début",
        "last": "dernier dernière passé", "next": "prochain prochaine", "this": "ce cette",
        "week": "semaine", "days": "hier:-1 aujourd'hui:0 demain:1",
        "same_day": "le même jour|le lendemain:1|la veille:-1", "never": "chaque tous le les jusqu'à",
        "quarter": "trimestre", "ordinals": "premier 1er|deuxième 2e second|troisième 3e|quatrième 4e",
        "day_words": "premier|", "deadline": "jusqu'au jusqu'en jusqu'à avant d'ici",
        "starting": "dès partir", "article": "le au du",
        "future": "sera seront aura auront doit doivent devra devront prévu prévue prévus prévues "
        "aller* attendu attendue",
    },
    "es": {
        "months": "enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago|"
        "septiembre setiembre sept|octubre oct|noviembre nov|diciembre dic",
        "months_in": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|"
        "noviembre|diciembre",
        "weekdays": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        "weekdays_of": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        "in": "en desde", "on": "el este", "part": "finales principios mediados fines inicios",
        "from": "del entre de desde", "to": "al a hasta", "and": "y e", "of": "de", "year": "año",
        "year_in": "en desde hasta", "last": "pasado pasada", "next": "próximo próxima",
        "this": "este esta", "week": "semana", "days": "ayer:-1 hoy:0 anteayer:-2",
        "same_day": "el mismo día|ese mismo día|al día siguiente:1|el día anterior:-1",
        "never": "cada todos los", "quarter": "trimestre",
        "ordinals": "primer primero|segundo|tercer tercero|cuarto", "day_words": "primero|",
        "deadline": "hasta antes", "starting": "partir", "article": "el del de",
        "future": "será serán habrá deberá deberán previsto prevista está",
    },
    "it": {
        "months": "gennaio gen|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|"
        "novembre|dicembre",
        "months_in": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|"
        "novembre|dicembre",
        "weekdays": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
        "weekdays_of": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
        "in": "a ad in da", "part": "fine inizio metà", "from": "dal tra fra", "to": "al", "and": "e",
        "of": "di", "year": "anno", "year_in": "nel dal",
        "last": "scorso scorsa", "next": "prossimo prossima", "this": "questo questa",
        "week": "settimana", "days": "ieri:-1 oggi:0 domani:1",
        "same_day": "lo stesso giorno|il giorno dopo:1|il giorno prima:-1", "never": "ogni il",
        "quarter": "trimestre", "ordinals": "primo|secondo|terzo|quarto", "day_words": "primo|",
        "deadline": "entro fino", "starting": "partire", "article": "il al dal del",
        "future": "sarà saranno dovrà dovranno previsto prevista",
    },
    "cs": {
        "months": "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
        "months_in": "lednu|únoru|březnu|dubnu|květnu|červnu|červenci|srpnu|září|říjnu|listopadu|prosinci",
        "months_other": "leden|únor|březen|duben|květen|červen|červenec|srpen||říjen|listopad|prosinec",
        "weekdays": "pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli",
        "weekdays_of": "pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli",
        "in": "v ve", "on": "v ve", "part": "začátkem koncem polovině konce počátkem",
        "from": "od mezi", "to": "do", "and": "a i", "year": "roku rok roce", "years": "letech let",
        "year_in": "", "last": "minulý minulou minulé loni uplynulý", "next": "příští",
        "this": "tento tuto toto", "week": "týden týdne",
        "days": "dnes:0 včera:-1 předevčírem:-2 zítra:1",
        "same_day": "téhož dne|ve stejný den|následující den:1|den předtím:-1", "day": "dny dnem",
        "never": "do každý každou každé", "quarter": "čtvrtletí kvartál",
        "ordinals": "první prvním|druhé druhém|třetí třetím|čtvrté čtvrtém",
        "deadline": "do před", "starting": "od",
        "future": "bude budou začne začnou proběhne plánuje sejde sejdou",
    },
    "sk": {
        "months": "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra",
        "months_in": "januári|februári|marci|apríli|máji|júni|júli|auguste|septembri|októbri|novembri|"
        "decembri",
        "months_other": "január|február|marec|apríl|máj|jún|júl|august|september|október|november|december",
        "weekdays": "pondelok|utorok|stredu|štvrtok|piatok|sobotu|nedeľu",
        "weekdays_of": "pondelok|utorok|stredu|štvrtok|piatok|sobotu|nedeľu",
        "in": "v vo", "on": "v vo", "part": "začiatkom koncom polovici konca",
        "from": "od medzi", "to": "do", "and": "a i", "year": "roka roku rok", "years": "rokoch rokov",
        "last": "minulý minulú minulého uplynulý", "next": "budúci budúcu", "this": "tento túto",
        "week": "týždeň týždňa", "days": "dnes:0 včera:-1 predvčerom:-2 zajtra:1",
        "same_day": "v ten istý deň|na druhý deň:1|deň predtým:-1", "day": "dňami",
        "never": "do každý každú", "quarter": "štvrťrok štvrťroku kvartál",
        "ordinals": "prvý prvom|druhý druhom|tretí treťom|štvrtý štvrtom",
        "deadline": "do pred", "starting": "od", "future": "bude budú začne začnú plánuje",
    },
    "nl": {
        "months": "januari jan|februari feb|maart|april|mei|juni|juli|augustus aug|september sept|"
        "oktober okt|november nov|december dec",
        "months_in": "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|"
        "december",
        "weekdays": "maandag maandagavond|dinsdag dinsdagavond|woensdag woensdagavond|"
        "donderdag donderdagavond|vrijdag vrijdagavond|zaterdag zaterdagavond|zondag zondagavond",
        "weekdays_of": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
        "in": "in sinds", "part": "begin eind half medio", "from": "van tussen", "to": "tot",
        "and": "en", "year": "jaar", "year_in": "in sinds", "last": "vorige afgelopen",
        "next": "volgende komende aanstaande", "this": "deze dit", "week": "week",
        "days": "vandaag:0 gisteren:-1 eergisteren:-2 morgen:1",
        "same_day": "dezelfde dag|diezelfde dag|de volgende dag:1|een dag later:1|een dag eerder:-1",
        "day": "dagen", "ago": "geleden", "never": "elke iedere tot", "quarter": "kwartaal",
        "ordinals": "eerste|tweede|derde|vierde", "deadline": "tot uiterlijk vóór voor",
        "starting": "vanaf", "future": "zal zullen gaat gaan gepland moet",
    },
    "ro": {
        "months": "ianuarie ian|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie sept|"
        "octombrie oct|noiembrie nov|decembrie dec",
        "months_in": "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|"
        "noiembrie|decembrie",
        # 'luni' is Monday, and months too.
        "weekdays": "|marți|miercuri|joi|vineri|sâmbătă|duminică",
        "weekdays_of": "|marți|miercuri|joi|vineri|sâmbătă|duminică",
        "in": "în din", "part": "sfârșitul începutul mijlocul lunii luna", "from": "din între",
        "to": "până", "and": "și", "year": "anul anului", "year_in": "în din anul",
        "last": "trecut trecută", "next": "viitor viitoare", "week": "săptămâna",
        "days": "ieri:-1 astăzi:0 azi:0 mâine:1 alaltăieri:-2",
        "same_day": "în aceeași zi|a doua zi:1|cu o zi înainte:-1", "never": "fiecare",
        "quarter": "trimestrul trimestru", "ordinals": "primul|doilea|treilea|patrulea",
        "deadline": "până", "starting": "începând", "article": "la pe de cu data",
        "future": "va vor urmează",
    },
    "pt": {
        "months": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
        "months_in": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|"
        "dezembro",
        "in": "em desde", "part": "final início meados fim", "from": "entre de", "to": "a até",
        "and": "e", "of": "de", "year": "ano", "year_in": "em desde", "days": "ontem:-1 hoje:0 amanhã:1",
        "same_day": "no mesmo dia|no dia seguinte:1|na véspera:-1", "quarter": "trimestre",
        "ordinals": "primeiro|segundo|terceiro|quarto", "day_words": "primeiro|", "deadline": "até antes",
        "starting": "partir", "article": "o ao de do dia", "future": "será serão deve devem previsto",
    },
}  # fmt: skip
