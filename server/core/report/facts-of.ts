import type { Paragraph, RootContent } from 'mdast';
import type { Block, Span } from '../markdown/index.ts';
import { readHeading } from '../template/headings.ts';
import type { Template } from '../template/template.ts';
import { topicsIn } from '../template/topics.ts';
import { definitionsOf } from './definitions-of.ts';
import type { Call, Facts, Heading, Subject } from './facts.ts';
import { linksOf } from './links-of.ts';
import type { Passage } from './passage.ts';
import { passagesOf } from './passages-of.ts';
import { placeholdersOf } from './placeholders.ts';
import type { Statistic } from './statistic.ts';
import { metricsOf, statisticsOf } from './statistics/index.ts';
import { suppressionsOf } from './suppressions.ts';
import { countWords } from './words.ts';

/** The level of a heading that has no marks of its own. */
const partLevel = 2;
/** No heading is longer, but for the official sentences of the template. */
const longestHeading = 1000;

/** Reads out of a block what the rules need to know of it. */
export function factsOf(block: Block, template: Template): Facts {
  const passages = passagesOf(block);
  const headings = headingsOf(block, passages, template);
  const unmarked = new Set(headings.filter((heading) => heading.form !== 'marked').map((heading) => heading.passage));
  const prose = passages.filter((passage) => !unmarked.has(passage));
  const running = prose.filter((passage) => passage.kind !== 'heading' && !passage.within.includes('footnoteDefinition'));
  const statistics = statisticsOf(prose);
  const links = linksOf(block, passages);
  return {
    block,
    headings,
    calls: callsOf(passages),
    definitions: definitionsOf(block, passages, links),
    links,
    passages: prose,
    statistics,
    placeholders: placeholdersOf(block, passages, template),
    suppressions: suppressionsOf(block),
    subjects: subjectsOf(running, statistics, template),
    words: running.map((passage) => ({ at: passage.span.start, count: countWords(passage) })),
  };
}

function callsOf(passages: readonly Passage[]): Call[] {
  return passages.flatMap((passage) =>
    passage.marks.flatMap((mark) =>
      mark.kind === 'note' ? [{ place: { block: passage.block, span: mark.source }, label: mark.label, passage, at: mark.at }] : [],
    ),
  );
}

function subjectsOf(passages: readonly Passage[], statistics: readonly Statistic[], template: Template): Subject[] {
  const byPassage = new Map<Passage, Statistic[]>();
  for (const statistic of statistics) {
    const others = byPassage.get(statistic.passage);
    if (others) others.push(statistic);
    else byPassage.set(statistic.passage, [statistic]);
  }
  return passages.flatMap((passage) => {
    const metrics = Array.from(metricsOf([passage], byPassage.get(passage) ?? []), (metric) => `metric:${metric}`);
    const topics = Array.from(topicsIn(passage.text, template), (topic) => `topic:${topic}`);
    return [...metrics, ...topics].map((key) => ({ key, at: passage.span.start }));
  });
}

function headingsOf(block: Block, passages: readonly Passage[], template: Template): Heading[] {
  const found: Heading[] = [];
  for (const node of block.nodes) {
    const form = formOf(node);
    const span = spanOf(node);
    if (!form || (form !== 'marked' && span.end - span.start > longestHeading)) continue;
    const passage = passages.find((other) => other.span.start >= span.start && other.span.end <= span.end);
    if (!passage) continue;
    const read = readHeading(passage.text, form, template);
    if (form !== 'marked' && !read.section) continue;
    found.push({
      place: { block, span },
      form,
      level: node.type === 'heading' ? node.depth : partLevel,
      title: passage.text,
      passage,
      numbering: read.numbering,
      ...(read.section && { section: read.section }),
      ...(read.language !== undefined && { language: read.language }),
    });
  }
  return found;
}

function formOf(node: RootContent): Heading['form'] | undefined {
  if (node.type === 'heading') return 'marked';
  if (node.type === 'paragraph') return isBold(node) ? 'bold' : 'plain';
  return undefined;
}

function isBold(node: Paragraph): boolean {
  const visible = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return visible.length === 1 && visible[0]?.type === 'strong';
}

function spanOf(node: RootContent): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
