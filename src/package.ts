// Where this package lies and which version it is. Holds for src/ and for the bundle in dist/: both
// lie one folder below the package's own.
import { fileURLToPath } from 'node:url';
import { version } from '../package.json';

/** The package's own data: migrations, reference tables, printer models, the demo city. */
export const dataFolder = fileURLToPath(new URL('../data', import.meta.url));

export const packageVersion: string = version;
