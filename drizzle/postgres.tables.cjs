// The migration generator looks for tables among a module's exports, by name. Only CommonJS can export an object as its names.
module.exports = { ...require('../src/db/postgres/schema.ts').tables, outbox: require('../src/db/postgres/outbox.ts').outbox };
