import { hashedWords } from "../text/hash-word.ts";

/*
 * Nouns of which the weights hold something else than news means. They learned what a noun stands for from
 * WordNet's commonest senses, and kept a quarter of its words for people as things.
 */

/** Somebody, who may be "he" or "she" and may speak. */
export const PEOPLE = hashedWords(`
  abbot acolyte actuary addressee adept adjutant adolescent adulteress aficionado aggressor alumna
  alumnus amigo anchorperson androgyne annuitant antiquary apostate apothecary arbitrageur
  archdeacon aristocrat arriviste aspirant assailant assessor assignee auteur autocrat aviator
  aviatrix ayatollah bachelor back-rower bailiff bambino bandit banneret barista baritone baronet
  bellboy bellhop belligerent beneficiary betrothed bigwig biker blond bobby boffin bogeyman
  bookie bootblack bosun bouncer bourgeois brahmin brigand brunette builder bumpkin businessperson
  butler cabbie cabby cadet caliph captor carhop carillonneur carpenter castaway castrato
  catechumen celibate censor chaperone chauffeuse chimneysweep clairvoyant clown coed colonel
  combatant comedienne commandant commie commissionaire communicant complainant concessionaire
  concubine confessor confrere connoisseur conservator consignee consort contestant convalescent
  convert cooper cop cornerback cosignatory counterdemonstrator counterperson counterrevolutionary
  cowhand cowpoke cricketer crone cruiserweight curate czar dacoit dandy daredevil dauphin deacon
  deaconess deckhand delinquent demagogue dependant deponent descendant dieter dignitary dimwit
  diocesan discussant disputant docent dogsbody domestique dominatrix donee down-and-out doyen
  doyenne draftsperson dramaturg drawee dropout drudge dullard dunce dyslectic earthling eccentric
  ecclesiastic egalitarian egghead emeritus emigre emigree emissary enrollee enthusiast equerry
  eunuch evacuee ex-boyfriend ex-girlfriend ex-husband ex-wife exec executrix exhibitor explorer
  fakir fan farmhand fascist featherweight fella fiance fiancé fiancée fieldhand fille fireman
  five-eighth flatmate flyweight follower foodie forebear foreperson foster-son foundling
  freelance freelancer front-rower frontperson frotteur fullback functionary gadfly gamer gangsta
  gaucho gendarme generalissimo gent ghillie gillie glutton go-between godfather godmother
  godparent godson gondolier gourmand grandad grandaunt granddad grandee granduncle grannie granny
  great-aunt great-uncle greenhorn groundling groupie grown-up guerilla habitue half-back halfback
  hanger-on has-been helpmate heretic hick hireling hitchhiker homeopath homeowner homoeopath
  hooligan househusband hussar illiterate imposter indigene infidel influencer ingrate inhabitant
  inpatient insomniac instigator intellectual intercessor internee interviewee jawan jobseeker
  joiner kinsperson knucklehead lackey lady-in-waiting laird lama lass lassie laureate layabout
  layperson leaseholder left-back lefty legatee legionary lessee lessor libertine licensee
  licensor lifeboatman linebacker litigant look-alike lookalike looker-on loudmouth lowlife
  lumberjack magus maharajah maharani mahatma maitre major-general malcontent mama mamma
  marchioness marquess marshal masseur masseuse matron maître mendicant menial mercenary mezzo
  mezzo-soprano mill-hand millionaire milord minion minstrel missionary missus monastic mortgagee
  muggee mujahid mullah multimillionaire naturopath neocon newbie newsvendor nincompoop
  noncombatant notary novice nun odd-jobber onlooker oppressor orderly ordinand osteopath outcast
  outpatient pacha paedophile paladin papa paparazzo paralegal paramedic paraprofessional pariah
  parolee parson passer-by peasant pedagogue pedophile penpal pensionary physio pilgrim pimp
  playfellow playmate plenipotentiary podcaster politico polyglot poseur possessor postdoc
  postgrad postie postilion potentate predecessor prefect prelate presbyter preteen princeling
  prior prodigy profligate prophet protege protegee protégé protégée provocateur prude
  psychoanalyst psychotic quisling ragamuffin rajah rambler rapporteur rascal raver reactionary
  recluse recusant reeve registrant registrar renter reprobate restaurateur returnee revolutionary
  right-back roadie rocker rogue rookie roomie roommate roughneck roustabout rower sacristan
  salesclerk salesperson samurai sangoma sapper sceptic schoolfellow scion second-rower seigneur
  seneschal sentinel sentry serf sexton sheik shipmate shogun shopaholic shortstop signatory
  skinflint skipper smallholder snitch snob so-and-so softie sophomore sous-chef sparky
  spendthrift squaddie stagehand standee stay-at-home steeplejack stepparent stevedore stonemason
  stooge stowaway streamer stylite subdeacon subordinate suburbanite successor suffragan
  suffragette supermodel supervisor supplicant survivor swashbuckler sweetie sycophant team-mate
  teammate tearaway techie tenderfoot tenor theatregoer thug toff torero tradesperson tragedienne
  transgressor trawlerman tribesperson triplet troubadour trucker trumpeter tsarina turnkey twin
  ultra-runner underling usherette valet vassal veterinary vicar-general villainess viscount
  visionary visitant vlogger voyeur wallah warlord warrior wastrel weakling weirdo wet-nurse
  whistle-blower whistleblower whizz-kid widower wimp windbag wing-back witch wordsmith workmate
  yob yobbo yogi yokel youtuber
`);

/** Things, though they end as those do who act: "a new boiler". */
export const THINGS = hashedWords(`
  adapter anthem apotheosis award axe badge banger beard beer behalf binder bleachers boiler
  bollard bombshell brazier browser buffer bumper butter calculator canard charter cheeseburger
  chimera cluster cocoa cooker counteroffer crystal cuckoo dagger decider deterrent downgrade
  drawer dream embers eraser escalator exhibit fever filter firepower fist flak flicker flyover
  folder freezer gate glacier gutter gutters hamper hamster heater heron hiatus holster inquest
  intro juggernaut lagoon laugh lawnmower lever liner liver loudhailer lumber manger meth
  mini-digger mist monitor monitors oven ovens oyster page-turner panacea penny pivot polymer
  precedent price printer progress quad quarry radiator radiators restaurant river rivers rooster
  router row scan scanner scooter semester server servers shade shutter shutters sigh slipper
  slippers slumber smudge spinoff standard stapler steamer sticker stickers superpower supper
  swagger sweater taco teaser timber tirade toaster tragedy trailer transfer triplex tuba ulcer
  voucher whale wrapper zipper
`);
