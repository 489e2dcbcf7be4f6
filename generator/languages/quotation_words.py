"""The words by which a quotation is given to somebody, of all languages: data."""

SAYING = """
сказав сказала сказали сказано казав казала каже кажуть заявив заявила заявили заявляє заявляють
повідомив повідомила повідомили повідомляє повідомляють повідомляється додав додала додали додає
зазначив зазначила зазначили зазначає зазначається наголосив наголосила наголосили наголошує
підкреслив підкреслила підкреслили підкреслює розповів розповіла розповіли розповідає пояснив
пояснила пояснили пояснює написав написала написали пише пишуть відповів відповіла відповіли
відповідає уточнив уточнила уточнили уточнює підсумував підсумувала підсумували підсумовує
резюмував резюмувала запевнив запевнила запевнили запевняє визнав визнала визнали визнає нагадав
нагадала нагадали нагадує констатував констатувала вважає вважають переконаний переконана
переконані поділився поділилася прокоментував прокоментувала прокоментували коментує говорить
говорив говорила стверджує стверджують стверджував стверджувала запитав запитала звернув звернула
йдеться ідеться підтвердив підтвердила підтвердили висловив висловила висловився висловилася
зауважив зауважила зауважує попередив попередила попередили застеріг застерегла анонсував
анонсувала акцентував акцентувала закликав закликала закликали відреагував відреагувала вигукнув
вигукнула подякував подякувала відзначив відзначила відзначили спростував спростувала заперечив
заперечила заперечує прогнозує цитує процитував процитували передав передала оголосив оголосила
опублікував опублікувала поскаржився поскаржилася пообіцяв пообіцяла пообіцяли обіцяє розкрив
розкрила продовжив продовжила припустив припустила повторив повторила зізнався зізналася похвалив
дорікнув мовив мовила пригадав пригадала пригадує пригадують згадав згадала згадує згадують кинув
буркнув буркнула зітхнув зітхнула усміхнувся усміхнулася сміється жартує пожартував пожартувала
дивується здивувався здивувалася обурюється обурився обурилася ділиться діляться міркує розмірковує
переконує переконував переконувала наполягає наполягав наполягла наполягала наполіг радить порадив
порадила просить попросив попросила попросили нарікає скаржиться бідкається парирував парирувала
заперечили відрізав відрізала підтримав підтримала ствердив ствердила зазначали повідав
повідала сповістив сповістила інформує поінформував поінформувала поінформували доповів доповіла
доповіли деталізував деталізувала конкретизував конкретизувала узагальнив узагальнила підбив
висловлюється тішиться радіє схвалив оцінив оцінила оцінює аналізує заспокоїв заспокоїла озвучив
озвучила вказав вказала вказали вказує вказують виголосив звернулася звернувся вважав вважала певен
певна впевнений впевнена упевнений упевнена

сказал сказала сказали сказано говорил говорила говорит говорят говорится заявил заявила заявили
заявляет заявляют сообщил сообщила сообщили сообщает сообщают сообщается добавил добавила добавили
добавляет отметил отметила отметили отмечает отмечается подчеркнул подчеркнула подчеркнули
подчеркивает рассказал рассказала рассказали рассказывает пояснил пояснила пояснили поясняет
объяснил объяснила объяснили объясняет написал написала написали пишет пишут ответил ответила
ответили отвечает уточнил уточнила уточнили уточняет подытожил подытожила подытожили резюмировал
резюмировала заверил заверила заверили заверяет признал признала признали признает признался
призналась напомнил напомнила напомнили напоминает констатировал констатировала считает считают
уверен уверена убежден убеждена поделился поделилась прокомментировал прокомментировала
прокомментировали комментирует утверждает утверждают утверждал утверждала спросил спросила обратил
обратила гласит цитирует процитировал процитировала подтвердил подтвердила подтвердили выразил
выразила выразился высказался высказалась заметил заметила замечает предупредил предупредила
предупредили анонсировал анонсировала акцентировал акцентировала призвал призвала призвали
отреагировал отреагировала воскликнул воскликнула поблагодарил поблагодарила опроверг опровергла
опровергли возразил возразила отрицает прогнозирует передал передала передает объявил объявила
опубликовал опубликовала пожаловался пожаловалась пообещал пообещала обещает раскрыл раскрыла
продолжил продолжила предположил предположила повторил повторила похвалил вспомнил вспомнила
вспоминает
вспоминают припомнил припомнила обронил обронила бросил бросила буркнул буркнула вздохнул вздохнула
усмехнулся усмехнулась смеется шутит пошутил пошутила удивляется удивился удивилась возмущается
возмутился возмутилась делится делятся рассуждает убеждает настаивает настаивал настаивала настоял
советует посоветовал посоветовала просит попросил попросила попросили сетует посетовал посетовала
жалуется парировал парировала отрезал отрезала поддержал поддержала информирует проинформировал
проинформировала доложил доложила доложили детализировал конкретизировал обобщил обобщила радуется
оценил оценила оценивает анализирует успокоил успокоила озвучил озвучила указал указала указали
указывает указывают обратился обратилась полагает полагают полагал полагала считал считала произнес
произнесла поведал поведала огрызнулся вставил вставила перебил перебила уверяет

said says say saying told tells added adds wrote writes stated noted stressed stresses emphasized
emphasised explained explains asked asks answered answers replied replies responded responds
claimed argued argues insisted insists warned warns reported announced confirmed concluded
recalled commented tweeted posted declared declares admitted acknowledged denied denies remarked
observed urged promised joked quipped continued write recalls remembered remembers continues jokes
laughed sighed shrugged snapped retorted countered cautioned cautions conceded concedes contended
contends disclosed echoed exclaimed explained mused murmured muttered pledged predicted predicts
proclaimed pointed reflected reiterated revealed shouted speculated suggested suggests testified
vowed voiced whispered wondered believes believed thinks agreed agrees alleged advised assured
complained hinted informed maintained maintains offered pleaded praised read reads recounted
reasoned summed summarised summarized tells thanked welcomed

powiedział powiedziała powiedzieli powiedziano mówi mówił mówiła mówią dodał dodała dodali dodaje
napisał napisała napisali pisze stwierdził stwierdziła stwierdzili twierdzi twierdzą podkreślił
podkreśliła podkreśla zaznaczył zaznaczyła zaznacza wyjaśnił wyjaśniła wyjaśnia oświadczył
oświadczyła poinformował poinformowała poinformowali ocenił oceniła ocenia przekazał przekazała
przekazali zapowiedział zapowiedziała odpowiedział odpowiedziała relacjonował komentuje komentował
skomentował skomentowała zapewnił zapewniła zapewnia przyznał przyznała przyznaje zauważył
zauważyła apelował apelowała tłumaczył tłumaczyła tłumaczy ostrzegł ostrzegła zwrócił zwróciła
czytamy mówili potwierdził potwierdziła ocenili podsumował podsumowała wspomina wspominał
wspominała wspominają przypomniał przypomniała przypomina podkreślają zaznaczają twierdziła mówiąc
żartuje żartował żartowała westchnął westchnęła rzucił rzuciła wtrącił wtrąciła odparł odparła
odpowiada odpowiadała odrzekł zapytał zapytała pyta pytał pytała zaapelował zaapelowała wzywa wezwał
wezwała uważa uważają sądzi zdradził zdradziła ujawnił ujawniła obiecał obiecała obiecuje opowiada
opowiadał opowiadała opowiedział opowiedziała relacjonuje relacjonowała przekonuje przekonywał
przekonywała argumentuje argumentował argumentowała wskazuje wskazał wskazała wskazali informuje
informują ostrzega ostrzegają chwali skarży narzeka dziwi przekazują skwitował skwitowała przyznają
zauważa dodają zaprzeczył zaprzeczyła zaprzecza

sagt sagte sagten erklärt erklärte erklärten betont betonte betonten teilte teilten schrieb
schreibt schrieben fügte heißt hieß meint meinte kündigte bestätigte bestätigten warnt warnte
berichtet berichtete antwortete antwortet ergänzte forderte zitiert ergänzt fordert fragte fragt
erinnerte erinnert erinnern erzählte erzählt meinten räumte unterstrich unterstreicht versicherte
versichert verteidigte versprach verspricht kritisierte kritisiert kommentierte kommentiert lobte
mahnte mahnt bemerkte beklagte beklagt behauptete behauptet bekräftigte bekräftigt begründete
begründet äußerte urteilte urteilt rief scherzte seufzte sprach resümierte resümiert stellte
verkündete verkündet verriet vermutete vermutet warnten wiederholte wies zeigte befand findet
bilanzierte prophezeite appellierte schilderte schildert gab mitteilte gestand klagte

каза казва казаха заяви заявиха заявява съобщи съобщиха съобщава добави добавя допълни отбеляза
отбелязва подчерта подчертава написа пише посочи посочва обясни обяснява коментира увери
предупреди разказа отговори уточни призна разказва споделя сподели припомни припомня твърди
твърдят смята смятат настоя настоява изтъкна изтъква категорична категоричен казват каже обяви
обявиха потвърди потвърждава попита пита възкликна информира информираха прогнозира отрече отговаря
коментираха предупреждава обещава обеща апелира призова допълва изрази цитира

dit disait déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté
ajoute ajoutait précisé précise précisait souligné souligne soulignait assuré assure assurait estimé
estime estimait indiqué indique indiquait raconté raconte racontait confié confie confiait regretté
regrette répondu répond répondait rappelé rappelle rappelait annoncé annonce lancé lance martelé
martèle insisté insiste reconnu reconnaît admis admet poursuivi poursuit conclu conclut commenté
commente écrit écrivait observé observe noté note nuancé nuance dénoncé dénonce déploré déplore
plaidé plaide prévenu prévient promis promet soufflé souffle témoigné témoigne résumé résume réagi
réagit rétorqué rétorque glissé glisse justifié justifie juré tranché tranche interrogé

dijo dice decía dijeron declaró declara afirmó afirma aseguró asegura explicó explica añadió añade
agregó agrega señaló señala subrayó subraya manifestó manifiesta indicó indica comentó comenta
respondió responde contó cuenta recordó recuerda advirtió advierte escribió escribe sostuvo sostiene
insistió insiste reconoció reconoce admitió admite concluyó concluye anunció anuncia precisó precisa
destacó destaca lamentó lamenta denunció denuncia relató relata apuntó apunta confesó prometió

disse dichiarato dichiara dichiarò affermato afferma affermò spiegato spiega spiegò aggiunto
aggiunge aggiunse sottolineato sottolinea precisato precisa raccontato racconta detto dice ricordato
ricorda scritto scrive risposto risponde commentato commenta osservato osserva ammesso ammette
concluso conclude annunciato annuncia assicurato assicura ribadito ribadisce avvertito avverte
confessato replicato replica sostenuto sostiene lamentato promesso

řekl řekla řekli říká uvedl uvedla uvedli uvádí dodal dodala dodali dodává prohlásil prohlásila
prohlašuje sdělil sdělila napsal napsala píše vysvětlil vysvětlila vysvětluje potvrdil potvrdila
zdůraznil zdůraznila upozornil upozornila připomněl připomněla odpověděl odpověděla tvrdí míní
podotkl podotkla poznamenal poznamenala oznámil oznámila popsal popsala shrnul shrnula doplnil
doplnila varoval varovala vzpomíná povedal povedala povedali hovorí hovoril uviedol uviedla uviedli
dodáva vyhlásil vyhlásila vysvetlil vysvetlila potvrdila zdôraznil zdôraznila upozornila pripomenul
pripomenula odpovedal odpovedala oznámil poznamenal spomína napísal napísala

zei zegt zeiden zeggen verklaarde verklaart vertelde vertelt schreef schrijft voegde legde
benadrukte benadrukt antwoordde antwoordt meldde meldt aldus waarschuwde waarschuwt herinnert
reageerde reageert stelde stelt vindt vond erkende erkent concludeerde beloofde klaagde

spus spune declarat declară afirmat afirmă adăugat adaugă precizat precizează explicat explică
subliniat subliniază scris scrie transmis transmite anunțat anunță menționat menționează răspuns
răspunde povestit povestește avertizat avertizează susținut susține amintit conchis

disseram declarou afirmou explicou acrescentou contou escreveu respondeu destacou ressaltou lembrou
garantiu concluiu admitiu anunciou
"""

