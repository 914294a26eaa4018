/**
 * Forenames as they are given in the United States (census of 1990, public domain), with some of
 * other countries.
 */
export const FEMALE_FORENAMES = `
  Abbey Abbie Abby Abigail Ada Addie Adela Adelaida Adelaide Adele Adelia Adelina Adeline Adell Adella Adelle Adina Adria Adriana Adriane Adrianna
  Adrianne Adrienne Afton Agatha Agnes Agustina Aida Aileen Aimee Aisha Aja Alaina Alana Alanna Alba Alberta Albertha Albertine Albina Alda Alecia
  Alejandra Alena Alene Alesha Alesia Aleta Aletha Alethea Alexa Alexandra Alexandria Alexia Alfreda Alice Alicia Alida Alina Aline Alisa Alisha Alison
  Alissa Allene Allie Allison Allyson Alma Almeda Alpha Alta Altagracia Althea Alvina Alyce Alycia Alysia Alyson Alyssa Amada Amalia Amanda Amber
  Amelia Amie Amparo Amy Ana Anabel Anastacia Anastasia Andra Andria Angela Angelia Angelica Angelina Angeline Angelique Angelita Angella Angie
  Anglea Anika Anissa Anita Anitra Anjali Ann Anna Annabel Annabelle Annamarie Anne Annegret Anneliese Annemarie Annetta Annette Annie Annmarie
  Antionette Antoinette Antonette Antonia Antonina Aoife April Araceli Aracely Arcelia Ardis Ardith Aretha Ariana Arielle Arleen Arlene Arlette Arline
  Armida Asha Ashely Ashlee Ashleigh Ashlie Ashly Astrid Athena Audra Audrey Audry Augusta Aung Aura Aurea Aurelia Aurora Autumn Ava Avis
  Awilda Ayanna Ayesha Bailey Bambi Barb Barbara Barbie Barbra Bea Beatrice Beatriz Becky Begoña Belen Belinda Bella Belle Belva Benazir Benita Berenice
  Bernadette Bernadine Bernice Berniece Bernita Berta Bertha Beryl Bess Bessie Beth Bethany Betsy Bette Bettie Bettina Betty Bettye Beulah
  Beverley Beverly Bianca Birdie Blanca Blanch Blanche Bobbi Bobbye Bonita Bonnie Bonny Brandee Brandi Brandie Brandy Breanna Breanne Bree Brenda Brenna
  Briana Brianna Brianne Bridget Bridgett Bridgette Brigette Brigitte Britney Brittani Brittany Brittney Brooke Buffy Caitlin Caitlyn Callie Cami
  Camilla Camille Candace Candance Candelaria Candi Candice Candida Candis Candy Cara Caren Cari Caridad Carin Carina Carissa Carla Carleen Carlene
  Carlota Carlotta Carly Carlyn Carma Carman Carmel Carmela Carmelita Carmella Carmen Carol Carolann Carole Carolee Carolina Caroline Carolyn Carolynn
  Caron Carri Carrie Caryl Caryn Casandra Cassandra Cassidy Cassie Catalina Catharine Catherine Cathi Cathie Cathleen Cathrine Cathryn Cathy Catina
  Catrina Catriona Cecelia Cecile Cecilia Cecily Celeste Celestine Celia Celina Chana Chanda Chanel Chantal Chantel Chantelle Charissa Charisse
  Charla Charleen Charlene Charlette Charline Charlotte Charmaine Charolette Chasity Chastity Chelsea Chelsey Chelsie Cheri Cherie Cherise Cherly Cherri
  Cherrie Cherry Cheryl Cheryle Cheyenne Chiara Chiquita Chloe Chrissy Christa Christal Christel Christene Christi Christiana Christiane
  Christie Christin Christina Christine Christy Chrystal Ciara Cierra Cinda Cindi Cindy Cinthia Claire Clara Clare Claribel Clarice Clarissa
  Claudette Claudia Claudine Clementine Cleta Coleen Colette Colleen Collette Concepcion Concetta Connie Constance Consuelo Cora Coral Corazon Cordelia
  Corene Cori Corina Corine Corinna Corinne Cornelia Corrie Corrina Corrine Cortney Cristal Cristi Cristin Cristina Cristine Cristy Crystal Cyndi
  Cynthia Cythia Daisy Dalia Damaris Danelle Danette Danica Daniela Daniella Danielle Danita Danna Danni Dannielle Danyelle Daphne Darci
  Darcie Darcy Daria Darla Darleen Darlene Darline Davida Davina Dawn Dawna Dayna Deana Deann Dee Deanna Deanne Deb Debbie Debbra Debby Debi Debora Deborah
  Debra Debrah Dedra Deena Deidra Deidre Deirdre Delfina Delia Delilah Della Delma Delois Delora Delores Deloris Delphia Delphine Demetra Demetria Dena
  Deneen Denice Denise Denna Desirae Desiree Destiny Diana Diane Diann Dianna Dianne Dilma Dina Dinah Dionne Dixie Dollie Dolly Dolores
  Domenica Dominga Dona Donita Donna Dora Dorcas Doreen Dorene Doretha Dori Dorinda Doris Dorotha Dorothea Dorothy Dorris Dortha Dorthea Dorthy Dottie
  Dovie Dulce Earlene Earline Earnestine Eartha Easter Eboni Ebony Eda Edelmira Eden Edie Edith Edna Edwina Edythe Effie Eileen Ekaterina Elaina Elaine
  Elana Elba Elda Eldora Eleanor Eleanora Eleanore Elena Elenor Elfriede Elida Elinor Elisa Elisabeth Elise Elissa Eliza Elizabeth Elizebeth Ella
  Ellen Ellie Elma Elmira Elna Elnora Eloisa Eloise Elouise Elsa Elsie Elva Elvera Elvia Elvira Elyse Emelia Emilia Emilie Emily Emma Emogene Ena
  Enedina Enid Enriqueta Erica Ericka Erika Erin Erlinda Erma Erna Ernestina Ernestine Esmeralda Esperanza Essie Estela Estella Estelle Ester Esther
  Estrella Ethel Ethelyn Etta Eugenia Eugenie Eula Eulalia Eun Eunice Eva Evalyn Evangelina Evangeline Eve Evelia Evelyn Evette Evie Evon Evonne Fabiola
  Faith Fallon Fannie Fanny Farrah Fatima Fawn Fay Faye Felecia Felica Felicia Felicita Felicitas Felipa Felisa Felisha Fern Ferne Filomena Fiona
  Flor Flora Florence Florene Florine Flossie Floy Fonda Fran Frances Francesca Francine Francisca Françoise Freda Freida Frieda Gabriela Gabriella
  Gabby Gabrielle Gail Garnet Gaye Gayla Gayle Gaynell Gaynor Gemma Gena Geneva Genevieve Genoveva Georgetta Georgette Georgia Georgiana Georgianna Georgina
  Geraldine Geralyn Gerda Geri Germaine Gerri Gertie Gertrude Gilda Gillian Gina Ginger Ginny Giorgia Giovanna Gisela Gisele Giselle Giulia Gladis
  Gladys Glenda Glenna Glenys Glynis Gloria Golda Goldie Grace Gracie Graciela Gregoria Greta Gretchen Gretta Griselda Guillermina Gussie Gwen Gwendolyn Hailey Haley
  Hallie Hanna Hannah Harriet Harriett Harriette Hattie Haydee Hayley Hazel Heather Hedwig Heidi Helen Helena Helene Helga Helle Hellen Henrietta
  Herlinda Hermelinda Herminia Hester Hettie Hilda Hildegard Hillary Hoa Holli Hollie Holly Hope Hortencia Hortense Hortensia Hulda Huma Huong
  Ida Idalia Idella Ila Ileana Ilene Ilhan Iliana Ilona Ilse Ima Imelda Imogen Imogene Ina Indira Ines Inez Inga Ingeborg Ingrid Inés Iola Iona
  Ione Irena Irene Irina Iris Irma Isabel Isabell Isabella Isabelle Isela Iva Ivana Ivette Ivonne Ivy Jacalyn Jacinta Jackeline Jacklyn Jaclyn Jacque
  Jacquelin Jacqueline Jacquelyn Jacquline Jada Jade Jaimie Jami Jamila Jammie Jana Janae Jane Janeen Janel Janell Janelle Janene Janet Janette Janey
  Janice Janie Janina Janine Janna Jannette Jannie Jaqueline Jasmine Jaunita Jayne Jazmin Jeana Jeane Jeanetta Jeanette Jeanie
  Jeanine Jeanna Jeanne Jeannette Jeannie Jeannine Jena Jenelle Jenifer Jeniffer Jenna Jennette Jenni Jennie Jennifer Jenniffer Jenny Jeraldine Jeri
  Jerilyn Jerri Jerrie Jesica Jessica Jettie Jill Jillian Joana Joanie Joann Joanna Joanne Jocelyn Jodi Jodie Joelle Joellen Joetta Johanna
  Johnetta Johnna Joi Joleen Jolene Jolynn Jonna Jonnie Josefa Josefina Josephina Josephine Josette Josie Jovita Joy Joyce Joycelyn Juana Juanita
  Judi Judie Judith Judy Juli Julia Juliana Juliann Julianna Julianne Julie Juliet Julieta Juliette Julissa June Justina Justine Kacey Kaci Kacie
  Kaitlin Kaitlyn Kala Kamala Kami Kandace Kandi Kandice Kandy Kara Karen Karie Karin Karina Karissa Karla Karlene Karolyn Karon Karri
  Karrie Karyn Kasandra Kassandra Kate Katelyn Katharine Katherine Katheryn Kathi Kathie Kathleen Kathlene Kathlyn Kathrine Kathryn Kathryne Kathy
  Kathyrn Katie Katina Katrina Katy Kaye Kayla Kaylee Kecia Keely Keiko Keisha Keli Kelli Kellie Kelsey Kelsie Kendra Kenna Keri Kerri
  Kerrie Kesha Keshia Khadija Kia Kiara Kimberely Kimberlee Kimberley Kimberly Kira Kirsten Kirstin Kirstjen Kisha Kitty Kizzy Kori Krista Kristal
  Kristan Kristen Kristi Kristie Kristin Kristina Kristine Kristy Kristyn Krystal Krystle Krystyna Kyla Kylee Kylie Kyra Kyung Lacey
  Laci Lacie Ladonna Lai Lakeisha Lakesha Lakeshia Lakisha Lakshmi Lan Lana Lanette Lani Lanita Laquita Lara Larissa Larue Lashanda Lashawn Lashonda
  Latanya Latasha Latisha Latonia Latonya Latosha Latoya Latrice Latricia Laura Laureen Laurel Lauren Laurene Lauretta Laurette Laurie Lavada
  Lavina Lavinia Lavon Lavonda Lavonne Lawanda Layla Lea Leah Leandra Leann Leanna Leanne Leatha Leatrice Leda Leeann Leesa Leila Leilani Leisa Lela
  Lelia Lena Lenora Lenore Leola Leona Leonor Leonora Leora Leota Lesa Leslee Lesli Lessie Leta Letha Leticia Letitia Letty Lettie Lia Liana
  Liane Libby Lida Lidia Lila Lilia Liliana Lillian Lillie Lilly Lily Lina Linda Lindy Linette Linnea Linnie Linsey Lisa Lise Lisette
  Lissa Lissette Lita Liz Liza Lizabeth Lizbeth Lizette Lizzie Lois Lola Lolita Lona Lora Loraine Loreen Lorelei Lorena Lorene Lorenza Loretta Lori
  Lorie Lorinda Lorine Lorna Lorraine Lorretta Lorri Lorrie Lottie Louann Louella Louisa Louise Lourdes Lovie Luana Luann Luanne Lucia Luciana Lucie
  Lucienne Lucila Lucile Lucille Lucinda Lucretia Lucy Ludmila Luella Luisa Lula Lulu Lupita Lura Luz Lyda Lydia Lyla Lyn Lynda Lyndsay Lyndsey
  Lynette Lynne Lynnette Mabel Mable Machelle Maddie Maddy Madeleine Madeline Madelyn Madge Madison Madonna Mae Maegan Magda Magdalena Magdalene Maggie
  Magnolia Mai Maira Majorie Malala Malia Malinda Malissa Mallory Mamie Mandi Mandy Manuela Mara Maranda Marcela Marcelina Marcella Marcelle Marci
  Marcia Marcie Marcy Margaret Margarete Margarette Margarita Marge Margery Margie Margo Margot Margret Marguerite Mari Maria Mariah Mariam
  Mariana Mariann Marianna Marianne Maribel Maribeth Maricela Marie Mariela Marietta Marilee Marilou Marilyn Marilynn Marina Marine Marisa Marisela
  Marisol Marissa Marita Maritza Marjorie Marjory Marla Marlena Marlene Marlo Marlyn Marlys Marnie Marquerite Marquita Marry Marsha Marta Martha Marti
  Martina Martine Marva Mary Maryam Maryann Maryanne Marybeth Maryellen Maryjane Maryjo Marylee Marylin Marylou Marylyn Mathilda Matilda Matilde
  Mattie Maud Maude Maudie Maura Maureen Maurine Mavis Maxine Maya Maybelle Mayme Mayra Mazie Meagan Meaghan Mechelle Mee Meera Meg Megan Meghan
  Mei Melania Melanie Melba Melina Melinda Melisa Melissa Mellisa Mellissa Melodie Melody Melonie Melony Melva Melvina Meredith Meryl Meta Mette Mi Mia Micaela
  Michaela Michell Michelle Mickie Migdalia Milagros Mildred Milissa Millicent Millie Mimi Mina Mindi Mindy Minerva Minnie Mira Miranda Mireya
  Miriam Mirian Mirna Mirta Missy Misti Misty Mittie Mitzi Modesta Moira Mollie Molly Mona Monica Monika Monique Mozell Mozelle Muriel Myong Myra Myriam
  Myrna Myrtice Myrtis Myrtle Nada Nadia Nadine Nakia Nakisha Nan Nanci Nancy Nanette Nannette Nannie Naomi Natalia Natalie Natasha Nathalie Natividad
  Nedra Nelda Nelida Nell Nella Nelle Nellie Nelly Nena Nereida Nettie Neva Neve Nia Niamh Nichelle Nichol Nichole Nicolasa Nicole Nicolette
  Nidia Niki Nikki Nila Nilda Nilsa Nina Ninfa Nita Noelia Noelle Noemi Nola Nona Nora Noreen Norene Norine Norma Nova Novella Nydia Ocie Octavia
  Odessa Odette Ofelia Oleta Olga Oliva Olive Olivia Oma Ona Opal Ophelia Ora Oralia Orpha Otilia Ouida Paige Palma Pam Pamala Pamela Pansy Paola
  Patrica Patricia Patsy Patti Pattie Patty Paula Paulette Paulina Pauline Pearl Pearlie Pearline Peggie Peggy Penelope Pennie Penny Perla Petra
  Philippa Phillis Philomena Phoebe Phuong Phylis Phyliss Phyllis Pilar Pinkie Polly Portia Pricilla Priscilla Priya Rachael Racheal Rachel
  Rachelle Racquel Rae Rafaela Ramona Randa Randi Rania Raquel Rashida Raven Reba Rebeca Rebecca Rebekah Regina Reina Rena Renae Renata Renate
  Renea Renee Renita Reta Retha Reva Reyna Rhea Rhiannon Rhoda Rhonda Richelle Rina Rita Roberta Robyn Rochelle Rocio Rolanda Roma Romana Romona
  Rona Ronda Ronna Rosa Rosalba Rosalee Rosalia Rosalie Rosalina Rosalind Rosalinda Rosaline Rosalva Rosalyn Rosanna Rosanne Rosaria Rosaura Rose
  Roseann Roseanna Roseanne Rosella Roselyn Rosemarie Rosemary Rosetta Rosie Rosina Rosita Roslyn Rowena Roxana Roxane Roxann Roxanna Roxanne Roxie Ruby
  Rubye Rufina Ruth Ruthann Ruthie Sabina Sabine Sabra Sabrina Sade Sadie Salina Sallie Sally Samantha Samatha Samira Sandra Sanjuana Sanjuanita
  Sara Sarah Sarita Saundra Savannah Scarlett Selena Selina Selma Serena Shaina Shalonda Shameka Shamika Shana Shanda Shandra Shanell Shani
  Shanika Shanita Shanna Shannan Shanon Shanta Shante Shantel Shantell Shara Sharee Sharen Shari Sharla Sharlene Sharon Sharonda Sharron Sharyn Shasta
  Shauna Shawanda Shawna Shayla Shayna Sheena Sheila Shelia Shelley Shelli Shellie Shelly Shena Sheree Sheri Sherie Sherilyn Sherita Sheron Sherri
  Sherrie Sherrill Sherron Sherry Sherryl Sheryl Shiela Shirlee Shirlene Shirley Shirly Shonda Sibyl Sierra Sigrid Silvia Simona Siobhan Socorro
  Sofia Soledad Sondra Sonia Sonja Sonya Sophia Sophie Stacey Staci Stacia Stacie Starla Starr Stefani Stefanie Stella Stephaine Stephani Stephanie
  Stephany Stephenie Stephine Stormy Sue Sunita Sunshine Susan Susana Susann Susanna Susannah Susanne Susie Suzan Suzanna Suzanne Suzette Suzie Suzy
  Svetlana Sybil Syble Sylvia Ségolène Tabatha Tabitha Talia Tamar Tamara Tamatha Tameka Tamela Tamera Tami Tamie Tamika Tamiko Tammi Tammie Tammy Tamra
  Tana Tanesha Tangela Tania Tanika Tanisha Tanya Tara Tarsha Taryn Tasha Tatiana Tawana Tawanda Tawanna Tawnya Teena Tena Tenisha Teodora Tera Teresa
  Terese Teresita Teressa Teri Terra Terri Terrie Tess Tessa Tessie Thea Theda Thelma Theodora Theresa Therese Thersa Thomasina Thuy Tia Tiana Tiara
  Tierra Tiffani Tiffanie Tiffany Tiffiny Tillie Tina Tisha Tomasa Tomeka Tonia Tonja Tonya Tori Tosha Toya Tracee Tracey Traci Tracie Trena Tresa
  Tressa Tressie Treva Tricia Trina Trish Trisha Trista Trudy Tulsi Twila Twyla Tyra Una Ursula Vada Valarie Valencia Valentina Valeria Valerie Valorie
  Vanessa Veda Velda Velia Velma Velva Venessa Venita Venus Vera Verda Vergie Verla Verna Vernell Vernice Vernie Vernita Verona Veronica Vesta Vicenta
  Vickey Vicki Vickie Vicky Victoria Vida Vikki Vilma Vina Viola Violet Violeta Virgie Virgina Virginia Vita Viva Viviana Vonda Vonnie Wanda
  Wanita Wendi Wendy Whitney Wilda Wilhelmina Willa Willene Wilma Windy Winifred Winnie Winnifred Winona Wynona Xiomara Yadira Yasmin Yesenia Yetta
  Yingluck Yoko Yolanda Yolonda Yoshiko Yulia Yvette Yvonne Zaida Zainab Zandra Zelda Zella Zelma Zena Zenaida Zenobia Zina Zoe Zoila Zona
  Zora Zoraida Zula Zulma
`;

