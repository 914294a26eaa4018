/** The text without the lines that a page sets between the paragraphs of any article, as blanks of the same length. */
export function withoutFurniture(text: string): string {
  const plain = text.replace(FURNITURE, blankLine);
  return withoutCredit(plain.includes(":\n") ? plain.replace(OWN_NAME, blankLine) : plain);
}

/** “It was late.” - Reuters: whose report it is that ends there, where no other words in marks follow. */
const CREDIT =
  /(?<=[.!?,]["”’]) +(?:[-–—]|--) ?(?:Reuters|AFP|AP|AAP|ANI|UPI|PA|PTI|IANS|Xinhua|Bernama|Bloomberg|Kyodo|TASS|NAN|dpa)\.?(?=\s*$)(?![\s\S]*["“„«])/m;

function withoutCredit(text: string): string {
  return text.replace(CREDIT, (credit) => " ".repeat(credit.length));
}

function blankLine(line: string): string {
  return SMALL.test(line) ? line : " ".repeat(line.length);
}

/**
 * "Denby Journal:" between two paragraphs of one quotation, as papers name a picture of theirs: a paragraph that no
 * mark closes is above it.
 */
const OWN_NAME =
  /(?<=\n[ \t]*[“"][^“”"\n]{1,2000}\n\s*)(?:\p{Lu}[\p{L}.'’]+ (?:and |& )?){1,4}(?:News|Times|Post|Journal|Tribune|Herald|Gazette|Globe|Chronicle|Telegraph|Guardian|Mail|Express|Argus|Press|Observer|Examiner|Star|Sun|Standard|Advertiser|Echo|Mercury|Citizen|Review|Courier|Leader|Free Press):(?=[ \t]*\n\s*[“"])/gu;

/** A page's own line opens with a capital; "more" may be the last word of a line that was broken. */
const SMALL = /^\s*\p{Ll}/u;

/**
 * Whole lines alone: "Advertisement", "Hide Ad", "Story continues below". They head nothing, say nothing, and end no
 * quotation that goes on below them.
 */
const FURNITURE = new RegExp(
  `^[ \\t]*(?:${[
    "(?:-|–|—)? ?advert(?:isement)?s?(?:[ -–—]{1,3}(?:scroll to continue|continue reading below))?(?: ?(?:-|–|—))?",
    "(?:hide|skip|close|remove) (?:ads?|advert(?:isement)?)",
    "(?:article|story|text|content) continues (?:below|after) ?(?:this |the )?(?:ad|advert(?:isement)?)?",
    "(?:scroll down|scroll|keep scrolling|continue reading) (?:for more|to continue|below|to continue reading)(?: with the story)?",
    "(?:continue reading|read more|read next|see more|show more|most read|most popular|most viewed|trending(?: now)?)",
    "more (?:stories|articles|topics|videos|news)",
    "(?:related|recommended|promoted|sponsored|popular)(?: (?:stories|articles|topics|content|reading|videos|links|news))?",
    "(?:recommended for you|you may also like|you might also like|more on this story|latest comments)",
    "(?:share(?: this(?: article| story| post)?)?|follow us|subscribe(?: now)?|sign up|log in|loading(?:\\.{3}|…)?)",
    "(?:view|show|leave a|post a) comments?",
  ].join("|")})[ \\t]*$`,
  "gimu",
);
