/**
 * Forenames as they are given in the United States (census of 1990, public domain; with some of other countries). Those of men and women alike are in forenames-shared.ts.
 */
export const FEMALE_FORENAMES = `
  Abbey Abbie Abby Abigail Ada Addie Adela Adelaida Adelaide Adele Adelia Adelina Adeline Adell Adella Adelle Adina Adria Adriana Adriane Adrianna
  Adrianne Adrienne Afton Agatha Agnes Agustina Aida Aileen Aimee Aisha Aja Alaina Alana Alanna Alba Alberta Albertha Albertine Albina Alda Alecia
  Alejandra Alena Alene Alesha Alesia Aleta Aletha Alethea Alexa Alexandra Alexandria Alexia Alfreda Alice Alicia Alida Alina Aline Alisa Alisha Alison
  Alissa Allene Allie Allison Allyson Alma Almeda Alpha Alta Altagracia Althea Alvina Alyce Alycia Alysia Alyson Alyssa Amada Amal Amalia Amanda Amber
  Amelia Ami Amie Amparo Amy Ana Anabel Anastacia Anastasia Andra Andria Angela Angelia Angelica Angelina Angeline Angelique Angelita Angella Angie
  Anglea Anh Anika Anissa Anita Anitra Anjali Ann Anna Annabel Annabelle Annamarie Anne Annegret Anneliese Annemarie Annetta Annette Annie Annmarie
  Antionette Antoinette Antonette Antonia Antonina Aoife April Araceli Aracely Arcelia Ardis Ardith Aretha Ariana Arielle Arleen Arlene Arlette Arline
  Armida Artie Asha Ashely Ashlee Ashleigh Ashlie Ashly Ashton Astrid Athena Audra Audrey Audry Augusta Aung Aura Aurea Aurelia Aurora Autumn Ava Avis
  Awilda Ayanna Ayesha Bailey Bambi Barb Barbara Barbie Barbra Bea Beatrice Beatriz Becky Begoña Belen Belinda Bella Belle Belva Benazir Benita Berenice
  Bernadette Bernadine Bernice Berniece Bernita Berta Bertha Bertie Beryl Bess Bessie Beth Bethany Betsy Bette Bettie Bettina Betty Bettye Beulah
  Beverley Beverly Bianca Birdie Blanca Blanch Blanche Bobbi Bobbye Bonita Bonnie Bonny Brandee Brandi Brandie Brandy Breanna Breanne Bree Brenda Brenna
  Briana Brianna Brianne Bridget Bridgett Bridgette Brigette Brigitte Britney Brittani Brittany Brittney Brook Brooke Buffy Caitlin Caitlyn Callie Cami
  Camilla Camille Candace Candance Candelaria Candi Candice Candida Candis Candy Cara Caren Cari Caridad Carin Carina Carissa Carla Carleen Carlene
  Carlota Carlotta Carly Carlyn Carma Carman Carmel Carmela Carmelita Carmella Carmen Carol Carolann Carole Carolee Carolina Caroline Carolyn Carolynn
  Caron Carri Carrie Caryl Caryn Casandra Cassandra Cassidy Cassie Catalina Catharine Catherine Cathi Cathie Cathleen Cathrine Cathryn Cathy Catina
  Catrina Catriona Cecelia Cecile Cecilia Cecily Celeste Celestine Celia Celina Chana Chanda Chandra Chanel Chantal Chantel Chantelle Charissa Charisse
  Charla Charleen Charlene Charlette Charline Charlotte Charmaine Charolette Chasity Chastity Chelsea Chelsey Chelsie Cheri Cherie Cherise Cherly Cherri
  Cherrie Cherry Cheryl Cheryle Cheyenne Chiara Chiquita Chloe Chrissy Christa Christal Christel Christen Christene Christi Christiana Christiane
  Christie Christin Christina Christine Christy Chrystal Chun Ciara Cierra Cinda Cindi Cindy Cinthia Claire Clara Clare Claribel Clarice Clarissa
  Claudette Claudia Claudine Clementine Cleta Coleen Colette Colleen Collette Concepcion Concetta Connie Constance Consuelo Cora Coral Corazon Cordelia
  Corene Cori Corina Corine Corinna Corinne Cornelia Corrie Corrina Corrine Cortney Cristal Cristi Cristin Cristina Cristine Cristy Crystal Cyndi
  Cynthia Cythia Daisy Dalia Damaris Danelle Danette Dani Danica Daniela Daniele Daniella Danielle Danita Danna Dannielle Danyelle Daphne Dara Darci
  Darcie Darcy Daria Darla Darleen Darlene Darline Davida Davina Dawn Dawna Dayna Deana Deann Deanna Deanne Deb Debbie Debbra Debby Debi Debora Deborah
  Debra Debrah Dedra Deena Deidra Deidre Deirdre Delfina Delia Delilah Della Delma Delois Delora Delores Deloris Delphia Delphine Demetra Demetria Dena
  Deneen Denice Denise Denna Desirae Desiree Dessie Destiny Dian Diana Diane Diann Dianna Dianne Dilma Dina Dinah Dionne Dixie Dollie Dolly Dolores
  Domenica Dominga Dona Donita Donna Dora Dorcas Doreen Dorene Doretha Dori Dorinda Doris Dorotha Dorothea Dorothy Dorris Dortha Dorthea Dorthy Dottie
  Dovie Dulce Earlene Earline Earnestine Eartha Easter Eboni Ebony Eda Edelmira Eden Edie Edith Edna Edwina Edythe Effie Eileen Ekaterina Elaina Elaine
  Elana Elba Elda Eldora Eleanor Eleanora Eleanore Elena Elenor Elfriede Elia Elida Elinor Elisa Elisabeth Elise Elissa Eliza Elizabeth Elizebeth Ella
  Ellen Ellie Elma Elmira Elna Elnora Eloisa Eloise Elouise Elsa Elsie Elva Elvera Elvia Elvira Elyse Emelia Emilia Emilie Emily Emma Emogene Ena
  Enedina Enid Enriqueta Erica Ericka Erika Erin Erlinda Erma Erna Ernestina Ernestine Esmeralda Esperanza Essie Estela Estella Estelle Ester Esther
  Estrella Ethel Ethelyn Etta Eugenia Eugenie Eula Eulalia Eun Eunice Eva Evalyn Evangelina Evangeline Eve Evelia Evelyn Evette Evie Evon Evonne Fabiola
  Faith Fallon Fannie Fanny Farrah Fatima Fawn Fay Faye Felecia Felica Felice Felicia Felicita Felicitas Felipa Felisa Felisha Fern Ferne Filomena Fiona
  Flor Flora Florence Florene Florine Flossie Floy Fonda Fran Frances Francesca Francine Francisca Françoise Freda Freida Frieda Gabriela Gabriella
  Gabrielle Gail Garnet Gaye Gayla Gayle Gaynell Gemma Gena Geneva Genevieve Genoveva Georgetta Georgette Georgia Georgiana Georgianna Georgie Georgina
  Geraldine Geralyn Gerda Geri Germaine Gerri Gertie Gertrude Gilda Gillian Gina Ginger Ginny Giorgia Giovanna Gisela Gisele Giselle Giulia Gladis
  Gladys Glenda Glenna Gloria Golda Goldie Grace Gracie Graciela Gregoria Greta Gretchen Gretta Griselda Guillermina Gussie Gwen Gwendolyn Hailey Haley
  Hallie Hanan Hanna Hannah Harriet Harriett Harriette Hattie Haydee Hayley Hazel Heather Hedwig Heidi Helen Helena Helene Helga Helle Hellen Henrietta
  Herlinda Hermelinda Herminia Hester Hettie Hilary Hilda Hildegard Hillary Hoa Holli Hollie Holly Hope Hortencia Hortense Hortensia Hulda Huma Huong
  Ida Idalia Idella Ila Ileana Ilene Ilhan Iliana Ilona Ilse Ima Imelda Imogen Imogene Ina Indira Ines Inez Inga Inge Ingeborg Ingrid Inés Iola Iona
  Ione Irena Irene Irina Iris Irma Isabel Isabell Isabella Isabelle Isela Iva Ivana Ivette Ivonne Ivy Jacalyn Jacinta Jackeline Jacklyn Jaclyn Jacque
  Jacquelin Jacqueline Jacquelyn Jacquline Jada Jade Jaimie Jami Jamila Jammie Jana Janae Jane Janeen Janel Janell Janelle Janene Janet Janette Janey
  Janice Janie Janina Janine Janis Janna Jannette Jannie Jaqueline Jasmin Jasmine Jaunita Jayme Jayne Jazmin Jean Jeana Jeane Jeanetta Jeanette Jeanie
  Jeanine Jeanna Jeanne Jeannette Jeannie Jeannine Jena Jenelle Jenifer Jeniffer Jenna Jennette Jenni Jennie Jennifer Jenniffer Jenny Jeraldine Jeri
  Jerilyn Jerri Jerrie Jesica Jessica Jettie Jill Jillian Jo Joan Joana Joanie Joann Joanna Joanne Jocelyn Jodi Jodie Joelle Joellen Joetta Johanna
  Johnetta Johnna Joi Joleen Jolene Jolynn Joni Jonna Jonnie Josefa Josefina Josephina Josephine Josette Josie Jovita Joy Joyce Joycelyn Juana Juanita
  Judi Judie Judith Judy Juli Julia Juliana Juliann Julianna Julianne Julie Juliet Julieta Juliette Julissa June Jung Justina Justine Kacey Kaci Kacie
  Kaitlin Kaitlyn Kala Kamala Kami Kandace Kandi Kandice Kandy Kara Karan Karen Kari Karie Karin Karina Karissa Karla Karlene Karol Karolyn Karon Karri
  Karrie Karyn Kasandra Kassandra Kate Katelyn Katharine Katherine Katheryn Kathi Kathie Kathleen Kathlene Kathlyn Kathrine Kathryn Kathryne Kathy
  Kathyrn Katie Katina Katrina Katy Kay Kaye Kayla Kaylee Kecia Keely Keiko Keisha Keli Kelli Kellie Kelsey Kelsie Kendra Kenna Kenyatta Keri Kerri
  Kerrie Kesha Keshia Khadija Kia Kiara Kimberely Kimberlee Kimberley Kimberly Kira Kirsten Kirstin Kirstjen Kisha Kitty Kizzy Kori Krista Kristal
  Kristan Kristen Kristi Kristian Kristie Kristin Kristina Kristine Kristy Kristyn Krystal Krystle Krystyna Kum Kyla Kylee Kylie Kyong Kyra Kyung Lacey
  Laci Lacie Ladonna Lai Lakeisha Lakesha Lakeshia Lakisha Lakshmi Lan Lana Lanette Lani Lanita Laquita Lara Larissa Larue Lashanda Lashawn Lashonda
  Latanya Latasha Latisha Latonia Latonya Latosha Latoya Latrice Latricia Laura Laureen Laurel Lauren Laurene Lauretta Laurette Lauri Laurie Lavada
  Lavina Lavinia Lavon Lavonda Lavonne Lawanda Layla Lea Leah Leandra Leann Leanna Leanne Leatha Leatrice Leda Leeann Leesa Leila Leilani Leisa Lela
  Lelia Lena Lennie Lenora Lenore Leola Leona Leone Leonor Leonora Leora Leota Lesa Leslee Lesli Lessie Leta Letha Leticia Letitia Lettie Lia Liana
  Liane Libby Lida Lidia Lila Lilia Lilian Liliana Lillian Lillie Lilly Lily Lin Lina Linda Lindy Linette Linh Linnea Linnie Linsey Lisa Lise Lisette
  Lissa Lissette Lita Liz Liza Lizabeth Lizbeth Lizette Lizzie Lois Lola Lolita Lona Lora Loraine Loreen Lorelei Lorena Lorene Lorenza Loretta Lori
  Lorie Lorinda Lorine Lorna Lorraine Lorretta Lorri Lorrie Lottie Louann Louella Louisa Louise Lourdes Lovie Lu Luana Luann Luanne Lucia Luciana Lucie
  Lucienne Lucila Lucile Lucille Lucinda Lucretia Lucy Ludmila Lue Luella Luisa Lula Lulu Lupita Lura Luz Lyda Lydia Lyla Lyn Lynda Lyndsay Lyndsey
  Lynette Lynne Lynnette Mabel Mable Machelle Mackenzie Madeleine Madeline Madelyn Madge Madison Madonna Mae Maegan Magda Magdalena Magdalene Maggie
  Magnolia Mai Maira Majorie Malala Malia Malinda Malissa Mallory Mamie Mandi Mandy Manuela Mara Maranda Marcela Marcelina Marcella Marcelle Marci
  Marcia Marcie Marcy Margaret Margarete Margarette Margarita Marge Margery Margie Margo Margot Margret Marguerite Mari Maria Mariah Mariam Marian
  Mariana Mariann Marianna Marianne Maribel Maribeth Maricela Marie Mariela Marietta Marilee Marilou Marilyn Marilynn Marina Marine Marisa Marisela
  Marisol Marissa Marita Maritza Marjorie Marjory Marla Marlena Marlene Marlo Marlyn Marlys Marnie Marquerite Marquita Marry Marsha Marta Martha Marti
  Martina Martine Marva Marvel Mary Maryam Maryann Maryanne Marybeth Maryellen Maryjane Maryjo Marylee Marylin Marylou Marylyn Mathilda Matilda Matilde
  Mattie Maud Maude Maudie Maura Maureen Maurine Mavis Maxie Maxine Maya Maybelle Mayme Mayra Mazie Meagan Meaghan Mechelle Mee Meera Meg Megan Meghan
  Mei Melanie Melba Melina Melinda Melisa Melissa Mellisa Mellissa Melodie Melody Melonie Melony Melva Melvina Meredith Meryl Meta Mette Mi Mia Micaela
  Michaela Michele Michell Michelle Mickie Migdalia Milagros Mildred Milissa Millicent Millie Mimi Mina Mindi Mindy Minerva Minnie Mira Miranda Mireya
  Miriam Mirian Mirna Mirta Missy Misti Misty Mittie Mitzi Modesta Moira Mollie Molly Mona Monica Monika Monique Mozell Mozelle Muriel Myong Myra Myriam
  Myrna Myrtice Myrtis Myrtle Nada Nadia Nadine Nakia Nakisha Nan Nanci Nancy Nanette Nannette Nannie Naomi Natalia Natalie Natasha Nathalie Natividad
  Nedra Nelda Nelida Nell Nella Nelle Nellie Nelly Nena Nereida Nettie Neva Nia Niamh Nichelle Nichol Nichole Nicki Nicola Nicolasa Nicole Nicolette
  Nidia Niki Nikki Nila Nilda Nilsa Nina Ninfa Nita Noelia Noelle Noemi Nola Nona Noor Nora Noreen Norene Norine Norma Nova Novella Nydia Ocie Octavia
  Odessa Odette Ofelia Ola Oleta Olga Oliva Olive Olivia Oma Ona Opal Ophelia Ora Oralia Orpha Otilia Ouida Paige Palma Pam Pamala Pamela Pansy Paola
  Patrica Patrice Patricia Patsy Patti Pattie Patty Paula Paulette Paulina Pauline Pearl Pearlie Pearline Peggie Peggy Penelope Pennie Penny Perla Petra
  Philippa Phillis Philomena Phoebe Phuong Phylis Phyliss Phyllis Pilar Pinkie Polly Portia Pricilla Priscilla Priya Prudence Rachael Racheal Rachel
  Rachelle Racquel Rae Rafaela Ramona Randa Randi Rania Raquel Rashida Raven Reba Rebeca Rebecca Rebekah Regan Regina Reina Rena Renae Renata Renate
  Renea Renee Renita Reta Retha Reva Reyna Rhea Rhiannon Rhoda Rhonda Richelle Rina Rita Robbin Roberta Robyn Rochelle Rocio Rolanda Roma Romana Romona
  Rona Ronda Ronna Rosa Rosalba Rosalee Rosalia Rosalie Rosalina Rosalind Rosalinda Rosaline Rosalva Rosalyn Rosanna Rosanne Rosaria Rosaura Rose
  Roseann Roseanna Roseanne Rosella Roselyn Rosemarie Rosemary Rosetta Rosie Rosina Rosita Roslyn Rowena Roxana Roxane Roxann Roxanna Roxanne Roxie Ruby
  Rubye Rufina Ruth Ruthann Ruthie Sabina Sabine Sabra Sabrina Sade Sadie Salina Sallie Sally Samantha Samatha Samira Sandi Sandra Sanjuana Sanjuanita
  Santa Sara Sarah Sarita Saundra Savannah Scarlett Selena Selina Selma Serena Shaina Shalonda Shameka Shamika Shana Shanda Shandra Shanell Shani
  Shanika Shanita Shanna Shannan Shanon Shanta Shante Shantel Shantell Shara Sharee Sharen Shari Sharla Sharlene Sharon Sharonda Sharron Sharyn Shasta
  Shauna Shawanda Shawna Shay Shayla Shayna Sheena Sheila Shelia Shelley Shelli Shellie Shelly Shena Sheree Sheri Sherie Sherilyn Sherita Sheron Sherri
  Sherrie Sherrill Sherron Sherry Sherryl Sheryl Shiela Shirlee Shirlene Shirley Shirly Shonda Sibyl Sierra Sigrid Silvia Simona Simone Siobhan Socorro
  Sofia Soledad Sondra Sonia Sonja Sonya Sophia Sophie Stacey Staci Stacia Stacie Starla Starr Stefani Stefanie Stella Stephaine Stephani Stephanie
  Stephany Stephenie Stephine Stormy Su Sue Sunita Sunshine Susan Susana Susann Susanna Susannah Susanne Susie Suzan Suzanna Suzanne Suzette Suzie Suzy
  Svetlana Sybil Syble Sylvia Ségolène Tabatha Tabitha Talia Tamar Tamara Tamatha Tameka Tamela Tamera Tami Tamie Tamika Tamiko Tammi Tammie Tammy Tamra
  Tana Tanesha Tangela Tania Tanika Tanisha Tanya Tara Tarsha Taryn Tasha Tatiana Tawana Tawanda Tawanna Tawnya Teena Tena Tenisha Teodora Tera Teresa
  Terese Teresita Teressa Teri Terra Terri Terrie Tess Tessa Tessie Thea Theda Thelma Theodora Theresa Therese Thersa Thomasina Thuy Tia Tiana Tiara
  Tierra Tiffani Tiffanie Tiffany Tiffiny Tillie Tina Tisha Tomasa Tomeka Toni Tonia Tonja Tonya Tori Tosha Toya Tracee Tracey Traci Tracie Trena Tresa
  Tressa Tressie Treva Tricia Trina Trish Trisha Trista Trudy Tulsi Twila Twyla Tyra Una Ursula Vada Valarie Valencia Valentina Valeria Valerie Valorie
  Vanessa Veda Velda Velia Velma Velva Venessa Venita Venus Vera Verda Vergie Verla Verna Vernell Vernice Vernie Vernita Verona Veronica Vesta Vicenta
  Vickey Vicki Vickie Vicky Victoria Vida Vikki Vilma Vina Viola Violet Violeta Virgie Virgina Virginia Vita Viva Vivian Viviana Vonda Vonnie Wanda
  Wanita Wendi Wendy Whitney Wilda Wilhelmina Willa Willene Wilma Windy Winifred Winnie Winnifred Winona Wynona Xiomara Yadira Yasmin Yesenia Yetta
  Yingluck Yoko Yolanda Yolonda Yoshiko Yuki Yulia Yvette Yvonne Zaida Zainab Zandra Zelda Zella Zelma Zena Zenaida Zenobia Zina Zoe Zoila Zola Zona
  Zora Zoraida Zula Zulma
`;
