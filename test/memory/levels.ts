import { Analysis } from '../../server/core/analysis/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { randomOf } from '../support/random.ts';
import { drawsOf, randomReport, type Draw } from '../support/random-report.ts';
import { reportPastes } from '../support/report-pastes.ts';
import { levelAfter, type Level } from './heap.ts';
import { startSession } from './session.ts';

/** In characters. */
const reportLength = 20_000;

/** Opens, edits and closes so many reports, each of its own name, in one server. Levels with no report open. */
export async function reportsOverTheProtocol(reports: number): Promise<Level[]> {
  const client = await startSession();
  const draw = drawsOf(randomOf(1));
  const texts = Array.from({ length: 7 }, () => randomReport(draw, reportLength));
  const levels = await tenTimes(reports, async (count) => {
    const uri = `file:///drafts/report-${count}.md`;
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: draw.pick(texts) } });
    await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    for (let version = 2; version < 5; version++) {
      const position = { line: draw.below(150), character: draw.below(60) };
      await client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: position, end: position }, text: draw.pick(reportPastes) }] });
      await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    }
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    // What it answers for a closed file tells that it has seen the end of it.
    await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  });
  client.dispose();
  return levels;
}

/** Edits one report so many times in one server. */
export async function editsOverTheProtocol(edits: number): Promise<Level[]> {
  const client = await startSession();
  const draw = drawsOf(randomOf(2));
  const uri = 'file:///drafts/report.md';
  const text = randomReport(draw, reportLength);
  let version = 1;
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
  const change = (contentChange: unknown): Promise<void> => client.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [contentChange] });
  const levels = await tenTimes(
    edits,
    async (count) => {
      const line = draw.below(150);
      const end = { line: line + draw.below(2), character: draw.below(60) };
      await change(count % 200 === 0 ? { text } : { range: { start: { line, character: 0 }, end: draw.chance(0.5) ? { line, character: 0 } : end }, text: draw.pick(reportPastes) });
      await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    },
    async () => {
      await change({ text });
      await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    },
  );
  client.dispose();
  return levels;
}

/** Edits one report so many times in one analysis. */
export function editsInCore(edits: number): Promise<Level[]> {
  const draw = drawsOf(randomOf(3));
  const text = randomReport(draw, reportLength);
  const analysis = new Analysis(text, rules, templatesWith([]));
  const restore = (): void => analysis.edit([{ span: { start: 0, end: analysis.document.length }, text }]);
  return tenTimes(
    edits,
    (count) => {
      if (count % 200 === 0) restore();
      analysis.edit([changeOf(draw, analysis.document.length)]);
      analysis.findings(500);
    },
    restore,
  );
}

function changeOf(draw: Draw, length: number): { span: { start: number; end: number }; text: string } {
  const start = draw.below(length + 1);
  return { span: { start, end: Math.min(length, start + (draw.chance(0.5) ? 0 : draw.below(40))) }, text: draw.chance(0.2) ? '' : draw.pick(reportPastes) };
}

/** The level after each tenth of the rounds, with the text `restore`d, so that like is compared with like. */
async function tenTimes(rounds: number, round: (count: number) => void | Promise<void>, restore: () => void | Promise<void> = () => {}): Promise<Level[]> {
  const levels: Level[] = [];
  for (let tenth = 1; tenth <= 10; tenth++) {
    for (let count = Math.floor((rounds * (tenth - 1)) / 10); count < Math.floor((rounds * tenth) / 10); count++) await round(count);
    await restore();
    levels.push(await levelAfter(Math.floor((rounds * tenth) / 10)));
  }
  return levels;
}
