import { hashedWords } from "../text/hash-word.ts";

/** Words of place names; a capitalised phrase that ends with one is no person. */
export const PLACES = `
  afghanistan africa alabama alaska albania albany algeria america amsterdam antarctica argentina
  arizona arkansas armenia asia athens atlanta australia austria azerbaijan baghdad bahrain
  baltimore bangladesh barcelona beijing beirut belarus belgium benghazi berlin birmingham bolivia
  bosnia boston brazil brexit britain bronx brooklyn brussels budapest buffalo bulgaria burma cairo
  california cambodia cameroon canada cairo capitol caribbean chechnya chicago chile china cincinnati
  cleveland colombia colorado columbia congo connecticut copenhagen costa crimea croatia cuba cyprus
  czech dakota dallas damascus d.c dc delaware denmark denver detroit dubai dublin ecuador edinburgh
  egypt england eritrea estonia ethiopia eu europe ferguson finland flint florida france frankfurt
  gaza geneva georgia germany ghana greece greenland guam guantanamo guatemala haiti hampshire
  harlem havana hawaii hollywood honduras houston hungary iceland idaho illinois india indiana
  indianapolis indonesia iowa iran iraq ireland islamabad israel istanbul italy jamaica japan jersey
  jerusalem kabul kansas kashmir kazakhstan kentucky kenya kiev kosovo kuwait kyiv laos latvia
  kong lanka lankan lankans lebanon liberia libya lisbon lithuania london louisiana louisville luxembourg macedonia madrid
  maine malaysia mali malta manhattan maryland massachusetts mecca memphis mexico miami michigan
  milwaukee minneapolis minnesota mississippi missouri moldova mongolia montana montenegro montreal
  morocco moscow mosul mozambique mumbai munich myanmar nashville nato nebraska nepal netherlands
  nevada newark nicaragua niger nigeria nordic normandy norway oakland ohio oklahoma oman ontario
  oregon orlando oslo ottawa oxford pakistan palestine panama paraguay paris pennsylvania peru
  philadelphia philippines phoenix pittsburgh poland portland portugal prague puerto pyongyang qatar
  quebec queens raqqa rhode rico romania rome russia rwanda sacramento samoa saudi scandinavia
  scotland seattle senegal seoul serbia shanghai siberia sicily singapore slovakia slovenia somalia
  spain stockholm sudan sweden switzerland sydney syria tahoe taiwan tampa tehran tennessee texas
  thailand tibet tokyo toronto toledo trenton tripoli tulsa tunisia turkey uganda uk ukraine us u.s
  u.k u.n u.a.e usa u.s.a utah uzbekistan vancouver vegas venezuela vermont vienna vietnam virginia
  wales warsaw washington wichita wisconsin worcester wyoming yemen yugoslavia zambia zimbabwe
  city county island islands valley beach square street avenue boulevard road park river lake ocean
  bay hills heights village township district airport bridge coast hall tower towers hotel plaza
  borough constituency municipality prefecture governorate oblast
  stadium arena building garden gardens mountain mountains springs gulf strait peninsula
`;

/** They open a place's name, whatever follows: "New York", "San Bernardino". */
export const PLACE_OPENERS = `
  new north south east west northern southern eastern western central san santa los las el fort
  mount mt saint st united puerto palm grand upper lower middle
`;

/** Nations, faiths and parties as adjectives or as their people. */
export const DEMONYMS = `
  afghan african african-american american arab argentine asian australian austrian belgian bosnian
  brazilian british buddhist canadian catholic chinese christian colombian communist conservative
  cuban czech danish democrat democratic democrats unionist unionists nationalist nationalists dutch egyptian english european evangelical
  filipino finnish french gay german greek gop haitian hindu hispanic hungarian indian indonesian
  iranian iraqi irish islamic islamist israeli italian japanese jewish korean kurdish latino latina
  lebanese liberal libertarian libyan mexican mormon moroccan muslim nazi native nigerian norwegian
  pakistani palestinian persian polish portuguese progressive protestant republican republicans
  romanian russian saudi scottish serbian shia shiite slovak socialist somali soviet spanish sunni
  swedish swiss syrian tea texan thai turkish ukrainian venezuelan vietnamese welsh western yemeni
  zionist green labour tory tories independent
  algerian angolan argentinian armenian aussie azerbaijani bahraini bangladeshi basque bavarian
  belarusian bolivian breton briton bulgarian burmese californian cambodian cameroonian catalan
  chechen chilean congolese cornish croat croatian cypriot ecuadorian emirati eritrean estonian
  ethiopian fijian flemish gambian ghanaian guatemalan guinean honduran icelandic icelander ivorian
  jamaican jordanian kazakh kenyan kosovan kuwaiti latvian liberian lithuanian londoner macedonian
  malawian malaysian malian maltese mauritian moldovan mongolian montenegrin mozambican namibian
  nepalese nepali nicaraguan omani panamanian paraguayan parisian peruvian qatari rwandan salvadoran
  samoan senegalese serb sicilian singaporean slovene slovenian spaniard sudanese swede tanzanian
  togolese tongan tunisian turk ugandan uruguayan uzbek zambian zimbabwean frenchman frenchwoman
  dutchman dutchwoman englishman englishwoman welshman welshwoman scotsman scotswoman irishman
  irishwoman ulsterman yorkshireman cornishman
  aleppan athenian bahamian barbadian berliner bostonian bruneian brummie burundian cornishwoman cretan dubliner
  floridian gazan geordie glaswegian guyanese hawaiian israelite kiwi kyivite lancastrian
  liverpudlian louisianan luxembourger mancunian michigander milanese minnesotan muscovite neapolitan
  ohioan oregonian papuan queenslander sardinian scandinavian scouser siberian slovenian tajik
  tasmanian tennessean tibetan trinidadian turkmen tuscan venetian vermonter virginian yorkshirewoman
`;

export const CALENDAR = `
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april june july august september october november december jan feb mar apr
  jun jul aug sep sept oct nov dec today yesterday tomorrow tonight christmas thanksgiving easter
  new-year
`;

/** Nouns for somebody of a nation, who bears the name behind them: "Frenchman Low", "Swede Ann Low". */
export const NATIONALS = hashedWords(`
  argentinian aussie briton croat icelander londoner serb slovene spaniard swede frenchman
  frenchwoman dutchman dutchwoman englishman englishwoman welshman welshwoman scotsman scotswoman
  irishman irishwoman ulsterman yorkshireman cornishman
`);

/** They are forenames and words too, and somebody's nation before a whole name: "Dane Ann Low". */
export const NATIONS_AS_NAMES = hashedWords("dane finn pole scot turk");
