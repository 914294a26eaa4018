import { hashedWords, hashWord } from "../text/hash-word.ts";

/** Heads of organisations' names and of the phrases that stand for them. */
export const ORGANISATIONS = `
  academy administration agency airlines airways alliance army assembly association authority bank board
  bros brothers plc gmbh ltd rovers
  branch broadcasting brigade bureau cabinet campaign caucus center centre chamber channel church
  club coalition college commission committee community company conference congress consortium
  consulate constabulary convention corp corporation corps council county court courts deanery
  delegation department dept diocese archdiocese directorate division
  embassy enterprise establishment exchange fbi federation firm force forces forum foundation front
  fund gop government group guard herald hospital house inc initiative institute institution
  journal judiciary kremlin league legislature llc llp lobby magazine majority ministry mission
  movement museum nation navy network news newspaper ngo office organisation organization pac
  panel parliament party partnership pentagon police post press project province
  publication radio regime registry reserve review school secretariat senate service services site
  society station store super syndicate team television think-tank times today treasury tribune
  tribunal trust union university verdict vatican w.h.o website weekly
`;

/** Papers, polls and posts speak too: "the report says". */
export const DOCUMENTS = `
  account ad ads advert affidavit article ballot banner bill biography blog book broadcast brief
  briefing brochure bulletin caption chapter chart clip column comment commercial complaint cover
  constitution decision description diary dispatch document documents editorial email emails e-mail
  e-mails essay excerpt fact-checker feed file filing flier flyer footage guide guidelines guidance
  headline headlines hashtag indictment interview invitation invite item judgment lawsuit leaflet
  legislation letter letters line list magazine mailer manifesto manual memo memoir memorandum memos
  message messages motion narrative note notes notice obituary opinion order page pamphlet paper
  paragraph passage petition piece placard plaque platform playbook poem poll polls post poster
  posting posts profile proposal provision questionnaire quote readout record records release
  report reports resolution ruling rule rules schedule scoop screenshot script segment series sign
  signs slogan song speech spot statement statements statute story study sticker subpoena summary
  survey surveys tagline teleprompter testimony text texts title tract transcript translation
  treaty tweet tweets t-shirt verse video videos voicemail warrant wiki
`;

/** A name that ends so is no person's: "Hale Brothers", "The Malik Echo". */
export const FIRM_WORDS = hashedWords(`
  brothers bros sons capital partners advisors holdings group echo times post herald studios
  energy motors foods pharmaceuticals pharma electronics industries technologies systems solutions logistics ventures
  resources communications entertainment pictures productions publishing publishers associates engineering construction
  consulting consultants insurance securities investments properties developments hotels resorts cruises shipping ferries
  railways chemicals plastics textiles software telecom telecoms broadband petroleum gas oil water utilities aviation
  aerospace automotive breweries distillers cosmetics sportswear jewellers opticians zoo harriers
  hospitals universities colleges schools academies observatory laboratory laboratories labs archives
`);

/** Their letters are written as a word, or they are called by one that is no surname. */
export const KNOWN_BODIES = hashedWords(`
  acas amnesty aramco asean aslef boeing cobra defra dup europol eurostar facebook fatah fifa frontex gchq google greenpeace
  hamas hezbollah huawei ikea instagram interpol lufthansa mensa mercosur microsoft mossad nasa nato netflix ofcom ofgem
  ofsted ofwat opec oxfam pemex petrobras pfizer plaid qantas ryanair samsung spotify starbucks taliban tesco tesla tiktok
  twitter uefa ukip unesco unicef unison usdaw vogue whatsapp wikipedia youtube
`);

/** What is called by somebody's name: "Ella's Kitchen". */
export const SHOP_WORDS = hashedWords(`
  bakery bakeries kitchen kitchens cafe café coffee diner bistro bar pub tavern inn grill pizza pizzeria deli
  restaurant restaurants burgers chicken garage bookshop books bookstore boutique brewery dairy farm farms shop
  store stores toys warehouse
`);

/** What a road's name ends with, and hardly anybody's: "Abbey Road". */
export const ROAD_WORDS = hashedWords("road avenue boulevard crescent terrace highway square");

/** They take up a firm that has been named. */
export const FIRM_NOUNS = hashedWords(`
  company firm business group retailer airline carmaker chain developer manufacturer start-up startup carrier
  automaker drugmaker planemaker chipmaker lender insurer supermarket broadcaster brewer bookmaker utility
`);

/** Firms and bodies that are called by what they do, and never one man: a "retailer" may be one. */
export const NEVER_ONE_MAN = hashedWords(`
  automaker carmaker drugmaker planemaker chipmaker shipbuilder housebuilder insurer reinsurer
  watchdog coastguard supermarket conglomerate multinational startup start-up utility taliban
`);

/** They only come before a firm's name: "software giant Halden". */
export const FIRM_OPENERS = hashedWords(
  "giant maker label charity brewer supermarket broadcaster bookmaker lender insurer operator body watchdog regulator miner producer producers provider",
);

/** What a club's name ends with, and no town's or person's. */
export const CLUB_WORDS =
  "Hotspur United City Rovers Wanderers Athletic Albion Argyle Wednesday Hibernian FC AFC UD CF".split(
    " ",
  );

/** After one of them has been named, "the board" is that one; not "the government", which every reader knows. */
export const BODIES = hashedWords(`
  academy agency association authority bank board charity club college commission committee company
  confederation corporation council department embassy federation foundation fund group hospital
  institute league ministry museum network organisation organization regulator school society theatre
  tribunal trust union university
`);

/** Shares do so, and people seldom by an amount. */
export const MARKET_MOVES = hashedWords(`
  fell rose climbed dropped gained slid slipped jumped slumped surged tumbled plunged rallied soared
  eased sank shed advanced falls rises climbs drops gains slides jumps
`);

/** What a body may be called when it is taken up; those of one line are the same. */
const BODY_KINDS = `
  company firm
  union
  charity
  regulator watchdog
  newspaper paper tabloid broadsheet
  club
  party
  airline carrier
  bank lender
  think-tank tank
  network platform app site website
  brand label
  trust
  association
  inspectorate
  ombudsman
  operator
  employer
  pollster
  landlord
  broadcaster
  organisation organization
  group
  agency
  campaign
  force
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "));

/** They open a sentence before a firm's name and are never part of it: "Carmaker Halden", and no bank, club or union. */
export const OPENING_FIRMS = hashedWords(`
  airline automaker bookmaker brewer broadcaster carmaker charity chipmaker developer drugmaker housebuilder insurer
  lender manufacturer planemaker pollster regulator retailer supermarket watchdog think-tank start-up startup
`);

/** Of each such word the first of its line, by hash; also of several: "the unions". */
export const KIND_OF_BODY: ReadonlyMap<number, number> = new Map(
  BODY_KINDS.flatMap((line) =>
    line.map((word) => [hashWord(word), hashWord(line[0] ?? word)] as const),
  ),
);
export const KIND_OF_BODIES: ReadonlyMap<number, number> = new Map(
  BODY_KINDS.flatMap((line) =>
    line.map((word) => [hashWord(pluralOf(word)), hashWord(line[0] ?? word)] as const),
  ),
);

function pluralOf(word: string): string {
  return /[^aeo]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
