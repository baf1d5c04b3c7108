import './keep-compiled.js'

// After it, and so not by a static import: what is loaded before the cache is open is compiled anew at each start.
await import('./serve.ts')
