import { wholly } from "../../domain/pattern.ts";
import { type PlainRule, REALLY, type Reading, search, verify } from "./reading.ts";

/** Somebody's name, and what they are supposed to have said. */
const CLAIM = String.raw`(?!(?:what|who|when|where|how|why|which|if|whether|tell|did|does|has)\b)(?:\S+ ){1,5}?(?:has |had )?(?:said|says|claims|claimed|promised|announced)(?: that)? (?:\S+ ){2,}\S+`;

/** After everything else, since much that is asked has somebody's words in it. */
export const RULES_OF_CLAIMS: readonly PlainRule[] = [
  {
    kind: "a claim",
    pattern: wholly([
      String.raw`(?<claim>.*"(?:\S+ ){2,}[^"]+".*?)(?:,? (?:real|true|fake|right)(?: or (?:fake|false|not|real))?)?`,
      `(?<claim>${CLAIM}),? (?:true|real|fake|false|true or false|real or fake|or not)`,
      `(?<claim>${CLAIM})`,
    ]),
    read: ({ claim = "" }) => claimOf(claim),
  },
  {
    kind: "a name, a colon and words",
    pattern: wholly(['(?<who>[^:"]{2,40}): (?<words>(?:[^:\\s"]+ ){2,}[^:\\s"]+)']),
    read: ({ who = "", words = "" }) =>
      verify(words, who).map((reading) => ({ ...reading, needs: { person: who } })),
  },
];

const SAID = new RegExp(
  String.raw`^(?:that )?(?<who>.+?) (?:has |have |had )?${REALLY}(?:says?|said|sed|claims?|claimed|told \S+|promised|announced|stated)(?: that)? (?<words>.+)$`,
  "iu",
);

/** "Mamdani said that rents will fall": whose words they are stands before them. */
export function claimOf(claim: string): readonly Reading[] {
  const { who, words } = SAID.exec(claim)?.groups ?? {};
  const whole = verify(claim, "");
  if (who === undefined || words === undefined || who.includes('"')) return whole;
  return [...verify(words, who), ...search(words.replace(/"/gu, ""))];
}
