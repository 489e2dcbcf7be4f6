"""Given names of Spain, Italy, Czechia, the Netherlands, Romania, the North and others: data."""

OTHER_MEN = """
Agustín Alejandro Alfonso Alfredo Álvaro Andrés Ángel Arturo Baltasar Benito Bernardo Camilo Cristian
Cristóbal Emilio Enrique Ernesto Esteban Eusebio Federico Felipe Fermín Fernando Gerardo
Gonzalo Gregorio Guillermo Gustavo Hernán Ignacio Iñigo Jacinto Jaime Javier Joaquín Jordi Julián
Julio Lorenzo Manolo Marcelo Mariano Máximo Mauricio Óscar Pascual Patricio Rafa Ramiro Ramón Raúl
Rodrigo Sebastián Tomás Vicente Xavi Alessio Amedeo Angelo Antonello Carlo
Claudio Corrado Cosimo Daniele Dario Davide Domenico Donato Edoardo Elio Emanuele Enrico Enzo Ettore
Eugenio Fabio Fabrizio Federigo Filippo Flavio Gabriele Gennaro Giacomo Gianfranco Gianluca
Gianni Giancarlo Gino Giulio Guglielmo Ivano Lamberto Leonardo Luciano Luigi Marcello Massimiliano
Massimo Maurizio Michele Nicola Nicolò Orazio Ottavio Paolo Pasquale Piero Pietro Raffaele Renato
Renzo Riccardo Rocco Ruggero Salvatore Sandro Silvio Simone Stefano Tommaso Tullio Ugo
Umberto Valerio Vincenzo Vito Vittorio Alois Antonín Bedřich Blahoslav Bohumil Bohumír Bohuslav
Boleslav Břetislav Ctibor Čeněk Dalibor Dušan Emanuel Evžen František Hynek Jáchym Jaromír Jaroslav
Jindřich Jiří Josef Kryštof Květoslav Ladislav Libor Lubomír Lubor Luboš Ľuboš Ľubomír Luděk Lumír
Lukáš Marek Matěj Matouš Metoděj Mikuláš Milan Miloš Miloslav Miroslav Mojmír Oldřich Ondřej Ondrej
Otakar Pavol Přemysl Radim Radko Radomír Radoslav Radovan Rastislav Robert Rostislav Řehoř Šimon
Slavomír Štefan Štěpán Svatopluk Tibor Tomáš Václav Vavřinec Viliam Vítězslav Vít Vladimír Vladislav
Vlastimil Vlastislav Vojtech Vojtěch Vratislav Zbyněk Zdeněk Zdenko Zdenek Želmír Juraj Ján Jozef
Ľudovít Peter Aart Adriaan Arend Arjen Bart Bastiaan Bouke Bram Cees Cornelis Daan Dirk Douwe
Evert Ewout Floris Frans Gerrit Gijs Govert Hendrik Herman Hidde Ivo Jaap Jelle Jeroen Jesse Joep
Joost Joris Jurriaan Kees Klaas Koen Laurens Lieven Lodewijk Luuk Maarten Marnix Menno Michiel
Niek Pepijn Piet Pieter Reinier Remco Roel Ruben Rutger Ruud Sander Siebe Sjoerd Stijn Sybren
Teun Thijs Tijmen Wessel Wiebe Willem Wim Wouter Adrian Alexandru Andrei Anton Bogdan Călin Cătălin
Ciprian Claudiu Constantin Corneliu Cosmin Costel Cristi Cristian Dacian Dan Dănuț Dorin Dragoș
Dumitru Emil Eugen Florin Gabriel Gelu George Gheorghe Grigore Horia Iacob Ilie Ioan Ion Ionel Ionuț
Iulian Laurențiu Liviu Lucian Marcel Marian Marin Marius Mihai Mihail Mircea Mugur Nelu Nicolae
Nicușor Octavian Ovidiu Petre Petru Radu Răzvan Remus Sabin Sandu Silviu Sorin Ștefan Teodor Tiberiu
Toader Traian Valeriu Vasile Victor Viorel Virgil Vlad Attila Balázs Béla Bence Csaba Dénes Endre
Ferenc Gábor Gergely Géza György Gyula Imre István János Jenő József Kálmán Károly Kornél Lajos
Levente Márton Mátyás Mihály Miklós Ödön Péter Sándor Szabolcs Tamás Tibor Viktor Vilmos Zoltán
Zsigmond Zsolt Zsombor Anders Arvid Asbjørn Åke Bengt Birger Bjarne Bjørn Einar Eirik Eivind Erling
Espen Finn Fredrik Geir Göran Greger Gudmund Håkan Haakon Håvard Henning Ivar Jesper Jonas Jørgen
Karsten Kåre Kjell Knud Kristian Kristoffer Lennart Leif Mads Magne Mikkel Morten Niels Nils
Olav Oddvar Palle Per Poul Preben Rasmus Roar Rune Sigurd Sigvard Sindre Staffan Stellan
Stian Sture Svein Svend Søren Terje Thor Torbjörn Torbjørn Tore Torgny Trond Tryggve Ulrik Vidar
Antti Arto Eero Erkki Esa Heikki Ilkka Jari Jarmo Juha Juhani Jukka Jussi Kalevi Kari Kimmo Lauri
Marko Matti Mikko Pekka Pertti Petri Risto Sakari Seppo Tapio Tapani Teemu Timo Toivo Tuomas Tuomo
Urho Väinö Ville Aivars Andris Arnis Artis Dainis Edgars Egils Gints Guntis Imants Ivars Jānis Juris
Kārlis Krišjānis Māris Mārtiņš Normunds Pēteris Raimonds Uldis Valdis Algirdas Andrius Arvydas
Darius Gintaras Gitanas Jonas Juozas Kęstutis Linas Mindaugas Rimantas Saulius Vytautas Žygimantas
Aleksandar Ante Bojan Boško Branko Damir Darko Davor Dejan Dragan Dušan Goran Igor Ilija Ivica Janez
Janko Jovan Ljubomir Luka Marijan Matej Matjaž Milorad Milos Miodrag Mirko Mladen Nebojša Nenad
Nemanja Novak Ognjen Petar Predrag Radovan Rajko Ratko Saša Slavko Slobodan Srđan Stjepan Tihomir
Tomislav Veljko Vladan Vlado Vojislav Vuk Zdravko Željko Zlatko Zoran Žarko Atanas Georgi Hristo
Ivaylo Kaloyan Kiril Krasimir Lyubomir Nikolay Plamen Rosen Rumen Stoyan Todor Tsvetan Yordan Zhivko
Ahmet Alp Arda Bülent Burak Cem Cemal Cengiz Ekrem Emre Enver Erdem Ferhat Fuat Hakan
Hulusi Hüseyin İbrahim İlhan İsmail Kemal Mehmet Mert Mesut Mevlüt Murat Mustafa Orhan Osman
Özgür Ramazan Selahattin Selçuk Süleyman Şükrü Tayfun Tayyip Tevfik Turgut Uğur Ümit Volkan Yavuz
Yusuf Abdel Abdul Adnan Bassem Faisal Farid Fouad Hamid Haitham Jamal Kamal Karim Khaled Khalid
Mahmoud Majed Mansour Marwan Nabil Nasser Omar Rami Rashid Saad Saeed Salah Salem Sami Samir Tamim
Tareq Tariq Walid Yasser Youssef Zaid Ziad Alasdair Alastair Alistair Angus Archibald Aubrey
Barnaby Basil Bertrand Bertie Blake Bradley Brendan Callum Cameron Casey Cecil Cedric Clarence
Clement Clifford Clive Cody Colm Conor Cormac Curtis Cuthbert Cyrus Damon Darragh Darrell Daryl
Declan Delbert Denzil Dermot Desmond Dexter Donovan Dwight Edgar Edmund Elijah Elliot Elliott
Elmer Emmett Enoch Ernest Esmond Ethan Evander Everett Ezra Fergus Finlay Finley Fintan Forrest
Freddie Garrett Gavin Geoff Gideon Giles Godfrey Graeme Gregor Hamish Harlan Harley
Harvey Hector Herman Horace Hugh Humphrey Ira Irving Isaiah Ivor Jasper Jed Jedediah
Jerome Jethro Jonah Josiah Jude Julius Kieran Lachlan Lamar Lawrence Leland Leroy Leslie
Lester Lewis Liam Linus Lionel Lonnie Lorne Lowell Lucian Luther Lyle Magnus Malachi
Malcolm Marvin Maurice Melvin Merle Micah Miles Milo Milton Mortimer Murdo Murray Ned
Niall Nolan Obadiah Oisín Orville Osmond Oswald Otis Padraig Percy Phineas Quentin
Quincy Ralph Randall Randolph Randy Reginald Reuben Rhys Roderick Rodney Rohan Ronan Roscoe Ross
Rowan Royce Rufus Russell Seamus Seth Sherman Sidney Silas Simeon Stanley Stephan
Stewart Tobin Toby Travis Trent Trevor Tristan Troy Tyrone Vaughn Vernon Wallace Wendell Wesley
Wilbur Wilfred Willard Winston Woodrow Xavier Zachariah
"""

