"""Capitalised words that are no names of people, and words that show that a name follows: data."""

# Titles that English writes with a capital letter before a name; also the words of two languages
# that stand there in a headline or at the beginning of a sentence.
TITLES = """
acting ambassador admiral agent attorney archbishop bishop captain chair chairman chairwoman
chancellor chief colonel commander commissioner congressman congresswoman coordinator councillor
councilman councilwoman counsel count deputy detective director doctor dr envoy envoys father
first foreign former general governor head inspector judge justice king lady leader lieutenant
lord major manager mayor minister miss mr mrs ms negotiator negotiators officer petty pope premier
president prime prince princess prof professor prosecutor queen representative rep rabbi secretary
senator sen sergeant sheriff sir special speaker spokesman spokeswoman staff superintendent vice
worker burmistrz dyrektor dyrektorka generał kanclerz marszałek poseł posłanka prezes prezydent
przewodnicząca przewodniczący redaktor rzeczniczka rzecznik starosta szef wicepremier wójt
außenminister außenministerin botschafter bundeskanzler bundespräsident bürgermeister
bürgermeisterin direktor innenminister kanzler kanzlerin ministerin ministerpräsident
oberbürgermeister oberbürgermeisterin präsident präsidentin sekretär sprecher sprecherin
verteidigungsminister herr frau pan pani
"""

# Offices and trades before a name; ``*`` stands for any ending.
ROLES_CYRILLIC = """
адвокат* активіст* активист* аналітик* аналитик* боєць бійц* боец бойц* бізнесмен* бизнесмен*
блогер* волонтер* генерал генерала генералу генералом глава главы главе главу главой главою голова
голови голові голову головою головний* губернатор* депутат* дипломат* директор* експерт* эксперт*
журналіст* журналист* заступник* заступниц* заместител* канцлер* капітан* капитан* керівник*
керівниц* командир* командувач* командующ* координатор* король короля королю королем куратор*
лідер* лидер* майор* мер мера меру мером мері мэр мэра мэру мэром міністр* министр* министър*
митрополит* начальник* начальниц* очільник* очільниц* омбудсмен* парламентар* переговорник*
переговорщик* підприємець підприємц* предпринимател* полковник* посадовець посадовц* посол посла
послу послом политик политика политику політик політика політику політиком политиком политолог*
політолог* правозахисн* правозащитн* президент* прем'єр* премьер* премиер* представник*
представниц* представител* прокурор* психолог* радник* радниц* речник* речниц* розслідувач*
руководител* секретар* сенатор* слідч* следовател* советник* співробітни* сотрудни* співавтор*
спікер* спикер* ветеран* уповноважен* уполномоченн* учасник* учасниц* участник* участниц* фахівець
фахівц* чиновник* чиновниц* член* шеф* юрист* економіст* экономист* співзасновни* сооснователь
сооснователя основател* засновни* лікар* врач* професор* профессор* воєначальник*
військовослужбов* суддя судді суддею суддю судья судьи судье судью судьей кмет* говорител*
председател* архієпископ* архиепископ* патріарх* патриарх* режисер* режиссер* письменни* писател*
актор* актер* співач* співак* певец певиц* колега колеги колегою брат брата дружина дружини сын
син сина сына
"""

ROLES_LATIN = """
activist adviser advisor analyst ambassador attorney author boss businessman chair chairman
chairwoman chief colleague colonel commander commissioner coordinator councillor councilman
councilwoman counsel critic deputy diplomat director economist editor envoy envoys executive
expert founder general governor head historian journalist judge lawmaker lawyer leader manager
mayor minister negotiator negotiators officer official officials owner politician premier
president prosecutor psychologist reporter representative researcher secretary senator speaker
spokesman spokesperson spokeswoman veteran volunteer witness worker candidate chancellor
counterpart aide ally wife husband son daughter burmistrz dyrektor ekspert poseł posłanka prezes
prezydent przewodnicząca przewodniczący rzeczniczka rzecznik adwokat radny radna szef szefowa
profesor doktor starosta wójt anwalt bürgermeister bürgermeisterin chef chefin direktor experte
präsident sekretär sprecher sprecherin abgeordnete abgeordneter
"""

# Before a name that is then a street's, a prize's or a university's.
NAMED_AFTER = """
ім імені имени им вулиця вулиці вулицю улица улице улицу площа площі площадь площади проспект
проспекті проспекте проспекту бульвар бульварі провулок парк парку сквер станція станция пам'ятник
пам'ятника памятник памятника премія премії премия премии орден ордена ордену медаль храм собор
церква фонд фонду фонда foundation street avenue square airport named imienia im ul ulica ulicy
straße platz
"""

