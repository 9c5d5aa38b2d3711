// remark-lint behind unified-language-server, as remark-language-server sets it up; the plugins that a workspace would
// name in its .remarkrc are given here, so that all can be bundled.
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkPresetLintConsistent from 'remark-preset-lint-consistent';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';
import { createUnifiedLanguageServer } from 'unified-language-server';

createUnifiedLanguageServer({
  configurationSection: 'remark',
  defaultProcessor: remark(),
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  plugins: [remarkFrontmatter, remarkGfm, remarkPresetLintRecommended, remarkPresetLintConsistent],
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
});
