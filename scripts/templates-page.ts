import { builtInTemplates } from '../server/core/template/built-in.ts';
import { allSections, parentOf } from '../server/core/template/choose.ts';
import { numberedTitle } from '../server/core/template/heading-text.ts';

/** The page on templates: ours, with what of them was checked, and how to write one. */
export function templatesPage(): string {
  const pages = Array.from(builtInTemplates.values(), (template) => {
    const rows = allSections(template).map((section) => {
      const title = `${parentOf(template, section) ? '– ' : ''}${numberedTitle(section, template)}`;
      const { min, max } = section.words ?? {};
      const words = max === undefined ? '' : `${min === undefined ? 'up to' : `${min} to`} ${max}`;
      return `| ${title} | ${section.required ? 'required' : ''} | ${words} | ${section.verified ? 'checked' : 'not checked'} |`;
    });
    const source = template.source && `Source: ${template.source}`;
    return [`## ${template.name}`, `${template.title}. ${template.description}`, source, `| heading | | words | wording |\n| --- | --- | --- | --- |\n${rows.join('\n')}`].filter(Boolean).join('\n\n');
  });
  const opening = [
    '# Templates',
    'A template says of which parts a report is made. The front matter of a report names it (`template: wsis-input`), or `.wsis/config.json` does for a folder; else it is `wsis-input`. When the headings of a report that names none are those of another template, that one is offered, and nothing of the usual one is called missing until you have chosen.',
    'A heading is recognized in other wordings, with numbers of any kind, and in French and Spanish (our own translations; no official ones are known). “Checked” says that the wording was held against the source that hover and Report view name.',
  ];
  return `${[...opening, ...pages].join('\n\n')}\n\n${ownTemplates}`;
}

const ownTemplates = `## Your own

A folder may have templates of its own: \`.wsis/templates/NAME.json\` in it, or in a folder above. Reports name them like ours
(\`template: NAME\`), and \`.wsis/config.json\` says which one holds for [reports that name none](settings.md). Editors complete and
check the file while it is written; so does \`wsis-report check\`.

Most are variants. \`extends\` names the template of which one is a variant; sections are told apart by their ids, of an inherited
one only what differs need be said, and \`without\` leaves some out:

\`\`\`json
{
  "name": "our-input",
  "extends": "wsis-input",
  "title": "Input of our organization",
  "without": ["trends-and-experiences"],
  "sections": [
    { "id": "executive-summary", "words": { "max": 400 } },
    { "id": "annex", "title": "Annex: our members", "order": 4, "required": false }
  ]
}
\`\`\`

A section that is given another title no longer counts as checked, unless it says so itself. A file of the name of one of our
templates takes its place, and may extend it. When a template leads back to itself, or what it extends is not there or not
right, that is said at \`extends\`, and the file counts for nothing.

\`translations\` are headings in other languages; they are recognized, and never inserted. In a report in a language that a
template has no headings in, no part is called missing.
`;
