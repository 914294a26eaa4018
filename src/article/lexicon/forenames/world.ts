/**
 * Forenames that are common somewhere in the world and in neither of the other lists: those that some sixty
 * countries give most, as far as they tell a man from a woman. What is a word, a place or mostly a surname is left out.
 */
export const FEMALE_FORENAMES_WORLD = `
  Aaliyah Abril Achara Adelheid Adrienn Adèle Adéla Afnan Afra Agathe Aggie Agnese Agneta Agnete Agáta Ahlam Aiga Aija Aila Aili Aimée Aina Airi Ajda Ajla Alara
  Alberte Albertina Alea Aleida Alexandrina Alica Alis Alise Alisson Alix Aliya Alizée Alja Allana Allegra Almendra Almira Alojzija Alondra Alícia Alžbeta Alžběta
  Ama Amaka Amalie Ambre Amélia Analyn Anamaria Anastazja Anda Andrada Andreia Andreja Andréa Andrée Anděla Anel Aneta Anete Anett Anette Anežka Angelika Angèle
  Angélica Angélique Anica Anisa Anișoara Anka Annabell Annabella Annaliese Annalisa Annalise Annamaria Annamária Annelie Annelies Annelise Annemie Annet Annett Anni
  Annica Annick Anniina Annija Annikki Annukka Annunziata Anny Antoaneta Antonieta Antonietta Antonija Antoņina Antra Anya Aoibhe Apollonia Apolonia Aranka Ariadna
  Ariane Ariela Arina Arja Armande Arzu Ashanti Assia Assunta Asta Aulikki Aurica Aurore Ausma Auður Avril Aya Ayla Ayten Ayu Aza Azucena Aída Babette Baiba Barbro
  Bayan Benedikte Benedita Benigna Bente Bernadett Bernarda Bernardita Berthe Beti Betti Beyonce Beáta Bhavana Bhavani Bianka Bibiana Bienvenida Birgitte Birte Biruta
  Biserka Bjørg Blažena Bohumila Borbála Božica Branislava Brianna Bridgit Brigita Brigitta Brita Bronwyn Bruna Brunhilde Bruni Brígida Busaba Bárbara Béatrice Cait
  Cajsa Callie Caoimhe Cara Carine Carita Carmina Carolien Carolin Carolyne Catharina Catia Catrinel Cayetana Cecilie Cecília Celestina Charlotta Chava Chelo Chloë
  Chrissie Christabel Christelle Christianne Christl Cintia Cinzia Clarisa Clarisse Clelia Clemencia Clementina Cloe Clorinda Clothilde Clémentine Coline Conchita
  Constanze Constanța Consuela Coraline Cordula Cosima Crina Cristiana Csilla Cvetka Cándida Cäcilia Cécile Célia Cătălina Dafna Dafne Dagmara Dagny Daiga Daina Dalila
  Dalit Damjana Danae Dania Daphné Darina Darinka Darja Dary Dayana Demi Denisa Denisse Desirée Deyanira Digna Dilara Ditte Diya Diána Diāna Dochia Dominika Domnica
  Dorien Dorina Dorine Dorotea Dorothee Dorothée Dorte Dounia Draga Dragica Drahomíra Drahoslava Dumitra Dunja Dzidra Dzintra Dáša Débora Déborah Désirée Dārta
  Ecaterina Edel Edina Edita Eduarda Edīte Eija Ekta Elea Eleonora Elfie Eliana Eliane Eline Elisabet Elisabeta Elisabetta Elizabeta Elizabete Ellinor Elnaz Eloísa
  Eloïse Elsbeth Elsebeth Elsie Elsy Eléonore Elīna Ema Emelie Emeline Emilly Emmanuelle Emy Emília Emīlija Encarna Engla Enna Enya Esi Esma Esmee Essi Esteri Etelka
  Eugénie Eusebia Evelien Eveliina Evelina Eveline Evelyne Evi Evija Evita Evy Fabia Fabienne Fadwa Fahmida Fani Fanni Fariha Farzana Fenna Fernande Fiadh Fiamma
  Filippa Flavia Floare Floortje Florentina Florența Floriana Floriane Florica Florina Florinda Fortunata Franca Franciska Františka Frauke Frederikke Frederique
  Fredrika Freia Fuma Gaby Gaja Galit Georgeta Gerlinde Gertrudis Gerður Gesa Gesine Giada Gianina Gianna Gigi Gilberte Ginette Gisèle Gitta Giuliana Giulietta Gizella
  Golnar Grete Gretel Grethe Gretl Griet Gréta Grēta Gunda Gunhild Gunta Gunvor Gurleen Gwendolen Gwendoline Gyöngyi Györgyi Géraldine Hallie Hanako Hania Hannele Hanny
  Hawa Haydée Hedi Hedvig Hedviga Hedvika Hedy Heide Heidrun Heidy Heleen Heli Helinä Helmi Heloisa Heloísa Helvi Heléne Helēna Henny Henrieta Hermine Herta
  Hillevi Hilma Hinewehi Hirut Huguette Héloïse Ieva Ignacia Iiris Ilga Ilinca Ilka Imane Imke Imogen Inaya Ineta Ingela Ingibjörg Inguna Inkeri Insa Ināra
  Iolanda Ionela Irmeli Irène Irén Irēna Isabela Isadora Isha Ishita Isidora Iulia Iuliana Ivona Iza Jael Jahanara Janeth Janin Janja Janni Jaromíra Jasmijn Jayla
  Jazmín Jelka Jerneja Jessika Jil Jindřiška Joaquina Jocelyne Johanne Jolana Jolien Jolán Jordana Jorunn Josefin Josefine Joselyn Josepha Josiane Josipa Josée
  Joséphine Jožefa Jožica Judita Juliane Julija Julijana Juulia Jázmin Jéssica Jūlija Kaat Kaija Kajsa Kalina Kamilla Kanya Karima Karine Karoliina Katariina Katarína
  Katelijne Katerine Katharina Katherin Katherina Kati Katia Katrien Katriina Katrine Katrīna Katty Kavya Kayla Kayleigh Keeley Keira Kerttu Keziah Khloe Kiki Kirsti
  Kirstine Kitti Kjersti Klaudia Klavdija Kläre Komal Kornelia Kourtney Kriemhild Kristel Kristiina Kristiāna Kristína Květa Kweli Kyara Kylie Kyllikki Käthe Ladislava
  Laure Lauryn Laís Leana Leela Leia Leidy Lene Leoni Leonore Leopolda Lesly Letiția Letícia Lexi Lexie Leïla Liat Licia Lidija Liene Lieve Ligia Ligita Lili Liliane
  Lilija Lilita Lilla Lilli Lisanne Liselotte Lissy Litia Livia Liya Lize Lizz Lizzy Ljudmila Loes Loni Losana Lotti Lovisa Lucette Lucija Lucrecia Lucrezia Lucreția
  Ludivine Ludmilla Ludovica Luise Luiza Lujza Luzia Lya Lydie Lykke Léonie Lía Lívia Lúcia Lýdia Līga Līna Līza Lūcija Maaria Maartje Macy Madalena Maddalena Madina
  Maeva Magali Magaly Maggy Mahmuda Mahulena Maida Maisie Maisy Majken Makayla Malee Malena Malene Malika Malou Malu Malvina Mamta Marceline Mareike Maren Marga
  Margareta Margaretha Margarida Margherita Margit Margrit Mariane Marianela Marica Maricel Mariette Marika Marilena Marinette Marinka Marioara Marise Marites Maritta
  Marjaana Marjana Marjeta Marjo Marjukka Marjut Marlen Marlies Marlis Marlène Maro Marthe Martirio Martta Maruša Maryline Marylène Maryna Maryse Marína Mateja
  Mauricette Mayte Meike Meja Melitta Merel Meri Metka Metta Micheline Michèle Miia Mikaela Mikayla Mila Miley Milka Miluše Mimmi Mioara Mirabela Mirdza Mirtha Miruna
  Mohini Monserrat Morgane Muna Murielle Myrthe Mária Máxima Märtha Mégane Mélodie Mía Māra Mārīte Mălina Naama Nadin Nadiya Nadja Nadège Naila Naina Nanami Narcisa
  Narine Nastja Natacha Natali Natalija Natalja Nataly Natascha Natasja Natasza Nathalia Nattaya Natália Natálie Natālija Nechama Nedda Nela Nelli Netta Nevaeh Nevenka
  Neža Niamh Nichola Niculina Nighat Nikolett Nives Noemí Nokuthula Nongnuch Norah Noémi Noëlla Noëlle Nunu Nury Nuša Nádia Nélida Olimpia Olivie Olívia Ophélie Orathai
  Orla Orlaith Orvokki Ottilia Oxana Oľga Paraschiva Patricie Patricija Patrícia Paule Paulien Pauliina Paulína Pavlína Pepita Pernilla Philippa Pierina Pierrette
  Pietra Pimchanok Pippa Polona Poppie Prisca Priscila Priska Prudencia Pía Radoslava Ragna Ragnheiður Rahel Raili Raissa Rajni Raphaela Rasma Ratana Raymonde Rebecka
  Rebeka Rebekka Reet Regine Regitze Regula Regína Regīna Reidun Reni Renáta Renée Revathi Ricarda Rihanna Riina Riitta Riya Roisin Rokeya Roksana Romina Romy Ronja
  Roosa Rosalía Roseline Rosi Rosmarie Rossana Roswitha Roxy Roza Rozalia Rozália Ruba Rudīte Rukmini Ruma Ruxandra Ruža Ružica Rym Régine Róisín Róza Rózsa Róża Sachi
  Sadhbh Safia Salima Salomé Salote Samanta Sanaz Sangeeta Sanita Sanne Sanni Sanya Saoirse Sarai Sarina Sarmīte Scarlette Selam Serafina Serah Shakira Shalini Shania
  Shiri Shivani Sibylla Sibylle Sidonia Sigrún Siiri Silja Silvana Silvie Silvija Simonetta Simonne Sindy Sinikka Sintija Siriporn Sissel Siya Skaidrīte Slavka
  Slavomíra Slávka Smaranda Snježana Sofija Solvita Somjai Sophy Sorana Speranța Stanislava Steluța Sterre Stine Stéphanie Sufia Suhair Sunisa Supaporn Suwanna Suze
  Svea Světlana Sybilla Sybille Sylviane Sára Sânziana Søs Tabea Tadeja Tahira Tahmina Taina Tamsin Taru Tecla Tegan Teija Teja Tekla Tellervo Teresia Terezija Terttu
  Teréz Terézia Thekla Theodosia Theresia Tiia Tindra Tjaša Tonje Torill Traute Trude Trudi Tuulia Tuulikki Ulrica Urša Urška Valborg Valda Valentína Valentīna Valerija
  Valeska Valéria Vanesa Vania Veera Veerle Velta Vendela Veta Victoire Victorine Victória Viivi Viktorie Vilde Vilhelmina Vincenza Vineta Violetta Violette Virginie
  Vitória Viveka Vivi Viviane Vivianne Vivienne Vladimíra Vuokko Wanida Wenche Wera Wilhelmine Winny Xanthe Xena Yanet Yanina Yasaman Yasmina Yolande Yrsa Yuliana
  Zaharia Zaira Zarina Zenta Zipporah Zlatica Zoey Zorka Zoë Zsanett Zvonka Ámbar Ângela Édith Élisabeth Érica Íris Ísis Úrsula Ārija Đurđica Ērika Ľubica Ľubomíra
  Špela Štefka Žaneta Živa Žofia Žofie
`;

