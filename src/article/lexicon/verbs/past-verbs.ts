import { hashedWords } from "../../text/hash-word.ts";

/** Past forms without "-ed", the common ones of the news. */
export const PAST_VERBS = hashedWords(`
  was were had did has have came went met held took gave ran won lost began left made broke
  spoke wrote rose fell sent hit died resigned said told threw led saw got put set cut built
  bought sold paid met stood struck kept found grew hung drew drove fought flew chose brought
  taught thought caught sought became swore shot beat laid spent
`);

/** Past forms that tell a verb from the last word of a name: "Cruz took". */
export const IRREGULAR_VERBS = hashedWords(`
  met took left saw went came got made gave held ran won lost led began spoke sent put set hit kept
  found brought built bought fell felt fought flew grew heard knew laid lay let meant paid rose sat
  sold shot stood struck swept taught threw understood wore withdrew chose drew drove ate became
  wept slept knelt read
`);

/** They have a subject: none of them is a participle, as "a note found in the van" has one. */
export const FINITE_VERBS = hashedWords(`
  was were is are has had did does will would could may might can said says told tells went came took
  gave ran began broke spoke wrote rose fell drew drove flew chose swore ate became saw got knew threw
  wore withdrew grew sang sought asks adds added insisted
`);

/** What somebody does at another's words, in a sentence of its own: "Low shrugs." */
export const REACTIONS = hashedWords(`
  agrees beams begs blinks blushes bristles chuckles concurs demurs disagrees frowns giggles grimaces grins
  groans hesitates laughs nods objects pauses protests relents scoffs shrugs sighs smiles smirks snorts
  weeps winces
`);

/** Past forms that are nothing else, and rare enough that the tagger may not know them: "Low rang" names no Mr Rang. */
export const MERE_PAST = hashedWords(`
  arose ate awoke befell blew broke chose clung crept drank drew drove dwelt fell flew forbade foresaw forgave
  forgot forsook froze gave grew knelt knew leant leapt misread mistook misheard outran overcame overheard oversaw
  overtook rang rode sang sank shone shook shrank slept slid spat spelt sprang stank stole strode strove swam swore
  threw tore trod underwent undertook undid upheld went wept withdrew withheld withstood woke wore wove wrote
`);

/** Past forms of an active and a passive, which the tagger may take for a noun behind a name. */
export const PAST_OR_PARTICIPLE = hashedWords(`
  bent bit bled bore bound bought bred brought built burnt burst caught dealt dove dug fed flung fought found held
  hid hung hurt learnt lent lit lost made met paid quit rebuilt rung sent shut slit sold sought spent spilt sprung spun
  stuck stung sung sunk swung taught thrust wrung
`);
