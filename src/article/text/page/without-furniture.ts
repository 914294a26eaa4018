/** The text without the lines that a page sets between the paragraphs of any article, as blanks of the same length. */
export function withoutFurniture(text: string): string {
  return text.replace(FURNITURE, (line) => (SMALL.test(line) ? line : " ".repeat(line.length)));
}

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
