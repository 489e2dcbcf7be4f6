"""Further given names of Europe and beyond, by script and gender: data, as in ``given_names``."""

from generator.languages.given_names_others import OTHER_MEN, OTHER_WOMEN

BULGARIAN_MEN = """
Ангел Анатоли Андон Антоан Асен Атанас Благой Божидар Бойко Борислав Бранимир Валери Валентин
Васил Велизар Венелин Веселин Владимир Владислав Галин Георги Горан Гриша Данаил Делян Деян
Димитър Димо Димчо Добромир Дончо Емил Живко Запрян Захари Здравко Златко Ивайло Иван Иво Илиян
Йордан Калин Калоян Кирил Кольо Константин Корнелий Костадин Кристиян Крум Красимир Лазар Лъчезар
Любен Любомир Людмил Манол Марин Мартин Методи Милко Милчо Мирослав Митко Момчил Найден
Наско Недялко Никола Николай Огнян Орлин Пенчо Петко Петър Пламен Преслав Радослав Радостин Радко
Райчо Росен Румен Салис Светлин Светослав Симеон Слави Станимир Стефан Стоил Стоян Тихомир Тодор
Траян Филип Филко Христо Цветан Цветелин Чавдар Явор Янко Ясен Еленко Сава Кубрат Тервел Деспот
"""

BULGARIAN_WOMEN = """
Албена Ани Антоанета Аксения Биляна Боряна Ваня Василка Венета Весела
Виолета Гергана Даниела Десислава Деница Диляна Донка Елица Елена Емилия Иванка
Ивелина Камелия Кристина Лиляна Магдалена Мая Мариана Марияна
Милена Мирела Миглена Надежда Невена Нели Николета Нона Павлина Петя Пенка Полина
Райна Ралица Росица Румяна Севда Силвия Снежана Соня Станка Стела Стефка Стоянка Татяна Теменужка
Цвета Цветанка Юлия Яна Зорница Йорданка Йоанна
"""

# Old and rare Slavic names that are still met.
SLAVIC_MEN = """
Авенир Авдій Автандил Агафон Аким Амвросій Амвросий Андроник Антип Артемій Арсен Арістарх Аристарх
Богодар Боримир Варлам Варфоломій Варфоломей Велимир Влас Вікентій Викентий Віссаріон Галактіон
Герасим Гнат Горислав Давит Демян Демьян Дем'ян Добрило Доброслав Дорофій Дорофей Еммануїл Ємельян
Єлисей Євстахій Евстафий Епифан Єпіфан Ерофей Ефрем Жадан Златомир Іларій Іларіон Іполит Ипполит
Каленик Капітон Карпо Карп Касян Клементій Климентій Кіндрат Ксенофонт Кузьма Купріян Лаврін Лавр
Лаврентій Леонтій Лукаш Лукьян Лук'ян Любодар Макарій Макарий Мартиніан Мар'ян Матей Мелентій
Мефодій Мефодий Мирослав Митрофан Модест Назар Нестор Никанор Никодим Овсій Оверко Омелько Онисим
Олелько Орест Палладій Панько Пантелій Парфен Пафнутий Пахом Пимен Порфирій Потап Прокіп Прокопій
Прокофий Радим Радомир Родислав Самійло Самуїл Самуил Самсон Сидір Сидор Сильвестр Соломон
Софрон Стах Сысой Тарасій Теодор Тимур Трифон Федот Фотій Юліан Юстин Юхим Ярополк Яромир Ясен
Свирид Спиридон Никон Филимон Філат Филарет Філарет Христофор Зосима Єремій Єремія Еремей Ярема
Нікіта Гнат Лаврик Гурій Гурий Мокій Терентій Терень Устим Хведір Хвилимон Цезар Юрко Ясько
Заур Заза Звіад Гела Гиви Важа Давіт Леван Георгі Мамука Каха Ирлан Нурали Бахром Ильхом Шерзод
Рахмон Дилшод Фарид Эльнур Рауф Васиф Тофик Гейдар Гейдар Вугар Ильгар Айхан Арай Тигран Вазген
Левон Геворг Гагик Рубик Сурен Ваагн Арарат Артак Айк
"""

