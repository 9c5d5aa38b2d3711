import data from '../../data/action-lines.json' with { type: 'json' };

/** One of the fields of ICT applications, of which action line C7 is made. */
export interface Application {
  readonly id: string;
  readonly title: string;
  readonly leadFacilitator?: string;
}

/** An action line of the Geneva Plan of Action. */
export interface ActionLine {
  /** "C1" to "C11". */
  readonly code: string;
  readonly title: string;
  /** Other official wordings of the title. */
  readonly otherTitles?: readonly string[];
  /** Who leads its facilitation today; left out where no source was found that says so. */
  readonly leadFacilitator?: string;
  readonly applications?: readonly Application[];
}

/** The eleven action lines, in their order. */
export const actionLines: readonly ActionLine[] = data.lines;

/** Where their titles come from. */
export const actionLinesSource: string = data.source;
