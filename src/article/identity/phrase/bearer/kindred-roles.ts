import { hashedWords, hashWord } from "../../../text/hash-word.ts";

type Table = ReadonlyMap<number, ReadonlySet<number>>;

/** Other words for who heads a body; of which body must be told of both: "the Bakers' Union boss" is its general secretary. */
const HEADING = `
  president chairman chairwoman chairperson chair secretary executive ceo director director-general commissioner
  manager coach head leader chief boss founder co-founder owner constable superintendent principal governor
`;

/** Of a description's head the roles that it may take up, where both are told to be of one body. */
export const HEADS_OF_BODIES: Table = table([
  ["boss", HEADING],
  ["chief", HEADING],
  ["supremo", HEADING],
  ["head", HEADING],
  ["leader", "secretary leader president head chairman chairwoman chair chief"],
  ["executive", "ceo boss head chief"],
  ["ceo", "executive boss head chief"],
  ["chairman", "president chair chairperson"],
  ["president", "chairman chair"],
  ["manager", "coach boss gaffer"],
  ["coach", "manager boss gaffer"],
  ["senator", "sen"],
  ["congresswoman", "rep representative"],
  ["congressman", "rep representative"],
]);

/** Of a description's head other words for the very same, whatever they are of. */
export const SAME_ROLES: Table = table([
  ["ceo", "executive"],
  ["executive", "ceo"],
  ["prosecutor", "prosecutor attorney"],
  ["lawyer", "lawyer attorney barrister solicitor advocate qc kc"],
  ["attorney", "lawyer"],
  ["skipper", "captain"],
  ["captain", "skipper"],
  ["gaffer", "manager coach"],
  ["mp", "mp"],
  ["chair", "chairman chairwoman chairperson"],
  ["chairman", "chair"],
  ["chairwoman", "chair"],
  ["headteacher", "headmaster headmistress principal"],
  ["headmaster", "headteacher"],
  ["headmistress", "headteacher"],
  ["councillor", "member"],
  ["governor", "gov"],
]);

/** Of a description's head the verbs that tell of somebody to be one. */
export const DOING: Table = table([
  ["mp", "represents representing represented"],
  ["msp", "represents representing"],
  ["td", "represents representing"],
  ["councillor", "represents representing"],
  ["senator", "represents representing"],
  ["congresswoman", "represents representing"],
  ["congressman", "represents representing"],
  ["lawyer", "represents representing defending prosecuting mitigating prosecution defence"],
  ["attorney", "represents representing defending prosecuting"],
  ["barrister", "representing defending prosecuting mitigating prosecution crown defence"],
  ["solicitor", "represents representing defending prosecuting mitigating"],
  ["prosecutor", "prosecuting prosecution crown"],
  ["leader", "leads leading heads"],
  ["boss", "leads heads runs manages chairs owns coaches founded charge"],
  ["chief", "leads heads runs charge"],
  ["head", "leads heads runs charge"],
  ["constable", "leads heads"],
  ["chairman", "chairs chairing"],
  ["chairwoman", "chairs chairing"],
  ["chair", "chairs chairing"],
  ["manager", "manages managed coaches charge"],
  ["coach", "coaches manages coached charge"],
  ["captain", "captains captained skippers skippered"],
  ["skipper", "captains captained skippers skippered"],
  ["founder", "founded co-founded"],
  ["director", "directed directs"],
  ["filmmaker", "directed directs"],
  ["editor", "edits edited"],
  ["owner", "owns bought"],
  ["governor", "governs governed"],
]);

function table(lines: readonly (readonly [string, string])[]): Table {
  return new Map(lines.map(([head, words]) => [hashWord(head), hashedWords(words)]));
}