OTHER_WOMEN = """
Adela Águeda Alejandra Almudena Ana Ángeles Araceli Aurora Beatriz Begoña Blanca
Carlota Catalina Cristina Elvira Estefanía Eugenia
Eulalia Fátima Francisca Gabriela Gema Graciela Inés Inmaculada Isabel Jimena Josefa
Juana Leonor Leticia Lorena Lourdes Lucía Manuela Maite Marisol Matilde Montserrat
Nerea Noelia Nuria Pilar Ramona Raquel Rocío Rosario Sagrario Susana
Verónica Ximena Yolanda Adele Alessandra Alessia Allegra Annalisa Antonella Arianna Assunta
Benedetta Bice Camilla Carlotta Carmela Caterina Chiara Cinzia Clara Concetta Costanza Cristiana
Daniela Debora Domenica Donatella Elena Eleonora Elisa Elisabetta Emanuela Enrica Federica Filomena
Fiorella Flavia Francesca Gianna Ginevra Giovanna Giuliana Giulia Giuseppina Graziella Ilaria
Immacolata Ippolita Isabella Lavinia Letizia Livia Loredana Lorenza Luciana Lucia Lucrezia Ludovica
Mafalda Mara Marcella Margherita Mariella Marilena Marta Maura Micaela Michela Mirella Nadia
Natalia Nicoletta Noemi Norma Ornella Ottavia Paola Patrizia Piera Raffaella Roberta Romina Rosalba
Rosanna Rossella Sabrina Serena Simona Stefania Susanna Teodora Tiziana Valentina Valeria Vittoria
Alena Alžběta Anežka Běla Blanka Blažena Bohumila Božena Dagmar Dana Danica Daniela Dobromila Drahomíra
Dušana Eliška Emílie Františka Hana Hedvika Helena Ivana Iveta Jana Jarmila Jaroslava Jindřiška
Jiřina Jitka Kamila Kateřina Katarína Klára Kristýna Květa Lenka Libuše Lucie Ľubica Ludmila Magda
Marcela Markéta Marie Michaela Milada Milena Miloslava Miluše Miroslava Mária Naděžda Nataša Pavla
Pavlína Petra Radka Renata Růžena Šárka Simona Soňa Stanislava Štěpánka Světlana Tereza Věra
Veronika Viera Vlasta Zdena Zdenka Zdeňka Zora Zuzana Žaneta Aafke Aaltje Anke Anneke Annelies
Annemiek Betje Carolien Christel Corrie Dieuwke Dorien Eefje Elske Femke Fenna Geertje Greetje
Hanneke Heleen Hendrika Hilde Ilse Ineke Inge Janneke Jantien Jolanda Jolien Jorien Joke Lieke Lies
Liesbeth Loes Lotte Maaike Machteld Madelon Margriet Mariëlle Marieke Marijke Marjan Marjolein Marloes
Martje Mieke Mirjam Monique Neeltje Nienke Petronella Rianne Saskia Sietske Sjoukje Tineke
Trijntje Wendela Wilhelmina Willemijn Wilma Yfke Adina Alexandra Alina Ana Anca Ancuța Aurelia
Bianca Camelia Carmen Claudia Codruța Corina Cristina Daniela Delia Diana Doina Elena Florentina
Florina Gabriela Georgiana Ileana Ioana Irina Iulia Laura Lavinia Lidia Liliana Livia Loredana
Luminița Magdalena Maia Marcela Maria Mariana Marinela Mihaela Mirela Monica Nadia Natalia Nicoleta
Oana Olivia Otilia Paula Raluca Ramona Rodica Roxana Ruxandra Sanda Silvia Simona Sorina Ștefania
Steluța Tatiana Teodora Valentina Veronica Viorica Violeta Virginia Ágnes Andrea Anikó
Beáta Bernadett Boglárka Dóra Emese Enikő Erika Erzsébet Eszter Éva Gabriella Gizella Gyöngyi Hajnalka
Hedvig Ibolya Ildikó Ilona Irén Judit Júlia Julianna Katalin Kinga Klára Kriszta Krisztina Lilla
Magda Margit Mária Márta Melinda Mónika Nikolett Noémi Orsolya Piroska Réka Rozália Sára Szilvia
Teréz Timea Tünde Valéria Veronika Viktória Zita Zsófia Zsuzsa Zsuzsanna Agneta Anneli Annika
Astrid Åsa Barbro Berit Birgitta Bodil Brit Britt Camilla Cecilia Dagny Dorte Ebba Eldbjørg Elin
Elisabet Eva Freja Frida Gerd Gitte Greta Gro Gudrun Gunhild Gunilla Gunvor Hanne Hedda Hege Hilde
Hjördis Ida Inger Ingegerd Ingrid Ingunn Jorunn Karin Kari Kerstin Kirsten Kjersti Kristina Lena Lill
Linnea Lise Lotta Malin Margareta Margrethe Marit Märta Merete Mette Monika Oddny Pernille
Ragnhild Randi Rigmor Sanna Signe Sigrid Silje Siri Solveig Stina Sunniva Susanne Torunn
Tove Trine Turid Ulla Unni Vibeke Vigdis Ylva Aino Anni Eija Eila Elina Hanna Heidi Helena Helmi Inka
Irja Jaana Johanna Kaarina Kaisa Katri Kirsi Kristiina Leena Liisa Maija Maarit Marja Marjatta Merja
Minna Mirja Outi Päivi Pirjo Pirkko Raija Riikka Ritva Saara Sanna Sari Satu Sini Sirkka Sirpa
Susanna Taina Tarja Terttu Tiina Tuija Tuula Ulla Aija Anda Baiba Dace Evika Ieva Ilze Inese Inga
Laima Līga Maija Māra Sandra Sarmīte Zane Aušra Birutė Dalia Danguolė Eglė Gintarė Ingrida Jolanta
Jūratė Kristina Lina Rasa Rūta Vaida Vilija Živilė Aleksandra Ankica Biljana Biserka Bojana Branka
Dragana Dubravka Dušica Gordana Jadranka Jasmina Jasna Jelena Jovana Kolinda Ljiljana Ljubica Marija
Marijana Mirjana Nataša Nevena Ružica Sanja Slavica Snežana Svetlana Tamara Tatjana Tijana Vesna
Violeta Zorana Zorica Željka Desislava Gergana Iskra Kristalina Milena Nikolina Radostina Ralitsa
Rositsa Rumyana Snezhana Stefka Tsveta Tsvetelina Vyara Yordanka Aslı Ayşe Ayla Aylin Başak Canan
Derya Dilek Ebru Elif Emine Esra Fatma Filiz Gül Gülay Gülsüm Hatice Hülya Leyla Meral Meryem
Nuray Nurten Özlem Pelin Pınar Selin Selma Sevgi Sevim Sibel Tülay Yasemin Yeşim Zehra Zeynep Aisha
Amal Amina Aziza Dalal Fatima Hanan Huda Khadija Laila Leila Maha Mariam Nadia Noura Rania Reem
Salma Samira Yasmin Zahra Zainab Adelaide Agatha Aileen Alisha Alma Althea Anabel Annabel Aoife
Arabella Ariel Ashley Aubrey Audra Augusta Beatrix Bernadette Bernice Bertha Bethan Bethany Bettina
Beverley Beverly Bonnie Briony Bronagh Bronwen Bronwyn Callie Camilla Candace Caoimhe Carla Carrie
Cassandra Cecilia Cecily Celia Ciara Claire Clarissa Claudette Clementine Colleen Constance Cora
Cordelia Daphne Darlene Debbie Deirdre Delia Della Delores Demelza Dinah Dolly Dora Doreen
Doris Dorothy Dulcie Edith Edna Effie Eileen Eilidh Elena Elinor Eliza Eloise Elsa Elsie Elspeth
Elvira Enid Erica Erin Ernestine Esme Etta Eugenia Eunice Evangeline Felicity Fenella Fiona
Flora Frances Freda Freya Gemma Genevieve Georgina Geraldine Gertrude Gillian Gladys Glenda
Gloria Greta Gretchen Griselda Guinevere Gwen Gwendolyn Harriet Hattie Hazel Heidi Henrietta
Hester Hilary Hilda Imelda Imogen Isobel Ivy Jacinta Jackie Jasmine Jayne Jeanette
Jemima Jocelyn Jodie Josie Juanita Judy Juliet Julianne Kara Kathryn Kayla Keira Kelly Kelsey
Kendra Kerry Kirsty Kristina Lauretta Lavinia Leanne Lenore Leona Leonora Leslie Leticia Lettie Lillian
Lily Linda Lizzie Loretta Lorna Lottie Louise Lucinda Lucille Lucretia Lulu Lynn Lynne Mabel
Mackenzie Madeleine Madeline Maeve Maggie Mairead Maisie Mandy Marcella Marcia Marcy Margery
Marian Maribel Marilyn Marissa Marjorie Marlene Martina Matilda Maude Maureen Maxine Meghan
Meredith Mildred Millicent Millie Minnie Mirabel Miranda Miriam Moira Mona Morwenna Muriel
Myra Myrtle Nadine Nanette Naomi Nell Nellie Nettie Niamh Noelle Noreen Norma Octavia
Olwen Ophelia Orla Paige Patsy Paulette Pearl Peggy Penelope Perdita Petunia Philippa
Phoebe Phyllis Polly Priscilla Queenie Ramona Reba Rhiannon Rhoda Rhona Rosalind
Rosalie Rosamund Rosanna Roseanne Rowena Ruby Sadie Sally Saoirse Sasha Saskia Selena Selina
Shauna Shelley Shirley Sinead Siobhan Stacey Stella Sylvia Tabitha Tamsin Tara Tess
Tessa Thelma Thora Tracey Tracy Tricia Trudy Ursula Velma Verna Vivien Wilhelmina
Wilma Winifred Zelda Zora
"""