SLAVIC_WOMEN = """
Агафія Агафья Аглая Агнеса Агнія Акуліна Аксинья Альона Анфиса Антоніна Аріадна Божена
Богуслава Варка Власта Генрієта Генриетта Гликерія Горпина Груня Дарка Дарина
Домна Домініка Евеліна Евфросинья Євфросинія Єфросинія Есения Зинька Златослава Зося Іванка
Ілона Илона Капитолина Капітоліна Келагея Киліна Ксана Ларина Леся Любава
Люба Люся Маланка Мар'яна Мар'ян Марфа Марічка Матильда Матрена Мелашка Милица Мілослава
Мотря Мотрона Настя Неоніла Неонила Одарка Олімпія Орися Палажка Палагна Параска Парасковія
Прасковья Пріська Пульхерія Раина Рузанна Саломея Світозара Степанида Стефа Степанія Таня
Текля Текла Теофілія Улита Уля Устинья Фекла Феодора Фросина Хівря
Юліанна Ядвига Ярослава Явдоха Ївга Гелена Геля Гафія Оришка Нано Тамуна Кетеван Нателла
Медея Манана Эка Хатуна Гаянэ Ануш Асмик Карине Сирануш Арпине Айнур Гюнель Лейла Севиндж Айсель
"""

FRENCH_MEN = """
Adrien Aimé Alain Albin Alexis Alphonse Amaury Ambroise Anatole Anselme Antoine Armand Arnaud
Arthur Aubin Auguste Aurélien Barnabé Baptiste Barthélemy Basile Bastien Benoît Bertrand Bruno
Camille Cédric Célestin Christophe Claude Clément Cyprien Cyrille Damien David Denis Désiré Didier
Dominique Édouard Éloi Émile Emmanuel Éric Étienne Eugène Fabien Fabrice Félicien Félix Ferdinand
Fernand Firmin Florent Florentin Francis François Frédéric Gaël Gaspard Gaston Gauthier Georges
Gérald Gérard Germain Ghislain Gilbert Gilles Grégoire Grégory Guillaume Gustave Guy Hector Henri
Hervé Hilaire Hippolyte Honoré Hubert Hugues Isidore Jacky Jérémie Jérémy Jérôme Joseph Josselin
Jules Julien Lazare Léandre Léon Léonard Léopold Lilian Loïc Lucien Ludovic Maël Marcelin Marius
Martial Mathias Mathieu Matthieu Maurice Maxence Maxime Médard Michel Narcisse Nicolas Noël Octave
Olivier Pascal Paulin Philibert Quentin Raoul Raphaël Raymond Régis Rémi Rémy Renaud René Richard
Robin Rodolphe Roland Romain Sébastien Sylvain Tanguy Théo Théodore Théophile Thibault Thibaut
Thierry Tristan Urbain Valentin Valère Valéry Victorien Virgile Vivien Wilfried Xavier Yann Yannick
Yvan Yvon Zacharie
"""

FRENCH_WOMEN = """
Adélaïde Adèle Agathe Agnès Aimée Albertine Alix Aliénor Amandine Amélie Anaïs Angèle Annick
Apolline Ariane Armelle Aude Audrey Aurélie Axelle Bénédicte Bérengère Bernadette Blandine
Brigitte Capucine Carole Caroline Catherine Cécile Céline Chantal Charlène Christelle
Christiane Claudine Clémence Clémentine Clotilde Colette Constance Coralie Corinne Danièle Danielle
Delphine Denise Diane Domitille Édith Éléonore Éliane Élisabeth Élise Élodie Éloïse Elsa Émilie
Emmanuelle Estelle Eugénie Evelyne Fabienne Faustine Fernande Flavie Françoise Frédérique
Gabrielle Gaëlle Geneviève Georgette Germaine Ghislaine Gisèle Guillemette Gwenaëlle Hélène
Henriette Hortense Huguette Isabelle Isaure Jacqueline Jeannine Joëlle Josiane Judith Juliette
Justine Laetitia Laure Laurence Léa Léonie Léontine Liliane Lise Louise Luce Lucie
Lucienne Ludivine Lydie Madeleine Manon Marceline Margaux Marguerite Marianne Mariette
Marion Marlène Martine Marthe Mathilde Maud Maude Mélanie Mélissa Mireille Monique Morgane Muriel
Mylène Myriam Nadège Nadine Nathalie Nicole Noémie Odette Odile Ophélie Pascale
Pauline Perrine Raymonde Régine Renée Rolande Romane Rosalie Roseline Sabrina Sandrine Ségolène
Séverine Sidonie Simone Solange Solène Sophie Stéphanie Suzanne Suzette Sylvie Sylviane Thérèse
Valérie Véronique Violaine Viviane Virginie Yolande Yvette Zélie Zoé
"""

