import { hashedWords } from "../../text/hash-word.ts";

/** Every form of the verbs that report speech; which of them do in a sentence the model decides. */
export const SPEECH_VERBS = `
  accuse accused accuses accusing acknowledge acknowledged acknowledges acknowledging add added
  adding address addressed addresses addressing adds admit admits admitted admitting admonish
  admonished admonishes admonishing advise advised advises advising affirm affirmed affirming
  affirms agree agreed agrees agreing allege alleged alleges alleging announce announced
  announces announcing answer answered answering answers apologize apologized apologizes
  apologizing apologise apologised apologises apologising applaud applauded applauding applauds argue argued argues arguing ask asked asking
  asks assail assailed assailing assails assert asserted asserting asserts assure assured
  assures assuring attack attacked attacking attacks attest attested attesting attests aver
  averred averring avers avow avowed avowing avows bark barked beam beamed believe believed
  believes believing bemoan bemoaned bemoaning bemoans blame blamed blames blaming blast blasted
  blasting blasts blurt blurted blurting blurts boast boasted boasting boasts boom boomed brag bragged bragging brags branded branding brands
  call   called calling calls caption captioned caution cautioned cautioning cautions challenge
  challenged challenges challenging chant chanted chanting chants characterize characterized
  characterizes characterizing characterise characterised characterises characterising charge charged charges charging chide chided chides chiding chime
  chimed chimes cite cited cites citing claim claimed claiming claims clarified clarifies
  clarify clarifying comment commented commenting comments communicate communicated communicates
  communicating complain complained complaining complains concede conceded concedes conceding
  conclude concluded concludes concluding concur concured concuring concurs condemn condemned
  condemning condemns confess confessed confesses confessing confide confided confides confiding
  confirm confirmed confirming confirms confront confronted confronting confronts congratulate
  congratulated congratulates congratulating conjecture conjectured conjectures conjecturing
  contend contended contending contends continue continued continues continuing counsel
  counseled counseling counselled counselling counsels counter countered countering counters cried cries criticise
  criticised criticises criticising criticize criticized criticizes criticizing crow crowed cry
  crying deadpan deadpanned deadpanning deadpans declare declared declares declaring decline
  declined declines declining decried decries decry decrying defend defended defending defends
  demand demanded demanding demands demur demurred demurring demurs denied denies denounce
  denounced denounces denouncing deny denying deride derided derides deriding describe described
  describes describing detail detailed detailing details disagree disagreed disagrees disagreing
  disclose disclosed discloses disclosing discuss discussed discusses discussing dismiss
  dismissed dismisses dismissing dispute disputed disputes disputing document documented
  documenting documents dub dubbed dubbing dubs echo echoed echoing echos elaborate elaborated
  elaborates elaborating email emailed emailing emails emphasise emphasised emphasises
  emphasising emphasize emphasized emphasizes emphasizing enthuse enthused enthuses enthusing
  estimate estimated estimates estimating exclaim exclaimed exclaiming exclaims exhort exhorted
  exhorting exhorts explain explained explaining explains express expressed expresses expressing
  forecast forecasted forecasting forecasts foresaw foresee foresees fume fumed fumes fuming
  gloat gloated greet greeted greeting greets gripe griped gripes griping groan groaned groaning
  groans grumble grumbled grumbles grumbling guess guessed guesses guessing gush gushed gushes
  gushing hail hailed hailing hails hammer hammered hammers hint hinted hinting hints hissed hisses hissing implied
  implies implore implored implores imploring imply implying indicate indicated indicates
  indicating inform informed informing informs inquire inquired inquires inquiring insist
  insisted insisting insists instruct instructed instructing instructs interject interjected
  interjecting interjects interrupt interrupted interrupting interrupts intone intoned intones
  intoning invite invited invites inviting invoke invoked invokes invoking jeer jeered jeering
  jeers joke joked jokes joking label labeled labeling labels labelled labelling lament lamented lamenting laments
  lecture lectured lectures lecturing lie lied lies lying maintain maintained maintaining
  maintains marvel marveled marveling marvels marvelled marvelling mention mentioned mentioning mentions moan moaned
  moaning moans mock mocked mocking mocks muse mused muses musing mutter muttered muttering
  mutters narrate narrated narrates narrating note noted notes noting observe observed observes
  observing opine opined opines opining outline outlined outlines outlining plead pleaded
  pleading pleads pledge pledged pledges pledging point pointed pointing points portray
  portrayed portraying portrays pose posed poses posing post posted posting posts praise praised
  praises praising pray prayed praying prays predict predicted predicting predicts press pressed
  presses pressing proclaim proclaimed proclaiming proclaims project projected projecting
  projects promise promised promises promising propose proposed proposes proposing protest
  protested protesting protests publish published publishes publishing purr purred purring purrs
  queried queries query querying question questioned questioning questions quip quipped quipping
  quips quiz quizzed quizzes quizzing quote quoted quotes quoth quoting rail railed railing
  rails read reads reaffirm reaffirmed reaffirming reaffirms reason reasoned reasoning reasons
  reassert reasserted reasserting reasserts reassure reassured reassures reassuring rebuke
  rebuked rebukes rebuking rebut rebuts rebutted rebutting recall recalled recalling recalls
  recite recited recites reciting reckon reckoned reckoning reckons recommend recommended recommending recommends recount
  recounted recounting recounts refer reference referenced references referencing referred
  referring refers refuse refused refuses refusing refute refuted refutes refuting reiterate
  reiterated reiterates reiterating reject rejected rejecting rejects rejoin rejoined rejoining
  rejoins relate related relates relating relay relayed relaying relays remark remarked
  remarking remarks remember remembered remembering remembers remind reminded reminding reminds
  repeat repeated repeating repeats replied replies reply replying report reported reporting
  reports reprimand reprimanded reprimanding reprimands request requested requesting requests
  respond responded responding responds retort retorted retorting retorts retweet retweeted
  retweeting retweets reveal revealed revealing reveals rule ruled rules ruling said say saying
  says scoff scoffed scoffing scoffs scold scolded scolding scolds scream screamed screaming
  screams shout shouted shouting shouts shriek shrieked shrieking shrieks shrug shruged shruging
  shrugs sigh sighed sighing sighs signal signaled signaling signalled signalling signals slam slammed
  terming slamming slams slate slated slates slating snap snapped snapping snaps snarl snarled snarling snarls sneer sneered sneering
  sneers speak speaking speaks specified specifies specify specifying speculate speculated
  speculates speculating spoke spoken stammer stammered stammering stammers state stated states
  stating stipulate stipulated stipulates stipulating stress stressed stresses stressing suggest
  suggested suggesting suggests summarize summarized summarizes summarizing summarise summarised summarises summarising surmise surmised
  surmises surmising swear swearing swears swore sworn talk talked talking talks tease teased
  teases teasing telegraph telegraphed telegraphing telegraphs tell telling tells testified
  testifies testify testifying thank thanked thanking thanks theorize theorized theorizes
  theorizing theorise theorised theorises theorising think thinking thinks thought thunder thundered thundering thunders told tout
  touted touting touts tweet tweeted tweeting tweets underline underlined underlines underlining
  underscore underscored underscores underscoring urge urged urges urging utter uttered uttering
  utters venture ventured ventures venturing volunteer volunteered volunteering volunteers vow
  vowed vowing vows wager wagered wagering wagers wail wailed wailing wails warn warned warning warns warrant warranted
  warranting warrants whine whined whines whining whisper whispered whispering whispers wonder
  wondered wondering wonders worried worries worry worrying write writes writing written wrote
  yell yelled yelling yells
`;

const HASHES = hashedWords(SPEECH_VERBS);

/** `word` is a `hashWord`, as in `Tokens.hashes`. */
export function isSpeechVerb(word: number): boolean {
  return HASHES.has(word);
}
