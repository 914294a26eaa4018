import { describe, expect, it } from "vitest";
import { shownSpeaker } from "../../../support/shown-speaker.ts";

describe("words that call somebody by an office", () => {
  it.each([
    [
      "The minister, Tom Reed, was asked about it. “Which bridge?” said Reed.",
      "The one that fell, minister.",
    ],
    ["Captain Tom Reed came in at noon. “Did anybody see it?” he asked.", "We hit it, Captain."],
    [
      "Prime Minister Tom Reed came on Wednesday. “I have answered,” Reed said.",
      "You have not, Prime Minister.",
    ],
    ["Dr Tom Reed came out at six. “She will live,” he said.", "Are you sure, doctor?"],
    ["The Speaker, Tom Reed, called for order. “Sit down,” he said.", "I will not, Mr Speaker."],
    ["Senator Tom Reed left at six. “It is over,” he told reporters.", "Senator, will you resign?"],
    ["Judge Tom Reed sat late. “Is that a request?” he asked.", "It is a plea, your honour."],
    ["The Rev Tom Reed opened the door. “You are late,” he said.", "The train was late, vicar."],
  ])("are not the bearer's: %s", (before, said) => {
    expect(shownSpeaker(`${before}\n\n“${said}”\n\n“So it is.”`, said)).not.toBe("Tom Reed");
  });

  it("are whoever's who talks with him", () => {
    const text =
      "Ann Low met Mayor Tom Reed on Monday. “It is late,” she told him.\n\n“Not for me,” said Reed.\n\n“For all of us who live here, Mr Mayor.”";
    expect(shownSpeaker(text, "For all")).toBe("Ann Low");
  });

  it("may be his own where a tail says so", () => {
    const text = "Minister Tom Reed met Minister Ann Low. “It is late, minister,” Reed said.";
    expect(shownSpeaker(text, "It is late")).toBe("Tom Reed");
  });
});

describe("words that call somebody by a title and a name", () => {
  it.each([
    "You closed it on Friday, Mr Orr.",
    "Mr Orr, you closed it on Friday.",
    "You closed it, Mr Orr, and went home.",
    "You closed it on Friday, Tom.",
  ])("are not his: %s", (said) => {
    const text = `The owner, Tom Orr, was on the line. “We are open to all,” said Orr.\n\n“${said}”\n\nThe line went dead.`;
    expect(shownSpeaker(text, "closed it")).not.toBe("Tom Orr");
  });
});

describe("a “he” beside words that call a minister", () => {
  it("is the other of two", () => {
    const text =
      "Tom Reed, the minister, was stopped by Peter Orr, a farmer. “Will you pay?” said Orr.\n\n“In time,” said Reed.\n\n“In whose time, minister?” he asked.";
    expect(shownSpeaker(text, "whose time")).toBe("Peter Orr");
  });

  it("may be who calls a President of that name", () => {
    const text =
      "Tom Reed spoke at a rally in Dayton on Friday. Reed made a demand of President Ann Orr.\n\n“Mr President, will you pledge not to go?” Reed said.";
    expect(shownSpeaker(text, "pledge")).toBe("Tom Reed");
  });
});

describe("whoever is pressed", () => {
  const engineer = "“It is rotten,” said Ann Orr, the engineer.\n\n";

  it.each([
    "Pressed by Tom Reed, a member for Dayton, to say if she was “telling a story”, she was silent. Then:",
    "Asked by Tom Reed, who sits for Dayton, whether it would fall, she looked at her notes. Then:",
    "When Tom Reed, a member for Dayton, asked her how long it had been so, she was silent. Then:",
    "Questioned by Tom Reed about the letter, Orr paused.",
    "Challenged by Tom Reed of the Echo to give a date, she laughed. Then, after a pause:",
  ])("answers, and not who presses: %s", (before) => {
    expect(shownSpeaker(`${engineer}${before} “I will ask my mother.”`, "mother")).toBe("Ann Orr");
  });
});

describe("a question and an answer that is only told", () => {
  it.each([
    "said he did not know",
    "admitted that he had not seen it",
    "replied that he could not remember",
  ])("leave the next line to whoever asked: %s", (told) => {
    const text = `Ann Low came on Monday. “Which letter?” Low asked.\n\nThe host, Tom Reed, ${told}.\n\n“Then we are both guessing.” She laughed. “I do it better.”`;
    expect(shownSpeaker(text, "guessing")).toBe("Ann Low");
    expect(shownSpeaker(text, "better")).toBe("Ann Low");
  });
});

describe("a question that the writer of an interview asks without marks", () => {
  const met = ["We meet at noon.", "Low greets me at the door.", "She sits down with us."];

  it.each(met)("is not answered by whom it names: %s", (meeting) => {
    const above = `Ann Low cooks in Dayton. ${meeting}\n\nHer rival, Tom Reed, called the food “a museum”.`;
    for (const question of ["And what else did Mr Reed say?", "Has Reed ever been here?"]) {
      const text = `${above}\n\n${question}\n\n“He thanked me for it.” She wipes her hands. “I was not sure.”`;
      expect(shownSpeaker(text, "thanked")).not.toBe("Tom Reed");
      expect(shownSpeaker(text, "not sure")).not.toBe("Tom Reed");
    }
  });

  it("may be answered by him in a report", () => {
    const text = "What does Tom Reed make of it?\n\n“It is late for all of us,” said Reed.";
    expect(shownSpeaker(text, "late")).toBe("Tom Reed");
  });
});

describe("a report of a question before words", () => {
  it.each(["There was a silence.", "A clock ticked.", "Nobody moved. It was noon."])(
    "leaves them to whom it was put: %s",
    (pause) => {
      const text = `Tom Reed asked Mary Orr where the money was. ${pause} “It is all gone.”`;
      expect(shownSpeaker(text, "gone")).not.toBe("Tom Reed");
    },
  );

  it.each([
    "When asked by the judge, the man smiled.",
    "Challenged by the judge to name the man, he shook his head.",
    "Asked, nobody spoke.",
  ])("may open the article and name nobody else: %s", (report) => {
    expect(shownSpeaker(`${report} “Ask my wife.”`, "wife")).not.toBe("the judge");
  });
});
