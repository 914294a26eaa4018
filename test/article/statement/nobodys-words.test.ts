import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../src/domain/article.ts";

/** Who is shown to have said words in marks. */
function shownIn(text: string): (string | null)[] {
  return parseArticle({ id: "a", text })
    .quotations.filter(({ type }) => type !== "indirect")
    .filter(({ confidence, speaker }) => speaker !== null && confidence >= ATTRIBUTION_THRESHOLD)
    .map(({ speaker }) => speaker);
}

const BEFORE = "Ann Low met Tom Reed in Dayton on Friday.";

describe("words in marks that nobody says", () => {
  it.each([
    // What a work or a programme is called.
    "During an interview with “Rock Talks,” Low addresses the row.",
    "Low made an appearance on “Late Days” to speak of her boat.",
    "Low rose to fame with Reed’s 2001 film “And your sister too.”",
    "Low rose to fame with her debut single “And your sister too.”",
    "Low rose to fame when she recorded “I Will Always Run.”",
    "Low recalled in “Night of Boats,” her memoir, how late it had been.",
    "Low sang “I Will Always Run” at the harbour fair.",
    "Low anchors the news and, since 2013, leads “Dayton with Ann Low” on a local channel.",
    "Low is on the programme “Mornings with Ann Low,” the Echo reported.",
    "I stand with Low (“Low blasts Reed as the pier rots,” DAYTONECHO.com, Thursday).",
    "As for Reed's mangling of “Denby,” Low found it funny.",
    ...[
      "a track they put out in 2016",
      "a 2005 collection of poems",
      "his hit of that year",
      "one of her ballads",
    ].flatMap((work) =>
      ["Love Your Day", "Night Boats", "Late Again"].map(
        (title) => `Low said it was taken from “${title},” ${work}, by Reed.`,
      ),
    ),
    // What something goes by.
    "Low admitted the new method, dubbed “the rope,” was a challenge.",
    "Low welcomed the method, famously nicknamed “the rope.”",
    "Back then, Low wore the label of “best rower” facing questions as to how she would play.",
    "Back then, Low had the nickname “the rower” and no boat.",
    "Low, who goes by the name “Night Owl,” wrote about the boats.",
    "Low, who writes under the pseudonym “Night Owl,” wrote about the boats.",
    "Low, who blogs as “Night Owl,” wrote about the boats.",
    "Low, better known online as “Night Owl,” wrote about the boats.",
    "Low, who goes by “Night Owl,” wrote about the boats.",
    "Low said her picture was used by the club to make a fake one, known as a “deep boat.”",
    "Low is known among rowers as “the tea queen” and has two sons.",
    "Low ran the port with such rigour that she got the nickname “the hook,” or “the lady with the long arm.”",
    "The list Low made has the strengths of “port name data,” as it’s known, in ten towns.",
    "The files, according to Low, came from a supposed company called “Night Owl.”",
    "Low told us of a new start-up named “Owl.”",
    // What the reporter has in marks.
    "Low will bring her wit to a “tell-all bombshell” of a memoir, the Echo reports.",
    "Low is considering publishing “secret” files.",
    "Low considered releasing secretly recorded “heated” talks.",
    "Low has files linked to allegations of “blackmail” in the port.",
    "Low started the day hoping to “calm the port”.",
    // What stands inside a name.
    "Low was accused by her rival, Oto “Joe Boy” Quzack, of cheating.",
    "Low was warned by the boxer, Paul “The Hammer” Quzack, to leave the ring.",
    "Low lost her last race to Mollie “The Fish” Hall in May.",
    // What something is done to.
    "Low’s club signed “a proven winner” from Saltmere.",
    "Low fired “an excellent rowing coach” in May.",
    "Reed bought “the last great house” in the port.",
    // What others tell of somebody.
    "Low was reported to be “upset” by Reed’s book.",
    "Low was said to be “devastated” by the decision of the club.",
    "Low is widely believed to have been “hurt” by Reed.",
    // What is not said.
    "Reed criticized Low for refusing to use the word “late.”",
    "Low spoke for an hour without using the word “late.”",
    "But should Low really be suggesting that the port is in a state of “dishonour”?",
    "Should Low say that the port is in a state of “dishonour”?",
    // What others say of somebody.
    "Low has been accused of criticising the port while presiding over a “worse” one.",
    "Low heard her career described as “champion elsewhere,” with little praise.",
    // Whoever it is, if anybody.
    "The board will look at anyone who tells others to “think for themselves”.",
    "One can certainly say that the port is “in a bad state” today.",
  ])("are shown as nobody's: %s", (sentence) => {
    expect(shownIn(`${BEFORE} ${sentence}`)).toEqual([]);
  });

  it.each([
    ["Low called Reed’s new film “a mess.”", "Ann Low"],
    ["“Never,” a show director, Tom Reed, said.", "Tom Reed"],
    ["“Late again,” a record number of them told Ann Low.", "a record number of them"],
    ["Low said the method, dubbed “the rope” by Reed, was “a challenge to us all.”", "Ann Low"],
    ["Low said it was a “hell” of a night.", "Ann Low"],
    ["Low said she hoped to “calm the port”.", "Ann Low"],
    ["“Should the port be sold?” Low asked.", "Ann Low"],
  ])("may be somebody's: %s", (sentence, speaker) => {
    expect(shownIn(`${BEFORE} ${sentence}`)).toContain(speaker);
  });
});

