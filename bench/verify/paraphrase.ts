/** Other words for common ones, so that something is said again as others would say it. */
const OTHER_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "i=he we=they my=his our=their me=him us=them am=is you=people this=that these=those",
    "will=shall can=could can't=couldn't won't=wouldn't don't=didn't is=was are=were has=had have=had",
    "think=believe want=wish need=require get=obtain help=assist start=begin say=state said=stated",
    "told=informed know=realise see=notice make=create made=created give=provide go=travel going=about",
    "people=citizens very=extremely big=large small=little good=decent bad=poor new=recent old=former",
    "because=since but=yet and=plus so=therefore also=too never=hardly-ever always=constantly",
    "every=each all=everyone many=numerous much=plenty more=additional most=nearly-all some=several",
    "what=whatever who=whoever when=once where=wherever why=how-come how=by-which if=whether",
    "the=its a=one an=one of=from in=within on=upon at=by for=towards with=alongside from=out-of",
    "to=so-as-to not=no-longer that=which it=everything as=like be=become been=become do=perform",
    "would=might should=ought there=here they=others them=others their=its his=the her=the he=one",
    "she=one was=had-been were=had-been or=alternatively just=merely only=solely than=compared-with",
    "about=concerning up=upwards out=outside no=hardly-any one=somebody time=moment year=twelvemonth",
    "work=labour country=nation city=town money=cash law=statute school=college home=house",
  ]
    .join(" ")
    .split(" ")
    .map((pair) => pair.split("=")),
);

/** The second half of what was said first, each in other words as far as there are any. */
export function paraphrase(words: readonly string[]): string {
  const half = Math.floor(words.length / 2);
  return [...words.slice(half), "since", ...words.slice(0, half)]
    .map((word) => {
      const [plain = ""] = /[\p{L}’']+/u.exec(word.toLowerCase()) ?? [];
      return OTHER_WORDS[plain.replace("’", "'")]?.replaceAll("-", " ") ?? plain;
    })
    .join(" ");
}

/** The same said again by hand, of quotations of the invented week in test/support. */
export const SAID_AGAIN: readonly string[] = [
  "Back in February we warned that the crane was going to let its load fall on a worker",
  "None of our people will die just so that some grain can be delivered",
  "Those six others are fine, you could put me underneath each one of them",
  "Our demands from day one have been met, though three days of striking were needed for it",
  "Teachers must be able to afford a flat in the place of their school",
  "Laws do not build any apartments",
  "Once we govern, our very first act is to repeal it",
  "Do not leave the house if it isn't burning",
  "Someone had a guitar along and some tea, there have been sadder evenings",
  "The eels took a route of which we doubted that they would ever try it",
  "For a lake, nearly six decades is a lot to keep in mind",
  "I watched how they placed their legs and took a chance two times",
  "She wanted to know whether I had made up my mind, and I hadn't",
  "It's near, but near isn't the same as having arrived",
  "I told a guard it was from our house, but apparently that is what all the visitors claim",
  "Monday is when I'd want to be on the ward again",
];
