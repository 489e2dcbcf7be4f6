"""Given names that are met in the news, by script and gender: data.

They tell a person's name from other capitalised words. A name that is missing here may still be
recognised by its place in a sentence, or by a dictionary.
"""

from generator.languages.given_names_more import MEN_BY_SCRIPT, WOMEN_BY_SCRIPT

_CYRILLIC_MEN = """
Абдулла Августин Адам Адріан Адриан Азамат Айдер Алан Алекс Александр Алексей Алексій Алим Алі Али
Альберт Альфред Анатолий Анатолій Андреас Андрей Андрій Андриан Антін Антон Антоній Ануар Арам
Арен Аркадий Аркадій Арман Армен Арсен Арсений Арсеній Артем Артём Артемий Артур Архип Аскар
Афанасий Ахмат Ахмед Ахтем Ашот Багдан Бакир Баходир Бахтияр Бекир Богдан Болеслав Борис Бронислав
Броніслав Вадим Валентин Валерий Валерій Вартан Василий Василь Вахтанг Вениамин Веніамін Виктор
Віктор Виталий Віталій Владимир Владислав Влад Владлен Володимир Всеволод Вячеслав В'ячеслав
Гавриил Гавриїл Галиб Гаврило Геннадий Геннадій Генрих Генріх Георгий Георгій Герман Глеб Гліб
Гордей Гордій Григорий Григорій Давид Дамир Данил Данила Данило Даниил Данис Дарий Демид Демьян
Дем'ян Денис Джамал Дмитрий Дмитро Донат Евгений Євген Євгеній Евграф Егор Елисей Емельян Еміль
Ефим Єфрем Єгор Ернест Ескендер Жан Захар Захарій Зиновий Зіновій Зураб Ибрагим Ібрагім Иван Іван
Игнат Ігнат Игорь Ігор Измаил Ілля Илья Илларион Ильдар Ильхам Ільхам Ильяс Иннокентий Иосиф Йосип
Ираклий Ірвін Исаак Йожеф Карен Карим Касим Касьян Ким Кирилл Кирило Клим Климент Кондрат
Константин Костянтин Корней Корній Кузьма Лаврентий Лев Левко Леон Леонид Леонід Леонтий Лука
Любомир Любомыр Макар Максим Максимилиан Марат Мар'ян Марк Марко Марлен Мартин Матвей Матвій
Махмуд Мехмет Микита Микола Мирон Мирослав Михаил Михайло Михей Мойсей Мстислав Мурат Муса Мустафа
Назар Назарій Наум Нарек Нестор Никита Никифор Николай Никон Нодар Нурлан Нурсултан Олег Олекса
Олександр Олексій Омелян Онуфрій Орест Осип Онисько Оскар Остап Отар Павел Павло Панас Пантелеймон Петр
Пётр Петро Пилип Платон Прохор Радий Радислав Рамзан Рамиль Рамиз Рауф Рафаэль Рафик Рашид Ренат
Рефат Ринат Роберт Родион Родіон Роман Ростислав Рубен Руслан Рустам Рустем Сабир Савва Сава
Савелий Святослав Самвел Севастьян Семен Семён Серафим Сергей Сергій Серго Серік Соломон Спартак
Станислав Станіслав Степан Тарас Тариэль Теймур Терентий Тигран Тимофей Тимофій Тимур Тімур Тихон
Трофим Умар Устин Фадей Федір Федор Фёдор Феликс Фелікс Феодосий Филипп Філіп Фома Фрол Хачатур
Хасан Харитон Хома Хусейн Шамиль Шавкат Эдгар Эдуард Едуард Эльдар Ельдар Эмиль Эмин Эмомали Эрик
Эрнест Юлиан Юліан Юрий Юрій Юхим Яким Яков Яків Ян Янис Ярема Ярослав Яромир Назарий Маркіян
Зенон Северин Тадей Тадеуш Любко Вахит Ислам Іслам Касым Садыр
"""

