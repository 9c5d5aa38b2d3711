import type { Element, ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Root as Tree } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { startsRightToLeft } from '../language.ts';
import type { PrintedReport } from '../printed-report.ts';
import { element, text } from './element.ts';
import { finish } from './finish.ts';
import { schema } from './schema.ts';
import { style } from './style.ts';

/** A report as one HTML file that needs nothing beside it, runs nothing and fetches nothing. */
export function writeHtml(report: PrintedReport): string {
  const { cover, language } = report;
  const head = [
    element('meta', { charSet: 'utf-8' }),
    // Nothing in the file does any of this; should anything ever slip through, no browser follows it.
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(cover.name)]),
    ...(cover.organization === undefined ? [] : [element('meta', { name: 'author', content: cover.organization })]),
    element('style', {}, [text(style)]),
  ];
  const body = [...headerOf(report), element('main', {}, contentOf(report))];
  const page = element('html', { lang: language.tag, ...(language.rightToLeft && { dir: 'rtl' }) }, [element('head', {}, head), element('body', {}, body)]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] }, { allowDangerousCharacters: false })}\n`;
}

function headerOf({ cover: { title, organization, year, session } }: PrintedReport): ElementContent[] {
  const line = [year, session].filter((part) => part !== undefined).join(' · ');
  const parts = [
    ...(organization === undefined ? [] : [element('p', { className: ['organization'], ...direction(organization) }, [text(organization)])]),
    ...(title === undefined ? [] : [element('h1', direction(title), [text(title)])]),
    ...(line === '' ? [] : [element('p', { className: ['occasion'] }, [text(line)])]),
  ];
  return parts.length > 0 ? [element('header', {}, parts)] : [];
}

function contentOf({ body, notes, language }: PrintedReport): ElementContent[] {
  const { words, rightToLeft } = language;
  const tree: Tree = { type: 'root', children: [...body, ...notes] };
  const content = toHast(tree, {
    // No heading can have an id with a full stop, so none can take that of a note.
    clobberPrefix: 'note.',
    footnoteLabel: words.notes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, again) => `${words.back} ${note + 1}${again > 1 ? `-${again}` : ''}`,
    handlers: {
      hole: (_state, node: { value: string }): Element => element('mark', {}, [text(node.value)]),
    },
  }) as Root;
  finish(content, words.note, rightToLeft);
  return (sanitize(content, schema) as Root).children as ElementContent[];
}

function direction(words: string): { dir?: 'rtl' } {
  return startsRightToLeft(words) ? { dir: 'rtl' } : {};
}
