"""What tells languages apart: their commonest small words, and letters that others do not have.

Small words are those that stand in nearly every sentence. A word may serve several languages.
"""

SMALL_WORDS: dict[str, str] = {
    "uk": """
        і й та в у на з із зі до що як не про за від для це цей ця який яка яке які його її
        їх він вона вони але чи або після під час щодо також був була було були буде є ще
        вже тільки коли де через між при ми ви я цього тому якщо наразі раніше проте перед
        без над по може мають
    """,
    "ru": """
        и в во на с со к из что как не о об по за от для это этот эта эти который которая
        которые его ее их он она они но или после время также был была было были будет есть
        еще уже только когда где через между при мы вы я этого поэтому если ранее однако до
        без над может им у же
    """,
    "be": """
        і ў у на з да што як не пра за ад для гэта гэты які якая якія яго яе іх ён яна яны
        але ці пасля таксама быў была было былі будзе ёсць яшчэ ужо толькі калі дзе праз
        паміж пры мы вы я
    """,
    "bg": """
        и в във на с със за от до че как не по това този тази тези който която което които
        се са е си му ѝ им той тя те но или след също беше бяха ще бъде има още вече само
        когато където през между при ние вие аз ако към без над може да го я
    """,
    "sr": """
        и у на са за од до да је су се не што који која које али или после такође био била
        било биће има још већ само када где кроз између при ми ви ја ако према без то ова
        овај ће њега
    """,
    "mk": """
        и во на со за од до дека да е се не што кој која кое кои но или по исто така беше ќе
        има уште веќе само кога каде низ меѓу при ние вие јас ако кон без ова овој тоа го ја
    """,
    "en": """
        the of and to in a is that for on with as at by from was were be been has have had
        it its his her their he she they but or not this which who will would after before
        about said into than between during against over there what when are an we you i no
        more one all
    """,
    "pl": """
        i w we z ze na do nie że się jest to o od po za dla jak ale lub oraz który która
        które którzy jego jej ich on ona oni był była było były będzie są już jeszcze tylko
        gdy gdzie przez między przy my wy ja tego jeśli także przed bez nad może ma co a czy
        tym
    """,
    "de": """
        der die das und in zu den von mit ist des im für auf nicht ein eine einen einem
        einer dem sich als auch es an werden aus er hat dass sie nach wird bei um am sind
        noch wie über vor zum zur haben nur oder aber sein war wurde wir ich hatte kein
        keinen ihre ihr seine durch gegen
    """,
    "fr": """
        le la les de des du un une et est en que qui dans pour sur pas au aux avec par ce
        cette ces il elle ils elles mais ou son sa ses leur plus été être sont était a à ne
        se nous vous je l d
    """,
    "es": """
        el la los las de del un una y es en que quien por para con no se su sus al lo como
        más pero o este esta estos ha han fue son era ser sobre entre cuando hasta desde
        también ya nos yo
    """,
    "it": """
        il lo la i gli le a di del della dei un una e è in che chi per con non si su al alla
        come più ma o questo questa ha hanno stato sono era essere tra quando fino da anche
        già ci io nel
    """,
    "cs": """
        a v ve na s se z ze do že je to o od po za pro jak ale nebo který která které jeho
        její jejich on ona oni byl byla bylo byli bude jsou už ještě jen když kde přes mezi
        při my vy já tak také před bez nad může má by podle
    """,
    "sk": """
        a v vo na s so sa z zo do že je to o od po za pre ako ale alebo ktorý ktorá ktoré
        jeho jej ich on ona oni bol bola bolo boli bude sú už ešte len keď kde cez medzi pri
        my vy ja tak tiež pred bez nad môže má by podľa
    """,
    "nl": """
        de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij
        uit die door over ze hij zij naar heeft hebben was werd worden wordt nog wel tot
        deze dit wat
    """,
    "ro": """
        și în de la cu pe un o este sunt că care din pentru nu se a al ale lui ei dar sau
        după fost fi mai au ce să între când până această acest prin
    """,
    "pt": """
        o a os as de do da dos das um uma e é em que por para com não se seu sua ao no na
        mais mas ou este esta foi são ser como entre quando até também já nos eu pelo pela
    """,
    "tr": """
        ve bir bu da de için ile olarak olan en daha çok gibi ise ancak sonra kadar var yok
        ne o mi ki şu biz siz ben onun değil her göre
    """,
}

# Letters that, in running text, only these languages of the same script have.
TELLING_LETTERS: dict[str, str] = {
    "uk": "їєґ",
    "ru": "ыэё",
    "be": "ўыэё",
    "bg": "ъ",
    "sr": "ђћљњџј",
    "mk": "ѓќѕљњџј",
    "pl": "ąęłńśźż",
    "de": "ßäöü",
    "cs": "ěřůčšž",
    "sk": "ľĺŕôčšž",
    "fr": "çèêœ",
    "es": "ñ¿¡",
    "ro": "șțăâ",
    "pt": "ãõç",
    "tr": "ğışç",
}

# Letters that a language never writes in a word of its own.
FOREIGN_LETTERS: dict[str, str] = {
    "uk": "ыэёъў",
    "ru": "іїєґўј",
    "be": "ищъїєґ",
    "bg": "ыэёіїєґўј",
    "sr": "йщъыьэёюяіїєґў",
    "mk": "йщъыьэёюяіїєґўђћ",
}

# Spellings that a language never has in a word of its own: soft signs are for ьо in Bulgarian.
FOREIGN_SPELLINGS: dict[str, str] = {
    "bg": "ь(?!о)",
}
