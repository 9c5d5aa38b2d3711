import type { Section } from '../report/index.ts';
import { lengthFault } from '../template/length.ts';
import { guidanceOf } from './guidance.ts';
import { escaped } from './notes/note-text.ts';
import { asWritten, type Say } from './translator.ts';

/** How long a section is and, where the template knows it, what it asks for there, in Markdown. */
export function sectionAbout(section: Section, say: Say = asWritten): string {
  const { heading, template } = section;
  const words = section.words();
  const title = `**${template?.title ?? escaped(heading.title.trim())}**`;
  const length = say(words === 1 ? '1 word.' : `${words.toLocaleString('en')} words.`);
  const fault = template && lengthFault(words, template);
  const judged = fault === 'long' ? `${length} ${say('That is too long.')}` : fault === 'short' && words > 0 ? `${length} ${say('That is too short.')}` : length;
  return [title, judged, ...(template ? [guidanceOf(template, say)] : [])].join('\n\n');
}
