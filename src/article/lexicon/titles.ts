import { hashedWords } from "../text/hash-word.ts";
/** Words before a name that say who bears it, never part of the name. */
export const TITLES = `
  president vice mayor governor gov senator sen sens rep reps representative representatives senators fr congressmember
  secretary sec judge justice chief commissioner attorney general prof professor dr hon lord pope
  cardinal bishop archbishop rev reverend pastor rabbi imam sheikh ayatollah capt captain col
  colonel lt lieutenant sgt sergeant maj major gen brig cmdr commander adm admiral sheriff officer
  agent detective inspector superintendent supt chancellor premier minister prime ambassador amb
  speaker leader whip chair chairperson director manager ceo cfo coo coach treasurer councilmember
  alderman delegate comptroller president-elect mayor-elect governor-elect senator-elect
  vice-president deputy assistant undersecretary acting interim former ex-president ex-mayor
  ex-governor ex-senator candidate nominee frontrunner front-runner spokesperson strategist
  columnist reporter correspondent anchor host moderator editor author analyst pollster adviser
  advisor aide activist actor actress singer rapper comedian billionaire businessperson mogul
  lawyer prosecutor economist historian pundit commentator blogger founder co-founder organizer
  cpl pvt private trooper firefighter solicitor barrister intern counsel surgeon dean provost
  principal magnate developer tycoon incumbent challenger dictator emperor tsar czar legend star
`;

export const MALE_TITLES = `
  mr sir king prince congressman councilman councilor assemblyman chairman spokesman businessman
  father brother duke baron count emir sultan monsieur signor señor herr don
`;

export const FEMALE_TITLES = `
  mrs ms miss mme madam madame lady dame queen princess congresswoman councilwoman assemblywoman
  chairwoman spokeswoman businesswoman sister mother duchess baroness countess mlle señora frau
`;

/** "Donald Trump Jr." is not Donald Trump. */
export const SUFFIXES = "jr sr ii iii iv";

/** Lower-case words inside names: "Ludwig van Beethoven", "Bill de Blasio". */
export const PARTICLES =
  "de da di du dos del della van von der den la le al el bin ibn ben st ter ten y";

export const COURTESIES = hashedWords("mr mrs ms miss mx sir madam mme dr");
