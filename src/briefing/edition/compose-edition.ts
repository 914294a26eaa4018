import type { Conversation } from "../../domain/conversation.ts";
import type { ComposeEdition, Edition, EditionRequest } from "../../domain/digest.ts";
import type { Library } from "../library/library.ts";
import { clearFurniture } from "../prose/clear-furniture.ts";
import type { AskEditor } from "./ask-editor.ts";
import { type CorrectedSince, correctedSince, type FindReworded } from "./corrected-since.ts";
import { editStories } from "./edit-stories.ts";
import { tellAccount } from "./edition-account.ts";
import { layoutOf } from "./edition-layout.ts";
import type { MessageRoom } from "./edition-pages.ts";
import { layOutEdition } from "./lay-out-edition.ts";
import { articlesOf, rankStories, type Story } from "./rank-stories.ts";
import { createTopicFinder, isFromHere } from "./select-articles.ts";

/**
 * Composes what is new since a channel was last told: the most told stories, then what else there
 * is on one line each. What the messages have no room for waits, as whole stories, behind a button.
 */
export function createComposeEdition(
  most: MessageRoom,
  getLibrary: (conversation: Conversation) => Library | Promise<Library>,
  { ask = async () => null, findReworded = async () => [] }: Partial<Helpers> = {},
): ComposeEdition {
  return async (request) => {
    const library = await getLibrary(request.conversation);
    const corrected = await correctedSince(library.articles, request, findReworded);
    return compose(library, request, { ask, most, corrected });
  };
}

interface Helpers {
  readonly ask: AskEditor;
  readonly findReworded: FindReworded;
}

interface Composing {
  readonly ask: AskEditor;
  readonly most: MessageRoom;
  readonly corrected: CorrectedSince;
}

async function compose(
  library: Library,
  request: EditionRequest,
  { ask, most, corrected }: Composing,
): Promise<Edition | null> {
  const { told, settings } = request;
  const articles = clearFurniture(library.articles);
  const here = articles.filter(isFromHere(settings));
  const ranked = rankStories(here, {
    told,
    interests: settings.interests,
    ...layoutOf(settings),
  });
  const { onTopic, offTopic } = byTopic(ranked, settings.topics);
  const stale = onTopic.filter((story) => !hasNews(story));
  const news = onTopic.filter((story) => !stale.includes(story));
  if (news.length + corrected.blocks.length === 0) return null;

  const { stories, said } = await editStories(news, { ask, ...layoutOf(settings) });
  const { messages, more, placed } = layOutEdition(stories, {
    request,
    most,
    before: corrected.blocks,
  });
  return {
    messages,
    more,
    articleIds: [...onTopic.flatMap(articlesOf).map(({ id }) => id), ...corrected.articleIds],
    account: tellAccount({
      loaded: articles.length,
      elsewhere: articles.length - here.length,
      told: here.filter(({ id }) => told.has(id)).length,
      fresh: here.filter(({ id }) => !told.has(id)).length,
      stories: ranked.length,
      placed,
      unplaced: stories.filter((story) => !placed.has(story)),
      offTopic,
      stale,
      said,
      topics: settings.topics,
      timezone: request.timezone,
    }),
  };
}

function byTopic(stories: readonly Story[], topics: readonly string[]) {
  const topicsOf = createTopicFinder(topics);
  const isOnTopic = (story: Story) =>
    topics.length === 0 || articlesOf(story).some((article) => topicsOf(article).length > 0);
  return {
    onTopic: stories.filter(isOnTopic),
    offTopic: stories.filter((story) => !isOnTopic(story)),
  };
}

/** News stands at the head of an article: what is new only further down was background before. */
const HEAD = 3;

/** Whether it says anything that the channel was not told, unlike another outlet's reprint. */
function hasNews(story: Story): boolean {
  return articlesOf(story).some((article) =>
    article.sentences.slice(0, HEAD).some((span) => story.isNews(article, span)),
  );
}
