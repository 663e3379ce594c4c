// How the tests run: in Node, two at a time, with time enough for a slow machine.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{src,screens,drivers,verifier,test,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: 'test/support/shared-folder.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