export const MALE_FORENAMES_WORLD = `
  Aapo Aarne Aaro Aarón Aatos Abdu Abednego Abelardo Abner Abul Achille Adalbert Adamo Adelbert Adem Adis Admir Adolf Adolphe Adriano Adrien Adán Aggrey Agim Agostino
  Agris Agron Ahti Aiden Aigars Aimo Aimé Ainārs Aivars Akbar Aki Akmal Akseli Aladin Alban Albano Alberico Alberts Albín Aldin Aldis Aleix Alejo Alek Aleks Aleksandrs
  Aleksanteri Aleksej Alen Alessio Alexandru Alexe Alexej Alexi Aleš Alfons Alfréd Alfrēds Alistar Aljoša Almir Alojz Alojzij Alphonsus Alvar Alwin Amadeo Amadeus
  Amador Amancio Amando Amar Amaro Amaru Amaury Ambrosio Amedeo Amleto Amza Anan Anastasio Anatol Anatolie Andor Andrejs Andri Andrian Andrija Anej Anes Angelino Anghel
  Annar Annibale Ansel Anselmo Ansis Anssi Antero Antim Anto Antonino Antonios Antoniu Antons Antoon Antun Antônio Aníbal Apisai Aquiles Archibald Ardian Arian Arild
  Arin Aristide Arlo Arman Armands Arnar Arnd Arnie Arnim Arnis Arnolds Arnošt Arnulf Arpád Arsenie Arsenio Artemio Arttu Artturi Arturs Artūrs Arvīds Asdrubal Asger
  Ashraful Asko Assar Athanasios Atilio Atte Augustín Aulis Aurel Aurelian Aureliano Avelino Avram Ayden Aymeric Azad Azeglio Badri Badrul Baldur Baltazar Balz Barnabás
  Bartek Bartholomäus Bartolomej Bartolomeo Bartolomeu Basile Basilio Bastiaan Baudouin Bayram Bedřich Benedek Benedetto Benedicto Beni Beniamin Benicio Benjamim
  Benjamín Benji Benjámin Benno Bento Benvenuto Berend Bernabé Bernardino Berndt Bertalan Bertil Berto Biagio Biel Bjorn Bladimir Blahoslav Blas Bogomir Bohumír Bohuš
  Boleslav Bongani Bonifacio Borgar Borris Bořivoj Boštjan Božo Braulio Brayan Brayden Breno Brieuc Bror Burkard Burkhardt Börje Bøje Błażej Břetislav Calisto Calixto
  Calogero Camil Camillo Camillus Camilo Carlito Casemiro Casian Cathal Cauã Cayetano Cazimir Cebrián Cecilio Ceferino Celal Celestino Cetin Cezar Chaitanya Chaiwat
  Chaz Chijioke Christiaan Christofer Christoffer Chucho Chuy Ciaran Cillian Ciprian Cipriano Ciril Cirillo Claas Clas Claudiu Claudy Cláudio Codruț Conan Connor Conor
  Conrado Cornelio Cosmas Cosme Costache Costantino Costanzo Costin Cristhian Cristofor Csongor Ctibor Custodio Cyrille Czeslaw Cándido Côme Dagobert Dagoberto Dainis
  Daithi Dalvin Damiano Damijan Damjan Danijel Daniël Darragh Darío Daudi Davie Davorin Dawei Decebal Delfino Delfín Demarco Demetrio Demian Denzel Desiderio Detlev
  Dhruv Diar Diedrich Dimas Dionigi Dionisio Dismas Dittmar Djamel Domen Dominik Donat Donato Dorel Dorin Dorinel Drago Dragutin Drahoslav Dwi Dwyane Dzintars Dániel
  Dāvis Ebbe Edgard Edinson Edmunds Edson Edu Eduards Edvard Edvin Edvīns Eelis Eemeli Eemil Eerik Eetu Efraín Eggert Egor Einari Einer Eiríkur Eitel Eivind Ejaz Elad
  Eladio Eldar Eldur Eleazar Elemér Eleuterio Elian Elie Eliecer Eligio Eliott Eliáš Elkin Elmeri Elmārs Eloi Elon Elías Emanoil Emiel Emilian Emīls Enar Enis Ennio
  Enno Ensio Enver Eoghan Ephraim Epifanio Erastus Eremia Erhardt Erland Ermanno Ermenegildo Ermes Ernests Erol Erwan Eskil Eusebiu Evald Evaristo Evelio Faas Fabricio
  Fadil Falko Faraj Fedde Fedele Federigo Feisal Feliks Ferdi Ferdinando Fernand Ferney Ferre Fidelis Filipe Finnegan Finnur Fionn Fiorenzo Fiorino Firmin Florent
  Florentin Folke Fortunato Franci Francisc Franciscus Franky Frančišek Frede Frederico Frederik Fredi Fredy Fricis Fridolin Fridrich Friedemann Frieder Fulgencio
  Fulvio Fynn Gabino Gabriël Gagan Galasso Galo Gani Gaspare Gastone Gastón Gatis Gavan Gaëtan Gebhard Gejza Gelu Gerardus Gerhardt Gerhart Gerold Gerson Gery Gerðar
  Gerónimo Gestur Ghenadie Gheorghiță Ghislain Ghiță Giacinto Giacobbe Giampiero Gianfrancesco Gianmarco Gianpaolo Gică Gioacchino Giosuè Giovanny Girma Girolamo
  Giustino Gorazd Gorm Gottfrid Gotthilf Gottlob Goyo Grayson Graziano Grega Greger Grigor Guarino Guenter Guenther Guglielmo Guiseppe Guntars Gunter Guntis Gunārs
  Gustáv Gusztáv Guðmundur Győző Gérald Gösta Göte Habibur Hadi Hadrien Hafiz Hafnar Haile Hailu Hajo Halil Hamad Hampus Hanni Hanno Hanns Hansjörg Hanspeter Hanss
  Haralambie Haraldur Harijs Haron Harro Hartwig Harun Hasso Haukur Heini Hellmut Hellmuth Helmer Helmuth Henner Henric Henrich Henricus Henriks Heraldo Heribert
  Hermanis Hermanni Hermenegildo Herminio Herwig Hilding Hilmar Hinrich Hjalmar Hjalte Homero Horatio Horațiu Horea Hugues Hunor Huy Håvard Hörður Iacob Iancu Ieremia
  Ignace Ignatz Ignaz Ignác Igors Iisakki Ilari Ilarion Ildefonso Ilias Ilija Ilja Illya Ilmari Ilmārs Ilyas Imants Immanuel Indriķis Ingemar Inocencio Ionel Ionică
  Ionuț Iosif Irinel Isaak Isac Isak Isaque Isaías Isidor Isidoro Ismaël Ismet Itzik Iuliu Iurie Iustin Iustinian Ivars Iver Ivo Izidor Iztok Jaan Jabari Jaber Jace
  Jacobus Jairo Jairus Jakobs Jalmari Janik Janko Jannis Japhet Jarkko Jarno Jaron Javi Jayden Jeannot Jeet Jens Jeremias Jeremie Jeremías Jerónimo Jesús Jhon Jhonny
  Jianguo Joannes Joash Jobst Jochem Joerg Joeri Johans Johny Jonatan Jono Jonáš Joona Joonas Joram Joran Jordy Jorn Jorrit Josua Josué Jozo Joško Jožef Juergen Juhana
  Juliusz Jure Jurij Justo Justus Juuso Jérémy Jörgen Jörn Július Jürg Jāzeps Jēkabs Jūlijs Kaarlo Kaj Kaleb Kalervo Kalevi Karlheinz Kasimir Kaspars Kauko Kayden Kazim
  Keanu Keld Kenn Kennet Kerim Khoa Kian Kianoush Kieran Kieron Kilian Killian Kimi Kittipong Kjeld Klas Klavs Klemens Kliment Kobi Koenraad Koffi Konstanty Konštantín
  Kornel Kornél Kristaps Krister Kristers Kristijan Kristinn Kristián Kristjan Kristof Krists Kristóf Krišs Ksawery Kullervo Kuno Kustaa Kuzma Kyan Kyosuke Kévin Kārlis
  Ladislau Ladislaus Laimonis Lalo Lamin Lascăr Lassi Laurenz Laurențiu Laurian Laurin Lauris Laurits Laus Lazzaro Lazăr Leevi Lenn Lennard Leoncio León Leónidas Lias
  Lică Linus Lio Lisandro Livio Lodovico Loek Lorin Lorne Lotfi Louay Loui Lovre Lovro Luan Lucca Luchino Lucho Ludovico Ludvig Ludvik Luděk Lumír Lázaro Léopold
  Macario Mael Magne Mahir Mahmud Mahmut Maik Makar Maks Maksymilian Malthe Mandla Manolo Marcantonio Marcell Marcial Marcio Marcu Mareks Marinus Marios Markos Marnix
  Martijn Martim Martino Matei Matevž Matias Matjaž Matouš Matthäus Mattias Matyáš Matúš Matīss Mauno Maurin Mauritz Maurycy Maxence Maximiliano Maximilien Maximilián
  Maximus Medard Meinhard Meinrad Melchor Melker Merijn Metod Micael Michail Mickael Micky Miel Mieszko Mihael Mihail Mihnea Miika Mijo Mikuláš Milán Miran Mirco Miron
  Mirsad Misael Mitică Mizanur Miķelis Miłosz Modou Modris Mogens Mohannad Moisés Mourad Mubashir Mugurel Muhamed Muhammed Måns Mårten Māris Mārtiņš Mădălin Nacio Nadav
  Nagendra Nahuel Nando Narcis Narciso Narcisse Narong Natanael Nattapong Nawaz Nazar Nazim Nazir Nazmul Nechifor Nejc Nelu Nial Niccolò Nichifor Nicklas Nickson Niclas
  Nicoară Nicodemus Nicodim Nicolai Nicolaie Nicolaj Nicolaus Niek Niklaus Nikodem Nikolajs Nikolas Nikolaus Nikša Niles Nilo Nilson Normunds Noud Noël Nuru Nándor
  Odhran Ofer Oisin Oisín Oiva Olavi Olegario Oles Olivér Olov Omid Onofre Orest Oreste Orson Oskari Oskars Ossi Ossian Ostap Osvalds Oswin Othmar Otmar Ottavio Ottone
  Oussama Ove Ovidio Ozzie Oļģerts Paco Padraic Padraig Palle Pamfil Panait Pancho Paride Parvinder Pasqual Patric Patricio Patrizio Pauls Pavao Peder Pele Pelle
  Pellegrino Pepijn Pepito Percival Petrică Petrișor Petrus Petruț Phineas Pierpaolo Pirmin Plinio Plácido Pompiliu Prasert Puccio Pär Pål Pétur Pío Pătru Pēteris
  Přemysl Qadir Quique Quirino Rado Rafa Rafaël Raffael Raffaello Raffi Rafiqul Raimondo Raimund Raivis Ramiz Ranbir Randolf Ranieri Raoul Rareș Rasheed Rastislav
  Ratu Rauno Raymund Reimar Reimer Reinhart Reinis Reino Relu Remigio Remo Renaat Rens Reto Rezaul Rian Rigo Rihards Rik Rikard Riku Rinaldo Riza Ričards Robbe Rodolphe
  Rolands Romolo Romuald Roméo Ronal Ronni Rony Roope Rouven Rufino Ruggiero Ruperto Ruy Ryohei Rza Rómulo Rúnar Răzvan Rūdolfs Sabatino Sadik Saiful Sajjad Salomón
  Samu Samuele Samy Sandis Sandu Santeri Santino Saqib Saturnino Sava Saverio Saïd Sašo Sebastiaan Sebastijan Sebastião Sebastjan Sedat Semir Semisi Senan Senthil
  Sergej Sergiu Sergius Severin Severino Severo Shaban Shadrack Shamsul Shaquille Sheamus Siegmund Sigfrid Sigfried Sigge Sigismund Sigmund Sigur Silvano Silvester
  Silvestre Silvestro Silviu Silvo Simion Simão Simón Sixten Sixto Soheil Sombat Somchai Somsak Sondre Srečko Stanislaus Staņislavs Stefaan Sten Stojan Stéphan Suhail
  Surachai Svante Svatopluk Sveinn Svätopluk Swen Syed Sylvio Symon Szilveszter Sören Tadeo Tadeáš Tadhg Taha Taisto Tamir Taneli Tarik Tassilo Tauno Tejas Tejinder
  Telmo Teo Teodors Teofil Teuvo Teófilo Thanakorn Thanawat Theobald Theodor Thibaud Thore Théophile Tiberiu Tijl Tijn Tilen Tillmann Tilman Timm Timon Timotei Timotej
  Timothée Tiziano Tomaž Tomi Tommi Tomoya Tonino Tonny Topias Torbjörn Torbjørn Torgny Toribio Torquato Toño Traugott Trayvon Tristán Trung Tránsito Tsubasa Tulio
  Tuukka Tycho Tymon Ubaldo Ueli Ugolino Uldis Urbano Valdemar Valentijn Valentim Valentyn Valon Valter Vasilică Vedran Veeti Veli Veniamin Victoriano Victorino
  Viesturs Viktors Vilhelm Vilhjálmur Vilho Viliam Viliami Vilis Viljami Viljem Viljo Vilnis Vinzenz Visarion Visvaldis Vitalis Viðar Vjekoslav Vladislavs Vlaicu Voicu
  Vojtech Voldemārs Vítor Víðar Wahab Warre Wazir Weerachai Wenceslao Wenzel Wichai Wilfrid Wilfrido Wilhelmus Willibald Wilmar Wladimir Wolfhard Xander Xiaoming Yaniv
  Yoan Yoann Yohan Youri Yunis Yuvraj Yvon Zacarías Zacharie Zahir Zalán Zamfir Zamir Zander Zdenko Ziedonis Ziggy Zikmund Zsombor Zvi Ábel Ákos Áron Árpád Åge Íñigo
  Óliver Ómar Óskar Örjan Þorsteinn Þorvaldur Þórarinn Þórður Ādams Ādolfs Đuro Ēriks Ēvalds Ģirts Ľubomír Ľuboš Šime Žan Žanis Žiga Șerban
`;

/** Women's in one country and men's in another. */
export const SHARED_FORENAMES_WORLD = `
  Abeer Adi Alexandr Amani Anatoli Andree Ange Anh Antonie Aris Arley Auguste Avni Ayan Azar Bebe Betina Boma Chandra Charis Charli Charly Chus Claudie Conny Dani Dany
  Dara Dilan Elly Elza Enea Erina Felice Gabi Hadley Jacky Jaden Janis Jann Janne Jaya Jean Jessy Joan Jona Joni Jule Juul Karan Kari Karli Karmen Karol Kay Kenzie
  Kiran Kit Laurence Lauri Linn Loris Loïs Manu Marian Marjan Matija Michele Mischa Nanni Nicola Nihad Nika Nino Nour Patrice Paulin Payton Peyton Remi Rida Sai Sandi
  Sien Simone Skylar Skyler Tenzin Thando Tisa Tumi Uchenna Valeri Vanja Vivien Wendelin Yan Yani Yohana Zola
  Addison Aly Amel Hayat Ikram Sina Yuli Tal Ran
`;
