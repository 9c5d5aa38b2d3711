import { Analysis, type Templates } from '../../server/core/analysis/index.ts';
import type { Change } from '../../server/core/markdown/index.ts';
import { rules } from '../../server/core/rules/index.ts';
import { templatesWith } from '../../server/core/template/templates.ts';
import { linkStates } from '../support/link-states.ts';
import { seen } from '../support/seen.ts';
import { difference } from './difference.ts';
import { changed, wrongTree, type Played } from './session.ts';

const note = {
  name: 'note',
  title: 'A note',
  numbering: 'none',
  sections: [
    { id: 'body', title: 'Obstacles', order: 1, required: true, topics: [{ id: 'cost', title: 'the cost', phrases: ['cost*', 'electricity'] }] },
    { id: 'work', title: 'Regional work', aliases: ['Open meetings'], order: 2, required: true, words: { min: 5, max: 50 } },
  ],
};

/** What the templates are, in turn; the same objects each time, since only others count as a change. */
const turns: readonly Templates[] = [
  templatesWith([]),
  templatesWith([{ name: 'note', text: JSON.stringify(note) }]),
  templatesWith([{ name: 'wsis-input', text: JSON.stringify({ ...note, name: 'wsis-input' }) }]),
];

/** A report that is edited beside a plain string, and compared after each batch with one that starts with that string. */
export class PlayingReport implements Played {
  text: string;
  readonly #analysis: Analysis;
  #turn = 0;

  constructor(text: string) {
    this.text = text;
    this.#analysis = new Analysis(text, rules, turns[0]!);
    this.#analysis.setLinkStates(linkStates);
  }

  edit(batch: readonly Change[]): string | undefined {
    this.text = changed(this.text, batch);
    if (batch.length > 0) this.#analysis.edit(batch);
    else this.#analysis.setTemplates(turns[(this.#turn = (this.#turn + 1) % turns.length)]!);
    return this.check();
  }

  check(): string | undefined {
    const fresh = new Analysis(this.text, rules, turns[this.#turn]!);
    fresh.setLinkStates(linkStates);
    const found = difference(seen(this.#analysis), seen(fresh), 0, 0, 'What is seen');
    return found ?? wrongTree(this.#analysis.document.blocks, this.text);
  }
}
