import { hashedWords, hashWord } from "../text/hash-word.ts";

/** Nouns for one person: the head of "a senior administration official". */
export const ROLES = `
  academic accountant activist actor actress administrator adversary adviser advisor advocate agent
  aide ally ambassador analyst anchor apologist applicant architect artist assistant associate
  astronaut athlete attendee attorney author backer banker billionaire biographer bishop blogger
  boss boyfriend brexiteer broker candidate captain celebrity chair chairman chairperson chairwoman challenger
  chancellor chief child citizen clerk coach cochairman co-chair co-author co-founder co-host
  co-anchor colleague columnist commander commentator commissioner companion comptroller congressman
  congresswoman conservative consultant contender contractor contributor coordinator correspondent councilman
  councilwoman counsel counselor coworker critic democrat delegate demonstrator deputy designer
  detective developer diplomat director director-general doctor donor dpp driver economist editor employee engineer
  entrepreneur envoy evangelical executive ex-pm ex-president expert farmer fellow fighter filmmaker
  financier firefighter foe founder freshman friend front-runner frontrunner fundraiser general
  governor graduate guard guest guru hacker head hero historian host immigrant incumbent
  independent individual insider inspector intern interviewer investigator investor journalist
  judge juror justice kingmaker laborer landlord lawmaker lawyer leader lecturer legislator liaison
  liberal librarian lieutenant lobbyist local magnate manager marine mayor mayor-elect mechanic
  mediator member mentor minister moderate mla mlc moderator mogul mp msp m.s musician narrator native negotiator
  neighbor nominee novelist nurse observer occupant officer official operative opponent organizer
  secretary-general attorney-general governor-general outsider owner panelist parent parishioner participant partner passenger pastor patient patron
  peer person philanthropist physician pilot player playwright plumber poet policeman politician
  pollster pope premier preacher remainer president president-elect presidential priest prime principal
  producer professor progressive promoter prosecutor protester psychologist publicist publisher
  pundit pupil rabbi radical ranger reader rebel recruiter refugee relative reporter representative
  republican researcher resident rival runner-up salesman scholar scientist screenwriter secretary
  secretary-treasurer   senator sergeant sheriff singer skeptic socialist soldier solicitor someone source speaker
  specialist spokesman spokesperson spokeswoman sponsor staffer star statesman statistician
  strategist student superintendent supporter surgeon surrogate survivor suspect teacher technician
  teenager terrorist theologian therapist trader trainer treasurer trooper tycoon undersecretary
  vegan veteran victim viewer villager visitor volunteer voter warden whistleblower winner witness
  midfielder striker defender goalkeeper winger apprentice constable councillor magistrate coroner
  paramedic headteacher headmaster headmistress skipper partner tahsildar sculptor barrister
  attendant bursar bystander carer caretaker cleaner commuter counsellor courier customer cyclist
  dentist electrician florist hairdresser hiker holder holidaymaker labourer landlady medic
  midwife motorist constituent neighbour onlooker operator organiser pedestrian pensioner physiotherapist postman
  postwoman receptionist schoolteacher shopkeeper shopper steward teen tourist usher
  co-chairman co-chairwoman co-convener co-convenor co-creator co-director co-editor co-leader co-manager co-owner
  co-presenter co-producer co-writer vice-captain vice-chair vice-chairman vice-chairwoman vice-chancellor
  vice-principal editor-in-chief ex-boss ex-captain ex-chairman ex-coach ex-editor ex-manager ex-minister
  worker writer youngster fan heckler questioner bailiff anybody nobody somebody everyone everybody anyone
`;

export const FEMALE_ROLES = `
  mother-in-law sister-in-law daughter-in-law stepdaughter stepsister half-sister
  woman mother wife daughter sister girl girlfriend aunt grandmother niece widow lady mom actress
  spokeswoman congresswoman councilwoman chairwoman businesswoman queen princess nun waitress
  mum gran granny heiress hostess grandma stepmother granddaughter policewoman saleswoman
`;