GERMAN_MEN = """
Achim Adalbert Adelbert Albrecht Alfons Alfred Alois Aloys Andree Anselm Armin Arndt Arne Arno
Arnold Axel Balduin Balthasar Bastian Benno Bernhard Bert Berthold Bertram Bodo Burkhard
Carsten Christof Christoph Claas Claus Clemens Cord Cornelius Detlef Detlev Diethelm Dietrich
Eberhard Eckart Eckhard Edmund Egbert Eggert Egon Ehrenfried Eike Ekkehard Elmar Emmerich Enno
Erhard Ernst Erwin Eugen Ewald Fiete Folkert Friedemann Fridolin Gebhard Gerd Gernot
Gero Gert Gottfried Götz Günther Gunter Gunther Haiko Hanno Hanns Hannes Hartmut Hartwig Heiko
Heiner Heino Helge Helmuth Henning Heribert Hinnerk Hinrich Horst Hubertus Ignaz Ingmar Ingolf Jan
Jannik Jannis Jasper Joachim Jobst Jochem Jochen Jonas Joost Jörg Jörn Josef Jost Julius Jürgen Jupp
Kaspar Karsten Kilian Klaas Knut Konstantin Korbinian Kuno Lambert Lars Leif Leonhard Leopold
Linus Lorenz Lothar Ludger Lukas Magnus Malte Manfred Marius Markward Marten Matthis Meinhard
Meinolf Melchior Micha Niels Nikolas Norbert Olaf Ole Ortwin Oswald Otmar Ottfried Ottmar Pascal
Pirmin Quirin Raimund Ralph Reiner Reinhart Reinhold Roderich Rolf Rüdiger Rupprecht
Ruprecht Sander Severin Siegbert Siegfried Siegmund Sigmar Sigurd Silvester Sönke Sören Steffen
Tassilo Thaddäus Theodor Thilo Thorben Thore Tilman Tilmann Tim Timo Timm Tobias Torben Traugott
Ulf Ulrich Valentin Viktor Vinzenz Volkhard Volkmar Wendelin Werner Wernher
Wigbert Wilfried Wilhelm Willi Willibald Willy Winfried Wolfram Wulf Xaver Zacharias
"""

GERMAN_WOMEN = """
Adelheid Agathe Alma Almut Alwine Amalie Anette Anett Angelika Anneke Annelie Anneliese Annemarie
Annika Antonie Ariane Augusta Bärbel Barbel Beatrix Bernadette Berta Bertha Bettina Birgitta Birte
Brunhild Carla Carola Cäcilie Christa Christel Corinna Cordula Dagmar Daniela Delia Dörte Dorothee
Edda Edeltraud Edeltraut Edith Elfriede Elisabeth Elli Elsbeth Elvira Emma Erdmute Erna Ernestine
Esther Evelin Evi Eveline Felicitas Franka Frauke Frederike Friederike Gabi Gerda Gerlinde Gertraud
Gertrude Gesa Gesche Gesine Gisela Gudrun Gunda Gundula Hannelore Hedda Hedwig Heidemarie Heidi
Helene Helga Henriette Henrike Herta Hertha Hilde Hildegard Hiltrud Ilka Ilse Imke Ines Ingeborg
Inken Insa Irina Irmgard Irmtraud Isolde Ivonne Janina Jessika Johanna Josefine Jutta Karla
Käthe Katharina Kathleen Kerstin Kirstin Klara Kornelia Kunigunde Lieselotte Liesel Liselotte Lotte
Luise Lydia Maike Maren Mareike Margarete Margarethe Margit Margret Margrit Marianne Marlene
Marlies Martje Mathilde Mechthild Meike Minna Mona Nadine Nadja Neele Nele Ottilie Ortrud
Petra Philippa Ragnhild Ramona Regine Reinhild Renate Ricarda Ronja Rosemarie Rosina Roswitha Ruth
Sabrina Saskia Senta Sibylle Sieglinde Silvana Siri Solveig Sonja Steffi Stella Stine Susann
Svenja Swantje Tabea Tatjana Telse Thea Theresia Thekla Traudel Traute Trude Ulla Uschi Uta Verena
Vera Viktoria Vroni Walburga Waltraud Waltraut Wencke Wibke Wiebke Wilhelmine Wilma Winifred
"""

