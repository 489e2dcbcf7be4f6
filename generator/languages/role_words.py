"""Offices and trades before a name, of further European languages: data, as in ``name_words``."""

# Written with a capital letter in German, so they may stand in a row with a name.
GERMAN_ROLES = """
abgeordnete abgeordneter amtsleiter analyst analystin anwalt anwältin architekt architektin arzt
ärztin autor autorin bauer bäuerin beamter beamtin berater beraterin bischof bischöfin botschafterin
chef chefin dekan dezernent dezernentin direktorin doktor dozent dozentin einsatzleiter experte
expertin fahrer fahrerin fischer forscher forscherin fraktionschef generalsekretär generalsekretärin
geschäftsführer geschäftsführerin gouverneur gründer gründerin hauptmann hausmeister historiker
historikerin ingenieur ingenieurin inhaber inhaberin innenministerin journalist journalistin juristin
jurist kapitän kommandant kommissar kommissarin koordinator koordinatorin landrat landrätin lehrer
lehrerin leiter leiterin lokführer major minister oberst ökonom ökonomin pastor pastorin pfarrer
pfarrerin politiker politikerin politologe politologin professor professorin rektor rektorin
reporter reporterin richter richterin schriftsteller schulleiter senator senatorin soldat soldatin
staatsanwalt staatsanwältin staatssekretär staatssekretärin trainer trainerin unternehmer
unternehmerin verteidiger verteidigerin vizechef vorsitzende vorsitzender vorstand wirt wirtin
wissenschaftler wissenschaftlerin zeuge zeugin
"""

# A German compound that ends so is an office: Verkehrsministerin, Bauleiter.
GERMAN_ENDINGS = (
    "minister", "ministerin", "leiter", "leiterin", "sprecher", "sprecherin", "senator", "senatorin",
    "präsident", "präsidentin", "sekretär", "sekretärin", "direktor", "direktorin", "vorsitzende",
    "vorsitzender", "chef", "chefin", "kanzler", "kanzlerin", "anwalt", "anwältin", "experte",
    "expertin", "forscher", "forscherin", "beauftragte", "beauftragter", "meister", "meisterin",
    "führer", "führerin", "berater", "beraterin", "richter", "richterin", "kommissar", "kommissarin",
    "dezernent", "dezernentin", "politiker", "politikerin", "ingenieur", "ingenieurin", "historiker",
    "historikerin", "professor", "professorin", "vorstand", "inhaber", "inhaberin", "rätin",
    "botschafter", "botschafterin", "kommandant", "abgeordnete", "abgeordneter",
)  # fmt: skip