_CYRILLIC_WOMEN = """
Аделина Аліна Алина Алиса Аліса Алла Алёна Алена Альбина Альбіна Амина Аміна Анастасия Анастасія
Ангелина Ангеліна Анжела Анжелика Анжеліка Анна Антонина Антоніна Арина Белла Богдана Валентина
Валерия Валерія Варвара Василина Василиса Вера Віра Вероника Вероніка Виктория Вікторія Виолетта
Віолетта Виталина Віталіна Влада Владислава Галина Галя Ганна Глафира Гульнара Дана Дарина Дария
Дарія Дарья Дар'я Діана Диана Дина Діна Домініка Евгения Євгенія Евдокия Єва Ева Екатерина
Катерина Елена Олена Елизавета Єлизавета Жанна Земфира Зинаида Зінаїда Злата Зоя Зоряна Иванна
Іванна Инга Инесса Інна Инна Ірина Ирина Ирма Ія Іраїда Камила Каміла Карина Каріна Каролина Катя
Кира Кіра Клавдия Клавдія Клара Кристина Крістіна Ксения Ксенія Лада Лана Лариса Леся Лидия Лідія
Лилия Лілія Лина Ліна Лия Людмила Любов Любовь Лейла Лесі Мавка Майя Маргарита Марина Марія Мария
Марьяна Мар'яна Марта Меланія Мелания Мирослава Мілана Милана Надежда Надія Наталия Наталія
Наталья Наталка Неля Нелли Ника Ніка Нина Ніна Нинель Нонна Оксана Олеся Олександра Александра
Ольга Орися Орина Павлина Пелагея Поліна Полина Раиса Раїса Регина Регіна Рената Римма
Роза Роксолана Роксана Руслана Сабина Світлана Светлана Севиль Серафима Снежана Сніжана София
Софія Софья Соломія Станислава Стефания Стефанія Сусанна Таисия Таїсія Тамара Тамила Тамріко
Татьяна Тетяна Ульяна Уляна Фаина Фаїна Фатима Христина Эвелина Евеліна Элина Еліна Элла Елла
Эльвира Ельвіра Эмма Юлиана Юлія Юлия Юна Яна Янина Яніна Ярина Ярослава Яэль Ядвіга Емілія Эмилия
Зарина Мадина Аїша Айгуль Гульмира Мирра
"""

