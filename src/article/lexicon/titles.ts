import { hashedWords, hashWord } from "../text/hash-word.ts";

/** Words before a name that say who bears it, never part of the name. */
export const TITLES = `
  president vice mayor governor gov senator sen sens rep reps representative representatives senators fr congressmember
  secretary sec judge justice chief commissioner attorney general prof professor dr hon lord pope
  cardinal bishop archbishop rev reverend pastor rabbi imam sheikh ayatollah capt captain col
  colonel lt lieutenant sgt sergeant maj major gen brig cmdr commander adm admiral sheriff officer
  agent detective inspector superintendent supt chancellor premier minister prime ambassador amb
  speaker leader whip chair chairperson director manager ceo cfo coo coach treasurer councilmember
  alderman delegate comptroller president-elect mayor-elect governor-elect senator-elect emeritus
  minister-designate premier-designate president-designate chancellor-designate governor-designate
  vice-president deputy assistant undersecretary acting interim former ex-president ex-mayor
  ex-governor ex-senator candidate nominee frontrunner front-runner spokesperson strategist
  columnist reporter correspondent anchor host moderator editor author analyst pollster adviser
  advisor aide activist actor actress singer rapper comedian billionaire businessperson mogul
  lawyer prosecutor economist historian pundit commentator blogger founder co-founder organizer
  cdr ldr cpl pvt private trooper firefighter solicitor barrister intern counsel surgeon dean provost
  principal magnate developer tycoon incumbent challenger dictator emperor tsar czar legend star
  pc wpc pcso dcp acp asp dsp csp psi constable const cst garda cllr coun councillor councillors insp dci dsi dcs gp msgr monsignor canon archdeacon
  deacon swami ustad maulana mullah shaikh dato datuk hajj haji corporal commodore brigadier marshal
  taoiseach tanaiste gm vp cto cio cmo tahsildar magistrate coroner headteacher matron nurse paramedic skipper
  midfielder striker defender goalkeeper winger comrade drs ing adv
  collector ssp dysp mpa mna cr maître maitre asp alhaji alhaja hajia mallam engr
  revd revds cllrs drs profs det sub-collector atty teachta khunying aldermen
  lieutenant-general major-general brigadier-general rear-admiral vice-admiral lieutenant-colonel lieutenant-commander
  lieutenant-governor cdre comm hajji hajja patriarch catholicos headman headwoman chieftain
`;

export const MALE_TITLES = `
  mr sir king prince congressman councilman councilor assemblyman selectman chairman spokesman businessman
  father brother duke baron count emir sultan monsieur signor señor herr don shri sri
  headmaster uncle
`;

export const FEMALE_TITLES = `
  mrs ms miss mme madam madame lady dame queen princess congresswoman councilwoman assemblywoman
  alderwoman selectwoman
  chairwoman spokeswoman businesswoman sister mother duchess baroness countess mlle señora frau
  smt kumari headmistress aunt aunty auntie
`;

/** "Donald Trump Jr." is not Donald Trump. */
export const SUFFIXES = "jr sr ii iii iv";

/** Lower-case words inside names: "Ludwig van Beethoven", "Bill de Blasio". */
export const PARTICLES =
  "de da di du dos del della van vd von der den la le al el bin bint ibn ben st t ter ten zu y";

/** With them alone a name may open in lower case: "said van den Brul", but hardly "la" or "ten". */
export const LEADING_PARTICLES = hashedWords("de da di del della van vd von bin ibn");

/** In small letters alone, as in Wales: "AP" is an agency, and "Los" opens a town. */
export const PATRONYMICS = hashedWords(
  "ap ab ferch wa binti dela delos los las vom op te degli dalla dalle",
);

/** Joined to the name by a hyphen or an apostrophe: "al-Mansouri", "d’Aubigny". */
export const GLUED_PARTICLES = hashedWords("al el ad as ash an ar bin ibn ben d dell l");

/** What stands after a name and is no part of it: "Peter Ainsworth MP". */
export const POST_NOMINALS = hashedWords(`
  mp mps mep msp mla mlc m.s td qc kc sc obe mbe cbe kbe dbe frs phd md esq rn ret
`);

/** Those of them that say of which parliament somebody is, and stand for him without a name: "a Tory MP". */
export const MEMBERS = hashedWords("mp msp mep mla m.s td");

export const COURTESIES = hashedWords("mr mrs ms miss mx sir madam mme dr");

/** Titles and trades that are surnames too, as "Ms. King" shows. */
export const TITLES_AS_SURNAMES = hashedWords(`
  king bishop prince pope dean major judge marshal chancellor duke count knight page star captain
  constable singer backer baron cardinal priest preacher farmer cook miller fisher driver sheriff
  sergeant reeve steward ranger warden parson deacon abbot monk
`);

/** With one of them between two capitals a name is a person's, not a place's as with "de". */
export const PERSONAL_PARTICLES = hashedWords(
  "van von vd vom bin bint binti ibn ap ferch wa op te dela delos degli dalla",
);

/** What joins to a word before a name and makes an epithet of it: "Labour-run", "Moscow-born". */
export const EPITHET_TAILS = hashedWords(`
  run led born bred style type era held built made wide free old year up off in
`);

