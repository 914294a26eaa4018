import type { Article } from "../../domain/article.ts";
import { anyOf } from "../../domain/pattern.ts";
import type { Span } from "../../domain/span.ts";
import type { StoryProposal } from "../../ports/editor.ts";
import { findNeeds } from "../summary/find-needs.ts";
import { readWords } from "../words/article-words.ts";
import type { AskEditor } from "./ask-editor.ts";
import type { Story } from "./rank-stories.ts";
import { sentencesUnderHeadline } from "./sentences-under-headline.ts";

/** How many of the sentences that we find best an editor may choose from. Chosen by hand. */
const MOST_PROPOSED = 6;

/** Text that talks to a model instead of to readers; a story with such text is told without one. */
const ADDRESSES_A_MODEL = anyOf([
  String.raw`\b(?:ignore|disregard|forget|override)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rules|directions)\b`,
  String.raw`\bsystem (?:prompt|message)\b`,
  String.raw`\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|chatbot)\b`,
  String.raw`\b(?:respond|reply|answer) (?:only )?with\b`,
  String.raw`<\/?(?:system|assistant|user|instructions?)>`,
  String.raw`\[\/?INST\]`,
  String.raw`"sentences"\s*:`,
]);

interface Editing {
  readonly ask: AskEditor;
  /** How many stories are told, and with how many sentences each. */
  readonly stories: number;
  readonly sentences: number;
}

interface Edited {
  readonly stories: readonly Story[];
  /** What came of it, in words for the account; `null` where there is no editor. */
  readonly said: string | null;
}

/** The first stories are told as an editor would tell them, the others as they are. */
export async function editStories(
  stories: readonly Story[],
  { ask, stories: most, sentences }: Editing,
): Promise<Edited> {
  const proposed = stories.slice(0, most).flatMap((story) => propose(story, sentences));
  const answer = await ask(proposed.map(({ proposal }) => proposal));
  if (!answer) return { stories, said: null };
  if (answer.status === "refused") {
    return { stories, said: `What ${answer.by} suggested was refused: ${answer.reason}` };
  }
  const edited = new Map(
    proposed.map(({ story, spans }, index) => {
      const telling = answer.tellings.get(index);
      const chosen = telling?.sentences.flatMap((at) => spans[at] ?? []);
      return [story, chosen ? { ...story, chosen, bridge: telling?.bridge ?? null } : story];
    }),
  );
  const said = `${answer.by} chose among the sentences of ${answer.tellings.size} of them`;
  return { stories: stories.map((story) => edited.get(story) ?? story), said };
}

interface Proposed {
  readonly story: Story;
  readonly spans: readonly Span[];
  readonly proposal: StoryProposal;
}

function propose(story: Story, most: number): readonly Proposed[] {
  const { lead } = story;
  if (ADDRESSES_A_MODEL.test(`${lead.title}\n${lead.text}`)) return [];
  const needsOf = findNeeds(lead, readWords(lead));
  const spans = sentencesUnderHeadline(story, MOST_PROPOSED).filter(
    ({ start }) => needsOf(lead.sentences.findIndex((one) => one.start === start)).length === 0,
  );
  if (spans.length === 0) return [];
  const sentences = spans.map((span) => textOf(lead, span));
  return [{ story, spans, proposal: { headline: lead.title, sentences, most } }];
}

function textOf({ text }: Article, { start, end }: Span): string {
  return text.slice(start, end);
}
