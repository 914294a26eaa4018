import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../support/shown-speaker.ts";

describe("a participle that adds words", () => {
  const reports = [
    "said it was right that Tom Reed had acted",
    "said she was glad Tom Reed had resigned",
    "insisted it was vital that Tom Reed resigned",
    "said the party believed that Tom Reed had resigned",
    "told MPs it was wrong that Tom Reed had been sacked",
    "claimed that Tom Reed wanted to leave because he was tired",
  ];

  it.each(reports)("is whose who reports: Ann Low %s, adding", (report) => {
    expect(shownSpeaker(`Ann Low ${report}, adding: “It is a shame.”`, "shame")).toBe("Ann Low");
  });

  it.each([
    ["was disappointed", "saying"],
    ["is furious", "telling the Echo"],
    ["was glad", "saying"],
    ["was delighted", "saying"],
  ])("is whose who %s that another has done something, %s", (feeling, adding) => {
    const text = `Ann Low ${feeling} that Tom Reed had gone, ${adding}: “It is a shame.”`;
    expect(shownSpeaker(text, "shame")).toBe("Ann Low");
  });

  it("is the teacher's, and not the pupil's whom she had taught", () => {
    const text =
      "Ann Low praised the team. She singled out Tom Reed, whom she had taught in Dayton, noting, “He is a fine one.”";
    expect(shownSpeaker(text, "fine")).toBe("Ann Low");
  });

  it("is whose who praises, and not the other's", () => {
    const text =
      "Rep. Ann Low slams Tom Reed, praises Bo Hart as ‘work horse, not show horse’.\n\nLow met Reed and Bo Hart.";
    expect(shownSpeaker(text, "show horse")).not.toBe("Tom Reed");
    const having =
      "They say that Ann Low misjudged Tom Reed, having referred to him as a “reformer.”";
    expect(shownSpeaker(having, "reformer")).not.toBe("Tom Reed");
  });
});

describe("what somebody claims", () => {
  it.each([
    "criticised Tom Reed's comment that the city is “broken”",
    "condemned Tom Reed’s claim that the city is “broken”",
    "defended Tom Reed's claim that the city is “broken”",
    "questioned a claim from Tom Reed that the city is “broken”",
    "attacked Tom Reed’s suggestion that the city is “broken”",
    "condemned Tom Reed's “broken city” speech",
    "condemned Tom Reed's recent remark stating that the city is a state with a “broken heart”",
  ])("is not whose who speaks of it: Ann Low %s", (sentence) => {
    expect(shownSpeaker(`Ann Low ${sentence}.`, "broken")).not.toBe("Ann Low");
  });

  it("is not whose who attacks a report saying it", () => {
    expect(shownSpeaker("Ann Low criticised a report saying that it is “broken”.", "broken")).toBe(
      "a report",
    );
  });
});

describe("words that a sentence only tells of", () => {
  it.each([
    ["When told the plan was “dead on arrival,” Ann Low laughed.", "dead"],
    ["Told that the stage was “in the round,” Ann Low wanted changes.", "round"],
    ["Asked whether she “had the heart” for it, Ann Low said yes.", "heart"],
    ["Ann Low died in October, and said to be “loved by all”.", "loved"],
    ["Ann Low was said to be “furious” with the board.", "furious"],
    ["Ann Low was said to be involved in what a doorman described as a “small mishap”.", "mishap"],
    [
      "After Ann Low asked about it in an interview, the Harts became “agitated”, according to a source.",
      "agitated",
    ],
    [
      "Ann Low was hustled off the stage after someone near it had shouted “Gun!,” according to the guards.",
      "Gun",
    ],
  ])("are nobody's who hears them or is told of: %s", (text, words) => {
    expect(shownSpeaker(`Ann Low came to Dayton. ${text}`, words)).not.toBe("Ann Low");
  });

  it.each(["Everything", "Nothing", "What", "All"])(
    "are not whose words they are about: %s",
    (what) => {
      const text = `Ann Low met Tom Reed. ${what} Ann Low said “was a lie from start to finish,” Tom Reed said.`;
      expect(shownSpeaker(text, "lie")).toBe("Tom Reed");
    },
  );

  it("are whoever's put it so", () => {
    const text =
      "Ann Low says the test is a “lawful source of money,” as a memo from the board put it.";
    expect(shownSpeaker(text, "lawful")).toBe("a memo from the board");
  });
});

describe("whoever is told of inside the sayer's phrase or clause", () => {
  it.each([
    "“He was seething,” those close to him said.",
    "Those close to him said he was “seething”.",
    "People who know him said he was “seething”.",
    "Those close to Tom Reed said he was “seething”.",
    "Those around Reed said he was “seething”.",
    "Those loyal to Tom Reed said he was “seething”.",
    "Those who back Tom Reed said he was “seething”.",
    "Those who know him well said: “He was seething.”",
    "“He was seething,” said those close to Tom Reed.",
    "The board was cross, but according to friends he was “seething”.",
    "The row, which according to a friend left him “seething”, is over.",
    "The row went on when Labour put out a note on what Tom Reed had said, claiming he was “seething”.",
    "Voters' anger was directed at Tom Reed: “You left us seething.”",
    "Tom Reed asked the club and was told that it was “seething”.",
  ])("does not say it: %s", (text) => {
    expect(shownSpeaker(`Tom Reed came to Dayton. ${text}`, "seething")).not.toBe("Tom Reed");
  });
});

