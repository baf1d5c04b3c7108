// Plain JavaScript on purpose: nothing has to be stripped before the cache is open.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * In the project's own folder: the system's temporary one is everybody's, and what lies in a cache is run. Where it cannot
 * be written, each start compiles anew.
 */
const FOLDER = join(import.meta.dirname, '../.cache/compiled')

/** By then the server has long been ready, in milliseconds; a process that is killed leaves nothing behind otherwise. */
const KEEP_AFTER = 1_000

// Reading and stripping some 700 files is half of a start (measured: 0.68 s of CPU time, 0.33 with the cache).
enableCompileCache(FOLDER)
setTimeout(flushCompileCache, KEEP_AFTER).unref()