# Names from elsewhere, with the Latin spelling that is usual for them.
_FOREIGN_MEN = """
Аарон Aaron, Айзек Isaac, Акіф Akif, Акиф Akif, Александер Alexander, Альбер Albert, Альваро
Alvaro, Аміт Amit, Амир Amir, Анджей Andrzej, Анджело Angelo, Андерс Anders, Андрюс Andrius,
Антоніо Antonio, Антонио Antonio, Антоніу António, Антониу António, Арно Arno, Артіс Artis, Барак
Barack, Башар Bashar, Бен Ben, Бенджамин Benjamin, Бенджамін Benjamin, Беньямин Benjamin, Біньямін
Benjamin, Берт Bert, Бернар Bernard, Білл Bill, Билл Bill, Боб Bob, Борут Borut, Брайан Brian,
Браян Brian, Брюс Bruce, Бред Brad, Брэд Brad, Вальдіс Valdis, Вальдис Valdis, Вацлав Václav,
Вільям William, Уильям William, Вольфганг Wolfgang, Габріель Gabriel, Габриэль Gabriel, Гакан
Hakan, Хакан Hakan, Гарі Gary, Гарри Harry, Гаррі Harry, Гітанас Gitanas, Гитанас Gitanas, Грег
Greg, Грегори Gregory, Грем Graham, Гюнтер Günter, Даг Doug, Дан Dan, Ден Dan, Дэн Dan, Деніел
Daniel, Дэниел Daniel, Дэниэл Daniel, Даніель Daniel, Даниэль Daniel, Дастін Dustin, Девід David,
Дэвид David, Джаред Jared, Джастін Justin, Джастин Justin, Джей Jay, Джеймс James, Джейк Jake,
Джеймі Jamie, Джейсон Jason, Джек Jack, Джерард Gerard, Джеффрі Jeffrey, Джеффри Jeffrey, Джефф
Jeff, Джим Jim, Джо Joe, Джозеф Joseph, Джозеп Josep, Джон John, Джонатан Jonathan, Джордж George,
Джорджио Giorgio, Джуліан Julian, Дік Dick, Дик Dick, Дональд Donald, Донні Donnie, Едвард Edward,
Эдвард Edward, Едгарс Edgars, Эдгарс Edgars, Ейнар Einar, Емманюель Emmanuel, Эммануэль Emmanuel,
Еммануель Emmanuel, Ентоні Anthony, Энтони Anthony, Ендрю Andrew, Эндрю Andrew, Еван Evan, Эван
Evan, Ерік Eric, Ілон Elon, Илон Elon, Енріке Enrique, Жоао João, Жозеп Josep, Жак Jacques, Жером
Jérôme, Жюльєн Julien, Зигмунт Zygmunt, Іан Ian, Иэн Ian, Йенс Jens, Йенc Jens, Йоган Johann,
Йонас Jonas, Йоахим Joachim, Йорг Jörg, Каміль Kamil, Карл Karl, Карлос Carlos, Кевін Kevin, Кевин
Kevin, Кейт Keith, Кіт Keith, Кір Keir, Кир Keir, Клаус Klaus, Колін Colin, Крістофер Christopher,
Кристофер Christopher, Кріс Chris, Крис Chris, Крістіан Christian, Кристиан Christian, Ларрі
Larry, Ларс Lars, Ласло László, Лех Lech, Ліндсі Lindsey, Линдси Lindsey, Луї Louis, Луи Louis,
Луїс Luis, Луис Luis, Лукас Lukas, Майк Mike, Майкл Michael, Маноло Manolo, Марек Marek, Маріо
Mario, Марио Mario, Маріус Marius, Маркус Markus, Марсель Marcel, Мартін Martin, Маттео Matteo,
Матеуш Mateusz, Матс Mats, Метт Matt, Мэтт Matt, Меттью Matthew, Мэтью Matthew, Мігель Miguel,
Мухаммед Mohammed, Мохаммед Mohammed, Мохаммад Mohammad, Ніл Neil, Нил Neil, Нікол Nikol, Никол
Nikol, Ніколас Nicolas, Николас Nicolas, Ніколя Nicolas, Нарендра Narendra, Олаф Olaf, Петтері
Petteri, Петтери Petteri, Педро Pedro, Петер Peter, Пітер Peter, Питер Peter, Піт Pete, Пит Pete,
Пол Paul, Поль Paul, П'єр Pierre, Пьер Pierre, Радек Radek, Радослав Radosław, Рафаель Rafael,
Рафал Rafał, Реджеп Recep, Рекс Rex, Рік Rick, Рик Rick, Річард Richard, Ричард Richard, Роб Rob,
Роберто Roberto, Роджер Roger, Рой Roy, Рональд Ronald, Рон Ron, Рішi Rishi, Риши Rishi, Саймон
Simon, Саулі Sauli, Саули Sauli, Себастьян Sebastian, Себастьєн Sébastien, Себастьен Sébastien,
Сем Sam, Сэм Sam, Сільвіо Silvio, Скотт Scott, Стів Steve, Стив Steve, Стівен Stephen, Стивен
Stephen, Стефан Stefan, Стюарт Stuart, Таїп Tayyip, Тайип Tayyip, Тайїп Tayyip, Таип Tayyip,
Тед Ted, Тедрос
Tedros, Террі Terry, Тім Tim, Тим Tim, Тоні Tony, Тони Tony, Томас Thomas, Том Tom, Томаш Tomasz,
Ульф Ulf, Урмас Urmas, Филип Philip, Франк Frank, Франсуа François, Фрідріх Friedrich, Фридрих
Friedrich, Хав'єр Javier, Хавьер Javier, Хорхе Jorge, Хосе José, Хуан Juan, Хосеп Josep, Чагатай
Çağatay, Чарльз Charles, Чак Chuck, Шарль Charles, Шон Sean, Яшар Yaşar, Якуб Jakub, Янез Janez,
Аббас Abbas, Антті Antti, Алар Alar, Арвідас Arvydas
"""

