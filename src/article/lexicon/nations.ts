import { hashWord } from "../text/hash-word.ts";

/**
 * A nation a line: its names, a semicolon, and what its people and what is theirs are called. Of names of
 * two words the last stands here. Whoever is British may be a Scot.
 */
const NATIONS = `
  argentina; argentine argentinian
  australia; australian aussie
  austria; austrian
  belgium; belgian
  brazil; brazilian
  bulgaria; bulgarian
  cameroon; cameroonian
  canada; canadian
  chile; chilean
  china; chinese
  colombia; colombian
  congo; congolese
  croatia; croat croatian
  cuba; cuban
  cyprus; cypriot
  czechia; czech
  denmark; dane danish
  ecuador; ecuadorian
  egypt; egyptian
  estonia; estonian
  ethiopia; ethiopian
  fiji; fijian
  finland; finn finnish
  france; french frenchman frenchwoman
  germany; german
  ghana; ghanaian
  greece; greek
  hungary; hungarian
  iceland; icelandic icelander
  india; indian
  indonesia; indonesian
  iran; iranian
  iraq; iraqi
  israel; israeli
  italy; italian
  jamaica; jamaican
  japan; japanese
  jordan; jordanian
  kazakhstan; kazakh
  kenya; kenyan
  korea; korean
  latvia; latvian
  lebanon; lebanese
  lithuania; lithuanian
  malaysia; malaysian
  mali; malian
  mexico; mexican
  montenegro; montenegrin
  morocco; moroccan
  nepal; nepali nepalese
  netherlands holland; dutch dutchman dutchwoman
  nigeria; nigerian
  norway; norwegian
  pakistan; pakistani
  paraguay; paraguayan
  peru; peruvian
  philippines; filipino
  poland; pole polish
  portugal; portuguese
  qatar; qatari
  romania; romanian
  russia; russian
  rwanda; rwandan
  samoa; samoan
  senegal; senegalese
  serbia; serb serbian
  singapore; singaporean
  slovakia; slovak
  slovenia; slovene slovenian
  somalia; somali
  spain; spaniard spanish
  sudan; sudanese
  sweden; swede swedish
  switzerland; swiss
  syria; syrian
  tanzania; tanzanian
  thailand; thai
  tonga; tongan
  tunisia; tunisian
  turkey; turk turkish
  uganda; ugandan
  ukraine; ukrainian
  uruguay; uruguayan
  usa us u.s states america; american
  uzbekistan; uzbek
  venezuela; venezuelan
  vietnam; vietnamese
  zambia; zambian
  zealand; kiwi zealander
  zimbabwe; zimbabwean
  england britain uk; english englishman englishwoman british briton
  scotland britain uk; scot scottish scotsman scotswoman british briton
  wales britain uk; welsh welshman welshwoman british briton
  ireland britain uk; irish irishman irishwoman ulsterman british briton
`;

/** Parties, as nations: nobody is of two. */
const PARTIES = `
  ; labour labor
  ; conservative tory
  ; liberal lib
  ; republican gop
  ; democrat democratic
  ; snp
  ; dup
  ; sdlp
  ; reform
  ; fein
`;

/** Of a word the nations whose name it is, and those whose people are called so. */
export const COUNTRIES = new Map<number, readonly number[]>();
export const PEOPLES = new Map<number, readonly number[]>();
/** Of a word the parties whose members are called so. */
export const MEMBERSHIPS = new Map<number, readonly number[]>();

for (const [line, nation] of linesOf(NATIONS)) {
  const [names = "", peoples = ""] = line.split(";");
  enter(COUNTRIES, names, nation);
  enter(PEOPLES, peoples, nation);
}
for (const [line, party] of linesOf(PARTIES)) enter(MEMBERSHIPS, line.slice(1), party);

function linesOf(list: string): readonly (readonly [string, number])[] {
  return list
    .trim()
    .split("\n")
    .map((line, index) => [line.trim(), index]);
}

function enter(table: Map<number, readonly number[]>, words: string, index: number): void {
  for (const word of words.split(" ").filter(Boolean)) {
    const hash = hashWord(word);
    table.set(hash, [...(table.get(hash) ?? []), index]);
  }
}
