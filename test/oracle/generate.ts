import type { Change } from '../../server/core/markdown/index.ts';
import { randomReport, reportPiece, reportSentence } from '../support/random-report.ts';
import { reportPastes } from '../support/report-pastes.ts';
import { faultyReport, soundReport } from '../support/samples.ts';
import type { Corpus } from './corpus.ts';
import type { Random } from './random.ts';

/** Lines for the front matter: some change what all findings hang on. */
const frontMatterPastes = ['template: note\n', 'template: wsis-input\n', 'template: ', 'organization: IGF\n', 'organization: Library Union\n', 'year: 2025\n', 'year: soon\n', 'language: fr\n', '---\n', '---', '\n', ' ', 'x', '"', '- a\n'];

/** Makes texts and edits at random; the same random numbers give the same ones. */
export class Generator {
  readonly #random: Random;
  readonly #corpus: Corpus;
  readonly #report: boolean;
  /** The texts that were left behind, to go back to, and those that were come back from. */
  #past: string[] = [];
  #future: string[] = [];

  /** `report`: texts are reports, and an empty batch of changes stands for other templates. */
  constructor(random: Random, corpus: Corpus, report = false) {
    this.#random = random;
    this.#corpus = corpus;
    this.#report = report;
  }

  /** A text to begin with: pieces, examples or something like a report, most of them up to 2 KB, `long` ones 50 KB. */
  text(long = false): string {
    this.#past = [];
    this.#future = [];
    const random = this.#random;
    if (this.#report) return this.#reportText(long);
    if (long) return this.#fill(50_000);
    if (random.chance(0.05)) return '';
    if (random.chance(0.4)) return this.#pieces(random.below(40));
    return this.#fill(random.below(2_000));
  }

  /** The next changes to a text. */
  batch(text: string): Change[] {
    const random = this.#random;
    if (this.#report && random.chance(0.03)) return [];
    if (random.chance(0.08) && this.#past.length > 0) {
      const back = this.#past.pop()!;
      this.#future.push(text);
      return [replacement(text, back)];
    }
    if (random.chance(0.3) && this.#future.length > 0) {
      const forth = this.#future.pop()!;
      this.#past.push(text);
      return [replacement(text, forth)];
    }
    this.#past.push(text);
    if (this.#past.length > 20) this.#past.shift();
    this.#future = [];
    const changes: Change[] = [];
    let length = text.length;
    for (let count = random.chance(0.15) ? 2 + random.below(5) : 1; count > 0; count--) {
      const change = this.#change(length);
      changes.push(change);
      length += change.text.length - (change.span.end - change.span.start);
    }
    return changes;
  }

  #change(length: number): Change {
    const random = this.#random;
    if (this.#report && random.chance(0.1)) {
      const start = random.below(Math.min(length, 120) + 1);
      return { span: { start, end: Math.min(length, start + (random.chance(0.5) ? 0 : random.below(30))) }, text: random.pick(frontMatterPastes) };
    }
    const start = random.chance(0.05) ? (random.chance(0.5) ? 0 : length) : random.below(length + 1);
    const removed = random.chance(0.5) ? 0 : random.below(random.chance(0.05) ? length + 1 : random.chance(0.5) ? 3 : 40);
    return { span: { start, end: Math.min(length, start + removed) }, text: this.#inserted() };
  }

  #inserted(): string {
    const random = this.#random;
    if (random.chance(0.2)) return '';
    if (this.#report && random.chance(0.6)) {
      if (random.chance(0.6)) return random.pick(reportPastes);
      if (random.chance(0.5)) return `${reportSentence(random, this.#note())} `;
      return `\n\n${reportPiece(random, () => this.#note())}\n\n`;
    }
    if (random.chance(0.75)) return random.pick(this.#corpus.fragments);
    if (random.chance(0.5)) return random.pick(this.#corpus.examples);
    return random.chance(0.5) ? this.#pieces(random.below(12)) : this.#fill(random.below(300));
  }

  #note(): string {
    return this.#random.chance(0.3) ? `[^${this.#random.pick(['1', '2', 'new', 'A'])}]` : '';
  }

  #reportText(long: boolean): string {
    const random = this.#random;
    if (random.chance(0.2)) return random.pick([soundReport, faultyReport, '']);
    const text = randomReport(random, long ? 30_000 : 200 + random.below(3_000));
    const lineEnd = random.chance(0.15) ? '\r\n' : '\n';
    return text.replaceAll('\n', lineEnd);
  }

  #pieces(count: number): string {
    const random = this.#random;
    let text = '';
    for (let i = 0; i < count; i++) {
      text += random.pick(this.#corpus.fragments);
      if (random.chance(0.35)) text += '\n';
      if (random.chance(0.15)) text += '\n\n';
    }
    return text;
  }

  #fill(length: number): string {
    const random = this.#random;
    const lineEnd = random.chance(0.15) ? '\r\n' : random.chance(0.05) ? '\r' : '\n';
    let text = random.chance(0.1) ? `---\ntemplate: report\n---\n` : '';
    while (text.length < length) text += `${random.chance(0.4) ? random.pick(this.#corpus.examples) : this.#section()}${random.chance(0.7) ? '\n' : ''}`;
    return text.replaceAll('\n', lineEnd);
  }

  #section(): string {
    const random = this.#random;
    const label = random.below(6);
    return random.pick([
      `## ${this.#words(4)}\n`,
      `${this.#words(30)}.\n`,
      `${this.#words(9)}\n${this.#words(9)}.[^${label}]\n`,
      `[^${label}]: ${this.#words(6)}, *${this.#words(3)}*.\n`,
      `- ${this.#words(5)}\n- ${this.#words(5)}\n`,
      `1. ${this.#words(5)}\n\n2. ${this.#words(5)}\n`,
      `| ${this.#words(2)} | ${this.#words(1)} |\n|---|--:|\n| ${this.#words(2)} | ${random.below(99)} |\n`,
      `${this.#words(5)} [${this.#words(2)}][l${label}] ${this.#words(5)}\n`,
      `[l${label}]: https://example.org/${label}\n`,
      `> ${this.#words(8)}\n> ${this.#words(5)}\n`,
      `\`\`\`\n${this.#words(3)}\n\n${this.#words(3)}\n\`\`\`\n`,
    ]);
  }

  #words(count: number): string {
    return Array.from({ length: count }, () => this.#random.pick(['access', 'forum', 'growth', 'of', 'the', 'region', '40', 'per', 'cent', 'network'])).join(' ');
  }
}

/** The smallest change that makes one text of another: what an editor sends for undo. */
function replacement(from: string, to: string): Change {
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let tail = 0;
  while (tail < from.length - start && tail < to.length - start && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return { span: { start, end: from.length - tail }, text: to.slice(start, to.length - tail) };
}
