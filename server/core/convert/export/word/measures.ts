// Lengths in twips: twentieths of a point, 1440 to an inch.

export const a4 = { width: 11906, height: 16838 };
export const margin = 1440;
/** How wide a line is. */
export const lineWidth = a4.width - 2 * margin;
/** How far quotations and lists go in, each time. */
export const step = 425;
/** The room of a bullet or number before its text. */
export const hanging = 360;
/** Word knows nine levels of lists. */
export const deepestList = 8;
