import { hashedWords } from "../../text/hash-word.ts";

/* What somebody does who is about to speak, in the last words before a quotation with no verb of its own. */

/** "The judge interrupted him" */
export const INTERRUPTING_VERBS = hashedWords("interrupted interrupts interjected interjects");

/** "Cut him off", "piped up", "leaned over": with a particle that ends the clause. */
export const CUTTING_VERBS = hashedWords(`
  cut cuts broke breaks chimed chimes jumped jumps butted butts barged piped pipes spoke weighed weighs leaned leans leant
`);
export const CUTTING_PARTICLES = hashedWords("in off short up over forward across");

/** "Raised a hand", "held up his finger" */
export const RAISING_VERBS = hashedWords("raised raises held holds lifted lifts put threw");
export const HANDS = hashedWords("hand hands finger palm arm arms");

/** "Waved him on" */
export const WAVING_VERBS = hashedWords("waved waves beckoned beckons");
export const WAVING_PARTICLES = hashedWords("on off away over aside forward in closer");

/** "Leaned towards me", "turned to Low": at whom they are done may speak as well. */
export const FACING_VERBS = hashedWords(`
  turned turns wheeled swung leaned leans leant glared glares stared stares looked looks pointed points gestured gestures
  nodded nods smiled smiles winked scowled frowned
`);
export const FACING = hashedWords("to toward towards at around round");

/** "Stopped him": likewise. */
export const STOPPING_VERBS = hashedWords(`
  stopped stops corrected corrects hushed shushed chided scolded rebuked hugged approached grabbed
`);

/** "Took her aside" */
export const TAKING_VERBS = hashedWords("took takes pulled pulls drew");
export const ASIDE = hashedWords("aside");
