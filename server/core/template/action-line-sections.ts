import { actionLines, actionLinesSource, type ActionLine } from '../knowledge/action-lines.ts';

/** The action lines as sections of a template, from this place on, each with the fields of its applications within it. */
export function actionLineSections(firstOrder: number): object[] {
  return actionLines.map((line, index) => {
    const { code, title, otherTitles = [], applications = [] } = line;
    const ways = [code, `Action line ${code}`, `WSIS action line ${code}`, `AL ${code}`];
    return {
      id: `action-line-${code.toLowerCase()}`,
      title: `${code}. ${title}`,
      aliases: [title, ...otherTitles, ...ways],
      translations: [
        { language: 'fr', headings: [`Grande orientation ${code}`], source: unofficial },
        { language: 'es', headings: [`Línea de acción ${code}`], source: unofficial },
      ],
      order: firstOrder + index,
      required: false,
      guidance: guidanceOf(line, `action line ${code}`),
      skeleton: skeletonOf(`action line ${code}`),
      source: actionLinesSource,
      verified: true,
      sections: applications.map((application, place) => ({
        id: application.id,
        title: application.title,
        aliases: [`${code}: ${application.title}`],
        order: place + 1,
        required: false,
        guidance: guidanceOf(application, application.title),
        skeleton: skeletonOf(application.title.toLowerCase()),
        source: actionLinesSource,
        verified: true,
      })),
    };
  });
}

const unofficial = 'Plain translations; no official wording in this language is known.';

function guidanceOf({ leadFacilitator }: Pick<ActionLine, 'leadFacilitator'>, name: string): string {
  const lead = leadFacilitator === undefined ? '' : ` Lead facilitator: ${leadFacilitator}.`;
  return `What you and your partners did for ${name}, what came of it, with figures and their sources, and what stood in the way.${lead}`;
}

function skeletonOf(name: string): string {
  return `In {{year}}, {{organization}} {{what was done}} for ${name}.\n\n{{What came of it, and for whom}}. The main obstacles were {{obstacles}}.`;
}
