import { hashedWords } from "../text/hash-word.ts";

/** "The self-described socialist": someone already spoken of. */
export const SELF_DESCRIBED = hashedWords(
  "self-described self-styled self-proclaimed self-declared self-identified",
);

/** They report speech beside the verbs: "according to Low", "per Low", "Low: …". */
export const OTHER_CUES = hashedWords(": according per");

/** They report speech beside a quotation only: `"No," she shot back`, `"No" — Ann Low`. */
export const CUES_BESIDE_QUOTATION = hashedWords(`
  — – ― -- - put puts went goes shot shoots fired fires began begins begun laughed laughs started starts
  ended ends weighed sang cut turned gave gives made makes released signed titled entitled known
  offered offers used found finds showed shows assured smiled nodded issued sent sends shared
  saw sees felt feels wanted wants remembers hopes hoped heard
`);

/** "Started the day", "ended the week": beside no quotation they report nothing. */
export const BEGINNING_VERBS = hashedWords(
  "start started starts begin began begins end ended ends",
);

/** "Did not say", "never claimed": after a "not", nobody says what follows these. */
export const DENIABLE_VERBS = hashedWords(
  `say says said saying tell tells told telling state states stated claim claims claimed
  suggest suggests suggested announce announces announced write writes wrote written
  accuse accuses accused admit admits admitted confirm confirms confirmed quote quoted
  declare declared promise promises promised call called calling shout shouted shouting
  write writing elaborate elaborated`,
);

/** "Continued to see “healthy sales”", "continued the search": not said, unless "continued that". */
export const CONTINUING = hashedWords("continue continues continued continuing");

/** Their subject speaks all the same: "is quoted as saying", "was worried that". */
export const ACTIVE_IN_MEANING = hashedWords("quoted worried concerned");

/** Passive, whoever is named after "by" says the words: "a move branded a “retreat” by the board". */
export const NAMING_VERBS = hashedWords(`
  branded dubbed called described labelled labeled hailed deemed condemned criticised criticized
  greeted denounced billed termed characterised characterized seen regarded viewed likened attacked
  mocked praised welcomed accused dismissed slammed blasted derided decried ridiculed lambasted censured
  portrayed depicted painted nicknamed christened vilified lauded heralded touted pilloried castigated savaged
  lampooned scorned disparaged belittled demonised demonized caricatured
`);

/** "Rose to a shout of “Resign!” from a member": the words are theirs who shout. */
export const CRIES = hashedWords(`
  shout shouts cry cries call calls chant chants chorus yell yells scream screams heckle heckles roar roars
`);

/** What is written or taught has its own words: "quotes a letter from Low to her aunt: “…”". */
export const WRITINGS = hashedWords(`
  letter letters note email e-mail text message postcard telegram memo diary tweet post advice words
  remark maxim motto testimony line lines verse poem hymn psalm song proverb statement voicemail
`);

/** Mostly one's own: a memo, a diary or a voicemail may be released by another. */
export const PUT_OUT = hashedWords(`
  statement message tweet post letter note email e-mail text sms leaflet circular caption op-ed
  update tribute apology response reply announcement appeal warning plea denial rebuttal
`);

/** Of these also what somebody gives, or shares: a letter that is shared may be another's. */
export const OWN_TO_GIVE = hashedWords(
  "statement update tribute apology response reply announcement appeal warning plea denial rebuttal",
);

/** Whoever is seen or heard in them speaks: "footage of Low asking". */
export const RECORDINGS = hashedWords(`
  footage video videos audio recording recordings clip clips tape tapes film picture pictures images shots sound
`);
/** They are shown with a caption: "posted a photo with a caption". */
export const PICTURES = hashedWords(`
  photo photos photograph photographs picture pictures pic pics image images selfie selfies snap snaps shot shots
  screenshot screenshots video videos clip clips footage meme snapshot
`);
export const SHOWING_VERBS = hashedWords(`
  has have had show shows showed showing catch catches caught capture captures captured capturing
  feature features featured featuring records
`);

/** What somebody has said, by its noun: "mocked Low's claim that it was “late”". */
export const CLAIMS = hashedWords(`
  claim claims remark remarks comment comments argument arguments assertion warning warnings statement
  statements suggestion suggestions contention insistence complaint complaints promise promises pledge
  assurance assurances boast admission belief view allegation allegations charge prediction declaration
  quip joke line phrase observation jibe accusation accusations insinuation insinuations rumour rumours
  rumor rumors vow vows threat threats
`);

/** What somebody gives and another hears, by its noun, beside `CLAIMS`. */
export const ACCOUNTS = hashedWords(`
  explanation explanations account accounts evidence report reports submission submissions testimony apology request
  requests reassurance reassurances advice plea pleas confirmation guarantee guarantees message messages word tip-off
  representations notice notification confession finding findings
`);
/** What somebody gives of something, "as “a sham”", "of “neglect”": the words are hers. */
export const DESCRIPTIONS = hashedWords(`
  description descriptions depiction depictions portrayal portrayals characterisation characterization account label
  labels verdict verdicts view views assessment judgment judgement dismissal denunciation denunciations condemnation
  criticism criticisms praise finding findings phrase summary definition diagnosis interpretation denigration
  branding reading vision labelling labeling tagging dubbing
`);

/** "In Low's view", "in her opinion": what follows is hers. */
export const VIEWS = hashedWords(
  "view opinion estimation judgment judgement eyes mind assessment reckoning telling",
);

/** Nothing but a name for something stands right after them: where it does, "a move branded" is passive. */
export const COMPLEMENT_VERBS = hashedWords("branded dubbed labelled labeled billed deemed termed");

/** What stands in marks right after them is the name of a work. */
export const TITLING_WORDS = hashedWords("titled entitled headlined subtitled retitled headed");

