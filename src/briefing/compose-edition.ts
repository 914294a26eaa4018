import type { Conversation } from "../domain/conversation.ts";
import type { ComposeEdition, Edition, EditionRequest } from "../domain/digest.ts";
import { MOST_BLOCKS, MOST_CHARACTERS, sizeOfBlocks } from "../domain/message-size.ts";
import type { Block, Reply } from "../domain/reply.ts";
import { alsoBlocks, countListed, mostQuoted, quotesOfTheDay } from "./edition-extras.ts";
import type { Library } from "./library.ts";
import { rankStories, type Story } from "./rank-stories.ts";
import { storyBlocks } from "./story-blocks.ts";

const MOST_STORIES = 6;
/** A channel is not flooded: what these do not hold is listed on one line each. */
const MOST_STORY_MESSAGES = 3;
const TITLE = "News briefing";
/** For the title, the note of lateness and the small print at the end. */
const KEPT_FREE = 420;
const BLOCKS_KEPT_FREE = 2;
const ROOM = { blocks: MOST_BLOCKS - BLOCKS_KEPT_FREE, characters: MOST_CHARACTERS - KEPT_FREE };

/**
 * What is new since a destination was last told: the stories most told, then what else there is on
 * one line each. A first edition, or one after a long pause, counts and points to what is left.
 */
export function createComposeEdition(
  getLibrary: (conversation: Conversation) => Library | Promise<Library>,
): ComposeEdition {
  return async (request) => compose(await getLibrary(request.conversation), request);
}

function compose({ articles }: Library, { told, late }: EditionRequest): Edition | null {
  const fresh = articles.filter(({ id }) => !told.has(id));
  if (fresh.length === 0) return null;
  const stories = rankStories(articles, told);
  const { pages, shown } = intoMessages(stories.slice(0, MOST_STORIES));
  const rest = stories.filter((story) => !shown.includes(story));
  const also = rest.slice(0, countListed(rest, ROOM.characters));
  const extras = [alsoBlocks(also), quotesOfTheDay(rest, pages.flat()), mostQuoted(fresh)];
  for (const extra of extras) addWhole(pages, extra);

  const listed = [...shown, ...also];
  const named = listed.reduce((total, { others }) => total + 1 + others.length, 0);
  return {
    messages: toMessages(pages, { late, leftOut: fresh.length - named }),
    articleIds: fresh.map(({ id }) => id),
  };
}

/** A story is never torn apart: it stands in one message as a whole, or is left for the list. */
function intoMessages(stories: readonly Story[]) {
  const pages: Block[][] = [];
  const shown: Story[] = [];
  for (const story of stories) {
    const blocks = storyBlocks(story, ROOM.characters);
    const isFull = pages.length === MOST_STORY_MESSAGES && !fits(pages.at(-1) ?? [], blocks);
    if (isFull) continue;
    addWhole(pages, blocks);
    shown.push(story);
  }
  return { pages, shown };
}

function addWhole(pages: Block[][], blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const current = pages.at(-1);
  if (current && fits(current, blocks)) current.push(...blocks);
  else pages.push([...blocks]);
}

function fits(page: readonly Block[], blocks: readonly Block[]): boolean {
  const together = [...page, ...blocks];
  return together.length <= ROOM.blocks && sizeOfBlocks(together) <= ROOM.characters;
}

function toMessages(
  pages: readonly (readonly Block[])[],
  { late, leftOut }: { late: string | null; leftOut: number },
): readonly Reply[] {
  return pages.map((blocks, index) => {
    const isLast = index === pages.length - 1;
    return {
      title: pages.length > 1 ? `${TITLE} (${index + 1} of ${pages.length})` : TITLE,
      blocks: [
        ...(late !== null && index === 0 ? [note(late.slice(0, 200))] : []),
        ...blocks,
        ...(isLast ? [note(closing(leftOut))] : []),
      ],
      buttons: [],
      audience: "everyone",
    };
  });
}

function closing(leftOut: number): string {
  const rest =
    leftOut > 0 ? `${leftOut} more new article${leftOut === 1 ? "" : "s"}: /articles. ` : "";
  return `${rest}Every sentence is as printed. For someone's words: /quote and a name.`;
}

function note(text: string): Block {
  return { kind: "note", text };
}
