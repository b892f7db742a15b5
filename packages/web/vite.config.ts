import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The two faces that every page needs are asked for with the page, and not only once its style sheet is read. */
const preloadFonts: Plugin = {
  name: 'parley-preload-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => ({
      html: html.replaceAll(/(href|src)="\.\//g, '$1="/'),
      tags: Object.keys(bundle ?? {})
        .filter((file) => /-latin-wght-normal-.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        })),
    }),
  },
}

export default defineConfig({
  root: import.meta.dirname,
  // Scripts find their parts beside themselves, wherever a published copy lies; the page names them from the root.
  base: './',
  plugins: [react(), preloadFonts],
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
})
