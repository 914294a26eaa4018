import type { Span } from "../../../domain/span.ts";
import type { Attribution, Reported } from "../../attribution/attribution.ts";
import type { Rule } from "../../text/rule.ts";
import {
  beforeAsked,
  beforeClauseApart,
  beforeColon,
  beforeGapped,
  beforeMainVerb,
  beforeNextReport,
  beforeSecondVerb,
  beforeSilence,
  beforeTag,
} from "./before-others.ts";
import { beforeOwnVerb } from "./before-own.ts";
import { behindAside } from "./behind-aside.ts";
import {
  beforeAgent,
  behindAgent,
  behindHearer,
  behindOccasion,
  behindStation,
} from "./behind-lead.ts";
import { type Piece, pieceOf } from "./piece.ts";
import { beforeNext, beforeReturn } from "./set-off.ts";
import { fromOpening, toMainClause } from "./widened.ts";

/** Where what is said begins and ends; each is asked of what those before it have left. */
export const BOUND_RULES: readonly Rule<Piece, Span>[] = [
  {
    name: "what is said begins with the preposition that opens it",
    example: {
      text: "Tom Lee says up to 300 people had tried to break through the main fence.",
      said: [["up to 300 people had tried to break through the main fence", "Tom Lee"]],
    },
    answer: fromOpening,
  },
  {
    name: "and ends with its main clause",
    example: {
      text: "Tom Lee says while conditions may be kinder today, the outlook for Friday has them worried.",
      said: [
        [
          "while conditions may be kinder today, the outlook for Friday has them worried",
          "Tom Lee",
        ],
      ],
    },
    answer: toMainClause,
  },
  {
    name: "what another says behind a comma and “and” is not in what somebody says",
    example: {
      text: "Tom Lee said the claims were unfounded, and the election board said it would look into them.",
      said: [
        ["the claims were unfounded", "Tom Lee"],
        ["it would look into them", "the election board"],
      ],
    },
    answer: beforeNextReport,
  },
  {
    name: "nor what somebody says of whom a phrase tells before his name",
    example: {
      text: "Ann Low wrote that the town had been busy, and a friend of hers, Tom Lee, has said it was empty.",
      said: [
        ["that the town had been busy", "Ann Low"],
        ["it was empty", "Tom Lee"],
      ],
    },
    answer: beforeClauseApart,
  },
  {
    name: "nor what whoever says it says or does besides",
    example: {
      text: "Tom Lee said the plan was late and urged the board to drop it.",
      said: [["the plan was late", "Tom Lee"]],
    },
    answer: beforeOwnVerb,
  },
  {
    name: "who tells of a report is not in it",
    example: {
      text: "Early reports from drivers said one village could account for only 30 boats out of 90, Dayton Television said.",
      said: [
        [
          "Early reports from drivers said one village could account for only 30 boats out of 90",
          "Dayton Television",
        ],
        ["one village could account for only 30 boats out of 90", "Early reports from drivers"],
      ],
    },
    answer: beforeTag,
  },
  {
    name: "what leads into words in marks is not in what was said before",
    example: {
      text: "Tom Lee said it was late, but the sign read: “Closed for good.”",
      said: [
        ["it was late", "Tom Lee"],
        ["Closed for good.", "the sign"],
      ],
    },
    answer: beforeColon,
  },
  {
    name: "what somebody did not tell is not in what he did",
    example: {
      text: "Tom Lee said that it would reopen but did not elaborate on how the roof would be mended.",
      said: [["that it would reopen", "Tom Lee"]],
    },
    answer: beforeSilence,
  },
  {
    name: "what somebody says ends before “and” where another's “that” follows the name",
    example: {
      text: "Tom Lee said that the pier was shut and Ann Kim that it was lost.",
      said: [["that the pier was shut", "Tom Lee"]],
    },
    answer: beforeGapped,
  },
  {
    name: "what somebody is asked as he says something is not in it",
    example: {
      text: "Tom Lee insisted that the ship was late as he was asked whether it was lost.",
      said: [["that the ship was late", "Tom Lee"]],
    },
    answer: beforeAsked,
  },
  {
    name: "what is told of somebody who says a thing is not in what he says",
    example: {
      text: "A woman who claims he held a gun to her head went to the police.",
      said: [["he held a gun to her head", "A woman who claims he held a gun to her head"]],
    },
    answer: beforeMainVerb,
  },
  {
    name: "what somebody of whom commas tell what he says goes on to do is not in it",
    example: {
      text: "Tom Lee, who said that it was late, has left the board.",
      said: [["that it was late", "Tom Lee"]],
    },
    answer: beforeReturn,
  },
  {
    name: "what somebody does then is not in what he explains",
    example: {
      text: "Tom Lee explained the new plan for the port, then quibbled with “the basis of the question.”",
      said: [
        ["the new plan for the port", "Tom Lee"],
        ["“the basis of the question.”", "Tom Lee"],
      ],
    },
    answer: beforeNext,
  },
  {
    name: "what happens besides is not in what somebody calls for",
    example: {
      text: "Tom Lee called for a new deal and White had an immediate update.",
      said: [["a new deal", "Tom Lee"]],
    },
    answer: beforeSecondVerb,
  },
  {
    name: "whom somebody tells it is not in it",
    example: {
      text: "Tom Lee told the court Ned Hale had been in the house.",
      said: [["Ned Hale had been in the house", "Tom Lee"]],
    },
    answer: behindHearer,
  },
  {
    name: "nor is half of a station's name",
    example: {
      text: "Tom Lee has told Channel Nine it is still not known whether he will be brought back.",
      said: [["it is still not known whether he will be brought back", "Tom Lee"]],
    },
    answer: behindStation,
  },
  {
    name: "whoever accuses somebody is not in the charge",
    example: {
      text: "Ministers were accused by the union's Tom Lee of “hiding in the bunker”.",
      said: [["“hiding in the bunker”", "Tom Lee"]],
    },
    answer: behindAgent,
  },
  {
    name: "nor is he behind its words",
    example: {
      text: "The plan was called “a sham” by the charity's director Ana Orr.",
      said: [["“a sham”", "Ana Orr"]],
    },
    answer: beforeAgent,
  },
  {
    name: "on what occasion it is said is not in it",
    example: {
      text: "Tom Lee said on an earnings call earlier this month that sales were up.",
      said: [["that sales were up", "Tom Lee"]],
    },
    answer: behindOccasion,
  },
  {
    name: "what is told of a source behind it is not what it says",
    example: {
      text: "According to an unnamed official, speaking on condition of anonymity, the pier is rotten.",
      said: [["the pier is rotten", "an unnamed official"]],
    },
    answer: behindAside,
  },
];

/** The attribution with each piece cut to what is said in it. */
export function withinBounds(text: Omit<Piece, "content" | "place">): Attribution {
  const { attribution } = text;
  return { ...attribution, content: attribution.content.map((piece) => cut(text, piece)) };
}

function cut(text: Omit<Piece, "content" | "place">, piece: Reported): Reported {
  let left = pieceOf(text, piece);
  for (const rule of BOUND_RULES) {
    const said = rule.answer(left);
    if (!said) continue;
    const content = { ...piece, start: said.start, end: said.end, whole: piece };
    left = pieceOf(text, content);
  }
  return left.content;
}
