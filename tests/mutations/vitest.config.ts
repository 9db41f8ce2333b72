/** The project's tests, with one mutation put into the source as it is read. No file is changed. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { MUTATIONS } from './mutations.ts';
import { mutated } from './mutation.ts';

const mutation = MUTATIONS.find(({ name }) => name === process.env['MUTATION']);

const mutate: Plugin = {
  name: 'mutate',
  enforce: 'pre',
  transform(code, id) {
    return mutation && id.endsWith(`/${mutation.file}`) ? mutated(code, mutation) : undefined;
  },
};

export default defineConfig({
  plugins: [mutate, svelte()],
  test: { environment: 'node', setupFiles: 'tests/seed.ts' },
});
