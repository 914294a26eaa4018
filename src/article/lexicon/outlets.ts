import { hashedWords } from "../text/hash-word.ts";

/** Names of outlets and platforms that tell by one word. */
export const OUTLETS = hashedWords(`
  cnn msnbc nbc cbs abc pbs npr bbc cnbc c-span cspan univision telemundo newsmax oan bloomberg
  reuters ap afp upi politico axios breitbart buzzfeed vox slate vice espn siriusxm newsweek
  twitter facebook instagram tiktok youtube snapchat reddit linkedin bluesky mastodon telegram
  whatsapp substack twitch periscope tumblr pinterest fox itv euronews semafor propublica
  techcrunch engadget gizmodo mashable xinhua interfax tass kyodo yonhap
`);

/** Those of them that put somebody on the air, who then talks. */
export const BROADCASTERS = hashedWords(`
  sky bbc itv stv rte cnn msnbc nbc cbs abc pbs npr cnbc fox espn talksport eurosport dazn bt tnt mutv radio tv television
`);

/** "on X" is a platform, "X" elsewhere anything. */
export const PLATFORM_LETTERS = hashedWords("x");

/** Last words of outlets' names: "Saltwick Herald", "Radio Four". */
export const OUTLET_HEADS = hashedWords(`
  news times post journal tribune herald gazette globe chronicle telegraph guardian mail express
  independent press radio tv television network magazine today review weekly observer examiner
  inquirer register star sun sentinel dispatch courier ledger bulletin channel broadcasting
  social jazeera
`);

/** What follows a name of the first list and belongs to it: "Fox News", "BBC Radio". */
export const OUTLET_TAILS = hashedWords(`
  news radio business international channel sports politics tv live
`);

/** Where and how people speak: "in an interview", "at a rally", "in a post". */
export const OCCASIONS = hashedWords(`
  post posts tweet tweets thread statement statements interview interviews conference briefing
  briefings speech speeches rally rallies hearing hearings debate debates email emails e-mail letter
  letters memo memos op-ed address remarks appearance appearances hall testimony release call video
  podcast broadcast message messages column essay book memoir filing affidavit event events
  fundraiser meeting meetings summit forum panel luncheon dinner ceremony lecture sermon eulogy
  deposition editorial blog livestream webinar townhall roundtable segment monologue announcement
  newsletter voicemail report document documents transcript convention
`);

/** Nouns that only come before the above: "a news conference", "a Facebook live video". */
export const OCCASION_OPENERS = hashedWords(`
  news press phone telephone television tv radio town conference video written joint social media
  email campaign blog live sworn court opening closing acceptance keynote
`);

/** "Wrote on X": the letter is a platform and no initial. */
export const BEFORE_PLATFORM = hashedWords("on to via through");

/** "In an interview", "via email". */
export const BEFORE_OCCASION = hashedWords("in on at during via with from by through");

/** "On CNN", "with Politico". */
export const BEFORE_OUTLET = hashedWords("on via with in");

/** "An interview with CNN", "a letter to the Herald". */
export const AFTER_OCCASION = hashedWords("on with to for at of");
