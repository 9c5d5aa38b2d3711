/** What is said of findings that no rule makes, by the names that they have. */
export const otherFindings: Readonly<Record<string, string>> = {
  'template-invalid': 'A template in .wsis/templates is written as its schema says; what is wrong in one is told where it stands.',
  'settings-invalid': 'The settings in .wsis/config.json are written as docs/settings.md says; what is wrong in them counts for nothing.',
  'rule-failed': 'A rule could not check something because of a mistake of its own; the others ran on. Please report it.',
};