_FOREIGN_WOMEN = """
Агнешка Agnieszka, Аманда Amanda, Ангела Angela, Анита Anita, Аніта Anita, Анналена Annalena,
Анніка Annika, Барбара Barbara, Беата Beata, Бетті Betty, Брижит Brigitte, Бріжит Brigitte,
Ванесса Vanessa, Гелен Helen, Хелен Helen, Гілларі Hillary, Хиллари Hillary, Джессіка Jessica,
Джессика Jessica, Джилл Jill, Джулі Julie, Джули Julie, Джулия Julia, Джулія Julia, Джорджа
Giorgia, Джорджия Giorgia, Джорджія Giorgia, Дженніфер Jennifer, Дженнифер Jennifer, Елізабет
Elizabeth, Элизабет Elizabeth, Емілі Emily, Эмили Emily, Івет Yvette, Иветт Yvette, Інгріда
Ingrida, Ингрида Ingrida, Ілзе Ilze, Камала Kamala, Карла Carla, Кая Kaja, Кайя Kaja, Керолайн
Caroline, Кэролайн Caroline, Катажина Katarzyna, Катрін Katrin, Катрин Catherine, Кирстен Kirsten,
Кароліна Karolina, Крістія Chrystia, Крістін Christine, Кристин Christine, Кетрін Catherine,
Кэтрин Catherine, Лаура Laura, Линда Linda, Лінда Linda, Люсі Lucy, Магдалена Magdalena, Мая Maia,
Марін Marin, Марин Marine, Мері Mary, Мэри Mary, Меган Megan, Мелані Melanie, Меліна Melina, Метте
Mette, Моніка Monika, Моника Monika, Мішель Michelle, Мишель Michelle, Ненсі Nancy, Нэнси Nancy,
Пенні Penny, Роберта Roberta, Рейчел Rachel, Розмарі Rosemary, Сара Sara, Сюзан Susan, Сьюзан
Susan, Тереза Teresa, Терраза Teresa, Тулсі Tulsi, Тулси Tulsi, Урсула Ursula, Шерон Sharon, Эва
Ewa, Саломе Salome, Зузана Zuzana, Карін Karin, Єлена Jelena
"""

