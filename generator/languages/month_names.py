"""Names of months and weekdays, and what stands beside a time, in languages of lines of time: data.

In lists of months ``|`` parts one month from the next, and blanks part the forms of one.
"""

MONTHS = {
    "fr": "janvier janv|février fevrier févr fév|mars|avril avr|mai|juin|juillet juil|août aout|"
    "septembre sept|octobre oct|novembre nov|décembre decembre déc",
    "es": "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|"
    "septiembre setiembre sept sep set|octubre oct|noviembre nov|diciembre dic",
    "it": "gennaio gen genn|febbraio feb febbr|marzo mar|aprile apr|maggio mag|giugno giu|"
    "luglio lug|agosto ago|settembre set sett|ottobre ott|novembre nov|dicembre dic",
    "pt": "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago|"
    "setembro set|outubro out|novembro nov|dezembro dez",
    "ro": "ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|"
    "septembrie sept sep|octombrie oct|noiembrie noi nov|decembrie dec",
    "cs": "ledna leden|února únor|března březen|dubna duben|května květen|června červen|"
    "července červenec|srpna srpen|září|října říjen|listopadu listopad|prosince prosinec",
    "sk": "januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|"
    "augusta august|septembra september|októbra október|novembra november|decembra december",
    "nl": "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|"
    "september sep sept|oktober okt|november nov|december dec",
    "hr": "siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|"
    "lipnja lipanj|srpnja srpanj|kolovoza kolovoz|rujna rujan|listopada listopad|"
    "studenoga studenog studeni|prosinca prosinac",
    "hu": "január jan|február febr|március márc|április ápr|május máj|június jún|július júl|"
    "augusztus aug|szeptember szept|október okt|november nov|december dec",
    "lt": "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|"
    "lapkričio|gruodžio",
    "be": "студзеня|лютага|сакавіка|красавіка|мая траўня|чэрвеня|ліпеня|жніўня|верасня|"
    "кастрычніка|лістапада|снежня",
    "sr": "јануара јануар|фебруара фебруар|марта март|априла април|маја мај|јуна јун|јула јул|"
    "августа август|септембра септембар|октобра октобар|новембра новембар|децембра децембар",
}
ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# Beside the day and the hour; they say nothing more than those do.
BESIDE = frozenset(
    (
        "à", "le", "la", "las", "el", "les", "du", "de", "del", "al", "alle", "ore", "ora", "il", "dal", "a",
        "h", "hrs", "horas", "heures", "v", "ve", "o", "os", "um", "om", "op", "uur", "hod", "dne", "dňa",
        "r", "d", "m", "year", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
        "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "luni",
        "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică", "pondělí", "úterý", "středa",
        "čtvrtek", "pátek", "sobota", "neděle", "pondelok", "utorok", "streda", "štvrtok",
        "piatok", "nedeľa", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag",
        "zondag", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
        "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "mié", "jue", "vie", "sáb", "dom",
        "gio", "sab", "po", "út", "st", "čt", "pá", "so", "ne", "ut", "št", "pi", "ma", "di",
        "wo", "do", "vr", "za", "zo", "cet", "cest", "hs", "г", "г.", "у",
    )
)  # fmt: skip