export const MALE_ROLES = `
  father-in-law brother-in-law son-in-law stepson stepbrother half-brother
  man grandad granddad father husband son brother boy boyfriend uncle grandfather nephew widower gentleman dad guy
  spokesman congressman councilman chairman businessman king prince priest waiter grandson grandpa
  stepfather policeman salesman
`;

/** A man's by its form, but a woman's too, where her forename tells so: "spokesman Karen Low". */
export const HIS_BY_FORM = hashedWords(
  "spokesman congressman councilman assemblyman selectman businessman salesman policeman headmaster priest waiter",
);

/** Heads that are plural without an s; regular plurals are made from the roles. */
export const GROUPS = `
  people men women children police staff crowd audience media press public others many some few
  critics allies aides both most several protesters respondents americans voters authorities
  half participants attorneys counterparts families politicos panel jury crew team coalition opposition
  benches backbenches family couple trio duo quartet foursome passers-by runners-up hangers-on lookers-on mums dads
`;

/** "The striker", "the Liverpool winger": sport and show business so speak again of whom they have named. */
export const EPITHETS = hashedWords(`
  ace actor actress all-rounder bassist batsman batter bowler boxer centre-back centre-half champion
  comedian cyclist defender drummer fighter flanker fly-half footballer forward frontman full-back
  goalkeeper golfer guitarist heavyweight hooker jockey keeper left-hander lock medallist midfielder newcomer number
  novelist paceman pacer pianist pitcher playmaker prop quarterback racer rapper rider right-hander rookie runner
  scorer scrum-half seamer singer skipper songwriter spinner sprinter star stopper striker swimmer
  teen teenager veteran winger winner wrestler youngster
  second-rower back-rower front-rower five-eighth halfback half-back fullback left-back right-back wing-back wicketkeeper
  off-spinner leg-spinner linebacker cornerback shortstop outfielder goaltender defenceman defenseman skier hurdler
  rower sculler gymnast skater snowboarder surfer triathlete heptathlete decathlete trumpeter violinist cellist
`);

/** "The left back": where somebody plays. */
export const SIDES = hashedWords("left right");
export const POSITIONS = hashedWords(
  "back winger wing-back midfielder hooker prop wing tackle guard fielder",
);

/** They too mean somebody spoken of before, but are names or much else where no "the" stands before them. */
export const AFTER_THE = hashedWords(`
  dane finn kiwi manxman pole scot turk freshman sophomore junior senior seed left-armer right-armer
  hitmaker hopeful tactician gaffer supremo marksman talisman maestro shot-stopper custodian debutant
  zealander rican lankan leonean islander
`);

/**
 * What else may stand before a name with the capital of its sentence: "Drummer Ash Low", "Butcher Ash
 * Low". Many are surnames too.
 */