_LATIN_MEN = """
Aaron Abdullah Adam Adrian Ahmed Alan Albert Alberto Aleksander Aleksandr Aleksei Aleksey
Alessandro Alex Alexander Alexandre Alexei Alexey Ali Alvaro Amir Anatolii Anatoliy Anatoly Anders
Andre Andreas Andrei Andrej Andrew Andrey Andrii Andriy Andrius Andrzej Angus Anthony Anton
Antonio Antony Arkadiusz Arkady Arne Arsen Arseniy Artem Arthur Artur Barack Barry Bartosz Bashar
Ben Benedikt Benjamin Bernard Bernd Bernie Besnik Bill Björn Bob Bogdan Bohdan Boris Borys Brad
Brandon Brendan Brent Brian Bruce Bruno Bryan Carl Carlos Charles Charlie Chris Christian
Christoph Christopher Chuck Clemens Colin Connor Cyril Czesław Dale Damian Dan Daniel Daniil
Danilo Danylo Dariusz Darren Dave David Dean Denis Dennis Denys Derek Didier Diego Dieter Dietmar
Dimitri Dirk Dmitri Dmitriy Dmitry Dmytro Dominic Dominik Donald Dorian Doug Douglas Duncan Dustin
Edgar Edgars Eduard Eduardo Edward Egor Elias Elon Emil Emmanuel Eric Erich Erik Ernst Eugene Evan
Evgenii Evgeny Fabian Felix Ferdinand Filip Florian Francesco Francis Francisco Franciszek Frank
Franz François Fred Frederik Friedhelm Friedrich Fritz Gabriel Gareth Gary Gavin Geoffrey Georg
George Gerald Gerard Gerhard Giorgio Giorgos Giovanni Giuseppe Gleb Glenn Gordon Graham Greg
Gregor Gregory Grzegorz Guido Gunnar Günter Gustav Hakan Hans Harald Harold Harry Hassan Heinrich
Heinz Helmut Hendrik Henri Henrik Henry Herbert Hermann Holger Horst Howard Hryhorii Hubert Hugo
Hussein Ian Ibrahim Igor Ihor Ilia Illia Ilya Ingo Isaac Ivan Iwan Jack Jacek Jack Jacob Jacques
Jake Jakob Jakub James Jan Janusz Jared Jarosław Jason Jay Jean Jeff Jeffrey Jens Jeremy Jerome
Jerry Jerzy Jim Jimmy Joachim Jochen Joe Joel Johann Johannes John Jonas Jonathan Jorge Jose Josef
Joseph José Josh Joshua Jost Józef Juan Julian Jürgen Justin Kamil Karl Karol Kazimierz Keir Keith
Ken Kenneth Kevin Kirill Klaus Konrad Konstantin Kostiantyn Krzysztof Kurt Kyle Kyrylo Larry Lars
Laurent László Lech Leo Leon Leonard Leonid Leszek Lev Lindsey Louis Luca Lucas Ludwig Luis Lukas
Luke Lutz Łukasz Maciej Maksim Maksym Manfred Manuel Marc Marcel Marcin Marco Marcus Marek Mario
Marius Mariusz Mark Marko Markus Martin Mateusz Mathias Matt Matteo Matthew Matthias Max Maxim
Mehmet Michael Michał Michel Miguel Mike Mikhail Mikołaj Milan Mirosław Mohamed Mohammad Mohammed
Moritz Murat Mustafa Mykhailo Mykola Narendra Nathan Nazar Neil Nicholas Nick Nicolas Nigel Niklas
Nikita Nikolai Nikolaus Nikolay Nils Noah Norbert Oleg Oleh Oleksandr Oleksii Oleksiy Olaf Oliver
Olivier Oscar Oskar Ostap Otto Owen Pablo Patrick Paul Pavel Pavlo Pawel Paweł Pedro Pete Peter
Petar Petr Petro Phil Philip Philipp Philippe Pierre Piotr Platon Przemysław Radek Radosław Rafael
Rafał Raimund Rainer Ralf Ralph Raul Ray Raymond Recep Reinhard Rene Rex Ricardo Richard Rick
Rishi Rob Robert Roberto Robin Rod Roger Roland Rolf Roman Ron Ronald Rory Rostyslav Roy Rudolf
Rupert Ruslan Rustem Ryan Ryszard Sam Samuel Scott Sean Sebald Sebastian Semen Serge Sergei Sergey
Serhii Serhiy Sergio Simon Slawomir Sławomir Stanislav Stanisław Stefan Stepan Stephan Stephen
Steve Steven Stuart Sven Svyatoslav Sviatoslav Szymon Tadeusz Taras Ted Terry Theo Theodor Thomas
Thorsten Tim Timothy Timur Tobias Todd Tom Tomas Tomasz Tommy Tony Torsten Tyler Tymofii Tymur Udo
Ulf Ulrich Uwe Václav Vadim Vadym Valentin Valerii Valery Vasyl Vasily Victor Viktor Vincent
Vitali Vitalii Vitaliy Vitaly Vlad Vladimir Vladislav Vladyslav Volodymyr Volker Vsevolod
Vyacheslav Viacheslav Waldemar Walter Warren Wayne Werner Wiesław Wilhelm William Witold Wladimir
Władimir Władysław Wojciech Wolfgang Wolodymyr Wołodymyr Yarema Yaroslav Yasar Yaşar Yegor Yevgeny
Yevhen Yevhenii Yurii Yuri Yuriy Yury Yves Zachary Zakhar Zbigniew Zygmunt
"""