export const MALE_FORENAMES = `
  Aaron Abdul Abdullah Abe Abel Abraham Abram Adalberto Adam Adan Adolfo Adolph Adrian Agustin Ahmad Ahmed Al Alan Albert Alberto Alden Aldo Alec Alejandro
  Alexander Alfonso Alfonzo Alfred Alfredo Alistair Allan Allen Alonso Alonzo Alphonse Alphonso Alton Alvaro Alvin Amado Ambrose Amit Amos Anders
  Anderson Andre Andreas Andres Andrew Andrés Andy Angelo Angus Anibal Anil Anthony Antione Antoine Anton Antone Antonio Antony Antwan Archie Arden
  Arlen Arlie Armand Armando Arnold Arnoldo Arnulfo Aron Arron Art Arthur Arturo Arun Asa Ashok Augustus Aurelio Austin Avi Barney Barrett Barry Bart
  Barton Bashar Basil Beau Ben Benedict Benito Benjamin Bennett Benny Benton Bernard Bernardo Bert Bertram Biff Bilal Bill Billy Binyamin Blaine
  Bob Bobby Booker Boris Boyce Boyd Brad Bradford Bradley Bradly Brady Brain Branden Brandon Brant Brendan Brendon Brent Brenton Bret Brett Brian
  Brice Brock Broderick Brooks Bruce Bruno Bryan Bryant Bryce Bryon Buck Buford Burl Burt Burton Buster Byron Caleb Callum Calvin Cameron Carl Carlo
  Carlos Carlton Carmelo Carmine Carson Carter Cecil Cedric Cedrick Cesar Chad Chadwick Charles Charley Chas Chase Chauncey Chester Chet Chip Chris
  Christoper Christopher Chuck Clarence Clark Claud Claude Claudio Clay Clayton Clement Clemente Cletus Cliff Clifford Clifton Clint Clyde Cody Colby
  Cole Coleman Colin Collin Colton Columbus Conrad Cordell Corey Cornelius Cornell Cortez Cory Coy Craig Crispin Cristobal Cristopher Curt Curtis Cyril
  Cyrus Dale Dalton Damian Damien Damion Damon Dan Dane Danial Daniel Danilo Danny Dante Darell Daren Darin Dario Darius Darnell Daron Darrel Darrell
  Darren Darrick Darrin Darron Darryl Darwin Daryl Dave David Davis Dean Deandre Deangelo Declan Deepak Del Delbert Delroy Delmar Delmer Demarcus Demetrius
  Denis Dennis Denny Denver Derek Derick Derrick Deshawn Desmond Dewayne Dewey Dewitt Dexter Dick Diego Dieter Dillon Dino Dion Dirk Dmitri Dmitry
  Domenic Domingo Dominic Dominick Don Donald Donn Donnell Donnie Donny Donovan Donte Dorsey Doug Douglas Douglass Doyle Duane Dudley Duncan Dustin
  Dwain Dwayne Dwight Dylan Earl Earle Earnest Ed Eddie Eddy Edgar Edgardo Edison Edmond Edmund Edmundo Eduardo Edward Edwardo Edwin Efrain Efren Ehud
  Elbert Elden Eldon Eldridge Eli Elias Elijah Eliseo Elliot Elliott Ellis Ellsworth Elmer Elmo Eloy Elroy Elton Elvin Elvis Elwood Emanuel Emeka
  Emerson Emery Emil Emile Emilio Emmanuel Emmett Emmitt Emory Emre Enoch Enrico Enrique Eoin Erasmo Eric Erich Erick Erik Ernest Ernesto Ernie Errol
  Ervin Erwin Esteban Ethan Eugene Eugenio Eusebio Evan Everett Everette Ewan Ezekiel Ezequiel Ezra Fabian Faisal Faustino Fausto Federico Felipe Felix
  Felton Ferdinand Fermin Fernando Fidel Filiberto Fletcher Florencio Florentino Floyd Forest Forrest Francesco Francisco Frank Franklin Franklyn Franz
  François Fred Freddy Frederic Frederick Fredric Fredrick Freeman Fritz Gabe Gabriel Galen Gareth Garfield Garret Garrett Garry Garth Gary Gaston Gavin
  Gaylord Genaro Gene Geoffrey George Gerald Geraldo Gerard Gerardo Gerhard Gil Gilbert Gilberto Giles Gino Giovanni Giuseppe Glen Glenn Gonzalo Gordon
  Grady Graham Graig Grant Granville Greg Gregg Gregorio Gregory Grover Guillermo Gus Gustavo Günter Hal Hamid Hamish Hank Hans Harlan Harland
  Harley Harold Harris Harrison Harry Harvey Hassan Hayden Haywood Heath Hector Helmut Henrik Henry Herb Herbert Heriberto Herman Herschel Hershel
  Hilario Hilton Hipolito Hiram Hiroshi Hobert Homer Horace Horacio Hosea Howard Hoyt Hubert Huey Hugh Hugo Humberto Hunter Hussein Hyman Ian Ibrahim
  Ignacio Igor Ike Imran Ira Irvin Irving Irwin Isaac Isaiah Isaias Isiah Isidro Ismael Isreal Issac Ivan Iñigo Jacinto Jack Jackson Jacob Jacques Jake
  Jamaal Jamal Jamar Jamel James Jamison Jared Jarod Jarred Jarrett Jarrod Jarvis Jason Jasper Javier Jay Jayson Jeb Jed Jeff Jefferey Jefferson Jeffery
  Jeffrey Jeffry Jens Jerald Jeramy Jere Jeremiah Jeremy Jermaine Jerold Jerome Jeromy Jerrell Jerrod Jerrold Jerry Jesse Jim Jimmy Joaquin Joe
  Joel Joesph Joey John Johnathan Johnathon Johnny Johnson Jomo Jon Jonah Jonas Jonathan Jonathon Jordon Jorge Jose Josef Joseph Josh Joshua Josiah
  Jospeh Josue José João Juan Judd Judson Julian Julio Julius Jun Junior Justin Jürgen Kareem Karim Karl Keenan Keith Kelvin Ken Kendrick Keneth
  Barack Francis Kenji Kenneth Kennith Kenny Kent Kenton Kermit Kevan Keven Kevin Khalid Kieth Kip Kirk Klaus Kofi Korey Kory Kraig Kristofer Kristopher Kurt Kurtis Kwame
  Kyle Lamar Lamont Lance Landon Lanny Larry Lars Lawerence Lawrence Lazaro Leandro Leif Leland Lemuel Len Lenard Lenny Leo Leon Leonard
  Leonardo Leonel Leopoldo Leroy Les Lester Levi Lewis Liam Lincoln Lino Linwood Lionel Lloyd Logan Lon Lonnie Lonny Lorenzo Louie Louis Lowell Loyd Luc
  Luca Lucas Luciano Lucien Lucio Lucius Luigi Luis Luke Luther Lyle Lyman Lyndon Lynwood Mac Mack Mahmoud Malcolm Malcom Malik Manual Manuel Marc
  Marcel Marcelino Marcellus Marcelo Marco Marcos Marcus Margarito Mariano Mario Mark Markus Marlin Marlon Marquis Marshall Martin Marvin Mason Massimo
  Mathew Mats Matt Matteo Matthew Matthias Maurice Mauricio Mauro Max Maximo Maxwell Maynard Mckinley Mehmet Melvin Merlin Merrill Mervin Micah
  Michael Michale Micheal Michel Miguel Mike Mikel Mikhail Milan Miles Milford Millard Milo Milton Miquel Mitch Mitchel Mitchell Modesto Mohamed
  Mohammad Mohammed Moises Monroe Monte Monty Morris Mort Morton Mose Moses Moshe Muhammad Murray Mustafa Myles Myron Napoleon Narendra Nasser Nate
  Nathan Nathanael Nathanial Nathaniel Neal Ned Neil Nelson Nestor Neville Newt Newton Niall Nicholas Nick Nickolas Nicolas Nigel Nikhil Noah Noe
  Nolan Norbert Norberto Norman Normand Norris Octavio Odis Olaf Oleg Olen Olin Oliver Olivier Olu Omar Omer Oren Orlando Orval Orville Osama Oscar
  Osvaldo Oswaldo Otis Otto Owen Pablo Palmer Paolo Parker Pasquale Patrick Paul Paulo Pedro Percy Perry Pete Peter Phil Philip Philippe Phillip Pierre
  Piers Porfirio Porter Preston Quentin Quincy Quintin Quinton Rafael Rafe Rahul Raj Rajiv Raleigh Ralph Ramiro Ramon Randal Randall Randell Randolph Randy
  Raphael Rashad Rashid Raul Ravi Ray Rayford Raymon Raymond Raymundo Raúl Recep Reed Reggie Reginald Reid Reinaldo Renaldo Renato Reuben Reg Rex Rey Reyes
  Reynaldo Rhett Rhys Ricardo Rich Richard Richie Rick Rickey Rickie Ricky Rigoberto Rob Robby Robert Roberto Robt Rocco Rocky Rod Roderick Rodger
  Rodney Rodolfo Rodrick Rodrigo Rogelio Roger Roland Rolando Rolf Rolland Roman Romeo Ron Ronald Ronnie Ronny Roosevelt Rory Roscoe Rosendo Ross Roy
  Royce Ruben Rubin Rudolf Rudolph Rudy Rueben Rufus Rupert Russ Russel Russell Rusty Ryan Saeed Sal Salman Salvador Salvatore Sammy Samual Samuel
  Sanford Sanjay Santiago Santo Saul Scot Scott Scotty Seamus Sean Sebastian Sergei Sergey Sergio Seth Seymour Shad Shane Shaun Shawn Sheldon Shelton
  Sherman Sherwood Shimon Shinzo Shon Sid Sidney Silas Silvio Simon Solomon Sonny Spencer Stan Stanford Stanley Stanton Stefan Stephan Stephen Steve
  Steven Stewart Stuart Sunil Sven Sy Sylvester Tad Takeshi Tanner Tariq Ted Teddy Teodoro Terence Terrance Terrell Terrence Thabo Thad Thaddeus Theo
  Theodore Theron Thierry Thomas Thurman Tim Timmy Timothy Titus Tobias Toby Tod Todd Tom Tomas Tommy Toney Tony Travis Trent Trenton Trevor Trey Troy Truman
  Tuan Tunde Ty Tyler Tyree Tyrell Tyron Tyrone Tyson Ulysses Uwe Valentin Vance Vaughn Vern Vernon Vic Vicente Victor Vijay Vikram Viktor Vince Vincent
  Vincenzo Virgil Virgilio Vito Vladimir Von Wade Waldo Walker Wallace Wally Walt Walter Walton Warner Warren Waylon Wayne Weldon Wendell Werner Wes
  Wesley Weston Wilber Wilbert Wilbur Wilburn Wiley Wilford Wilfred Wilfredo Will Willard William Williams Willian Willis Willy Wilmer Wilson Wilton
  Winford Winfred Winston Wolfgang Woodrow Wyatt Xavier Yitzhak Yukio Yuri Yusuf Yves Zach Zachariah Zachary Zachery Zack Zackary Zak Zane Zeke Álvaro
`;

