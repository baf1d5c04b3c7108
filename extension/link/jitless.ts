import * as z from 'zod/mini'

/**
 * Extension pages and the worker forbid `new Function`, which zod would try once. Import this file before any other:
 * a schema looks at the setting when it is made.
 */
z.config({ jitless: true })