ROLES_ELSEWHERE = """
adjoint adjointe ambassadeur ambassadrice analyste ancien ancienne architecte auteur autrice avocat
avocate capitaine chef cheffe chercheur chercheuse colonel commandant commissaire conseiller
conseillère coordinateur coordinatrice cofondateur député députée directeur directrice docteur
économiste élu élue enquêteur enseignant enseignante évêque expert experte fondateur fondatrice
général gouverneur gouverneure greffier historien historienne ingénieur ingénieure inspecteur
inspectrice journaliste juge juriste lieutenant magistrat magistrate maire maître médecin militant
militante ministre négociateur négociatrice officier patron patronne policier porte parole politologue
préfet préfète premier première président présidente procureur procureure professeur professeure
rapporteur rédacteur rédactrice représentant représentante responsable secrétaire sénateur sénatrice
sociologue syndicaliste témoin trésorier trésorière

abogada abogado alcalde alcaldesa analista asesor asesora autor autora canciller capitán catedrático
cofundador comandante comisaria comisario concejal concejala consejera consejero coordinador
coordinadora coronel delegada delegado diputada diputado director directora doctor doctora economista
embajador embajadora escritor escritora experta experto fiscal fundador fundadora gerente gobernador
gobernadora historiador historiadora ingeniera ingeniero inspector investigador investigadora jefa
jefe jueza juez líder magistrada magistrado médica médico ministra ministro negociador obispo oficial
periodista portavoz presidenta presidente profesor profesora rector rectora representante secretaria
secretario senador senadora testigo tesorero vecina vecino viceministro

allenatore ambasciatore ambasciatrice analista assessora assessore avvocata avvocato capitano capo
colonnello comandante commissario consigliera consigliere coordinatore deputata deputato direttore
direttrice dottor dottoressa economista esperta esperto fondatore fondatrice generale giornalista
giudice governatore ingegnere ingegnera investigatore leader legale magistrato medico ministra ministro
onorevole portavoce prefetto premier presidente presidentessa procuratore procuratrice professore
professoressa responsabile ricercatore ricercatrice scrittore segretaria segretario senatore senatrice
sindaca sindaco sindacalista storico testimone vescovo

advokát advokátka analytik analytička architekt architektka autor autorka biskup dirigent ekonom
ekonomka expert expertka funkcionář generál hejtman hejtmanka historik historička hlava inženýr
inženýrka kancléř kapitán komisař lékař lékařka majitel majitelka mluvčí ministr ministryně náměstek
náměstkyně novinář novinářka plukovník policista politik politička politolog poradce poradkyně poslanec
poslankyně premiér premiérka prezident prezidentka primátor primátorka profesor profesorka předseda
předsedkyně ředitel ředitelka senátor senátorka soudce soudkyně starosta starostka státní šéf šéfka
tajemník tajemnice tiskový učitel učitelka vedoucí velvyslanec vyjednavač zástupce zástupkyně
hovorca hovorkyňa minister ministerka predseda predsedníčka primátor riaditeľ riaditeľka poslankyňa
starosta sudca sudkyňa veľvyslanec štátny tajomník námestník námestníčka lekár lekárka novinár

advocaat advocate ambassadeur analist arts auteur baas beleidsmaker bestuurder bestuurslid bisschop
boer burgemeester commandant commissaris coördinator deskundige directeur directrice docent econoom
eigenaar expert fractievoorzitter generaal gezant griffier hoofdredacteur hoogleraar historicus
ingenieur inspecteur journalist jurist kamerlid kapitein kolonel leider minister officier onderzoeker
onderzoekster ondernemer oprichter politicoloog politicus premier president rechter regisseur
raadslid schrijver secretaris senator staatssecretaris voorzitter wethouder woordvoerder
woordvoerster

avocat avocată ambasador ambasadoare analist autor colonel comandant comisar consilier consilieră
coordonator deputat deputată director directoare economist expert general guvernator inginer inspector
jurnalist jurnalistă judecător judecătoare lider medic ministrul ministra ministru negociator ofițer
prefect premier premierul președinta președinte președintele primar primarul primărița procuror
procuroare profesor profesoară purtător cuvânt secretar secretarul senator senatoare șef șefa șeful

advogada advogado deputada deputado diretor diretora embaixador governador governadora
ministro porta voz prefeita prefeito presidente procurador promotor promotora secretário senador
senadora vereador vereadora

adwokatka aktywista aktywistka ambasadorka analityk analityczka architekt architektka autor autorka
badacz badaczka biskup doradca doradczyni dowódca dyplomata dziennikarz dziennikarka ekonomista
ekonomistka ekspertka funkcjonariusz historyk historyczka inspektor inżynier inżynierka kapitan
kierowca kierowniczka kierownik komendant komendantka komisarz konsul koordynator koordynatorka
lekarka lekarz lider liderka major mecenas minister ministra ministrem ministerka nauczyciel
nauczycielka negocjator negocjatorka obrońca obrończyni oficer oskarżony pełnomocnik policjant
policjantka polityk politolog porucznik posłance prezeska profesorka prokurator prokuratorka przedsiębiorca
pułkownik reporterka reporter reżyser sekretarz senator senatorka sędzia sędzina skarbnik socjolog
sołtys sołtyska specjalista specjalistka strażak świadek uczestnik urzędnik urzędniczka wicedyrektor
wicemarszałek wiceminister wiceprezes wiceprezydent właściciel właścicielka wojewoda wojskowy
współpracownik wykładowca zastępca zastępczyni związkowiec znawca

academic architect artist astronomer auditor banker baker biologist bishop broker builder candidate
captain caretaker cleric clerk climatologist coach columnist comptroller conservationist constable
consultant contractor co-founder coroner councilor curator dean defendant delegate demographer designer
dispatcher doctor driver ecologist engineer entrepreneur epidemiologist farmer filmmaker firefighter
fisherman geologist guard guide inspector instructor investigator janitor lecturer legislator librarian
lobbyist magistrate mechanic mediator meteorologist miner musician neighbour neighbor novelist nurse
operator organiser organizer ombudsman ombudswoman owner paramedic pastor pathologist philosopher
physician physicist pilot planner playwright poet policeman policewoman politician president
principal producer professor prosecutors ranger receiver rector regulator resident retailer rival
sailor scholar scientist scout seller sheriff shopkeeper singer skipper sociologist soldier solicitor
spokespeople statistician strategist student superintendent supervisor supporter surgeon surveyor
teacher technician tenant trader trainer translator treasurer trucker trustee tutor undersecretary
vet vicar victim villager warden watchdog whistleblower writer
"""

