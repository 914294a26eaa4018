/** Forenames that men and women bear alike: proof of a person, not of a gender. */
export const SHARED_FORENAMES = `
  Adrian Alex Alexis Ali Alva Andrea Angel Ariel Ashley Aubrey Augustine Avery Bennie Bernie Berry Billie Blair Bobbie Britt Carey Carrol Carroll Cary
  Casey Chang Charlie Chi Chong Chung Clair Cleo Courtney Dana Dannie Deon Devin Devon Dominique Dong Dorian Elisha Francis Frankie Freddie Gale Gerry
  Guadalupe Hollis Hong Jackie Jae Jaime Jame Jamey Jamie Jan Jessie Jewel Jewell Jimmie Jody Johnie Johnnie Jordan Jude Kasey Kelley Kelly Kendall
  Kerry Kim Kirby Kris Lacy Lavern Laverne Lee Leigh Lesley Leslie Lindsay Lindsey Loren Lou Lupe Lynn Marion Marty Merle Michal Michel Mickey Minh
  Morgan Nicky Nikita Noel Odell Ollie Otha Pat Quinn Refugio Rene Riley Robbie Robin Rosario Rowan Sam Sammie Santos Sasha Scottie Shannon Shayne
  Shelby Sol Stacy Stevie Sung Sydney Taylor Terry Thanh Theo Toby Tommie Tory Tracy Trinidad Tristan Val Valentine Van Willie Yong
`;