export const OCCUPATIONS = hashedWords(`
  acrobat actuary adjuster adventurer agronomist airman airwoman alderwoman all-rounder ambulanceman anaesthetist
  animator anthropologist antiquarian archaeologist archivist arsonist astrologer astronomer astrophysicist auctioneer
  auditor babysitter baker ballerina balloonist bandleader banker barber barista baritone barkeeper barmaid barman
  bartender bassist batsman batter beautician beekeeper bellringer biathlete biker biochemist biologist blacksmith
  boatbuilder boatman bodybuilder bodyguard bookbinder bookkeeper bookmaker bookseller bosun botanist bouncer bowler
  boxer brewer bricklayer bride bridesmaid broadcaster builder burglar busboy busker butcher butler cabbie
  cabinetmaker caddie cameraman camerawoman campaigner canoeist cardiologist caregiver carpenter cartographer
  cartoonist caseworker cashier catcher caterer cellist centenarian centre-back centre-forward centre-half chambermaid
  chaplain chauffeur cheerleader chef chemist childminder chiropodist chiropractor choreographer churchwarden
  cinematographer claimant clairvoyant classmate clergyman climatologist climber clown coastguard cobbler coder comic
  composer conductor confectioner conservationist conservator contralto copywriter cornerback cosmonaut cowboy cowhand
  coxswain crabber craftsman crewman cricketer criminologist crofter croupier curate curator custodian dairyman dancer
  decathlete deckhand decorator defendant dermatologist detainee detectorist diarist dietician dietitian dispatcher
  diver docker dog-walker doorman dramatist dressmaker drover drummer ecologist educator embalmer engraver entertainer
  entomologist environmentalist epidemiologist essayist evangelist explorer exterminator eyewitness farmhand
  farmworker farrier feminist fireman firewoman fisherman fisherwoman fishmonger fitter flanker flautist fly-half
  footballer foreman forester forger forward fraudster freediver freshman frontman frontwoman full-back fullback
  fundraiser gamekeeper gamer gardener gasman genealogist geneticist geographer geologist glaciologist glassblower
  glazier goalie goatherd golfer grandfather grandmaster grandmother great-grandmother greengrocer grocer groom
  groomsman groundskeeper groundsman groundswoman guardsman guitarist gymnast gynaecologist hairdresser handyman
  harbourmaster harpist hawker heavyweight helmsman heptathlete herbalist herdsman homemaker homeowner hooker
  horticulturist hostage hotelier householder househusband housekeeper housemate housewife humanitarian hurdler
  hypnotist illustrator immunologist infantryman infielder influencer inmate innkeeper instructor interpreter inventor
  ironmonger jailer janitor jeweler jeweller jockey joiner journalist juggler junior juror keeper keyboardist kicker
  landscaper leaseholder left-back left-hander lifeguard lightweight linebacker lineman linesman linguist lobsterman
  lock locksmith logger longshoreman lumberjack lyricist machinist magician maid mailman manicurist marksman masseuse
  mathematician memoirist metalworker meteorologist microbiologist middleweight milkman millionaire missionary
  mortician mountaineer multimillionaire mum naturalist neurologist neuroscientist newlywed newsagent newsreader
  nonagenarian nurseryman nutritionist oarsman oarswoman obstetrician oceanographer octogenarian olympian oncologist
  opener optician optometrist organist ornithologist osteopath outfielder paceman packer paediatrician painter
  palaeontologist paleontologist paralegal paralympian paratrooper passer-by pathologist patrolman pawnbroker
  pediatrician percussionist pharmacist philosopher photographer photojournalist physicist pianist pitcher placekicker
  plaintiff planner plasterer playmaker ploughman podcaster podiatrist poet postmaster postmistress potter presenter
  pressman printmaker programmer projectionist prop prop-forward prospector psychiatrist psychic psychotherapist
  publican punter puppeteer quarterback quilter quizmaster racer radiographer radiologist rancher ranchhand realtor
  receiver referee reliever repairman restaurateur retiree rider rigger right-back right-hander roboticist roofer
  rookie roommate rower runner saddler sailor saxophonist scaffolder schoolboy schoolgirl scrum-half sculptor seaman
  seamer seamstress seismologist senior serviceman servicewoman sheepfarmer shepherd shipbuilder shoemaker shortstop
  shot-stopper showrunner signalman skater skier smallholder smuggler sniper snowboarder socialite sociologist soloist
  songwriter sophomore soprano spectator spinner sprinter stagehand stallholder stand-up standup stationmaster
  statistician steelworker steeplejack stevedore stewardess stockbroker stockman stonemason storekeeper storyteller
  streamer stuntman stylist supervisor surfer surveyor swimmer tailback tattooist taxidermist techie telephonist
  tenant tenor thatcher tiktoker tiler tobacconist toddler toxicologist trainee trainer translator trapper trawlerman
  triathlete trucker trumpeter trustee tutor typist umpire undertaker upholsterer valet vendor ventriloquist verger
  vet veterinarian vicar violinist virologist vlogger vocalist volcanologist warehouseman warlord watchmaker watchman
  weaver welder welterweight wheelwright wicketkeeper widow widower windsurfer winemaker wing-back woodcarver
  woodcutter wrestler yachtsman yachtswoman youtuber zookeeper zoologist
`);

