// The suites that run in a Node extension host: those of each, and those of what a browser cannot do.
import './index.ts';
import './links.suite.ts';
