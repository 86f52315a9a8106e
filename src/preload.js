// Plain JavaScript, and loaded before everything else: an old Node cannot even parse the TypeScript of this program,
// and the SQLite driver would crash on it without a message.
import './compileCache.js';
import './resolveHook.js';

const NEEDED = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `contract-portal needs Node ${NEEDED.join('.')} or later, but this is Node ${process.versions.node}. ` +
      'Start it with `npm start`, which brings its own Node, or install a later one.\n',
  );
  process.exit(1);
}
