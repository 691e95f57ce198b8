import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resourcesPlugin } from './build/lib/resources.mjs';

const page = (path: string) => new URL(path, import.meta.url).pathname;
/** All chunks stand beside the entries, so that `import.meta.dirname` is out/main in every one of them. */
const cjs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunk-[name]-[hash].cjs' } as const;

export default defineConfig({
  main: {
    plugins: [resourcesPlugin()],
    build: {
      externalizeDeps: false,
      target: 'node20',
      rolldownOptions: {
        input: {
          electron: 'src-main/host/electron/main.ts',
          browser: 'src-main/host/browser/main.ts',
          kepu: 'src-main/host/cli/kepu.ts',
          documents: 'src-main/documents/process.ts',
        },
        output: cjs,
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
      target: 'node20',
      rolldownOptions: { input: { preload: 'src-main/host/electron/preload.ts' }, output: cjs },
    },
  },
  renderer: {
    root: '.',
    plugins: [react()],
    html: { cspNonce: '__NONCE__' },
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      minify: true,
      // Pages come from the disk: one large file costs nothing.
      chunkSizeWarningLimit: 2000,
      // Inlined assets would be data: URLs, which the pages' CSP refuses for scripts and fonts.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          desk: page('src-renderer/desk/index.html'),
          store: page('src-main/store/page/index.html'),
          'store-worker': page('src-main/store/page/worker.ts'),
        },
        output: {
          entryFileNames: (chunk) => (chunk.name === 'store-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        },
      },
    },
  },
});
