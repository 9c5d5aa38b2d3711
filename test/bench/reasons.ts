/** What is done after every key, whatever it was, and takes longer in a longer report. */
const everywhere = 'The findings of the whole report, up to 200, are sent after each key: a short report has a handful, a long one 50 KB of them, which the server writes and the client reads. What is summed up over the report is summed anew from the edited place on, in steps of some hundred blocks, and what is asked for lies further apart in memory.';

/** Why a key at a site may take longer in a longer report, as profiles show it; given only where it was measured to. */
export const reasons: Readonly<Record<string, string>> = {
  plain: everywhere,
  words: 'The findings of the whole report, up to 200, are put together after each key, to see whether any has changed; and what is summed up is summed anew.',
  notes: everywhere,
  table: everywhere,
  list: everywhere,
  heading: 'For the reason of a plain paragraph, and because the outline of the whole report is made anew.',
  'front-matter': 'What the front matter says decides what every part is checked for, so all of the report is checked anew.',
  definition: 'The key breaks, or mends, every call of this note, and each paragraph that calls it is read and checked again.',
  fence: 'All that stands below becomes code, or text again, and is read and checked again.',
  fenced: 'The whole code block that the fence began, which is all of the report, is stored and read as one.',
};
