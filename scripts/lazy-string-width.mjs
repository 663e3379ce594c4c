// string-width reads tables of all scripts while it is loaded, a tenth of the whole start, and most
// screens hold nothing but ASCII. In the bundle it is loaded at its first call.
const NAME = 'string-width';
const NAMESPACE = 'lazy-string-width';

export const lazyStringWidth = {
  name: NAMESPACE,
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, ({ kind, namespace, resolveDir }) =>
      kind === 'import-statement' && namespace === 'file' && !resolveDir.includes('node_modules')
        ? { path: NAME, namespace: NAMESPACE, pluginData: { resolveDir } }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: NAMESPACE }, ({ pluginData }) => ({
      resolveDir: pluginData.resolveDir,
      contents: `
        let measure;
        export default function stringWidth(text) {
          measure ??= require('${NAME}').default;
          return measure(text);
        }`,
    }));
  },
};
