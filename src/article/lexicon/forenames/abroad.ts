/**
 * Forenames of Europe, Asia, Africa and the Pacific that are not among those given in the United
 * States, written down by hand. Those that are a word, a place or mostly a surname are left out.
 */
export const FEMALE_FORENAMES_ABROAD = `
  Aarti Aase Abeba Abena Aber Abimbola Achieng Adaeze Adanna Adaora Adhiambo Aditi Adjoa Adwoa Afia Afsaneh Afua Agata Agnetha Agnieszka Agnès Aicha Aikaterini Aiko
  Ailbhe Ailidh Ailsa Ainara Aine Ainhoa Aino Aishwarya Aisling Aissatou Aistė Aisyah Akanksha Akemi Akiko Akinyi Akosua Akua Albulena Aleksandra Alenka Alessandra Alessia Alia
  Alicja Alka Alla Almaz Almudena Alya Alyona Amaia Amandine Amelie Ameyo Amina Aminata Amira Amma Amna Amra Amrita Amélie Ana-Maria Ana-Paula Anagha Anahit
  Anahita Anais Anandi Ananya Anastasiya Anat Anaïs Anca Andreea Aneela Angeliki Angharad Aniela Anikó Anja Anju Anke Ankita Annalena Anne-Marie Anne-Sophie Anneke
  Anneli Annemiek Annika Anouk Ansam Antigoni Antje Antonella Anuradha Anush Anushka Anwen Anyango Anzhela Anđela Aoibhinn Aparna Apio Apolline Apsana Arabella Araminta Arantxa
  Archana Arianna Aroha Arpita Aruna Arundhati Arwa Aryna Ashwini Asli Aslı Asma Asmaa Assunção Astou Asuka Asunción Asya Atefeh Athina Atieno Atifete Atishi Atsuko
  Aurelie Aurélie Aušra Avani Avigail Awa Awino Axelle Ayaan Ayaka Ayako Ayantu Ayat Ayelet Ayla Aylin Aynur Ayse Aysegul Aysel Ayumi Ayşe Ayşegül Azadeh
  Aziza Azra Aïcha Aïssata Bahar Bahareh Banafsheh Banu Barbora Basma Batoul Batya Başak Beata Beate Beatrix Belgin Belén Benedetta Benedicte Berna Berrin
  Bethan Betül Bev Bex Bharati Bhavna Bhavya Biljana Bilquis Bineta Binta Birgit Birgitta Birna Birthe Birtukan Bisi Björk Blanka Blathnaid Blerta Blodwen Bláithín Bodil
  Boglárka Bogna Bojana Bolanle Bozena Bożena Božena Branka Branwen Bridie Brighid Britta Bronagh Bronwen Bríd Buhle Bukky Bukola Burcu Bushra Buyisiwe Bärbel
  Bénédicte Bérénice Caitriona Camila Canan Caoimhe Capucine Carme Carola Carys Catarina Caterina Cath Catrin Celine Ceren Ceri Cerys Ceyda Chandrika Chebet Chepkoech
  Cherono Chiamaka Chidinma Chieko Chihiro Chimamanda Chinelo Chinwe Chinyere Chioma Chipo Chitra Chiyo Chloé Chrysoula Citra Clemency Cliona Clodagh
  Clotilde Clémence Clíona Codruța Conceição Concepción Constanza Coralie Coumba Cressida Céline Dagmar Dalal Damares Damilola Danijela Danièle Danuta
  Darshana Darya Deepa Deepika Deepti Defne Delyth Derartu Dervla Desislava Despina Devika Devyani Diah Didem Dijana Dilek Dimitra Dinara Dineo Dinushka Divya
  Djénéba Doaa Doina Donatella Donika Dorit Dorota Dorottya Dorthe Doutzen Dragana Drusilla Dubravka Dunia Dunya Dušica Dóra Ealasaid Ebba Ebele Ebru Ece Edeltraud Edyta Eeva
  Efrat Efua Eibhlín Eiko Eila Eilidh Eilish Eimear Einat Eirian Eirini Eirlys Elaheh Eleftheria Eleni Eleonore Eleri Elham Elif Elin Elina Elira Eliska Elitsa
  Elizaveta Eliška Elke Elodie Eluned Elzbieta Elçin Elżbieta Eman Emanuela Emel Emer Emese Emi Emiko Emina Emine Emmi Encarnación Endang Enikő Eri Eriko
  Erzsébet Esmée Esra Esraa Estefanía Eszter Etsuko Evangelia Evelin Evgenia Evgeniya Evika Ewa Ewelina Ezinne Fadela Fadime Fadumo Faezeh Faina Faiza Farah
  Farha Farida Farnaz Fartuun Farzaneh Fatema Fatemeh Fatimah Fatma Fatou Fatoumata Fauzia Fawzia Federica Felicity Femke Fenella Fereshteh Feride Fernanda Feryal
  Ffion Fiame Figen Filipa Filiz Fionnuala Fiorella Firouzeh Fitri Floarea Florencia Folake Folasade Folorunso Forough Foteini Francoise Franziska Freja Freya
  Freyja Frida Friederike Frédérique Fumiko Funda Funke Funmilayo Fátima Gaelle Galia Galina Galya Gamze Gauri Gayane Gayatri Gaëlle Geertje Geeta Geetha
  Geneviève Genzebe Gergana Gertrud Ghada Ghazala Ghislaine Ginevra Girija Gitte Giuseppina Gizem Gleisi Golnaz Golshifteh Gonca Gordana Grainne Graziella Grazyna
  Graça Grażyna Greetje Gráinne Gudaf Gudrun Gulnara Gunilla Guðrún Gwenllian Gwyneth Gökçe Gülay Gülcan Güler Gülsüm Gülten Habiba Hadas Hadassah Hadeel
  Hadiza Hafsa Hagit Hajar Hajnalka Haleh Halima Halina Halla Hamda Hana Hanadi Hanae Hande Hanne Hanneke Hannelore Harmanpreet Harsimrat Haruka Haruko Hasina Hasmik
  Hatice Hauwa Heba Hedda Hege Heidemarie Heike Heledd Hema Hemlata Hend Hengameh Henriette Hermione Hetty Hiba Hilde Hildur Hilkka Hina Hinemoa Hiroko Hisako Hitomi
  Hiwot Hodan Homa Huda Humaira Huriye Hélène Hülya Iara Ibolya Ibtisam Idit Ifeoma Ifeyinwa Ifrah Iga Iida Ikuko Ilana Ilaria Ildikó Ilknur Ilze Imee Inas
  Inbal Indrani Inese Inger Ingrida Ingrīda Inmaculada Inna Intan Intisar Inès Inês Ioana Ioanna Irja Irmgard Iromi Iryna Iseabail Ishbel Isla Isobel Isolde Israa Itziar
  Ivanka Iveta Iwona Iyabo Izabela Izumi Jaana Jacinda Jadranka Jadwiga Jale Janaína Jarmila Jaroslava Jasmina Jasna Javiera Jawaher Jayalalithaa Jayanthi
  Jayashree Jelena Jemima Jemma Jepchirchir Jepkosgei Jhumpa Jilly Jimena Jitka Jiřina Jocasta Johana Joice Jolanda Jolanta Josje Jovana Joëlle Judit Julita
  Jumana Junko Jurgita Jussara Justyna Jutta Jwala Jyoti Jytte Jóhanna Júlia Kaarina Kadiatou Kadidia Kadri Kagendo Kaisa Kaja Kajal Kalliopi Kalpana Kamila
  Kamla Kangana Kanika Kanini Kaori Kaoru Karianne Karishma Karlijn Karnit Karolina Karoline Karolína Kartika Karuna Katalin Katarina Katarzyna Katerina Kateryna
  Kateřina Kathrin Katja Katri Katrijn Katrin Katrín Kaushalya Kavita Kavitha Kawthar Kayoko Kazuko Kazuyo Keala Keerthi Kehinde Kemi Keren Kersti Kerstin
  Ketevan Khadijah Khady Khaleda Khatia Khawla Khrystyna Khulood Kikuko Kimiko Kinga Kirron Kirsi Kirsteen Kirstie Kirsty Kiyoko Klara Klavdia Klára Kolinda
  Konstantina Kristalina Kristín Kristýna Krisztina Kriti Ksenia Ksenija Ksenya Kumiko Kyoko Kyriaki Kübra LaToya Ladan Laetitia Laia Laila Lale Laleh Lalita Lamia
  Laoise Larisa Larysa Lathika Latifa Laëtitia Leena Leire Lejla Leni Lenka Leonie Lerato Lesya Letesenbet Letizia Leyla Libuše Lidiya Lieke Liesbeth Liesel
  Lieselotte Liis Liisa Liliya Limor Lindiwe Linnéa Liora Lisbeth Liv Ljiljana Ljubica Loida Loredana Lotta Lotte Loubna Loujain Louka Lowri Lubna Lucía Ludwika
  Luminița Luísa Lyubov Lyudmila Lyudmyla Lærke Léa Léna Maaike Maarit Maayan Mabli Macarena Machiko Machteld Madhavi Madhu Madhuri Maelle Maeve Mafalda Magdaléna
  Magdolna Mahbouba Mahina Mahnaz Mahsa Mahua Maia Maija Maike Maimouna Mair Mairead Mairi Mairin Maisie Maite Maja Majida Majlinda Makiko Malalai Malathi
  Maleeha Malgorzata Maliheh Malin Malini Malka Mamata Mami Mamphela Manal Mandana Manisha Manju Manjula Manon Manushi Mapisa Maram Marama Margarethe Margaux
  Margrethe Margriet Mariama Mariame Marie-Christine Marie-Claire Marie-Louise Marieke Marielle Mariia Marija Marijana Marijke Mariko Marit Mariya Marja
  Marjatta Marjolein Marketa Marketta Markéta Marleen Marwa Maryan Maryia Marzena Marzieh María Masako Masoumeh Mathilde Mayawati Maysoon Mayu Mayuko
  Mayumi Mayyada Maëlle Maïwenn Małgorzata Meaza Mechthild Medha Meena Meenakshi Megawati Megha Megumi Mehbooba Mehrangiz Mehreen Mehwish Meinir Meirav Melek
  Meltem Menna Meral Merav Merete Meritxell Merja Mervat Merve Mervi Meryem Meseret Mhairi Miatta Michela Michiko Mieke Mieko Mihaela Mikiko Milada Milena Milica
  Miloslava Mimoza Minako Minakshi Minna Mireia Mireille Mirela Mirella Miri Mirja Mirjam Mirjana Miroslava Mirsada Misaki Mithali Mitra Mitsuko Miwa Miyako
  Miyuki Mizuho Mizuki Moana Momoko Monireh Montse Moraa Morag Morven Morwenna Motoko Mozhgan Muireann Mumbi Muthoni Mwanaidi Myfanwy Myrsini Máire Máiréad
  Márta Märta Mélanie Mélissa Mónica Mónika Müge Mădălina Nabila Nadezhda Nadya Naděžda Naeema Nahed Naheed Nahla Naima Najat Najla Najwa Nakato Nalan Naledi
  Nalini Nalubega Nami Namita Namrata Namugga Nanaia Nanako Nandini Nandita Naoko Narges Nargess Narjis Nasreen Nasrin Nataliia Nataliya Natalya Nataša
  Natsuki Natsumi Nava Nawal Nazanin Nazlı Ndeye Ndidi Neasa Neelam Neema Negar Neha Nele Nerea Nermina Nerys Neslihan Nesrine Nessa Neta Nevena Ngaire Ngozi Nicoleta Nicoletta
  Nidhi Nienke Nihan Niina Nikolina Nilay Nilgün Niloufar Nirmala Nisha Nisreen Nitza Nivedita Njeri Njoki Nkechi Nkiru Nkiruka Nkosazana Nneka Nnenna
  Nobuhle Noemie Noha Noluthando Nomalanga Nomsa Nomvula Noora Noriko Nouf Noura Noxolo Nozipho Noémie Nse Ntombi Nuala Nune Nuray Nurcan Nurdan Nuria Nurit
  Nutan Nyambura Nyasha Nóra Núria Oana Obiageli Obioma Oby Oceane Océane Oddny Odile Ofra Oksana Olayinka Oleksandra Olena Olha Olivera Oluchi
  Olwen Omolola Oona Oonagh Orit Orla Orna Ornella Orsolya Osnat Ottilie Ottoline Oumou Outi Padma Padmini Paetongtarn Pallavi Paloma Panagiota Paraskevi
  Parastoo Pardis Parisa Parvaneh Parvati Parvin Pascale Patrizia Patrycja Pavla Payal Pelin Perdita Perlita Pernille Perrine Pervin Petronella Petya Phumzile Phyllida
  Piia Pippa Piret Pirjo Pirkko Piroska Pnina Polina Pooja Poonam Prachi Pragya Prajakta Pramila Pratibha Pratima Preeti Preity Prerna Priti Priyanka Puan
  Purnima Puspa Putri Päivi Pınar Rabab Rabia Rachana Rachida Radha Radhika Radka Radmila Raffaella Raghad Ragnhild Rahma Raija Raisa Rajeshwari Rajini Rakhi
  Ralitsa Raluca Ramata Rangimarie Ranjana Rasa Rasha Rashmi Rashmika Ratna Rawan Razan Reem Reema Reena Refilwe Rehab Rehana Rehema Reiko Rekha Renske Renu
  Renuka Retno Revital Reyhan Rhian Rhona Rianne Richa Rie Rieko Rigoberta Riikka Rika Rikke Rima Rimma Rini Ririek Risa Ritika Ritu Ritva Rivka Rizwana Rocío
  Rodica Roisin Rokia Ronit Ronke Rosamund Rosena Roshni Rositsa Rosângela Roya Roísín Rubina Ruchi Rukiye Rumi Rumyana Rupa Rupali Ruqayya Ruriko Rushanara Ruslana Rutendo
  Ryoko Réka Róisín Růžena Saadia Saara Sachiko Sadhana Sadhbh Sadia Safiatou Safiya Sahar Sahra Saida Saija Saima Saina Sajida Sakina Sakine Sakshi Salla Salma
  Salome Salwa Samah Samaneh Samar Samia Samina Sandrine Sanem Sanja Sanjana Sanjeewani Sanna Saoirse Sarala Saraswati Sarit Saroj Sarojini Saskia Satoko
  Satomi Satu Savita Savitri Sawsan Sayaka Sayuri Seana Seda Seema Segolene Seija Seiko Sema Semra Senada Senga Sepideh Serap Seren Serpil Setareh Setsuko Sevda Severine
  Sevgi Sevil Sevim Sezen Shabana Shabnam Shadia Shahd Shahla Shahrzad Shaima Shaimaa Shaista Shaniqua Shanti Sharmeen Sharmila Sharmistha Shazia Sheela Shefali Shereen Shilpa
  Shira Shireen Shirin Shirli Shiva Shizuka Shizuko Shlomit Shobha Shobhaa Shohreh Shona Shraddha Shreya Shubha Shukria Shulamit Shweta Sian Sibel Sidra Sidsel
  Sieglinde Sietske Sigal Signe Sigríður Siham Silje Silke Silviya Sima Simin Simina Simisola Simran Sinead Sini Sinéad Siobhán Sioned Siranush Sirimavo
  Sirkka Sirpa Sita Siti Siv Siân Sjoukje Slavica Slađana Smadar Smita Smriti Sneha Snehal Snezana Snezhana Snežana Sobia Sofie Sofya Sofía Soheila Solange Solene
  Solomiya Solveig Solène Sonal Sonali Soraya Sorcha Sorina Souad Souha Soumya Soňa Sraddha Sripriya Stanimira Stanisława Stanka Stavroula Stefania Steffi
  Stefka Steinunn Subhashini Subira Suchitra Sudha Suella Suha Suheir Sujata Sumaira Sumaya Sumiko Sumitra Supriya Surabhi Sushma Sushmita Susi Sussi Suvi Suzana
  Svandís Svenja Sviatlana Svitlana Swapna Swara Swati Sylvie Sylwia Synnøve Szilvia Séverine Síle Tabata Taghreed Tahani Tahmineh Tainá Takako Tali Tamsin
  Tanja Tansu Tanvi Taraneh Tariana Tarja Taslima Tatjana Tatyana Tegan Tehmina Tejaswini Temitope Tereza Terhi Tetiana Tetyana Teuta Thandeka Thandi
  Thandiwe Thangam Thaís Theano Thuli Thulisile Thyra Thérèse Tigist Tiina Tijana Tilda Tilly Timea Tineke Tirunesh Titiek Titilayo Tiziana Tjitske Tomoko Tomomi
  Torunn Toshiko Tove Toyin Triin Trijntje Trine Truus Tsitsi Tsuneko Tsveta Tsvetana Tuija Turid Tuula Tuuli Tuva Tzipi Tzipora Tímea Tülay Tünde Türkan Ubah
  Uju Ulla Ulrika Ulrike Ulyana Uma Unni Urmila Ursel Urszula Urvashi Uschi Usha Uzma Vaira Vaishali Valentyna Valérie Vandana Vani Vanya Varvara
  Vasiliki Vassiliki Vasudha Vasundhara Veena Velichka Vendula Venetia Venla Vered Verena Verica Verity Veronika Veronique Verónica Vesna Vibeke Vibha Vidya Vijaya Viktoria
  Viktorija Viktoriya Viktória Vimala Vinita Viorica Vira Virpi Virág Vittoria Viv Višnja Vjosa Vlasta Volha Véronique Věra Wafa Wafaa Wahyuni Wairimu Walaa
  Waltraud Wambui Wangari Wangechi Wanjiku Wanjiru Warda Werknesh Weronika Widad Wiebke Wiesława Wietske Willemijn Wioletta Wisława Xanthe Xenia Ximena Yaa Yaara
  Yael Yamini Yana Yara Yasemin Yashoda Yasmine Yasuko Yeganeh Yehudit Yejide Yekaterina Yelena Yelizaveta Yenny Yeshi Yetunde Yevgenia Yevheniya Yewande
  Yeşim Yifat Ylva Yocheved Yordanka Yoriko Yui Yuka Yukari Yukiko Yuko Yuliia Yuliya Yumi Yumiko Yuriko Yusra Yıldız Zadie Zagorka Zahava Zahra Zandile
  Zanele Zara Zarah Zarghuna Zari Zarifa Zartaj Zawadi Zaynab Zdenka Zdeňka Zehava Zehra Zeina Zeinab Zekiye Zeynep Zhanna Ziba Zinaida Zindzi Zineb Zita Zlata
  Zodwa Zofia Zohra Zohreh Zoleka Zorica Zornitsa Zoya Zoé Zsuzsa Zsuzsanna Zsófia Zuhura Zulaikha Zuzana Zuzanna Zübeyde Ágnes Áine Ángela Ángeles Ásdís Åsa
  Åse Åslaug Éabha Élise Élodie Éléonore Émilie Éva Órla Özge Özlem Úna Ümmühan Þórdís İpek Ľudmila Łucja Şebnem Şule Štěpánka Šárka Żaneta Željana Željka
  Ștefania
`;

