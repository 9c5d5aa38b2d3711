/** Invented words and sentences, as a report of a network of libraries and community networks might have them. */

const syllables = ['ka', 'lo', 'mi', 'ren', 'ta', 'vo', 'sel', 'du', 'nor', 'bi', 'an', 'pe', 'ru', 'shi', 'gal', 'te', 'mon', 've', 'li', 'dor'];
const actors = ['community networks', 'municipal libraries', 'associations of teachers', 'regulators', 'small operators', 'the ministries of education', 'volunteers of the help desks', 'cooperatives of women', 'local radio stations', 'the provincial councils', 'technical colleges', 'civil society partners', 'the customs offices', 'health centres'];
const verbs = ['shared', 'repaired', 'opened', 'translated', 'reviewed', 'connected', 'planned', 'tested', 'published', 'renewed', 'extended', 'mapped', 'handed over', 'documented'];
const objects = ['masts and shelters', 'courses in basic skills', 'the handbook on repairs', 'licences for shared spectrum', 'lines between villages', 'help desks for public services', 'catalogues of open textbooks', 'the register of sites', 'batteries and panels', 'agreements on transit', 'maps of coverage', 'tools for local languages', 'rules on right of way', 'plans for emergencies'];
const manners = ['without waiting for a tender', 'together with the schools nearby', 'in spite of the rainy season', 'as agreed at the yearly meeting', 'at a lower price than before', 'along the old road to the coast', 'in two steps', 'with help from older networks', 'under a common plan', 'after a review by the members', 'before the end of the school year', 'with open data'];
const topics = ['access', 'repairs', 'training', 'transit', 'spectrum', 'local content', 'school lines', 'public services', 'power supply', 'cooperation', 'accessibility', 'languages'];
const units = ['villages', 'households', 'schools', 'libraries', 'technicians', 'courses', 'sites', 'help desks', 'clinics', 'teachers'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Writes sentences, each from the next random numbers. */
export class Prose {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** A whole number from `low` to `high`. */
  number(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.number(0, items.length - 1)]!;
  }

  chance(share: number): boolean {
    return this.#random() < share;
  }

  /** The name of a place that is on no map, such as “Kalomi”. */
  place(): string {
    const name = Array.from({ length: this.number(2, 4) }, () => this.pick(syllables)).join('');
    return name[0]!.toUpperCase() + name.slice(1);
  }

  topic(): string {
    return this.pick(topics);
  }

  unit(): string {
    return this.pick(units);
  }

  /** A figure as people write it, with commas. */
  figure(): string {
    return (this.chance(0.7) ? this.number(12, 990) : this.number(1_000, 64_000)).toLocaleString('en');
  }

  /** A sentence without a figure. */
  sentence(): string {
    const actor = this.pick(actors);
    const act = `${this.pick(verbs)} ${this.pick(objects)} ${this.pick(manners)}`;
    return this.pick([
      () => `In ${this.place()}, ${actor} ${act}.`,
      () => `Partners from ${this.place()} and ${this.place()} said that ${actor} ${act}.`,
      () => `Where ${actor} ${this.pick(verbs)} ${this.pick(objects)}, ${this.topic()} became easier for the people of ${this.place()}.`,
      () => `By ${this.pick(months)}, ${actor} in ${this.place()} ${act}, and others followed.`,
      () => `The work on ${this.topic()} in ${this.place()} showed that ${this.pick(objects)} last longer where ${this.pick(actors)} take part.`,
      () => `It was ${this.pick(['harder', 'easier', 'slower', 'cheaper'])} than expected, since ${actor} near ${this.place()} ${act}.`,
      () => `*${this.place()}* and **${this.place()}** were connected last, after ${actor} ${act}.`,
      () => `What hindered ${this.topic()} in ${this.place()} was the lack of ${this.pick(objects)}, as ${this.pick(actors)} said.`,
    ])();
  }

  /** A sentence with a figure; `note` follows it where there is one. */
  figureSentence(note: string): string {
    return this.pick([
      () => `By the end of the year, ${this.figure()} ${this.unit()} around ${this.place()} took part.${note}`,
      () => `In ${this.place()}, ${this.figure()} ${this.unit()} were reached, against ${this.figure()} a year earlier.${note}`,
      () => `A survey in ${this.place()} counted ${this.figure()} ${this.unit()}, ${this.number(11, 88)} per cent of them new.${note}`,
      () => `${this.pick(['Some', 'Over', 'Nearly'])} ${this.figure()} ${this.unit()} of the district of ${this.place()} were connected.${note}`,
    ])();
  }

  /** Sentences without figures. */
  sentences(count: number): string {
    return Array.from({ length: count }, () => this.sentence()).join(' ');
  }
}
