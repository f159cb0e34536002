import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Worker entries lie beside the main entry, so that `host/workers.ts` finds them by name. */
const workers = {
  'job-worker': path('src/backend/jobs/worker.ts'),
  'parse-worker': path('src/exchange/parse-worker.ts'),
  'list-worker': path('src/backend/customers/list/worker.ts'),
  'print-worker': path('src/backend/print-worker.ts'),
  'photo-process': path('src/backend/customers/photo-process.ts'),
};
const existing = Object.entries(workers).filter(([, file]) => existsSync(file));

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      reportCompressedSize: false,
      rolldownOptions: {
        input: { index: path('src/main/index.ts'), ...Object.fromEntries(existing) },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      reportCompressedSize: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: path('src/preload/index.ts') },
        // A sandboxed preload is run as one CommonJS file; nothing can be required from it.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path('src/renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path('out/renderer'),
      reportCompressedSize: false,
      minify: true,
      // Inline data: URLs would need a looser content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Files come from this computer; their size costs nobody a download.
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: { index: path('src/renderer/index.html') } },
    },
  },
});