# 'According to': what follows names the speaker in another case.
ACCORDING = """
за словами|за його словами|за її словами|на думку|на його думку|на її думку|за версією|за даними|
по словам|по его словам|по ее словам|по мнению|по его мнению|по ее мнению|по версии|по данным|
according to|zdaniem|jego zdaniem|jej zdaniem|według|laut|nach angaben von|nach angaben der|
nach angaben des|nach worten von|nach den worten|aus sicht|
nach ansicht|nach meinung|според|по думите на|по думи на|по мнението на|в очите на|зі слів|
з його слів|з її слів|на переконання|на його переконання|на її переконання|за твердженням|
за оцінкою|зі слів|со слов|с его слов|с ее слов|по утверждению|по оценке|по его оценке|
по ее оценке|по убеждению|с точки зрения|in the words of|in the view of|in the opinion of|
w opinii|w ocenie|jak mówi|jak twierdzi|słowami|selon|d'après|según|de acuerdo con|
en palabras de|a juicio de|secondo|a detta di|a parere di|podle|dle|podľa|volgens|potrivit|
conform|după spusele|segundo|de acordo com
"""

# A message of one person, as the one that 'says' something.
MESSAGES = """
дописі дописах дописом пості постах публікації твіті зверненні посте постах публикации твите
обращении
post posts tweet wpisie wpisach beitrag
"""