describe("whoever stands behind the verb or inside a memory", () => {
  it.each([
    ["Tom Reed, writes Ann Low, was “mad”.", "Ann Low"],
    ["Tom Reed, said the mayor, was “mad”.", "the mayor"],
    ["Tom Reed, says Ann Low, is “mad”.", "Ann Low"],
    ["“You are mad,” Tom Reed recalled his mother saying.", "his mother"],
    ["“You are mad,” Tom Reed remembers Ann Low saying.", "Ann Low"],
    ["“We will,” Tom Reed said, only for Ann Low to tweet that it was “mad”.", "Ann Low"],
    ["Days after Ann Low said the pier was “mad”, it fell.", "Ann Low"],
  ])("says it: %s", (text, speaker) => {
    expect(shownSpeaker(text, "mad")).toBe(speaker);
  });
});

describe("what has no speaker of its own", () => {
  it.each([
    [
      "Gone were the earring and the manner of the politician once described as the “hip hop mayor.”",
      "hip",
    ],
    ["He was the man once dubbed the “hip hop mayor.”", "hip"],
    [
      "Ann Low did not elaborate on exactly “what is going on,” but the firm had a good quarter.",
      "going",
    ],
    ["Ann Low laughs off “Will you go” question", "go"],
    [
      "The council met.\n\nTHE SPARK: On Friday, the panel shut it.\n\nTHE ANALYSIS: Nobody wants to see it go.",
      "go",
    ],
  ])("is nobody's: %s", (text, words) => {
    expect(shownSpeaker(text, words)).toBeNull();
  });

  it("is hers whose comments it is from", () => {
    const text = "Tom Reed pointed to comments from Ann Low about “holding the door wide open”.";
    expect(shownSpeaker(text, "door")).toBe("Ann Low");
    const said = "Tom Reed said that the comment by Ann Low “was rude and late”.";
    expect(shownSpeaker(said, "rude")).not.toBe("Ann Low");
  });

  it.each(["READ MORE:", "Read more:", "RELATED:"])("is no link's: %s", (link) => {
    const text = `Ann Low of the board explained: “It is late.\n\n${link} Tom Reed admits it\n\n“They are at the bottom of the sea.”`;
    expect(shownSpeaker(text, "bottom")).not.toBe("Tom Reed");
  });

  it.each(["reacting to", "responding to", "after", "speaking about"])(
    "is hers who signs it, %s",
    (tail) => {
      const text = `“It was a great day.”\n\n-- Ann Low ${tail} her win.\n\n“I could not find it.”\n\n-- Bo Hart ${tail} his loss.`;
      expect(shownSpeaker(text, "find it")).toBe("Bo Hart");
    },
  );
});

describe("whoever has a tail", () => {
  it.each([
    ["“Why did he go?” Ann Low asked. “Was he ill?”", "ill"],
    ["“A friend told me,” Ann Low said, according to the Echo. “I never believed it. Wow!”", "Wow"],
  ])("goes on: %s", (text, words) => {
    expect(shownSpeaker(text, words)).toBe("Ann Low");
  });
});

describe("words that nobody has said", () => {
  it.each([
    "Neither Ann Low nor Tom Reed would say it was “a folly”.",
    "Ann Low stopped short of calling the plan “a folly”.",
    "Ann Low may call the plan “a folly”.",
    "Ann Low might say the plan was “a folly”.",
  ])("are not shown: %s", (text) => {
    expect(shownSpeaker(text, "folly")).toBeNull();
  });
});

describe("whoever speaks", () => {
  it.each([
    ["Critics, including Ann Low, said the plan was “a folly”.", "Critics"],
    ["Tom Reed, once described by Ann Low as “a folly”, left.", "Ann Low"],
    ["Theresa May said the plan was “a folly”.", "Theresa May"],
    ["Ann Low, who advised neither side, said the plan was “a folly”.", "Ann Low"],
  ])("says it: %s", (text, speaker) => {
    expect(shownSpeaker(text, "folly")).toBe(speaker);
  });
});

describe("words that somebody else is quoted with", () => {
  it.each([
    ["Ann Low quoted her mother: “It is a start.”", "her mother"],
    ["Ann Low quoted her mother, a nun: “It is a start.”", "her mother"],
    ["Ann Low quoted her own old teacher, a nun of 80: “It is a start.”", "her own old teacher"],
    ["The union Acme left. Ann Low cited a former boss, a Scot: “It is a start.”", "a former boss"],
    ["Ann Low likes to quote Tom Reed: “It is a start.”", "Tom Reed"],
    ["Ann Low ended by quoting Tom Reed: “It is a start.”", "Tom Reed"],
    ["Ann Low remembers her mother's words: “It is a start.”", "her mother"],
    ["Ann Low recalled Tom Reed's advice: “It is a start.”", "Tom Reed"],
  ])("are that one's: %s", (text, speaker) => {
    expect(shownSpeaker(text, "start")).toBe(speaker);
  });
});

