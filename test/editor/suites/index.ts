// The suites that run in each extension host, a file per feature.
import './beside.suite.ts';
import './diagnostics.suite.ts';
import './import.suite.ts';
import './notes.suite.ts';
import './preview.suite.ts';
import './report.suite.ts';
import './settings.suite.ts';