/** Who is one of these is seldom spoken of as a striker or a singer. */
const OFF_STAGE = hashedWords(`
  agent analyst boss chairman chairwoman coach commentator critic dad director doctor father judge journalist
  lawyer manager mayor minister mother mp mum owner physio president producer professor promoter prosecutor
  pundit referee senator solicitor spokesman spokeswoman trainer umpire
`);

/** Nor are they; but the winner may be, and so may a veteran, and an actor plays them. */
const WORKADAY = hashedWords(`
  academic accountant ambassador baker banker barrister builder butcher carer carpenter chemist constable councillor dealer
  dentist detective diplomat economist electrician engineer farmer fireman firefighter fisherman gardener grower
  headmaster headmistress headteacher historian imam landlady landlord lecturer librarian mechanic medic midwife nurse
  officer paramedic pharmacist plumber priest publican rabbi ranger scientist secretary sergeant shopkeeper soldier
  surgeon teacher tailor trader treasurer vet vicar waiter warden
`);
const ANYBODYS = hashedWords(`
  veteran winner teen teenager youngster newcomer number champion medallist actor actress star comedian
`);

/** Whether a role is none of those that an epithet is said of: a manager is no "striker". */
export function isOtherCareer(role: number, epithet: number): boolean {
  return OFF_STAGE.has(role) || (WORKADAY.has(role) && !ANYBODYS.has(epithet));
}

/** They make another role of the one they stand before. */
export const ROLE_TURNERS = hashedWords(
  "shadow acting former deputy prospective ex vice assistant interim prime",
);

/** They honour whoever bears them, and say of nobody what they do. */
export const HONORIFICS = hashedWords(
  "lord lady baroness baron dame sir rt rev revd reverend hon dr doctor prof professor prince viscount earl",
);

/** They say before a name what its bearer does, and elsewhere often something else. */
export const TRADES = hashedWords(
  "centre presenter broadcaster campaigner guitarist vocalist composer dj drummer secretary-general ceo tory",
);

/** Behind a name they say what its bearer is: of a parliament, or a barrister. */
export const LETTERS = hashedWords("mp msp mep qc kc");

/** What an office is of, in small letters: "head of research Peter Kim". */
export const OFFICES = hashedWords(`
  research operations security communications marketing sales finance policy affairs education
  health development sport staff state defence defense justice trade transport tourism agriculture
  police parliament government selectors
`);

/** What somebody is by trade: an article that opens with a person soon calls him so, and nobody else. */
export const CAREERS = hashedWords(`
  coach manager captain skipper boss singer actor actress author novelist director comedian rapper star
  striker midfielder defender goalkeeper winger golfer swimmer sprinter boxer champion
`);

/** A role's word after one of them is a verb: "will host", "to partner". */
export const BEFORE_VERBS = hashedWords("will would can could may might shall should must not");

/** What an office is called where it is not a title, with its titles: "the congresswoman" is a "Rep.". */
export const OFFICE_FORMS: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  [
    ["congresswoman", "rep representative"],
    ["congressman", "rep representative"],
    ["representative", "rep"],
    ["lawmaker", "rep representative sen senator assemblyman assemblywoman"],
    ["senator", "sen"],
    ["governor", "gov"],
    ["diplomat", "ambassador amb envoy"],
    ["prosecutor", "attorney"],
    ["reverend", "rev"],
  ].map(([office = "", titles = ""]) => [hashWord(office), hashedWords(titles)]),
);

/** What a member of a party is called. */
export const PARTY_MEMBERS: ReadonlyMap<number, string> = new Map(
  [
    ["republican", "R"],
    ["gop", "R"],
    ["democrat", "D"],
    ["democratic", "D"],
  ].map(([word = "", party = ""]) => [hashWord(word), party]),
);

/** Who runs for an office: of somebody who was named already. */
export const STAND_INS = hashedWords(`
  incumbent front-runner frontrunner nominee hopeful contender standard-bearer challenger
`);
