import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../../../src/article/parse-article.ts";
import { ATTRIBUTION_THRESHOLD } from "../../../../../src/domain/article.ts";

/** Who is held to have said the last words in marks, shown or not. */
const heldIn = (text: string) => parseArticle({ id: "a", text }).quotations.at(-1)?.speaker ?? null;

/** Those who are shown. */
const shownIn = (text: string) =>
  parseArticle({ id: "a", text }).quotations.flatMap(({ confidence, speaker }) =>
    speaker !== null && confidence >= ATTRIBUTION_THRESHOLD ? [speaker] : [],
  );

describe("whoever has said nothing", () => {
  const silent = [
    "did not talk to the media",
    "declined to comment",
    "refused to speak",
    "had already gone home",
    "left without speaking",
    "has not commented",
  ];
  const others = [
    "but his doctor, Tom Reed, was blunt",
    "and it was left to his captain, Tom Reed, to talk for the players",
    "but Tom Reed was less shy",
  ];
  const frames = silent.flatMap((does) => others.map((other) => [does, other] as const));

  it.each(frames)("is not who speaks behind it: Hale %s, %s", (does, other) => {
    const text = `Kit Hale scored twice for Denby.\n\nHale ${does}, ${other}.\n\n“I have seen it on a phone,” he said.`;
    expect(heldIn(text)).toBe("Tom Reed");
  });

  it.each(silent)("may be, where nobody else is told of: Hale %s", (does) => {
    const text = `Kit Hale scored twice for Denby. Hale ${does}.\n\n“I have seen it on a phone,” he said.`;
    expect(heldIn(text)).toBe("Kit Hale");
  });
});

describe("whom the paragraph above names for the first time", () => {
  const before =
    "“He's young,” Tom Reed said. “He'll learn.”\n\nReed thought about that. “No,” he said.";
  const brought = [
    "coach Ned Hale has been asked after each of the last five about his job",
    "coach Ned Hale faces the board on Monday",
    "coach Ned Hale has five games left",
  ];
  const doings = ["On Sunday he took the first question.", "He did not seem to mind."];
  const frames = brought.flatMap((who) => doings.map((does) => [who, does] as const));

  it.each(frames)("goes on where it goes on about him: %s. %s", (who, does) => {
    const text = `${before}\n\nDenby have lost 14 in a row, and ${who}. ${does}\n\n“I'll coach till they take my card,” he said.`;
    expect(heldIn(text)).toBe("Ned Hale");
  });
});

describe("whom the words behind a tag speak of", () => {
  it.each(["Low is in tears.", "Low has texted us.", "Low, sit down."])(
    "is not who says them: %s",
    (words) => {
      const text = `“We were poor,” said Ned Hale, the manager.\n\nKit Low was sent off by Tom Reed.\n\n“I was told to wait,” he said. “${words}”`;
      expect(shownIn(text)).not.toContain("Kit Low");
    },
  );
});

describe("whom the paragraph above presents behind its verb", () => {
  const presented = [
    "Among those who were wrongly stopped was {B}, a parent of two, who was asked to leave a shop in May",
    "Also there was {B}, a teacher at the school",
    "Beside {h} sat {B}, the head of the board",
    "Then came {B}, a welder, with a folder",
    "Leading the choir was {B}, 71, in a red coat",
    "Accompanying {h} was {B}, the treasurer",
    "For {B}, a farmer from Denby, the decision came too late",
    "As for {B}, who built the old bridge, the news came late",
    "The mayor was joined at the gate by {B}, who designed it",
    "The body was found by {B}, who was walking a dog",
    "The decision was welcomed by {B}, who leads the parents' group",
    "That is no comfort to {B}, 61, whose shop was flooded",
    "That is little comfort to {B}",
    "Few know the river better than {B}, a boatman",
    "The festival is the brainchild of {B}, a former dancer",
    "Last month the members elected {B}, a driver, as their president",
  ];
  const pairs = [
    ["Ann Low", "Jane Orr", "she", "her"],
    ["Tom Reed", "Peter Hale", "he", "him"],
  ] as const;
  const frames = presented.flatMap((one) => pairs.map((pair) => [one, ...pair] as const));

  it.each(frames)("speaks next, and not who spoke before: %s; %s", (one, low, orr, he, him) => {
    const above = one.replace("{B}", orr).replace("{h}", him);
    const before = `${low}, the mayor of Denby, said it would open in May.\n\n“It was worth it,” ${low} said.`;
    const text = `${before}\n\n${above}.\n\n“I could not sleep for a week,” ${he} said.`;
    expect(shownIn(text).at(-1)).toBe(orr);
  });

  const others = [
    "The body was that of {B}, a nurse from Leeds",
    "The murdered woman was {B}, a nurse from Leeds",
    "The bridge is named after {B}, a farmer",
  ];

  it.each(others)("does not where the sentence is of somebody who says nothing: %s", (one) => {
    const above = one.replace("{B}", "Jane Orr");
    const text = `Ann Low, the mayor of Denby, said it would open in May.\n\n“It was worth it,” Low said.\n\n${above}.\n\n“I could not sleep for a week,” she said.`;
    expect(shownIn(text)).not.toContain("Jane Orr");
  });
});

describe("whoever spoke before", () => {
  const done = [
    "{A} was beaten by {B}, a newcomer",
    "{A} will be succeeded by {B}, a deputy",
    "{A} was challenged by {B}, a nurse",
    "{A} then gave way to {B}, the clerk",
    "{A} turned to {B}, the clerk",
    "{A}'s remarks drew a sharp reply from {B}, the leader of the opposition",
    "{A}'s plan has angered {B}, who runs a bakery",
    "{A} was followed by {B}, a farmer",
    "{A} was criticised by {B}, the leader of the opposition",
  ];
  const breaks = [" ", "\n\n"];
  const frames = done.flatMap((one) => breaks.map((gap) => [one, gap] as const));

  it.each(frames)("may not be who goes on behind somebody new: %s%s", (one, gap) => {
    const told = one.replace("{A}", "Low").replace("{B}", "Jane Orr");
    const text = `Ann Low, the mayor of Denby, has won.\n\n“It was worth it,” Low said.\n\n${told}.${gap}“It came late,” she said.`;
    expect(shownIn(text).slice(1)).not.toContain("Ann Low");
  });

  it.each(["Pressed by Jane Orr on costs, Low said it was fine", "She was joined by Jane Orr"])(
    "may go on where the sentence is of that one: %s",
    (told) => {
      const text = `Ann Low, the mayor of Denby, has won.\n\n“It was worth it,” Low said.\n\n${told}. “It came late,” she added.`;
      expect(shownIn(text)).toContain("Ann Low");
    },
  );

  const near = [
    "Standing next to Low was Jane Orr, a cousin",
    "Sitting beside Low was Jane Orr, 40",
    "Last month the members elected Jane Orr, a driver",
    "The plan's fiercest critic is Jane Orr, a former councillor",
  ];

  it.each(near)("is not who speaks behind whom the sentence presents: %s", (told) => {
    const text = `Ann Low, the mayor of Denby, has won.\n\n“It was worth it,” Low said.\n\n${told}. “It came late,” she said.`;
    expect(shownIn(text)).toEqual(["Ann Low", "Jane Orr"]);
  });
});
