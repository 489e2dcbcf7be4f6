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
дорікнув мовив мовила

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
продолжил продолжила предположил предположила повторил повторила похвалил

said says say saying told tells added adds wrote writes stated noted stressed stresses emphasized
emphasised explained explains asked asks answered answers replied replies responded responds
claimed argued argues insisted insists warned warns reported announced confirmed concluded
recalled commented tweeted posted declared declares admitted acknowledged denied denies remarked
observed urged promised joked quipped continued write

powiedział powiedziała powiedzieli powiedziano mówi mówił mówiła mówią dodał dodała dodali dodaje
napisał napisała napisali pisze stwierdził stwierdziła stwierdzili twierdzi twierdzą podkreślił
podkreśliła podkreśla zaznaczył zaznaczyła zaznacza wyjaśnił wyjaśniła wyjaśnia oświadczył
oświadczyła poinformował poinformowała poinformowali ocenił oceniła ocenia przekazał przekazała
przekazali zapowiedział zapowiedziała odpowiedział odpowiedziała relacjonował komentuje komentował
skomentował skomentowała zapewnił zapewniła zapewnia przyznał przyznała przyznaje zauważył
zauważyła apelował apelowała tłumaczył tłumaczyła tłumaczy ostrzegł ostrzegła zwrócił zwróciła
czytamy mówili potwierdził potwierdziła ocenili podsumował podsumowała

sagt sagte sagten erklärt erklärte erklärten betont betonte betonten teilte teilten schrieb
schreibt schrieben fügte heißt hieß meint meinte kündigte bestätigte bestätigten warnt warnte
berichtet berichtete antwortete antwortet ergänzte forderte zitiert

каза казва казаха заяви заявиха заявява съобщи съобщиха съобщава добави добавя допълни отбеляза
отбелязва подчерта подчертава написа пише посочи посочва обясни обяснява коментира увери
предупреди разказа отговори уточни призна
"""

# 'According to': what follows names the speaker in another case.
ACCORDING = """
за словами|за його словами|за її словами|на думку|на його думку|на її думку|за версією|за даними|
по словам|по его словам|по ее словам|по мнению|по его мнению|по ее мнению|по версии|по данным|
according to|zdaniem|jego zdaniem|jej zdaniem|według|laut|nach angaben von|според|по думите на
"""

# A message of one person, as the one that 'says' something.
MESSAGES = """
дописі дописах дописом пості постах публікації твіті зверненні посте постах публикации твите обращении
post posts tweet wpisie wpisach beitrag
"""

PRONOUNS_HE = "він он he er той тот той"
PRONOUNS_SHE = "вона она she sie ona тя"
PRONOUNS_ANY = "вони они they oni wir"

# Pronouns after 'according to', with their genders.
OWNERS = """
його:m її:f него:m его:m ее:f нее:f him:m her:f niego:m niej:f jego:m jej:f ihm:m ihr:f
"""

# A name after one of these is not the one who speaks.
NOT_SUBJECT_AFTER = """
про о об з із зі с со до к ко від от у в на за для перед при без через між между по над під под
with to about of by for from against between on after before told tells asked thanked at like
mit von über zu an bei für gegen nach z ze o do od dla przez na przy
с от към за до пред при
"""
