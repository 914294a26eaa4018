import type { PlatformName } from "./conversation.ts";
import type { PictureBlock, Reply } from "./reply.ts";

/** What is known of a platform, connected or not; each is declared by its adapter. */
export interface Platform {
  readonly name: PlatformName;
  /** As people write it. */
  readonly title: string;
  /** What it calls all the channels that belong together. */
  readonly workspace: string;
  /** Who may manage digests there, as in "only people with a key may post digests here". */
  readonly managers: string;
  readonly limits: PlatformLimits;
  readonly pace: Pace;
  /** The settings that connect it; none where it is there by itself. */
  readonly settings: readonly string[];
  /** A reply as it is sent there; its charts are in words where no picture is at hand. */
  payload(reply: Reply, pictureAt?: PictureAddress): unknown;
}

type PictureAddress = (picture: PictureBlock) => string;

export type Platforms = Readonly<Record<PlatformName, Platform>>;

/**
 * How much a platform takes. The core keeps to the least of all, so that an answer is the same
 * everywhere and a button works on.
 */
export interface PlatformLimits {
  /** In a message, markup and escapes included: blocks of a reply, and characters in them. */
  readonly blocks: number;
  readonly characters: number;
  /**
   * The same for a message of an edition, which is made once and not for turning pages, so that it
   * is measured more closely: see `weightOfBlocks` and `partsOfBlocks`.
   */
  readonly weight: number;
  readonly parts: number;
  /** Characters. */
  readonly title: number;
  readonly buttons: number;
  readonly buttonLabel: number;
  /** Characters of what a button hands back. */
  readonly buttonValue: number;
  /** Entries in a menu of a message, whose labels and values are as a button's. */
  readonly menu: number;
  /** Entries in a menu that completes an option, and characters of their labels and values. */
  readonly choices: number;
  readonly choice: number;
  /** Characters of a command's name, and of what it and its options are about. */
  readonly commandName: number;
  readonly about: number;
  /** Characters of an option's text. */
  readonly optionText: number;
}

/** How fast it may be posted to. */
export interface Pace {
  /** Posts of this bot to the whole platform in any second. */
  readonly postsPerSecond: number;
  /** Between two posts to one place. */
  readonly destinationGapMs: number;
  /** Between two looks at what is there. */
  readonly lookGapMs: number;
  /** Refusals in ten minutes, beyond which the platform bans our address. */
  readonly refusals: number;
}

const NONE = Number.POSITIVE_INFINITY;

export const UNLIMITED: PlatformLimits = {
  blocks: NONE,
  characters: NONE,
  weight: NONE,
  parts: NONE,
  title: NONE,
  buttons: NONE,
  buttonLabel: NONE,
  buttonValue: NONE,
  menu: NONE,
  choices: NONE,
  choice: NONE,
  commandName: NONE,
  about: NONE,
  optionText: NONE,
};

export const UNHURRIED: Pace = {
  postsPerSecond: NONE,
  destinationGapMs: 0,
  lookGapMs: 0,
  refusals: NONE,
};

/** What all of them take. */
export function leastLimits(platforms: Platforms): PlatformLimits {
  const all = Object.values(platforms).map(({ limits }) => limits);
  const least = (name: keyof PlatformLimits) => Math.min(...all.map((limits) => limits[name]));
  return {
    blocks: least("blocks"),
    characters: least("characters"),
    weight: least("weight"),
    parts: least("parts"),
    title: least("title"),
    buttons: least("buttons"),
    buttonLabel: least("buttonLabel"),
    buttonValue: least("buttonValue"),
    menu: least("menu"),
    choices: least("choices"),
    choice: least("choice"),
    commandName: least("commandName"),
    about: least("about"),
    optionText: least("optionText"),
  };
}