describe("words that a correction takes back", () => {
  it.each([
    "An earlier version of this article quoted Low as saying “the pier is dead.”",
    "A previous version of our story had Low say “the pier is dead.”",
    "An earlier version incorrectly said that Low had called it “dead.”",
    "This article misquoted Low as saying “the pier is dead.”",
    "We wrongly attributed “the pier is dead” to Ann Low.",
    "The words “the pier is dead” were mistakenly attributed to Ann Low.",
  ])("are nobody's: %s", (sentence) => {
    expect(shownIn(`${BEFORE} “It is late,” said Low.\n\n${sentence}`)).toEqual(["Ann Low"]);
  });

  it.each([
    "An earlier version quoted Low as saying “it is dead”; she said “it is red”.",
    "An earlier version of this article misquoted Low. She said, “It is red.”",
  ])("are not those that it puts in their place: %s", (sentence) => {
    expect(shownIn(`${BEFORE} “It is late,” said Low.\n\n${sentence}`)).toEqual([
      "Ann Low",
      "Ann Low",
    ]);
  });
});

describe("two papers that report together", () => {
  it.each(["The Vale Times and Daily Post", "The Herald and the Vale Gazette"])(
    "are both shown: %s",
    (papers) => {
      const text = `The pier was sold to a figure with “strong social ties” to the mayor, ${papers} reported.`;
      expect(shownIn(text)).toEqual([papers]);
    },
  );
});

describe("a line in single marks, of a paper that quotes in double ones", () => {
  const article = (line: string) =>
    `“It was late,” said Ann Low.\n\n${line}\n\nIt was raining when Tom Reed rode down. “I see it,” he said.`;
  const said = (text: string) =>
    parseArticle({ id: "a", text }).quotations.map(({ text: words }) => words);

  it.each([
    "'Legend in the Coal Fields'",
    "‘The Town That Waits’",
    "– ‘Who cares?’ –",
    "'Coal Is Not the Villain.'",
  ])("heads what follows: %s", (line) => {
    expect(said(article(line))).toEqual(["It was late,", "I see it,"]);
  });

  it("heads the whole report, where it comes first", () => {
    const text = "'It is not late, folks.'\n\nAnn Low has a boat. “I see it,” she said.";
    expect(said(text)).toEqual(["I see it,"]);
  });

  it("is what somebody says, where the paper has no other marks", () => {
    const text =
      "Ann Low was asked whether she would go.\n\n'I will go on Monday, and not before.'\n\nReed left.";
    expect(said(text)).toContain("I will go on Monday, and not before.");
  });
});