POLISH_MEN = """
Aleksy Alfred Alojzy Anatol Antoni Arkadiusz Augustyn Bartłomiej Bazyli Benedykt Bernard Błażej
Bogdan Bogumił Bogusław Bolesław Borys Bronisław Cezary Cyprian Cyryl Czesław Dawid Dobiesław
Dobrosław Dominik Edmund Edward Emil Ernest Eryk Eugeniusz Feliks Fryderyk Gabriel Gerard Gracjan
Grzegorz Gustaw Gwidon Henryk Hieronim Hilary Hipolit Ignacy Igor Ireneusz Iwo Izydor Jacek Jan
Janusz Jarema Jaromir Jeremi Jerzy Jędrzej Joachim Julian Juliusz Kacper Kajetan Kamil Kasper
Kazimierz Klaudiusz Klemens Konrad Konstanty Kornel Krystian Krzesimir Ksawery Lech Lechosław Leon
Leonard Leopold Lesław Lubomir Lucjan Ludwik Łucjan Maciej Maksymilian Marceli Marcel Marian Mariusz
Maurycy Melchior Michał Mieczysław Mieszko Mikołaj Miłosz Miron Nikodem Norbert Olaf Olgierd Oskar
Paweł Patryk Piotr Radosław Rajmund Remigiusz Roch Roman Rudolf Ryszard Sebastian Sergiusz Seweryn
Sławomir Stanisław Stefan Sylwester Szczepan Szymon Świętosław Tobiasz Tomasz Tymon Tymoteusz
Tytus Wacław Waldemar Walenty Walery Wawrzyniec Wiktor Wincenty Wit Witalis Władysław Włodzimierz
Wojciech Zbigniew Zbyszko Zdzisław Zenon Ziemowit Zygfryd Żegota
"""

POLISH_WOMEN = """
Adela Adrianna Agata Aldona Aleksandra Alina Amelia Anastazja Angelika Aniela Anita Antonina Apolonia
Arleta Aurelia Balbina Benedykta Bernadeta Blanka Bogna Bogumiła Bogusława Bolesława Bronisława
Brygida Cecylia Celina Czesława Dagna Dagmara Danuta Daria Dobrosława Donata Dorota Edyta Eleonora
Eliza Elwira Emilia Ewelina Eugenia Faustyna Felicja Filipina Franciszka Gabriela Genowefa Grażyna
Greta Halina Helena Henryka Honorata Hortensja Ida Iga Ilona Irena Irmina Iwona Izabela Jagna
Jagoda Janina Jaśmina Joanna Jolanta Jowita Józefa Julita Justyna Kalina Kamila Karina Kazimiera
Kinga Klara Klaudia Klementyna Kornelia Krystyna Ksenia Laura Lena Leokadia Lidia Liliana Lucyna
Ludmiła Ludwika Łucja Maja Malwina Małgorzata Maria Mariola Marlena Marta Martyna Maryla Marzanna
Marzena Matylda Melania Michalina Mieczysława Milena Mirosława Monika Nadzieja Natalia Nina Oktawia
Oliwia Olga Otylia Patrycja Paulina Pelagia Petronela Róża Rozalia Regina Renata Roksana Rozalia
Rysia Sabina Salomea Sandra Seweryna Stanisława Stefania Stella Sylwia Świętosława Tamara Tatiana
Tekla Teodora Teresa Tola Urszula Wacława Wanda Weronika Wiesława Wiktoria Wioletta Wirginia
Władysława Zdzisława Zenobia Zofia Zuzanna Żaneta
"""

MEN_BY_SCRIPT = {
    "cyrillic": BULGARIAN_MEN + SLAVIC_MEN,
    "latin": FRENCH_MEN + GERMAN_MEN + POLISH_MEN + OTHER_MEN,
}
WOMEN_BY_SCRIPT = {
    "cyrillic": BULGARIAN_WOMEN + SLAVIC_WOMEN,
    "latin": FRENCH_WOMEN + GERMAN_WOMEN + POLISH_WOMEN + OTHER_WOMEN,
}
