// Stands in for the package that finds the native code of better-sqlite3: it looks in a dozen
// places and begins with the trace of an error. The code is where its install puts it; should it
// ever not be, the real one looks.
const REAL = 'bindings';

module.exports = (name) => {
  try {
    return require('better-sqlite3/build/Release/better_sqlite3.node');
  } catch {
    return require(REAL)(name);
  }
};
