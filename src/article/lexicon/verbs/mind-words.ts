import { hashedWords } from "../../text/hash-word.ts";

/* What tells somebody's mind, in a sentence that stands before words with no verb of their own. */

/** What somebody is, or is left: "was delighted". */
export const MOODS = hashedWords(`
  sure unsure certain glad angry furious adamant sceptical skeptical unmoved unconvinced unimpressed happy unhappy
  happier delighted relieved upset proud sorry philosophical wary worried tearful livid thrilled grateful ashamed jealous
  puzzled baffled bemused incredulous sympathetic apologetic angrier convinced impressed disappointed devastated
  heartbroken gutted frustrated saddened shocked stunned appalled horrified outraged disgusted dismayed concerned
  optimistic pessimistic hopeful confident cautious scathing critical dismissive defiant unrepentant unapologetic
  pleased ecstatic elated overjoyed jubilant overwhelmed moved touched humbled honoured honored excited enthusiastic
  keen eager reluctant determined resigned resolute sanguine cynical nostalgic wistful rueful candid frank blunt
  emphatic unequivocal effusive fulsome magnanimous gracious generous bullish upbeat downbeat positive negative
  surprised amazed astonished bewildered confused perplexed torn undecided sad bitter annoyed irritated exasperated
  incensed enraged fuming seething aghast alarmed anxious afraid scared frightened fearful nervous uneasy
  uncomfortable embarrassed mortified regretful remorseful thankful appreciative content contented satisfied
  dissatisfied disillusioned fed-up despondent dejected crestfallen downcast inconsolable distraught undaunted
  undeterred unfazed unperturbed unbothered relaxed calm pragmatic realistic forthright outspoken aware mindful
  supportive opposed insistent
`);
/** What leads to what somebody is. */
export const BEING_VERBS = hashedWords(`
  was were is are be been sounded sounds seemed seems looked looks remained remains felt feels appeared appears stayed
  stays left grew became
`);
/** "Was in no doubt", "is under no illusion", "was at a loss", "was full of praise" */
export const STATES = hashedWords(`
  doubt doubts mood illusion illusions loss praise favour favor agreement shock tears disbelief despair spirits moon
  fan none
`);

/** What somebody thinks, feels or wants. */
export const MIND_VERBS = hashedWords(`
  believe believes believed think thinks thought feel feels felt fear fears feared hope hopes hoped trust trusts trusted
  expect expects expected want wants wanted wish wishes wished know knows knew remember remembers remembered recall
  recalls recalled regret regrets regretted doubt doubts doubted suspect suspects suspected reckon reckons reckoned
  disagree disagrees disagreed agree agrees agreed welcome welcomes welcomed applaud applauds applauded praise praises
  praised criticise criticises criticised criticize criticizes criticized condemn condemns condemned dismiss
  dismisses dismissed defend defends defended admire admires admired love loves loved hate hates hated loathe loathes
  loathed like likes liked dislike dislikes disliked prefer prefers preferred resent resents resented blame blames
  blamed credit credits credited appreciate appreciates appreciated acknowledge acknowledges acknowledged accept accepts
  accepted admit admits admitted concede concedes conceded worry worries worried despair despairs despaired wonder
  wonders wondered hide hides hid contain contains contained understand understands understood realise realises
  realised realize realizes realized sympathise sympathises sympathised sympathize sympathizes sympathized rejoice
  rejoices rejoiced insist insists insisted apologise apologises apologised apologize apologizes apologized oppose opposes opposed favour favours favoured favor favors favored
  mourn mourns mourned miss misses missed relish relishes relished enjoy enjoys enjoyed cherish cherishes
`);

/** "Had no sympathy", "has mixed feelings", "has a warning" */
export const HAVING_VERBS = hashedWords("has had have holds held harbours harboured nurses nursed");
export const THOUGHTS = hashedWords(`
  sympathy doubt doubts regret regrets feelings feeling view views complaints complaint reservations reservation
  concerns concern fears fear hopes hope idea ideas memories advice message warning words praise misgivings qualms
  opinion opinions objection objections quarrel problem theory explanation patience confidence faith time intention
  plans question questions suggestion tip answer answers
`);

/** "Took another view", "saw it differently", "struck a cautious tone", "paid tribute to the crew" */
export const TAKING_VERBS = hashedWords(
  "took takes take strikes struck shares shared expresses expressed voices voiced pays paid offers offered sounded sounds gives gave makes made",
);
export const STANCES = hashedWords(`
  view views line tone stance approach issue exception comfort heart pride sentiment sentiments opinion concern
  concerns frustration disappointment relief delight surprise anger fears tribute secret note apology warning
  optimism hope regret dismay outrage gratitude thanks praise
`);
export const SEEING_VERBS = hashedWords("see sees saw seen go goes went put puts");
export const OTHERWISE = hashedWords(
  "differently otherwise before further bluntly simply plainly succinctly starkly",
);

/** "Struggled to hide his anger", "begs to differ", "did not hold back", "was lost for words", "was having none of it" */
export const FEW_WORDS: readonly (readonly [ReadonlySet<number>, ReadonlySet<number>])[] = [
  [hashedWords("struggle struggles struggled tried tries fought"), MIND_VERBS],
  [hashedWords("beg begs begged"), hashedWords("differ")],
  [hashedWords("hold held mince minced pull pulled"), hashedWords("back words punches")],
  [hashedWords("lost"), hashedWords("words")],
  [hashedWords("having had"), hashedWords("none")],
  [hashedWords("fed"), hashedWords("up")],
];

/** "Is one of those who will lose out", "was among dozens who stayed" */
export const CROWDS = hashedWords("those many several dozens hundreds thousands");
