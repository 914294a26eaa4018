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
  doyenne draftsperson dramaturg drawee drop-out dropout drudge dullard dunce dyslectic earthling eccentric
  ecclesiastic egalitarian egghead emeritus emigre emigree emissary enrollee enthusiast equerry
  eunuch evacuee ex-boyfriend ex-con ex-girlfriend ex-husband ex-wife exec executrix exhibitor explorer
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
  lumberjack magus maharajah maharani mahatma maitre major-general maid-of-honor maid-of-honour malcontent mama mamma
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
  abdomen abode absorber actuator adagio adapter ade adjuvant afterburner agora alabaster alder
  aliyah allegro allis amaryllis amphibian anaesthetic andante anesthetic anthem anther antimatter
  antler aphrodisiac apotheosis appetizer aquifer arc arithmetic armada aster atar atelier
  atomizer attainder attenuator autobahn autopilot avarice award awe axe backwater badge
  balustrade banger banister banyan barter bazooka beaker beard beaut bedchamber beeper beer
  behalf belladonna bender bequest bicker binder bingo biryani bistro blackbird blackwater bladder
  bleachers blinder blinker blister blockade bloomer blooper blotter blower blubber bluebird
  blunder blur boiler bolero bollard bolo bombshell bookshelf borstal bother bouillon bower
  brainpower brainstorm brassard brazier breakwater briar broiler brook browser buffer bumper
  burner burrito butter buttress buzzer cadaver caiman calculator calender caliber calico caliper
  campana canard canister canker canto caper caprice carabiner carburetor cardamom cassava
  catharsis caviar celeriac cerulean chaff challis chanter charade charter cheeseburger chiller
  chilli chimera choc chutney ciao cilantro cinder cinema cipher clamber claptrap clatter cleft
  cliffhanger clincher clinker clobber cloister clover cluck cluster clutter cocker cocoa colander
  collard colonnade colter comma commutator conch congee conger conifer conker conquest
  constituent cooker cooler copier copolymer corduroy coriander corker coulter counteroffer
  coupler cranium crapper creamer crepe cress cristal criterion critter croaker crossover crozier
  crusher crystal cuckoo cucumber curd custard cyclamen cylinder cypher cypress dace dagger dah
  damper dander darter debugger decanter decider deer deflector dehumidifier delicatessen delta
  dementia denominator derringer destroyer determiner deterrent diaper dicky diffuser dimer dimmer
  dingo dishonor distaff distemper distress dita dither diuretic dolman dormer double-decker
  doubleheader dower downer downgrade downpour dozer drawer dream dredger drier dropper drug
  dulcimer duomo duress duster edema edict egger egress eider elastomer eliminator ember embers
  emetic emitter emmer emphysema emulsifier endgame enema enhancer equalizer eraser erythema
  escalator escapade esplanade esthetic ether excelsior exchequer exhibit expo extractor feeder
  feeler feist fender fester fetter fever fiber filbert filter finis firebird firepower fist fiver
  flak flambeau flamethrower flamingo flicker flipper floater flounder flycatcher flyer flyover
  folder footlocker forefinger fortress frankfurter freezer freshener fudge gab gaff gallbladder
  gam gamelan garden garner garter gate gator gen gentian gerrymander girder giro glacier goiter
  golf goober gouache gourd grasshopper graver greenbrier grenade grouper grudge guilder gulf
  gusher gutter gutters halter hamper hamster handover hangover harbinger hardcover headwater
  heater heifer herd hereafter heron hessian hiatus highlighter holster hooky hooter hopper
  horsepower howitzer humidifier hummingbird hump identifier igniter incinerator indent inducer
  infomercial inhaler inn inquest integer integrator intercostal intercourse interdict interface
  intro inverter ironclad isomer jabber jabberwocky jackhammer jackpot jammer jeer jerky jetliner
  jigger juggernaut jujitsu juniper kasha kingfisher kipper knockoff kor lacquer ladybird lager
  lagoon lampshade larch lard larder larkspur laugh laughter lawnmower lazuli lederhosen leer
  lemonade lev lever liaison licorice liger lighter liman limber liner liquorice list liver
  lobster looper loudhailer lumber luster lymphedema macaroon maglev magnifier malady mallard
  manger manner manpower manzanita margarita marinade maser meander median meth microcomputer
  midair milliliter minesweeper mini-digger minster misbehavior misnomer mist mizzen mockingbird
  modifier monitor monitors monomer mosquito mower mudder mudra muesli muffler multiplexer
  multiplier mustard muster nard nebulizer neigh nephrology neurotransmitter nightshade nim niner
  nook norther nova novitiate nutcracker oatmeal obsidian ocher oedema oleander one-liner orchard
  oscillator oven ovens overburden oxidizer oyster paean page-turner pager palaver palimpsest
  palisade pallor panacea pannier panther panzer parasympathetic paseo pasta pecan pecker penis
  penny pepperoni pewter photocopier phylogeny piccolo pika pita pivot placer planer plastique
  platen plover plunder pock poinsettia pointer polisher pollard polymer pomade portcullis portico
  postdoc potluck pounder precedent price primer printer proffer progress promenade promo
  propeller proteinuria puffer pullover pupa purdah quad quantifier quarry quicksilver quirk
  radian radiator radiators rainwater rammer rangefinder rapier raster rattler receptacle recliner
  rectifier reducer reefer refresher reindeer relay remover reorder reptilian respirator
  restaurant retractor retriever revolver rind river rivers roadrunner roadster rodent roller
  rollover rooster rosehip router row rudder rump rydberg saber salamander saltwater saman sampler
  sandpaper sandpiper sashimi sass sauerkraut scabbard scan scanner scepter schema schnauzer
  scooter scraper screwdriver seabed seabird selva semester separator sequencer serenade server
  servers sett shade shale shard sharia sharpener shearwater shelf shinny shisha show-stopper
  showstopper shredder shudder shutter shutters sidewinder sigh signifier silencer sixer skid
  skyscraper sledgehammer sleepover slicker slipper slippers slobber sludge slumber smiley smirk
  smother smudge snafu sneer snigger snipe snook snooker snowbird snowman softener soiree solder
  songbird sounder souvenir soya spade spaghetti spatter sphincter spillover spinnaker spinoff
  splatter spliff splinter spoor spreader spunk sputter squeaker stabiliser stalk standard stapler
  stater steamer stepladder sticker stickers stockade stocker stopover strainer stupa sty suborder
  subwoofer sugarloaf sundress sunflower supercharger supernova superpower supper sura suspender
  swagger sweater tabard taco tahini tamarind tanka tankard taper tater teaser telex telfer tempo
  tenner tenor tether thickener thrasher thresher thunder tiebreaker timber tirade toaster
  tortellini tragedy trailer tranquilizer transducer transfer transponder transporter trellis
  tremolo tress trice trimester triplet triplex tuba tuna turd turmeric turnoff twister typewriter
  udder ulcer ulema umber umlaut upgrade valerian vara velodrome veneer verandah vermicelli
  vermouth viewfinder vino voucher wafer waist walkover wallpaper warmer watchtower watercress
  waveguide welter wester whale whimper whitewater whopper wicker wig wildflower willpower
  windbreaker woodpecker woofer wrapper yarder zapper zipper zither zoster
`);

/** Bodies, which deny and are glad as people do, and are no "he". */
export const BODIES = hashedWords(`
  armada assemblage bloc cabal chancery clergy clientele colloquium consortium court-martial deputation dictatorship
  duma fellowship frat gendarmerie gentry gymnasium infantry inquisition lyceum meeting mujahideen orchestra panchayat
  paramilitary parish patrol peasantry philharmonic polytechnic presidium priesthood quorum regiment retinue
  seminary squad superpower symposium telco varsity yeomanry yeshiva
`);

/** No plurals, as "fishermen" is one. */
export const ENDS_AS_MEN = hashedWords(`
  specimen regimen omen acumen abdomen stamen semen hymen bitumen lumen ramen albumen catechumen amen
`);
