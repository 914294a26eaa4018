import { hashedWords } from "../text/hash-word.ts";

/** What words may stand in, beside the documents that `organisations.ts` knows. */
export const WRITTEN_THINGS = hashedWords(`
  postcard postcards card cards telegram telegrams fax faxes whatsapp sms dm reply response dossier dossiers audit
  audits inquiry inquest review reviews verdict inscription billboard banners posters placards notices
  plaques leaflets flyer flyers pamphlets signboard graffiti chalkboard whiteboard epitaph gravestone articles columns
  editorials essays blogs books papers files filings affidavits indictments lawsuits complaints petitions judgments
  rulings transcripts minutes log logs logbook diaries journal journals memoranda memoirs studies briefings scroll
  certificate licence license writ summons contract agreement policy code charter clause section article subsection
  regulation regulations bylaw bylaws by-law by-laws ordinance appendix footnote preface foreword postscript receipt
  newsletter newsletters circular webpage website prospectus catalogue handbook textbook encyclopedia thesis
  dissertation manuscript voicemails recording recordings tape announcement declaration communiqué missive epistle
  plea appeal correspondence testimonial reference warning reminder alert advisory analysis assessment evaluation
  appraisal probe investigation census monograph treatise psalm
`);

/** They are whoever's they are said to be: "Low's letter", but not "Low's biography". */
export const OWN_WRITINGS = hashedWords(`
  letter letters email emails e-mail e-mails note notes text texts message messages memo memos postcard card telegram
  fax whatsapp sms voicemail voicemails tweet tweets post posts reply response statement diary journal blog column essay
  op-ed article report affidavit testimony speech lawsuit petition review study survey ruling judgment verdict audit
`);

/** Beside the verbs of speech, what a text does with its words: "a letter that began “…”", "a report that found “…”". */
export const READING_VERBS = hashedWords(`
  read reads began begins opened opens ended ends closed closes found finds ran runs went goes bore bears carried
  carries contained contains included includes showed shows
`);

/** Whoever does so to a writing has it from another; some only where they are passive: "was sent a note". */
export const RECEIVING_VERBS = hashedWords(`
  received receives receive receiving got gets get getting found finds find finding discovered discovers opened opens
  obtained obtains intercepted unearthed uncovered recovered seized
`);
export const GIVEN_TO = hashedWords("sent handed given shown forwarded texted emailed passed");

/** Whoever does so to a writing gives its words. */
export const QUOTING_VERBS = hashedWords(`
  recalled recalls recalling remembered remembers remembering relayed relays relaying
  cited cites cite citing quoted quotes quote quoting produced produces producing showed shows showing displayed
  displays read reads reading recited recites kept keeps shared shares published publishes released submitted leaked
`);

/** "Behind Reed hung a banner: “…”" */
export const HANGING_VERBS = hashedWords("hung hangs hanging");

/** Whoever does so has written it: "the letter Low sent him". */
export const SENDING_VERBS = hashedWords("sent sends wrote writes left texted emailed posted");

/** Or tells of what stands in it. */
export const CITING_VERBS = hashedWords(`
  presented presents presenting pointed points pointing referred refers referring mentioned mentions mentioning
  described describes describing brandished dismissed dismisses rejected rejects criticised criticized
  invoked invokes highlighted highlights named reminded reminds noted notes tabled saw sees
  seen seeing
`);

/** What somebody gives by word of mouth: "got a promise from Low: “…”", "recalled Low's warning: “…”". */
export const SPOKEN_GIFTS = hashedWords(`
  warning promise assurance reply answer advice call tip-off message plea threat offer apology order orders instruction
  instructions pledge reassurance ultimatum rebuke compliment greeting invitation question response visit
`);