export const MALE_FORENAMES_ABROAD = `
  Aad Aage Aakash Aamir Aarav Abayomi Abbas Abdel Abdelaziz Abdelhamid Abdelkader Abdelkarim Abdelmajid Abdelmalek Abdelrahman Abderrahmane Abdi Abdirahman
  Abdirashid Abdiweli Abdou Abdoulaye Abdulaziz Abdulkadir Abdulla Abdullahi Abdulrahman Abdurrahman Abebe Abeiku Abhijit Abhimanyu Abhinav Abhishek Abhisit Abid
  Abiodun Abiy Abolfazl Abolhassan Aboubacar Abshir Achim Ade Adebayo Adebola Adeel Adekunle Adel Ademola Aderemi Adewale Adham Adhir Adil Aditya Adnan Adriaan Adrián Afonso
  Afshin Afzal Agus Agustín Aharon Ahmet Aidan Aidar Ailín Aimen Airlangga Aitor Ajay Ajit Akash Akhil Akhilesh Akihiko Akihiro Akihito Akinori Akinwumi Akinwunmi Akio
  Akira Akito Akram Aksel Akshay Akwasi Alaa Alain Alasdair Alassane Alastair Albin Albrecht Aled Aleksandar Aleksander Aleksandr Aleksandër Aleksei Aleksey
  Aleksi Alemayehu Ales Alessandro Alexandre Alexandros Alexei Alexey Alf Alfie Alfio Alfreð Algernon Algirdas Aliko Alin Alireza Aliyu Aljaž Almazbek Alois
  Alok Alon Aloysio Alparslan Altan Alun Alwyn Alyaksandr Amadou Amarinder Amartya Ambarish Amichai Amien Amin Aminu Amir Amitabh Amjad Ammar Amnon Amol Amr Ananth Anas
  Anastasios Anatolii Anatoliy Anatoly Ander Andika Andile Andoni Andrei Andrej Andrey Andrii Andris Andrius Andriy Andrus Andrzej András André Aneurin Anies
  Aniket Anirban Anirudh Anisul Anker Ankit Ankur Ansgar Anshuman Antoni Antonin Antonis Antonín Antti António Anubhav Anupam Anura Anurag Anutin Anwar Anže
  Aodhán Aonghas Apostolos Arash Arben Arda Ardeshir Aref Arfon Ari Arie Arieh Arif Aristides Aristotelis Arjan Arjen Arjun Arkadiusz Arkady Armen Armin Arnab Arnaldo
  Arnaud Arndt Arne Arrigo Arsen Arshad Arsène Artan Artem Arto Artur Artyom Arvid Arvind Arvo Arvydas Arwel Aryeh Asad Asaduzzaman Asaf Asbjørn Aseem Asher Ashish
  Ashkan Ashot Ashraf Ashwin Asier Asif Asim Askar Aslak Assad Assaf Assimi Asutosh Atal Atef Atif Atsushi Atul Auberon Augustin Augusto Aurélien Avichai Avigdor Avinash
  Avner Avraham Axel Ayal Aydin Aydın Ayman Ayodeji Ayoub Ayub Azeem Azhar Azim Aziz Azubuike Azzam Aécio Babacar Babagana Babajide Babak Babar Babatunde Baburam Baffour Bahaa
  Bahadır Bahgat Bahman Bahram Baichung Bakary Bakhtiyar Bakir Balaji Balasaheb Balbir Baldev Balram Baltasar Balwant Balázs Bambang Bandar Baptiste Baris Barnaby Barra Bartholomew
  Bartosz Bartłomiej Barun Barış Basavaraj Basem Bashir Bassam Bassem Bastian Bastien Basuki Bautista Baz Bedwyr Behnam Behrouz Behzad Bekim Bekir Bence Benedikt
  Bengt Benigno Benoit Benoît Beppe Berat Bernd Bernhard Bernt Bertrand Besnik Beñat Bhagwant Bhavesh Bhupesh Bhupinder Bhushan Bidzina Bijan Bikram Bimal
  Binali Bipin Birendra Birger Birhanu Birkir Biswajit Bjarne Bjarni Björn Bjørn Blagoje Blaž Bleddyn Boaz Bodo Bogdan Bogusław Bohdan Bohumil Bohuslav Bojan
  Bolaji Bolat Bolesław Bongbong Bonginkosi Borja Borut Borys Botond Boualem Boubacar Boudewijn Boyko Bozhidar Bořek Božidar Brahim Bram Branimir Branislav Branko
  Breandán Bronisław Budiono Bukayo Bulent Burak Burkhard Bálint Béla Børge Bülent Cahal Cahir Cahyo Cai Caio Calin Calum Caradog Carl-Gustaf Carles Carsten Carwyn
  Casper Catalin Cathal Cees Cefin Celso Cem Cemal Cemil Cengiz Cenk Cesare Cesc Cevdet Cezary Chafik Chaim Chakib Chandan Chandrababu Chandrashekhar Charanjit
  Cheick Cheikh Cheikhou Chetan Chidi Chidozie Chiedu Chigozie Chike Chima Chimezie Chinedu Chinonso Chinua Chinweike Chirag Chiranjeevi Christer Christof
  Christoph Christophe Christos Chukwudi Chukwuemeka Chukwuma Chérif Cian Ciaran Ciarán Cillian Ciro Claes Claus Cledwyn Clive Clément Colm Colum Coman Conall Conor
  Constantin Cor Corentin Cormac Cornelis Corneliu Corrado Cosimo Cosmin Cosmo Costel Cristian Cristiano Cristián Cristóbal Csaba Cuthbert Cyprian Czesław Cássio
  Cédric Célestin César Călin Cătălin Daan Dacian Dafydd Dai Daichi Daigo Daiki Daisuke Daithi Dalibor Damir Damián Daniil Danylo Daoud Dapo Daragh Dariush Dariusz
  Darko Darragh Dattatreya Davi Davide Davit Davood Davor Davut Davíð Dawid Dawit Dawood Daz DeAndre Debashis Debendra Debretsion Deepender Deian Deiniol Dejan Demba Demeke Denys Dermot Des
  Detlef Dev Deve Devendra Dezső Dhananjay Dharmendra Dhiraj Diaa Diarmuid Didier Diederik Diether Dietmar Dietrich Digby Digvijaya Dilip Dilwyn Dimitar Dimitri Dimitrios
  Dimitris Dinesh Dinis Dinuka Diogo Diosdado Divakar Djoko Dmitriy Dmytro Dodi Domagoj Domenico Domhnall Domingos Donal Donatien Donncha Doron Doru Dougal Doğan Dragan Dragoslav
  Dragoș Dražen Dries Dror Duarte Dumitru Dusan Dushyant Dušan Dyfed Dzmitry Dáithí Dávid Déaglán Dénes Dónal Eamon Eamonn Ebenezer Eberhard Ebrahim Ebuka
  Eckart Eckhard Edet Edgars Edi Edin Edoardo Edouard Eduard Eero Effi Efraim Efstathios Egidio Egil Egils Egon Ehab Ehsan Eifion Eiichi Eiji Einar Eino Eirik
  Eisaku Eissa Eitan Ekene Ekkehard Eknath Ekow Ekrem Elazar Elchin Elfyn Elgan Eliezer Elio Elis Eliud Eliyahu Elmar Elystan Emad Emanuele Emiliano Emin Emlyn
  Emmerson Emmet Emomali Emrys Emyr Enda Endre Eneko Enes Engelbert Engin Enyinnaya Enzo Eoghan Erdal Erdem Erdoğan Eren Erez Erhan Erhard Erkan Erkki Erling Ernő
  Ersin Ertuğrul Eryk Esa Esben Esko Esmail Espen Essam Etienne Ettore Euan Eugen Eugeniusz Eugène Eurig Euros Evangelos Evariste Everard Evgeni Evgeny Evo Evžen Ewald Ewart Ewen Ewout
  Eyal Ezer Ezio Fabiano Fabien Fabinho Fabio Fabián Fabrice Fabrizio Facundo Fadel Fadi Fadli Fahad Fahd Faheem Fakhreddin Faleh Farai Faraz Farhad Farhan Fariborz Farid Faris
  Farouk Faruk Farzad Fathi Fatih Fatmir Fatos Faustin Fawad Fawaz Fawzi Fayez Feargal Fearghal Fedor Fehmi Feike Femi Ferenc Fereydoun Fergal Fergus Ferhat Fermín
  Fernandinho Festus Fethullah Feyisa Fiachra Fikile Fikret Fikri Filip Filippo Finbarr Finlay Finley Fintan Fionn Fitzroy Flavio Flemming Florian Floris Flávio Folarin Fotis Fouad
  Franciszek Franck Francois Franjo Frank-Walter Frans František Fredrik Friedhelm Friedrich Frits Frode Fryderyk Frédéric Fuad Fuat Fumiaki Fumihiro Fumio
  Fyodor Fábio Félicien Félix Gabin Gabor Gadi Gaetano Galal Gamal Ganesh Ganjar Garba Gaspard Gaurav Gautam Gaz Gaël Gbenga Gearoid Gearóid Ged Gediminas Geert Geir Genki
  Gennady Gennaro Geoff Geoffroy Georg Georgi Georgios Georgy Geraint Gerallt Gerd Gergely Gergő Germain Germán Gernot Gero Gerrit Gert Gervase Getachew Gethin Ghaith
  Ghanem Ghasem Ghassan Gheorghe Gholam Gholamreza Ghulam Giacomo Giampaolo Gian Giancarlo Gianfranco Gianluca Gianluigi Gianni Giannis Gianpiero Gibran
  Gideon Gidi Gijs Gilad Gilles Gilmar Giora Giorgi Giorgio Giorgos Girish Gitanas Giuliano Giulio Gjergj Gleb Glyn Godfrey Godswill Goffredo Gokhan Gonen Gonçalo Gopal
  Gopinath Goran Gordan Gorka Gotabaya Gottfried Govind Graeme Granit Gregor Greville Grigore Grigoris Grigory Gruffydd Grzegorz Grégoire Grégory Gudni Guido Guilherme
  Guillaume Gulbuddin Gundars Gunnar Gunther Gurbanguly Gurcharan Gurmeet Gurpatwant Gustaf Gustav Gustave Gustaw Guus Guðni Gwede Gwilym Gwion Gwyn Gwynfor
  Guy Gylfi Gyula György Gábor Gérard Géza Gökhan Göran Günther Güven Haakon Habib Habimana Haidar Haider Hailemariam Haim Haitham Hajime Hakainde Hakan Hakim Halbe Halidou
  Haluk Halvor Hamdan Hamdi Hamed Hamidreza Hamza Hani Hannes Hannu Hans-Georg Hans-Jürgen Hans-Peter Hansi Hany Harald Harbhajan Hardeep Hardik Haris Harish Haroon
  Haroun Harri Harsha Harshad Harshal Hartmut Haruhiko Haruki Haruo Hasan Hasanul Haseeb Hashim Hatem Hayao Hayato Haydar Hayk Hazem Hefin Heikki Heiko Heiner Heinrich Heinz
  Heitor Helge Hemant Hendrik Henk Hennadiy Henning Henri Henrique Henryk Hermann Hernán Herve Hervé Hesameddin Hesham Hicham Hidde Hideaki Hidehiko Hideki
  Hideo Hideto Hidetoshi Hifikepunye Himanshu Himanta Hipólito Hirofumi Hirohito Hirokazu Hiroki Hiromasa Hiroto Hiroyuki Hisashi Hisham Hitesh Hitoshi
  Holger Honoré Hooman Horia Hormoz Horst Hosam Hosni Hossein Houssem Hovik Hristo Hrvoje Hubertus Hulusi Humphrey Humza Huseyin Hussain Hussam Huub Huw Hynek
  Hywel Håkan Håkon Héctor Hüseyin Iain Ibrahima Ichiro Idan Idris Idriss Idrissa Idrus Idwal Ieuan Ifan Ifeanyi Ifor Iftikhar Ignacy Ignazio Ihab Ihor Ijaz Ikechukwu Ikenna Iker
  Ilan Ilham Ilie Ilir Ilkay Ilkka Illtyd Ilya Imad Imre Imtiaz Inder Indrajit Ingmar Ingo Ingvar Inigo Inzamam Ioan Ioannis Iolo Iorwerth Iraj Irakli Ireneusz Irfan Irwan Ishaan
  Ishan Ishant Ishaq Islwyn Ismail Ismaïla Ismo Issa Issam Issoufou Istvan István Italo Itamar Itzhak Iulian Ivano Ivar Ivaylo Ivica Ivor Iván Iwan Iwao Iyad Iyorchia Izhar Iñaki Jaafar
  Jaakko Jaap Jabir Jabulani Jacek Jacobo Jacopo Jafar Jagadish Jagan Jagdish Jagmeet Jago Jagtar Jahangir Jair Jairam Jakaya Jakob Jakov Jakub Jalal Jameel Jamil Jan-Peter
  Janez Jani Janos Janusz Jari Jarlath Jarmo Jaromir Jaromír Jaroslav Jaroslaw Jarosław Jasprit Jassim Jaswant Jatin Javad Javed Jawaharlal Jayant Jayesh Jaylen
  Jean-Baptiste Jean-Claude Jean-François Jean-Jacques Jean-Louis Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Paul Jean-Philippe Jean-Pierre Jean-Yves Jef
  Jejomar Jelle Jenő Jeppe Jerko Jernej Jeroen Jerzy Jesper Jethro Jez Jide Jignesh Jiko Jindřich Jiri Jitendra Jiří Joachim Joakim Joao Joaquim Joaquín Jochen Joep Jofra
  Johan Johann Johannes Jokin Joko Jolyon Jonty Joost Jordi Jorg Joris Jorma Jos Josaia Joschka Josep Josip Jostein Jouko Jouni Jovan Jozef Joël Juanito Juha
  Juhani Juho Jukka Julien Julián Juma Junichi Junichiro Junji Juraj Jurgen Juri Juris Juro Jurriën Jussi Jusuf Juvénal Jyotiraditya Jyrki János Jérémie Jérôme Jóhannes Józef
  József Jörg Jørgen Jørn Júlio Jüri Jānis Kaan Kaarel Kabiru Kacper Kadir Kaesang Kagiso Kai Kailash Kais Kakha Kalani Kalidou Kalle Kalyan Kamal Kamil
  Kamran Kanhaiya Kapil Karamoko Karel Karl-Heinz Karl-Theodor Karlo Karsten Karthik Kartik Kartikeya Kashif Kaspar Kasper Kassem Katsuhiko Katsumi Katsunobu
  Katsuya Kaushik Kaveh Kayhan Kayode Kazimierz Kazuhiko Kazuhiro Kazuhito Kazuki Kazuma Kazunori Kazuo Kazuya Kazuyoshi Kazuyuki Kees Keiichi Keiji Keijo
  Keir Keisuke Keita Kelechi Kemal Kenan Kenenisa Kenichi Kenjiro Kenta Kentaro Kenzo Keoni Kerem Keshav Ketan Kev Keyvan Kgalema Kgosientsho Khaled Khalil
  Khosrow Khurram Kieran Kiichi Kimi Kimmo Kiren Kiril Kirill Kishore Kiyoshi Kizza Kjell Kjetil Klaas Klemen Knud Knut Kobby Kobina Koen Koichi Koichiro Koji
  Kojo Koku Kolawole Kolbeinn Koldo Komla Konrad Konstantin Konstantinos Koray Kostas Kosuke Kotaro Kourosh Krasimir Krešimir Kristoffer Krisztián Krišjānis
  Krystian Kryštof Krzysztof Kudakwashe Kudzai Kuldip Kunal Kunihiko Kunle Kurmanbek Kusal Kwabena Kwadwo Kwaku Kwasi Kweku Kwesi Kylian Kyohei Kyriakos Kyrie Kyrylo Kálmán Kári
  Károly Kåre Lachlan Ladislav Lahiru Laith Lajos Lakhdar Lakshman Lalit Lalu Lamberto Lamine Lando Lanre Lansana Lapo Lasith Lassana Lasse Laszlo Laurens Laurent
  Lautaro Laxman Lech Lefteris Lekan Lencho Lennart Leonhard Leonid Leonidas Leopold Leoš Lere Lesetja Leszek Levan Levent Levente Liaqat Libor Lieven Linas Lior
  Liviu Ljubomir Llewellyn Llion Llyr Llywelyn Llŷr Lochlan Lodewijk Loic Lokesh Lorcan Lothar Lourenço Loïc Lubomir Lubomír Luboš Lucian Ludger Ludovic Ludvík Ludwig
  Ludwik Luhut Luiz Luka Lukas Lukasz Lukáš Lulzim Lungi Lungile Lutz Luuk Luís Lyuben László Léo Léon Lóránt Ma'a Maarten Mabon Maciej Macky Madhav
  Madhusudan Madoc Mads Magnus Mahamadou Mahamane Mahamat Mahamudu Mahathir Mahela Mahendra Maher Mahesh Mahfud Mahfuz Mahinda Mahmood Mahmudullah Maithripala
  Majed Majid Makhaya Makis Makoto Maksim Maksym Malachy Malakai Mallikarjun Malo Malte Mamadou Mamady Mamdouh Mamoru Manabu Manaia Manfred Mangosuthu Manish
  Manjunath Manmohan Manohar Manoj Manolis Mansour Mansur Mantas Maqsood Marcello Marcin Marek Marijan Marin Marius Mariusz Markku Marko Martti Martyn Martín Marwan
  Masaaki Masahiko Masahiro Masakazu Masaki Masamichi Masanori Masao Masaru Masashi Masato Masatoshi Masayoshi Masayuki Mashrafe Masoud Massimiliano Matej
  Mateo Mateus Mateusz Matheus Mathias Mathieu Mathijs Mathis Mathéo Mato Matthieu Matthijs Matti Mattia Matyas Matías Matěj Mauri Maurits Maurizio Maurício Maxim
  Maxime Maximilian Mayank Mazen Maël Mbuyiseni Mcebisi Mduduzi Medhat Mehdi Mehran Mehrdad Meilyr Meirion Mele Melih Menachem Menahem Mengistu Menno Merfyn Mert Mervyn
  Mesut Metin Meurig Micha Michalis Michaël Michał Micheál Michiel Michio Mick Mickaël Mieczysław Miha Mihai Mihajlo Mihály Mikael Mikheil Mikkel Mikko Miklos
  Miklós Mikołaj Milind Milivoj Milorad Milos Miloslav Milovan Miloš Milutin Minoru Miodrag Mircea Mirko Miro Miroslav Mirosław Mirza Misbah Mislav Mitesh
  Mitsuo Mitsuru Mladen Mmusi Moataz Moaz Moctar Modibo Moeed Moeen Mohamad Mohamud Mohan Mohd Mohit Mohnish Mohsen Mohsin Moin Mojmír Mojtaba Mokgweetsi
  Momčilo Moncef Mondli Mordechai Morihiro Moritz Morten Mosiuoa Mostafa Motohiro Mouin Mounir Moussa Moustapha Moïse Mstislav Mthunzi Muammar Muammer Muath Mubarak Mufid
  Mugur Muhaimin Muhammadu Muhammet Muhannad Muharrem Muhsin Muhyiddin Muiris Mukesh Mukul Mulatu Mulayam Mungo Munir Muntasir Munyaradzi Murad Murali Muralidhar Murat
  Murdo Murilo Murugan Musa Musalia Mushahid Mushfiqur Mushtaq Musibau Mustansar Mustapha Muthanna Muyiwa Muzaffer Mwai Mykhailo Mykola Mykyta Mzwanele Márcio Mário
  Márk Márton Mátyás Máté Máximo Míchéal Nabil Nachman Nadeem Nader Nadhim Nadim Naeem Nael Naftali Nagesh Naif Naim Najam Naji Najib Nandan Naoise Naoki Naoto Naoya Narayan
  Naresh Naseem Nasim Nasir Nassim Natan Nataraj Naved Naveed Naveen Navin Navjot Nawaf Nayef Nayib Nazih Ndiaga Ndubuisi Nebojsa Nebojša Necati Necmettin Nedeljko Neeraj
  Nemanja Nenad Neymar Ngconde Ngolo Ngoni Nhlanhla Nicanor Nicolae Nicolás Nicolò Nicușor Nidal Niels Nihat Niilo Niklas Niko Nikol Nikolai Nikolaj Nikolaos
  Nikolay Nikos Nilesh Nilotpal Nils Nimco Nimrod Nir Niranjan Nirav Nishant Nissim Nitesh Nitin Nitish Nitzan Nizar Njabulo Nnamdi Noam Noboru Nobuhiko
  Nobuhiro Nobuo Nobuyuki Noriaki Norio Noriyuki Noureddine Nout Novak Noé Ntshavheni Nuhu Numan Nuno Nureddin Nuri Nursultan Nyesom Néstor Obafemi Obaidul
  Obert Obinna Octavian Oddvar Odhran Odion Odysseas Ofir Ognjen Ognyan Ohad Oisin Oisín Okan Okechukwu Oktay Olabode Oladapo Oladipo Olajide Olamide Olav Oldřich
  Ole Oleh Oleksandr Oleksii Oleksiy Olisa Ollanta Olle Olli Olly Olof Olufemi Olumide Oluremi Olusegun Oluwafemi Oluwatobi Omotola Omran Omri Ondrej Ondřej Onni Onno Onur
  Onyeka Onyekachi Orazio Orhan Oriol Orjan Orji Osagie Osamu Osbert Osian Osita Oskar Osman Osmo Oszkár Otabek Otakar Othman Otso Ottmar Ottó Otávio Oumar Ousmane Ovidiu
  Owain Ozan Oğuz Oğuzhan Paavo Padraig Panagiotis Panfilo Pankaj Panos Paresh Parth Parvez Parviz Pascal Pascual Pasi Patrik Patryk Patxi Pau Pauli Paulino
  Pavan Pavel Pavle Pavlo Pavlos Pawan Pawel Paweł Payam Peadar Pearse Pejman Pekka Penri Pentti Pep Pere Peregrine Pertti Pervez Petar Petko Petr Petre Petri
  Petro Petros Petru Petter Petteri Peyman Phelekezela Phelim Philipp Piergiorgio Pierluigi Piero Pierre-Nkurunziza Pierre-Yves Piet Pieter Pietro Pim
  Pinarayi Pinchas Piotr Pippo Piyush Plamen Platon Poul Prabhakar Prabhat Prabowo Pradeep Pradip Prafull Prafulla Prakash Pramod Pranab Pranav Pranay
  Prasanna Prasant Prashant Pratap Prateek Pratik Praveen Pravin Prayut Prayuth Preben Predrag Primož Prithviraj Proinsias Prokopis Przemysław Puneet Punit
  Purushottam Pyotr Pádraic Pádraig Pál Péter Qamar Qasim Qassem Quim Quinten Qusay Raanan Rabah Rachid Rade Radek Radim Radomir Radomír Radoslav Radoslaw
  Radosław Radovan Radu Radwan Raed Rafał Raffaele Rafic Rafik Rafiq Rafizi Raghav Raghavendra Raghu Raghuram Ragnar Raheem Rahim Raimo Raimonds Raimundo
  Rainer Rajab Rajan Rajat Rajeev Rajendra Rajesh Rajinder Rajko Rajkumar Rajnath Rajshekhar Raju Rakesh Ralf Ramakrishna Raman Ramazan Rameez Ramesh Rami Ramin Ramnath
  Ramush Ramy Ramzan Ramzi Ramón Randeep Randhir Ranil Ranjan Ranjit Ranko Ranulph Ranveer Raphaël Raphinha Rashed Rasim Rasmus Ratan Ratko Rauf Ravichandran
  Ravindra Rawiri Rayan Reha Rehman Reiji Reijo Reinhard Reinhold Reinier Remco Remus Renan Renzo René Reuven Reza Rezső Rhodri Rhun Rhydian Riad Riaz Riccardo Richárd
  Ridha Ridwan Rikiya Rilwan Rinat Rino Rinus Rishabh Rishi Risto Ritesh Riyad Rizieq Rizwan Roald Robbert Roddy Roderich Rodion Roel Roeland Rogério Rohan Rohit
  Rokas Romain Romário Ronaldo Ronan Ronen Roni Rosen Rostislav Rotimi Rouhollah Rowland Ruairi Ruairidh Ruairí Ruaraidh Ruaridh Rubén Rudi Ruggero Rumen Rune Ruprecht Ruslan Rustam Ruud
  Ryo Ryoichi Ryoji Ryosuke Ryota Ryszard Ryuichi Ryuji Régis Rémi Rémy Róbert Rúben Rüdiger Rıza Saad Saadi Sabri Saburo Sachin Sadao Saddam Sadegh
  Sadhguru Sadio Sadiq Sadık Saeb Safet Safwan Sagi Sahil Saifuddin Sajid Sajith Sakari Saleem Saleh Sali Salif Salih Salim Sameer Sameh Sami Samih Samir Samuli
  Sanath Sandeep Sander Sandiaga Sandile Sandip Sandor Sandro Sanjeev Sanjiv Sanket Sanusi Sarath Sarbananda Sarfaraz Sarp Sartaj Sasa Sascha Satish Satnam
  Satoru Satoshi Satya Satyajit Satyendra Sauli Saulius Saurabh Saurav Saúl Sebastiano Sebastien Sebastián Segun Seif Seiichi Seiji Sejad Sekou Selahattin Selemon
  Selim Selçuk Semih Semyon Senan Seosamh Seppo Septimus Sercan Serdar Serge Serhat Serhii Serhiy Serkan Serzh Seshadri Setya Seydou Seán Shabir Shadab Shadi Shafiq Shafiqul Shahbaz
  Shahid Shahram Shahriar Shahzad Shai Shailesh Shakeel Shakib Shakir Shaktikanta Shankar Sharad Sharif Shashank Shaukat Shaul Shavkat Shawki Shehbaz Shehu
  Sherif Shigeki Shigemi Shigenori Shigeo Shigeru Shigeyuki Shikhar Shingo Shinichi Shinji Shinjiro Shintaro Shinya Shiro Shishir Shivam Shivraj Shivshankar
  Shlomi Shlomo Shmuel Shoaib Shogo Shohei Shoichi Shoji Sholto Shota Shozo Shreyas Shubman Shuichi Shuji Shunichi Shunji Shunsuke Shyam Siamak Siaosi Siarhei
  Sibusiso Siddaramaiah Siddharth Siddhartha Sidharth Sidiki Siegfried Siegmar Siem Sietse Sifiso Sigmar Sigmundur Sigurd Sigurður Siim Sikandar Simen Simeon
  Simo Sinan Sindre Siniša Sion Sione Siphiwe Sipho Sirajul Sitaram Sitiveni Sivakumar Sivert Siyabonga Siôn Sjafrie Sjoerd Slamet Slaven Slavko Slavomír
  Slobodan Sofiane Sofyan Sohail Somnath Songezo Sonu Sooronbay Soren Sorin Soroush Sotiris Soufiane Souleymane Soumaïla Soumitra Sourav Spyridon Spyros Sreedharan
  Sreten Srettha Srinivas Srinivasan Ssemujju St.John Staffan Stanimir Stanislav Stanislaw Stanisław Stanko Stavros Stef Stefano Stefanos Steffan Steffen
  Steinar Steingrímur Stelian Stelios Stellan Stepan Stephane Stian Stig Stijn Stiofán Stipe Stjepan Stoyan Struan Stu Sture Stéphane Suat Subhash Subodh Subramaniam
  Subramanian Subrata Sudarshan Sudhanshu Sudheer Sudhir Sudip Suhas Sujit Sukhbir Sukhdev Sulaiman Suleiman Sulejman Suleyman Sumeet Sumit Sundar Sunder
  Suraj Suranga Surendra Suresh Surjit Sushant Sushil Susilo Susumu Suthep Sutopo Suwarno Svein Sverre Svetozar Svyatoslav Swapan Syahrul Sybrand Sylvain
  Szabolcs Szilárd Szymon Sándor Séamus Séan Sébastien Sérgio Sócrates Sönke Søren Süleyman Sławomir Taavi Tadao Tadashi Tadej Tadeusz Tadhg Tafadzwa Tahar
  Taher Tahir Taichi Taieb Taiki Tajudeen Takaaki Takafumi Takahiro Takamasa Takanori Takao Takashi Takayuki Takehiko Takehiro Takeo Takis Takudzwa Takuma
  Takumi Takuya Talal Taliesin Tamas Tamer Tamim Tamirat Tamás Taner Tansel Tanveer Taoufik Tapani Tapio Tapiwa Taras Tarcísio Tareck Tarek Tareq Tarlochan Taroh
  Tarquin Tarun Tarık Tatenda Tathagata Tatsuo Tatsuya Taufik Taulupe Tawfik Tayeb Tayfun Tayyip Teboho Tecwyn Tedros Teemu Tegid Teguh Tejashwi Tejasvi Temba
  Tembeka Tendayi Teodor Teppo Terje Tero Tesfaye Tetsuo Tetsuro Tetsuya Teun Tevita Tewolde Thaawarchand Thabang Thaksin Thanasis Themba Thembinkosi Themis
  Theodoros Thiago Thibault Thibaut Thijs Thilo Thodoris Thor Thorbjørn Thorkild Thorsten Thulani Théo Théodore Tiago Tibor Tidiane Tidjane Tiernan Tiesj Tigran Tijs
  Tillakaratne Tilo Timo Timofei Timofey Timoteo Timur Tinashe Tino Tivadar Tjahjo Tjeerd Tobi Tochukwu Todor Toivo Tokunbo Tolga Toma Tomasz Tomer Tomislav
  Tommaso Tomo Tomohiko Tomohiro Tomokazu Tomos Tomás Tomáš Tomé Tonderai Toomas Torben Torgeir Tormod Torquil Torstein Torsten Toru Toshiaki Toshihiko Toshihiro Toshihito
  Toshikazu Toshimitsu Toshio Toshiro Toshiya Toshiyuki Traian Trev Trevon Tristram Troels Trond Truls Trygve Tshepo Tsuneo Tsutomu Tsuyoshi Tsvetan Tudur Tullio Tuncay
  Tuncer Tunji Tunç Tuomas Tuomo Turgut Turlough Tushar Twan Tzachi Tzvi Tõnu Tāme Ubong Uday Uddhav Udo Uffe Ufuk Ugo Uilleam Ujjwal Ulf Uli Ulick Ulises Ulric Ulrich Ulrik Umar
  Umberto Umesh Umut Unai Upendra Urho Uri Uriel Urmas Uroš Urs Usama Usman Utkarsh Uzoma Uğur Vaclav Vadim Vahagn Vahan Vahid Vaibhav Vakhtang Valdas Valdis Valentino
  Valentín Valerii Valerio Valeriu Valeriy Valery Valtteri Valéry Vangelis Varun Vasant Vasco Vasil Vasile Vasilis Vasily Vassilis Vasudev Vasyl Vegard Veijo
  Veikko Veit Velenkosini Veljko Venkaiah Venkat Venkatesh Ventsislav Vesa Veselin Veysel Vibhav Vidar Vidyut Viggo Vikas Vikrant Viktar Viliame Ville Villy
  Vilmos Vilém Vimal Vinay Vineet Vinicius Vinod Vinícius Viorel Vipin Vipul Virat Virender Virendra Vishal Vishnu Vishwanath Vitali Vitaliy Vitaly Vitor Vittorio Vivek Vlad
  Vladan Vladimír Vladislav Vlado Vladyslav Vlastimil Vojislav Vojtěch Volkan Volker Volkmar Volodymyr Voreqe Vratislav Vsevolod Vuk Vuyani Vyacheslav
  Vytautas Václav Väinö Víctor Vít Vítězslav Wacław Wael Waheed Wajdi Waldemar Wale Waleed Walid Walther Waman Waqar Waqas Warsame Waseem Wasim Wataru Wawan Wessel Wibo
  Wiesław Wiktor Wilf Wilfried Wilhelm Willem Willi Wim Winfried Wiranto Wiremu Wissam Witold Wladyslaw Wojciech Wole Wolfram Wopke Wout Wouter Władysław
  Włodzimierz Xabi Xabier Xaver Xavi Xherdan Xolani Yaakov Yacine Yadollah Yago Yahya Yair Yakov Yakubu Yalçın Yanis Yann Yannick Yannis Yaqub Yaron Yaroslav Yaser Yash
  Yashasvi Yashwant Yasin Yasir Yasser Yassin Yassine Yasuhiko Yasuhiro Yasuhito Yasuo Yasushi Yasutoshi Yavuz Yaya Yazan Yazid Yegor Yehoshua Yehuda Yevgeni
  Yevgeny Yevhen Yevhenii Yiannis Yigal Yinka Yisrael Yiğit Yme Yngve Ynyr Yoav Yogendra Yogesh Yohanan Yohei Yoichi Yoji Yonas Yonatan Yoni Yoram Yordan Yorgos
  Yosef Yoshiaki Yoshifumi Yoshihide Yoshihiko Yoshihiro Yoshihisa Yoshikazu Yoshimasa Yoshinori Yoshio Yoshiro Yoshitaka Yoshito Yoshiyuki Yossi
  Yosuke Youcef Younes Younis Yousaf Yousef Yousif Youssef Youssou Youssouf Yousuf Yoweri Yrjö Yudhisthir Yuichi Yuichiro Yuji Yujiro Yukihiro Yunus Yurii Yuriy Yury Yusaku Yusril
  Yusuke Yuta Yutaka Yuto Yuval Yuya Yuzuru Yvan Yılmaz Zabihullah Zac Zafar Zafer Zaheer Zahid Zaid Zainudin Zakaria Zakhar Zakhele Zaki Zakir Zalman Zalmay Zaur Zayed Zayn
  Zbigniew Zbyněk Zdenek Zdeněk Zdravko Zdzisław Zeca Zeeshan Zeev Zeid Zeki Zelimkhan Zeljko Zeno Zenon Zhivko Ziad Ziaur Zinedine Zisis Ziya Ziyad Zlatan Zlatko
  Zoltan Zoltán Zoran Zoubir Zsigmond Zsolt Zuhair Zulfikar Zulfiqar Zulkifli Zurab Zviad Zvonimir Zvonko Zwelinzima Zygmunt Ádám Ángel Ângelo Åke Çağlar
  Éamon Édgar Édouard Élie Émile Éric Étienne Évariste Ólafur Óscar Ömer Özcan Özgür Øystein Øyvind Ünal Þór İbrahim İlker İsmail İsmet Ľudovít Łukasz Şahin
  Şenol Şükrü Štefan Štěpán Žarko Željko Žydrūnas Ștefan Jonny Mikey Davy Davey Reece Jannik Nico Jalen Usain Draymond LeBron Aurelien
`;

export const SHARED_FORENAMES_ABROAD = `
  Ally Amara Ataollah Ayodele Baljit Dele Dewi Gabriele Gurdeep Gurinder Harjit Harpreet Inderjit Jasbir Jaswinder Jools Kamaljit Kuldeep Mandeep Manjit Mika Naz Nermin Nikola Nurul Oluwaseun Paramjit Preet Seun Steph Surinder Tayo
  Dessie Lennie Shay Toni Yuki Daniele Hilary Vivian Noor Iman Uche Chika Tendai Inge Elia Kristian Jess Jules Sacha Blake Drew Shan Kit Joss Remy Noa
  Gurpreet Malak Moran Nihal Nusrat Parveen Suad Clemence Rui Shaheen Santosh Saša Marijn Hikaru Yoshimi
`;
