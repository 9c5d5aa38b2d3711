import { styleText } from 'node:util';

/** How a piece of text is shown. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan';

/** Gives a text as it is to be written. */
export type Paint = (style: Style, text: string) => string;

/** Where text is written to, and what it can show. */
export interface Screen {
  readonly isTTY?: boolean;
  /** Heeds NO_COLOR and what the terminal says of itself. */
  hasColors?(): boolean;
}

/** Writes everything as it is. */
export const plain: Paint = (_style, text) => text;

/** Colours where they are wanted, or FORCE_COLOR asks for them; and where nothing is said, on a terminal that has them. */
export function paintFor(screen: Screen, wanted: boolean | undefined, forced: string | undefined): Paint {
  const coloured = wanted ?? (forced === undefined ? screen.isTTY === true && screen.hasColors?.() === true : !['0', 'false'].includes(forced));
  // What was asked here is not to be asked again of the standard output.
  return coloured ? (style, text) => styleText(style, text, { validateStream: false }) : plain;
}