/** Forenames that men and women bear alike: proof of a person, not of a gender. */
export const SHARED_FORENAMES = `
  Alex Alexis Ali Alva Andrea Angel Ariel Ashley Aubrey Augustine Avery Bennie Bernie Berry Billie Blair Bobbie Britt Carey Carrol Carroll Cary
  Casey Chang Charlie Chi Chong Chung Clair Cleo Courtney Dana Dannie Deon Devin Devon Dominique Dong Dorian Elisha Frankie Freddie Gale Gerry
  Guadalupe Hollis Jackie Jae Jaime Jame Jamey Jamie Jan Jessie Jewel Jewell Jimmie Jody Johnie Johnnie Jordan Jude Kasey Kelley Kelly Kendall
  Kerry Kim Kirby Kris Lacy Lavern Laverne Lee Leigh Lesley Leslie Lindsay Lindsey Loren Lou Lupe Lynn Marion Marty Merle Michal Michel Mickey Minh
  Morgan Nicky Nikita Noel Odell Ola Ollie Otha Pat Quinn Refugio Rene Riley Robbie Robin Rosario Rowan Sam Sammie Santos Sasha Scottie Shannon Shayne
  Shelby Sol Stacy Stevie Sung Sydney Taylor Terry Thanh Theo Tommie Tory Tracy Trinidad Tristan Val Valentine Van Willie Yong
  Amal Ashton Ami Bertie Artie Brook Christen Hanan Jasmin Jayme Jo Kenyatta Leone Lilian Mackenzie Marvel Maxie Regan Robbin Georgie Nicki Linh Lu Su Lin Jung Chun Kyong Kum Prudence Bo Jin Hai Wei Ming Mel Lue Dian
`;
