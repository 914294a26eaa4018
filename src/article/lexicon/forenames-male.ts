/**
 * Forenames as they are given in the United States (census of 1990, public domain; with some of other countries). Those of men and women alike are in forenames-shared.ts.
 */
export const MALE_FORENAMES = `
  Aaron Abdul Abdullah Abe Abel Abraham Abram Adalberto Adam Adan Adolfo Adolph Agustin Ahmad Ahmed Al Alan Albert Alberto Alden Aldo Alec Alejandro
  Alexander Alfonso Alfonzo Alfred Alfredo Alistair Allan Allen Alonso Alonzo Alphonse Alphonso Alton Alvaro Alvin Amado Ambrose Amit Amos Anders
  Anderson Andre Andreas Andres Andrew Andrés Andy Angelo Angus Anibal Anil Anthony Antione Antoine Anton Antone Antonio Antony Antwan Archie Arden
  Arlen Arlie Armand Armando Arnold Arnoldo Arnulfo Aron Arron Art Arthur Arturo Arun Asa Ashok Augustus Aurelio Austin Avi Barney Barrett Barry Bart
  Barton Bashar Basil Beau Ben Benedict Benito Benjamin Bennett Benny Benton Bernard Bernardo Bert Bertram Biff Bilal Bill Billy Binyamin Blaine Blake
  Bo Bob Bobby Booker Boris Boyce Boyd Brad Bradford Bradley Bradly Brady Brain Branden Brandon Brant Brendan Brendon Brent Brenton Bret Brett Brian
  Brice Brock Broderick Brooks Bruce Bruno Bryan Bryant Bryce Bryon Buck Buford Burl Burt Burton Buster Byron Caleb Callum Calvin Cameron Carl Carlo
  Carlos Carlton Carmelo Carmine Carson Carter Cecil Cedric Cedrick Cesar Chad Chadwick Charles Charley Chas Chase Chauncey Chester Chet Chip Chris
  Christoper Christopher Chuck Clarence Clark Claud Claude Claudio Clay Clayton Clement Clemente Cletus Cliff Clifford Clifton Clint Clyde Cody Colby
  Cole Coleman Colin Collin Colton Columbus Conrad Cordell Corey Cornelius Cornell Cortez Cory Coy Craig Crispin Cristobal Cristopher Curt Curtis Cyril
  Cyrus Dale Dalton Damian Damien Damion Damon Dan Dane Danial Daniel Danilo Danny Dante Darell Daren Darin Dario Darius Darnell Daron Darrel Darrell
  Darren Darrick Darrin Darron Darryl Darwin Daryl Dave David Davis Dean Deandre Deangelo Declan Deepak Del Delbert Delmar Delmer Demarcus Demetrius
  Denis Dennis Denny Denver Derek Derick Derrick Deshawn Desmond Dewayne Dewey Dewitt Dexter Dick Diego Dieter Dillon Dino Dion Dirk Dmitri Dmitry
  Domenic Domingo Dominic Dominick Don Donald Donn Donnell Donnie Donny Donovan Donte Dorsey Doug Douglas Douglass Doyle Drew Duane Dudley Duncan Dustin
  Dwain Dwayne Dwight Dylan Earl Earle Earnest Ed Eddie Eddy Edgar Edgardo Edison Edmond Edmund Edmundo Eduardo Edward Edwardo Edwin Efrain Efren Ehud
  Elbert Elden Eldon Eldridge Eli Elias Elijah Eliseo Elliot Elliott Ellis Ellsworth Elmer Elmo Eloy Elroy Elton Elvin Elvis Elwood Emanuel Emeka
  Emerson Emery Emil Emile Emilio Emmanuel Emmett Emmitt Emory Emre Enoch Enrico Enrique Eoin Erasmo Eric Erich Erick Erik Ernest Ernesto Ernie Errol
  Ervin Erwin Esteban Ethan Eugene Eugenio Eusebio Evan Everett Everette Ewan Ezekiel Ezequiel Ezra Fabian Faisal Faustino Fausto Federico Felipe Felix
  Felton Ferdinand Fermin Fernando Fidel Filiberto Fletcher Florencio Florentino Floyd Forest Forrest Francesco Francisco Frank Franklin Franklyn Franz
  François Fred Freddy Frederic Frederick Fredric Fredrick Freeman Fritz Gabe Gabriel Galen Gareth Garfield Garret Garrett Garry Garth Gary Gaston Gavin
  Gaylord Genaro Gene Geoffrey George Gerald Geraldo Gerard Gerardo Gerhard Gil Gilbert Gilberto Giles Gino Giovanni Giuseppe Glen Glenn Gonzalo Gordon
  Grady Graham Graig Grant Granville Greg Gregg Gregorio Gregory Grover Guillermo Gus Gustavo Günter Hai Hal Hamid Hamish Hank Hans Harlan Harland
  Harley Harold Harris Harrison Harry Harvey Hassan Hayden Haywood Heath Hector Helmut Henrik Henry Herb Herbert Heriberto Herman Herschel Hershel
  Hilario Hilton Hipolito Hiram Hiroshi Hobert Homer Horace Horacio Hosea Howard Hoyt Hubert Huey Hugh Hugo Humberto Hunter Hussein Hyman Ian Ibrahim
  Ignacio Igor Ike Imran Ira Irvin Irving Irwin Isaac Isaiah Isaias Isiah Isidro Ismael Isreal Issac Ivan Iñigo Jacinto Jack Jackson Jacob Jacques Jake
  Jamaal Jamal Jamar Jamel James Jamison Jared Jarod Jarred Jarrett Jarrod Jarvis Jason Jasper Javier Jay Jayson Jeb Jed Jeff Jefferey Jefferson Jeffery
  Jeffrey Jeffry Jens Jerald Jeramy Jere Jeremiah Jeremy Jermaine Jerold Jerome Jeromy Jerrell Jerrod Jerrold Jerry Jess Jesse Jim Jimmy Jin Joaquin Joe
  Joel Joesph Joey John Johnathan Johnathon Johnny Johnson Jomo Jon Jonah Jonas Jonathan Jonathon Jordon Jorge Jose Josef Joseph Josh Joshua Josiah
  Jospeh Josue José João Juan Judd Judson Jules Julian Julio Julius Jun Junior Justin Jürgen Kareem Karim Karl Keenan Keith Kelvin Ken Kendrick Keneth
  Kenji Kenneth Kennith Kenny Kent Kenton Kermit Keven Kevin Khalid Kieth Kip Kirk Klaus Kofi Korey Kory Kraig Kristofer Kristopher Kurt Kurtis Kwame
  Kyle Lamar Lamont Lance Landon Lanny Larry Lars Laurence Lawerence Lawrence Lazaro Leandro Leif Leland Lemuel Len Lenard Lenny Leo Leon Leonard
  Leonardo Leonel Leopoldo Leroy Les Lester Levi Lewis Liam Lincoln Lino Linwood Lionel Lloyd Logan Lon Lonnie Lonny Lorenzo Louie Louis Lowell Loyd Luc
  Luca Lucas Luciano Lucien Lucio Lucius Luigi Luis Luke Luther Lyle Lyman Lyndon Lynwood Mac Mack Mahmoud Malcolm Malcom Malik Manual Manuel Marc
  Marcel Marcelino Marcellus Marcelo Marco Marcos Marcus Margarito Mariano Mario Mark Markus Marlin Marlon Marquis Marshall Martin Marvin Mason Massimo
  Mathew Mats Matt Matteo Matthew Matthias Maurice Mauricio Mauro Max Maximo Maxwell Maynard Mckinley Mehmet Mel Melvin Merlin Merrill Mervin Micah
  Michael Michale Micheal Michel Miguel Mike Mikel Mikhail Milan Miles Milford Millard Milo Milton Ming Miquel Mitch Mitchel Mitchell Modesto Mohamed
  Mohammad Mohammed Moises Monroe Monte Monty Morris Mort Morton Mose Moses Moshe Muhammad Murray Mustafa Myles Myron Napoleon Narendra Nasser Nate
  Nathan Nathanael Nathanial Nathaniel Neal Ned Neil Nelson Nestor Neville Newt Newton Ngozi Niall Nicholas Nick Nickolas Nicolas Nigel Nikhil Noah Noe
  Nolan Norbert Norberto Norman Normand Norris Octavio Odis Olaf Oleg Olen Olin Oliver Olivier Olu Omar Omer Oren Orlando Orval Orville Osama Oscar
  Osvaldo Oswaldo Otis Otto Owen Pablo Palmer Paolo Parker Pasquale Patrick Paul Paulo Pedro Percy Perry Pete Peter Phil Philip Philippe Phillip Pierre
  Piers Porfirio Porter Preston Quentin Quincy Quintin Quinton Rafael Rahul Raj Rajiv Raleigh Ralph Ramiro Ramon Randal Randall Randell Randolph Randy
  Raphael Rashad Rashid Raul Ravi Ray Rayford Raymon Raymond Raymundo Raúl Recep Reed Reggie Reginald Reid Reinaldo Renaldo Renato Reuben Rex Rey Reyes
  Reynaldo Rhett Rhys Ricardo Rich Richard Richie Rick Rickey Rickie Ricky Rigoberto Rob Robby Robert Roberto Robt Rocco Rocky Rod Roderick Rodger
  Rodney Rodolfo Rodrick Rodrigo Rogelio Roger Roland Rolando Rolf Rolland Roman Romeo Ron Ronald Ronnie Ronny Roosevelt Rory Roscoe Rosendo Ross Roy
  Royce Ruben Rubin Rudolf Rudolph Rudy Rueben Rufus Rupert Russ Russel Russell Rusty Ryan Saeed Sal Salman Salvador Salvatore Sammy Samual Samuel
  Sanford Sanjay Santiago Santo Saul Scot Scott Scotty Seamus Sean Sebastian Sergei Sergey Sergio Seth Seymour Shad Shane Shaun Shawn Sheldon Shelton
  Sherman Sherwood Shimon Shinzo Shon Sid Sidney Silas Silvio Simon Solomon Sonny Spencer Stan Stanford Stanley Stanton Stefan Stephan Stephen Steve
  Steven Stewart Stuart Sunil Sven Sy Sylvester Tad Takeshi Tanner Tariq Ted Teddy Teodoro Terence Terrance Terrell Terrence Thabo Thad Thaddeus Theo
  Theodore Theron Thierry Thomas Thurman Tim Timmy Timothy Titus Tobias Tod Todd Tom Tomas Tommy Toney Tony Travis Trent Trenton Trevor Trey Troy Truman
  Tuan Tunde Ty Tyler Tyree Tyrell Tyron Tyrone Tyson Ulysses Uwe Valentin Vance Vaughn Vern Vernon Vic Vicente Victor Vijay Vikram Viktor Vince Vincent
  Vincenzo Virgil Virgilio Vito Vladimir Von Wade Waldo Walker Wallace Wally Walt Walter Walton Warner Warren Waylon Wayne Wei Weldon Wendell Werner Wes
  Wesley Weston Wilber Wilbert Wilbur Wilburn Wiley Wilford Wilfred Wilfredo Will Willard William Williams Willian Willis Willy Wilmer Wilson Wilton
  Winford Winfred Winston Wolfgang Woodrow Wyatt Xavier Yitzhak Yukio Yuri Yusuf Yves Zach Zachariah Zachary Zachery Zack Zackary Zane Zeke Álvaro
`;
