/** What a command takes, as data: help, parsing and every platform's menus follow from it. */
export interface CommandDeclaration {
  /** Of a-z, 0-9 and "-", as long as platforms take. */
  readonly name: string;
  /** As long as platforms take: see `PlatformLimits`. */
  readonly about: string;
  readonly examples: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Where it has subcommands, `options` is empty. */
  readonly subcommands: Readonly<Record<string, Subcommand>>;
  /** The subcommand that is meant where none is named: "/watch tisch". */
  readonly usual?: string;
  /** What it does with a message that stands in the chat already. */
  readonly onMessage?: MessageItem;
}

/** An entry in the menu that platforms show on every message. */
export interface MessageItem {
  /** As short as Slack wants it: 24 characters. */
  readonly title: string;
}

export interface Subcommand {
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
}

export type Option = TextOption | IntegerOption | ChoiceOption | FileOption;

interface Described {
  readonly about: string;
  readonly required?: boolean;
  /** Its bare name is a word like any other: only `since:monday` or `--since monday` gives it. */
  readonly isNamedOnly?: true;
}

export interface TextOption extends Described {
  readonly type: "text";
  /** In characters; as `USUAL_TEXT_LENGTH` unless told. */
  readonly maxLength?: number;
  /** All that follows is its value as it was typed, quotation marks and colons too. */
  readonly isVerbatim?: true;
  /** Words in quotation marks keep them. */
  readonly keepsMarks?: true;
  /** What to complete it from. */
  readonly completes?: "speakers" | "articles" | "schedules" | "sources";
}

export interface IntegerOption extends Described {
  readonly type: "integer";
  readonly min: number;
  readonly max: number;
}

export interface ChoiceOption extends Described {
  readonly type: "choice";
  readonly choices: readonly string[];
}

/** A file, where a platform can send one; its value is the address it can be read at. */
interface FileOption extends Described {
  readonly type: "file";
}

/** Of a text option, in characters. Chosen so that a button can carry every option of a command. */
export const USUAL_TEXT_LENGTH = 40;

/** Asked by choosing a command in the menu of a message. */
export interface MessageInvocation {
  /** The command's name. */
  readonly onMessage: string;
  readonly message: ReadMessage;
}

/** What somebody wrote, without markup. */
export interface ReadMessage {
  /** Quoted lines begin with "> ". */
  readonly words: string;
  readonly isEdited: boolean;
}

/** A command with its options read but not yet checked. */
export interface Invocation {
  readonly command: string;
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, string | number>>;
}

export interface Completion {
  readonly label: string;
  readonly value: string;
}
