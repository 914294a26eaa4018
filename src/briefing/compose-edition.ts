import type { Article } from "../domain/article.ts";
import type { ComposeEdition, Edition, EditionRequest } from "../domain/digest.ts";
import { MOST_BLOCKS, MOST_CHARACTERS, sizeOfBlocks } from "../domain/message-size.ts";
import type { Block, Reply } from "../domain/reply.ts";
import type { Library } from "./library.ts";
import { storyBlocks } from "./story-blocks.ts";

const MOST_STORIES = 8;
const TITLE = "News briefing";
/** For the title, the note of lateness and the small print at the end. */
const KEPT_FREE = 420;
const BLOCKS_KEPT_FREE = 2;

/**
 * What is new since a destination was last told, newest first. A first edition, or one after a
 * long pause, would flood a channel: what is beyond the first stories is counted and pointed to.
 */
export function createComposeEdition(getLibrary: () => Library): ComposeEdition {
  return async (request) => compose(getLibrary(), request);
}

function compose({ articles }: Library, { told, late }: EditionRequest): Edition | null {
  const fresh = articles.filter(({ id }) => !told.has(id));
  if (fresh.length === 0) return null;
  const stories = fresh.slice(0, MOST_STORIES);
  const pages = intoMessages(stories);
  const messages = pages.map((blocks, index): Reply => {
    const isLast = index === pages.length - 1;
    return {
      title: pages.length > 1 ? `${TITLE} (${index + 1} of ${pages.length})` : TITLE,
      blocks: [
        ...(late !== null && index === 0 ? [note(late.slice(0, 200))] : []),
        ...blocks,
        ...(isLast ? [note(closing(fresh.length - stories.length))] : []),
      ],
      buttons: [],
      audience: "everyone",
    };
  });
  return { messages, articleIds: fresh.map(({ id }) => id) };
}

/** A story is never torn apart: it stands in one message as a whole. */
function intoMessages(stories: readonly Article[]): readonly (readonly Block[])[] {
  const room = { blocks: MOST_BLOCKS - BLOCKS_KEPT_FREE, characters: MOST_CHARACTERS - KEPT_FREE };
  const messages: Block[][] = [];
  for (const article of stories) {
    const story = storyBlocks(article, room.characters);
    const current = messages.at(-1);
    const together = [...(current ?? []), ...story];
    if (current && together.length <= room.blocks && sizeOfBlocks(together) <= room.characters) {
      current.push(...story);
    } else messages.push([...story]);
  }
  return messages;
}

function closing(leftOut: number): string {
  const rest =
    leftOut > 0 ? `${leftOut} older new article${leftOut === 1 ? "" : "s"}: /articles. ` : "";
  return `${rest}Every sentence is as printed. For someone's words: /quote and a name.`;
}

function note(text: string): Block {
  return { kind: "note", text };
}
