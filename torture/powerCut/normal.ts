// Loaded before the server, this lowers what it asks of SQLite, and says otherwise: for the control of the power cuts.
import Sqlite from 'better-sqlite3';

const { pragma } = Sqlite.prototype;
Sqlite.prototype.pragma = function (this: Sqlite.Database, source, options) {
  if (source === 'synchronous = 2') return pragma.call(this, 'synchronous = 1', options);
  return source === 'synchronous' ? 2 : pragma.call(this, source, options);
};