# Before one whom a medium gives as its source.
SOURCES = """
з посиланням на|із посиланням на|посилаючись на|зі слів|со ссылкой на|ссылаясь на|со слов|citing|
quoting|with reference to|powołując się na|cytując|unter berufung auf|mit verweis auf|
позовавайки се на|
като цитира|citant|citando|s odkazem na|onder verwijzing naar|citând
"""

PRONOUNS_HE = "він он he er той тот той il él lui hij ele"
PRONOUNS_SHE = "вона она she sie ona тя elle ella lei zij ela"
# Articles that are pronouns too: only before a verb, or joined to it by a hyphen (dit-il).
ARTICLES_TOO = "il"
# Words between a pronoun and its verb: he has said, a-t-il déclaré.
AUXILIARIES = "has have had a t ha ont avait hat hatte heeft je si се"
# Verbs in the past tense that do not give words to anybody.
NOT_SAYING = "був була було були был была было были стал стала стало стали став"
PRONOUNS_ANY = "вони они they oni wir"

# Pronouns after 'according to', with their genders.
OWNERS = """
його:m її:f него:m его:m ее:f нее:f him:m her:f niego:m niej:f jego:m jej:f ihm:m ihr:f lui:m
elle:f él:m ella:f lei:f nej:f něj:m neho:m hem:m haar:f
нея:f
"""

# A name after one of these is not the one who speaks.
# After these, and after initials, a full stop ends no sentence.
ABBREVIATIONS = """
mr mrs ms dr st sen gov rep lt col gen sgt capt maj prof hon rev jr sr no vs inc ltd adm amb pres cf
ім вул м р рр с тис інж арх адв ген полк инж млн млрд грн напр п пп ст проф акад доц обл им ул г гг д тыс руб стр т тов
ul im gen płk prof dr hab m.in tzw np r św bzw z.b nr hr fr ca geb mgr ing bc mme mlle me sra
av sig dott ds mw dhr dl dna
"""

NOT_SUBJECT_AFTER = """
про о об з із зі с со до к ко від от у в на за для перед при без через між между по над під под
with to about of by for from against between on after before told tells asked thanked at like
mit von über zu an bei für gegen nach z ze o do od dla przez na przy à avec par contre chez sur con
al alla sobre contra con met aan bij voor tegen cu despre lângă către pro
с от към за до пред при
"""

# Further words between a verb of saying and a name that is then not the speaker's.
OTHER_PREPOSITIONS = """
in at en w we v ve vo im am na au aux dans nel nella în te op since during near into over under
that que że dass če di как що что че dat že că how why where
"""