_LATIN_WOMEN = """
Abigail Adriana Agata Agnes Agnieszka Alena Alexandra Alice Alicia Alicja Alina Alison Alla Amanda
Amelia Amy Anastasia Andrea Angela Angelina Anita Anja Anke Ann Anna Anne Annalena Annegret
Annette Antje Antonia Antonina Astrid Audrey Barbara Beata Beate Beatrice Belinda Betty Bianca
Birgit Bożena Brenda Bridget Brigitte Britta Carmen Carol Carolina Caroline Catherine Cathy
Chantal Charlotte Cheryl Christiane Christina Christine Chrystia Claire Clara Claudia Cornelia
Cynthia Dagmar Danuta Daria Dariia Deborah Debra Denise Diana Diane Dobrochna Dominika Donna
Dorota Dorothea Edyta Elaine Eleanor Elena Elisabeth Elise Elizabeth Elke Ella Ellen Elspeth
Elżbieta Emilia Emily Emma Erika Estelle Esther Eva Eve Evelyn Ewa Frances Franziska Gabriele
Gabriela Galina Gertrud Gina Giorgia Gisela Gloria Grażyna Halina Halyna Hanna Hannah Hannelore
Heather Heike Helen Helena Helga Hillary Ilona Inga Inge Ingrid Inna Irena Irene Irina Iryna Iris
Isabel Isabella Iwona Jacqueline Jadwiga Jana Jane Janet Janina Janet Jean Jeanne Jenna Jennifer
Jenny Jessica Jill Joan Joanna Jolanta Josephine Joyce Judith Judy Julia Juliane Julie Justyna
Kaja Kamala Kamila Karen Karin Karina Karolina Kate Kateryna Katarzyna Katherine Kathleen Kathrin
Kathy Katja Katrin Khrystyna Kim Kinga Kirsten Kristen Kristin Krystyna Laura Lauren Leah Lena
Lesia Lidia Lilia Linda Lisa Liudmyla Lucy Ludmila Luisa Lydia Lyudmila Magdalena Maia Małgorzata
Manuela Margaret Margot Maria Mariana Marianne Mariia Marie Marija Marina Marion Marta Martha
Martina Mary Maryna Melanie Melissa Mia Michelle Miriam Miroslava Molly Monica Monika Myroslava
Nadia Nadiia Nancy Natalia Nataliia Natalie Natalya Nathalie Nicole Nina Nora Oksana Olena Olga
Olha Olivia Oleksandra Pamela Patricia Paula Pauline Penny Petra Polina Rachel Raisa Rebecca
Regina Renata Renate Rita Roberta Rosa Rosemary Roxana Ruth Sabine Salome Samantha Sandra Sara
Sarah Sharon Sheila Silke Silvia Sigrid Simone Snizhana Sofia Sofiia Solomiia Sonia Sophia Sophie
Stefania Stefanie Stephanie Susan Susanne Suzanne Sviatlana Svetlana Svitlana Sylvia Taisiia
Tamara Tania Tanja Tatiana Tatyana Teresa Tetiana Theresa Tina Tulsi Ulrike Uliana Urszula Ursula
Ute Valentina Valentyna Valeria Vanessa Vera Veronica Veronika Victoria Viktoria Viktoriia Viola
Violetta Virginia Vita Wanda Wendela Wendy Wiesława Wiktoria Yael Yana Yevheniia Yulia Yuliia
Yvette Yvonne Zofia Zoe Zuzana
"""


def _pairs(table: str) -> dict[str, str]:
    entries = (entry.split() for entry in table.replace("\n", " ").split(","))
    return {names[0]: names[1] for names in entries}


LATIN_SPELLINGS: dict[str, str] = _pairs(_FOREIGN_MEN) | _pairs(_FOREIGN_WOMEN)


def _all(own: str, script: str, further: dict[str, str]) -> frozenset[str]:
    return frozenset(own.split()) | frozenset(further[script].split())


CYRILLIC_MEN: frozenset[str] = (
    _all(_CYRILLIC_MEN, "cyrillic", MEN_BY_SCRIPT) | _pairs(_FOREIGN_MEN).keys()
)
CYRILLIC_WOMEN: frozenset[str] = (
    _all(_CYRILLIC_WOMEN, "cyrillic", WOMEN_BY_SCRIPT) | _pairs(_FOREIGN_WOMEN).keys()
)
LATIN_MEN: frozenset[str] = _all(_LATIN_MEN, "latin", MEN_BY_SCRIPT)
LATIN_WOMEN: frozenset[str] = _all(_LATIN_WOMEN, "latin", WOMEN_BY_SCRIPT)
