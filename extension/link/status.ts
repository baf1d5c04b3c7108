import * as z from 'zod/mini'

/** Shown in the same corner of every surface. */
export const Status = z.enum(['live', 'catching up', 'offline', 'too old', 'signed out'])
export type Status = z.infer<typeof Status>

export const Language = z.enum(['en', 'ko'])
export type Language = z.infer<typeof Language>

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>