/** What stands in marks after them, its words with capitals, is what the work is called. */
export const WORKS = hashedWords(`
  movie film documentary book novel memoir show series sitcom drama musical opera song single album podcast
  magazine programme program game videogame painting thriller bestseller sequel indie miniseries docuseries
  novella romcom biopic
`);
export const PERFORMING_VERBS = hashedWords(`
  hosts hosted hosting co-hosts co-hosted anchors anchored stars starred starring directed directs
  recorded records recording performed performs performing sang sings singing leads led leading
`);
/** What stands in marks behind them and "with" or "on", its words with capitals, is what a programme is called. */
export const ON_AIR_WORDS = hashedWords(`
  interview interviews appearance appearances appeared appearing appears episode episodes guest featured
`);
export const IN_OR_ON = hashedWords("in on of with");
/** What stands in marks right behind them is what something goes by. */
export const NAMED_SO = hashedWords(
  "dubbed nicknamed christened labelled labeled billed termed so-called",
);

/** Their subject answers another's words: "rejected calls to “come clean”". */
export const ANSWERING_VERBS = hashedWords(`
  deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing
  face faces faced facing refute refutes refuted rebut rebuts rebutted dispute disputes disputed
  rebuff rebuffs rebuffed ignore ignores ignored resist resists resisted counter counters countered
  disagree disagrees disagreed disagreeing contested contesting
  rubbish rubbishes rubbished rubbishing debunk debunks debunked repudiate repudiates repudiated
`);

/** Where they are negated, their subject answers another's words: "did not accept that it was “late”". */
export const ACCEPTING_VERBS = hashedWords(
  "accept accepts accepted accepting agree agrees agreed concede conceded acknowledge acknowledged",
);

/** "Dismissed it as an utter “mess”": what may stand between "as" and the words. */
export const BEFORE_A_NAME = hashedWords("a an the being so utter utterly");

/** Their subject asks. */
export const ASKING_VERBS = hashedWords(
  "ask asks asked asking demand demands demanded inquired enquired",
);

/** Whoever is their object answers. */
export const PRESSING_VERBS = hashedWords(`
  press presses pressed quiz quizzes quizzed badger badgers badgered grill grills grilled probe probes probed
  interrogate interrogates interrogated interview interviews interviewed pester pesters pestered needle needles needled
`);

/** "Recalled her father saying": their object is who said it. */
export const RECALLING_VERBS = hashedWords(`
  recall recalls recalled recalling remember remembers remembered remembering hear hears heard hearing
  quote quotes quoted quoting cite cites cited citing
`);

/** "Quoted Lee as saying". */
export const AS_SAYING = hashedWords(`
  saying telling having holding finding concluding ruling calling describing warning claiming arguing
  writing admitting insisting stating joking shouting
`);
/** "Ito quoted Lee as saying", "reported the board as saying": what stands after them, up to "as", speaks. */
export const REPORTING_AS = hashedWords(`
  quote quotes quoted quoting cite cites cited citing report reports reported reporting describe describes
  described describing recall recalls recalled recalling remember remembers remembered paraphrase paraphrases
  paraphrased paraphrasing
`);

/** Whoever they tell of must stay in a headline: "Taxes will rise, the mayor said". */
export const CLAIM_VERBS = hashedWords(
  "said say says told tells according wrote writes announced reported",
);

export const NEGATIONS = hashedWords("not n't never cannot");

/** "Has not yet said", "never once said". */
export const AFTER_NEGATION = hashedWords("yet ever even once");

/** Nobody says what they deny to have said: "denied saying", "denies that he ever said". */
export const DENYING_VERBS = hashedWords("deny denies denied denying");
export const AFTER_DENIAL = hashedWords("that he she they it having had has have been ever once");

/** What they say that somebody is to say has not been said: "refused to say", "wanted him to say". */
export const UNDOING_VERBS = hashedWords(`
  refuse refuses refused refusing decline declines declined declining fail fails failed failing forget
  forgets forgot want wants wanted wanting threaten threatens threatened plan plans planned planning
  intend intends intended meant tempted supposed unable unwilling reluctant waiting waited
`);
export const ACCUSING_VERBS = hashedWords(
  "accuse accuses accused accusing suspect suspects suspected suspecting dream dreams dreamed",
);

/** "Might have said": nobody has. */
export const SUPPOSING = hashedWords("might may could would should");

/** "She not only said that": nothing is denied. */
export const ONLY_WORDS = hashedWords("only just merely simply");

/** What people hold up, put on and stick on, with words that are printed and not said. */
export const SIGNS = hashedWords(`
  sign signs placard placards banner banners poster posters sticker stickers t-shirt t-shirts tshirt shirt
  shirts sweatshirt hoodie jumper jacket hat hats cap caps badge badges button buttons tattoo tattoos flag
  flags mug billboard billboards plaque whiteboard blackboard headstone gravestone bedsheet bedsheets sheet
  cardboard slate chalkboard scoreboard tifo
`);

/** They say by themselves what is on them, whoever may have put them up. */
export const PINNED = new Set([
  ...SIGNS,
  ...hashedWords(
    "note notice card postcard label leaflet flyer inscription plate tag board graffiti",
  ),
]);

/** Nobody hears what their subject holds, unless another tells it: "the firm said Low had believed it to be “late”". */
export const BELIEVING_VERBS = hashedWords(`
  believe believes believed believing think thinks thought thinking feel feels felt feeling hope hopes hoped hoping fear
  fears feared fearing understand understands understood assume assumes assumed assuming want wants wanted wanting mean
  meant expect expects expected suspect suspects suspected wish wishes wished knew know knows imagined considered
`);

export const CALLING_VERBS = hashedWords("call calls called calling");