/** Places and bodies whose name people bear: "Orla Street", "Linus Church", "Kanye West". */
export const THINGS_AS_SURNAMES = hashedWords(`
  street church house hall park lake rivers river bridge castle field garden gardens hill hills heights
  beach coast island mountain wood banks bank post guard force front nation court courts club group
  west east north south northern grand upper lower fort england ireland france holland germany
  london paris york berlin lincoln jordan israel chad georgia virginia washington cleveland houston
  austin dallas madison wells jersey kansas boston richmond phoenix sydney rhodes troy verona milan
`);

/** In China, Korea, Vietnam and among the Chinese of Asia the surname stands first; English words among them are left out. */
export const SURNAMES_FIRST = hashedWords(`
  kim lee choi choe jung jeong kang cho yoon jang lim han seo shin kwon hwang ahn song ryu hong moon bae baek heo nam
  noh joo woo chung wang li zhang liu chen huang zhao wu zhou xu ma zhu hu guo lin gao luo zheng liang xie tang deng
  feng peng cheng cai yuan dong yu su lu jiang wei ye tian du shi jin xi wen qin hou bai mao yang tsai hsieh chiang chou
  kuo hsu lai goh tan ng ong teo koh chua yeo loh nguyen tran pham hoang phan vu vo dang bui ngo duong dinh trinh
  doan truong luong huynh le
`);

/** Nobody's surname: capitals that end so are an office, "Chief Operating Officer", "Country Head", "EWCT Trustee". */
export const OFFICE_HEADS = hashedWords(`
  head officer executive director manager president chairman chairwoman chairperson trustee secretary treasurer
  coordinator co-ordinator spokesman spokeswoman spokesperson engineer analyst economist strategist
  consultant editor correspondent producer commissioner administrator adviser advisor ambassador
  partner founder co-founder investigator scientist researcher professor superintendent supervisor
  councillor councilman councilwoman senator congressman congresswoman lawyer attorney solicitor
`);

/** Whom a board is of: "chairman of its Board of Governors Ann Low". */
export const BOARDS = hashedWords("governors trustees directors regents commissioners supervisors");

/** With one of them a single name is whole: "Princess Leopoldine", "Lord Bingham". */
export const NOBLE_TITLES = hashedWords(`
  lord lady dame baroness baron prince princess king queen pope duke duchess earl viscount count countess
  emperor empress sultan emir
`);

/** Theirs is the place too: "Lord Nicholls of Birkenhead". */
export const PEERS = hashedWords("lord lady baroness baron");

/**
 * Of a rank, an office or a trade as it is spelled out later, how it stands before a name: "the sergeant", "the forward".
 * Senators and governors are left out: an article tells of many, and not of each by title.
 */
export const SHORT_FORMS: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  [
    ["sergeant", "sgt"],
    ["captain", "capt skipper"],
    ["skipper", "captain capt"],
    ["keeper", "goalkeeper"],
    ["goalkeeper", "keeper"],
    ["colonel", "col"],
    ["lieutenant", "lt"],
    ["major", "maj"],
    ["general", "gen brig"],
    ["admiral", "adm"],
    ["commander", "cmdr"],
    ["inspector", "insp dci"],
    ["superintendent", "supt"],
    ["constable", "pc wpc"],
    ["detective", "dci dsi dcs"],
    ["officer", "pc wpc sgt"],
    ["councillor", "cllr coun"],
    ["professor", "prof"],
    ["doctor", "dr"],
    ["priest", "father fr rev revd reverend canon monsignor"],
    ["vicar", "rev revd reverend canon"],
    ["cleric", "bishop archbishop imam rabbi rev revd reverend father canon"],
    ["ambassador", "amb"],
    ["peer", "lord lady baroness baron viscount earl"],
    ["judge", "justice"],
    ["nun", "sister"],
    ["lawyer", "attorney barrister solicitor advocate qc kc"],
    ["attorney", "lawyer"],
    ["forward", "striker"],
    ["attacker", "striker"],
    ["marksman", "striker"],
    ["stopper", "goalkeeper"],
    ["star", "actor actress singer"],
    ["frontman", "singer"],
    ["vocalist", "singer"],
    ["author", "novelist"],
    ["writer", "novelist author playwright"],
    ["academic", "professor lecturer"],
  ].map(([role = "", shorts = ""]) => [hashWord(role), hashedWords(shorts)]),
);

/** Titles only before two words of a name: alone or before one they are a body's letters, a suffix, or half of what somebody is called. */
export const SHORT_TITLES = hashedWords(`
  sp cp mec mca td sr ven datin datuk dona doña doktor contessa conte mahant ouma oupa gogo mama
  nanay tatay ate kuya koro whaea acc dcc
`);

/** Ranks of two letters or three before a surname, where the article has its bearer by more: they may be anything else. */
export const RANK_LETTERS = hashedWords("ds dc di acc dcc ac cm aig dig igp");

/** What an adjective that looks like a rank stands before: "General Election", "Premier League". */
export const LIKE_RANKS = hashedWords("general premier major");
export const UNDER_RANKS = hashedWords(`
  election elections motors electric dynamics mills assembly synod strike counsel league conference
`);
