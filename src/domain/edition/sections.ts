/** What an article may be besides plain news, as its address, its headline and its page tell. */
export const SECTIONS = [
  "sport",
  "opinion",
  "business",
  "politics",
  "technology",
  "entertainment",
  "science",
  "lifestyle",
] as const;

export type Section = (typeof SECTIONS)[number];

const NAMES: Readonly<Record<Section, string>> = {
  sport:
    "sport sports football soccer cricket rugby rugby-union rugby-league tennis golf athletics cycling boxing formula-1 formula1 f1 nfl nba mlb nhl olympics baseball basketball hockey racing",
  opinion:
    "opinion opinions comment commentisfree editorial editorials columns columnists columnist letters op-ed oped views viewpoint blogs blog leader leaders commentary",
  business: "business economy money markets finance companies banking",
  politics: "politics election elections uk-politics government parliament congress",
  technology: "technology tech gadgets computing internet",
  entertainment:
    "entertainment culture arts music film films movies tv tv-and-radio showbiz celebrity celebrities media books stage games gaming gossip tvshowbiz",
  science: "science environment climate health space nature",
  lifestyle:
    "lifestyle life lifeandstyle style fashion food travel recipes horoscopes puzzles crosswords property motoring femail home-and-garden quiz",
};

const SECTION_OF = new Map(
  SECTIONS.flatMap((section) => NAMES[section].split(" ").map((name) => [name, section] as const)),
);

/** The section that somebody calls so, as "sports" or "football"; `null` for any other word. */
export function readSection(name: string): Section | null {
  return SECTION_OF.get(name.trim().toLowerCase().replace(/\s+/g, "-")) ?? null;
}
