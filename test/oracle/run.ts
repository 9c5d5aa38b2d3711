import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCorpus } from './corpus.ts';
import { asTest, minimise } from './minimise.ts';
import { playSeed } from './oracle.ts';

// The long run: node --import tsx test/oracle/run.ts --edits 1000000 --seed 1 --resume run.json
// Every other session is that of a report, compared in its findings and outline as well as in its tree, after every edit.
// Sessions have the seeds from `--seed` on; `--resume` keeps the next seed and the count, so that the run can be stopped.

const { values } = parseArgs({ options: { edits: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, resume: { type: 'string' } } });
const wanted = Number(values.edits);
const file = values.resume;
const state = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { next: number; edits: number }) : { next: Number(values.seed), edits: 0 };
const corpus = await loadCorpus();
const first = state.next;
console.log(`${corpus.examples.length} examples, seeds from ${first}, ${state.edits} of ${wanted} edits made.`);
let reported = Date.now();
while (state.edits < wanted) {
  const { edits, failure } = playSeed(state.next, corpus);
  if (failure) {
    console.log(`Seed ${state.next}, edit ${edits}: ${failure.wrong}\n\n${asTest(minimise(failure.session))}`);
    process.exit(1);
  }
  state.edits += edits;
  state.next++;
  if (Date.now() - reported > 10_000 || state.edits >= wanted) {
    reported = Date.now();
    if (file !== undefined) writeFileSync(file, JSON.stringify(state));
    console.log(`${state.edits} edits clean, seeds ${values.seed}–${state.next - 1}.`);
  }
}