# Words of names of organisations, places, media, days; never a person's name.
NOT_NAMES = """
рада ради раді раду радою верховна верховної верховній верховну совет совета совету совете
верховная верховной центр центру центра штаб штабу штаба офіс офісу офис офиса служба служби
службы міністерство міністерства министерство министерства бюро палата палати палаты суд суду суда
банк банку банка партія партії партия партии блок блоку союз союзу союза сполучені сполучених
соединенные соединенных об'єднані об'єднаних объединенные объединенных сили сил силы збройні
збройних вооруженные academy administration affairs african age agency air airlines airport
alliance american analysis anti-corruption arab army asian assembly association atlantic august
authority avenue bank bay bbc board bill black block book border british broadcasting bureau
business cabinet camp campaign capital center central centre chamber channel charter church city
civic climate club coast college command commission committee communist company conference
congress constitution convention corps corporation council county court cross daily day december
defence defense democratic democrats department district division east eastern economic election
embassy emirates empire energy english equipment euro european evening exchange executive express
facebook federal federation february finance financial fleet force forces forest forum forward
foundation friday front fund gazette german global gold government grand great green group gulf
hall harbour headquarters health herald high hill holy home hospital hotel house human independent
initiative institute institution integrity intelligence interior international island islands
january journal july june jury kingdom labour lake land law ledger left liberal list london main
major march market may media mediterranean middle military ministry mission monday monitor moscow
mount mountain movement museum nation national nations nato naval navy new news newspaper north
northern november observer ocean october office open operation orthodox palace park parliament
party patriot peace people police policy port portal post power presidential press prison program
programme project public radio railway red region regional report republic republican resistance
review right river road royal rule russian saint san saturday school science sea security senate
september service services settlement social society south southern soviet space spring square
state states station street strip studio summit sunday supreme system team telegraph telegram
television theatre thursday tidewater times today tower town trade treaty tribune tribunal tuesday
twitter ukrainian union united university valley village wall war washington water wednesday west
western white wire world yard year york youtube the a an and or of in on at to for by with from
this that these those it its he she they we i you his her our their but if as not no yes when
while after before there here what who why how all both many some saudi sri costa abu tel hong las
los buenos el burkina sierra puerto kryvyi bila nova cape addis kuala nizhny papua catholic christ
god lord radia radiu telewizji gazety dziennika ministerstwa ministerstwem ministerstwu spraw
zagranicznych wewnętrznych obrony narodowej rady radzie sejmu senatu urzędu sądu agencji
kancelarii kancelaria komisji komisja trybunału trybunał prokuratury prokuratura służby służba
biura biuro rzeczpospolita rzeczypospolitej polskiej unia europejska europejskiej europejski
partii fundacji fundacja uniwersytet uniwersytetu szkoły centrum straż straży ministerium
auswärtiges auswärtige bundeswehr bundesamt bundesrepublik landkreis verband verein gericht
gerichtshof universität kirche deutsche deutscher deutschen rotes rote neue neuer große grüne
polizei staatsanwaltschaft bundestag bundesrat regierung rat stadt kreis zeitung anzeiger partei
haus amt rada sejm senat wojna gazeta kurier dziennik urząd miasto powiat województwo ministerstwo
"""

# Countries and capitals, as Latin texts name them; for Cyrillic ones a dictionary knows them.
PLACES = """
afghanistan africa albania algeria america ankara argentina armenia asia athens australia austria
azerbaijan bahrain baku balkans bangladesh beijing belarus belgium belgrade berlin berne bosnia
brazil britain brussels bucharest budapest bulgaria cairo canada chile china colombia croatia cuba
cyprus denmark donbas donetsk dubai dublin egypt england estonia ethiopia europe finland france
gaza geneva germany greece hague hungary iceland india indonesia iran iraq ireland israel istanbul
italy japan kazakhstan kenya kharkiv kherson kiev kosovo kremlin kuwait kyiv kyrgyzstan latvia
lebanon libya lisbon lithuania london luhansk luxembourg macedonia madrid malaysia mariupol mexico
minsk moldova montenegro morocco moscow nato netherlands nigeria norway odesa odessa oslo pakistan
palestine paris pentagon philippines poland portugal prague qatar riyadh romania rome russia
scotland serbia singapore slovakia slovenia sofia somalia spain stockholm sudan sweden switzerland
syria taiwan tajikistan tallinn tbilisi tehran thailand tokyo tunisia turkey turkmenistan türkiye
uae uk ukraine usa uzbekistan venezuela vienna vietnam vilnius wales warsaw yemen yerevan zagreb
zaporizhzhia białorusi białoruś chin chiny francji francja niemcy niemiec polska polski polsce
rosja rosji stanów turcja turcji ukraina ukrainy ukrainie unii węgier węgry włochy deutschland
frankreich italien österreich polen russland schweiz spanien türkei ungarn
"""

# Words of these lists that are surnames too, after a given name.
SURNAMES_TOO = """
may west white black hill king north day young wall green gold major baker march stone lake wood
brooks rice price banks bishop judge prince law post grand lord england france ireland london
holland wales berlin
"""

# Small words that begin a surname of several words.
PARTICLES = """
von van der den de del della di da du la le al el bin ibn ben ter zu фон ван дер ден де да ді ди
ель аль эль ла ле бен бін бин
"""

PATRONYMIC_ENDINGS = (
    "вич", "вича", "вичу", "вичем", "виче", "вичеві", "вичові", "вна", "вны", "вне", "вну", "вной",
    "вною", "вни", "вні", "ьич", "ьича", "ьичу", "ьичем",
)  # fmt: skip

# After these no name is in the nominative.
PREPOSITIONS = """
з із зі до від для про без біля після щодо через проти під над за перед при по на о об с со к ко
от у из после против под
"""