describe("a clause of its own before a colon", () => {
  it.each([
    [
      "The union demanded more money, but the minister was adamant: “There is none.”",
      "the minister",
    ],
    [
      "The firm said it was pleased, but Judge Reed was sceptical: “That none of it was briefed is plain to all.”",
      "Reed",
    ],
    ["The union left, and Ann Low was blunt: “There is none.”", "Ann Low"],
  ])("says who says what follows: %s", (text, speaker) => {
    expect(shownSpeaker(text, "none")).toBe(speaker);
  });
});

describe("a surname that is a word", () => {
  const verbs = ["murmured", "chuckled", "drawled", "penned", "trumpeted", "sobbed", "countered"];
  it.each(
    ["Low", "Young", "White", "Hope"].flatMap((name) => verbs.map((verb) => [name, verb] as const)),
  )("is a name beside words: %s %s", (name, verb) => {
    const text = `Tom Reed met Ann ${name} on Monday. “I am tired of it,” ${name} ${verb}. “It is late.” Tom Reed left.`;
    expect([`Ann ${name}`, null]).toContain(shownSpeaker(text, "tired"));
  });
});

describe("what somebody is in another's view", () => {
  it.each([
    ["In Ned Hale’s view the mayor was “out of touch”.", "Ned Hale"],
    ["In Ned Hale’s opinion, Mayor Ann Moss was “out of touch”.", null],
    ["In the view of Ned Hale, the mayor was “out of touch”.", "Ned Hale"],
    ["In her opinion the mayor was “out of touch”.", null],
    ["In the opinion of the council, Ann Moss was “out of touch”.", null],
  ])("is that one's word, or nobody's, and never hers who is told of: %s", (text, speaker) => {
    expect(shownSpeaker(text, "out of touch")).toBe(speaker);
  });
});

it.each(["said", "added", "replied"])("words belong to the tail behind them: Hall %s", (verb) => {
  const text = `Tom Kane met Anna Hall on Friday: “It hurt us a lot,” Hall ${verb}.`;
  expect(shownSpeaker(text, "It hurt")).toBe("Anna Hall");
});

describe("a sentence that leads into words behind the tail of others", () => {
  it.each(["A doctor", "A nurse", "Another minister"])("is of whoever it brings in: %s", (who) => {
    const text = `“It is the best we have had,” says Ann Low. ${who}, over coffee in Denby, goes further: “They want a captain.”`;
    expect([who, null]).toContain(shownSpeaker(text, "captain"));
  });

  it("is of whoever spoke where it only tells the topic", () => {
    const text = "“It is the best we have had,” says Ann Low. On the vote: “They want a captain.”";
    expect(shownSpeaker(text, "captain")).toBe("Ann Low");
  });
});

describe("who was told the words", () => {
  const told = [
    "Low asked the board why and was told: “Go home.”",
    "Low rang the board and was simply told: “Go home.”",
    "Low said her son had asked the board and was told, “Go home.”",
    "According to Low, her son had asked the board why it was late and was told: “Go home.”",
    "When she asked the board, Low was told on the second night: “Go home.”",
    "Low said her son was warned: “Go home.”",
    "Low approached the board and was informed: “Go home.”",
  ];

  it.each(told)("does not say them, nor does who relays it: %s", (text) => {
    const speaker = shownSpeaker(`Ann Low came to Dayton on Monday. ${text}`, "Go home.");
    expect([null, "the board"]).toContain(speaker);
  });

  it.each([
    ["Ann Low asked Tom Reed for help and was told: “Go home.”", "Tom Reed"],
    ["Ann Low rang her club and was told: “Go home.”", "her club"],
    ["Ann Low was told to wait and said: “Go home.”", "Ann Low"],
    ["Ann Low laughed when she was told that. “Go home,” she said.", "Ann Low"],
    ["Ann Low was told by Tom Reed: “Go home.”", "Tom Reed"],
  ])("leaves them to who was asked, or who said them: %s", (text, speaker) => {
    expect(shownSpeaker(text, "Go home")).toBe(speaker);
  });
});

describe("what is joined under one verb of speech", () => {
  const claims = ["suggestion", "promise", "claim", "warning", "line"];
  const joints = ["and that", "but that", ", and that"];
  const frames = claims.flatMap((claim) => joints.map((joint) => [claim, joint] as const));

  it.each(frames)(
    "is all its subject's, and not theirs whose %s it tells of: %s",
    (claim, joint) => {
      for (const says of ["Ann Low says", "Low said", "She said"]) {
        const text = `Ann Low met Tom Reed. ${says} that was Reed's ${claim}${joint.startsWith(",") ? "" : " "}${joint} it had taken “about nine minutes” to agree.`;
        expect(shownSpeaker(text, "nine minutes")).toBe("Ann Low");
      }
    },
  );
});