# Words of names of organisations and places in these languages; never a person's name.
NOT_NAMES_ELSEWHERE = """
cour corte tribunal suprema suprême supremo ministère ministerio ministero asuntos affaires étrangères
exteriores esteri gobierno gouvernement governo congreso senado parlamento parlement camera chambre
cámara câmara consejo conseil consiglio conselho partido parti partito unión unione união banco banque
banca policía polizia polícia guardia ejército armée santa santo sainte são nueva nuevo nouvelle nouveau
nová nový nové české český česká vrchní ústavní nejvyšší soud vláda sněmovna rozhlas televize televízia
televisión télévision televisione agencia agence agenzia agência universidad université università
hôpital ospedale fundación fondation fondazione asociación associazione hoge raad tweede eerste kamer
openbaar ministerie nieuw nieuwe curtea ministerul guvernul lega movimento república république
repubblica república comisión commission commissione comité comitato federación fédération
deal pact act accord treaty plan
българска българско български агенция съвет съвета министерство министерството велико нова стара горна
долна република събрание национален национална национално партия столична община
"""

ROLES_BULGARIAN = """
адвокат* анализатор* архитект* бизнесмен* водещ* генерал* говорител* губернатор* депутат* директор*
доктор* експерт* журналист* заместник* историк* икономист* инж инженер* инспектор* капитан* кандидат*
кмет* командир* комисар* консул* координатор* лекар* лидер* министър* министърк* началник* омбудсман*
общинск* педагог* писател* полковник* полицай* посланик* посланичк* председател* прокурор* професор*
проф психолог* ректор* репортер* ръководител* секретар* следовател* служител* собственик* социолог*
специалист* съветник* съдия* треньор* учител* шеф* юрист* преговарящ* пратеник*
інженер* инженер* вчител* учител* сторож* водій* водител* топограф* медіатор* медиатор* тренер*
директорк* аграр* фермер* власни* владелец владельца вахтер* диспетчер* ректор* декан* історик*
историк* соціолог* социолог* військов* солдат* сержант* лейтенант* рятувальни* спасател* пожежн*
продав* комендант* митни* таможен* староста старости старосту консул* еколог* эколог* архітектор*
архитектор* аудитор* бухгалтер* проректор* науков* учен* вчен* дослідни* исследовател* захисни*
защитни* інспектор* инспектор* редактор* кореспондент* корреспондент* оглядач* обозревател* ведуч*
кандидат* делегат* делегатк* мешкан* жител* свідок свідка свидетел* потерпіл* пострадавш* родич*
"""
