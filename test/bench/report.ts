import { randomOf } from '../support/random.ts';
import { Prose } from './prose.ts';
import { siteLines } from './sites.ts';

/** The first faults, one of each kind, stand this many characters apart, so that the smallest report has them all. */
const firstFaults = 2_500;
/** Those that follow are rarer. */
const faultEvery = 9_000;

/**
 * Writes an invented report of a given size: the parts of the template in order, filled with chapters of paragraphs, notes,
 * tables and lists that never repeat, some faults that each checker knows, and one place for each site of the comparison.
 * The same seed and size give the same text; all characters are ASCII, so bytes are characters.
 * @param size the characters wanted; the report ends with the paragraph that reaches them
 */
export function reportOf(seed: number, size: number): string {
  const prose = new Prose(randomOf(seed));
  const notes: string[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (block: string): void => {
    parts.push(block);
    length += block.length + 2;
  };
  const note = (): string => {
    // One source serves many paragraphs, as the survey of a year does.
    if (prose.chance(0.2)) return '[^survey]';
    const label = `n${notes.length + 1}`;
    const text = `[^${label}]: Register of ${prose.unit()} of ${prose.place()}, ${prose.number(2023, 2025)}, https://example.org/${label}.`;
    notes.push(text);
    length += text.length + 1;
    return `[^${label}]`;
  };

  add(`---\ntemplate: wsis-input\norganization: Library Network of ${prose.place()}\nyear: 2025\n---`);
  add(`# Input of the Library Network of ${prose.place()} for 2025`);
  add(siteLines.fence);
  add('## Part 1: Executive summary');
  add(`${prose.sentences(3)} ${prose.figureSentence(note())}`);
  add(`Progress was made in ${prose.topic()}. ${prose.sentences(2)} The main obstacle was a lack of ${prose.topic()}.`);
  add('## Part 2: Analytical overview');
  add('### Trends and experiences');

  const middle = size / 2;
  const sites = [siteLines.heading, siteLines.plain, siteLines.words, siteLines.notes, siteLines.list, siteLines.table];
  let chapter = 1;
  let faults = 0;
  let nextFault = firstFaults;
  while (length < size * 0.93) {
    while (sites.length > 0 && length > middle - 200 * sites.length) {
      add(sites.shift()!);
      add(prose.sentences(3));
    }
    if (length > nextFault) {
      add(faultOf(prose, faults++));
      nextFault += faults < 6 ? firstFaults : faultEvery;
    }
    add(blockOf(prose, note, () => `#### ${chapter++}. ${prose.place()} and ${prose.place()}: ${prose.topic()}`));
  }
  add('### Achievements');
  add(`Members achieved much in ${prose.topic()}. ${prose.sentences(2)} ${prose.figureSentence(note())}`);
  add('### Obstacles');
  add(`Short licences remain the main obstacle. ${prose.sentences(3)}`);
  add('## Part 3: Innovative policies, programmes and projects, and future actions');
  add(`${prose.sentences(3)} ${prose.figureSentence(note())}`);
  add(`The Network will continue to work on ${prose.topic()}. ${prose.sentences(3)}`);
  add(siteLines.definition);
  add(notes.join('\n'));
  return `${parts.join('\n\n')}\n`;
}

function blockOf(prose: Prose, note: () => string, heading: () => string): string {
  const kind = prose.number(1, 20);
  if (kind <= 2) return heading();
  if (kind <= 4) return Array.from({ length: prose.number(3, 6) }, () => `- ${prose.sentence()}`).join('\n');
  if (kind === 5) {
    const rows = Array.from({ length: prose.number(3, 7) }, () => `| ${prose.place()} | ${prose.figure()} | ${prose.topic()} |`);
    return [`| District | ${prose.unit()}${note()} | Work on |`, '| --- | --- | --- |', ...rows].join('\n');
  }
  if (kind <= 13) return prose.sentences(prose.number(3, 6));
  return `${prose.sentences(prose.number(1, 3))} ${prose.figureSentence(note())} ${prose.sentences(prose.number(1, 2))}`;
}

/** A fault of the kind that drafts have; between them they hold something for every checker. */
function faultOf(prose: Prose, number: number): string {
  const line = `${prose.sentence()} ${prose.sentence()}`;
  const kinds = [
    () => `${line} The partners agree.[^lost-${number}]`,
    () => `${line} See the [annex](missing-annex-${number}.md).`,
    () => `${line} See the [table][table-${number}].`,
    () => `###### Further work on ${prose.topic()} in ${prose.place()}.\n\n${line}`,
    () => `${line} The partner was {{name of the partner}}.`,
    () => `${line} ${prose.figureSentence('')}`,
  ];
  return kinds[number % kinds.length]!();
}

